import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** When a role was last changed. */
export async function changedRoles(database: Database): Promise<void> {
  await sql`alter table org_elements.roles add column updated_at timestamptz(3)`.execute(database);
}
