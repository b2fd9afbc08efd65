import { newId } from "./crypto.js";
// src/backend/outbox.ts
/** Puts the event into the outbox, where the host has a hook for it. */
async function keepForHook(tx, call, actor, { name, input }, organizationId, { kind, id }) {
	const organization = call.settings.hooks.after?.[name] && await tx.organization(organizationId);
	if (!organization) return;
	const event = {
		id: newId("dlv"),
		name,
		organization: {
			id: organizationId,
			name: organization.name,
			displayName: organization.displayName
		},
		actor: {
			userId: actor.id,
			name: actor.name,
			email: actor.email
		},
		target: {
			kind,
			id
		},
		input,
		occurredAt: call.now,
		requestId: call.requestId
	};
	await tx.appendDelivery({
		id: event.id,
		organizationId,
		hook: name,
		event: { ...event },
		attempts: 0,
		dueAt: call.now
	});
	call.outbox.filled = true;
}
export { keepForHook };

//# sourceMappingURL=outbox.js.map