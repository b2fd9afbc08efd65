import { relative } from "../../controllers/dates.js";
import { isMoment, listOf, rowsOf, shortName } from "./claims.js";
import { html, nothing } from "lit";
// src/elements/token-inspector/claims-table.ts
var headings = {
	organization: "organization",
	access: "accessGroup",
	others: "others",
	identity: "identity",
	lifetime: "lifetime",
	issuer: "issuer",
	rest: "rest"
};
/** Claims in groups; with an earlier token both values stand side by side and what changed says so. */
function claimsTable(claims, before, text) {
	const columns = before ? 3 : 2;
	return html`<table role="table"> <caption class="unseen">${text.text(before ? "compared" : "claims")}</caption> <colgroup><col class="name" />${before ? html`<col />` : nothing}<col /></colgroup> <thead role="rowgroup"><tr role="row"> <th role="columnheader" scope="col">${text.text("claim")}</th> ${before ? html`<th role="columnheader" scope="col">${text.text("before")}</th>` : nothing} <th role="columnheader" scope="col">${text.text(before ? "now" : "value")}</th> </tr></thead> ${rowsOf(claims, before).map(([group, rows]) => html`<tbody role="rowgroup"> <tr role="row"><th role="rowheader" scope="rowgroup" class="group" colspan=${columns}>${text.text(headings[group])}</th></tr> ${rows.map((row) => claimRow(row, before !== void 0, text))} </tbody>`)} </table>`;
}
function claimRow(row, compared, text) {
	const { name, now, before, changed } = row;
	const short = shortName(name);
	return html`<tr role="row" class=${changed ? "changed" : ""}> <th role="rowheader" scope="row">${short !== name ? html`<small title=${name}>${code(name.slice(0, -short.length))}</small>` : nothing}${code(short)}${changed ? html`<span class="unseen"> ${text.text("changed")}</span>` : nothing}</th> ${compared ? html`<td role="cell" class="was" data-label=${text.text("before")}>${before === void 0 ? none(text, "absent") : value(name, before, text)}</td>` : nothing} <td role="cell" data-label=${compared ? text.text("now") : nothing}>${now === void 0 ? none(text, "gone") : changed && Array.isArray(now) ? difference(listOf(before), listOf(now), text) : value(name, now, text)}</td> </tr>`;
}
var none = (text, key) => html`<span class="none">${text.text(key)}</span>`;
/** What machines write runs from left to right, in every language. */
var code = (written) => html`<bdi dir="ltr">${written}</bdi>`;
function value(name, claimed, text) {
	if (isMoment(name, claimed)) {
		const iso = (/* @__PURE__ */ new Date(claimed * 1e3)).toISOString();
		return html`<time datetime=${iso} title=${String(claimed)}>${clock(text, iso)}</time> <span class="ago">${relative(text, iso)}</span>`;
	}
	if (Array.isArray(claimed)) return html`<ul>${listOf(claimed).map((one) => html`<li>${code(one)}</li>`)}</ul>`;
	return code(typeof claimed === "string" ? claimed : JSON.stringify(claimed));
}
/** To the second: tokens are told apart by it. */
var clock = (text, iso) => text.format("claim-time", (lang) => new Intl.DateTimeFormat(lang, {
	dateStyle: "medium",
	timeStyle: "medium"
})).format(new Date(iso));
/** Lists are compared by what is in them; colour never speaks alone. */
function difference(before, now, text) {
	const lost = before.filter((one) => !now.includes(one));
	return html`<ul> ${now.map((one) => html`<li>${before.includes(one) ? code(one) : html`<ins>+ ${code(one)}<span class="unseen"> ${text.text("added")}</span></ins>`}</li>`)} ${lost.map((one) => html`<li><del>${code(one)}<span class="unseen"> ${text.text("removed")}</span></del></li>`)} </ul>`;
}
export { claimsTable };

//# sourceMappingURL=claims-table.js.map