import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Addresses beyond printable ASCII were stored under a key that equals the key of another address; they have none now. */
export async function asciiAddresses(database: Database): Promise<void> {
  for (const table of ['users', 'invitations']) {
    await sql`update ${sql.id('org_elements', table)} set email_lower = '' where email collate "C" ~ '[^!-~]' and email_lower <> ''`.execute(
      database,
    );
  }
}
