import { randomText, sha256 } from "../crypto.js";
import { refuse } from "../problem.js";
// src/backend/rules/tickets.ts
/** 256 random bits, and what is kept of them. */
async function newTicket() {
	const ticket = randomText(32);
	return {
		ticket,
		ticketHash: await hashTicket(ticket)
	};
}
function hashTicket(ticket) {
	return sha256(ticket);
}
/** The status as people see it. */
function statusOf(invitation, now) {
	return invitation.status === "pending" && invitation.expiresAt <= now ? "expired" : invitation.status;
}
/** Refuses with 410 what has been accepted, declined or revoked. */
function requireUnanswered(invitation) {
	if (invitation.status === "revoked") throw refuse("invitation_revoked", "The invitation has been revoked");
	if (invitation.status === "accepted" || invitation.status === "declined") throw refuse("invitation_used", "The invitation has already been answered");
}
/**
* Refuses with 410 what can no longer be accepted. `failed` can: the e-mail may have arrived in spite of what its
* server said, and the link may have been passed on by hand.
*/
function requireOpen(invitation, now) {
	requireUnanswered(invitation);
	if (invitation.expiresAt <= now) throw refuse("invitation_expired", "The invitation has expired");
}
/** Whether the invitation is for this person: same address, whatever the case, and verified to be theirs. */
function isInvited(user, invitation) {
	return user.emailVerified && user.email !== "" && user.email.toLowerCase() === invitation.email.toLowerCase();
}
/** Refuses others, and uses nothing up. */
function requireInvited(user, invitation) {
	if (isInvited(user, invitation)) return;
	const same = user.email.toLowerCase() === invitation.email.toLowerCase();
	throw refuse("account_mismatch", same ? "The e-mail address of the account is not verified" : "The invitation is for another e-mail address");
}
export { hashTicket, isInvited, newTicket, requireInvited, requireOpen, requireUnanswered, statusOf };

//# sourceMappingURL=tickets.js.map