import { askBefore } from "../../session/events.js";
import { notice } from "../../ui/notice.js";
import { Attempt, dangerDialog } from "./danger-dialog.js";
import { html } from "lit";
// src/elements/org-profile/leave-dialog.ts
/** Asks before the viewer leaves; the last administrator reads what to do first. */
var LeaveDialog = class {
	#parts;
	#attempt;
	constructor(parts) {
		this.#parts = parts;
		this.#attempt = new Attempt(parts.host);
	}
	render() {
		const { strings, organization, transfer } = this.#parts;
		const attempt = this.#attempt;
		const lastAdmin = attempt.failure?.code === "last_admin" ? notice({
			kind: "warning",
			fact: strings.text("lastAdminFact"),
			text: strings.text("lastAdminText"),
			role: "alert",
			ways: transfer ? html`<button type="button" class="button secondary small" @click=${transfer}>${strings.text("transferButton")}</button>` : void 0
		}) : void 0;
		const view = {
			title: strings.text("leaveTitle", { name: organization.displayName }),
			body: html`<div class="stack"><p>${strings.text("leaveText")}</p><p>${strings.text("leaveBack")}</p></div>`,
			label: strings.text(attempt.pending ? "leaving" : "leaveSubmit"),
			harmless: true,
			danger: true,
			submit: () => void this.#leave()
		};
		return dangerDialog(this.#parts, attempt, view, lastAdmin);
	}
	async #leave() {
		const { host, session, organization, left } = this.#parts;
		await this.#attempt.run("organization.leave", async () => {
			if (!await askBefore(host, "before-organization-leave", { organization })) return;
			await session.client.myOrganizations.leave(organization.id);
			await left();
		});
	}
};
export { LeaveDialog };

//# sourceMappingURL=leave-dialog.js.map