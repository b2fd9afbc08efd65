import { TypingController } from "../../controllers/typing.js";
import { emit } from "../../session/emit.js";
import { crossIcon } from "../../ui/icons.js";
import { html, nothing, unsafeCSS } from "lit";
// src/elements/member-list/filter-deeds.ts
var filterChipStyles = /* @__PURE__ */ unsafeCSS(`.chip.filter{min-block-size:28px;padding-inline:10px 2px;border-radius:var(--_radius);background:var(--_accent-tint);border-color:color-mix(in oklab,var(--_accent) 35%,var(--_surface));color:var(--_accent);font-size:var(--_s)}`);
/** Searching, filtering and sorting: what the list shows follows from that. */
var FilterDeeds = class {
	#host;
	#parts;
	#strings;
	#typing;
	constructor(host, parts, strings) {
		this.#host = host;
		this.#parts = parts;
		this.#strings = strings;
		this.#typing = new TypingController(host, (search) => this.change({
			...parts.filters(),
			search
		}, true));
	}
	/** Something was typed and is not searched for yet. */
	get pending() {
		return this.#typing.pending;
	}
	type(search) {
		this.#host.search = search;
		this.#typing.type(search);
	}
	change(filters, typed = false) {
		this.#typing.stop();
		this.#parts.take(filters, typed);
		if (this.#host.filtersInAddress) this.#write(filters);
		emit(this.#host, "filters-changed", filters);
	}
	clear() {
		this.change(this.#parts.none);
	}
	/** What filters the list, each to take away. */
	renderChips() {
		const text = this.#strings;
		const filters = this.#parts.filters();
		const role = this.#parts.roles().find(({ id }) => id === filters.role);
		const chip = (label, without) => html`<span class="chip filter"><span class="cut">${label}</span><button type="button" class="x" aria-label=${`${text.common("dismiss")}: ${label}`} @click=${() => this.change({
			...filters,
			...without
		})}>${crossIcon()}</button></span>`;
		return html`${role ? chip(`${text.text("role")}: ${role.name}`, { role: "" }) : nothing} ${filters.status ? chip(`${text.text("status")}: ${text.text(filters.status)}`, { status: "" }) : nothing} <button type="button" class="button link small" @click=${() => this.change({
			...this.#parts.none,
			sort: filters.sort
		})}>${text.common("clearFilters")}</button>`;
	}
	/** Puts filters into the address without a new entry in the history. */
	#write(filters) {
		const { none, parameter } = this.#parts;
		const url = new URL(location.href);
		for (const name of Object.keys(none)) if (filters[name] === none[name]) url.searchParams.delete(parameter(name));
		else url.searchParams.set(parameter(name), filters[name]);
		history.replaceState(history.state, "", url);
	}
};
export { FilterDeeds, filterChipStyles };

//# sourceMappingURL=filter-deeds.js.map