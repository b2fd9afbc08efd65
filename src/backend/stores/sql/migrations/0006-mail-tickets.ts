import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** A separate ticket for the email. Earlier links keep working, but prove no mailbox. */
export async function mailTickets(database: Database): Promise<void> {
  await sql`alter table org_elements.invitations add column mail_hash text collate "C" unique`.execute(database);
}
