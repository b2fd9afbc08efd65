import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Requests to join organizations. */
export async function joinRequests(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table org_elements.join_requests (
    id text collate "C" not null unique,
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    user_id text collate "C" not null references org_elements.users,
    email text not null,
    domain text collate "C" not null,
    status text not null,
    created_at timestamptz(3) not null,
    denied_at timestamptz(3),
    removed_at timestamptz(3),
    primary key (organization_id, user_id)
  )`,
  `create index join_requests_open on org_elements.join_requests (organization_id, created_at, id) where status = 'open'`,
  `create index join_requests_user on org_elements.join_requests (user_id)`,
];
