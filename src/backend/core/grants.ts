/*
 * Rule 2: users grant only what they hold and take away only what they could grant. The same functions enforce the rule
 * and tell the rows of a list which actions are possible.
 */
import type { ProblemCode } from '../../contract/index.js';
import type { Identity } from '../identity/authenticate.js';
import { invalidField, problem } from '../http/problem.js';
import type { MembershipRecord, OrganizationRecord, RoleRecord, UserRecord } from '../store/store.js';

/** A member in their organization: everything that the rules depend on. */
export interface Access {
  readonly identity: Identity;
  readonly user: UserRecord;
  readonly organization: OrganizationRecord;
  readonly membership: MembershipRecord;
  /** All roles of the organization, by id. */
  readonly roles: ReadonlyMap<string, RoleRecord>;
  /** The permissions of the membership's roles, limited to those of the token. */
  readonly permissions: ReadonlySet<string>;
  /** The directory of the organization acts, not a user. */
  readonly isDirectory?: boolean;
}

/** The union of the roles' permissions, limited to those of the token if it names any. */
export function effectivePermissions(
  roleIds: string[],
  roles: ReadonlyMap<string, RoleRecord>,
  identity: Identity,
): Set<string> {
  const held = new Set(roleIds.flatMap((id) => roles.get(id)?.permissions ?? []));
  if (!identity.permissions) return held;
  return new Set(identity.permissions.filter((permission) => held.has(permission)));
}

/** Whether the user holds all permissions of the role. */
export function canGrant(access: Access, role: RoleRecord): boolean {
  return role.permissions.every((permission) => access.permissions.has(permission));
}

/** Whether one of these roles is an administrator role. */
export function isAdministrator(access: Pick<Access, 'roles'>, roleIds: string[]): boolean {
  return roleIds.some((id) => access.roles.get(id)?.isAdmin);
}

/** Refuses unknown role ids and too many of them. */
export function requireKnownRoles(
  access: Pick<Access, 'roles'>,
  roleIds: string[],
  limit: number,
  pointer = '/roleIds',
): void {
  if (roleIds.length > limit) throw invalidField(pointer, 'too_many', `At most ${limit} roles`);
  const unknown = roleIds.findIndex((id) => !access.roles.has(id));
  if (unknown >= 0) throw invalidField(`${pointer}/${unknown}`, 'unknown_value', 'The role does not exist');
}

/** Refuses a change of roles, `before` to `after`, that gives or takes a role that the user cannot grant. */
export function requireGrantable(access: Access, before: string[], after: string[]): void {
  if (!mayChangeRoles(access, before, after)) {
    throw problem('role_not_assignable', 'You can grant and remove only roles whose permissions you hold');
  }
}

/** Whether the user can grant every role that is given or taken. */
export function mayChangeRoles(access: Access, before: string[], after: string[]): boolean {
  return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))].every((id) => {
    const role = access.roles.get(id);
    return !role || canGrant(access, role);
  });
}

/** Whether only the directory of the organization can remove a member. */
export const isOwnedByDirectory = (
  { organization, isDirectory }: Pick<Access, 'organization' | 'isDirectory'>,
  { managedBy }: Pick<MembershipRecord, 'managedBy'>,
): boolean => !isDirectory && managedBy === 'scim' && organization.directory?.isActive === true;

/** Whether only the directory can change the roles of a member: it does not for as long as it manages no group. */
export const hasRolesOfDirectory = (access: Access, member: MembershipRecord): boolean =>
  isOwnedByDirectory(access, member) && access.organization.directory!.groups.length > 0;

/** Why a member's roles cannot become these; `undefined` if they can. `soleAdmin`: see `last-administrator.ts`. */
export function setRolesDenial(
  access: Access,
  member: MembershipRecord,
  after: string[],
  soleAdmin: string | null,
): ProblemCode | undefined {
  if (!access.permissions.has('members:update')) return 'permission_denied';
  if (hasRolesOfDirectory(access, member)) return 'managed_by_directory';
  if (!mayChangeRoles(access, member.roleIds, after)) return 'role_not_assignable';
  if (member.userId === soleAdmin && !isAdministrator(access, after)) return 'last_admin';
  return undefined;
}

/** Why a member cannot be removed; `undefined` if they can. Users leave instead of removing themselves. */
export function removeDenial(
  access: Access,
  member: MembershipRecord,
  soleAdmin: string | null,
): ProblemCode | undefined {
  if (!access.permissions.has('members:remove')) return 'permission_denied';
  if (isOwnedByDirectory(access, member)) return 'managed_by_directory';
  if (member.userId === soleAdmin) return 'last_admin';
  if (member.userId === access.user.id) return 'self_action_forbidden';
  if (!mayChangeRoles(access, member.roleIds, [])) return 'role_not_assignable';
  return undefined;
}

/**
 * Why none of a member's roles can be changed; `undefined` if one can be given or taken. For the last administrator
 * their administrator role does not count.
 */
function roleChangeDenial(access: Access, member: MembershipRecord, soleAdmin: string | null): ProblemCode | undefined {
  const refusals: ProblemCode[] = [];
  for (const id of access.roles.keys()) {
    const after = member.roleIds.includes(id) ? member.roleIds.filter((one) => one !== id) : [...member.roleIds, id];
    const problemError = setRolesDenial(access, member, after, soleAdmin);
    if (!problemError) return undefined;
    refusals.push(problemError);
  }
  return refusals.includes('last_admin') ? 'last_admin' : (refusals[0] ?? 'permission_denied');
}

/** What the viewer can do with a member, for a row of a list. */
export function memberDenials(access: Access, member: MembershipRecord, soleAdmin: string | null) {
  const updateRoles = roleChangeDenial(access, member, soleAdmin);
  const remove = removeDenial(access, member, soleAdmin);
  return {
    allowed: { updateRoles: !updateRoles, remove: !remove },
    ...((updateRoles || remove) && { reasons: { ...(updateRoles && { updateRoles }), ...(remove && { remove }) } }),
  };
}
