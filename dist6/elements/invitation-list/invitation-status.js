import { date, moment, relative } from "../../controllers/dates.js";
import { alertIcon, banIcon, clockIcon, crossIcon, doneIcon } from "../../ui/icons.js";
import { html } from "lit";
// src/elements/invitation-list/invitation-status.ts
var soon = 1728e5;
/** Whether it can still be accepted, sent again or changed. */
var isOpen = ({ status }) => status === "pending" || status === "failed" || status === "expired";
/** Where the invitation stands, as icon and words; the date that matters is part of it. */
function invitationStatus({ status, expiresAt }, strings) {
	if (status === "expired" || status === "pending" && Date.parse(expiresAt) <= Date.now()) return html`<span class="status off">${clockIcon()}${strings.text("expiredOn", { date: date(strings, expiresAt) })}</span>`;
	if (status === "pending") {
		const warning = Date.parse(expiresAt) - Date.now() < soon;
		return html`<span class="status ${warning ? "warning" : ""}" title=${moment(strings, expiresAt)}>${clockIcon()}${strings.text("expires", { when: relative(strings, expiresAt) })}</span>`;
	}
	if (status === "failed") return html`<span class="status danger">${alertIcon()}${strings.text("failed")}</span>`;
	if (status === "accepted") return html`<span class="status success">${doneIcon()}${strings.text("accepted")}</span>`;
	if (status === "declined") return html`<span class="status off">${crossIcon()}${strings.text("declined")}</span>`;
	if (status === "revoked") return html`<span class="status off">${banIcon()}${strings.text("revoked")}</span>`;
	return html`<span class="status off">${status}</span>`;
}
export { invitationStatus, isOpen };

//# sourceMappingURL=invitation-status.js.map