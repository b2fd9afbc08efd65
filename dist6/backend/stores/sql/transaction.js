import { auditEvents } from "./audit.js";
import { entry } from "./entry.js";
import { claimIdempotencyKeys } from "./idempotency.js";
import { invitation, invitationByTicketHash, invitations, invitationsFor, openInvitations } from "./invitations.js";
import { deleteLogo, logo, putLogo } from "./logos.js";
import { members } from "./members.js";
import { countMembers, deleteMembership, member, memberEmails, membersWithRoles, membership, putMembership } from "./memberships.js";
import { deleteOrganization, insertOrganization, lockAsMember, organization, organizationByName, updateOrganization } from "./organizations.js";
import { appendDelivery, deleteDelivery, leaseDeliveries, scheduleDelivery } from "./outbox.js";
import { organizationsOf } from "./own-memberships.js";
import { deleteRole, putRole, roles, rolesByIds } from "./roles.js";
import { putUser, user, userByEmail, usersByIds } from "./users.js";
// src/backend/stores/sql/transaction.ts
function transactionOver(database, journal) {
	/** Once the invitations that wait are written. */
	const upToDate = async (ask) => {
		await journal.writeInvitations();
		return ask();
	};
	return {
		user: (id) => user(database, id),
		userByEmail: (email) => userByEmail(database, email),
		usersByIds: (ids) => usersByIds(database, ids),
		putUser: (record) => putUser(database, record),
		organization: (id, options) => organization(database, id, options?.lock),
		lockAsMember: (id, userId) => lockAsMember(database, id, userId),
		organizationByName: (name) => organizationByName(database, name),
		insertOrganization: (record) => insertOrganization(database, record),
		updateOrganization: (record) => updateOrganization(database, record),
		deleteOrganization: (id) => upToDate(() => deleteOrganization(database, id)),
		organizationsOf: (userId, query) => organizationsOf(database, userId, query),
		membership: (organizationId, userId) => membership(database, organizationId, userId),
		entry: (organizationId, userId) => entry(database, organizationId, userId),
		member: (organizationId, userId) => member(database, organizationId, userId),
		members: (organizationId, query) => members(database, organizationId, query),
		membersWithRoles: (organizationId, roleIds, limit) => membersWithRoles(database, organizationId, roleIds, limit),
		memberEmails: (organizationId, emails) => memberEmails(database, organizationId, emails),
		countMembers: (organizationId) => countMembers(database, organizationId),
		putMembership: (record) => putMembership(database, record),
		deleteMembership: (organizationId, userId) => deleteMembership(database, organizationId, userId),
		roles: (organizationId) => roles(database, organizationId),
		rolesByIds: (ids) => rolesByIds(database, ids),
		putRole: (record) => putRole(database, record),
		deleteRole: (id) => deleteRole(database, id),
		invitation: (organizationId, id) => upToDate(() => invitation(database, organizationId, id)),
		invitationByTicketHash: (hash, options) => upToDate(() => invitationByTicketHash(database, hash, options?.lock)),
		openInvitations: (organizationId, emails, now) => upToDate(() => openInvitations(database, organizationId, emails, now)),
		invitationsFor: (email, now) => upToDate(() => invitationsFor(database, email, now)),
		invitations: (organizationId, query) => upToDate(() => invitations(database, organizationId, query)),
		putInvitation: (record) => journal.putInvitation(record),
		appendAudit: (event) => journal.appendAudit(event),
		async auditEvents(organizationId, query) {
			await journal.write();
			return auditEvents(database, organizationId, query);
		},
		putLogo: (record) => putLogo(database, record),
		deleteLogo: (organizationId, variant) => deleteLogo(database, organizationId, variant),
		logo: (id) => logo(database, id),
		appendDelivery: (record) => appendDelivery(database, record),
		leaseDeliveries: (query) => leaseDeliveries(database, query),
		scheduleDelivery: (id, attempts, dueAt) => scheduleDelivery(database, id, attempts, dueAt),
		deleteDelivery: (id) => deleteDelivery(database, id),
		announce: (change) => journal.announce(change),
		async claimIdempotencyKeys(scope, keys, now) {
			await journal.write();
			return claimIdempotencyKeys(database, scope, keys, now);
		},
		keepAnswer: (scope, key, answer) => journal.keepAnswer(scope, key, answer)
	};
}
export { transactionOver };

//# sourceMappingURL=transaction.js.map