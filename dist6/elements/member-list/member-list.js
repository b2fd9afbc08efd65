import { LaterController } from "../../controllers/later.js";
import { QueryController } from "../../controllers/query.js";
import { RowsController } from "../../controllers/rows.js";
import { RowWindow } from "../../controllers/row-window.js";
import { SessionController } from "../../controllers/session.js";
import { StringsController } from "../../controllers/strings.js";
import { onceDrawn } from "../../session/drawn.js";
import { property, state } from "../../session/properties.js";
import { memberList } from "../../strings/en/member-list.js";
import { base, box } from "../../styles/base.js";
import { statusTokens } from "../../styles/status-tokens.js";
import { addressStyles } from "../../ui/address.js";
import { avatarStyles } from "../../ui/avatar.js";
import { buttonStyles } from "../../ui/button.js";
import { chipStyles } from "../../ui/chip.js";
import { fieldStyles } from "../../ui/field.js";
import { lockIcon } from "../../ui/icons.js";
import { listStyles } from "../../ui/list.js";
import { showState } from "../../ui/machine-state.js";
import { partMissing } from "../../ui/part-missing.js";
import { rowMenuButton } from "../../ui/row-menu-button.js";
import { ObstacleController, boneStyles } from "../../ui/states.js";
import { filterBar, noFilters, parameter, readFilters } from "./member-filters.js";
import { memberHead } from "./member-head.js";
import { memberCount, memberTable } from "./member-table.js";
import { styles } from "./member-list.styles.js";
import { LitElement, html, nothing } from "lit";
// src/elements/member-list/member-list.ts
/**
* Everybody in an organization, to find, to give roles and to remove: search, filters, sorting and selection over any
* number of members, with a result for each. What the viewer may not do says why.
*
* ```html
* <member-list></member-list>
* ```
*
* @tagname member-list
* @slot actions - Buttons of your own, before "Invite people".
* @slot empty - Replaces what is shown while the viewer is alone.
* @fires {BeforeEvent<MemberRolesDetail>} before-member-roles-update - Cancelable.
* @fires {BeforeEvent<MembersDetail>} before-member-remove - Cancelable.
* @fires {BeforeEvent<{ email: string, roleIds: string[] }>} before-member-add - Cancelable.
* @fires {CustomEvent<MemberRolesDetail>} member-roles-updated - Roles were changed.
* @fires {CustomEvent<MembersDetail>} member-removed - Members were removed.
* @fires {CustomEvent<{ member: Member }>} member-added - An existing user became a member, or a removal was undone.
* @fires {CustomEvent<{ member: Member }>} member-opened - A name was pressed; prevent it to show a page of your own.
* @fires {CustomEvent<void>} invite-requested - "Invite people" was pressed; prevent it to open a dialog of your own.
* @fires {CustomEvent<MemberFilters>} filters-changed - Search, filters or sorting changed.
* @fires {CustomEvent<OrgErrorDetail>} org-error - Something failed that the person tried.
* @csspart head - Title and actions.
* @csspart toolbar - Search and filters.
* @csspart table - The table.
* @csspart row - A member.
* @csspart empty - What is shown when nobody is there.
* @csspart error - What is shown when nothing could be loaded.
* @cssstate loading - The first rows have not come yet.
* @cssstate refreshing - Newer rows are awaited.
* @cssstate error - The first load failed.
* @cssstate empty - There is nobody, or nobody matches.
* @cssstate forbidden - The viewer may not see members.
* @cssstate no-session - Nobody is signed in.
*/
var MemberList = class extends LitElement {
	static {
		this.styles = [
			base,
			box,
			buttonStyles,
			fieldStyles,
			avatarStyles,
			addressStyles,
			statusTokens,
			chipStyles,
			boneStyles,
			listStyles,
			styles
		];
	}
	#internals;
	#session;
	#strings;
	#roles;
	#rows;
	#window;
	#obstacle;
	#deeds;
	constructor() {
		super();
		this.readonly = false;
		this.search = "";
		this.sort = "name";
		this.filtersInAddress = false;
		this.withoutTitle = false;
		this.withoutDetails = false;
		this.columns = [];
		this.rowActions = [];
		this.asked = {
			search: "",
			role: "",
			status: ""
		};
		this.#internals = this.attachInternals();
		this.#session = new SessionController(this);
		this.#strings = new StringsController(this, "memberList", memberList);
		this.#roles = new QueryController(this, {
			session: this.#session,
			args: () => !this.#rows.waiting && this.#session.organizationId && this.#session.session ? [this.#session.organizationId] : void 0,
			run: ([organization]) => this.#session.session.roles(organization),
			topics: ["roles"]
		});
		this.#rows = new RowsController(this, {
			session: this.#session,
			args: () => this.#session.organizationId && this.#session.client ? [
				this.#session.organizationId,
				this.asked.search,
				this.asked.role,
				this.asked.status,
				this.sort
			] : void 0,
			load: ([organization, q, role, status, sort], part, signal) => this.#session.client.members.list(organization, {
				q,
				role: role ? [role] : [],
				status,
				sort,
				...part
			}, { signal }),
			topics: ["members"],
			positions: () => this.#session.capabilities?.members.position === true
		});
		this.#window = new RowWindow({
			count: () => this.#rows.count,
			body: () => this.renderRoot.querySelector("tbody"),
			rows: () => this.renderRoot.querySelectorAll("tr.member"),
			estimate: 52
		});
		this.#obstacle = new ObstacleController(this, {
			session: this.#session,
			strings: this.#strings,
			title: () => this.#strings.text("title"),
			permission: "members:read",
			failure: () => this.#rows.count ? void 0 : this.#rows.error
		});
		this.#deeds = new LaterController(this, async () => {
			const { MemberDeeds } = await import("./member-deeds.js");
			return new MemberDeeds(this, {
				session: this.#session,
				strings: this.#strings,
				rows: this.#rows,
				window: this.#window,
				roles: () => this.#roles.value ?? [],
				filters: () => this.#filters,
				take: (filters, typed) => this.#takeFilters(filters, typed),
				none: noFilters,
				parameter
			});
		}).whenNear();
		onceDrawn(this, () => {
			if (this.filtersInAddress) this.#takeFilters(readFilters());
		});
	}
	connectedCallback() {
		super.connectedCallback();
		this.#ask();
	}
	/** Reads the members again. */
	refresh() {
		return this.#rows.refresh();
	}
	willUpdate(changed) {
		if (changed.has("search") && !this.#deeds.part?.filtering.pending) this.#ask();
		this.#deeds.part?.selection.belongTo(this.#session.organizationId, this.#rows.list);
		const { waiting, error, pageError, count, more, refreshing } = this.#rows;
		const blocked = this.#obstacle.state;
		if (!blocked && !waiting && (error || pageError || this.asked.role || this.asked.status || count < 2 || more || count > this.#window.last)) this.#deeds.need();
		showState(this.#internals, blocked ?? (waiting ? "loading" : error && !count ? "error" : count ? "ready" : "empty"), refreshing);
	}
	updated() {
		this.#rows.need(this.#window.first, this.#window.last);
		this.#deeds.part?.updated();
	}
	render() {
		if (this.#obstacle.state) return this.#obstacle.render();
		const deeds = this.#deeds.part;
		return html`${this.#renderHead()} ${this.#renderToolbar()} ${this.readonly ? html`<p class="reason above">${lockIcon()}${this.#strings.text("readonly")}</p>` : nothing} ${partMissing(this.#deeds, this.#strings, this.#strings.text("actions"))} ${deeds?.renderNews()} ${this.#renderBody()} ${deeds?.renderOverlays()} <div class="unseen" role="status">${deeds?.said}</div>`;
	}
	get #filters() {
		return {
			...this.asked,
			sort: this.sort
		};
	}
	get #filtered() {
		return Object.values(this.asked).some(Boolean);
	}
	#renderHead() {
		return memberHead({
			session: this.#session,
			strings: this.#strings,
			total: (this.#filtered ? void 0 : this.#rows.total) ?? this.#session.organization?.memberCount,
			withoutTitle: this.withoutTitle,
			readonly: this.readonly,
			exporting: this.#deeds.part?.exporting ?? false,
			exportMembers: () => void this.#deeds.use((deeds) => deeds.export()),
			add: () => void this.#deeds.use((deeds) => deeds.add()),
			invite: () => void this.#deeds.use((deeds) => deeds.invite())
		});
	}
	#renderToolbar() {
		return filterBar({
			filters: {
				...this.#filters,
				search: this.search
			},
			roles: this.#roles.value ?? [],
			capabilities: this.#session.capabilities,
			strings: this.#strings,
			total: this.#filtered ? this.#rows.total : void 0,
			chips: this.#deeds.part?.filtering.renderChips(),
			type: (search) => void this.#deeds.use(({ filtering }) => filtering.type(search)),
			change: (filters) => this.#change(filters)
		});
	}
	#renderBody() {
		const { waiting, count } = this.#rows;
		if (!waiting && !count) return this.#deeds.part?.renderNobody();
		if (!waiting && count === 1 && !this.#filtered && !this.readonly && this.#rows.row(0)?.isSelf) return html`${this.#renderTable()}<slot name="empty">${this.#deeds.part?.renderAlone()}</slot>`;
		return html`${this.#renderTable()}${memberCount(this.#rows, this.sort, this.#strings)}${this.#deeds.part?.renderNotes()}`;
	}
	#renderTable() {
		return memberTable({
			rows: this.#rows,
			window: this.#window,
			isSelected: (member) => this.#deeds.part?.selection.has(member) ?? false,
			select: (event, change) => this.#select(event, change),
			strings: this.#strings,
			capabilities: this.#session.capabilities,
			columns: this.columns,
			readonly: this.readonly,
			sort: this.sort,
			sortBy: (sort) => this.#change({
				...this.#filters,
				sort
			}),
			isPending: (userId) => this.#deeds.part?.isPending(userId) ?? false,
			open: this.withoutDetails ? void 0 : (member) => void this.#deeds.use((deeds) => deeds.details(member)),
			menuButton: (member) => rowMenuButton(member, this.#strings.text("actionsFor", { name: member.name }), this.#deeds)
		});
	}
	#select({ target }, change) {
		const box = target;
		const { checked } = box;
		const organization = this.#session.organizationId;
		this.#deeds.use(({ selection }) => {
			if (selection.organization === organization) change(selection, checked);
			else box.checked = false;
		});
	}
	#change(filters) {
		this.#deeds.use(({ filtering }) => filtering.change(filters));
	}
	#takeFilters({ search, role, status, sort }, typed = false) {
		if (!typed) this.search = search;
		this.asked = {
			search,
			role,
			status
		};
		this.sort = sort;
	}
	#ask() {
		this.asked = {
			...this.asked,
			search: this.search.trim()
		};
	}
};
property()(MemberList.prototype, "organization");
property({
	type: Boolean,
	reflect: true
})(MemberList.prototype, "readonly");
property({ attribute: "search" })(MemberList.prototype, "search");
property()(MemberList.prototype, "sort");
property({
	type: Boolean,
	attribute: "filters-in-address"
})(MemberList.prototype, "filtersInAddress");
property({
	type: Boolean,
	attribute: "without-title"
})(MemberList.prototype, "withoutTitle");
property({
	type: Boolean,
	attribute: "without-details"
})(MemberList.prototype, "withoutDetails");
property({ attribute: false })(MemberList.prototype, "columns");
property({ attribute: false })(MemberList.prototype, "rowActions");
property({ attribute: false })(MemberList.prototype, "client");
property({ attribute: false })(MemberList.prototype, "strings");
state()(MemberList.prototype, "asked");
export { MemberList };

//# sourceMappingURL=member-list.js.map