/*
 * Rule 3: an organization never loses its last administrator. Call these functions with the organization locked:
 * otherwise two administrators who demote each other would both succeed.
 */
import { isAdministrator, type Access } from '../../core/grants.js';
import { problem } from '../../http/problem.js';
import type { MemberRecord, RoleRecord, StoreTransaction } from '../../store/store.js';

/** The id of the only active administrator; `null` if there are several or none. */
export async function findSoleAdmin(
  tx: StoreTransaction,
  organizationId: string,
  roles: ReadonlyMap<string, RoleRecord>,
): Promise<string | null> {
  const adminRoleIds = [...roles.values()].filter((role) => role.isAdmin).map((role) => role.id);
  const administrators = await tx.membersWithRoles(organizationId, adminRoleIds, 2);
  return administrators.length === 1 ? administrators[0]!.userId : null;
}

/** The only administrator if it is one of these. Most pages of members contain no administrator and need no query. */
export async function findSoleAdminAmong(
  members: MemberRecord[],
  tx: StoreTransaction,
  access: Access,
): Promise<string | null> {
  const administrators = members.filter(
    (member) => member.status === 'active' && isAdministrator(access, member.roleIds),
  );
  return administrators.length === 1 ? findSoleAdmin(tx, access.organization.id, access.roles) : null;
}

/** Refuses if this user is the only administrator. */
export function requireAdminRemains(soleAdmin: string | null, leavingUserId: string): void {
  if (soleAdmin === leavingUserId) throw problem('last_admin', 'An organization needs an administrator');
}
