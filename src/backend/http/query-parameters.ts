/*
 * Query parameters of lists. What a list does not know is refused, so that nobody takes an unfiltered list for a
 * filtered one.
 */
import type { Call } from '../core/request-context.js';
import { refuse } from './problem.js';
import type { PageRequest } from '../store/store.js';

const unsupported = (detail: string) => refuse('unsupported_query', detail);

/** Refuses parameters with other names. */
export function allowParameters(call: Call, names: string[]): void {
  for (const name of call.query.keys()) {
    if (!names.includes(name)) throw unsupported(`The parameter ${name.slice(0, 50)} is not supported here`);
  }
}

/** `limit`, clamped, and `cursor`. */
export function readPage(call: Call): PageRequest {
  const limit = readInteger(call, 'limit', 1) ?? 50;
  const cursor = call.query.get('cursor') || undefined;
  return { limit: Math.min(limit, call.settings.policy.pageSizeMax), ...(cursor && { cursor }) };
}

/** A whole number, or `undefined` where the parameter is absent. */
export function readInteger(call: Call, name: string, least: number): number | undefined {
  const text = call.query.get(name);
  if (text === null) return undefined;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
  if (!(value >= least)) throw refuse('malformed_request', `${name} must be a whole number from ${least}`);
  return value;
}

/** One of the values; the fallback where the parameter is absent. */
export function readChoice<Value extends string>(
  call: Call,
  name: string,
  values: readonly Value[],
  fallback: Value,
): Value {
  const text = call.query.get(name);
  if (text === null || text === '') return fallback;
  if (!(values as readonly string[]).includes(text)) throw unsupported(`${name} must be one of ${values.join(', ')}`);
  return text as Value;
}

/** Any number of the values; `undefined` where the parameter is absent. */
export function readChoices<Value extends string>(
  call: Call,
  name: string,
  values: readonly Value[],
): Value[] | undefined {
  const texts = readTexts(call, name);
  if (texts?.some((text) => !(values as readonly string[]).includes(text)))
    throw unsupported(`${name} must be one of ${values.join(', ')}`);
  return texts as Value[] | undefined;
}

/** Any number of texts; `undefined` where the parameter is absent or empty. */
export function readTexts(call: Call, name: string): string[] | undefined {
  const texts = [...new Set(call.query.getAll(name))].filter((text) => text !== '');
  if (texts.length > 100) throw unsupported(`At most 100 values of ${name}`);
  return texts.length > 0 ? texts.map(plain) : undefined;
}

/** A text to search for; `undefined` where it is absent or blank. */
export function readSearch(call: Call): string | undefined {
  // What cannot be found stays in it, so that it finds nothing.
  const text = (call.query.get('q') ?? '').replaceAll('\0', '\ufffd').trim();
  if (text.length > 200) throw unsupported('q has at most 200 characters');
  return text || undefined;
}

/** An instant in UTC; `undefined` where the parameter is absent. Years 0001 to 9999, which every database has. */
export function readInstant(call: Call, name: string): string | undefined {
  const text = call.query.get(name);
  if (!text) return undefined;
  const [, date] =
    /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)$/i.exec(text) ?? [];
  const day = new Date(date ?? NaN);
  const time = new Date(text);
  // A date that no month has would be another one.
  const isExact = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date!);
  if (!isExact || !(time.getUTCFullYear() >= 1 && time.getUTCFullYear() <= 9999))
    throw unsupported(`${name} must be a time as in RFC 3339`);
  return time.toISOString();
}

/** Databases do not take null characters, and nothing that could be found has one. */
const plain = (text: string) => text.replaceAll('\0', ' ');
