import { StringsController } from "../../controllers/strings.js";
import { property, state } from "../../session/properties.js";
import { commonLater } from "../../strings/en/common-later.js";
import { interruption } from "../../strings/en/interruption.js";
import { base } from "../../styles/base.js";
import { buttonStyles } from "../../ui/button.js";
import { deedStyles } from "../../ui/deed.js";
import { dialogShell, dialogStyles } from "../../ui/dialog.js";
import { notice, noticeStyles } from "../../ui/notice.js";
import { LitElement, html, nothing, unsafeCSS } from "lit";
// src/elements/org-provider/interruption-dialog.ts
/**
* Asks somebody to prove who they are, or to do something elsewhere first. The click on its button is what lets a
* pop-up open. Stands in the provider's shadow root while it is needed.
*/
var InterruptionDialog = class extends LitElement {
	static {
		this.styles = [
			base,
			buttonStyles,
			...deedStyles,
			dialogStyles,
			noticeStyles,
			/* @__PURE__ */ unsafeCSS(`:host{position:fixed}.why{color:var(--_muted);max-inline-size:60ch;text-wrap:pretty}`)
		];
	}
	#strings;
	#done;
	#refuse;
	constructor() {
		super();
		this.stage = "asking";
		this.#strings = new StringsController(this, "interruption", interruption).learn({}, commonLater);
		this.#cancel = (event) => {
			event?.preventDefault();
			this.decline();
		};
		this.#confirm = async () => {
			if (this.stage === "waiting") return;
			const { acrValues = [], maxAge, organization } = this.detail;
			const proof = this.auth.stepUp({
				acrValues,
				maxAge,
				organization
			});
			this.stage = "waiting";
			try {
				await proof;
				this.#done();
			} catch (error) {
				this.stage = error.code === "cancelled" ? "declined" : "failed";
			}
		};
		this.answer = new Promise((resolve, reject) => {
			this.#done = resolve;
			this.#refuse = reject;
		});
	}
	/** Lets the request fail that waits. */
	decline() {
		this.#refuse(/* @__PURE__ */ new Error("The person did not want to"));
	}
	firstUpdated(_changed) {
		this.renderRoot.querySelector("dialog").showModal();
		this.renderRoot.querySelector("[data-go]").focus();
	}
	render() {
		const text = this.#strings;
		const { actionUrl } = this.detail;
		const name = this.name ?? text.text("application");
		return html`<dialog aria-labelledby="dialog-title" aria-describedby="why" @cancel=${this.#cancel}>${dialogShell({
			title: text.text(actionUrl ? "actionTitle" : "stepUpTitle"),
			body: html`<p class="why" id="why">${text.text(actionUrl ? "actionText" : "stepUpText", { name })}</p>${this.#renderNote()}`,
			foot: html`<button type="button" class="button quiet" @click=${this.#cancel}>${text.common("cancel")}</button> ${actionUrl ? html`<a class="button primary" data-go href=${withReturn(actionUrl)}>${text.text("actionGo")}</a>` : this.#renderConfirm()}`,
			closeLabel: text.common("close"),
			close: this.#cancel
		})}</dialog>`;
	}
	#renderConfirm() {
		const waiting = this.stage === "waiting";
		return html`<button type="button" class="button primary" data-go aria-disabled=${waiting ? "true" : nothing} @click=${this.#confirm}>${waiting ? html`<span class="spinner"></span>` : nothing}${this.#strings.text(waiting ? "waiting" : "stepUpGo")}</button>`;
	}
	#renderNote() {
		const text = this.#strings;
		return {
			asking: nothing,
			waiting: notice({
				text: text.text("waitingText"),
				role: "status"
			}),
			declined: notice({
				text: text.text("declinedText"),
				role: "status"
			}),
			failed: notice({
				kind: "danger",
				fact: text.text("failedFact"),
				text: text.text("failedText"),
				role: "alert"
			})
		}[this.stage];
	}
	#cancel;
	#confirm;
};
property({ attribute: false })(InterruptionDialog.prototype, "auth");
property({ attribute: false })(InterruptionDialog.prototype, "detail");
property({ attribute: false })(InterruptionDialog.prototype, "name");
state()(InterruptionDialog.prototype, "stage");
/** The address to go to, which is told where to come back to. */
function withReturn(address) {
	const url = new URL(address, document.baseURI);
	url.searchParams.set("return_to", location.href);
	return url.href;
}
export { InterruptionDialog };

//# sourceMappingURL=interruption-dialog.js.map