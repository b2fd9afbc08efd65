import { created, done, ok, okTagged } from "../call.js";
import { newId } from "../crypto.js";
import { requireMatch } from "../etag.js";
import { deliver, linkOf } from "../invitation-mail.js";
import { presentInvitation, refs } from "../present.js";
import { invalidField, refuse } from "../problem.js";
import { allowParameters, readChoice, readChoices, readPage, readSearch } from "../query.js";
import { differences, record } from "../rules/audit.js";
import { requireGrantable, requireKnownRoles } from "../rules/grants.js";
import { newTicket, requireUnanswered } from "../rules/tickets.js";
// src/backend/operations/invitations.ts
var sorts = [
	"createdAt",
	"-createdAt",
	"expiresAt",
	"-expiresAt",
	"email",
	"-email"
];
var statuses = [
	"pending",
	"accepted",
	"declined",
	"expired",
	"revoked",
	"failed"
];
var listInvitations = async (call, tx, access) => {
	allowParameters(call, [
		"status",
		"q",
		"sort",
		"limit",
		"cursor"
	]);
	const page = await tx.invitations(access.organization.id, {
		...readPage(call),
		q: readSearch(call),
		statuses: readChoices(call, "status", statuses),
		sort: readChoice(call, "sort", sorts, "-createdAt"),
		now: call.now
	});
	return ok({
		...page,
		items: page.items.map((invitation) => presentInvitation(call, access, invitation))
	});
};
var getInvitation = async (call, tx, access) => {
	const invitation = await findInvitation(call, tx, access);
	return okTagged(invitation.version, presentInvitation(call, access, invitation));
};
async function findInvitation(call, tx, access) {
	const invitation = await tx.invitation(access.organization.id, call.params["i"]);
	if (!invitation) throw refuse("not_found", "There is no such invitation");
	call.about.target = target(invitation);
	return invitation;
}
var target = (invitation) => ({
	kind: "invitation",
	id: invitation.id,
	name: invitation.email
});
var createInvitation = async (call, tx, access) => {
	const wanted = call.body;
	const { organization, user, roles } = access;
	requireKnownRoles(access, wanted.roleIds, call.settings.policy.rolesPerMember);
	requireGrantable(access, [], wanted.roleIds);
	if (wanted.connectionId !== void 0) throw invalidField("/connectionId", "unknown_value", "There is no such connection.");
	const expiresAt = expiry(call, wanted.ttlSeconds ?? call.settings.policy.invitationTtlSeconds);
	const address = wanted.email.toLowerCase();
	if ((await tx.memberEmails(organization.id, [address])).size > 0) throw refuse("already_member", "They are a member already");
	await requireNoOther(tx, organization.id, wanted.email, call.now);
	const { ticket, ticketHash } = await newTicket();
	const invitation = {
		id: newId("inv"),
		organizationId: organization.id,
		email: wanted.email,
		roleIds: wanted.roleIds,
		status: "pending",
		invitedBy: {
			userId: user.id,
			name: user.name
		},
		message: wanted.message ?? null,
		locale: wanted.locale ?? null,
		ticketHash,
		createdAt: call.now,
		updatedAt: call.now,
		expiresAt,
		acceptedBy: null,
		version: 1
	};
	await tx.putInvitation(invitation);
	await record(tx, call, user, {
		type: "invitation.create",
		organizationId: organization.id,
		target: target(invitation),
		changes: differences({}, {
			email: invitation.email,
			roles: refs(roles, invitation.roleIds)
		}),
		hook: {
			name: "invitation.create",
			input: wanted
		}
	});
	const answer = (kept) => created(call, `/organizations/${encodeURIComponent(organization.id)}/invitations/${invitation.id}`, kept.version, {
		...presentInvitation(call, access, kept),
		acceptUrl: linkOf(call, organization, kept, ticket)
	});
	return {
		...answer(invitation),
		...wanted.sendEmail !== false && deliver(call, access, invitation, ticket, answer)
	};
};
function expiry(call, ttlSeconds) {
	const most = call.settings.policy.invitationTtlMaxSeconds;
	if (ttlSeconds > most) throw invalidField("/ttlSeconds", "too_large", `Must be at most ${most}.`);
	return new Date(Date.parse(call.now) + ttlSeconds * 1e3).toISOString();
}
async function requireNoOther(tx, organizationId, email, now, except) {
	const open = (await tx.openInvitations(organizationId, [email.toLowerCase()], now)).get(email.toLowerCase());
	if (open && open.id !== except) throw refuse("already_invited", "They have an open invitation already");
}
var updateInvitation = async (call, tx, access) => {
	const invitation = await findInvitation(call, tx, access);
	requireUnanswered(invitation);
	requireMatch(call.request, invitation.version);
	const { roleIds = invitation.roleIds, ttlSeconds } = call.body;
	requireKnownRoles(access, roleIds.filter((id) => !invitation.roleIds.includes(id)), call.settings.policy.rolesPerMember);
	requireGrantable(access, invitation.roleIds, roleIds);
	const expiresAt = ttlSeconds === void 0 ? invitation.expiresAt : expiry(call, ttlSeconds);
	if (expiresAt > call.now) await requireNoOther(tx, access.organization.id, invitation.email, call.now, invitation.id);
	const changes = differences({
		roles: refs(access.roles, invitation.roleIds),
		expiresAt: invitation.expiresAt
	}, {
		roles: refs(access.roles, roleIds),
		expiresAt
	});
	if (changes.length === 0) return okTagged(invitation.version, presentInvitation(call, access, invitation));
	const changed = {
		...invitation,
		roleIds,
		expiresAt,
		version: invitation.version + 1
	};
	await tx.putInvitation(changed);
	await record(tx, call, access.user, {
		type: "invitation.update",
		organizationId: access.organization.id,
		target: target(invitation),
		changes
	});
	return okTagged(changed.version, presentInvitation(call, access, changed));
};
var revokeInvitation = async (call, tx, access) => {
	const invitation = await findInvitation(call, tx, access);
	if (invitation.status === "revoked") return done;
	requireUnanswered(invitation);
	requireMatch(call.request, invitation.version);
	await tx.putInvitation({
		...invitation,
		status: "revoked",
		updatedAt: call.now,
		version: invitation.version + 1
	});
	await record(tx, call, access.user, {
		type: "invitation.revoke",
		organizationId: access.organization.id,
		target: target(invitation)
	});
	return done;
};
/** Takes `{ sendEmail?: boolean }`: with false it only makes a new link, for copying. */
var resendInvitation = async (call, tx, access) => {
	const { organization, user } = access;
	const invitation = await findInvitation(call, tx, access);
	requireUnanswered(invitation);
	requireGrantable(access, [], invitation.roleIds);
	if ((await tx.memberEmails(organization.id, [invitation.email.toLowerCase()])).size > 0) throw refuse("already_member", "They are a member already");
	await requireNoOther(tx, organization.id, invitation.email, call.now, invitation.id);
	const { ticket, ticketHash } = await newTicket();
	const renewed = {
		...invitation,
		status: "pending",
		ticketHash,
		updatedAt: call.now,
		version: invitation.version + 1,
		expiresAt: expiry(call, call.settings.policy.invitationTtlSeconds)
	};
	await tx.putInvitation(renewed);
	await record(tx, call, user, {
		type: "invitation.resend",
		organizationId: organization.id,
		target: target(invitation),
		changes: differences({ expiresAt: invitation.expiresAt }, { expiresAt: renewed.expiresAt })
	});
	const answer = (kept) => okTagged(kept.version, {
		...presentInvitation(call, access, kept),
		acceptUrl: linkOf(call, organization, kept, ticket)
	});
	return {
		...answer(renewed),
		...wantsEmail(call.body) && deliver(call, access, renewed, ticket, answer)
	};
};
function wantsEmail(body) {
	if (body === void 0) return true;
	if (typeof body !== "object" || body === null || Array.isArray(body)) throw invalidField("", "invalid_type", "Must be an object.");
	const { sendEmail = true } = body;
	if (typeof sendEmail !== "boolean") throw invalidField("/sendEmail", "invalid_type", "Must be true or false.");
	return sendEmail;
}
export { createInvitation, getInvitation, listInvitations, resendInvitation, revokeInvitation, updateInvitation };

//# sourceMappingURL=invitations.js.map