import { LaterController } from "../../controllers/later.js";
import { SessionController } from "../../controllers/session.js";
import { StringsController } from "../../controllers/strings.js";
import { property } from "../../session/properties.js";
import { inviteDialog } from "../../strings/en/invite-dialog.js";
import { base } from "../../styles/base.js";
import { buttonStyles } from "../../ui/button.js";
import { mailIcon } from "../../ui/icon.js";
import { showState } from "../../ui/machine-state.js";
import { partMissing } from "../../ui/part-missing.js";
import { ObstacleController } from "../../ui/states.js";
import { clearDrafts } from "./clear-drafts.js";
import { styles } from "./invite-dialog.styles.js";
import { LitElement, html, nothing } from "lit";
// src/elements/invite-dialog/invite-dialog.ts
/**
* Invites any number of people by e-mail: paste, type or drop addresses or a CSV file, see at once who is a member or
* invited already, give roles to all or to each, and get a result for every address. What failed stays for another try.
*
* ```html
* <invite-dialog></invite-dialog>
* ```
*
* @tagname invite-dialog
* @slot trigger - A button of your own; the default one is replaced.
* @fires {BeforeEvent<{ invitations: InvitationCreate[] }>} before-invitation-create - Cancelable.
* @fires {CustomEvent<InvitationsSentDetail>} invitation-sent - Invitations were created.
* @fires {CustomEvent<OrgErrorDetail>} org-error - Something failed that the person tried.
* @fires {Event} close - The dialog was closed. Does not bubble.
* @csspart trigger - The button that opens the dialog.
* @csspart dialog - The dialog.
* @csspart addresses - The box with the addresses.
* @cssstate loading - What may be done is not known yet.
* @cssstate forbidden - The viewer may not invite.
*/
var InviteDialog = class extends LitElement {
	static {
		this.styles = [
			base,
			buttonStyles,
			styles
		];
	}
	#internals;
	#session;
	#strings;
	#obstacle;
	#content;
	/** Id of the organization that drafts are kept for, empty after one was left. */
	#draftOf;
	#hadFocus;
	constructor() {
		super();
		this.open = false;
		this.withoutTrigger = false;
		this.withoutDraft = false;
		this.emails = "";
		this.roles = "";
		this.#internals = this.attachInternals();
		this.#session = new SessionController(this);
		this.#strings = new StringsController(this, "inviteDialog", inviteDialog);
		this.#obstacle = new ObstacleController(this, {
			session: this.#session,
			strings: this.#strings,
			title: () => this.#strings.text("trigger"),
			permission: "invitations:create"
		});
		this.#content = new LaterController(this, async () => {
			const { InviteContent } = await import("./invite-content.js");
			return new InviteContent(this, this.#session, this.#strings, this.#obstacle);
		}).whenNear();
		this.#hadFocus = false;
		this.#session.subscribe(() => {
			if (this.#session.signedOut) clearDrafts();
		});
	}
	disconnectedCallback() {
		super.disconnectedCallback();
		this.#content.part?.disconnected();
	}
	/** Opens the dialog. */
	show() {
		this.open = true;
		if (this.#content.failed) this.#content.retry();
	}
	/** Closes the dialog; what was typed is kept, and sending goes on. */
	close() {
		if (!this.open) return;
		this.open = false;
		this.#content.part?.closed();
		this.dispatchEvent(new Event("close"));
	}
	willUpdate() {
		const { organization, organizationId } = this.#session;
		const draftOf = organization?.id ?? (this.#draftOf && organizationId !== this.#draftOf ? "" : this.#draftOf);
		if (this.#draftOf !== void 0 && draftOf !== this.#draftOf) clearDrafts();
		this.#draftOf = draftOf;
		this.#hadFocus = Boolean(this.shadowRoot?.activeElement);
		if (this.open) this.#content.need();
		else if (this.hasUpdated) this.renderRoot.querySelector("dialog")?.close();
		this.#content.part?.update(draftOf);
		showState(this.#internals, this.#obstacle.state ?? (organization ? "ready" : "loading"));
	}
	updated() {
		const dialog = this.renderRoot.querySelector("dialog");
		if (dialog && !dialog.open) dialog.showModal();
		else if (dialog && this.#hadFocus && !this.shadowRoot.activeElement) dialog.querySelector("button")?.focus();
	}
	render() {
		return html`${this.withoutTrigger ? nothing : this.#renderTrigger()} ${this.open ? this.#content.part?.render() ?? partMissing(this.#content, this.#strings, this.#strings.text("trigger")) : nothing}`;
	}
	#renderTrigger() {
		const text = this.#strings;
		const reason = this.#session.may("invitations:create") === false ? text.text("forbidden", { permission: "invitations:create" }) : void 0;
		return html`<slot name="trigger" @click=${() => reason ? void 0 : this.show()}> <button type="button" class="button primary" part="trigger" aria-haspopup="dialog" aria-disabled=${reason ? "true" : nothing} title=${reason ?? nothing} aria-description=${reason ?? nothing}>${mailIcon()}${text.text("trigger")}</button> </slot>`;
	}
};
property()(InviteDialog.prototype, "organization");
property({
	type: Boolean,
	reflect: true
})(InviteDialog.prototype, "open");
property({
	type: Boolean,
	attribute: "without-trigger"
})(InviteDialog.prototype, "withoutTrigger");
property({
	type: Boolean,
	attribute: "without-draft"
})(InviteDialog.prototype, "withoutDraft");
property()(InviteDialog.prototype, "emails");
property()(InviteDialog.prototype, "roles");
property({ attribute: false })(InviteDialog.prototype, "client");
property({ attribute: false })(InviteDialog.prototype, "strings");
export { InviteDialog };

//# sourceMappingURL=invite-dialog.js.map