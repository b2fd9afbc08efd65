import { sql } from 'kysely';
import type { Database } from '../schema.js';

/**
 * Addresses with other characters than printable ASCII had a key that could equal that of another address. They have no
 * key now.
 */
export async function asciiAddresses(database: Database): Promise<void> {
  for (const table of ['users', 'invitations']) {
    await sql`update ${sql.id('org_elements', table)} set email_lower = '' where email collate "C" ~ '[^!-~]' and email_lower <> ''`.execute(
      database,
    );
  }
}
