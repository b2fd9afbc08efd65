/*
 * Validates request bodies against the contract. For backends only; pages must not import it.
 *
 * Validation takes linear time: limits are checked before contents, and it stops after 100 errors.
 */
import { isEmail } from './email.js';
import type { RequestSchemaName } from './operations.gen.js';
import { requestSchemas, type RequestSchema } from './requests.gen.js';
import type { FieldError } from './schemas.gen.js';

export type { RequestSchemaName } from './operations.gen.js';
export type { RequestSchema } from './requests.gen.js';

const maxErrors = 100;
/** Maximum length of a name in a pointer; longer names are truncated. */
const maxNameLength = 1000;

type Report = (pointer: string, code: FieldError['code'], detail: string) => void;

/**
 * Checks a parsed request body. An empty list means that it is valid; members that the contract does not know
 * are ignored. Otherwise at most 100 errors, one for each place, ready for `errors` of a problem `validation_failed`.
 */
export function validateRequest(name: RequestSchemaName, value: unknown): FieldError[] {
  return collectErrors((report) => check(requestSchemas[name]!, value, '', report));
}

/** Checks a value against a schema of the caller. `pointer` is where the value is in the request body. */
export function validateValue(schema: RequestSchema, value: unknown, pointer: string): FieldError[] {
  return collectErrors((report) => check(schema, value, pointer, report));
}

/** Removes members that the contract does not define, at any depth. Invalid values stay for `validateRequest` to report. */
export function keepNamed(name: RequestSchemaName, value: unknown): unknown {
  return prune(requestSchemas[name]!, value);
}

function prune({ $ref, properties = {}, additionalProperties, items }: RequestSchema, value: unknown): unknown {
  const given = $ref === undefined ? value : prune(requestSchemas[$ref]!, value);
  if (typeof given !== 'object' || given === null) return given;
  if (Array.isArray(given)) return items ? given.map((item) => prune(items, item)) : given;
  // A schema that names nothing, such as one that only refers to another, takes nothing away.
  const isOpen = additionalProperties !== undefined || Object.keys(properties).length === 0;
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, inner]) => {
      if (Object.hasOwn(properties, name)) return [[name, prune(properties[name]!, inner)]];
      if (!isOpen) return [];
      return [[name, typeof additionalProperties === 'object' ? prune(additionalProperties, inner) : inner]];
    }),
  );
}

/** Null characters and lone surrogates in names and texts, which databases cannot store. At most 100 errors. */
export function findUnstorable(value: unknown): FieldError[] {
  const detail = 'Has a null character or half a character.';
  const unstorable = /[\0\p{Surrogate}]/u;
  const visit = (inner: unknown, pointer: string, report: Report): void => {
    if (typeof inner === 'string' && unstorable.test(inner)) report(pointer, 'invalid_format', detail);
    if (typeof inner !== 'object' || inner === null) return;
    for (const [name, child] of Object.entries(inner)) {
      const place = pointerTo(pointer, name);
      if (unstorable.test(name)) report(place, 'invalid_format', detail);
      visit(child, place, report);
    }
  };
  return collectErrors((report) => visit(value, '', report));
}

const enough = Symbol('enough errors');

/** The first error of each place. */
function collectErrors(work: (report: Report) => void): FieldError[] {
  const errors = new Map<string, FieldError>();
  try {
    work((pointer, code, detail) => {
      if (!errors.has(pointer)) errors.set(pointer, { pointer, code, detail });
      if (errors.size === maxErrors) throw enough;
    });
  } catch (error) {
    if (error !== enough) throw error;
  }
  return [...errors.values()];
}

/** Whether a value fits; mistakes are reported. */
function check(schema: RequestSchema, value: unknown, pointer: string, report: Report): boolean {
  const fail: Fail = (code, detail) => {
    report(pointer, code, detail);
    return false;
  };
  const types = [schema.type ?? []].flat() as string[];
  if (types.length > 0 && !types.some((type) => isOfType(value, type))) {
    return fail('invalid_type', `Must be ${types.map((type) => typeNames[type] ?? type).join(' or ')}.`);
  }
  if (schema.enum && !schema.enum.includes(value))
    return fail('unknown_value', `Must be one of ${schema.enum.join(', ')}.`);
  if (schema.const !== undefined && schema.const !== value)
    return fail('unknown_value', `Must be ${String(schema.const)}.`);
  const fits =
    typeof value === 'string'
      ? checkText(schema, value, fail)
      : typeof value === 'number'
        ? checkNumber(schema, value, fail)
        : Array.isArray(value)
          ? checkList(schema, value, pointer, report, fail)
          : typeof value !== 'object' ||
            value === null ||
            checkObject(schema, value as Record<string, unknown>, pointer, report, fail);
  return fits && (schema.$ref === undefined || check(requestSchemas[schema.$ref]!, value, pointer, report));
}

type Fail = (code: FieldError['code'], detail: string) => false;

function checkText({ minLength, maxLength, pattern, format }: RequestSchema, text: string, fail: Fail): boolean {
  if (
    maxLength !== undefined &&
    text.length > maxLength &&
    (text.length > 2 * maxLength || [...text].length > maxLength)
  ) {
    return fail('too_long', `Must have at most ${maxLength} characters.`);
  }
  if (minLength !== undefined && text.length < minLength) {
    return fail('too_short', minLength === 1 ? 'Must not be empty.' : `Must have at least ${minLength} characters.`);
  }
  if (pattern !== undefined && !compile(pattern).test(text))
    return fail('invalid_format', 'Has characters or a form that are not allowed here.');
  if (format !== undefined && !formats[format]!.test(text))
    return fail('invalid_format', `Must be ${formats[format]!.name}.`);
  return true;
}

function checkNumber({ minimum = -Infinity, maximum = Infinity }: RequestSchema, value: number, fail: Fail): boolean {
  if (value < minimum) return fail('too_small', `Must be at least ${minimum}.`);
  return value <= maximum || fail('too_large', `Must be at most ${maximum}.`);
}

function checkList(schema: RequestSchema, list: unknown[], pointer: string, report: Report, fail: Fail): boolean {
  const { minItems = 0, maxItems = Infinity, uniqueItems, items } = schema;
  if (list.length > maxItems) return fail('too_many', `Must have at most ${maxItems} items.`);
  if (list.length < minItems)
    return fail('too_few', minItems === 1 ? 'Must not be empty.' : `Must have at least ${minItems} items.`);
  let fits = true;
  const seen = new Set<unknown>();
  for (const [index, item] of list.entries()) {
    const place = `${pointer}/${index}`;
    if (items && !check(items, item, place, report)) fits = false;
    if (uniqueItems && seen.has(item)) {
      report(place, 'duplicate', 'Is in the list already.');
      fits = false;
    }
    seen.add(item);
  }
  return fits;
}

function checkObject(
  schema: RequestSchema,
  object: Record<string, unknown>,
  pointer: string,
  report: Report,
  fail: Fail,
): boolean {
  const { maxProperties, required = [], properties = {}, additionalProperties, propertyNames, anyOf } = schema;
  const isListed =
    maxProperties !== undefined || propertyNames !== undefined || typeof additionalProperties === 'object';
  const names = isListed ? Object.keys(object) : [];
  if (maxProperties !== undefined && names.length > maxProperties)
    return fail('too_many', `Must have at most ${maxProperties} items.`);
  let fits = true;
  const require = (fitting: boolean) => void (fits &&= fitting);
  for (const name of required) {
    if (valueOf(object, name) !== undefined) continue;
    report(pointerTo(pointer, name), 'required', 'Is missing.');
    fits = false;
  }
  for (const [name, inner] of Object.entries(properties)) {
    const value = valueOf(object, name);
    if (value !== undefined) require(check(inner, value, pointerTo(pointer, name), report));
  }
  for (const name of names) {
    if (propertyNames) require(check(propertyNames, name, pointerTo(pointer, name), report));
    if (typeof additionalProperties === 'object' && !Object.hasOwn(properties, name)) {
      require(check(additionalProperties, object[name], pointerTo(pointer, name), report));
    }
  }
  // The first alternative speaks for all of them.
  if (anyOf && !anyOf.some((branch) => check(branch, object, pointer, () => {})))
    require(check(anyOf[0]!, object, pointer, report));
  if (schema.if && check(schema.if, object, pointer, () => {})) require(check(schema.then!, object, pointer, report));
  return fits;
}

const valueOf = (object: Record<string, unknown>, name: string) =>
  Object.hasOwn(object, name) ? object[name] : undefined;

function isOfType(value: unknown, type: string): boolean {
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'null':
      return value === null;
    default:
      return typeof value === type;
  }
}

const typeNames: Record<string, string> = {
  array: 'a list',
  boolean: 'true or false',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
};

const uriPattern = /^[a-z][a-z0-9+.-]*:(?:[\w~!$&'()*+,;=:@/?#[\].-]|%[0-9a-f]{2})+$/i;

const formats: Record<string, { name: string; test: (text: string) => boolean }> = {
  email: { name: 'an email address, its domain in ASCII (xn--…)', test: isEmail },
  uri: { name: 'an absolute URL', test: (text) => uriPattern.test(text) && URL.canParse(text) },
};

const compiled = new Map<string, RegExp>();

function compile(pattern: string): RegExp {
  const known = compiled.get(pattern) ?? new RegExp(pattern, 'u');
  compiled.set(pattern, known);
  return known;
}

/** The pointer to a member of the value at a pointer. */
export function pointerTo(pointer: string, name: string): string {
  return `${pointer}/${name.slice(0, maxNameLength).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
