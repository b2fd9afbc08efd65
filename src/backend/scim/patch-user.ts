/*
 * Applies the operations of a PATCH to a user, in the forms that Okta and Microsoft Entra ID send. Only attributes of the
 * schema are read and written, so that a path cannot reach anything else.
 */
import {
  CORE,
  ENTERPRISE,
  ENTERPRISE_SCHEMA,
  isNotStored,
  isReadOnly,
  nameIn,
  readValue,
  requireUserName,
  withOnePrimary,
  type Attribute,
  type Complex,
  type ScimUser,
  type Value,
} from './attributes.js';
import { badRequest } from './errors.js';
import { equalitiesOf, matches, type Filter } from './filter.js';
import type { PatchOperation, PatchPath } from './patch-request.js';

/** Returns the changed user. `id`: the user's own, which an operation may repeat. */
export function patchUser(user: ScimUser, operations: readonly PatchOperation[], id: string): ScimUser {
  const changed = structuredClone(user);
  for (const operation of operations) applyOperation(changed, operation, id);
  requireUserName(changed);
  return changed;
}

function applyOperation(user: ScimUser, operation: PatchOperation, id: string): void {
  const { op, path, value } = operation;
  if (path.isEnterprise) return applyToExtension(user, operation);
  const name = nameIn(CORE, path.attribute);
  if (name !== undefined) return applyTo(user, CORE[name]!, name, operation);
  if (isReadOnly(path.attribute)) {
    if (path.attribute.toLowerCase() === 'id' && op !== 'remove' && value === id) return;
    throw badRequest('mutability', `${path.attribute} is read-only`);
  }
  if (!isNotStored(path.attribute)) throw unknownPath(path);
}

function applyToExtension(user: ScimUser, operation: PatchOperation): void {
  if (operation.path.attribute === '') {
    delete user[ENTERPRISE_SCHEMA];
    return;
  }
  const name = nameIn(ENTERPRISE, operation.path.attribute);
  if (name === undefined) throw unknownPath(operation.path);
  const extension = (user[ENTERPRISE_SCHEMA] ?? {}) as Complex;
  applyTo(extension, ENTERPRISE[name]!, name, operation);
  if (Object.keys(extension).length > 0) user[ENTERPRISE_SCHEMA] = extension;
  else delete user[ENTERPRISE_SCHEMA];
}

const unknownPath = ({ attribute, sub }: PatchPath) =>
  badRequest('invalidPath', `${attribute}${sub === undefined ? '' : `.${sub}`} is not an attribute of users`);

function set(target: Complex, name: string, value: Value | undefined): void {
  if (value === undefined) delete target[name];
  else target[name] = value;
}

function applyTo(target: Complex, attribute: Attribute, name: string, operation: PatchOperation): void {
  const { op, path, value } = operation;
  if (path.filter) return applyToItems(target, attribute, name, operation);
  if (path.sub !== undefined) return applyToPart(target, attribute, name, operation);
  if (op === 'remove') {
    if (name === 'active') throw badRequest('invalidValue', 'active cannot be removed');
    // Microsoft Entra ID can name the values to remove.
    const given = attribute.isMultiple ? (readValue(attribute, value, name) as Complex[] | undefined) : undefined;
    const left = given ? itemsOf(target, name).filter((item) => !given.some((one) => isSame(one, item))) : [];
    return set(target, name, left.length > 0 ? left : undefined);
  }
  const read = readValue(attribute, value, name);
  if (name === 'active' && read === undefined) throw badRequest('invalidValue', 'active must be true or false');
  if (attribute.isMultiple && op === 'add') return set(target, name, merged(itemsOf(target, name), read as Complex[]));
  if (attribute.type === 'complex' && !attribute.isMultiple && op === 'add' && read !== undefined)
    return set(target, name, { ...(target[name] as Complex | undefined), ...(read as Complex) });
  set(target, name, read);
}

const itemsOf = (target: Complex, name: string): Complex[] => (target[name] as Complex[] | undefined) ?? [];

const isSame = (one: Complex, other: Complex) =>
  one['value'] === other['value'] && (one['type'] === undefined || one['type'] === other['type']);

/** Adds values that are not there yet. A new primary one replaces the old. */
function merged(present: Complex[], added: Complex[] = []): Complex[] | undefined {
  const kept = present.filter((item) => !added.some((one) => isSame(one, item)));
  const all = withOnePrimary([...kept, ...added]);
  return all.length > 0 ? all : undefined;
}

/** `name.givenName`. */
function applyToPart(target: Complex, attribute: Attribute, name: string, { op, path, value }: PatchOperation): void {
  const part = attribute.sub && nameIn(attribute.sub, path.sub!);
  if (part === undefined) throw unknownPath(path);
  const read = op === 'remove' ? undefined : readValue(attribute.sub![part]!, value, `${name}.${part}`);
  if (attribute.isMultiple) {
    // `emails.value`, without a filter: of all values.
    const items = itemsOf(target, name);
    for (const item of items) set(item, part, read);
    return set(target, name, presentOf(items));
  }
  const complex = (target[name] as Complex | undefined) ?? {};
  set(complex, part, read);
  set(target, name, Object.keys(complex).length > 0 ? complex : undefined);
}

/** `emails[type eq "work"]`, and `emails[type eq "work"].value`. */
function applyToItems(target: Complex, attribute: Attribute, name: string, operation: PatchOperation): void {
  const { op, path, value } = operation;
  if (!attribute.isMultiple) throw badRequest('invalidPath', `${name} has a single value`);
  const part = path.sub === undefined ? undefined : nameIn(attribute.sub!, path.sub);
  if (path.sub !== undefined && part === undefined) throw unknownPath(path);
  const items = itemsOf(target, name);
  const selected = items.filter((item) => matches(path.filter!, item));
  if (selected.length === 0) {
    if (op === 'remove') return;
    if (op === 'replace') throw badRequest('noTarget', `No value of ${name} matches the filter`);
    items.push(newItem(attribute, name, path.filter!));
    selected.push(items.at(-1)!);
  }
  if (op === 'remove' && part === undefined)
    return set(target, name, presentOf(items.filter((item) => !selected.includes(item))));
  for (const item of selected) {
    if (part !== undefined)
      set(item, part, op === 'remove' ? undefined : readValue(attribute.sub![part]!, value, `${name}.${part}`));
    else Object.assign(item, (readValue(attribute, value, name) as Complex[] | undefined)?.[0]);
  }
  set(target, name, presentOf(items));
}

/** Values that say more than their type. */
function presentOf(items: Complex[]): Complex[] | undefined {
  const present = items.filter((item) => Object.keys(item).some((part) => part !== 'type' && part !== 'primary'));
  return present.length > 0 ? withOnePrimary(present) : undefined;
}

/** Microsoft Entra ID adds `emails[type eq "work"].value` although there is none: the filter says what the others are. */
function newItem({ sub }: Attribute, name: string, filter: Filter): Complex {
  const equalities = equalitiesOf(filter);
  if (!equalities) throw badRequest('noTarget', `No value of ${name} matches the filter`);
  const item: Complex = {};
  for (const { path, value } of equalities) {
    const part = nameIn(sub!, path.attribute);
    if (part !== undefined) set(item, part, readValue(sub![part]!, value, `${name}.${part}`));
  }
  return item;
}
