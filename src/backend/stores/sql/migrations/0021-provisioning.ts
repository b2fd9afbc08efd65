import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Provisioning tokens, what directories manage, and what they have sent about members. */
export async function provisioning(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `alter table org_elements.organizations add column directory json`,
  `create table org_elements.provisioning_tokens (
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
    last_used_at timestamptz(3),
    version int not null
  )`,
  `create index provisioning_tokens_organization on org_elements.provisioning_tokens (organization_id)`,
  `create table org_elements.directory_users (
    organization_id text collate "C" not null,
    user_id text collate "C" not null,
    user_name text not null,
    user_name_key text collate "C" not null,
    external_id text collate "C",
    email text collate "C" not null,
    attributes json not null,
    created_at timestamptz(3) not null,
    updated_at timestamptz(3) not null,
    primary key (organization_id, user_id),
    foreign key (organization_id, user_id) references org_elements.memberships on delete cascade
  )`,
  `create index directory_users_name on org_elements.directory_users (organization_id, user_name_key)`,
  `create index directory_users_external on org_elements.directory_users (organization_id, external_id)`,
  `create index directory_users_email on org_elements.directory_users (organization_id, email)`,
];
