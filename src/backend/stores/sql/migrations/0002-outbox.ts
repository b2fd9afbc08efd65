import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** The outbox. It has no foreign key, since events are also delivered after the organization was deleted. */
export async function outbox(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table org_elements.deliveries (
    sequence bigint generated always as identity unique,
    id text collate "C" primary key,
    organization_id text collate "C" not null,
    hook text collate "C" not null,
    event json not null,
    attempts int not null,
    due_at timestamptz(3)
  )`,
  `create index deliveries_due on org_elements.deliveries (due_at, sequence) where due_at is not null`,
  `create index deliveries_order on org_elements.deliveries (organization_id, sequence) where due_at is not null`,
];
