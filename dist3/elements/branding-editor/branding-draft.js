import { parseHex } from "../../styles/brand-colors.js";
// src/elements/branding-editor/branding-draft.ts
var paths = [
	"light",
	"dark",
	"alt",
	"primary",
	"pageBackground"
];
/** What somebody changed over the branding as it was read last: three versions meet here, read, changed, and read again. */
var BrandingDraft = class {
	constructor() {
		this.clashes = [];
		this.#past = [];
	}
	#typed;
	#past;
	get typed() {
		return this.#typed ?? {
			primary: "",
			pageBackground: "",
			alt: "",
			light: void 0,
			dark: void 0
		};
	}
	get canUndo() {
		return this.#past.length > 0;
	}
	/** Fields that differ from what is saved. */
	get changed() {
		return this.saved ? paths.filter((field) => this.#differs(field, this.saved)) : [];
	}
	/** The draft as a preview shows it: what is no colour yet shows as saved. */
	get branding() {
		const { saved } = this;
		if (!saved) return void 0;
		const logo = (change, old) => change === void 0 ? old : change?.url ?? null;
		const { primary, pageBackground, alt, light, dark } = this.typed;
		return {
			...saved,
			logoUrl: logo(light, saved.logoUrl),
			logoDarkUrl: logo(dark, saved.logoDarkUrl),
			logoAlt: alt,
			colors: {
				primary: parseHex(primary) ?? saved.colors.primary,
				pageBackground: parseHex(pageBackground) ?? saved.colors.pageBackground
			}
		};
	}
	/** The merge patch (RFC 7396) for what is no logo; nothing where nothing of it changed. */
	get patch() {
		const changed = this.changed;
		const { alt } = this.typed;
		const colors = Object.fromEntries(["primary", "pageBackground"].filter((field) => changed.includes(field)).map((field) => [field, parseHex(this.typed[field])]));
		const patch = {
			...changed.includes("alt") && { logoAlt: alt || null },
			...Object.keys(colors).length > 0 && { colors }
		};
		return Object.keys(patch).length ? patch : void 0;
	}
	/** Takes in the branding as it is now: what was not touched follows, what was changed stays. */
	take(branding) {
		const before = this.saved;
		const typed = this.#typed;
		this.saved = branding;
		if (!before || !typed) return this.discard();
		const open = this.clashes.map(({ field }) => field);
		this.clashes = [];
		const next = { ...typed };
		for (const field of paths) {
			const [old, now] = [savedOf(before, field), savedOf(branding, field)];
			if (!this.#differs(field, before)) Object.assign(next, { [field]: this.#fresh(branding)[field] });
			else if ((old !== now || open.includes(field)) && this.#differs(field, branding)) this.clashes.push({
				field,
				theirs: now,
				mine: this.#shown(field)
			});
		}
		this.#typed = next;
	}
	set(field, value) {
		const last = this.#past.at(-1);
		const now = Date.now();
		if (last?.field !== field || now - last.at > 800 || field === "light" || field === "dark") this.#past = [...this.#past.slice(-49), {
			typed: this.typed,
			field,
			at: now
		}];
		else last.at = now;
		this.#typed = {
			...this.typed,
			[field]: value
		};
		this.clashes = this.clashes.filter((clash) => clash.field !== field);
	}
	/** This logo has come through; it is not sent again. */
	kept(variant, branding) {
		const { logoUrl, logoDarkUrl } = branding;
		this.saved = {
			...this.saved,
			...variant === "light" ? { logoUrl } : { logoDarkUrl }
		};
		this.#typed = {
			...this.typed,
			[variant]: void 0
		};
		this.#past = [];
	}
	undo() {
		const last = this.#past.pop();
		if (last) this.#typed = last.typed;
	}
	discard() {
		this.#typed = this.saved && this.#fresh(this.saved);
		this.#past = [];
		this.clashes = [];
	}
	/** Takes what somebody else saved. */
	yield(field) {
		if (!this.saved) return;
		this.#typed = {
			...this.typed,
			[field]: this.#fresh(this.saved)[field]
		};
		this.clashes = this.clashes.filter((clash) => clash.field !== field);
	}
	#fresh({ colors, logoAlt }) {
		return {
			primary: colors.primary,
			pageBackground: colors.pageBackground,
			alt: logoAlt ?? "",
			light: void 0,
			dark: void 0
		};
	}
	#shown(field) {
		const value = this.typed[field];
		return typeof value === "string" ? value : value?.url ?? "";
	}
	#differs(field, saved) {
		const value = this.typed[field];
		if (field === "light" || field === "dark") return value !== void 0 && !(value === null && savedOf(saved, field) === "");
		const old = savedOf(saved, field);
		return field === "alt" ? value !== old : (parseHex(String(value)) ?? value) !== (parseHex(old) ?? old);
	}
};
function savedOf({ colors, logoAlt, logoUrl, logoDarkUrl }, field) {
	return {
		primary: colors.primary,
		pageBackground: colors.pageBackground,
		alt: logoAlt ?? "",
		light: logoUrl ?? "",
		dark: logoDarkUrl ?? ""
	}[field];
}
export { BrandingDraft };

//# sourceMappingURL=branding-draft.js.map