/*
 * Which accounts can be unlinked, and which accounts can be linked.
 */
import type { ProblemCode } from '../../../contract/index.js';
import type { IdentityRecord } from '../../core/host.js';
import type { UserContext } from '../../core/request-context.js';
import type { StoreTransaction, UserRecord } from '../../store/store.js';
import { verifiedAddress } from '../../identity/email-address.js';

/** How many organizations and invitations of the other account are listed. */
const LISTED = 10;

/** Why an account cannot be unlinked; `undefined` if it can. `count`: the number of the user's accounts. */
export function unlinkDenial({ primary, managedBy }: IdentityRecord, count: number): ProblemCode | undefined {
  if (managedBy) return 'identity_managed';
  if (count <= 1) return 'last_identity';
  return primary ? 'primary_identity' : undefined;
}

/** What still depends on the profile of the account to link. */
export interface Dependents {
  /** Display names of organizations that it belongs to. */
  organizations: string[];
  /** Number of pending invitations. */
  invitations: number;
}

/**
 * Reads what would be lost with the profile. Memberships and invitations are not moved: an organization must decide whom
 * it gives access to.
 */
export async function readDependents(
  tx: StoreTransaction,
  { now }: UserContext,
  userId: string,
  other: UserRecord | undefined,
): Promise<Dependents> {
  const memberships = await tx.membershipsOfUser(userId, { limit: LISTED });
  const email = other && verifiedAddress(other);
  const invitations = await tx.pendingInvitationsOf({ userId, ...(email !== undefined && { email }) }, now);
  return {
    organizations: memberships.items.map(({ organization }) => organization.displayName),
    invitations: Math.min(invitations.length, LISTED),
  };
}

/** Why an account cannot be linked; `undefined` if it can. `others`: the accounts of its profile. */
export function linkDenial(
  userId: string,
  otherUserId: string,
  others: readonly IdentityRecord[],
  { organizations, invitations }: Dependents,
): ProblemCode | undefined {
  // A profile without accounts has been linked since the token was issued. One with several is linked to another user.
  if (userId === otherUserId || others.length !== 1) return 'identity_linked';
  return organizations.length + invitations > 0 ? 'identity_in_use' : undefined;
}
