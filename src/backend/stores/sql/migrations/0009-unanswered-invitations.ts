import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Invitations whose email failed can be accepted too, so they are in the index of open ones. */
export async function unansweredInvitations(database: Database): Promise<void> {
  await sql`
    create index invitations_unanswered on org_elements.invitations (email_lower, created_at, id) where status in ('pending', 'failed')`.execute(
    database,
  );
  await sql`drop index org_elements.invitations_open`.execute(database);
}
