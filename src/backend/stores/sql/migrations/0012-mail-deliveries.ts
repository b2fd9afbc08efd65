import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Invitation emails are deliveries that do not wait for each other, so they are found by `hook` and due time. */
export async function mailDeliveries(database: Database): Promise<void> {
  await sql`
    create index deliveries_hook on org_elements.deliveries (hook, due_at, sequence) where due_at is not null`.execute(
    database,
  );
}
