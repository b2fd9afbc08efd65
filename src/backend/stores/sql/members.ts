/*
 * Lists of members. A page is chosen on the index of its sort alone, in an inner query, and only then joined: what a
 * page costs depends on its own size, not on the organization's. There is no OFFSET but for `position`, which has to
 * count index entries from the nearer end: half a million of them take about 20 ms.
 *
 * With filters there are two ways, and the database cannot know which one is short: it takes those who match for evenly
 * spread. So those who match are gathered first, up to the number that is counted, and sorted. Where they are more,
 * a page of them is likely to stand near the beginning.
 */
import { sql, type RawBuilder } from 'kysely';
import type { MemberQuery, MemberRecord, MemberSort, RecordPage } from '../../store.js';
import { pageOf, readCursor, type Key, type KeyPart } from './cursor.js';
import { countMembers, holdsRole, membershipColumns, toMember, userColumns } from './memberships.js';
import type { Database } from './schema.js';
import { all, containsWords, countLimit, totalOf } from './values.js';

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
  const position = query.position ?? 0;
  const rest: Rest = { organizationId, order, filters, behind, limit: query.limit + 1, position };
  const { rows, total } = await (filters.length > 0 ? readMatching(database, rest) : readAll(database, rest));
  const page = pageOf(list, query, rows, (row) => keyOf(query.sort, row), toMember);
  return { ...page, ...(total !== undefined && { total }), ...(query.position !== undefined && { position }) };
}

type MemberRow = Parameters<typeof toMember>[0] & { sort_name: string; total: number | null };

/** What is left of a query once it is read. */
interface Rest {
  organizationId: string;
  order: Order;
  filters: RawBuilder<unknown>[];
  /** Behind the cursor. */
  behind: RawBuilder<unknown>[];
  limit: number;
  position: number;
}

interface Found {
  rows: MemberRow[];
  /** `undefined`: too many to count. */
  total?: number;
}

const inside = (organizationId: string) => sql`m.organization_id = ${organizationId}`;

/** Everybody. A page carries the total; a jump has to know it before. */
async function readAll(database: Database, { organizationId, order, behind, limit, position }: Rest): Promise<Found> {
  const total = sql<number>`coalesce((select members from org_elements.organization_counts where organization_id = ${organizationId}), 0)`;
  const where = all([inside(organizationId), ...behind]);
  if (position === 0) {
    const rows = await select(database, { where, order, limit, offset: 0, fromEnd: false, total });
    return { rows, total: await totalOf(database, rows, total) };
  }
  const known = await countMembers(database, organizationId);
  const window = windowOf(position, limit, known);
  return { rows: window.limit <= 0 ? [] : await select(database, { where, order, ...window, total: sql<null>`null::int` }), total: known };
}

/** So many are looked at one after the other before they are gathered. */
const nearby = 20_000;

async function readMatching(database: Database, rest: Rest): Promise<Found> {
  const { organizationId, order, filters, behind, limit, position } = rest;
  const matching = all([inside(organizationId), ...filters]);
  const few = await gather(database, {
    ...rest, where: sql`${matching} limit ${countLimit + 1}::int`, behind: [...behind, sql`(select total from counted) <= ${countLimit}::int`],
  });
  const { total } = few[0]!;
  if (total! <= countLimit) return { rows: few.filter((row) => row.user_id !== null), total: total! };

  const uncounted = sql<null>`null::int`;
  if (position > 0) return { rows: await select(database, { where: matching, order, limit, offset: position, fromEnd: false, total: uncounted }) };
  // With the key as a column of its own the database sees that they are in order already.
  const near = await select(database, {
    from: sql`(select m.*, ${order.key} as sort_key from org_elements.memberships m
      where ${all([inside(organizationId), ...behind])} ${sorted(order)} limit ${nearby}::int)`,
    where: all(filters), order: { ...order, key: sql`m.sort_key` }, limit, offset: 0, fromEnd: false, total: uncounted,
  });
  if (near.length === limit) return { rows: near };
  const far = await gather(database, { ...rest, where: all([matching, ...behind]) });
  return { rows: far.filter((row) => row.user_id !== null) };
}

/** A page of those who match, by way of all of them: always a row, which carries how many there are. */
async function gather(database: Database, { where, order, behind, limit, position }: Rest & { where: RawBuilder<unknown> }): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`
    with matches as materialized (select m.* from org_elements.memberships m where ${where}), counted as (select count(*)::int as total from matches)
    select ${columns}, m.sort_name, counted.total from counted
    left join (select m.* from matches m where ${all(behind)} ${sorted(order)} limit ${limit}::int offset ${position}::bigint) as m on true
    left join org_elements.users u on u.id = m.user_id ${sorted(order)}
  `.execute(database);
  return rows;
}

interface Selection {
  /** Default: all memberships. */
  from?: RawBuilder<unknown>;
  where: RawBuilder<unknown>;
  order: Order;
  limit: number;
  offset: number;
  fromEnd: boolean;
  total: RawBuilder<number | null>;
}

function sorted({ key, descending }: Order, isReversed = false): RawBuilder<unknown> {
  const direction = sql.raw(descending !== isReversed ? 'desc' : 'asc');
  return sql`order by ${key} ${direction}, m.user_id ${direction}`;
}

const columns = sql.raw([...membershipColumns, ...userColumns].join());

/** Written as text: building it piece by piece takes longer than running it. */
async function select(database: Database, { from = sql`org_elements.memberships`, where, order, limit, offset, fromEnd, total }: Selection): Promise<MemberRow[]> {
  const chosen = sql`where ${where} ${sorted(order, fromEnd)} limit ${limit}::int`;
  // Rows that are skipped are counted in the index alone; rows that are wanted had better come whole.
  const page = offset > 0
    ? sql`(select m.organization_id, m.user_id from ${from} m ${chosen} offset ${offset}::bigint) as page
        join org_elements.memberships m on m.organization_id = page.organization_id and m.user_id = page.user_id`
    : sql`(select m.* from ${from} m ${chosen}) as m`;
  const { rows } = await sql<MemberRow>`
    select ${columns}, m.sort_name, ${total} as total from ${page} join org_elements.users u on u.id = m.user_id ${sorted(order)}
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
function windowOf(position: number, limit: number, total: number) {
  if (position <= total / 2) return { offset: position, limit, fromEnd: false };
  const size = Math.min(limit, total - position);
  return { offset: total - position - size, limit: size, fromEnd: true };
}
