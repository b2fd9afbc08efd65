import { addStyles } from "../../controllers/later.js";
import { OrganizationDeeds } from "../../controllers/organization-deeds.js";
import { FurtherRows } from "../../controllers/further-rows.js";
import { RowsController } from "../../controllers/rows.js";
import { RowWindow } from "../../controllers/row-window.js";
import { ScrollController } from "../../controllers/scroll.js";
import { TypingController } from "../../controllers/typing.js";
import { commonLater } from "../../strings/en/common-later.js";
import { organizationDeeds } from "../../strings/en/organization-deeds.js";
import { organizationRows } from "../../strings/en/organization-rows.js";
import { switcherPanel } from "../../strings/en/switcher-panel.js";
import { createOrganization } from "../../ui/create-organization.js";
import { moveInRows } from "../../ui/move-in-rows.js";
import { invitationRows } from "./invitation-rows.js";
import { organizationList } from "./organization-list.js";
import { panelStyles } from "./switcher-panel.styles.js";
import { nothing } from "lit";
// src/elements/org-switcher/switcher-panel.ts
var rowHeight = 44;
/** What opens under the button: organizations to go to, open invitations, and the dialog that creates one. */
var SwitcherPanel = class {
	#host;
	#session;
	#strings;
	#invitations;
	#deeds;
	#rows;
	#window;
	#open = false;
	#wantsFocus = false;
	#view = "organizations";
	#search = "";
	#asked = "";
	#searchable = false;
	#draft;
	#typing;
	constructor(host, session, strings, invitations) {
		addStyles(host, panelStyles);
		this.#host = host;
		this.#session = session;
		session.needCapabilities();
		this.#strings = strings.learn({
			...switcherPanel,
			...organizationRows,
			...organizationDeeds
		}, commonLater);
		this.#deeds = new OrganizationDeeds(host, session, this.#strings);
		this.#invitations = invitations;
		this.#typing = new TypingController(host, (asked) => this.#ask(asked));
		this.#rows = new RowsController(host, {
			session,
			args: () => this.#open && session.client ? [session.client, this.#asked] : void 0,
			load: ([, q], part, signal) => session.client.myOrganizations.list({
				q,
				limit: part.limit,
				cursor: part.cursor
			}, { signal }),
			topics: ["organizations"]
		});
		this.#window = new RowWindow({
			count: () => this.#rows.count,
			body: () => host.renderRoot.querySelector(".rows"),
			rows: () => host.renderRoot.querySelectorAll(".rows > .row"),
			estimate: rowHeight
		});
		new FurtherRows(host, this.#rows);
		new ScrollController(host, this.#window);
	}
	/** For screen readers: the last thing that was done. */
	get said() {
		return this.#deeds.said;
	}
	opened() {
		this.#open = true;
		this.#wantsFocus = true;
		this.#host.requestUpdate();
	}
	/** `byPerson`: not because there is nothing to show any more. */
	closed(byPerson = false) {
		this.#typing.stop();
		this.#open = false;
		this.#view = "organizations";
		this.#search = this.#asked = "";
		this.#deeds.failure = void 0;
		this.#host.requestUpdate();
		if (byPerson) this.#returnFocus();
	}
	updated(open) {
		if (open) this.#rows.need(this.#window.first, this.#window.last);
		const dialog = this.#host.renderRoot.querySelector("dialog");
		if (dialog && !dialog.open) dialog.showModal();
		if (!this.#search && this.#rows.count) {
			const searchable = (this.#rows.total ?? this.#rows.count) >= 8 || this.#rows.more;
			if (searchable !== this.#searchable) {
				this.#searchable = searchable;
				this.#wantsFocus ||= this.#open;
				return this.#host.requestUpdate();
			}
		}
		if (this.#open && this.#wantsFocus && !this.#rows.waiting) this.#focusFirst();
	}
	/** Where one begins: the search field, else the current organization, else whatever there is. */
	#focusFirst() {
		this.#wantsFocus = false;
		const find = (selector) => this.#host.renderRoot.querySelector(selector);
		(find(".search input") ?? find(".go[aria-current]") ?? find(".go") ?? find(".item"))?.focus();
	}
	render() {
		const text = this.#strings;
		if (this.#view === "invitations") return invitationRows({
			invitations: this.#invitations(),
			strings: text,
			failure: this.#deeds.failure,
			pending: this.#deeds.answering,
			back: () => this.#show("organizations"),
			answer: (invitation, accept) => void this.#answer(invitation, accept)
		});
		return organizationList({
			rows: this.#rows,
			window: this.#window,
			strings: text,
			search: this.#search,
			asked: this.#asked,
			searchable: this.#searchable,
			withoutShortcut: this.#host.withoutShortcut,
			current: this.#session.organizationId,
			switchingTo: this.#deeds.switchingTo,
			failure: this.#deeds.failure,
			waiting: this.#invitations().length,
			canCreate: this.#session.has("createOrganization") && !this.#host.withoutCreate,
			type: (event) => this.#type(event),
			clearSearch: () => this.#clearSearch(),
			go: ({ organization }) => void this.#switchTo(organization),
			pin: (membership) => void this.#deeds.pin(membership),
			showInvitations: () => this.#show("invitations"),
			create: () => this.#startCreating()
		});
	}
	/** The dialog that creates an organization; it stands beside the popover, which closes when it opens. */
	renderDialog() {
		return this.#draft ? createOrganization({
			draft: this.#draft,
			strings: this.#strings,
			client: this.#session.client,
			checksNames: this.#session.has("nameAvailability"),
			host: this.#host,
			change: (draft) => {
				this.#draft = draft;
				this.#host.requestUpdate();
			},
			created: (organization) => void this.#created(organization)
		}) : nothing;
	}
	moveFocus(event) {
		moveInRows(event, {
			root: this.#host.renderRoot,
			hide: () => this.#host.hide(),
			isAnswered: this.#asked === this.#search.trim()
		});
	}
	/** Engines differ in where the focus goes when a popover closes that a script opened. */
	#returnFocus() {
		const { activeElement } = this.#host.renderRoot;
		if (activeElement ? activeElement.closest("[popover]") : document.activeElement === document.body || document.activeElement === this.#host) this.#host.focus();
	}
	#show(view) {
		this.#view = view;
		this.#deeds.failure = void 0;
		this.#host.requestUpdate();
		this.#host.updateComplete.then(() => this.#host.renderRoot.querySelector(".popover-body button, .search input")?.focus());
	}
	#type(event) {
		this.#search = event.target.value;
		this.#typing.type(this.#search);
		this.#host.requestUpdate();
	}
	#ask(asked) {
		this.#asked = asked;
		this.#host.requestUpdate();
	}
	#clearSearch() {
		this.#typing.stop();
		this.#search = "";
		this.#ask("");
		this.#host.renderRoot.querySelector(".search input")?.focus();
	}
	async #switchTo(organization) {
		const outcome = await this.#deeds.switchTo(organization);
		if (outcome !== "failed") this.#host.hide();
		if (outcome === "went") this.#host.focus();
	}
	async #answer(invitation, accept) {
		const isLast = this.#invitations().length <= 1;
		if (await this.#deeds.answer(invitation, accept) && isLast) this.#show("organizations");
	}
	#startCreating() {
		this.#host.hide();
		this.#draft = {
			displayName: "",
			name: "",
			errors: {}
		};
		this.#host.requestUpdate();
	}
	async #created(organization) {
		this.#draft = void 0;
		this.#deeds.created(organization);
		await this.#switchTo(organization);
	}
};
export { SwitcherPanel };

//# sourceMappingURL=switcher-panel.js.map