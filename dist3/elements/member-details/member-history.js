import { moment, relative } from "../../controllers/dates.js";
import { explain } from "../../controllers/explain.js";
import { memberDetails } from "../../strings/en/member-details.js";
import { memberSections } from "../../strings/en/member-sections.js";
import { alertIcon, banIcon } from "../../ui/icons.js";
import { html, nothing } from "lit";
// src/elements/member-details/member-history.ts
var words = {
	...memberDetails,
	...memberSections
};
/** What happened to the member, the last first: what, who did it, when, and the change. */
function memberHistory({ events, strings, more }) {
	const error = events.error ?? events.pageError;
	const again = () => {
		events.retryPages();
		if (events.error) events.refresh();
		else more();
	};
	const shown = Array.from({ length: events.count }, (_, index) => events.row(index)).filter((event) => event !== void 0);
	return html`${events.waiting ? html`<ul class="events bones" aria-hidden="true">${[
		1,
		2,
		3
	].map(() => html`<li><span class="bone name-bone"></span><span class="bone thin"></span></li>`)}</ul>` : nothing} ${!events.waiting && !error && !shown.length ? html`<p class="hint">${strings.text("noHistory")}</p>` : nothing} <ol class="events" ?hidden=${!shown.length}>${shown.map((event) => row(event, strings))}</ol> ${error ? html`<p role="alert">${explain(strings, error)} <button type="button" class="button secondary small" @click=${again}>${strings.common("tryAgain")}</button></p>` : nothing} ${events.more && !error ? html`<div><button type="button" class="button secondary small" @click=${more}>${strings.text("showMore")}</button></div>` : nothing}`;
}
var row = ({ type, actor, time, outcome, changes = [] }, strings) => html`<li> <span class="what"><span class="strong">${type in words ? strings.text(type) : html`<code class="mono">${type}</code>`}</span> ${outcome === "denied" ? html`<span class="status danger">${banIcon()}${strings.text("denied")}</span>` : outcome === "failed" ? html`<span class="status danger">${alertIcon()}${strings.text("failed")}</span>` : nothing}</span> <span class="hint">${strings.text("by", { name: actor.name })} · <time datetime=${time} title=${moment(strings, time)}>${relative(strings, time)}</time></span> ${changes.map((change) => html`<span class="hint">${changeText(change, strings)}</span>`)} </li>`;
function changeText({ field, from, to }, strings) {
	const label = field in words ? strings.text(field) : field;
	const now = valueText(to, strings);
	return from === null || from === void 0 ? strings.text("changedTo", {
		field: label,
		to: now
	}) : strings.text("changedFrom", {
		field: label,
		from: valueText(from, strings),
		to: now
	});
}
/** Values may be anything: names where there are some, else what is there as text. */
function valueText(value, strings) {
	if (value === null || value === void 0 || Array.isArray(value) && !value.length) return strings.text("nothing");
	if (Array.isArray(value)) return strings.format("l", (lang) => new Intl.ListFormat(lang)).format(value.map((one) => valueText(one, strings)));
	if (typeof value === "object") return "name" in value ? String(value.name) : JSON.stringify(value);
	return String(value);
}
export { memberHistory };

//# sourceMappingURL=member-history.js.map