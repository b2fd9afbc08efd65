/*
 * Query parameters of lists. Unknown parameters are refused, so that an unfiltered list is never mistaken for a
 * filtered one.
 */
import type { RequestContext } from '../core/request-context.js';
import { problem } from './problem.js';
import type { PageRequest } from '../store/store.js';

const unsupportedQuery = (detail: string) => problem('unsupported_query', detail);

/** Refuses other parameters. */
export function allowParameters(context: RequestContext, names: string[]): void {
  for (const name of context.query.keys()) {
    if (!names.includes(name)) throw unsupportedQuery(`The parameter ${name.slice(0, 50)} is not supported here`);
  }
}

/** Reads `limit`, clamped, and `cursor`. */
export function readPage(context: RequestContext): PageRequest {
  const limit = readInteger(context, 'limit', 1) ?? 50;
  const cursor = context.query.get('cursor') || undefined;
  return { limit: Math.min(limit, context.settings.policy.pageSizeMax), ...(cursor && { cursor }) };
}

/** An integer; `undefined` if the parameter is absent. */
export function readInteger(context: RequestContext, name: string, least: number): number | undefined {
  const text = context.query.get(name);
  if (text === null) return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least)) throw problem('malformed_request', `${name} must be an integer of at least ${least}`);
  return value;
}

/** One of the values; the fallback if the parameter is absent. */
export function readChoice<Value extends string>(
  context: RequestContext,
  name: string,
  values: readonly Value[],
  fallback: Value,
): Value {
  const text = context.query.get(name);
  if (text === null || text === '') return fallback;
  if (!(values as readonly string[]).includes(text))
    throw unsupportedQuery(`${name} must be one of ${values.join(', ')}`);
  return text as Value;
}

/** Any number of the values; `undefined` if the parameter is absent. */
export function readChoices<Value extends string>(
  context: RequestContext,
  name: string,
  values: readonly Value[],
): Value[] | undefined {
  const texts = readTexts(context, name);
  if (texts?.some((text) => !(values as readonly string[]).includes(text)))
    throw unsupportedQuery(`${name} must be one of ${values.join(', ')}`);
  return texts as Value[] | undefined;
}

/** Any number of texts; `undefined` if the parameter is absent or empty. */
export function readTexts(context: RequestContext, name: string): string[] | undefined {
  const texts = [...new Set(context.query.getAll(name))].filter((text) => text !== '');
  if (texts.length > 100) throw unsupportedQuery(`At most 100 values of ${name}`);
  return texts.length > 0 ? texts.map(isPlainText) : undefined;
}

/** A search text; `undefined` if it is absent or blank. */
export function readSearch(context: RequestContext): string | undefined {
  // Characters that cannot be found are kept, so that the search has no results.
  const text = (context.query.get('q') ?? '').replaceAll('\0', '\ufffd').trim();
  if (text.length > 200) throw unsupportedQuery('q has at most 200 characters');
  return text || undefined;
}

/** A calendar day, such as `2026-11-23`; `undefined` if the parameter is absent. */
export function readDay(context: RequestContext, name: string): string | undefined {
  const text = context.query.get(name);
  if (!text) return undefined;
  const day = new Date(/^[12]\d{3}-\d\d-\d\d$/.test(text) ? text : NaN);
  if (Number.isNaN(day.getTime()) || !day.toISOString().startsWith(text))
    throw unsupportedQuery(`${name} must be a date as in RFC 3339`);
  return text;
}

/** An instant in UTC; `undefined` if the parameter is absent. Years 0001 to 9999, which every database supports. */
export function readInstant(context: RequestContext, name: string): string | undefined {
  const text = context.query.get(name);
  if (!text) return undefined;
  const [, date] =
    /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i.exec(text) ?? [];
  const day = new Date(date ?? NaN);
  const time = new Date(text);
  // `Date` turns an invalid day, such as February 30, into another date.
  const isExact = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date!);
  if (!isExact || !(time.getUTCFullYear() >= 1 && time.getUTCFullYear() <= 9999))
    throw unsupportedQuery(`${name} must be a time as in RFC 3339`);
  return time.toISOString();
}

/** Databases refuse null characters, and no stored text has one. */
const isPlainText = (text: string) => text.replaceAll('\0', ' ');
