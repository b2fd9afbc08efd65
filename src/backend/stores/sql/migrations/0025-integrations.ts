import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Connections to integrations, and those that have begun at a provider. */
export async function integrations(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table org_elements.integration_connections (
    id text collate "C" primary key,
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    integration_id text collate "C" not null,
    settings json not null,
    secrets json,
    tokens json,
    refreshing_until timestamptz(3),
    account text,
    attention text,
    failing json,
    last_check json,
    last_error json,
    next_check_at timestamptz(3) not null,
    connected_by json not null,
    connected_at timestamptz(3) not null,
    version int not null,
    unique (organization_id, integration_id)
  )`,
  `create index integration_connections_due on org_elements.integration_connections (next_check_at)`,
  `create table org_elements.integration_attempts (
    id text collate "C" primary key,
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    integration_id text not null,
    user_id text not null,
    sealed text not null,
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null
  )`,
  `create index integration_attempts_organization on org_elements.integration_attempts (organization_id, expires_at)`,
];
