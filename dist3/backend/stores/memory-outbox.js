import { own } from "./memory-tables.js";
// src/backend/stores/memory-outbox.ts
/** `announced` takes what the transaction announces. */
function outboxMethods(tables, undo, announced) {
	return {
		async appendDelivery(given) {
			undo.set(tables.deliveries, given.id, {
				record: own(given),
				sequence: ++tables.deliveryCount
			});
		},
		async leaseDeliveries({ hooks, now, until, limit }) {
			const heads = /* @__PURE__ */ new Map();
			for (const { record } of [...tables.deliveries.values()].sort((one, other) => one.sequence - other.sequence)) if (record.dueAt !== null && hooks.includes(record.hook) && !heads.has(record.organizationId)) heads.set(record.organizationId, record);
			return [...heads.values()].filter(({ dueAt }) => dueAt <= now).sort((one, other) => one.dueAt < other.dueAt ? -1 : 1).slice(0, limit).map((record) => {
				const leased = own({
					...record,
					attempts: record.attempts + 1,
					dueAt: until
				});
				undo.set(tables.deliveries, leased.id, {
					...tables.deliveries.get(leased.id),
					record: leased
				});
				return leased;
			});
		},
		async scheduleDelivery(id, attempts, dueAt) {
			const row = tables.deliveries.get(id);
			if (row?.record.attempts !== attempts) return false;
			undo.set(tables.deliveries, id, {
				...row,
				record: own({
					...row.record,
					dueAt
				})
			});
			return true;
		},
		async deleteDelivery(id) {
			undo.delete(tables.deliveries, id);
		},
		async announce(change) {
			announced.push(own(change));
		}
	};
}
export { outboxMethods };

//# sourceMappingURL=memory-outbox.js.map