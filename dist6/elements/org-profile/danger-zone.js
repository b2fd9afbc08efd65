import { lockIcon } from "../../ui/icons.js";
import { html, nothing } from "lit";
// src/elements/org-profile/danger-zone.ts
/** What cannot be taken back. What the backend does not offer is not shown; what the viewer may not do says why. */
function dangerZone({ session, strings, open }) {
	const reason = session.may("org:delete") === false ? strings.text("needsPermission", { permission: "org:delete" }) : void 0;
	const row = (danger, title, hint, label, why) => html`<li> <div class="what"><h4>${title}</h4><p class="hint" id="${danger}-hint">${why ? html`<span class="reason">${lockIcon()}${why}</span>` : hint}</p></div> <button type="button" class="button secondary ${danger === "transfer" ? "" : "danger"}" aria-disabled=${why ? "true" : nothing} aria-describedby="${danger}-hint" @click=${() => why ? void 0 : open(danger)}>${label}</button> </li>`;
	return html`<section class="zone" aria-labelledby="danger-zone" part="danger-zone"> <h3 id="danger-zone">${strings.text("dangerZone")}</h3> <ul> ${row("leave", strings.text("leave"), strings.text("leaveHint"), strings.text("leaveButton"))} ${session.has("transferOwnership") ? row("transfer", strings.text("transfer"), strings.text("transferHint"), strings.text("transferButton"), reason) : nothing} ${session.has("deleteOrganization") ? row("delete", strings.text("remove"), strings.text("removeHint"), strings.text("removeButton"), reason) : nothing} </ul> </section>`;
}
export { dangerZone };

//# sourceMappingURL=danger-zone.js.map