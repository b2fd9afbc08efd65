/*
 * Lists of members. A page is chosen on the index of its sort alone, in an inner query, and only then joined: what a
 * page costs depends on its own size, not on the organization's. There is no OFFSET but for `position`, which counts index
 * entries from the nearest anchor: a few thousand.
 *
 * With filters there are two ways, and a database that is to find the shorter one by itself takes those who match for evenly
 * spread. So it is asked first how many they may be. A few are gathered, counted and sorted; of many, a page is likely to
 * stand near the beginning, and nobody counts them.
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

/** What is left of a query once it is read. */
interface Rest {
  organizationId: string;
  order: Order;
  filters: RawBuilder<unknown>[];
  /** Behind the cursor. */
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

/** Everybody. */
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

/** Everybody from the position on: read upwards from an anchor, whichever way the list goes. */
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

/** Where the database thinks that so many match, they are gathered; should it be wrong, up to so many. */
const FEW_ROWS = 2 * COUNT_LIMIT;
const gathered = 10_000;
/** So many are looked at one after the other where more match, before all who match are gathered. */
const nearby = 20_000;

/** A first and a second name are those of few: not worth a question. */
const matchesFew = ({ q }: MemberQuery) => /\S\s+\S/.test(q ?? '');

async function readMatching(database: Database, rest: Rest, expectsFew: boolean): Promise<Found> {
  const { organizationId, order, filters, after, limit, position } = rest;
  const matching = andAll([inside(organizationId), ...filters]);
  if (expectsFew || (await estimate(database, matching)) <= FEW_ROWS) {
    const found = await collect(database, { ...rest, where: sql`${matching} limit ${gathered + 1}::int` });
    if (!found.isCut) return found;
  }
  if (position > nearby)
    throw new PositionLimitError(`With filters that more than ${FEW_ROWS} pass, position is at most ${nearby}`);
  if (position > 0)
    return { rows: await select(database, { where: matching, order, limit, offset: position, total: uncounted }) };
  // With the key as a column of its own the database sees that they are in order already.
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

/** How many the database thinks that match, from its statistics: a fraction of a millisecond, and may be wrong. */
async function estimate(database: Database, matching: RawBuilder<unknown>): Promise<number> {
  const {
    rows: [row],
  } = await sql<{ 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }>`
    explain (format json) select from org_elements.memberships m where ${matching}`.execute(database);
  return row!['QUERY PLAN'][0].Plan['Plan Rows'];
}

/** A page of those who match, by way of all of them. `isCut`: they were more than can be gathered, so it is none. */
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
  // There is always a row, for the number.
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
  /** Whether there is nothing to guess about how many rows pass. */
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
  // Rows that are skipped are counted in the index alone; rows that are wanted had better come whole.
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
  // Written out, not a parameter: the index of the blocked is used only where the text says so.
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
