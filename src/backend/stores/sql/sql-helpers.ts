/*
 * Conversions between records and columns, and conditions.
 */
import { sql, type RawBuilder } from 'kysely';
import { addressKey } from '../../identity/email-address.js';
import { WORD_CHARS, parseSearchTerms } from '../../store/search.js';
import { normalizeSearchText } from '../../store/search.js';
import type { Instant } from '../../store/store.js';
import type { Database } from './schema.js';

/** From a `Date`, from JSON, or from a result of `readUtc`. */
export function toInstant(value: Date | string): Instant {
  if (typeof value !== 'string') return value.toISOString();
  return value.endsWith('Z') ? value : new Date(value).toISOString();
}

/**
 * Parses a timestamp as PostgreSQL writes it in UTC; `undefined` for other time zones, other calendars and infinity.
 */
export function readUtc(text: string): Instant | undefined {
  const [, date, time, fraction = ''] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/.exec(text) ?? [];
  return date && `${date}T${time}.${fraction.padEnd(3, '0')}Z`;
}

export function toInstantOrNull(value: Date | string | null): Instant | null {
  return value === null ? null : toInstant(value);
}

/** Normalized and truncated: an index entry has at most 2,704 bytes. */
export function sortKey(text: string): string {
  return Array.from(normalizeSearchText(text.slice(0, 1000)))
    .slice(0, 200)
    .join('');
}

/** Truncated to the size of an index entry. Identifiers of identity providers are shorter. */
export function truncateForIndex(text: string): string {
  return text.slice(0, 500);
}

/** The value of `email_lower`: empty for a text that is no address, which is never found. */
export function lookupKey(email: string): string {
  return addressKey(email) ?? '';
}

/** Escapes a text for LIKE. */
export function likeText(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** Longer words than an index entry are useless for the index, and so are more words than these. */
const indexedWords = 8;

/**
 * Conditions for "all words occur in the column", in a form that a trigram index supports. Words without a trigram are
 * looked up in `starts`, a column of `word_starts`, if there is one.
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

/** Matches are counted up to this number. A page of more, or of an estimate above it, has no `total`. */
export const COUNT_LIMIT = 1_000;

/** The number of rows as a value to select; null if there are too many to count. `from` is the text after FROM. */
export const boundedCount = (from: RawBuilder<unknown>) => sql<number | null>`
  (select nullif(count(*), ${COUNT_LIMIT + 1}::int)::int from (select 1 from ${from} limit ${COUNT_LIMIT + 1}::int) as matches)`;

/** The total from the rows of a page. Without rows it is queried. */
export async function readTotal(
  database: Database,
  rows: { total: number | null }[],
  total: RawBuilder<number | null>,
): Promise<number | undefined> {
  const row = rows[0] ?? (await sql<{ total: number | null }>`select ${total} as total`.execute(database)).rows[0]!;
  return row.total ?? undefined;
}

/** `true` without conditions. */
export function andAll(conditions: RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`;
}

/** JSON for a nullable column. */
export const toJson = (value: object | null): string | null => (value === null ? null : JSON.stringify(value));
