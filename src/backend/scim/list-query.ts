/*
 * The query of lists: filter, page and attributes (RFC 7644, section 3.4.2).
 */
import { badRequest } from './errors.js';
import { equalitiesOf, matches, parseFilter, type AttributePath, type Filter } from './filter.js';
import type { Resource } from './serialize.js';

/** Resources of a page, at most. */
export const MAX_COUNT = 200;

const LIST_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';

export interface ListQuery {
  /** From 1. */
  startIndex: number;
  /** From 0. */
  count: number;
  filter: Filter | undefined;
}

export function readListQuery(query: URLSearchParams): ListQuery {
  const filter = query.get('filter');
  return {
    startIndex: Math.max(1, readInteger(query, 'startIndex') ?? 1),
    count: Math.min(MAX_COUNT, Math.max(0, readInteger(query, 'count') ?? MAX_COUNT)),
    filter: filter === null || filter.trim() === '' ? undefined : parseFilter(filter),
  };
}

function readInteger(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null || text === '') return undefined;
  if (!/^-?\d{1,9}$/.test(text)) throw badRequest('invalidValue', `${name} must be an integer`);
  return Number(text);
}

const nameOf = ({ attribute, sub }: AttributePath): string =>
  (sub === undefined ? attribute : `${attribute}.${sub}`).toLowerCase();

/** The equality of a filter that can be looked up, the first of `names`. Throws `invalidFilter` if there is none. */
export function lookupOf<Name extends string>(filter: Filter, names: readonly Name[]): { name: Name; value: string } {
  const equalities = equalitiesOf(filter) ?? [];
  for (const name of names) {
    const found = equalities.find(
      ({ path, value }) => nameOf(path) === name.toLowerCase() && typeof value === 'string',
    );
    if (found) return { name, value: found.value as string };
  }
  throw badRequest(
    'invalidFilter',
    `Filters must contain one of these with eq, and nothing but and: ${names.join(', ')}`,
  );
}

/** The resources that match the filter, as a page. */
export function toList(resources: Resource[], { filter, startIndex, count }: ListQuery): object {
  const found = filter ? resources.filter((resource) => matches(filter, resource)) : resources;
  return listResponse(found.slice(startIndex - 1, startIndex - 1 + count), startIndex, found.length);
}

export const listResponse = (resources: object[], startIndex: number, total: number): object => ({
  schemas: [LIST_SCHEMA],
  totalResults: total,
  startIndex,
  itemsPerPage: resources.length,
  Resources: resources,
});

const namesIn = (query: URLSearchParams, name: string): Set<string> | undefined => {
  const names = (query.get(name) ?? '')
    .split(',')
    .map((one) => one.trim().split(':').at(-1)!.split('.')[0]!.toLowerCase());
  const given = new Set(names.filter((one) => one !== ''));
  return given.size > 0 ? given : undefined;
};

/** Whether the query leaves out an attribute. */
export const isExcluded = (query: URLSearchParams, attribute: string): boolean => {
  const only = namesIn(query, 'attributes');
  return only ? !only.has(attribute) : (namesIn(query, 'excludedAttributes')?.has(attribute) ?? false);
};

/** Attributes that are always returned. */
const ALWAYS = new Set(['schemas', 'id', 'meta']);

/** The resource with the attributes that the query names; parts of complex attributes are not selected. */
export function project(query: URLSearchParams, resource: object): object {
  return Object.fromEntries(
    Object.entries(resource).filter(
      ([name]) => ALWAYS.has(name) || !isExcluded(query, name.split(':').at(-1)!.toLowerCase()),
    ),
  );
}
