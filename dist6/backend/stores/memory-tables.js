import { MemberIndex } from "./memory-members.js";
// src/backend/stores/memory-tables.ts
var MemoryTables = class {
	constructor() {
		this.users = /* @__PURE__ */ new Map();
		this.userIdsByEmail = /* @__PURE__ */ new Map();
		this.organizations = /* @__PURE__ */ new Map();
		this.organizationIdsByName = /* @__PURE__ */ new Map();
		this.members = /* @__PURE__ */ new Map();
		this.organizationIdsOf = /* @__PURE__ */ new Map();
		this.roles = /* @__PURE__ */ new Map();
		this.invitations = /* @__PURE__ */ new Map();
		this.invitationIdsOf = /* @__PURE__ */ new Map();
		this.invitationIdsByEmail = /* @__PURE__ */ new Map();
		this.invitationIdsByHash = /* @__PURE__ */ new Map();
		this.audit = /* @__PURE__ */ new Map();
		this.logos = /* @__PURE__ */ new Map();
		this.logoKeysById = /* @__PURE__ */ new Map();
		this.answers = /* @__PURE__ */ new Map();
		this.deliveries = /* @__PURE__ */ new Map();
		this.deliveryCount = 0;
		this.ownLists = /* @__PURE__ */ new Map();
	}
	membersOf(organizationId) {
		let index = this.members.get(organizationId);
		if (!index) this.members.set(organizationId, index = new MemberIndex());
		return index;
	}
};
/** Undoes what a transaction has done, last first. */
var UndoLog = class {
	#steps = [];
	#closed = false;
	add(step) {
		if (this.#closed) throw new Error("The transaction has ended; somebody has not waited for a promise");
		this.#steps.push(step);
	}
	run() {
		while (this.#steps.length > 0) this.#steps.pop()();
	}
	close() {
		this.#closed = true;
	}
	set(map, key, value) {
		const before = map.get(key);
		const had = map.has(key);
		this.add(() => had ? map.set(key, before) : map.delete(key));
		map.set(key, value);
	}
	delete(map, key) {
		if (!map.has(key)) return;
		const before = map.get(key);
		this.add(() => map.set(key, before));
		map.delete(key);
	}
	/** Adds to the set under a key. */
	link(map, key, value) {
		let set = map.get(key);
		if (!set) map.set(key, set = /* @__PURE__ */ new Set());
		if (set.has(value)) return;
		const present = set;
		present.add(value);
		this.add(() => present.delete(value));
	}
	unlink(map, key, value) {
		const set = map.get(key);
		if (!set?.delete(value)) return;
		this.add(() => set.add(value));
	}
};
/** A copy that nobody can change: records go in and come out by value, and are shared in between. */
function own(value) {
	if (typeof value !== "object" || value === null) return value;
	if (ArrayBuffer.isView(value)) return value.slice();
	if (Array.isArray(value)) return Object.freeze(value.map(own));
	return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, own(inner)])));
}
/** The values under these keys, as far as there are any. */
function find(map, keys) {
	return [...keys].flatMap((key) => map.get(key) ?? []);
}
export { MemoryTables, UndoLog, find, own };

//# sourceMappingURL=memory-tables.js.map