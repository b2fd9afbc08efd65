/*
 * Rule 2: nobody grants more than they hold, and nobody takes away what they could not grant.
 * Whether a role may be given, and whether a member may be changed, is answered here for the rows of a list and
 * enforced by the same functions when the change is asked for.
 */
import type { ProblemCode } from '../../contract/index.js';
import type { Identity } from '../identity/authenticate.js';
import { invalidField, problem } from '../http/problem.js';
import type { MembershipRecord, OrganizationRecord, RoleRecord, UserRecord } from '../store/store.js';

/** A member inside their organization: everything that the rules judge by. */
export interface Access {
  readonly identity: Identity;
  readonly user: UserRecord;
  readonly organization: OrganizationRecord;
  readonly membership: MembershipRecord;
  /** All roles that can be held here, by id. */
  readonly roles: ReadonlyMap<string, RoleRecord>;
  /** What the membership's roles give, narrowed by the token. */
  readonly permissions: ReadonlySet<string>;
}

/** What these roles give together, narrowed by the token where it says what it allows. */
export function effectivePermissions(
  roleIds: string[],
  roles: ReadonlyMap<string, RoleRecord>,
  identity: Identity,
): Set<string> {
  const held = new Set(roleIds.flatMap((id) => roles.get(id)?.permissions ?? []));
  if (!identity.permissions) return held;
  return new Set(identity.permissions.filter((permission) => held.has(permission)));
}

/** Whether the role's permissions are a subset of one's own. */
export function canGrant(access: Access, role: RoleRecord): boolean {
  return role.permissions.every((permission) => access.permissions.has(permission));
}

/** Whether somebody administers, by any of these roles. */
export function isAdministrator(access: Pick<Access, 'roles'>, roleIds: string[]): boolean {
  return roleIds.some((id) => access.roles.get(id)?.isAdmin);
}

/** Refuses role ids that do not exist here, or too many of them. */
export function requireKnownRoles(
  access: Pick<Access, 'roles'>,
  roleIds: string[],
  limit: number,
  pointer = '/roleIds',
): void {
  if (roleIds.length > limit) throw invalidField(pointer, 'too_many', `At most ${limit} roles`);
  const unknown = roleIds.findIndex((id) => !access.roles.has(id));
  if (unknown >= 0) throw invalidField(`${pointer}/${unknown}`, 'unknown_value', 'There is no such role');
}

/** Refuses to give or take (`before` to `after`) a role that one could not grant. */
export function requireGrantable(access: Access, before: string[], after: string[]): void {
  if (!mayChangeRoles(access, before, after)) {
    throw problem('role_not_assignable', 'A role can be given and taken only by those who hold all of its permissions');
  }
}

/** Whether every role that is given or taken is one that could be granted. */
export function mayChangeRoles(access: Access, before: string[], after: string[]): boolean {
  return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))].every((id) => {
    const role = access.roles.get(id);
    return !role || canGrant(access, role);
  });
}

/** Why a member's roles may not become these; `undefined` when they may. `soleAdmin`: see `last-admin.ts`. */
export function setRolesDenial(
  access: Access,
  member: MembershipRecord,
  after: string[],
  soleAdmin: string | null,
): ProblemCode | undefined {
  if (!access.permissions.has('members:update')) return 'permission_denied';
  if (!mayChangeRoles(access, member.roleIds, after)) return 'role_not_assignable';
  if (member.userId === soleAdmin && !isAdministrator(access, after)) return 'last_admin';
  return undefined;
}

/** Why a member may not be removed; `undefined` when they may. Whoever wants to go themselves leaves. */
export function removeDenial(
  access: Access,
  member: MembershipRecord,
  soleAdmin: string | null,
): ProblemCode | undefined {
  if (!access.permissions.has('members:remove')) return 'permission_denied';
  if (member.userId === soleAdmin) return 'last_admin';
  if (member.userId === access.user.id) return 'self_action_forbidden';
  if (!mayChangeRoles(access, member.roleIds, [])) return 'role_not_assignable';
  return undefined;
}

/**
 * Why no role of a member can be changed. One that could be given or taken is enough; for the last administrator that
 * is any but the one that makes them administrator.
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

/** What the viewer may do with a member, for a row. */
export function memberDenials(access: Access, member: MembershipRecord, soleAdmin: string | null) {
  const updateRoles = roleChangeDenial(access, member, soleAdmin);
  const remove = removeDenial(access, member, soleAdmin);
  return {
    allowed: { updateRoles: !updateRoles, remove: !remove },
    ...((updateRoles || remove) && { reasons: { ...(updateRoles && { updateRoles }), ...(remove && { remove }) } }),
  };
}
