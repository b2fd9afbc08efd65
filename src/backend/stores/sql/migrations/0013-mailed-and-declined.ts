import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** When the last email of an invitation was sent, and an index of recently declined invitations. */
export async function mailedAndDeclined(database: Database): Promise<void> {
  await sql`alter table org_elements.invitations add column mailed_at timestamptz(3)`.execute(database);
  await sql`
    create index invitations_declined on org_elements.invitations (organization_id, updated_at)
    where status = 'declined'`.execute(database);
}
