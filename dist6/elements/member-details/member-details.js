import { LaterController } from "../../controllers/later.js";
import { QueryController } from "../../controllers/query.js";
import { SessionController } from "../../controllers/session.js";
import { StringsController } from "../../controllers/strings.js";
import { property, state } from "../../session/properties.js";
import { memberDetails } from "../../strings/en/member-details.js";
import { base, box } from "../../styles/base.js";
import { addressStyles } from "../../ui/address.js";
import { avatarStyles } from "../../ui/avatar.js";
import { buttonStyles } from "../../ui/button.js";
import { chipStyles } from "../../ui/chip.js";
import { deedStyles } from "../../ui/deed.js";
import { showState } from "../../ui/machine-state.js";
import { partMissing } from "../../ui/part-missing.js";
import { ObstacleController, boneStyles } from "../../ui/states.js";
import { memberFacts, memberHead, memberRoles } from "./member-profile.js";
import { tabList } from "./tabs.js";
import { styles } from "./member-details.styles.js";
import { LitElement, html, nothing } from "lit";
// src/elements/member-details/member-details.ts
/**
* One member: who they are, their roles with what each is for, everything that they may do and through which role, where
* they are signed in, and what happened to them. Inline, or as a drawer over the page.
*
* ```html
* <member-details user-id="auth0|ada"></member-details>
* <member-details user-id="auth0|ada" drawer open></member-details>
* ```
*
* @tagname member-details
* @fires {BeforeEvent<MemberRolesDetail>} before-member-roles-update - Cancelable.
* @fires {BeforeEvent<MembersDetail>} before-member-remove - Cancelable.
* @fires {CustomEvent<MemberRolesDetail>} member-roles-updated - Roles were changed.
* @fires {CustomEvent<MembersDetail>} member-removed - The member was removed.
* @fires {CustomEvent<{ member: Member }>} member-added - A removal was undone.
* @fires {BeforeEvent<SessionsDetail>} before-session-revoke - Cancelable.
* @fires {CustomEvent<SessionsDetail>} session-revoked - The member was signed out, on one device or everywhere.
* @fires {BeforeEvent<MfaResetDetail>} before-mfa-reset - Cancelable.
* @fires {CustomEvent<MfaResetDetail>} mfa-reset - The second factor of the member was forgotten.
* @fires {Event} close - The drawer was closed. Does not bubble.
* @fires {CustomEvent<OrgErrorDetail>} org-error - Something failed that the person tried.
* @csspart drawer - The drawer.
* @csspart head - Picture, name and address.
* @csspart facts - Status, second factor, dates.
* @csspart empty - What is shown where there is no such member.
* @cssstate loading - The member has not come yet.
* @cssstate error - The first load failed.
* @cssstate empty - There is no such member any more.
* @cssstate forbidden - The viewer may not see members.
* @cssstate no-session - Nobody is signed in.
*/
var MemberDetails = class extends LitElement {
	constructor(..._args) {
		super(..._args);
		this.userId = "";
		this.drawer = false;
		this.open = false;
		this.readonly = false;
		this.section = "roles";
		this.#internals = this.attachInternals();
		this.#session = new SessionController(this);
		this.#strings = new StringsController(this, "memberDetails", memberDetails);
		this.#member = new QueryController(this, {
			session: this.#session,
			args: () => this.#about,
			run: ([organization, user], signal) => this.#session.client.members.get(organization, user, { signal }),
			topics: ["members"]
		});
		this.#roles = new QueryController(this, {
			session: this.#session,
			args: () => this.#about && this.#session.may("roles:read") ? [this.#about[0]] : void 0,
			run: ([organization]) => this.#session.session.roles(organization),
			topics: ["roles"]
		});
		this.#obstacle = new ObstacleController(this, {
			session: this.#session,
			strings: this.#strings,
			title: () => this.#strings.text("title"),
			permission: "members:read",
			failure: () => this.#isGone || this.#current ? void 0 : this.#member.error
		});
		this.#deeds = new LaterController(this, async () => {
			const { MemberDeeds } = await import("./member-deeds.js");
			return new MemberDeeds(this, this.#session, this.#strings, () => this.#roles.value ?? []);
		}).whenNear();
		this.#sections = new LaterController(this, async () => {
			const { MemberSections } = await import("./member-sections.js");
			return new MemberSections(this, {
				session: this.#session,
				strings: this.#strings,
				about: () => this.#about,
				section: () => this.section,
				isSelf: () => this.#current?.isSelf
			});
		});
	}
	static {
		this.styles = [
			base,
			box,
			buttonStyles,
			...deedStyles,
			avatarStyles,
			addressStyles,
			chipStyles,
			boneStyles,
			styles
		];
	}
	#internals;
	#session;
	#strings;
	#member;
	#roles;
	#obstacle;
	#deeds;
	#sections;
	/** Opens the drawer, for another member if one is named. */
	show(userId = this.userId) {
		this.userId = userId;
		this.open = true;
	}
	/** Closes the drawer. */
	close() {
		if (!this.open) return;
		this.open = false;
		this.dispatchEvent(new Event("close"));
	}
	/** Reads the member again. */
	refresh() {
		return this.#member.refresh();
	}
	willUpdate(changed) {
		if (changed.has("userId") || changed.has("open") && this.open) this.section = "roles";
		const member = this.#current;
		if (this.section === "sessions" && !this.#hasSessions || this.section === "history" && !this.#hasHistory) this.section = "roles";
		if (this.section !== "roles") this.#sections.need();
		if (this.#isGone || this.#member.error || member && !this.readonly && !(member.allowed.updateRoles && member.allowed.remove)) this.#deeds.need();
		showState(this.#internals, this.#obstacle.state ?? (this.#isGone ? "empty" : member ? "ready" : "loading"));
	}
	updated() {
		const drawer = this.renderRoot.querySelector("dialog.drawer");
		if (drawer && this.open && !drawer.open) drawer.showModal();
		if (drawer?.open && !this.open) drawer.close();
		this.#deeds.part?.updated();
		this.#sections.part?.updated();
	}
	render() {
		const deeds = this.#deeds.part;
		if (!this.drawer) return html`${this.#renderDetails()}${deeds?.renderDialogs()}${this.#sections.part?.renderDialogs()}`;
		const cancel = (event) => {
			event.preventDefault();
			this.close();
		};
		const press = (event) => event.target === event.currentTarget && this.close();
		return html`<dialog class="drawer" part="drawer" aria-labelledby="name" @cancel=${cancel} @click=${press}>${this.open ? this.#renderDetails() : nothing}</dialog> ${deeds?.renderDialogs()}${this.#sections.part?.renderDialogs()}`;
	}
	/** Organization and member, as soon as both are known and wanted. */
	get #about() {
		const { organizationId, client } = this.#session;
		return organizationId && client && this.#id && (!this.drawer || this.open) ? [organizationId, this.#id] : void 0;
	}
	get #id() {
		return this.userId || this.#session.organization?.viewer.userId;
	}
	/** The member, once the answer is about the one that is asked for. */
	get #current() {
		return this.#member.value?.userId === this.#id ? this.#member.value : void 0;
	}
	get #isGone() {
		return this.#member.error?.code === "not_found" && !this.#session.error;
	}
	get #hasHistory() {
		return this.#session.has("auditEvents") && this.#session.may("audit:read") === true;
	}
	get #hasSessions() {
		return this.#session.has("sessions") && (this.#session.may("members:update") === true || this.#current?.isSelf === true);
	}
	#renderDetails() {
		const text = this.#strings;
		const deeds = this.#deeds.part;
		const close = this.drawer ? () => this.close() : void 0;
		return html`<div class="details"> ${memberHead({
			member: this.#obstacle.state ? void 0 : this.#current,
			loading: !this.#obstacle.state && !this.#isGone,
			strings: text,
			close
		})} ${this.#obstacle.state ? this.#obstacle.render() : this.#renderMember()} ${partMissing(this.#deeds, text, text.text("changeRoles"))} ${deeds?.renderToast()} <div class="unseen" role="status">${deeds?.said}</div> </div>`;
	}
	#renderMember() {
		const text = this.#strings;
		const member = this.#current;
		if (this.#isGone) return this.#deeds.part?.renderGone(member);
		const tabs = [{
			id: "roles",
			label: text.text("roles")
		}, {
			id: "permissions",
			label: text.text("permissions")
		}];
		if (this.#hasSessions) tabs.push({
			id: "sessions",
			label: text.text("sessions")
		});
		if (this.#hasHistory) tabs.push({
			id: "history",
			label: text.text("history")
		});
		return html`${tabList({
			tabs,
			chosen: this.section,
			label: text.text("sections"),
			choose: (section) => this.section = section
		})} <div class="body" role="tabpanel" id="panel" aria-labelledby="tab-${this.section}" tabindex="0"> ${this.#deeds.part?.renderNews()} ${member && this.#member.error ? this.#deeds.part?.renderStale(this.#member.error, () => void this.refresh()) : nothing} ${member ? this.#renderSection(member) : html`<div class="bones" aria-hidden="true">${[
			"",
			"",
			"",
			"",
			"held-bone",
			"deed-bone"
		].map((kind) => html`<span class="bone thin ${kind}"></span>`)}</div>`} </div>`;
	}
	#renderSection(member) {
		const text = this.#strings;
		const roles = this.#roles.value;
		if (this.section !== "roles") return this.#sections.part?.render(member, roles) ?? (this.#sections.failed ? partMissing(this.#sections, text, text.text(this.section)) : html`<p class="hint">${text.common("loading")}</p>`);
		return html`${memberFacts(member, text)} ${memberRoles({
			member,
			roles,
			coming: !roles && !this.#roles.error && this.#session.may("roles:read") === true,
			strings: text,
			readonly: this.readonly,
			why: (deed) => this.#deeds.part?.why(member, deed) ?? "",
			pending: this.#deeds.part?.isPending(member.userId) ?? false,
			changeRoles: () => void this.#deeds.use((deeds) => deeds.changeRoles(member)),
			remove: () => void this.#deeds.use((deeds) => deeds.remove(member))
		})}`;
	}
};
property()(MemberDetails.prototype, "organization");
property({ attribute: "user-id" })(MemberDetails.prototype, "userId");
property({
	type: Boolean,
	reflect: true
})(MemberDetails.prototype, "drawer");
property({
	type: Boolean,
	reflect: true
})(MemberDetails.prototype, "open");
property({ type: Boolean })(MemberDetails.prototype, "readonly");
property({ attribute: false })(MemberDetails.prototype, "client");
property({ attribute: false })(MemberDetails.prototype, "strings");
state()(MemberDetails.prototype, "section");
export { MemberDetails };

//# sourceMappingURL=member-details.js.map