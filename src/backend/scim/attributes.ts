/*
 * The attributes of users that are understood (RFC 7643, sections 4.1 and 4.3). Names are compared without case, and values
 * are read from what directories send: Microsoft Entra ID sends booleans as strings.
 */
import { findUnstorable } from '../../contract/validate.js';
import { badRequest } from './errors.js';

export const USER_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:User';
export const ENTERPRISE_SCHEMA = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
export const GROUP_SCHEMA = 'urn:ietf:params:scim:schemas:core:2.0:Group';

/** A value of an attribute. */
export type Value = string | boolean | Complex | Complex[];
export interface Complex {
  [name: string]: Value;
}

export interface Attribute {
  type: 'string' | 'boolean' | 'complex';
  isMultiple?: boolean;
  /** The attributes of a complex one, by name. */
  sub?: Readonly<Record<string, Attribute>>;
}

const text: Attribute = { type: 'string' };
const flag: Attribute = { type: 'boolean' };
const texts = (...names: string[]) => Object.fromEntries(names.map((name) => [name, text]));
const list = (sub: Readonly<Record<string, Attribute>>): Attribute => ({ type: 'complex', isMultiple: true, sub });

/** Attributes of the core schema that are stored. */
export const CORE: Readonly<Record<string, Attribute>> = {
  userName: text,
  externalId: text,
  active: flag,
  name: {
    type: 'complex',
    sub: texts('formatted', 'familyName', 'givenName', 'middleName', 'honorificPrefix', 'honorificSuffix'),
  },
  ...texts('displayName', 'nickName', 'title', 'userType', 'preferredLanguage', 'locale', 'timezone'),
  emails: list({ ...texts('value', 'display', 'type'), primary: flag }),
  phoneNumbers: list({ ...texts('value', 'display', 'type'), primary: flag }),
  addresses: list({
    ...texts('formatted', 'streetAddress', 'locality', 'region', 'postalCode', 'country', 'type'),
    primary: flag,
  }),
};

/** Attributes of the enterprise extension. */
export const ENTERPRISE: Readonly<Record<string, Attribute>> = {
  ...texts('employeeNumber', 'costCenter', 'organization', 'division', 'department'),
  manager: { type: 'complex', sub: texts('value', '$ref', 'displayName') },
};

/** Attributes of the standard that directories may send and that are not stored. */
const NOT_STORED = ['password', 'profileUrl', 'ims', 'photos', 'entitlements', 'roles', 'x509Certificates', 'meta'];

/** Attributes that only this server sets. */
const READ_ONLY = ['id', 'groups'];

const MAX_TEXT = 512;
const MAX_ITEMS = 20;

/** The name as the schema writes it; `undefined` for an unknown one. */
export function nameIn(attributes: Readonly<Record<string, Attribute>>, given: string): string | undefined {
  if (Object.hasOwn(attributes, given)) return given;
  return Object.keys(attributes).find((name) => name.toLowerCase() === given.toLowerCase());
}

const includes = (names: string[], given: string) => names.some((name) => name.toLowerCase() === given.toLowerCase());
export const isNotStored = (name: string): boolean => includes(NOT_STORED, name);
export const isReadOnly = (name: string): boolean => includes(READ_ONLY, name);

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the value of an attribute. `undefined` for null and empty ones, which are the same as none. */
export function readValue(attribute: Attribute, value: unknown, path: string): Value | undefined {
  if (value === null || value === undefined) return undefined;
  if (attribute.isMultiple) {
    const items = (Array.isArray(value) ? value : [value]).map((item) => readItem(attribute, item, path));
    if (items.length > MAX_ITEMS) throw badRequest('invalidValue', `${path} has more than ${MAX_ITEMS} values`);
    const present = items.filter((item) => Object.keys(item).length > 0);
    return present.length > 0 ? withOnePrimary(present) : undefined;
  }
  // Microsoft Entra ID sends a single value of a complex attribute as a text, such as the id of the manager.
  if (attribute.type === 'complex' && typeof value === 'string' && attribute.sub!['value'])
    return readItem(attribute, { value }, path);
  if (attribute.type === 'complex') {
    const item = readItem(attribute, value, path);
    return Object.keys(item).length > 0 ? item : undefined;
  }
  if (attribute.type === 'boolean') return readBoolean(value, path);
  if (typeof value !== 'string') throw badRequest('invalidValue', `${path} must be a string`);
  if (value.length > MAX_TEXT) throw badRequest('invalidValue', `${path} has more than ${MAX_TEXT} characters`);
  if (findUnstorable(value).length > 0)
    throw badRequest('invalidValue', `${path} contains characters that cannot be stored`);
  return value === '' ? undefined : value;
}

function readItem({ sub }: Attribute, value: unknown, path: string): Complex {
  if (!isObject(value)) throw badRequest('invalidValue', `${path} must be an object`);
  return readAttributes(sub!, value, `${path}.`);
}

/** Reads known attributes of an object and ignores others. */
export function readAttributes(
  attributes: Readonly<Record<string, Attribute>>,
  value: Record<string, unknown>,
  prefix = '',
): Complex {
  const result: Complex = {};
  for (const [given, inner] of Object.entries(value)) {
    const name = nameIn(attributes, given);
    const read = name === undefined ? undefined : readValue(attributes[name]!, inner, prefix + name);
    if (read !== undefined) result[name!] = read;
  }
  return result;
}

function readBoolean(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  throw badRequest('invalidValue', `${path} must be true or false`);
}

/** At most one value is primary: the last one that says so. */
export function withOnePrimary(items: Complex[]): Complex[] {
  const primary = items.findLastIndex((item) => item['primary'] === true);
  return items.map((item, index) =>
    item['primary'] === true && index !== primary ? { ...item, primary: false } : item,
  );
}

/** A user as directories send it, without what this server sets. */
export type ScimUser = Complex;

/** Reads a whole user, as in POST and PUT. Throws `invalidValue` without a user name. */
export function readUser(body: unknown): ScimUser {
  if (!isObject(body)) throw badRequest('invalidSyntax', 'The body must be a JSON object');
  const user = readAttributes(CORE, body);
  const extension = Object.entries(body).find(([name]) => name.toLowerCase() === ENTERPRISE_SCHEMA.toLowerCase())?.[1];
  if (isObject(extension)) {
    const read = readAttributes(ENTERPRISE, extension);
    if (Object.keys(read).length > 0) user[ENTERPRISE_SCHEMA] = read;
  }
  requireUserName(user);
  return user;
}

export function requireUserName(user: ScimUser): void {
  if (typeof user['userName'] !== 'string') throw badRequest('invalidValue', 'userName is required');
}
