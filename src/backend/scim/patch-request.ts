/*
 * The body of a PATCH (RFC 7644, section 3.5.2), as a list of operations with a path each.
 */
import { ENTERPRISE_SCHEMA, GROUP_SCHEMA, isObject, USER_SCHEMA } from './attributes.js';
import { badRequest } from './errors.js';
import { parseFilter, type AttributePath } from './filter.js';

export interface PatchOperation {
  op: 'add' | 'replace' | 'remove';
  path: PatchPath;
  value: unknown;
}

export interface PatchPath extends AttributePath {
  /** The attribute is of the enterprise extension. */
  isEnterprise: boolean;
}

const PATCH_SCHEMA = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const MAX_OPERATIONS = 1_000;
const MAX_PATH = 1_000;

const valueOf = (object: Record<string, unknown>, name: string): unknown =>
  Object.entries(object).find(([key]) => key.toLowerCase() === name)?.[1];

/** Reads the operations. One without a path becomes one for each attribute of its value. */
export function readPatch(body: unknown): PatchOperation[] {
  if (!isObject(body)) throw badRequest('invalidSyntax', 'The body must be a JSON object');
  const schemas = valueOf(body, 'schemas');
  if (!Array.isArray(schemas) || !schemas.includes(PATCH_SCHEMA))
    throw badRequest('invalidSyntax', `schemas must contain ${PATCH_SCHEMA}`);
  const operations = valueOf(body, 'operations');
  if (!Array.isArray(operations) || operations.length === 0)
    throw badRequest('invalidSyntax', 'Operations must be a list with at least one operation');
  if (operations.length > MAX_OPERATIONS)
    throw badRequest('tooMany', `Operations has more than ${MAX_OPERATIONS} operations`);
  return operations.flatMap(readOperation);
}

function readOperation(operation: unknown): PatchOperation[] {
  if (!isObject(operation)) throw badRequest('invalidSyntax', 'An operation must be an object');
  const op = String(valueOf(operation, 'op')).toLowerCase();
  if (op !== 'add' && op !== 'replace' && op !== 'remove')
    throw badRequest('invalidSyntax', 'op must be add, replace or remove');
  const path = valueOf(operation, 'path') ?? undefined;
  const value = valueOf(operation, 'value');
  if (path !== undefined && typeof path !== 'string') throw badRequest('invalidPath', 'path must be a string');
  if (op !== 'remove' && value === undefined) throw badRequest('invalidValue', `${op} needs a value`);
  if (path !== undefined && path.trim() !== '') return withExtension(op, path.trim(), value);
  if (op === 'remove') throw badRequest('noTarget', 'remove needs a path');
  if (!isObject(value)) throw badRequest('invalidValue', `${op} without a path needs an object`);
  return Object.entries(value)
    .filter(([name]) => name.toLowerCase() !== 'schemas')
    .flatMap(([name, inner]) => withExtension(op, name, inner));
}

/** An operation on the whole extension becomes one for each of its attributes. */
function withExtension(op: PatchOperation['op'], path: string, value: unknown): PatchOperation[] {
  if (path.toLowerCase() !== ENTERPRISE_SCHEMA.toLowerCase()) return [{ op, path: parsePath(path), value }];
  if (op === 'remove') return [{ op, path: { attribute: '', isEnterprise: true }, value }];
  if (!isObject(value)) throw badRequest('invalidValue', `${ENTERPRISE_SCHEMA} must be an object`);
  return Object.entries(value).map(([name, inner]) => ({
    op,
    path: parsePath(`${ENTERPRISE_SCHEMA}:${name}`),
    value: inner,
  }));
}

const PATH = /^([A-Za-z$][\w$-]*)(?:\[(.*)\])?(?:\.([A-Za-z$][\w$-]*))?$/s;

/** Parses `name.givenName`, `emails[type eq "work"].value`, and the same after the URN of a schema. */
function parsePath(text: string): PatchPath {
  const invalid = () => badRequest('invalidPath', `The path ${JSON.stringify(text.slice(0, 100))} is invalid`);
  if (text.length > MAX_PATH) throw invalid();
  const urn = [USER_SCHEMA, GROUP_SCHEMA, ENTERPRISE_SCHEMA].find((one) =>
    text.toLowerCase().startsWith(`${one.toLowerCase()}:`),
  );
  const [, attribute, filter, sub] = PATH.exec(urn ? text.slice(urn.length + 1) : text) ?? [];
  if (attribute === undefined) throw invalid();
  return {
    attribute,
    ...(filter !== undefined && { filter: parseFilter(filter) }),
    ...(sub !== undefined && { sub }),
    isEnterprise: urn === ENTERPRISE_SCHEMA,
  };
}
