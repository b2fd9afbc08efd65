/*
 * Filters (RFC 7644, section 3.4.2.2): a parser for the whole grammar, and the comparison with an object. Lists support the
 * filters of `list-query.ts` only.
 */
import { badRequest } from './errors.js';

export interface AttributePath {
  /** Without the URN of the schema. */
  attribute: string;
  /** Of `emails[type eq "work"].value`. */
  filter?: Filter;
  sub?: string;
}

export type Filter =
  | { kind: 'and' | 'or'; left: Filter; right: Filter }
  | { kind: 'not'; filter: Filter }
  | { kind: 'present'; path: AttributePath }
  | { kind: 'compare'; path: AttributePath; operator: Operator; value: string | number | boolean | null };

type Operator = 'eq' | 'ne' | 'co' | 'sw' | 'ew' | 'gt' | 'ge' | 'lt' | 'le';
const OPERATORS = new Set(['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le']);

const MAX_LENGTH = 2_000;
const MAX_DEPTH = 20;

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*")|([()[\]])|([^\s()[\]"]+))/uy;
const ATTRIBUTE = /^(?:urn:[\w.:-]+:)?([A-Za-z][\w$-]*)(?:\.([A-Za-z$][\w$-]*))?$/;

/** Parses a filter. Throws `invalidFilter`. */
export function parseFilter(text: string): Filter {
  const invalid = (detail: string) => badRequest('invalidFilter', `The filter is invalid: ${detail}`);
  if (text.length > MAX_LENGTH) throw invalid(`it has more than ${MAX_LENGTH} characters`);
  const tokens = tokenize(text, invalid);
  let at = 0;
  let depth = 0;
  const isWord = (word: string) => tokens[at]?.toLowerCase() === word;
  const expect = (token: string) => {
    if (tokens[at] !== token) throw invalid(`"${token}" is missing`);
    at += 1;
  };
  /** Brackets and negations inside of each other. */
  const nested = (parse: () => Filter): Filter => {
    if ((depth += 1) > MAX_DEPTH) throw invalid(`it has more than ${MAX_DEPTH} levels`);
    const filter = parse();
    depth -= 1;
    return filter;
  };

  function parseOr(): Filter {
    let left = parseAnd();
    while (isWord('or')) {
      at += 1;
      left = { kind: 'or', left, right: parseAnd() };
    }
    return left;
  }
  function parseAnd(): Filter {
    let left = parseTerm();
    while (isWord('and')) {
      at += 1;
      left = { kind: 'and', left, right: parseTerm() };
    }
    return left;
  }
  function parseTerm(): Filter {
    if (isWord('not')) {
      at += 1;
      return { kind: 'not', filter: nested(parseGroup) };
    }
    return tokens[at] === '(' ? nested(parseGroup) : parseComparison();
  }
  function parseGroup(): Filter {
    expect('(');
    const filter = parseOr();
    expect(')');
    return filter;
  }
  function parseComparison(): Filter {
    const [, attribute, sub] = ATTRIBUTE.exec(tokens[at++] ?? '') ?? [];
    if (attribute === undefined) throw invalid('an attribute is missing');
    const path: AttributePath = { attribute, ...(sub !== undefined && { sub }) };
    if (tokens[at] === '[') {
      at += 1;
      path.filter = nested(parseOr);
      expect(']');
      const after = /^\.([A-Za-z$][\w$-]*)$/.exec(tokens[at] ?? '')?.[1];
      // `emails[type eq "work"]` alone: there is such a value.
      if (after === undefined) return { kind: 'present', path };
      path.sub = after;
      at += 1;
    }
    const operator = tokens[at++]?.toLowerCase();
    if (operator === 'pr') return { kind: 'present', path };
    if (operator === undefined || !OPERATORS.has(operator)) throw invalid('an operator is missing');
    return { kind: 'compare', path, operator: operator as Operator, value: readLiteral(tokens[at++], invalid) };
  }

  const filter = parseOr();
  if (at < tokens.length) throw invalid(`"${tokens[at]!.slice(0, 50)}" is not expected`);
  return filter;
}

function tokenize(text: string, invalid: (detail: string) => Error): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  const end = text.trimEnd().length;
  while (TOKEN.lastIndex < end) {
    const match = TOKEN.exec(text);
    if (!match) throw invalid('a text does not end');
    tokens.push((match[1] ?? match[2] ?? match[3])!);
  }
  return tokens;
}

function readLiteral(token: string | undefined, invalid: (detail: string) => Error): string | number | boolean | null {
  // `True` and `False` as Microsoft Entra ID writes them.
  const json = token !== undefined && /^(true|false|null)$/i.test(token) ? token.toLowerCase() : token;
  try {
    const value: unknown = JSON.parse(json ?? '');
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as string;
  } catch {
    // Refused below.
  }
  throw invalid('a value is missing, or a text is not in double quotes');
}

/** Attributes whose values are compared with case. */
const CASE_EXACT = new Set(['id', 'externalid', '$ref']);

/** Whether an object matches the filter. */
export function matches(filter: Filter, object: unknown): boolean {
  switch (filter.kind) {
    case 'and':
      return matches(filter.left, object) && matches(filter.right, object);
    case 'or':
      return matches(filter.left, object) || matches(filter.right, object);
    case 'not':
      return !matches(filter.filter, object);
    case 'present':
      return valuesAt(filter.path, object).some((value) => value !== null && value !== undefined && value !== '');
    case 'compare':
      return compare(filter, valuesAt(filter.path, object));
  }
}

const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** The own property with this name, without case. */
function valueOf(object: unknown, name: string): unknown {
  if (typeof object !== 'object' || object === null) return undefined;
  return Object.entries(object).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}

function valuesAt({ attribute, filter, sub }: AttributePath, object: unknown): unknown[] {
  const items = itemsOf(valueOf(object, attribute)).filter((item) => !filter || matches(filter, item));
  if (sub !== undefined) return items.flatMap((item) => itemsOf(valueOf(item, sub)));
  // The value of a complex attribute is its `value`.
  return items.map((item) => (typeof item === 'object' && !filter ? (valueOf(item, 'value') ?? item) : item));
}

function compare({ path, operator, value }: Extract<Filter, { kind: 'compare' }>, found: unknown[]): boolean {
  const isExact = CASE_EXACT.has((path.sub ?? path.attribute).toLowerCase());
  const fold = (one: unknown) => (typeof one === 'string' && !isExact ? one.toLowerCase() : one);
  const wanted = fold(value);
  if (operator === 'ne') return found.every((one) => fold(one) !== wanted);
  return found.some((one) => {
    const given = fold(one);
    if (operator === 'eq') return given === wanted;
    if (typeof given !== 'string' || typeof wanted !== 'string') return false;
    if (operator === 'co') return given.includes(wanted);
    if (operator === 'sw') return given.startsWith(wanted);
    if (operator === 'ew') return given.endsWith(wanted);
    if (operator === 'gt') return given > wanted;
    if (operator === 'ge') return given >= wanted;
    return operator === 'lt' ? given < wanted : given <= wanted;
  });
}

/** The equalities that all have to hold, by attribute; `undefined` for any other filter. */
export function equalitiesOf(filter: Filter): { path: AttributePath; value: string | boolean }[] | undefined {
  if (filter.kind === 'and') {
    const [left, right] = [equalitiesOf(filter.left), equalitiesOf(filter.right)];
    return left && right && [...left, ...right];
  }
  if (filter.kind !== 'compare' || filter.operator !== 'eq') return undefined;
  const { path, value } = filter;
  return typeof value === 'string' || typeof value === 'boolean' ? [{ path, value }] : undefined;
}
