// src/elements/org-profile/profile-draft.ts
/** Pairs of metadata that an organization can have, by the contract. */
var mostPairs = 25;
var flat = ({ displayName, name, metadata = {} }) => new Map([
	["displayName", displayName],
	["name", name],
	...Object.entries(metadata).map(([key, value]) => [`metadata/${key}`, value])
]);
/** What somebody has typed over the organization as it was read last. Three versions meet here: read, typed, and read again. */
var ProfileDraft = class {
	constructor() {
		this.displayName = "";
		this.name = "";
		this.pairs = [];
		this.meanwhile = [];
		this.#nextId = 0;
	}
	#saved;
	#nextId;
	/** The organization that the draft is over. */
	get saved() {
		return this.#saved;
	}
	/** How many fields differ from what is saved. */
	get count() {
		return this.#differences().length;
	}
	/** The merge patch (RFC 7396) that makes the organization what was typed. */
	get patch() {
		const patch = {};
		for (const [path, value] of this.#differences()) if (path === "displayName" || path === "name") patch[path] = value ?? "";
		else (patch.metadata ??= {})[path.slice(9)] = value ?? null;
		return patch;
	}
	/** Takes in the organization as it is now: what was not touched follows, what was typed stays. */
	take(organization) {
		const before = this.#saved;
		if (!before || before.id !== organization.id) return this.begin(organization);
		const [read, typed, now] = [
			flat(before),
			this.#typed(),
			flat(organization)
		];
		const untouched = !this.count;
		this.#saved = organization;
		const clashing = [];
		for (const path of /* @__PURE__ */ new Set([...read.keys(), ...now.keys()])) {
			const [was, mine, value] = [
				read.get(path),
				typed.get(path),
				now.get(path)
			];
			if (value === was) continue;
			const clashes = mine !== was && mine !== value;
			if (mine === was) this.#put(path, value);
			if (!untouched && mine !== value) clashing.push({
				path,
				value,
				clashes
			});
		}
		this.meanwhile = [...this.meanwhile.filter(({ path }) => !clashing.some((one) => one.path === path)), ...clashing];
		if (!this.count) this.meanwhile = [];
	}
	/** Forgets what was typed. */
	begin(organization) {
		this.#saved = organization;
		this.displayName = organization.displayName;
		this.name = organization.name;
		this.pairs = Object.entries(organization.metadata ?? {}).map(([key, value]) => ({
			id: this.#nextId++,
			key,
			value
		}));
		this.meanwhile = [];
	}
	/** Gives way to what somebody else saved. */
	yieldTo({ path, value }) {
		this.#put(path, value);
		this.meanwhile = this.meanwhile.filter((one) => one.path !== path);
	}
	addPair() {
		this.pairs = [...this.pairs, {
			id: this.#nextId++,
			key: "",
			value: ""
		}];
	}
	removePair({ id }) {
		this.pairs = this.pairs.filter((pair) => pair.id !== id);
	}
	changePair({ id }, change) {
		this.pairs = this.pairs.map((pair) => pair.id === id ? {
			...pair,
			...change
		} : pair);
	}
	#put(path, value) {
		if (path === "displayName" || path === "name") {
			this[path] = value ?? "";
			return;
		}
		const key = path.slice(9);
		const known = this.pairs.find((pair) => pair.key === key);
		if (value === void 0) this.pairs = this.pairs.filter((pair) => pair.key !== key);
		else if (known) this.changePair(known, { value });
		else this.pairs = [...this.pairs, {
			id: this.#nextId++,
			key,
			value
		}];
	}
	#typed() {
		const { displayName, name } = this;
		const metadata = Object.fromEntries(this.pairs.filter(({ key, value }) => key || value).map(({ key, value }) => [key, value]));
		return flat({
			displayName: displayName.trim(),
			name,
			metadata
		});
	}
	#differences() {
		if (!this.#saved) return [];
		const [saved, typed] = [flat(this.#saved), this.#typed()];
		return [.../* @__PURE__ */ new Set([...saved.keys(), ...typed.keys()])].filter((path) => saved.get(path) !== typed.get(path)).map((path) => [path, typed.get(path)]);
	}
};
export { ProfileDraft, mostPairs };

//# sourceMappingURL=profile-draft.js.map