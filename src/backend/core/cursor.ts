/*
 * Cursors of the memory store: what the last row of a page was sorted by, so that the next page begins behind it
 * even if that row has gone meanwhile. And the walk along a sorted list that uses them.
 */
import { base64url, fromBase64url } from './crypto.js';
import { InvalidCursorError, type PageRequest, type RecordPage } from '../store/store.js';

export type SortKey = (string | number)[];

/** Less than, equal to or greater than zero, member by member. */
export function compareKeys(one: SortKey, other: SortKey): number {
  for (let at = 0; at < one.length; at++) {
    if (one[at]! < other[at]!) return -1;
    if (one[at]! > other[at]!) return 1;
  }
  return 0;
}

export function writeCursor(list: string, key: SortKey): string {
  return base64url(new TextEncoder().encode(JSON.stringify([list, ...key])));
}

/** Throws `InvalidCursorError` for anything that `writeCursor` has not made for this list. */
export function readCursor(list: string, cursor: string, shape: SortKey): SortKey {
  try {
    const [of, ...key] = JSON.parse(new TextDecoder().decode(fromBase64url(cursor))) as SortKey;
    const fits = key.length === shape.length && key.every((member, at) => typeof member === typeof shape[at]);
    if (of === list && fits) return key;
  } catch {
    // Falls through to the same answer.
  }
  throw new InvalidCursorError('Not a cursor of this list');
}

/** How many of `length` rows come first, where all those for which `isBefore` holds stand in front. */
export function lowerBound(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One page of rows that are sorted by `compare`, of which `keyOf` is what it compares. */
export function pageOf<Row>(
  list: string,
  rows: Row[],
  request: PageRequest,
  keyOf: (row: Row) => SortKey,
  shape: SortKey,
  compare: (one: SortKey, other: SortKey) => number = compareKeys,
): RecordPage<Row> & { total: number } {
  let start = 0;
  if (request.cursor !== undefined) {
    const behind = readCursor(list, request.cursor, shape);
    start = lowerBound(rows.length, (index) => compare(keyOf(rows[index]!), behind) <= 0);
  }
  const items = rows.slice(start, start + request.limit);
  const last = start + items.length < rows.length ? items.at(-1) : undefined;
  return { items, nextCursor: last === undefined ? null : writeCursor(list, keyOf(last)), total: rows.length };
}

/** A sorted copy; each key is made once. */
export function sortRows<Row>(
  rows: Row[],
  keyOf: (row: Row) => SortKey,
  compare: (one: SortKey, other: SortKey) => number = compareKeys,
): Row[] {
  return rows
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((one, other) => compare(one.key, other.key))
    .map(({ row }) => row);
}
