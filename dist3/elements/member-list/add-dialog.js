import { explain } from "../../controllers/explain.js";
import { isOrgError, toOrgError } from "../../client/errors.js";
import { newKey } from "../../client/key.js";
import { emit } from "../../session/emit.js";
import { dialogShell } from "../../ui/dialog.js";
import { fieldError } from "../../ui/form.js";
import { notice } from "../../ui/notice.js";
import { html, nothing } from "lit";
// src/elements/member-list/add-dialog.ts
/** Adds somebody who has an account already: at once, without an e-mail. What was typed survives a failure and closing. */
var AddDialog = class {
	#host;
	#strings;
	#changes;
	/** They may come after the dialog. */
	#roles;
	#open = false;
	#email = "";
	#chosen = /* @__PURE__ */ new Set();
	#fieldError;
	#failure;
	#pending = false;
	/** Stays while the form does, so that a second try cannot add twice. */
	#key;
	constructor(host, strings, changes, roles) {
		this.#host = host;
		this.#strings = strings;
		this.#changes = changes;
		this.#roles = roles;
	}
	open() {
		this.#open = true;
		this.#host.requestUpdate();
	}
	render() {
		if (!this.#open) return nothing;
		const text = this.#strings;
		return html`<dialog aria-labelledby="dialog-title" @cancel=${(event) => {
			event.preventDefault();
			this.#close();
		}}> ${dialogShell({
			title: text.text("addTitle"),
			lead: text.text("addLead"),
			closeLabel: text.common("close"),
			close: () => this.#close(),
			submit: () => void this.#add(),
			body: html`${this.#failure ? notice({
				kind: "danger",
				text: explain(text, this.#failure),
				role: "alert"
			}) : nothing} <div class="field"> <label for="add-email">${text.text("email")}</label> <input id="add-email" class="input" type="email" autofocus autocomplete="off" maxlength="254" .value=${this.#email} aria-invalid=${this.#fieldError ? "true" : nothing} aria-describedby=${this.#fieldError ? "add-email-error" : nothing} @input=${({ target }) => this.#change(() => this.#email = target.value)} /> ${fieldError("add-email-error", this.#fieldError)} </div> <fieldset class="field"> <legend class="label">${text.text("roles")}</legend> ${this.#roles().filter((role) => role.assignable).map((role) => html`<label class="check"> <input type="checkbox" .checked=${this.#chosen.has(role.id)} @change=${({ target }) => this.#change(() => target.checked ? this.#chosen.add(role.id) : this.#chosen.delete(role.id))} /> <span>${role.name}</span>${role.description ? html`<span class="hint"><bdi>${role.description}</bdi></span>` : nothing} </label>`)} </fieldset>`,
			foot: html`<button type="button" class="button quiet" @click=${() => this.#close()}>${text.common("cancel")}</button> <button class="button primary" aria-busy=${this.#pending ? "true" : nothing}>${this.#pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}${text.text(this.#pending ? "adding" : "addSubmit")}</button>`
		})} </dialog>`;
	}
	#change(apply) {
		apply();
		this.#key = this.#fieldError = this.#failure = void 0;
		this.#host.requestUpdate();
	}
	async #add() {
		if (this.#pending) return;
		const input = this.#host.renderRoot.querySelector("#add-email");
		if (!this.#email.trim() || !input.checkValidity()) {
			this.#fieldError = this.#strings.text("emailInvalid");
			this.#host.requestUpdate();
			input.focus();
			return;
		}
		this.#pending = true;
		this.#failure = void 0;
		this.#key ??= newKey();
		this.#host.requestUpdate();
		try {
			if (await this.#changes.add(this.#email.trim(), [...this.#chosen], this.#key)) {
				this.#email = "";
				this.#chosen.clear();
				this.#close();
			}
		} catch (cause) {
			const error = toOrgError(cause);
			if (error.status >= 400 && error.status < 500) this.#key = void 0;
			if (isOrgError(error, "user_not_found") || isOrgError(error, "already_member") || error.errors.some(({ pointer }) => pointer === "/email")) {
				this.#fieldError = explain(this.#strings, error);
				input.focus();
			} else this.#failure = error;
			emit(this.#host, "org-error", {
				operation: "member.add",
				error
			});
		} finally {
			this.#pending = false;
			this.#host.requestUpdate();
		}
	}
	#close() {
		this.#open = false;
		this.#host.requestUpdate();
	}
};
export { AddDialog };

//# sourceMappingURL=add-dialog.js.map