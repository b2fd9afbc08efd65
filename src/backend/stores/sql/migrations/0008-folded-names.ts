import { sql } from 'kysely';
import { normalizeSearchText } from '../../../store/search.js';
import type { Database } from '../schema.js';
import { sortKey } from '../sql-helpers.js';

/**
 * Normalizes names again that contain letters or marks that were not normalized before: ø, æ, typographic quotes and
 * dashes.
 */
export async function foldedNames(database: Database): Promise<void> {
  const kept = '[øđðłħŧςæœßþı‘’‚‛′“”„‟‐‑‒–—―−]';
  const lost = '[´`^ʹʻʼʽ]';
  const affected = (texts: string) =>
    sql.raw(`search_text ~ '${kept}' or sort_name ~ '${kept}' or ${texts} ~ '${lost}'`);
  const { rows: users } = await sql<{ id: string; name: string; email: string }>`
    select id, name, email from org_elements.users where ${affected('name || email')}`.execute(database);
  for (const { id, name, email } of users) {
    const texts = { sort_name: sortKey(name), search_text: normalizeSearchText(`${name} ${email}`) };
    await database.updateTable('users').set(texts).where('id', '=', id).execute();
    await database.updateTable('memberships').set(texts).where('user_id', '=', id).execute();
  }
  const { rows: organizations } = await sql<{ id: string; name: string; display_name: string }>`
    select id, name, display_name from org_elements.organizations where ${affected('display_name')}`.execute(database);
  for (const { id, name, display_name: displayName } of organizations) {
    await database
      .updateTable('organizations')
      .set({ sort_name: sortKey(displayName), search_text: normalizeSearchText(`${displayName} ${name}`) })
      .where('id', '=', id)
      .execute();
  }
  const { rows: invitations } = await sql<{ id: string; email: string }>`
    select id, email from org_elements.invitations where search_text ~ ${sql.lit(kept)} or email ~ ${sql.lit(lost)}`.execute(
    database,
  );
  for (const { id, email } of invitations) {
    await database
      .updateTable('invitations')
      .set({ search_text: normalizeSearchText(email) })
      .where('id', '=', id)
      .execute();
  }
}
