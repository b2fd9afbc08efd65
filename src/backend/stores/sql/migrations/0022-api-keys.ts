import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** API keys of organizations. */
export async function apiKeys(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table org_elements.api_keys (
    id text collate "C" primary key,
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    name text not null,
    hash text collate "C" not null unique,
    prefix text not null,
    permissions text[] not null,
    created_by json not null,
    ttl_seconds int,
    created_at timestamptz(3) not null,
    rotated_at timestamptz(3),
    expires_at timestamptz(3),
    previous_hash text collate "C" unique,
    previous_expires_at timestamptz(3),
    revoked_at timestamptz(3),
    revoked_by json,
    last_used_at timestamptz(3),
    version int not null
  )`,
  `create index api_keys_organization on org_elements.api_keys (organization_id)`,
];
