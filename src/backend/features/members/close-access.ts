/*
 * When a membership begins or ends, the user's open invitations are revoked: one that stayed open would let a removed
 * member return. Their request to join is settled when a membership begins.
 */
import { addressKey, verifiedAddress } from '../../identity/email-address.js';
import type { ChangeContext } from '../../core/request-context.js';
import type { StoreTransaction, UserRecord } from '../../store/store.js';
import { recordChange } from '../../core/record-change.js';

interface CloseOptions {
  organizationId: string;
  /** The user whose invitations are revoked. */
  user: UserRecord;
  /** The user who makes the change. */
  actor: UserRecord;
  reason: string;
  /**
   * Whether an unverified address counts. Only if another user makes the change: otherwise users could revoke
   * invitations of others.
   */
  unverified?: boolean;
}

/**
 * Revokes every open invitation of the user to this organization. Call it after the membership and the accepted
 * invitation were written.
 */
export async function closeInvitations(
  tx: StoreTransaction,
  context: ChangeContext,
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

/** Deletes the user's request to join, open or denied, because they are a member now. */
export async function closeJoinRequest(
  tx: StoreTransaction,
  { settings }: Pick<ChangeContext, 'settings'>,
  organizationId: string,
  userId: string,
): Promise<void> {
  const record = await tx.joinRequestOf(organizationId, userId);
  if (!record) return;
  await tx.deleteJoinRequest(organizationId, record.id);
  if (record.status === 'open' && settings.store.changes)
    await tx.announce({ organizationId, resource: 'joinRequest', id: record.id, isGone: true });
}
