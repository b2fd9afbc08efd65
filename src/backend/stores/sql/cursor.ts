/*
 * Cursors: the sort of a list and the sort key of the last row, as base64url of JSON. The next page begins after that
 * key, even if the row has been deleted.
 */
import { InvalidCursorError, type PageRequest, type RecordPage } from '../../store/store.js';

/** The sort key of a row. The last part is unique. */
export type Key = (string | number)[];

export type KeyPart = 'text' | 'instant' | 'integer';

const shapes: Record<KeyPart, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  instant: (value) => typeof value === 'string' && (/^-?infinity$/.test(value) || isInstant(value)),
  integer: (value) => Number.isSafeInteger(value),
};

export function writeCursor(list: string, key: Key): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

/** Throws `InvalidCursorError` for a text that `writeCursor` did not create for this list. */
export function readCursor(list: string, cursor: string, shape: KeyPart[]): Key {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString());
  } catch {
    parts = undefined;
  }
  if (
    !Array.isArray(parts) ||
    parts[0] !== list ||
    parts.length !== shape.length + 1 ||
    !shape.every((part, at) => shapes[part](parts[at + 1]))
  ) {
    throw new InvalidCursorError('The cursor is not valid for this list');
  }
  return parts.slice(1) as Key;
}

/** Builds a page from one row more than requested. */
export function pageOf<Row, T>(
  list: string,
  request: PageRequest,
  rows: Row[],
  keyOf: (row: Row) => Key,
  present: (row: Row) => T,
): RecordPage<T> {
  const items = rows.slice(0, request.limit);
  const nextCursor = rows.length > items.length && items.length > 0 ? writeCursor(list, keyOf(items.at(-1)!)) : null;
  return { items: items.map(present), nextCursor };
}

/** Years 0001 to 9999 and valid days, as PostgreSQL requires. */
function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) || text.startsWith('0000')) return false;
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text;
}
