import { LaterController } from "../../controllers/later.js";
import { SessionController } from "../../controllers/session.js";
import { StringsController } from "../../controllers/strings.js";
import { afterwards } from "../../session/afterwards.js";
import { emit } from "../../session/emit.js";
import { property, state } from "../../session/properties.js";
import { orgSwitcher } from "../../strings/en/org-switcher.js";
import { base } from "../../styles/base.js";
import { avatar, avatarStyles } from "../../ui/avatar.js";
import { upDownIcon } from "../../ui/icon.js";
import { showState } from "../../ui/machine-state.js";
import { partMissing } from "../../ui/part-missing.js";
import { styles } from "./org-switcher.styles.js";
import { LitElement, html, nothing } from "lit";
// src/elements/org-switcher/org-switcher.ts
/**
* Shows the current organization and lets people go to another one: search, recent and pinned ones first, their roles,
* and whether the switch will ask them to sign in. Open invitations and "create organization" are one step away.
*
* ```html
* <org-switcher></org-switcher>
* ```
*
* @tagname org-switcher
* @fires {BeforeEvent<OrgSwitchDetail>} before-org-switch - Cancelable; a host that switches by itself prevents it.
* @fires {CustomEvent<{ organization: Organization }>} organization-created - An organization was created here.
* @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-accepted - The viewer accepted an invitation.
* @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-declined - The viewer declined an invitation.
* @fires {CustomEvent<{ organization?: string }>} sign-in-requested - "Sign in" was pressed.
* @fires {CustomEvent<OrgErrorDetail>} org-error - Something failed that the person tried.
* @csspart button - The button with the current organization.
* @csspart popover - What opens under it.
* @csspart row - One organization.
* @cssstate loading - The current organization is not known yet.
* @cssstate error - It could not be read.
* @cssstate empty - The viewer belongs to no organization.
* @cssstate no-session - Nobody is signed in.
*/
var OrgSwitcher = class extends LitElement {
	static {
		this.styles = [
			base,
			avatarStyles,
			styles
		];
	}
	#internals;
	#session;
	#strings;
	/** What opens is fetched when it is first pointed at: a page that only shows the button stays small. */
	#panel;
	#invitationsOf;
	#wantsFocus;
	#press;
	constructor() {
		super();
		this.withoutShortcut = false;
		this.withoutCreate = false;
		this.open = false;
		this.invitations = [];
		this.#internals = this.attachInternals();
		this.#session = new SessionController(this, { withCapabilities: false });
		this.#strings = new StringsController(this, "orgSwitcher", orgSwitcher);
		this.#panel = new LaterController(this, async () => {
			const { SwitcherPanel } = await import("./switcher-panel.js");
			return new SwitcherPanel(this, this.#session, this.#strings, () => this.invitations);
		}).whenNear();
		this.#wantsFocus = false;
		this.#press = (event) => this.#toggleByShortcut(event);
		this.#session.subscribe(({ topics }) => {
			if (topics.includes("invitations") || topics.includes("session")) this.#invitationsOf = void 0;
		});
	}
	connectedCallback() {
		super.connectedCallback();
		document.addEventListener("keydown", this.#press);
	}
	disconnectedCallback() {
		super.disconnectedCallback();
		document.removeEventListener("keydown", this.#press);
	}
	/** Opens the list. */
	show() {
		if (!this.open) this.renderRoot.querySelector("button.trigger[popovertarget]")?.click();
	}
	/** Closes the list. */
	hide() {
		if (this.open) this.#popover?.hidePopover();
	}
	/** Puts the focus on the button, as soon as it is there: after a switch it is drawn anew. */
	focus(options) {
		const trigger = this.renderRoot?.querySelector("button.trigger");
		this.#wantsFocus = !trigger;
		trigger?.focus(options);
	}
	willUpdate() {
		const { organization, error, signedOut, organizationId } = this.#session;
		if (this.open && !organization && organizationId !== null) {
			this.open = false;
			this.#panel.part?.closed();
		}
		showState(this.#internals, signedOut ? "no-session" : organization ? "ready" : error ? "error" : organizationId === null ? "empty" : "loading");
	}
	updated() {
		if (this.#wantsFocus) this.focus();
		this.#panel.part?.updated(this.open);
		this.#readInvitations();
	}
	render() {
		const { signedOut, error, organization, organizationId } = this.#session;
		const text = this.#strings;
		const panel = this.#panel.part;
		if (signedOut) return html`<button type="button" class="trigger plain" part="button" @click=${this.#signIn}>${text.common("signIn")}</button>`;
		if (error && !organization) return html`<button type="button" class="trigger plain" part="button" @click=${() => this.#session.retry()}> <span class="who"><span class="name cut">${text.common("tryAgain")}</span><span class="sub cut">${text.common("loadFailed", { what: text.text("title") })}</span></span></button>`;
		if (!organization && organizationId !== null) return html`<span class="trigger waiting" part="button"><span class="bone logo-bone"></span><span class="who"><span class="bone name-bone"></span><span class="bone role-bone"></span></span></span>`;
		return html`${this.#renderTrigger(organization)} <div popover id="list" role="dialog" aria-label=${text.text("title")} part="popover" ?hidden=${!panel && !this.#panel.failed} @toggle=${this.#toggled} @keydown=${(event) => panel?.moveFocus(event)}> ${this.open ? panel?.render() ?? partMissing(this.#panel, text, text.text("title")) : nothing} </div> ${panel?.renderDialog()} <div class="unseen" role="status">${panel?.said}</div>`;
	}
	get #popover() {
		return this.renderRoot.querySelector("[popover]");
	}
	#renderTrigger(organization) {
		const text = this.#strings;
		const waiting = this.invitations.length;
		const name = organization?.displayName ?? text.text("choose");
		const roles = organization && text.list(organization.viewer.roles.map((role) => role.name));
		return html`<button type="button" class="trigger" part="button" popovertarget="list" aria-haspopup="dialog" aria-expanded=${this.open} aria-description=${organization ? text.text("switch") : nothing} aria-keyshortcuts=${this.withoutShortcut ? nothing : "Alt+O"}> ${organization ? avatar({
			id: organization.id,
			name,
			picture: organization.branding.logoUrl,
			square: true
		}) : nothing} <span class="who"><span class="name cut" dir="auto">${name}</span>${roles ? html`<span class="sub cut" dir="auto">${roles}</span>` : nothing}</span> ${waiting ? html`<span class="badge" role="img" aria-label=${text.text("invitationsOpen", { count: waiting })}>${waiting > 99 ? "99+" : waiting}</span>` : nothing} ${upDownIcon()} </button>`;
	}
	#toggled({ newState }) {
		this.open = newState === "open";
		if (this.open) this.#panel.use((panel) => panel.opened());
		else this.#panel.part?.closed(true);
	}
	/** Whether something waits is known before anybody looks; it comes after what the page is for. */
	async #readInvitations() {
		const { session, organization, organizationId } = this.#session;
		if (!session || session === this.#invitationsOf || !organization && organizationId !== null) return;
		this.#invitationsOf = session;
		await afterwards();
		if (session !== this.#session.session) return;
		const page = await session.read("invitations", "received", (signal) => session.client.myInvitations.list({ signal })).catch(() => void 0);
		if (session === this.#session.session) this.invitations = page?.items ?? [];
	}
	#signIn() {
		emit(this, "sign-in-requested", {});
		this.#session.session?.auth.signIn?.();
	}
	#toggleByShortcut(event) {
		if (this.withoutShortcut || event.code !== "KeyO" || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		if (this.open) this.hide();
		else this.show();
	}
};
property()(OrgSwitcher.prototype, "organization");
property({
	type: Boolean,
	attribute: "without-shortcut"
})(OrgSwitcher.prototype, "withoutShortcut");
property({
	type: Boolean,
	attribute: "without-create"
})(OrgSwitcher.prototype, "withoutCreate");
property({ attribute: false })(OrgSwitcher.prototype, "client");
property({ attribute: false })(OrgSwitcher.prototype, "strings");
state()(OrgSwitcher.prototype, "open");
state()(OrgSwitcher.prototype, "invitations");
export { OrgSwitcher };

//# sourceMappingURL=org-switcher.js.map