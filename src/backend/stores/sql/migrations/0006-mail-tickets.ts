import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** A ticket of its own for the email. Links sent before keep working, as links that may have been copied. */
export async function mailTickets(database: Database): Promise<void> {
  await sql`alter table org_elements.invitations add column mail_hash text collate "C" unique`.execute(database);
}
