// src/elements/member-list/selection.ts
/** Who is selected, also those whose rows are not in the page. Belongs to one organization. */
var MemberSelection = class {
	#host;
	#chosen = /* @__PURE__ */ new Map();
	#selectRange;
	/** Who was chosen last. */
	#anchor;
	#list;
	/** `selectRange`: what Shift does; some of the rows between may not have come. */
	constructor(host, selectRange) {
		this.#host = host;
		this.#selectRange = selectRange;
	}
	get size() {
		return this.#chosen.size;
	}
	get members() {
		return [...this.#chosen.values()];
	}
	has({ userId }) {
		return this.#chosen.has(userId);
	}
	/** Forgets everybody when another organization is shown, and where a range began when the rows are others. */
	belongTo(organization, list) {
		if (organization !== this.organization) this.#chosen.clear();
		if (list !== this.#list) this.#anchor = void 0;
		this.organization = organization;
		this.#list = list;
	}
	set(members, selected) {
		for (const member of members) if (selected) this.#chosen.set(member.userId, member);
		else this.#chosen.delete(member.userId);
		this.#host.requestUpdate();
	}
	/** One row; with Shift all rows between it and the one chosen before. */
	choose(member, index, selected, range = false) {
		const end = {
			index,
			userId: member.userId
		};
		this.set([member], selected);
		if (range && this.#anchor) this.#selectRange(this.#anchor, end, selected);
		this.#anchor = end;
	}
	clear() {
		this.#chosen.clear();
		this.#host.requestUpdate();
	}
};
export { MemberSelection };

//# sourceMappingURL=selection.js.map