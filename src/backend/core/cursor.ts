/*
 * Cursors of the memory store. A cursor holds the sort key of the last row of a page, so the next page begins after it
 * even if that row has been deleted.
 */
import { base64url, fromBase64url } from './crypto.js';
import { InvalidCursorError, type PageRequest, type RecordPage } from '../store/store.js';

export type SortKey = (string | number)[];

/** Compares keys element by element. Returns a number less than, equal to or greater than zero. */
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

/** Throws `InvalidCursorError` for a text that `writeCursor` did not create for this list. */
export function readCursor(list: string, cursor: string, shape: SortKey): SortKey {
  try {
    const [of, ...key] = JSON.parse(new TextDecoder().decode(fromBase64url(cursor))) as SortKey;
    const fits = key.length === shape.length && key.every((member, at) => typeof member === typeof shape[at]);
    if (of === list && fits) return key;
  } catch {
    // A cursor that cannot be parsed is as invalid as one of another list.
  }
  throw new InvalidCursorError('The cursor is not valid for this list');
}

/** Binary search: returns the number of leading rows for which `isBefore` holds. */
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

/** Returns one page of rows that are sorted by `compare`, which compares what `keyOf` returns. */
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

/** Returns a sorted copy. Computes each key once. */
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
