/*
 * Single memberships and the queries of the rules. Lists of members: `members.ts`; of the viewer's organizations:
 * `user-memberships.ts`.
 */
import { sql, type Selectable } from 'kysely';
import type { Instant, MemberRecord, MembershipRecord } from '../../store/store.js';
import { preparable } from './connection.js';
import type { Database, Tables } from './schema.js';
import { toUser } from './users.js';
import { lookupKey, toInstant, toInstantOrNull } from './sql-helpers.js';

/** The columns of a record; the others are copies for the indexes. */
export const membershipColumns = [
  'm.organization_id',
  'm.user_id',
  'm.role_ids',
  'm.status',
  'm.managed_by',
  'm.joined_at',
  'm.last_login_at',
  'm.last_used_at',
  'm.pinned',
  'm.version',
] as const;

/** Frequent statements are written as text: building them takes longer than running them. */
const columns = sql.raw(membershipColumns.join());
export const memberColumns = sql.raw(
  [
    ...membershipColumns,
    'u.id',
    'u.email',
    'u.email_verified',
    'u.name',
    'u.picture',
    'u.mfa_enrolled',
    'u.created_at',
  ].join(),
);

type MembershipRow = Omit<
  Selectable<Tables['memberships']>,
  'role_keys' | 'recency' | 'sort_name' | 'search_text' | 'mfa_enrolled' | 'email_domain'
>;
type UserColumns = Parameters<typeof toUser>[0];

export function toMembership(row: MembershipRow): MembershipRecord {
  return {
    organizationId: row.organization_id,
    userId: row.user_id,
    roleIds: row.role_ids,
    status: row.status,
    managedBy: row.managed_by,
    joinedAt: toInstant(row.joined_at),
    lastLoginAt: toInstantOrNull(row.last_login_at),
    lastUsedAt: toInstantOrNull(row.last_used_at),
    pinned: row.pinned,
    version: row.version,
  };
}

export const toMember = (row: MembershipRow & UserColumns): MemberRecord =>
  Object.assign(toMembership(row), { user: toUser(row) });

/** Sorts by "pinned first, then the most recently used" in ascending order; never used is last. */
export function recencyOf(pinned: boolean, lastUsedAt: Instant | null): number {
  return (pinned ? -1e15 : 0) - (lastUsedAt === null ? 0 : Date.parse(lastUsedAt));
}

export const roleKey = (organizationId: string, roleId: string) =>
  `${organizationId.length}:${organizationId}:${roleId}`;

/** Whether a member has one of these roles, for the index on `role_keys`. */
export function holdsRole(organizationId: string, roleIds: string[]) {
  return sql<boolean>`m.role_keys && ${roleIds.map((id) => roleKey(organizationId, id))}::text[]`;
}

export async function membership(
  database: Database,
  organizationId: string,
  userId: string,
): Promise<MembershipRecord | undefined> {
  const {
    rows: [row],
  } = await sql<MembershipRow>`
    select ${columns} from org_elements.memberships m where m.organization_id = ${organizationId} and m.user_id = ${userId} ${preparable}`.execute(
    database,
  );
  return row && toMembership(row);
}

export async function member(
  database: Database,
  organizationId: string,
  userId: string,
): Promise<MemberRecord | undefined> {
  const {
    rows: [row],
  } = await sql<MembershipRow & UserColumns>`
    select ${memberColumns} from org_elements.memberships m join org_elements.users u on u.id = m.user_id
    where m.organization_id = ${organizationId} and m.user_id = ${userId} ${preparable}`.execute(database);
  return row && toMember(row);
}

export async function membersWithRoles(
  database: Database,
  organizationId: string,
  roleIds: string[],
  limit: number,
): Promise<MembershipRecord[]> {
  if (roleIds.length === 0) return [];
  const rows = await database
    .selectFrom('memberships as m')
    .select(membershipColumns)
    .where('m.organization_id', '=', organizationId)
    .where('m.status', '=', 'active')
    .where(holdsRole(organizationId, roleIds))
    .limit(limit)
    .execute();
  return rows.map(toMembership);
}

export async function membersByEmail(
  database: Database,
  organizationId: string,
  emails: string[],
): Promise<Map<string, { userId: string; name: string }>> {
  const keys = emails.map(lookupKey).filter(Boolean);
  if (keys.length === 0) return new Map();
  const rows = await database
    .selectFrom('users as u')
    .innerJoin('memberships as m', 'm.user_id', 'u.id')
    .select(['u.email_lower', 'u.id', 'u.name'])
    .where('m.organization_id', '=', organizationId)
    .where('u.email_lower', '=', sql<string>`any(${keys}::text[])`)
    .where('u.email_verified', '=', true)
    .execute();
  return new Map(rows.map((row) => [row.email_lower, { userId: row.id, name: row.name }]));
}

export async function countMembers(database: Database, organizationId: string): Promise<number> {
  const row = await database
    .selectFrom('organization_counts')
    .select('members')
    .where('organization_id', '=', organizationId)
    .modifyEnd(preparable)
    .executeTakeFirst();
  return row?.members ?? 0;
}

export async function putMembership(database: Database, record: MembershipRecord): Promise<void> {
  const roleKeys = record.roleIds.map((id) => roleKey(record.organizationId, id));
  // FOR SHARE: a concurrent change of the user's name waits, and then updates this row as well.
  const { numAffectedRows } = await sql`
    insert into org_elements.memberships (
      organization_id, user_id, role_ids, status, managed_by, joined_at, last_login_at, last_used_at, pinned, version,
      role_keys, recency, sort_name, search_text, mfa_enrolled, email_domain
    )
    select ${record.organizationId}, id, ${record.roleIds}::text[], ${record.status}, ${record.managedBy},
      ${record.joinedAt}::timestamptz, ${record.lastLoginAt}::timestamptz, ${record.lastUsedAt}::timestamptz,
      ${record.pinned}::boolean, ${record.version}::int, ${roleKeys}::text[],
      ${recencyOf(record.pinned, record.lastUsedAt)}::bigint, sort_name, search_text, mfa_enrolled,
      email_domain
    from org_elements.users where id = ${record.userId} for share
    on conflict (organization_id, user_id) do update set
      role_ids = excluded.role_ids, status = excluded.status, managed_by = excluded.managed_by,
      joined_at = excluded.joined_at, last_login_at = excluded.last_login_at, last_used_at = excluded.last_used_at,
      pinned = excluded.pinned, version = excluded.version, role_keys = excluded.role_keys, recency = excluded.recency,
      sort_name = excluded.sort_name, search_text = excluded.search_text, mfa_enrolled = excluded.mfa_enrolled,
      email_domain = excluded.email_domain
    ${preparable}`.execute(database);
  if (!numAffectedRows) throw new Error(`A membership needs a user; ${record.userId} does not exist`);
}

export async function deleteMembership(database: Database, organizationId: string, userId: string): Promise<void> {
  await sql`delete from org_elements.memberships where organization_id = ${organizationId} and user_id = ${userId} ${preparable}`.execute(
    database,
  );
}
