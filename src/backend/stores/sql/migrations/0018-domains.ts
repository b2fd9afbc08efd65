import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Email domains of organizations. */
export async function domains(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table org_elements.domains (
    id text collate "C" primary key,
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    domain text collate "C" not null,
    status text not null,
    host text not null,
    value text not null,
    auto_join text not null,
    created_at timestamptz(3) not null,
    verified_at timestamptz(3),
    checked_at timestamptz(3),
    last_check json,
    missing_since timestamptz(3),
    next_check_at timestamptz(3),
    version int not null
  )`,
  `create unique index domains_organization on org_elements.domains (organization_id, domain)`,
  `create unique index domains_verified on org_elements.domains (domain) where status = 'verified'`,
  `create index domains_due on org_elements.domains (next_check_at, id) where next_check_at is not null`,
];
