import { explain } from "../../controllers/explain.js";
import { mailIcon } from "../../ui/icon.js";
import { crossIcon, searchIcon } from "../../ui/icons.js";
import { plusIcon } from "../../ui/more-icons.js";
import { groupLabel, organizationRow } from "./organization-row.js";
import { html, nothing } from "lit";
// src/elements/org-switcher/organization-list.ts
/** Search, organizations to go to, and what else can be done. */
var organizationList = (options) => html`${options.searchable || options.search ? searchField(options) : nothing} <div class="popover-body"> ${options.failure ? html`<p class="failure" role="alert">${explain(options.strings, options.failure)}</p>` : nothing} ${rowsOrWhyNot(options)} </div> ${foot(options)}`;
function searchField({ strings, search, withoutShortcut, type, clearSearch }) {
	return html`<div class="search"> <div class="input"> ${searchIcon()} <input type="search" aria-label=${strings.text("find")} placeholder=${strings.text("find")} autocomplete="off" spellcheck="false" maxlength="200" .value=${search} @input=${type} /> ${search ? html`<button type="button" class="clear" aria-label=${strings.common("clearSearch")} @click=${clearSearch}>${crossIcon()}</button>` : withoutShortcut ? nothing : html`<kbd aria-hidden="true">Alt O</kbd>`} </div> </div>`;
}
function rowsOrWhyNot(options) {
	const { rows, strings, asked, clearSearch } = options;
	const button = (label, run) => html`<button type="button" class="button secondary small" @click=${run}>${label}</button>`;
	if (rows.error && !rows.count) return html`<div class="nothing"><p role="alert">${explain(strings, rows.error)}</p>${button(strings.common("tryAgain"), () => void rows.refresh())}</div>`;
	if (rows.waiting) return html`<div class="waiting">${[
		1,
		2,
		3
	].map(() => html`<div class="row"><span class="bone logo-bone"></span><span class="bone name-bone"></span></div>`)}</div>`;
	if (!rows.count) return html`<div class="nothing"><p role="status">${asked ? strings.text("none", { query: asked }) : strings.common("noOrganizationText")}</p> ${asked ? button(strings.common("clearSearch"), clearSearch) : nothing}</div>`;
	const { first, last, before, after } = options.window;
	const shown = Array.from({ length: last - first }, (_, index) => first + index).filter((index) => rows.row(index));
	return html`${asked ? html`<p class="group" role="status">${strings.text("matches", { count: rows.total ?? rows.count })}</p>` : nothing} <div class="rows" role="list" aria-label=${strings.text("title")}> <div class="spacer" .style=${`block-size:${before}px`}></div> ${shown.map((index) => html`${asked ? nothing : groupLabel(rows, index, strings)}${row(options, rows.row(index))}`)} <div class="spacer" .style=${`block-size:${after}px`}></div> </div> ${rows.pageError ? html`<div class="nothing"><p role="alert">${explain(strings, rows.pageError)}</p>${button(strings.common("tryAgain"), () => rows.retryPages())}</div>` : nothing}`;
}
var row = ({ strings, asked, current, switchingTo, go, pin }, membership) => organizationRow({
	membership,
	strings,
	query: asked,
	current: membership.organization.id === current,
	switching: membership.organization.id === switchingTo,
	go: () => go(membership),
	pin: () => pin(membership)
});
function foot({ strings, waiting, canCreate, showInvitations, create }) {
	if (!waiting && !canCreate) return nothing;
	return html`<div class="foot"> ${waiting ? html`<button type="button" class="item" @click=${showInvitations}>${mailIcon()}<span>${strings.text("invitations")}</span><span class="badge end">${waiting > 99 ? "99+" : waiting}</span></button>` : nothing} ${canCreate ? html`<button type="button" class="item" @click=${create}>${plusIcon()}<span>${strings.text("create")}</span></button>` : nothing} </div>`;
}
export { organizationList };

//# sourceMappingURL=organization-list.js.map