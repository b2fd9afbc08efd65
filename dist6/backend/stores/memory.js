import { Listeners } from "./listeners.js";
import { outboxMethods } from "./memory-outbox.js";
import { peopleMethods } from "./memory-people.js";
import { recordMethods } from "./memory-records.js";
import { MemoryTables, UndoLog } from "./memory-tables.js";
// src/backend/stores/memory.ts
/**
* A store in memory.
*
* ```ts
* const store = createMemoryStore(createSampleData({ members: 25, organizations: 3 }));
* ```
*
* Lists of 100,000 members take milliseconds: they are sorted once and kept up with changes.
*/
function createMemoryStore(seed = {}) {
	const tables = new MemoryTables();
	const listeners = new Listeners();
	let queue = Promise.resolve();
	const run = async (work) => {
		const undo = new UndoLog();
		const announced = [];
		const tx = begin(tables, undo, announced);
		let result;
		try {
			result = await work(tx);
		} catch (error) {
			undo.run();
			tables.ownLists.clear();
			throw error;
		} finally {
			undo.close();
		}
		for (const change of announced) listeners.changed(change);
		return result;
	};
	fill(begin(tables, new UndoLog()), seed);
	return {
		members: {
			search: true,
			total: true,
			position: true,
			sort: [
				"name",
				"-name",
				"joinedAt",
				"-joinedAt",
				"lastLoginAt",
				"-lastLoginAt"
			]
		},
		transaction(work) {
			const result = queue.then(() => run(work));
			queue = result.catch(() => {});
			return result;
		},
		changes: { subscribe: async (listener) => listeners.add(listener) },
		async close() {
			await queue;
		}
	};
}
var begin = (tables, undo, announced = []) => ({
	...peopleMethods(tables, undo),
	...recordMethods(tables, undo),
	...outboxMethods(tables, undo, announced)
});
/** Writes happen at once, although their methods answer promises as the port wants it. */
function fill(tx, seed) {
	for (const user of seed.users ?? []) tx.putUser(user);
	for (const role of seed.roles ?? []) tx.putRole(role);
	for (const organization of seed.organizations ?? []) tx.insertOrganization(organization);
	for (const membership of seed.memberships ?? []) tx.putMembership(membership);
	for (const invitation of seed.invitations ?? []) tx.putInvitation(invitation);
	for (const event of seed.auditEvents ?? []) tx.appendAudit(event);
	for (const logo of seed.logos ?? []) tx.putLogo(logo);
}
export { createMemoryStore };

//# sourceMappingURL=memory.js.map