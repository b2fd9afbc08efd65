/*
 * Lists of members. A page is chosen on the index of its sort alone, in an inner query, and only then joined: what a
 * page costs depends on its own size, not on the organization's. There is no OFFSET but for `position`, which counts index
 * entries from the nearest anchor: a few thousand.
 *
 * With filters there are two ways, and the database cannot know which one is short: it takes those who match for evenly
 * spread. So those who match are gathered first, up to the number that is counted, and sorted. Where they are more,
 * a page of them is likely to stand near the beginning.
 */
import { sql, type RawBuilder } from 'kysely';
import { TooFarError, type MemberQuery, type MemberRecord, type MemberSort, type RecordPage } from '../../store.js';
import { steady } from './connection.js';
import { placeOf } from './anchors.js';
import { pageOf, readCursor, type Key, type KeyPart } from './cursor.js';
import { holdsRole, memberColumns, toMember } from './memberships.js';
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
  const behind = query.cursor === undefined ? [] : [beyond(order, readCursor(list, query.cursor, [order.type, 'text']), order.descending ? '<' : '>')];
  const position = query.position ?? 0;
  const rest: Rest = { organizationId, order, filters, behind, limit: query.limit + 1, position };
  const { rows, total } = filters.length > 0 ? await readMatching(database, rest)
    : position > 0 ? await readFrom(database, rest, query.sort) : await readAll(database, rest);
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

const uncounted = sql<null>`null::int`;

/** Everybody. */
async function readAll(database: Database, { organizationId, order, behind, limit }: Rest): Promise<Found> {
  const total = sql<number>`coalesce((select members from org_elements.organization_counts where organization_id = ${organizationId}), 0)`;
  const rows = await select(database, { where: all([inside(organizationId), ...behind]), order, limit, total, isSteady: true });
  return { rows, total: await totalOf(database, rows, total) };
}

/** Everybody from the position on: read upwards from an anchor, whichever way the list goes. */
async function readFrom(database: Database, { organizationId, order, limit, position }: Rest, name: MemberSort): Promise<Found> {
  const { total, first, size, anchor } = await placeOf(database, organizationId, name, position, limit);
  if (size === 0) return { rows: [], total };
  const where = all([inside(organizationId), ...(anchor ? [beyond(order, anchor.key, '>=')] : [])]);
  const offset = first - (anchor?.index ?? 0);
  return { rows: await select(database, { where, order, limit: size, offset, fromEnd: order.descending, total: uncounted, isSteady: true }), total };
}

/** So many are looked at one after the other before all who match are gathered; and so many who match are passed over at most. */
const nearby = 20_000;

async function readMatching(database: Database, rest: Rest): Promise<Found> {
  const { organizationId, order, filters, behind, limit, position } = rest;
  const matching = all([inside(organizationId), ...filters]);
  const isMany = sql`(select total from counted) > ${countLimit}::int`;
  // With the key as a column of its own the database sees that they are in order already.
  const near = sql`union all (
    select * from (select m.*, ${order.key} as sort_key from org_elements.memberships m
      where ${all([isMany, inside(organizationId), ...behind])} ${sorted(order)} limit ${nearby}::int) as m
    where ${all(filters)} ${sorted({ ...order, key: sql`m.sort_key` })} limit ${limit}::int)`;
  const found = await gather(database, {
    ...rest, where: sql`${matching} limit ${countLimit + 1}::int`, behind: [...behind, sql`not ${isMany}`], or: position === 0 ? near : sql``,
  });
  if (found.total <= countLimit) return found;

  if (position > nearby) throw new TooFarError(`With filters that more than ${countLimit} pass, position is at most ${nearby}`);
  if (position > 0) return { rows: await select(database, { where: matching, order, limit, offset: position, total: uncounted }) };
  if (found.rows.length === limit) return { rows: found.rows };
  return { rows: (await gather(database, { ...rest, where: all([matching, ...behind]) })).rows };
}

/** A page of those who match, by way of all of them, and how many they are. `or`: another page, where there is none. */
async function gather(
  database: Database, { where, order, behind, limit, position, or = sql`` }: Rest & { where: RawBuilder<unknown>; or?: RawBuilder<unknown> },
): Promise<Found & { total: number }> {
  const { rows } = await sql<MemberRow>`
    with matches as materialized (select m.* from org_elements.memberships m where ${where}), counted as (select count(*)::int as total from matches)
    select ${memberColumns}, m.sort_name, counted.total from counted
    left join (
      (select m.*, ${order.key} as sort_key from matches m where ${all(behind)} ${sorted(order)} limit ${limit}::int offset ${position}::bigint) ${or}
    ) as m on true
    left join org_elements.users u on u.id = m.user_id ${sorted(order)}
  `.execute(database);
  // There is always a row, for the number.
  return { rows: rows.filter((row) => row.user_id !== null), total: rows[0]!.total! };
}

interface Selection {
  /** Default: all memberships. */
  from?: RawBuilder<unknown>;
  where: RawBuilder<unknown>;
  order: Order;
  limit: number;
  offset?: number;
  fromEnd?: boolean;
  total: RawBuilder<number | null>;
  /** Whether there is nothing to guess about how many rows pass. */
  isSteady?: boolean;
}

function sorted({ key, descending }: Order, isReversed = false): RawBuilder<unknown> {
  const direction = sql.raw(descending !== isReversed ? 'desc' : 'asc');
  return sql`order by ${key} ${direction}, m.user_id ${direction}`;
}

async function select(database: Database, { from = sql`org_elements.memberships`, where, order, limit, offset = 0, fromEnd = false, total, isSteady = false }: Selection): Promise<MemberRow[]> {
  const chosen = sql`where ${where} ${sorted(order, fromEnd)} limit ${limit}::int`;
  // Rows that are skipped are counted in the index alone; rows that are wanted had better come whole.
  const page = offset > 0
    ? sql`(select m.organization_id, m.user_id from ${from} m ${chosen} offset ${offset}::bigint) as page
        join org_elements.memberships m on m.organization_id = page.organization_id and m.user_id = page.user_id`
    : sql`(select m.* from ${from} m ${chosen}) as m`;
  const { rows } = await sql<MemberRow>`
    select ${memberColumns}, m.sort_name, ${total} as total from ${page} join org_elements.users u on u.id = m.user_id ${sorted(order)}
    ${isSteady ? steady : sql``}`.execute(database);
  return rows;
}

function filtersOf(organizationId: string, query: MemberQuery): RawBuilder<unknown>[] {
  const filters = containsWords(sql`m.search_text`, query.q, sql`m.search_starts`);
  if (query.roleIds) filters.push(holdsRole(organizationId, query.roleIds));
  // Written out, not a parameter: the index of the blocked is used only where the text says so.
  if (query.status) filters.push(query.status === 'blocked' ? sql`m.status = 'blocked'` : sql`m.status = 'active'`);
  if (query.mfaEnrolled !== undefined) filters.push(sql`m.mfa_enrolled = ${query.mfaEnrolled}::boolean`);
  return filters;
}

function beyond(order: Order, [value, userId]: Key, operator: '<' | '>' | '>='): RawBuilder<unknown> {
  const type = sql.raw(order.type === 'text' ? 'text' : 'timestamptz');
  return sql`(${order.key}, m.user_id) ${sql.raw(operator)} (${value}::${type}, ${userId}::text)`;
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
