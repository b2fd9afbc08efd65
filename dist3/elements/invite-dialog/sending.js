import { toOrgError } from "../../client/errors.js";
import { newKey } from "../../client/key.js";
// src/elements/invite-dialog/sending.ts
/** Small enough that progress moves, large enough that 2,000 addresses are 100 requests. */
var batchSize = 20;
/** What is asked of the backend for one entry. */
function requestFor(entry, draft) {
	return {
		email: entry.email,
		roleIds: (draft.eachOwn ? entry.roleIds : void 0) ?? draft.roleIds,
		ttlSeconds: draft.ttlDays * 86400,
		...draft.message.trim() && { message: draft.message.trim() },
		...draft.locale && { locale: draft.locale }
	};
}
/**
* Sends everything that waits, batch after batch. Each entry ends as `sent` or `failed`; a batch that was never
* answered keeps its key, so that the next try cannot invite anybody twice.
*/
async function sendInvitations(options) {
	const { client, organization, draft, batched, changed, stopped } = options;
	const size = batched ? Math.min(batchSize, options.batchMax) : 1;
	const waiting = draft.entries.filter(({ state }) => state === "waiting");
	const invitations = [];
	for (let start = 0; start < waiting.length; start += size) {
		const part = waiting.slice(start, start + size);
		if (stopped()) {
			for (const entry of waiting.slice(start)) entry.state = "ready";
			changed();
			break;
		}
		const bodies = part.map((entry) => requestFor(entry, draft));
		const fingerprint = JSON.stringify(bodies);
		const idempotencyKey = draft.keys[fingerprint] ??= newKey();
		for (const entry of part) entry.state = "sending";
		changed();
		try {
			const items = batched ? (await client.invitations.batch(organization, bodies, { idempotencyKey })).items : [{
				status: 201,
				invitation: await client.invitations.create(organization, bodies[0], { idempotencyKey })
			}];
			delete draft.keys[fingerprint];
			part.forEach((entry, index) => {
				const { status, problem, invitation } = items[index] ?? { status: 500 };
				entry.state = status < 400 ? "sent" : "failed";
				entry.code = status < 400 ? void 0 : problem?.code ?? "internal_error";
				if (invitation) {
					invitations.push(invitation);
					if (invitation.status === "failed") Object.assign(entry, {
						state: "failed",
						code: "not_delivered",
						invitationId: invitation.id
					});
				}
			});
			changed();
		} catch (cause) {
			const error = toOrgError(cause);
			const definite = error.status >= 400 && error.status < 500 && error.status !== 429;
			if (definite) delete draft.keys[fingerprint];
			for (const entry of part) Object.assign(entry, {
				state: "failed",
				code: error.code
			});
			if (!batched && definite) {
				changed();
				continue;
			}
			for (const entry of waiting.slice(start + size)) entry.state = "ready";
			changed();
			return {
				invitations,
				error
			};
		}
	}
	return { invitations };
}
export { requestFor, sendInvitations };

//# sourceMappingURL=sending.js.map