/*
 * Rule 1, second half, and rule 4: non-members learn nothing, and every request depends on the current membership, not
 * on that of the time when the token was issued.
 */
import type { PermissionName } from '../../contract/index.js';
import type { Identity } from './authenticate.js';
import { problem } from '../http/problem.js';
import type { MembershipContext, StoreTransaction, UserRecord } from '../store/store.js';
import { effectivePermissions, type Access } from '../core/grants.js';
import { requireBinding } from './organization-binding.js';

/**
 * Loads the user, the membership, the organization and its roles. With `lock`, locks the organization row until the
 * transaction ends.
 *
 * Throws `org_mismatch` before it reads anything; with `lock` also `not_found`, like `toAccess`.
 */
export async function loadMembershipContext(
  tx: StoreTransaction,
  identity: Identity,
  organizationId: string,
  options: { lock: boolean },
): Promise<MembershipContext> {
  requireBinding(identity, organizationId);
  if (options.lock && !(await tx.lockAsMember(organizationId, identity.userId))) throw organizationNotFound();
  return tx.membershipContext(organizationId, identity.userId);
}

/** The access of a member. Throws `not_found` for non-members and organizations that do not exist. */
export function toAccess(
  caller: { identity: Identity; user: UserRecord },
  { organization, membership, roles: found }: MembershipContext,
): Access {
  if (!organization || membership?.status !== 'active') throw organizationNotFound();
  const roles = new Map(found.map((role) => [role.id, role]));
  const permissions = effectivePermissions(membership.roleIds, roles, caller.identity);
  return { ...caller, organization, membership, roles, permissions };
}

const organizationNotFound = () =>
  problem('not_found', 'The organization does not exist or you are not a member', { denied: true });

/** Refuses a user without the permission. */
export function requirePermission(access: Access, permission: PermissionName): void {
  if (!access.permissions.has(permission))
    throw problem('permission_denied', `The permission ${permission} is required`);
}
