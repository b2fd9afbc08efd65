import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Invitations that are bound to a user instead of an address. */
export async function boundInvitations(database: Database): Promise<void> {
  await sql`alter table org_elements.invitations add column user_id text collate "C"`.execute(database);
  await sql`
    create index invitations_user on org_elements.invitations (user_id, created_at, id)
    where status in ('pending', 'failed') and user_id is not null`.execute(database);
}
