import { askBefore } from "../../session/events.js";
import { fieldError } from "../../ui/form.js";
import { Attempt, dangerDialog } from "./danger-dialog.js";
import { html, nothing } from "lit";
// src/elements/org-profile/delete-dialog.ts
/** Asks before the organization is deleted, by its name: nobody types that by accident. */
var DeleteDialog = class {
	#parts;
	#attempt;
	#typed = "";
	#wrong = false;
	constructor(parts) {
		this.#parts = parts;
		this.#attempt = new Attempt(parts.host);
	}
	render() {
		const { strings, organization, host } = this.#parts;
		const { displayName: name, memberCount } = organization;
		const type = ({ target }) => {
			this.#typed = target.value;
			this.#wrong = false;
			host.requestUpdate();
		};
		return dangerDialog(this.#parts, this.#attempt, {
			title: strings.text("deleteTitle", { name }),
			body: html`<p>${memberCount === void 0 ? strings.text("deleteTextAll") : strings.text("deleteText", { count: memberCount })}</p> <div class="field"> <label for="confirm-name">${strings.text("deleteType", { name })}</label> <input id="confirm-name" class="input" autofocus autocomplete="off" autocapitalize="none" spellcheck="false" .value=${this.#typed} aria-invalid=${this.#wrong ? "true" : nothing} aria-describedby=${this.#wrong ? "confirm-name-error" : nothing} @input=${type} /> ${fieldError("confirm-name-error", this.#wrong ? strings.text("deleteMismatch") : void 0)} </div>`,
			label: strings.text(this.#attempt.pending ? "deleting" : "deleteSubmit"),
			danger: true,
			submit: () => void this.#delete()
		});
	}
	async #delete() {
		const { host, session, organization, deleted } = this.#parts;
		const plain = (name) => name.trim().replace(/\s+/g, " ");
		if (plain(this.#typed) !== plain(organization.displayName)) {
			this.#wrong = true;
			host.requestUpdate();
			return host.renderRoot.querySelector("#confirm-name")?.focus();
		}
		await this.#attempt.run("organization.delete", async () => {
			if (!await askBefore(host, "before-organization-delete", { organization })) return;
			await session.client.organizations.delete(organization.id);
			await deleted();
		});
	}
};
export { DeleteDialog };

//# sourceMappingURL=delete-dialog.js.map