/*
 * When a membership begins or ends, its other ways in are closed: an invitation that stayed open would bring a removed member back.
 */
import { addressKey, verifiedAddress } from '../../identity/email-address.js';
import type { RequestContext } from '../../core/request-context.js';
import type { StoreTransaction, UserRecord } from '../../store/store.js';
import { recordChange } from '../audit/record-change.js';

interface CloseOptions {
  organizationId: string;
  /** Whose invitations. */
  user: UserRecord;
  /** Who closes them, by what. */
  actor: UserRecord;
  reason: string;
  /** Whether an unverified address counts: only where somebody else decides, or people could close invitations of others. */
  unverified?: boolean;
}

/** Revokes every invitation with which this person could still join. Call it after the membership and the invitation in hand were written. */
export async function closeInvitations(
  tx: StoreTransaction,
  context: RequestContext,
  { organizationId, user, actor, reason, unverified }: CloseOptions,
): Promise<void> {
  const key = unverified ? addressKey(user.email) : verifiedAddress(user);
  for (const invitation of await tx.openInvitationsOf(organizationId, { email: key, userId: user.id }, context.now)) {
    await tx.putInvitation({
      ...invitation,
      status: 'revoked',
      updatedAt: context.now,
      version: invitation.version + 1,
    });
    await recordChange(tx, context, actor, {
      type: 'invitation.revoke',
      organizationId,
      target: { kind: 'invitation', id: invitation.id, name: invitation.email },
      changes: [{ field: 'reason', from: null, to: reason }],
    });
  }
}
