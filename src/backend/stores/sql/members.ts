/*
 * Lists of members. A page is chosen on the index of its sort alone, in an inner query, and only then joined: what a
 * page costs depends on its own size, not on the organization's. There is no OFFSET but for `position`, which has to
 * count index entries from the nearer end: half a million of them take about 30 ms.
 */
import { sql, type RawBuilder } from 'kysely';
import type { MemberQuery, MemberRecord, MemberSort, RecordPage } from '../../store.js';
import { pageOf, readCursor, type Key, type KeyPart } from './cursor.js';
import { countMembers, holdsRole, membershipColumns, toMember, userColumns } from './memberships.js';
import type { Database } from './schema.js';
import { all, containsWords, count } from './values.js';

interface Order {
  /** As the index has it. */
  key: RawBuilder<unknown>;
  type: KeyPart;
  descending: boolean;
}

const orders: Record<MemberSort, Order> = {
  name: { key: sql`m.sort_name`, type: 'text', descending: false },
  '-name': { key: sql`m.sort_name`, type: 'text', descending: true },
  joinedAt: { key: sql`m.joined_at`, type: 'instant', descending: false },
  '-joinedAt': { key: sql`m.joined_at`, type: 'instant', descending: true },
  lastLoginAt: { key: sql`coalesce(m.last_login_at, 'infinity'::timestamptz)`, type: 'instant', descending: false },
  '-lastLoginAt': { key: sql`coalesce(m.last_login_at, '-infinity'::timestamptz)`, type: 'instant', descending: true },
};

export const memberSorts = Object.keys(orders) as MemberSort[];

export async function members(database: Database, organizationId: string, query: MemberQuery): Promise<RecordPage<MemberRecord>> {
  const order = orders[query.sort];
  const list = `members ${query.sort}`;
  const filters = filtersOf(organizationId, query);
  const behind = query.cursor === undefined ? [] : [behindCursor(order, readCursor(list, query.cursor, [order.type, 'text']))];
  const total = filters.length === 0
    ? await countMembers(database, organizationId)
    : await count(database, sql`org_elements.memberships m where m.organization_id = ${organizationId} and ${all(filters)}`);
  const position = query.position ?? 0;
  const window = windowOf(position, query.limit + 1, total);
  const rows = window.limit <= 0 ? [] : await select(database, {
    where: all([sql`m.organization_id = ${organizationId}`, ...filters, ...behind]), order, ...window,
  });
  const page = pageOf(list, query, rows, (row) => keyOf(query.sort, row), toMember);
  return { ...page, ...(total !== undefined && { total }), ...(query.position !== undefined && { position }) };
}

type MemberRow = Parameters<typeof toMember>[0] & { sort_name: string };

interface Selection {
  where: RawBuilder<unknown>;
  order: Order;
  limit: number;
  offset: number;
  fromEnd: boolean;
}

const columns = sql.raw([...membershipColumns, ...userColumns].join());

/** Written as text: building it piece by piece takes longer than running it. */
async function select(database: Database, { where, order, limit, offset, fromEnd }: Selection): Promise<MemberRow[]> {
  const outward = sql.raw(order.descending ? 'desc' : 'asc');
  const inward = sql.raw(order.descending !== fromEnd ? 'desc' : 'asc');
  const chosen = sql`where ${where} order by ${order.key} ${inward}, m.user_id ${inward} limit ${limit}::int`;
  // Rows that are skipped are counted in the index alone; rows that are wanted had better come whole.
  const page = offset > 0
    ? sql`(select m.organization_id, m.user_id from org_elements.memberships m ${chosen} offset ${offset}::bigint) as page
        join org_elements.memberships m on m.organization_id = page.organization_id and m.user_id = page.user_id`
    : sql`(select m.* from org_elements.memberships m ${chosen}) as m`;
  const { rows } = await sql<MemberRow>`
    select ${columns}, m.sort_name from ${page} join org_elements.users u on u.id = m.user_id
    order by ${order.key} ${outward}, m.user_id ${outward}
  `.execute(database);
  return rows;
}

function filtersOf(organizationId: string, query: MemberQuery): RawBuilder<unknown>[] {
  const filters = containsWords(sql`m.search_text`, query.q);
  if (query.roleIds) filters.push(holdsRole(organizationId, query.roleIds));
  // Written out, not a parameter: the index of the blocked is used only where the text says so.
  if (query.status) filters.push(query.status === 'blocked' ? sql`m.status = 'blocked'` : sql`m.status = 'active'`);
  if (query.mfaEnrolled !== undefined) filters.push(sql`m.mfa_enrolled = ${query.mfaEnrolled}::boolean`);
  return filters;
}

function behindCursor(order: Order, [value, userId]: Key): RawBuilder<unknown> {
  const type = sql.raw(order.type === 'text' ? 'text' : 'timestamptz');
  return sql`(${order.key}, m.user_id) ${sql.raw(order.descending ? '<' : '>')} (${value}::${type}, ${userId}::text)`;
}

function keyOf(sort: MemberSort, row: MemberRow): Key {
  const { joinedAt, lastLoginAt, userId } = toMember(row);
  switch (sort) {
    case 'name': case '-name': return [row.sort_name, userId];
    case 'joinedAt': case '-joinedAt': return [joinedAt, userId];
    case 'lastLoginAt': return [lastLoginAt ?? 'infinity', userId];
    case '-lastLoginAt': return [lastLoginAt ?? '-infinity', userId];
  }
}

/** Where to begin, and from which end that is nearer. */
function windowOf(position: number, limit: number, total: number | undefined) {
  if (position === 0 || total === undefined || position <= total / 2) return { offset: position, limit, fromEnd: false };
  const size = Math.min(limit, total - position);
  return { offset: total - position - size, limit: size, fromEnd: true };
}
