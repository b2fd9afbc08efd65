/*
 * Rules for changes of roles. Rule 2 also applies to the permissions of a role: users can neither add nor remove
 * permissions that they do not hold. Rule 3: see `requireAdminAfter`.
 */
import type { ProblemCode } from '../../../contract/index.js';
import { canGrant, type Access } from '../../core/grants.js';
import type { UserContext } from '../../core/request-context.js';
import type { Settings } from '../../core/settings.js';
import { invalidField, problem } from '../../http/problem.js';
import type { RoleRecord, StoreTransaction } from '../../store/store.js';
import { findAdmins } from '../members/last-administrator.js';
import { permissionNames } from '../../core/permission-names.js';

export function requireCustomRoles({ policy }: Settings): void {
  if (policy.customRolesMax === 0) throw problem('feature_disabled', 'This backend does not support custom roles');
}

/** Returns the reason why the user can neither change nor delete the role; `undefined` if they can. */
export function changeDenial(access: Access, role: RoleRecord): ProblemCode | undefined {
  if (role.organizationId === null) return 'role_standard';
  if (!access.permissions.has('roles:manage')) return 'permission_denied';
  return canGrant(access, role) ? undefined : 'role_not_assignable';
}

/** Returns the role in the path. Throws `not_found` if the organization does not have the role. */
export function findRole(context: UserContext, access: Access): RoleRecord {
  requireCustomRoles(context.settings);
  const role = access.roles.get(context.params['r']!);
  if (!role) throw problem('not_found', 'The role does not exist');
  context.auditInfo.target = roleTarget(role);
  return role;
}

/** Returns the role in the path. Throws if the user cannot change it. */
export function findChangeableRole(context: UserContext, access: Access): RoleRecord {
  const role = findRole(context, access);
  const denial = changeDenial(access, role);
  if (denial === 'role_standard') throw problem(denial, 'All organizations have this role. Create a copy instead');
  if (denial) throw problem(denial, 'You can change only roles whose permissions you hold');
  return role;
}

export const roleTarget = ({ id, name }: Pick<RoleRecord, 'id' | 'name'>) => ({ kind: 'role', id, name });

/** Throws if another role of the organization has this name. Ignores case and surrounding spaces. */
export function requireFreeName(access: Access, name: string, exceptId?: string): void {
  const isTaken = [...access.roles.values()].some(
    (role) => role.id !== exceptId && nameKey(role.name) === nameKey(name),
  );
  if (isTaken) throw invalidField('/name', 'duplicate', 'Another role has this name');
}

const nameKey = (name: string) => name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

/** Throws for permissions that the user does not hold, and for unknown ones unless the role had them before. */
export function requireGrantablePermissions(
  { settings }: UserContext,
  access: Access,
  permissions: string[],
  before: string[] = [],
): void {
  const known = new Set([...permissionNames(settings), ...before]);
  const unknown = permissions.findIndex((name) => !known.has(name));
  if (unknown >= 0) throw invalidField(`/permissions/${unknown}`, 'unknown_value', 'The permission does not exist');
  if (permissions.some((name) => !access.permissions.has(name)))
    throw problem('role_not_assignable', 'You can grant only permissions that you hold');
}

/**
 * Returns whether a custom role is an administrator role: it contains all permissions of a standard administrator role.
 * A role that the host marked as an administrator role remains one until a permission is removed.
 */
export function isAdminRole(access: Pick<Access, 'roles'>, permissions: string[], before?: RoleRecord): boolean {
  const held = new Set(permissions);
  const holdsAll = (role: RoleRecord) =>
    role.permissions.length > 0 && role.permissions.every((name) => held.has(name));
  if (before?.isAdmin && holdsAll(before)) return true;
  return [...access.roles.values()].some((role) => role.organizationId === null && role.isAdmin && holdsAll(role));
}

/**
 * Rule 3: throws `last_admin` if no active member is an administrator after the change, see `findSoleAdmin`. Call it with the organization
 * locked, after the members have been updated. `roles`: all roles after the change.
 */
export async function requireAdminAfter(tx: StoreTransaction, access: Access, roles: RoleRecord[]): Promise<void> {
  const [administrator] = await findAdmins(tx, access.organization, roles);
  if (!administrator) throw problem('last_admin', 'An organization needs an administrator');
}
