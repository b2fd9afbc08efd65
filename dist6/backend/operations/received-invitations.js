import { done, ok } from "../call.js";
import { knowPerson } from "../people.js";
import { presentOrganizationRef, presentReceivedInvitation, refs } from "../present.js";
import { refuse } from "../problem.js";
import { allowParameters } from "../query.js";
import { memberTarget, record } from "../rules/audit.js";
import { requireKnownRoles } from "../rules/grants.js";
import { hashTicket, isInvited, requireInvited, requireOpen } from "../rules/tickets.js";
// src/backend/operations/received-invitations.ts
var nowhere = () => refuse("not_found", "There is no such invitation");
var rolesOf = async (tx, organizationId) => new Map((await tx.roles(organizationId)).map((role) => [role.id, role]));
async function getInvitationOffer(call, tx) {
	const invitation = await byTicket(call, tx);
	const organization = await tx.organization(invitation.organizationId);
	if (!organization) throw nowhere();
	requireOpen(invitation, call.now);
	const viewer = call.identity && await knowPerson(tx, call.identity, call.now);
	const { createdAt: _createdAt, id: _id, ...offered } = presentReceivedInvitation(call, invitation, organization, await rolesOf(tx, organization.id));
	return ok({
		...offered,
		email: invitation.email,
		viewerMatches: viewer && isInvited(viewer, invitation),
		...invitation.message !== null && { message: invitation.message }
	});
}
async function byTicket(call, tx) {
	const invitation = await tx.invitationByTicketHash(await hashTicket(call.params["ticket"]));
	if (!invitation) throw nowhere();
	return invitation;
}
var byAddress = async (call, tx) => {
	const { email, emailVerified } = call.user;
	const invitation = (emailVerified && email ? await tx.invitationsFor(email, call.now) : []).find(({ id }) => id === call.params["i"]);
	if (!invitation) throw nowhere();
	return invitation;
};
/** Finds the offer and, under the organization's lock, makes sure that it stands and is meant for the caller. */
async function takeUp(call, tx, find) {
	const { organizationId, id } = await find(call, tx);
	const organization = await tx.organization(organizationId, { lock: true });
	const invitation = organization && await tx.invitation(organizationId, id);
	if (!invitation) throw nowhere();
	call.about.organizationId = organizationId;
	call.about.target = {
		kind: "invitation",
		id,
		name: invitation.email
	};
	requireOpen(invitation, call.now);
	requireInvited(call.user, invitation);
	return {
		invitation,
		organization,
		roles: await rolesOf(tx, organizationId)
	};
}
/** What the hook of an acceptance is told. */
var subjectOf = (find) => async (call, tx) => {
	const { invitation, organization } = await takeUp(call, tx, find);
	return {
		organization,
		input: {
			invitationId: invitation.id,
			email: invitation.email,
			roleIds: invitation.roleIds
		}
	};
};
var accept = (find) => async (call, tx) => {
	const { invitation, organization, roles } = await takeUp(call, tx, find);
	if (await tx.membership(organization.id, call.user.id)) throw refuse("already_member", "You are a member already");
	const amended = call.body?.roleIds;
	if (amended) requireKnownRoles({ roles }, amended, call.settings.policy.rolesPerMember);
	const roleIds = (amended ?? invitation.roleIds).filter((id) => roles.has(id));
	await tx.putMembership({
		organizationId: organization.id,
		userId: call.user.id,
		roleIds,
		status: "active",
		managedBy: "manual",
		joinedAt: call.now,
		lastLoginAt: null,
		lastUsedAt: null,
		pinned: false,
		version: 1
	});
	await answerInvitation(call, tx, invitation, "accepted");
	await record(tx, call, call.user, {
		type: "invitation.accept",
		organizationId: organization.id,
		target: memberTarget(call.user),
		changes: [{
			field: "roles",
			from: null,
			to: refs(roles, roleIds)
		}],
		announce: [{}, {
			resource: "invitation",
			id: invitation.id
		}],
		hook: {
			name: "invitation.accept",
			input: {
				invitationId: invitation.id,
				email: invitation.email,
				roleIds
			}
		}
	});
	return ok({
		organization: presentOrganizationRef(call, organization),
		roles: refs(roles, roleIds)
	});
};
var decline = (find) => async (call, tx) => {
	const { invitation, organization } = await takeUp(call, tx, find);
	await answerInvitation(call, tx, invitation, "declined");
	await record(tx, call, call.user, {
		type: "invitation.decline",
		organizationId: organization.id,
		target: call.about.target
	});
	return done;
};
async function answerInvitation(call, tx, invitation, status) {
	await tx.putInvitation({
		...invitation,
		status,
		updatedAt: call.now,
		acceptedBy: status === "accepted" ? call.user.id : null,
		version: invitation.version + 1
	});
}
var acceptInvitation = accept(byTicket);
var acceptInvitationSubject = subjectOf(byTicket);
var declineInvitation = decline(byTicket);
var acceptMyInvitation = accept(byAddress);
var acceptMyInvitationSubject = subjectOf(byAddress);
var declineMyInvitation = decline(byAddress);
/** All of them at once: nobody has many open invitations. */
var listMyInvitations = async (call, tx) => {
	allowParameters(call, ["limit", "cursor"]);
	const { email, emailVerified } = call.user;
	const items = [];
	for (const invitation of emailVerified && email ? await tx.invitationsFor(email, call.now) : []) {
		const organization = await tx.organization(invitation.organizationId);
		if (organization) items.push(presentReceivedInvitation(call, invitation, organization, await rolesOf(tx, organization.id)));
	}
	return ok({
		items,
		nextCursor: null,
		total: items.length
	});
};
export { acceptInvitation, acceptInvitationSubject, acceptMyInvitation, acceptMyInvitationSubject, declineInvitation, declineMyInvitation, getInvitationOffer, listMyInvitations };

//# sourceMappingURL=received-invitations.js.map