import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** When users were imported from another system, and how many members of each organization by day. */
export async function migratedUsers(database: Database): Promise<void> {
  await sql`alter table org_elements.users add column imported_at timestamptz(3)`.execute(database);
  await sql`alter table org_elements.activity_days add column migrated_members int not null default 0`.execute(
    database,
  );
}
