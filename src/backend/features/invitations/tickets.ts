/*
 * Rule 6: invitation tickets are random secrets for one use, stored as hashes and bound to the invited address. An
 * invitation has two: the inviter sees one and can pass it on; the other is only in the email and proves the mailbox.
 */
import { addressKey, verifiedAddress } from '../../identity/email-address.js';
import { randomText, sha256 } from '../../core/crypto.js';
import { problem } from '../../http/problem.js';
import type { Instant, InvitationRecord, UserRecord } from '../../store/store.js';

/** Tickets of 256 random bits, and their hashes. `mailTicket` is undefined if no email is sent. */
export async function newTickets(sendsEmail: boolean) {
  const ticket = randomText(32);
  const mail = sendsEmail ? await newMailTicket() : undefined;
  const hashes = { ticketHash: await hashTicket(ticket), mailHash: mail?.mailHash ?? null };
  return { ticket, mailTicket: mail?.ticket, hashes };
}

/** A ticket for the email, and its hash. */
export async function newMailTicket() {
  const ticket = randomText(32);
  return { ticket, mailHash: await hashTicket(ticket) };
}

/** Whether the hash is that of a current ticket. */
export function isTicketOf({ ticketHash, mailHash }: InvitationRecord, hash: string): boolean {
  return hash === ticketHash || hash === mailHash;
}

export function hashTicket(ticket: string): Promise<string> {
  return sha256(ticket);
}

/** The status in the API. */
export function statusOf(invitation: InvitationRecord, now: Instant): InvitationRecord['status'] | 'expired' {
  return invitation.status === 'pending' && invitation.expiresAt <= now ? 'expired' : invitation.status;
}

/** Refuses an invitation that was accepted, declined or revoked, with 410. */
export function requireUnanswered(invitation: InvitationRecord): void {
  if (invitation.status === 'revoked') throw problem('invitation_revoked', 'The invitation has been revoked');
  if (invitation.status === 'accepted' || invitation.status === 'declined') {
    throw problem('invitation_used', 'The invitation has already been accepted or declined');
  }
}

/**
 * Refuses an invitation that can no longer be accepted, with 410. `failed` can be accepted: the email may have arrived
 * despite the error, or the link may have been passed on.
 */
export function requireOpen(invitation: InvitationRecord, now: Instant): void {
  requireUnanswered(invitation);
  if (invitation.expiresAt <= now) throw problem('invitation_expired', 'The invitation has expired');
}

/** Whether the invitation is for this user: by id, or by verified address. */
export function isInvited(user: UserRecord, invitation: InvitationRecord): boolean {
  if (invitation.userId !== null) return invitation.userId === user.id;
  const key = verifiedAddress(user);
  return key !== undefined && key === addressKey(invitation.email);
}

/** Refuses other users. The ticket stays valid. */
export function requireInvited(user: UserRecord, invitation: InvitationRecord): void {
  if (isInvited(user, invitation)) return;
  const same = isInvited({ ...user, emailVerified: true }, invitation);
  throw problem(
    'account_mismatch',
    same ? 'The email address of the account is not verified' : 'The invitation is for another email address',
  );
}
