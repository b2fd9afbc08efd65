import { mailIcon } from "../../ui/icon.js";
import { downloadIcon, personAddIcon } from "../../ui/icons.js";
import { html, nothing } from "lit";
// src/elements/member-list/member-head.ts
/** Title, and what can be done with the whole list. What the viewer may not do stays and says why. */
function memberHead({ session, strings, total, withoutTitle, readonly, exporting, exportMembers, add, invite }) {
	const button = (kind, icon, label, permission, run) => {
		const reason = session.may(permission) === false ? strings.text("needsPermission", { permission }) : void 0;
		return html`<button type="button" class="button ${kind}" aria-disabled=${reason ? "true" : nothing} title=${reason ?? nothing} aria-description=${reason ?? nothing} @click=${() => reason ? void 0 : run()}>${icon}${label}</button>`;
	};
	return html`<div class="head" part="head"> ${withoutTitle ? nothing : html`<h2 class="title">${strings.text("title")} ${total === void 0 ? nothing : html`<span class="count">${strings.number(total)}</span>`}</h2>`} <div class="actions"> <button type="button" class="button quiet" aria-busy=${exporting ? "true" : nothing} @click=${exportMembers}>${downloadIcon()}${strings.text(exporting ? "exporting" : "export")}</button> <slot name="actions"></slot> ${readonly ? nothing : html`${session.has("addMember") || !session.capabilities ? button("secondary", personAddIcon(), strings.text("add"), "members:add", add) : nothing} ${button("primary grow", mailIcon(), strings.text("invite"), "invitations:create", invite)}`} </div> </div>`;
}
export { memberHead };

//# sourceMappingURL=member-head.js.map