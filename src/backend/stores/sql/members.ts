/*
 * Lists of members. An inner query selects the page on the index of its sort and only then joins, so the cost of a page
 * depends on its size, not on the organization's. OFFSET is used only for `position`, and counts a few thousand index
 * entries from the nearest anchor.
 *
 * With filters there are two plans, and the planner assumes that matches are evenly distributed. So the number of
 * matches is estimated first. A few are collected, counted and sorted. Of many, a page is probably near the beginning
 * of the index, and they are not counted.
 */
import { sql, type RawBuilder } from 'kysely';
import {
  PositionLimitError,
  type MemberQuery,
  type MemberRecord,
  type MemberSort,
  type RecordPage,
} from '../../store/store.js';
import { preparable } from './connection.js';
import { resolveOffset } from './offset-index.js';
import { pageOf, readCursor, type Key, type KeyPart } from './cursor.js';
import { holdsRole, memberColumns, toMember } from './memberships.js';
import type { Database } from './schema.js';
import { andAll, containsWords, COUNT_LIMIT, readTotal } from './sql-helpers.js';

interface Order {
  /** As in the index. */
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

export async function members(
  database: Database,
  organizationId: string,
  query: MemberQuery,
): Promise<RecordPage<MemberRecord>> {
  const order = orders[query.sort];
  const list = `members ${query.sort}`;
  const filters = filtersOf(organizationId, query);
  const cursorFilters =
    query.cursor === undefined
      ? []
      : [isAfter(order, readCursor(list, query.cursor, [order.type, 'text']), order.descending ? '<' : '>')];
  const position = query.position ?? 0;
  const rest: Rest = { organizationId, order, filters, after: cursorFilters, limit: query.limit + 1, position };
  const { rows, total } =
    filters.length > 0
      ? await readMatching(database, rest, matchesFew(query))
      : position > 0
        ? await readFrom(database, rest, query.sort)
        : await readAll(database, rest);
  const page = pageOf(list, query, rows, (row) => keyOf(query.sort, row), toMember);
  return { ...page, ...(total !== undefined && { total }), ...(query.position !== undefined && { position }) };
}

type MemberRow = Parameters<typeof toMember>[0] & { sort_name: string; total: number | null };

/** The parsed query. */
interface Rest {
  organizationId: string;
  order: Order;
  filters: RawBuilder<unknown>[];
  /** Rows after the cursor. */
  after: RawBuilder<unknown>[];
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

/** All members. */
async function readAll(database: Database, { organizationId, order, after, limit }: Rest): Promise<Found> {
  const total = sql<number>`coalesce((select members from org_elements.organization_counts where organization_id = ${organizationId}), 0)`;
  const rows = await select(database, {
    where: andAll([inside(organizationId), ...after]),
    order,
    limit,
    total,
    isPreparable: true,
  });
  return { rows, total: await readTotal(database, rows, total) };
}

/** All members from a position: read in ascending order from an anchor, in both directions. */
async function readFrom(
  database: Database,
  { organizationId, order, limit, position }: Rest,
  name: MemberSort,
): Promise<Found> {
  const { total, first, size, anchor } = await resolveOffset(database, organizationId, name, position, limit);
  if (size === 0) return { rows: [], total };
  const where = andAll([inside(organizationId), ...(anchor ? [isAfter(order, anchor.key, '>=')] : [])]);
  const offset = first - (anchor?.index ?? 0);
  return {
    rows: await select(database, {
      where,
      order,
      limit: size,
      offset,
      fromEnd: order.descending,
      total: uncounted,
      isPreparable: true,
    }),
    total,
  };
}

/** Up to this many estimated matches are collected. If the estimate is wrong, up to `nearby`. */
const FEW_ROWS = 2 * COUNT_LIMIT;
const gathered = 10_000;
/** Rows that are scanned in index order before all matches are collected. */
const nearby = 20_000;

/** A first and a last name match few members, so no estimate is needed. */
const matchesFew = ({ q }: MemberQuery) => /\S\s+\S/.test(q ?? '');

async function readMatching(database: Database, rest: Rest, expectsFew: boolean): Promise<Found> {
  const { organizationId, order, filters, after, limit, position } = rest;
  const matching = andAll([inside(organizationId), ...filters]);
  if (expectsFew || (await estimate(database, matching)) <= FEW_ROWS) {
    const found = await collect(database, { ...rest, where: sql`${matching} limit ${gathered + 1}::int` });
    if (!found.isCut) return found;
  }
  if (position > nearby)
    throw new PositionLimitError(
      `With filters that more than ${FEW_ROWS} members match, position is at most ${nearby}`,
    );
  if (position > 0)
    return { rows: await select(database, { where: matching, order, limit, offset: position, total: uncounted }) };
  // With the key as a column the planner recognizes that the rows are already sorted.
  const near = sql`(select m.*, ${order.key} as sort_key from org_elements.memberships m
    where ${andAll([inside(organizationId), ...after])} ${sorted(order)} limit ${nearby}::int)`;
  const rows = await select(database, {
    from: near,
    where: andAll(filters),
    order: { ...order, key: sql`m.sort_key` },
    limit,
    total: uncounted,
  });
  return rows.length === limit ? { rows } : collect(database, { ...rest, where: matching });
}

/** The planner's estimate of the matches, from its statistics: a fraction of a millisecond, and possibly wrong. */
async function estimate(database: Database, matching: RawBuilder<unknown>): Promise<number> {
  const {
    rows: [row],
  } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) select from org_elements.memberships m where ${matching}`.execute(database);
  return row!['QUERY PLAN'][0].Plan['Plan Rows'];
}

/** A page of the collected matches. `isCut`: there were too many to collect, so the page is invalid. */
async function collect(
  database: Database,
  { where, order, after, limit, position }: Rest & { where: RawBuilder<unknown> },
): Promise<Found & { isCut: boolean }> {
  const { rows } = await sql<MemberRow>`
    with matches as materialized (select m.*, ${order.key} as sort_key from org_elements.memberships m where ${where})
    select ${memberColumns}, m.sort_name, counted.total from (select count(*)::int as total from matches) as counted
    left join (select m.* from matches m where ${andAll(after)} ${sorted(order)} limit ${limit}::int offset ${position}::bigint) as m on true
    left join org_elements.users u on u.id = m.user_id ${sorted(order)}
  `.execute(database);
  // There is always one row, for the total.
  const total = rows[0]!.total!;
  return {
    rows: rows.filter((row) => row.user_id !== null),
    ...(total <= COUNT_LIMIT && { total }),
    isCut: total > gathered,
  };
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
  /** Whether the plan does not depend on how many rows pass. */
  isPreparable?: boolean;
}

function sorted({ key, descending }: Order, isReversed = false): RawBuilder<unknown> {
  const direction = sql.raw(descending !== isReversed ? 'desc' : 'asc');
  return sql`order by ${key} ${direction}, m.user_id ${direction}`;
}

async function select(
  database: Database,
  {
    from = sql`org_elements.memberships`,
    where,
    order,
    limit,
    offset = 0,
    fromEnd = false,
    total,
    isPreparable = false,
  }: Selection,
): Promise<MemberRow[]> {
  const chosen = sql`where ${where} ${sorted(order, fromEnd)} limit ${limit}::int`;
  // Skipped rows are counted in the index alone; selected rows are read completely.
  const page =
    offset > 0
      ? sql`(select m.organization_id, m.user_id from ${from} m ${chosen} offset ${offset}::bigint) as page
        join org_elements.memberships m on m.organization_id = page.organization_id and m.user_id = page.user_id`
      : sql`(select m.* from ${from} m ${chosen}) as m`;
  const { rows } = await sql<MemberRow>`
    select ${memberColumns}, m.sort_name, ${total} as total from ${page} join org_elements.users u on u.id = m.user_id ${sorted(order)}
    ${isPreparable ? preparable : sql``}`.execute(database);
  return rows;
}

function filtersOf(organizationId: string, query: MemberQuery): RawBuilder<unknown>[] {
  const filters = containsWords(sql`m.search_text`, query.q, sql`m.search_starts`);
  if (query.roleIds) filters.push(holdsRole(organizationId, query.roleIds));
  // A literal instead of a parameter: the index of blocked members is used only with a literal.
  if (query.status) filters.push(query.status === 'blocked' ? sql`m.status = 'blocked'` : sql`m.status = 'active'`);
  if (query.mfaEnrolled !== undefined) filters.push(sql`m.mfa_enrolled = ${query.mfaEnrolled}::boolean`);
  return filters;
}

function isAfter(order: Order, [value, userId]: Key, operator: '<' | '>' | '>='): RawBuilder<unknown> {
  const type = sql.raw(order.type === 'text' ? 'text' : 'timestamptz');
  return sql`(${order.key}, m.user_id) ${sql.raw(operator)} (${value}::${type}, ${userId}::text)`;
}

function keyOf(sort: MemberSort, row: MemberRow): Key {
  const { joinedAt, lastLoginAt, userId } = toMember(row);
  switch (sort) {
    case 'name':
    case '-name':
      return [row.sort_name, userId];
    case 'joinedAt':
    case '-joinedAt':
      return [joinedAt, userId];
    case 'lastLoginAt':
      return [lastLoginAt ?? 'infinity', userId];
    case '-lastLoginAt':
      return [lastLoginAt ?? '-infinity', userId];
  }
}
