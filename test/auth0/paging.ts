/*
 * Checkpoint paging: `from` is an opaque cursor, `take` at most 100.
 */
import { invalid } from './http.js';

export interface PagingOptions {
  /**
   * Whether every page with rows has a `next`, so that the last page is empty, as recorded until April 2026. Otherwise only
   * full pages have one, as recorded in August 2026, so that the last page is empty only after a full one.
   */
  alwaysNext: boolean;
}

export function paginate<T>(
  all: readonly T[],
  keyOf: (item: T) => string,
  query: URLSearchParams,
  { alwaysNext }: PagingOptions,
) {
  const take = Number(query.get('take') ?? 50);
  if (!Number.isInteger(take) || take < 1 || take > 100)
    throw invalid({ detail: '"take" must be an integer from 1 to 100', field: 'take', source: 'query' });
  const from = query.get('from');
  let start = 0;
  if (from !== null) {
    const key = Buffer.from(from, 'base64url').toString();
    start = all.findIndex((item) => keyOf(item) === key) + 1;
    if (!start) throw invalid({ detail: 'Invalid checkpoint', field: 'from', source: 'query' });
  }
  const rows = all.slice(start, start + take);
  const hasNext = rows.length > 0 && (alwaysNext || rows.length === take);
  return { rows, ...(hasNext && { next: Buffer.from(keyOf(rows[rows.length - 1]!)).toString('base64url') }) };
}
