/*
 * Rule 1, second half, and rule 4: whoever is no member learns nothing, and every request is measured by the
 * membership as it is now, not as it was when the token was made.
 */
import type { PermissionName } from '../../contract/index.js';
import type { Identity } from './authenticate.js';
import { problem } from '../http/problem.js';
import type { MembershipContext, StoreTransaction, UserRecord } from '../store/store.js';
import { effectivePermissions, type Access } from '../core/grants.js';
import { requireBinding } from './organization-binding.js';

/**
 * Who comes, and to what. With `lock`, the organization stays as it is until the transaction ends.
 *
 * Throws `org_mismatch` before it looks; with `lock` also `not_found`, as `enter` does.
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

/** Lets a member in who has approached. Throws `not_found` for those who are no members and for what does not exist. */
export function toAccess(
  person: { identity: Identity; user: UserRecord },
  { organization, membership, roles: found }: MembershipContext,
): Access {
  if (!organization || membership?.status !== 'active') throw organizationNotFound();
  const roles = new Map(found.map((role) => [role.id, role]));
  const permissions = effectivePermissions(membership.roleIds, roles, person.identity);
  return { ...person, organization, membership, roles, permissions };
}

const organizationNotFound = () =>
  problem('not_found', 'There is no such organization, or you are no member of it', { denied: true });

/** Refuses without the permission. */
export function requirePermission(access: Access, permission: PermissionName): void {
  if (!access.permissions.has(permission))
    throw problem('permission_denied', `This needs the permission ${permission}`);
}
