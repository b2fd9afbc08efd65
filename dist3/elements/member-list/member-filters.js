import { select } from "../../ui/field.js";
import { searchIcon } from "../../ui/icons.js";
import { html, nothing } from "lit";
// src/elements/member-list/member-filters.ts
var noFilters = {
	search: "",
	role: "",
	status: "",
	sort: "name"
};
/** Its name in the query part of the page's address. */
var parameter = (filter) => `members-${filter}`;
/** Filters from the query part of the page's address. */
function readFilters() {
	const query = new URLSearchParams(location.search);
	const read = (name) => query.get(parameter(name)) ?? noFilters[name];
	return {
		search: read("search"),
		role: read("role"),
		status: read("status"),
		sort: read("sort")
	};
}
/** Search and filters, as far as the backend can. Shown from the start, so nothing jumps when it answers. */
function filterBar({ filters, roles, capabilities, strings, total, chips, type, change }) {
	const can = (filter) => capabilities?.members.filters.includes(filter) ?? true;
	const options = (any, values, chosen) => html`<option value="" ?selected=${!chosen}>${any}</option> ${values.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}`;
	const states = [{
		id: "active",
		name: strings.text("active")
	}, {
		id: "blocked",
		name: strings.text("blocked")
	}];
	return html`<div class="toolbar" part="toolbar" role="search" aria-label=${strings.text("filters")}> ${capabilities?.members.search ?? true ? html`<div class="input search">${searchIcon()}<input type="search" aria-label=${strings.text("search")} placeholder=${strings.text("searchHint")} autocomplete="off" spellcheck="false" maxlength="200" .value=${filters.search} @input=${({ target }) => type(target.value)} /></div>` : nothing} ${can("role") ? select(html`<select class="input" aria-label=${strings.text("role")} .value=${filters.role} @change=${({ target }) => change({
		...filters,
		role: target.value
	})}>${options(strings.text("anyRole"), roles, filters.role)}</select>`, "role") : nothing} ${can("status") ? select(html`<select class="input" aria-label=${strings.text("status")} .value=${filters.status} @change=${({ target }) => change({
		...filters,
		status: target.value
	})}>${options(strings.text("anyStatus"), states, filters.status)}</select>`) : nothing} ${total === void 0 ? nothing : html`<span class="muted small" role="status">${strings.text("foundStatus", { count: total })}</span>`} </div> ${filters.role || filters.status ? html`<div class="toolbar chips">${chips}</div>` : nothing}`;
}
export { filterBar, noFilters, parameter, readFilters };

//# sourceMappingURL=member-filters.js.map