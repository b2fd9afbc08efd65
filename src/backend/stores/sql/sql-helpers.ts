/*
 * From records to columns and back, where the two differ.
 */
import { sql, type RawBuilder } from 'kysely';
import { addressKey } from '../../identity/email-address.js';
import { WORD_CHARS, parseSearchTerms } from '../../store/search.js';
import { normalizeSearchText, type Instant } from '../../store/store.js';
import type { Database } from './schema.js';

/** From a date, from JSON, or from what `readUtc` has made already. */
export function toInstant(value: Date | string): Instant {
  if (typeof value !== 'string') return value.toISOString();
  return value.endsWith('Z') ? value : new Date(value).toISOString();
}

/** A timestamp as PostgreSQL writes it in UTC; `undefined` for other time zones, other calendars and infinity. */
export function readUtc(text: string): Instant | undefined {
  const [, date, time, fraction = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/.exec(text) ?? [];
  return date && `${date}T${time}.${fraction.padEnd(3, '0')}Z`;
}

export function toInstantOrNull(value: Date | string | null): Instant | null {
  return value === null ? null : toInstant(value);
}

/** Folded and cut: an index entry has at most 2,704 bytes, and nobody sorts by the 201st letter. */
export function sortKey(text: string): string {
  return Array.from(normalizeSearchText(text.slice(0, 1000)))
    .slice(0, 200)
    .join('');
}

/** Cut to what an index entry holds; no identifier of an identity provider is as long. */
export function truncateForIndex(text: string): string {
  return text.slice(0, 500);
}

/** What the column `email_lower` has: empty for what is no address, and so found by none. */
export function lookupKey(email: string): string {
  return addressKey(email) ?? '';
}

/** Text that LIKE takes literally. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Words longer than any index entry are of no use to the index; beyond these few neither are more of them. */
const indexedWords = 8;

/**
 * Conditions for "all words occur in the column", in a form that a trigram index can answer. What has no trigram is looked
 * up in `starts`, a column made by `word_starts`, where there is one.
 */
export function containsWords(
  column: RawBuilder<unknown>,
  q: string | undefined,
  starts?: RawBuilder<unknown>,
): RawBuilder<unknown>[] {
  const words = parseSearchTerms(q?.replace(/[\0\p{Surrogate}]/gu, '\ufffd'));
  const beginnings = words.filter((word) => word.isStart).map((word) => word.text);
  const patterns = words.filter((word) => !word.isStart).map(({ text }) => `%${likeText(text)}%`);
  const conditions = patterns.slice(0, indexedWords).map((pattern) => sql`${column} like ${pattern}`);
  const rest = patterns.slice(indexedWords);
  if (rest.length > 0) conditions.push(sql`${column} like all (${rest}::text[])`);
  if (starts) {
    const listed = words.filter(({ text }) => !/[0-9a-z]{3}/.test(text)).flatMap((word) => word.starts);
    if (listed.length > 0) conditions.push(sql`${starts} @> ${[...new Set(listed)]}::text[]`);
  } else {
    conditions.push(...beginnings.map((word) => sql`${column} ~ ${`(^|[^${WORD_CHARS}])${word}`}`));
  }
  return conditions;
}

/** Matches are counted up to here; a page of more, or of what the database takes for more, comes without `total`. */
export const COUNT_LIMIT = 1_000;

/** How many rows there are, as a value to select; null where they are too many to count. `from` is what follows FROM. */
export const boundedCount = (from: RawBuilder<unknown>) => sql<number | null>`
  (select nullif(count(*), ${COUNT_LIMIT + 1}::int)::int from (select 1 from ${from} limit ${COUNT_LIMIT + 1}::int) as matches)`;

/** The total that the rows of a page carry; where there are none it is asked for. */
export async function readTotal(
  database: Database,
  rows: { total: number | null }[],
  total: RawBuilder<number | null>,
): Promise<number | undefined> {
  const row = rows[0] ?? (await sql<{ total: number | null }>`select ${total} as total`.execute(database)).rows[0]!;
  return row.total ?? undefined;
}

/** `true` where there is no condition. */
export function andAll(conditions: RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`;
}
