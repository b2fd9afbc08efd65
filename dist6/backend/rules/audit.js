import { randomText } from "../crypto.js";
import { keepForHook } from "../outbox.js";
// src/backend/rules/audit.ts
/** Writes the event, and everything else that every change entails. */
async function record(tx, call, actor, deed) {
	await tx.appendAudit({
		id: eventId(call.now),
		organizationId: deed.organizationId,
		time: call.now,
		type: deed.type,
		actor: {
			id: actor.id,
			name: actor.name,
			kind: "user"
		},
		target: deed.target,
		outcome: deed.outcome ?? "success",
		changes: deed.changes ?? [],
		ip: call.settings.clientAddress?.(call.request) ?? null,
		userAgent: call.request.headers.get("user-agent")?.slice(0, 512) ?? null
	});
	if (deed.outcome === "denied" || deed.organizationId === null) return;
	for (const change of call.settings.store.changes ? deed.announce ?? [{}] : []) await tx.announce({
		organizationId: deed.organizationId,
		resource: deed.target.kind,
		id: deed.target.id,
		isGone: false,
		...change
	});
	if (deed.hook) await keepForHook(tx, call, actor, deed.hook, deed.organizationId, deed.target);
}
var written = 0;
/** Sorts in the order of writing, also within one millisecond: lists are by time, then by id. */
function eventId(now) {
	written = (written + 1) % 36 ** 4;
	return `evt_${Date.parse(now).toString(36)}${written.toString(36).padStart(4, "0")}${randomText(9)}`;
}
/** The fields that differ, for `changes`. */
function differences(before, after) {
	return Object.keys(after).filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map((field) => ({
		field,
		from: before[field] ?? null,
		to: after[field] ?? null
	}));
}
var memberTarget = (user) => ({
	kind: "member",
	id: user.id,
	name: user.name || user.email
});
var organizationTarget = (organization) => ({
	kind: "organization",
	id: organization.id,
	name: organization.displayName
});
export { differences, memberTarget, organizationTarget, record };

//# sourceMappingURL=audit.js.map