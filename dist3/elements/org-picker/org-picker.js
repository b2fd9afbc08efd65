import { LaterController } from "../../controllers/later.js";
import { QueryController } from "../../controllers/query.js";
import { RowsController } from "../../controllers/rows.js";
import { RowWindow } from "../../controllers/row-window.js";
import { SessionController } from "../../controllers/session.js";
import { StringsController } from "../../controllers/strings.js";
import { TypingController } from "../../controllers/typing.js";
import { property, state } from "../../session/properties.js";
import { organizationRows } from "../../strings/en/organization-rows.js";
import { orgPicker } from "../../strings/en/org-picker.js";
import { base, box } from "../../styles/base.js";
import { avatarStyles } from "../../ui/avatar.js";
import { buttonStyles } from "../../ui/button.js";
import { fieldStyles } from "../../ui/field.js";
import { crossIcon, searchIcon } from "../../ui/icons.js";
import { showState } from "../../ui/machine-state.js";
import { plusIcon } from "../../ui/more-icons.js";
import { moveInRows } from "../../ui/move-in-rows.js";
import { partMissing } from "../../ui/part-missing.js";
import { ObstacleController, boneStyles } from "../../ui/states.js";
import { organizationRows as organizationRows$1, rowBones } from "./picker-rows.js";
import { styles } from "./org-picker.styles.js";
import { LitElement, html, nothing } from "lit";
// src/elements/org-picker/org-picker.ts
/**
* The page on which people choose where to go: invitations that wait for their answer, then their organizations, most
* recently used first, any number of them. Also for people who belong to none yet.
*
* ```html
* <org-picker></org-picker>
* ```
*
* @tagname org-picker
* @fires {BeforeEvent<OrgSwitchDetail>} before-org-switch - Cancelable; a host that switches by itself prevents it.
* @fires {CustomEvent<{ organization: Pick<OrganizationRef, 'id' | 'displayName'> }>} organization-chosen - The person is in the organization that they chose; lead them on.
* @fires {CustomEvent<{ organization: Organization }>} organization-created - An organization was created here.
* @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-accepted - The viewer accepted an invitation.
* @fires {CustomEvent<{ organization: OrganizationRef }>} invitation-declined - The viewer declined an invitation.
* @fires {CustomEvent<{ organization?: string }>} sign-in-requested - "Sign in" was pressed.
* @fires {CustomEvent<OrgErrorDetail>} org-error - Something failed that the person tried.
* @csspart head - Title, and who is signed in.
* @csspart invitations - The invitations.
* @csspart list - The organizations.
* @csspart row - One organization.
* @csspart empty - What is shown to a person without organizations.
* @cssstate loading - The first organizations have not come yet.
* @cssstate refreshing - Newer rows are awaited.
* @cssstate error - The first load failed.
* @cssstate empty - The viewer belongs to no organization, or none matches.
* @cssstate no-session - Nobody is signed in.
*/
var OrgPicker = class extends LitElement {
	constructor(..._args) {
		super(..._args);
		this.withoutCreate = false;
		this.withoutTitle = false;
		this.search = "";
		this.asked = "";
		this.#internals = this.attachInternals();
		this.#session = new SessionController(this);
		this.#strings = new StringsController(this, "orgPicker", {
			...orgPicker,
			...organizationRows
		});
		this.#rows = new RowsController(this, {
			session: this.#session,
			args: () => this.#session.client ? [this.#session.client, this.asked] : void 0,
			load: async ([, q], part, signal) => {
				const page = await this.#session.client.myOrganizations.list({
					q,
					limit: part.limit,
					cursor: part.cursor
				}, { signal });
				if (!signal.aborted) this.#answered = q;
				return page;
			},
			topics: ["organizations"]
		});
		this.#window = new RowWindow({
			count: () => this.#rows.count,
			body: () => this.renderRoot.querySelector("[part=list]"),
			rows: () => this.renderRoot.querySelectorAll("[part=row]"),
			estimate: 65
		});
		this.#capabilities = this.#shared((session) => session.capabilities());
		this.#viewer = this.#shared((session) => session.read("session", "me", (signal) => session.client.me({ signal })));
		this.#invitations = new QueryController(this, {
			session: this.#session,
			args: () => this.#session.session ? [this.#session.session] : void 0,
			run: async ([session]) => (await session.read("invitations", "received", (signal) => session.client.myInvitations.list({ signal }))).items,
			topics: ["invitations", "session"]
		});
		this.#obstacle = new ObstacleController(this, {
			session: this.#session,
			strings: this.#strings,
			title: () => this.#strings.text("yours"),
			withoutOrganization: true,
			failure: () => this.#rows.count ? void 0 : this.#rows.error
		});
		this.#deeds = new LaterController(this, async () => {
			const { PickerDeeds } = await import("./picker-deeds.js");
			return new PickerDeeds(this, {
				session: this.#session,
				strings: this.#strings,
				rows: this.#rows,
				window: this.#window,
				capabilities: () => this.#capabilities.value
			});
		}).whenNear();
		this.#typing = new TypingController(this, (asked) => this.asked = asked);
		this.#searchable = false;
		this.#answered = "";
		this.#clearSearch = () => {
			this.#typing.stop();
			this.search = this.asked = "";
			this.renderRoot.querySelector(".search input")?.focus();
		};
		this.#move = (event) => {
			moveInRows(event, {
				root: this.renderRoot,
				isAnswered: this.asked === this.search.trim()
			});
		};
	}
	static {
		this.styles = [
			base,
			box,
			buttonStyles,
			fieldStyles,
			avatarStyles,
			boneStyles,
			styles
		];
	}
	#internals;
	#session;
	#strings;
	#rows;
	#window;
	#capabilities;
	#viewer;
	#invitations;
	#obstacle;
	#deeds;
	#typing;
	#searchable;
	/** What the rows that are shown answer. */
	#answered;
	/** Reads organizations and invitations again. */
	async refresh() {
		await Promise.all([this.#rows.refresh(), this.#invitations.refresh()]);
	}
	willUpdate() {
		const { waiting, error, pageError, count, total, more, refreshing } = this.#rows;
		const blocked = this.#obstacle.state;
		if (!this.search && count) this.#searchable = (total ?? count) >= 8 || more;
		if (!blocked && !waiting && (!count || error || pageError || more || count > this.#window.last || this.#invitations.value?.length)) this.#deeds.need();
		showState(this.#internals, blocked ?? (waiting ? "loading" : error && !count ? "error" : count ? "ready" : "empty"), refreshing);
	}
	updated() {
		this.#rows.need(this.#window.first, this.#window.last);
		this.#deeds.part?.updated();
	}
	render() {
		if (this.#obstacle.state) return this.#obstacle.render();
		const deeds = this.#deeds.part;
		const invitations = this.#invitations.value ?? [];
		return html`<div class="page" @keydown=${this.#move}> ${this.#renderHead()} ${partMissing(this.#deeds, this.#strings, this.#strings.text("title"))} ${deeds?.renderNews()} ${this.#invitations.error ? this.#renderMissing() : nothing} ${invitations.length ? deeds?.renderInvitations(invitations) : nothing} ${this.#renderOrganizations()} </div> ${deeds?.renderDialog()} <div class="unseen" role="status">${deeds?.deeds.said}</div>`;
	}
	/** Something about the person that all elements share. */
	#shared(read) {
		return new QueryController(this, {
			session: this.#session,
			args: () => this.#session.session ? [this.#session.session] : void 0,
			run: ([session]) => read(session),
			topics: ["session"]
		});
	}
	get #create() {
		return this.#capabilities.value?.features["createOrganization"] && !this.withoutCreate ? () => void this.#deeds.use((deeds) => deeds.create()) : void 0;
	}
	#renderHead() {
		const text = this.#strings;
		const { auth } = this.#session.session ?? {};
		const email = this.#viewer.value?.email;
		return html`<div class="top" part="head"> ${this.withoutTitle ? nothing : html`<h2>${text.text("title")}</h2>`} <p class="muted">${email ? text.text("signedInAs", { email }) : this.#viewer.error ? nothing : html`<span class="bone mail-bone bones"></span>`} ${email && auth?.signOut ? html`<button type="button" class="button link" @click=${() => void auth.signOut()}>${text.text("notYou")}</button>` : nothing}</p> </div>`;
	}
	#renderMissing() {
		const text = this.#strings;
		return html`<p role="alert">${text.common("loadFailed", { what: text.text("invitations") })} <button type="button" class="button secondary small" @click=${() => void this.#invitations.refresh()}>${text.common("tryAgain")}</button></p>`;
	}
	#renderOrganizations() {
		const text = this.#strings;
		const { waiting, count, error, pageError } = this.#rows;
		const again = () => {
			this.#rows.retryPages();
			if (error) this.#rows.refresh();
		};
		const create = this.#create;
		if (!waiting && !count && !this.#answered) return this.#deeds.part?.renderEmpty(this.#viewer.value?.email ?? "", create);
		return html`<section aria-labelledby="yours"> <div class="line"> <h3 id="yours">${text.text("yours")}</h3> ${create ? html`<button type="button" class="button secondary small" @click=${create}>${plusIcon()}${text.text("create")}</button>` : nothing} </div> ${this.#searchable || this.search ? this.#renderSearch() : nothing} ${waiting ? rowBones() : count ? this.#renderRows() : html`<div class="pick nothing"><p role="status">${text.text("none", { query: this.#answered })}</p><button type="button" class="button secondary small" @click=${this.#clearSearch}>${text.common("clearSearch")}</button></div>`} ${count ? this.#deeds.part?.renderStale(error ?? pageError, again) : nothing} </section>`;
	}
	#renderSearch() {
		const text = this.#strings;
		const { total } = this.#rows;
		return html`<div class="search"><div class="input"> ${searchIcon()} <input type="search" aria-label=${text.text("find")} placeholder=${total && !this.asked ? text.text("findAmong", { count: total }) : text.text("find")} autocomplete="off" spellcheck="false" maxlength="200" .value=${this.search} @input=${this.#typed} /> ${this.search ? html`<button type="button" class="clear" aria-label=${text.common("clearSearch")} @click=${this.#clearSearch}>${crossIcon()}</button>` : nothing} </div></div>`;
	}
	#renderRows() {
		const { deeds } = this.#deeds.part ?? {};
		return organizationRows$1({
			rows: this.#rows,
			window: this.#window,
			strings: this.#strings,
			asked: this.asked,
			current: this.#session.organizationId,
			switchingTo: deeds?.switchingTo,
			go: ({ organization }) => void this.#deeds.use((part) => part.choose(organization)),
			pin: (membership) => void this.#deeds.use((part) => part.deeds.pin(membership))
		});
	}
	#typed({ target }) {
		this.search = target.value;
		this.#typing.type(this.search);
	}
	#clearSearch;
	#move;
};
property()(OrgPicker.prototype, "organization");
property({
	type: Boolean,
	attribute: "without-create"
})(OrgPicker.prototype, "withoutCreate");
property({
	type: Boolean,
	attribute: "without-title"
})(OrgPicker.prototype, "withoutTitle");
property({ attribute: false })(OrgPicker.prototype, "client");
property({ attribute: false })(OrgPicker.prototype, "strings");
state()(OrgPicker.prototype, "search");
state()(OrgPicker.prototype, "asked");
export { OrgPicker };

//# sourceMappingURL=org-picker.js.map