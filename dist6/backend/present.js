import { withEtag } from "./etag.js";
import { canGrant, verdictOn } from "./rules/grants.js";
import { whyNotRevoke } from "./rules/sessions.js";
import { statusOf } from "./rules/tickets.js";
// src/backend/present.ts
/** How an uploaded logo is kept in a branding record; its address depends on where the backend stands. */
var uploaded = "logo:";
var uploadedLogo = (id) => uploaded + id;
var logoUrl = (call, stored) => stored?.startsWith(uploaded) ? `${call.baseUrl}/v1/logos/${stored.slice(5)}` : stored;
function presentBranding(call, branding) {
	return {
		logoUrl: logoUrl(call, branding.logoUrl),
		logoDarkUrl: logoUrl(call, branding.logoDarkUrl),
		...branding.logoAlt !== null && { logoAlt: branding.logoAlt },
		colors: { ...branding.colors }
	};
}
function presentOrganizationRef(call, organization) {
	const { id, name, displayName, branding } = organization;
	return {
		id,
		name,
		displayName,
		branding: presentBranding(call, branding)
	};
}
function presentOrganization(call, access, memberCount) {
	const { organization } = access;
	return {
		...presentOrganizationRef(call, organization),
		createdAt: organization.createdAt,
		memberCount,
		metadata: organization.metadata,
		viewer: presentViewer(access.user, refs(access.roles, access.membership.roleIds), [...access.permissions])
	};
}
function presentViewer(user, roles, permissions) {
	return {
		...person(user),
		roles,
		permissions
	};
}
var person = (user) => ({
	userId: user.id,
	name: user.name,
	email: user.email,
	...user.picture !== null && { picture: user.picture }
});
/** Roles that exist no longer are left out. */
function refs(roles, ids) {
	return ids.flatMap((id) => {
		const role = roles.get(id);
		return role ? [{
			id,
			name: role.name
		}] : [];
	});
}
function presentMembership(call, membership, roles) {
	return {
		organization: presentOrganizationRef(call, membership.organization),
		roles: refs(roles, membership.roleIds),
		joinedAt: membership.joinedAt,
		...membership.lastUsedAt !== null && { lastUsedAt: membership.lastUsedAt },
		pinned: membership.pinned,
		switch: call.identity ? call.settings.policy.switch(call.identity, membership.organizationId) : "signIn"
	};
}
/**
* `soleAdmin`: the only administrator of the organization, or null. Pages have up to 200 of these, and objects that are
* put together from others take five times as long as one that is written out.
*/
function presentMember(access, member, soleAdmin) {
	const { user } = member;
	const { allowed, reasons } = verdictOn(access, member, soleAdmin);
	return withEtag(member.version, {
		userId: user.id,
		name: user.name,
		email: user.email,
		picture: user.picture ?? void 0,
		roles: refs(access.roles, member.roleIds),
		status: member.status,
		joinedAt: member.joinedAt,
		lastLoginAt: member.lastLoginAt ?? void 0,
		mfaEnrolled: user.mfaEnrolled ?? void 0,
		managedBy: member.managedBy,
		isSelf: member.userId === access.user.id,
		allowed,
		reasons
	});
}
function presentRole(access, role) {
	return withEtag(role.version, {
		id: role.id,
		name: role.name,
		...role.description !== null && { description: role.description },
		assignable: canGrant(access, role),
		isAdmin: role.isAdmin,
		permissions: [...role.permissions],
		custom: role.organizationId !== null
	});
}
var inviter = ({ userId, name }) => ({
	name,
	...userId !== null && { userId }
});
function presentInvitation(call, access, invitation) {
	return withEtag(invitation.version, {
		id: invitation.id,
		email: invitation.email,
		roles: refs(access.roles, invitation.roleIds),
		status: statusOf(invitation, call.now),
		invitedBy: inviter(invitation.invitedBy),
		createdAt: invitation.createdAt,
		expiresAt: invitation.expiresAt,
		...invitation.message !== null && { message: invitation.message }
	});
}
/** What the invited person sees, before they belong to the organization. */
function presentReceivedInvitation(call, invitation, organization, roles) {
	return {
		id: invitation.id,
		organization: presentOrganizationRef(call, organization),
		roles: refs(roles, invitation.roleIds),
		invitedBy: inviter(invitation.invitedBy),
		createdAt: invitation.createdAt,
		expiresAt: invitation.expiresAt
	};
}
/** `obstacles`: what is offered, and why it may not be done. */
function presentSessions(identity, userId, reach, page, obstacles) {
	return {
		...page,
		items: page.items.map((session) => presentSession(identity, userId, reach, session)),
		...verdicts(obstacles)
	};
}
function presentSession(identity, userId, reach, session) {
	const { id, createdAt, lastSeenAt, ip, userAgent } = session;
	const revoke = whyNotRevoke(reach, session);
	const isForeign = revoke === "permission_denied";
	return {
		id,
		userId,
		createdAt,
		lastSeenAt,
		...ip && !isForeign && { ip },
		...userAgent && !isForeign && { userAgent: userAgent.slice(0, 512) },
		current: userId === identity.userId && id === identity.sessionId,
		...verdicts({ revoke })
	};
}
/** A name without an obstacle is allowed. */
function verdicts(obstacles) {
	const names = Object.keys(obstacles);
	const refused = names.filter((name) => obstacles[name] !== void 0);
	return {
		allowed: Object.fromEntries(names.map((name) => [name, obstacles[name] === void 0])),
		...refused.length > 0 && { reasons: Object.fromEntries(refused.map((name) => [name, obstacles[name]])) }
	};
}
function presentAuditEvent(event) {
	const { id, time, type, actor, target, outcome, changes, ip, userAgent } = event;
	return {
		id,
		time,
		type,
		actor,
		target,
		outcome,
		...changes.length > 0 && { changes },
		...ip !== null && { ip },
		...userAgent !== null && { userAgent }
	};
}
export { presentAuditEvent, presentBranding, presentInvitation, presentMember, presentMembership, presentOrganization, presentOrganizationRef, presentReceivedInvitation, presentRole, presentSessions, presentViewer, refs, uploadedLogo };

//# sourceMappingURL=present.js.map