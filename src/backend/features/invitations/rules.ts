/*
 * When an address or user can be invited, and until when the invitation is valid.
 */
import { declinedSince, type ChangeContext, type UserContext } from '../../core/request-context.js';
import { invalidField, problem, rateLimited } from '../../http/problem.js';
import { addressKey } from '../../identity/email-address.js';
import type { InvitationRecord, StoreTransaction } from '../../store/store.js';

export function expiresAtAfter(context: ChangeContext, ttlSeconds: number): string {
  const maxSeconds = context.settings.policy.invitationTtlMaxSeconds;
  if (ttlSeconds > maxSeconds) throw invalidField('/ttlSeconds', 'too_large', `Must be at most ${maxSeconds}.`);
  return new Date(Date.parse(context.now) + ttlSeconds * 1000).toISOString();
}

type Invitee = Pick<InvitationRecord, 'email' | 'userId'>;

export async function requireNotMember(
  tx: StoreTransaction,
  organizationId: string,
  { email, userId }: Invitee,
): Promise<void> {
  const key = addressKey(email);
  const isMember =
    userId !== null
      ? await tx.membership(organizationId, userId)
      : key && (await tx.membersByEmail(organizationId, [key])).size > 0;
  if (isMember) throw problem('already_member', 'The user is already a member');
}

export async function requireNotInvited(
  tx: StoreTransaction,
  organizationId: string,
  { email, userId }: Invitee,
  now: string,
  except?: string,
): Promise<void> {
  const key = addressKey(email);
  const open =
    userId !== null
      ? await tx.pendingInvitationsOf({ userId }, now)
      : key && (await tx.openInvitationsByEmail(organizationId, [key], now)).get(key);
  if (open && open.some((one) => one.id !== except && one.organizationId === organizationId))
    throw problem('already_invited', 'There is already an open invitation');
}

/** Compares only what the organization has invited: it must not learn that two addresses belong to one user. */
export async function requireNotDeclined(
  context: ChangeContext,
  tx: StoreTransaction,
  organizationId: string,
  { email, userId }: Invitee,
): Promise<void> {
  if (context.settings.policy.reinviteAfterSeconds === 0) return;
  const invited = userId === null ? { emails: [addressKey(email) ?? email] } : { userIds: [userId] };
  if ((await tx.recentDeclines(organizationId, invited, declinedSince(context))).size > 0)
    throw problem('recently_declined', 'An invitation was declined recently');
}

/** The email of the creation does not count: it can be resent at once. */
export function requireResendDelay({ now, settings }: UserContext, { createdAt, mailedAt }: InvitationRecord): void {
  if (mailedAt === null || mailedAt === createdAt) return;
  const milliseconds = Date.parse(mailedAt) + settings.policy.resendAfterSeconds * 1000 - Date.parse(now);
  if (milliseconds > 0)
    throw rateLimited('The email was resent less than the minimum interval ago', Math.ceil(milliseconds / 1000));
}
