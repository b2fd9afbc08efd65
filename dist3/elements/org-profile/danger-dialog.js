import { toOrgError } from "../../client/errors.js";
import { explain } from "../../controllers/explain.js";
import { emit } from "../../session/emit.js";
import { dialogShell } from "../../ui/dialog.js";
import { notice } from "../../ui/notice.js";
import { html, nothing } from "lit";
// src/elements/org-profile/danger-dialog.ts
/** What the three dialogs share: one attempt at a time, and why the last one failed. */
var Attempt = class {
	#host;
	constructor(host) {
		this.pending = false;
		this.#host = host;
	}
	/** Runs a change; resolves to whether it was made. */
	async run(operation, change) {
		if (this.pending) return false;
		this.pending = true;
		this.failure = void 0;
		this.#host.requestUpdate();
		try {
			await change();
			return true;
		} catch (cause) {
			this.failure = toOrgError(cause);
			emit(this.#host, "org-error", {
				operation,
				error: this.failure
			});
			return false;
		} finally {
			this.pending = false;
			this.#host.requestUpdate();
		}
	}
};
/** The shell of a dialog that asks before something that cannot be taken back. */
var dangerDialog = ({ strings, close }, { pending, failure }, view, why) => html`<dialog aria-labelledby="dialog-title" @cancel=${(event) => {
	event.preventDefault();
	close();
}}> ${dialogShell({
	title: view.title,
	lead: view.lead,
	closeLabel: strings.common("close"),
	close,
	submit: view.submit,
	body: html`${why ?? (failure ? notice({
		kind: "danger",
		text: explain(strings, failure),
		role: "alert"
	}) : nothing)}${view.body}`,
	foot: html`<button type="button" class="button quiet" ?autofocus=${view.harmless} @click=${close}>${strings.common("cancel")}</button> <button class="button primary ${view.danger ? "danger" : ""}" aria-busy=${pending ? "true" : nothing}>${pending ? html`<span class="spinner" aria-hidden="true"></span>` : nothing}<span class="cut">${view.label}</span></button>`
})} </dialog>`;
export { Attempt, dangerDialog };

//# sourceMappingURL=danger-dialog.js.map