import { findsWords, searchWords } from "../search.js";
import { foldText } from "../store.js";
import { compareKeys, partition, readCursor, writeCursor } from "./memory-cursor.js";
// src/backend/stores/memory-members.ts
/** Sorts behind every instant. */
var never = "￿";
var MemberIndex = class {
	#rows = /* @__PURE__ */ new Map();
	#orders = /* @__PURE__ */ new Map();
	#holders = /* @__PURE__ */ new Map();
	get size() {
		return this.#rows.size;
	}
	get(userId) {
		const row = this.#rows.get(userId);
		return row && toRecord(row);
	}
	membership(userId) {
		return this.#rows.get(userId)?.membership;
	}
	userIds() {
		return this.#rows.keys();
	}
	/** Active members with one of the roles. */
	*holdersOf(roleIds) {
		const seen = /* @__PURE__ */ new Set();
		for (const roleId of roleIds) for (const userId of this.#holders.get(roleId) ?? []) {
			const { membership } = this.#rows.get(userId);
			if (seen.has(userId) || membership.status !== "active") continue;
			seen.add(userId);
			yield membership;
		}
	}
	put(membership, user) {
		const before = this.#rows.get(user.id);
		const row = {
			membership,
			user,
			search: before?.user === user ? before.search : foldText(`${user.name} ${user.email}`),
			keys: {
				name: before?.user === user ? before.keys.name : [foldText(user.name), user.id],
				joinedAt: [membership.joinedAt, user.id],
				lastLoginAt: [membership.lastLoginAt ?? never, user.id]
			}
		};
		if (before) this.#forget(before, row);
		this.#rows.set(user.id, row);
		for (const [field, order] of this.#orders) {
			const at = findIndex(order, field, row);
			if (before && compareKeys(before.keys[field], row.keys[field]) === 0) order[at] = row;
			else order.splice(at, 0, row);
		}
		for (const roleId of membership.roleIds) {
			let holders = this.#holders.get(roleId);
			if (!holders) this.#holders.set(roleId, holders = /* @__PURE__ */ new Set());
			holders.add(user.id);
		}
	}
	remove(userId) {
		const row = this.#rows.get(userId);
		if (!row) return;
		this.#forget(row);
		this.#rows.delete(userId);
	}
	/** Takes a row out of roles and orders; out of an order only if `next` does not take its very place. */
	#forget(row, next) {
		for (const roleId of row.membership.roleIds) this.#holders.get(roleId)?.delete(row.user.id);
		for (const [field, order] of this.#orders) if (!next || compareKeys(row.keys[field], next.keys[field]) !== 0) order.splice(findIndex(order, field, row), 1);
	}
	list(query) {
		const { sort, position, limit, cursor } = query;
		const field = sort.replace("-", "");
		const order = this.#order(field);
		const inOrder = reader(order, field, sort);
		const isWanted = this.#filter(query);
		const found = [];
		for (let index = 0; isWanted && index < order.length; index++) {
			const row = inOrder(index);
			if (isWanted(row)) found.push(row);
		}
		const total = isWanted ? found.length : order.length;
		const read = isWanted ? (index) => found[index] : inOrder;
		let start = position ?? 0;
		if (cursor !== void 0) {
			const behind = readCursor(sort, cursor, ["", ""]);
			start = partition(total, (index) => compare(read(index).keys[field], behind, sort) <= 0);
		}
		const end = Math.min(start + limit, total);
		const items = [];
		for (let index = start; index < end; index++) items.push(toRecord(read(index)));
		return {
			items,
			nextCursor: items.length > 0 && end < total ? writeCursor(sort, read(end - 1).keys[field]) : null,
			total,
			...position !== void 0 && { position }
		};
	}
	/** `undefined` when everybody is wanted. */
	#filter({ q, roleIds, status, mfaEnrolled }) {
		const words = searchWords(q);
		if (words.length === 0 && !roleIds && status === void 0 && mfaEnrolled === void 0) return void 0;
		const finds = findsWords(words);
		const holders = roleIds && new Set(roleIds.flatMap((id) => [...this.#holders.get(id) ?? []]));
		return ({ membership, user, search }) => {
			if (holders && !holders.has(user.id)) return false;
			if (status !== void 0 && membership.status !== status) return false;
			if (mfaEnrolled !== void 0 && user.mfaEnrolled !== mfaEnrolled) return false;
			return finds(search);
		};
	}
	#order(field) {
		let order = this.#orders.get(field);
		if (!order) {
			order = [...this.#rows.values()].sort((one, other) => compareKeys(one.keys[field], other.keys[field]));
			this.#orders.set(field, order);
		}
		return order;
	}
};
var toRecord = ({ membership, user }) => ({
	...membership,
	user
});
var findIndex = (order, field, row) => partition(order.length, (index) => compareKeys(order[index].keys[field], row.keys[field]) < 0);
/** Those without the value stand last in both directions. */
function compare(one, other, sort) {
	if (!sort.startsWith("-") || one[0] === never || other[0] === never) return compareKeys(one, other);
	return -compareKeys(one, other);
}
/** Row by row in the direction asked for, without turning the whole order round. */
function reader(order, field, sort) {
	if (!sort.startsWith("-")) return (index) => order[index];
	const known = partition(order.length, (index) => order[index].keys[field][0] < never);
	return (index) => order[index < known ? known - 1 - index : index];
}
export { MemberIndex };

//# sourceMappingURL=memory-members.js.map