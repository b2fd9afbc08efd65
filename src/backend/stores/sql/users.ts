/*
 * Users. Memberships contain copies of the columns that lists sort, search and filter by, so changing a user updates
 * them as well.
 */
import { sql, type Selectable } from 'kysely';
import { normalizeSearchText } from '../../store/search.js';
import type { UserRecord } from '../../store/store.js';
import { preparable } from './connection.js';
import type { Database, Tables } from './schema.js';
import { lookupKey, sortKey, toInstant } from './sql-helpers.js';

type UserRow = Selectable<Tables['users']>;
type UserColumns = Omit<UserRow, 'email_lower' | 'email_domain' | 'sort_name' | 'search_text' | 'imported_at'>;

/** Members are read without `imported_at`. */
export function toUser(row: UserColumns & Partial<Pick<UserRow, 'imported_at'>>): UserRecord {
  return {
    id: row.id,
    email: row.email,
    emailVerified: row.email_verified,
    name: row.name,
    picture: row.picture,
    mfaEnrolled: row.mfa_enrolled,
    createdAt: toInstant(row.created_at),
    ...(row.imported_at && { importedAt: toInstant(row.imported_at) }),
  };
}

export async function user(database: Database, id: string): Promise<UserRecord | undefined> {
  const {
    rows: [row],
  } = await sql<UserRow>`select * from org_elements.users where id = ${id} ${preparable}`.execute(database);
  return row && toUser(row);
}

export async function userByEmail(database: Database, email: string): Promise<UserRecord | undefined> {
  const key = lookupKey(email);
  if (key === '') return undefined;
  const row = await database
    .selectFrom('users')
    .selectAll()
    .where('email_lower', '=', key)
    .where('email_verified', '=', true)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row && toUser(row);
}

export async function usersByIds(database: Database, ids: string[]): Promise<UserRecord[]> {
  if (ids.length === 0) return [];
  const rows = await database
    .selectFrom('users')
    .selectAll()
    .where('id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
  return rows.map(toUser);
}

export async function putUser(database: Database, record: UserRecord): Promise<void> {
  const row = {
    id: record.id,
    email: record.email,
    email_lower: lookupKey(record.email),
    email_verified: record.emailVerified,
    name: record.name,
    picture: record.picture,
    mfa_enrolled: record.mfaEnrolled,
    created_at: record.createdAt,
    ...(record.importedAt !== undefined && { imported_at: record.importedAt }),
    sort_name: sortKey(record.name),
    search_text: normalizeSearchText(`${record.name} ${record.email}`),
  };
  const { isNew } = await database
    .insertInto('users')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .returning(sql<boolean>`xmax = 0`.as('isNew'))
    .executeTakeFirstOrThrow();
  if (isNew) return;
  await sql`
    update org_elements.memberships as m
    set sort_name = u.sort_name, search_text = u.search_text, mfa_enrolled = u.mfa_enrolled,
      email_domain = u.email_domain
    from org_elements.users u
    where u.id = ${record.id} and m.user_id = u.id
      and (m.sort_name, m.search_text, m.mfa_enrolled, m.email_domain)
        is distinct from (u.sort_name, u.search_text, u.mfa_enrolled, u.email_domain)
  `.execute(database);
}
