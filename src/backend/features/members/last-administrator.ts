/*
 * Rule 3: an organization never loses its last administrator. Call these functions with the organization locked:
 * otherwise two administrators who demote each other would both succeed.
 */
import { isAdministrator, type Access } from '../../core/grants.js';
import { problem } from '../../http/problem.js';
import { ssoOf } from '../../identity/security-policy.js';
import type {
  MemberRecord,
  MembershipRecord,
  OrganizationRecord,
  RoleRecord,
  StoreTransaction,
} from '../../store/store.js';

/**
 * The id of the only active administrator; `null` if there are several or none. Where single sign-on is required, only
 * those who can sign in without it count: an organization would be lost with its identity provider.
 */
export async function findSoleAdmin(
  tx: StoreTransaction,
  organization: OrganizationRecord,
  roles: ReadonlyMap<string, RoleRecord>,
): Promise<string | null> {
  const administrators = await findAdmins(tx, organization, [...roles.values()]);
  return administrators.length === 1 ? administrators[0]!.userId : null;
}

/** Up to two of the active administrators who count, see `findSoleAdmin`. `roles`: all roles of the organization. */
export async function findAdmins(
  tx: StoreTransaction,
  { id, securityPolicy }: OrganizationRecord,
  roles: readonly RoleRecord[],
): Promise<MembershipRecord[]> {
  const roleIds = roles.filter(({ isAdmin }) => isAdmin).map((role) => role.id);
  const { required, exempt } = ssoOf(securityPolicy ?? {});
  if (!required) return tx.membersWithRoles(id, roleIds, 2);
  return (await tx.membersByRequirements(id, { roleIds, userIds: exempt, limit: 2 })).items;
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
  const isAny = ssoOf(access.organization.securityPolicy ?? {}).required
    ? administrators.length > 0
    : administrators.length === 1;
  return isAny ? findSoleAdmin(tx, access.organization, access.roles) : null;
}

/** Refuses if this user is the only administrator. */
export function requireAdminRemains(soleAdmin: string | null, leavingUserId: string): void {
  if (soleAdmin === leavingUserId) throw problem('last_admin', 'An organization needs an administrator');
}
