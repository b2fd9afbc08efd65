import { moment, relative } from "../../controllers/dates.js";
import { avatar } from "../../ui/avatar.js";
import { highlighted } from "../../ui/highlighted.js";
import { checkIcon, keyIcon, pinIcon } from "../../ui/more-icons.js";
import { html, nothing } from "lit";
// src/elements/org-switcher/organization-row.ts
/** One organization: a button to go there, and one to pin it. */
function organizationRow({ membership, strings, query, current, switching, go, pin }) {
	const { organization, roles, pinned, lastUsedAt } = membership;
	const name = organization.displayName;
	const asks = membership.switch === "signIn" && !current;
	const sub = switching ? strings.text("switching") : [strings.list(roles.map((role) => role.name)), asks ? strings.text("asksToSignIn") : ""].filter(Boolean).join(" · ");
	return html`<div class="row" role="listitem" part="row"> <button type="button" class="go" aria-current=${current ? "true" : nothing} aria-busy=${switching ? "true" : nothing} @click=${go}> ${avatar({
		id: organization.id,
		name,
		picture: organization.branding.logoUrl,
		square: true
	})} <span class="who"><span class="name cut" dir="auto" title=${name}>${highlighted(name, query)}</span>${sub ? html`<span class="sub cut" dir="auto">${sub}</span>` : nothing}</span> <span class="trail"> ${switching ? html`<span class="spinner" aria-hidden="true"></span>` : current ? checkIcon() : asks ? keyIcon() : lastUsedAt && !query && !pinned ? html`<time datetime=${lastUsedAt} title=${moment(strings, lastUsedAt)}>${relative(strings, lastUsedAt)}</time>` : nothing} </span> </button> <button type="button" class="pin" aria-pressed=${pinned ? "true" : "false"} aria-label=${strings.text(pinned ? "unpin" : "pin", { name })} @click=${pin}>${pinIcon()}</button> </div>`;
}
/** The heading before a row that begins a group: pinned, recently used, all. Rows come in that order. */
function groupLabel(rows, index, strings) {
	const groupOf = (membership) => !membership ? "" : membership.pinned ? "pinned" : membership.lastUsedAt ? "recent" : "all";
	const group = groupOf(rows.row(index));
	if (index === 0 && !rows.more && groupOf(rows.row(rows.count - 1)) === group || groupOf(rows.row(index - 1)) === group) return nothing;
	const label = group === "all" ? rows.total ? strings.text("all", { count: rows.total }) : strings.text("others") : strings.text(group);
	return html`<div class="group" role="presentation">${label}</div>`;
}
export { groupLabel, organizationRow };

//# sourceMappingURL=organization-row.js.map