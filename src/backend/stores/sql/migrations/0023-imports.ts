import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Imports of members, and their rows. */
export async function memberImports(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table org_elements.member_imports (
    id text collate "C" primary key,
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    mode text not null,
    state text not null,
    file_name text,
    role_ids text[] not null,
    created_by json not null,
    actor json,
    job_id text,
    position int not null,
    counts json not null,
    created_at timestamptz(3) not null,
    started_at timestamptz(3),
    finished_at timestamptz(3),
    waiting_until timestamptz(3),
    problem text
  )`,
  `create index member_imports_organization on org_elements.member_imports (organization_id)`,
  `create table org_elements.member_import_rows (
    import_id text collate "C" not null references org_elements.member_imports on delete cascade,
    number int not null,
    email text not null,
    key text collate "C",
    name text,
    role_ids text[],
    result text not null,
    code text,
    duplicate_of int,
    created_id text,
    created_at timestamptz(3),
    primary key (import_id, number)
  )`,
  `create index member_import_rows_key on org_elements.member_import_rows (import_id, key, number)`,
  `create index member_import_rows_result on org_elements.member_import_rows (import_id, result, number)`,
];
