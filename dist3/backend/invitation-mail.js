import { refs } from "./present.js";
import { record } from "./rules/audit.js";
// src/backend/invitation-mail.ts
var patience = 1e4;
/** The link with the secret in it. */
function linkOf(call, organization, { id, email, locale }, ticket) {
	const { invitationUrl } = call.settings.policy;
	if (!invitationUrl) return `${new URL(call.baseUrl).origin}/?invitation=${ticket}`;
	const { id: organizationId, name, displayName } = organization;
	return invitationUrl({
		ticket,
		organization: {
			id: organizationId,
			name,
			displayName
		},
		invitation: {
			id,
			email
		},
		locale
	});
}
/**
* What is left to do when the invitation has been kept: send the e-mail. If that does not work, the invitation
* is kept as `failed`, and answered so.
*/
function deliver(call, access, invitation, ticket, answer) {
	const { sendInvitation, onError } = call.settings;
	if (!sendInvitation) return {};
	const { user, roles, organization } = access;
	const afterCommit = async () => {
		const signal = AbortSignal.timeout(patience);
		try {
			const sending = sendInvitation({
				invitation: {
					id: invitation.id,
					email: invitation.email,
					roles: refs(roles, invitation.roleIds),
					expiresAt: invitation.expiresAt
				},
				organization,
				inviter: {
					userId: user.id,
					name: user.name,
					email: user.email
				},
				acceptUrl: linkOf(call, organization, invitation, ticket),
				message: invitation.message,
				locale: invitation.locale,
				signal
			});
			await Promise.race([sending, whenAborted(signal)]);
			return answer(invitation);
		} catch (error) {
			onError(error, {
				requestId: call.requestId,
				request: call.request
			});
			return answer(await keepAsFailed(call, access, invitation));
		}
	};
	return { afterCommit };
}
var whenAborted = (signal) => new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
async function keepAsFailed(call, { user, organization }, invitation) {
	return call.settings.store.transaction(async (tx) => {
		await tx.organization(organization.id, { lock: true });
		const current = await tx.invitation(organization.id, invitation.id);
		if (current?.status !== "pending" || current.ticketHash !== invitation.ticketHash) return current ?? invitation;
		const failed = {
			...current,
			status: "failed",
			updatedAt: call.now,
			version: current.version + 1
		};
		await tx.putInvitation(failed);
		await record(tx, call, user, {
			type: "invitation.send",
			organizationId: organization.id,
			outcome: "failed",
			target: {
				kind: "invitation",
				id: invitation.id,
				name: invitation.email
			}
		});
		return failed;
	});
}
export { deliver, linkOf };

//# sourceMappingURL=invitation-mail.js.map