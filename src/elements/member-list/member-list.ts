import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { explain } from '../../controllers/explain.js';
import { property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { OrgClient } from '../../client/index.js';
import type { Member, Role } from '../../contract/index.js';
import { InviterController } from '../invite-dialog/inviter.js';
import { QueryController } from '../../controllers/query.js';
import { RowsController } from '../../controllers/rows.js';
import { RowWindowController } from '../../controllers/row-window.js';
import { SessionController } from '../../controllers/session.js';
import { StringsController } from '../../controllers/strings.js';
import { emit, type BeforeEvent } from '../../session/events.js';
import type { Strings } from '../../strings/index.js';
import { memberList } from '../../strings/en/member-list.js';
import { base, box } from '../../styles/base.js';
import { avatarStyles } from '../../ui/avatar.js';
import { buttonStyles } from '../../ui/button.js';
import { chipStyles } from '../../ui/chip.js';
import { dialogStyles } from '../../ui/dialog.js';
import { fieldStyles } from '../../ui/field.js';
import { crossIcon, downloadIcon, lockIcon, mailIcon, moreIcon, peopleIcon, penIcon, personAddIcon, searchIcon, sortDownIcon, sortUpIcon, trashIcon } from '../../ui/icon.js';
import { listStyles } from '../../ui/list.js';
import { menuItems, menuStyles, moveInMenu, type MenuItem } from '../../ui/menu.js';
import { notice, noticeStyles } from '../../ui/notice.js';
import { showState } from '../../ui/machine-state.js';
import { message, obstacle, obstacleOf, stateStyles } from '../../ui/states.js';
import { ToastController, toastStyles } from '../../ui/toast.js';
import { AddDialog } from './add-dialog.js';
import { exportMembers } from './export-members.js';
import { filterBar, noFilters, readFilters, writeFilters, type MemberFilters } from './member-filters.js';
import { memberRow, rowBones } from './member-row.js';
import { MemberChanges } from './member-changes.js';
import { RemoveDialog } from './remove-dialog.js';
import { RolesDialog } from './roles-dialog.js';
import { MemberSelection } from './selection.js';
import { styles } from './member-list.styles.js';

/** A column of the host's own; `render` gives text, a node or a Lit template. */
export interface MemberColumn {
  id: string;
  label: string;
  render: (member: Member) => unknown;
}

/** An action of the host's own in the menu of each row. */
export interface MemberAction {
  label: string;
  run: (member: Member) => void;
  /** Why it cannot be done for this member; the item then stays and says so. */
  reason?: (member: Member) => string | undefined;
}

/** Detail of `member-roles-updated` and `before-member-roles-update`. */
export interface MemberRolesDetail {
  members: Member[];
  roleIds: string[];
}

/** Detail of `member-removed` and `before-member-remove`. */
export interface MembersDetail {
  members: Member[];
}

type Sort = 'name' | 'joinedAt' | 'lastLoginAt';

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
export class MemberList extends LitElement {
  static override styles = [base, box, buttonStyles, fieldStyles, avatarStyles, chipStyles, menuStyles, dialogStyles, noticeStyles, stateStyles, toastStyles, listStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Shows members without any way to change them. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** What is searched for. */
  @property({ attribute: 'search' }) search = '';
  /** `name`, `joinedAt` or `lastLoginAt`; `-` turns it round. Default `name`. */
  @property() sort = 'name';
  /** Keeps search, filters and sorting in the query part of the page's address. */
  @property({ type: Boolean, attribute: 'filters-in-address' }) filtersInAddress = false;
  /** Leaves the title out, where the page has one. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** Columns of your own, before the last login. */
  @property({ attribute: false }) columns: MemberColumn[] = [];
  /** Actions of your own in the menu of each row. */
  @property({ attribute: false }) rowActions: MemberAction[] = [];
  /** A client, where no provider stands around. */
  @property({ attribute: false }) client?: OrgClient;
  /** Words to replace, by key. */
  @property({ attribute: false }) strings?: Partial<Strings['memberList']>;

  @state() private roleFilter = '';
  @state() private statusFilter = '';
  @state() private asked = '';
  @state() private menuOf?: Member;
  @state() private exporting = false;

  @query('tbody') private body!: HTMLElement | null;
  @query('#row-menu') private rowMenu!: HTMLElement;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this);
  readonly #strings = new StringsController(this, 'memberList', memberList);
  readonly #roles = new QueryController<Role[], readonly [string]>(this, {
    session: this.#session,
    args: () => (this.#session.organizationId && this.#session.session ? [this.#session.organizationId] : undefined),
    run: ([organization]) => this.#session.session!.roles(organization),
    topics: ['roles'],
  });
  readonly #rows = new RowsController<Member, readonly [string, string, string, string, string]>(this, {
    session: this.#session,
    args: () =>
      this.#session.organizationId && this.#session.client
        ? [this.#session.organizationId, this.asked, this.roleFilter, this.statusFilter, this.sort]
        : undefined,
    load: ([organization, q, role, status, sort], part, signal) =>
      this.#session.client!.members.list(organization, { q, role: role ? [role] : [], status, sort, ...part }, { signal }),
    keyOf: (member) => member.userId,
    topics: ['members'],
    positions: () => this.#session.capabilities?.members.position === true,
  });
  readonly #window = new RowWindowController(this, {
    count: () => this.#rows.count,
    body: () => this.body,
    rows: () => this.body?.querySelectorAll('tr.member') ?? [],
    estimate: 52,
  });
  readonly #selection = new MemberSelection(this);
  readonly #toast = new ToastController(this, () => this.#strings.common('undo'), (count) => this.#strings.text('secondsLeft', { count }));
  readonly #changes = new MemberChanges(this, this.#session, this.#strings, this.#toast);
  readonly #rolesDialog = new RolesDialog(this, this.#session, this.#strings, this.#changes);
  readonly #removeDialog = new RemoveDialog(this, this.#session, this.#strings, this.#changes);
  readonly #addDialog = new AddDialog(this, this.#session, this.#strings, this.#changes);
  readonly #inviter = new InviterController(this);
  #typing: ReturnType<typeof setTimeout> | undefined;
  /** The row whose menu was opened last. */
  #opener: { button: HTMLElement; index: number; returned?: boolean } | undefined;

  constructor() {
    super();
    this.addEventListener('member-removed', () => void this.#focusNextRow());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.filtersInAddress) this.#takeFilters(readFilters());
    this.asked = this.search.trim();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#typing);
  }

  /** Reads the members again. */
  refresh(): Promise<void> {
    return this.#rows.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('search') && this.#typing === undefined) this.asked = this.search.trim();
    this.#selection.belongTo(this.#session.organizationId);
    const { waiting, error, count, refreshing } = this.#rows;
    const blocked = this.#obstacle()?.state;
    showState(this.#internals, blocked ?? (waiting ? 'loading' : error && !count ? 'error' : count ? 'ready' : 'empty'), refreshing);
  }

  protected override updated(): void {
    this.#rows.need(this.#window.first, this.#window.last);
    this.#returnFocus();
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog && !dialog.open) {
      dialog.showModal();
      if (this.#opener) this.#opener.returned = false;
    }
  }

  protected override render() {
    const blocked = this.#obstacle();
    if (blocked) return blocked.view;
    return html`
      ${this.#renderHead()}
      ${this.#renderToolbar()}
      ${this.#renderNews()}
      ${this.#renderBody()}
      ${this.#rolesDialog.render()} ${this.#removeDialog.render()} ${this.#addDialog.render()}
      ${this.#toast.render()}
      ${this.#inviter.render()}
      <div id="row-menu" popover role="menu" aria-label=${this.menuOf ? this.#strings.text('actionsFor', { name: this.menuOf.name }) : nothing} @keydown=${moveInMenu}
        @toggle=${({ newState }: ToggleEvent) => { if (newState === 'open') this.rowMenu.querySelector<HTMLElement>('[role=menuitem]')?.focus(); }}>
        ${this.menuOf ? menuItems(this.#menuFor(this.menuOf), () => this.rowMenu.hidePopover()) : nothing}
      </div>
      <div class="unseen" role="status">${this.#changes.said}</div>
    `;
  }

  #obstacle() {
    const options = { host: this, session: this.#session, strings: this.#strings, title: this.#strings.text('title') };
    return (
      obstacle({ ...options, permission: 'members:read' }) ??
      (this.#rows.error && !this.#rows.count ? obstacleOf(this.#rows.error, { ...options, permission: 'members:read', retry: () => void this.#rows.refresh() }) : undefined)
    );
  }

  get #filters(): MemberFilters {
    return { search: this.asked, role: this.roleFilter, status: this.statusFilter, sort: this.sort };
  }

  get #filtered(): boolean {
    return Boolean(this.asked || this.roleFilter || this.statusFilter);
  }

  #renderHead() {
    const text = this.#strings;
    const total = this.#filtered ? this.#session.organization?.memberCount : (this.#rows.total ?? this.#session.organization?.memberCount);
    return html`
      <div class="head" part="head">
        ${this.withoutTitle ? nothing : html`<h2 class="title">${text.text('title')} ${total === undefined ? nothing : html`<span class="count">${text.number(total)}</span>`}</h2>`}
        <div class="actions">
          <button type="button" class="button quiet wide-only" aria-busy=${this.exporting ? 'true' : nothing} @click=${() => void this.#export()}>${downloadIcon()}${text.text(this.exporting ? 'exporting' : 'export')}</button>
          <slot name="actions"></slot>
          ${this.readonly ? nothing : this.#renderDeeds()}
        </div>
      </div>
    `;
  }

  #renderDeeds() {
    const text = this.#strings;
    const lacks = (permission: 'members:add' | 'invitations:create') =>
      this.#session.may(permission) === false ? text.text('needsPermission', { permission }) : undefined;
    const button = (kind: string, icon: TemplateResult, label: string, reason: string | undefined, run: () => void) => html`
      <button type="button" class="button ${kind}" aria-disabled=${reason ? 'true' : nothing} title=${reason ?? nothing} aria-description=${reason ?? nothing} @click=${() => (reason ? undefined : run())}>${icon}${label}</button>
    `;
    return html`
      ${this.#session.has('addMember') || !this.#session.capabilities ? button('secondary wide-only', personAddIcon(), text.text('add'), lacks('members:add'), () => this.#addDialog.open(this.#roles.value ?? [])) : nothing}
      ${button('primary grow', mailIcon(), text.text('invite'), lacks('invitations:create'), () => void this.#inviter.open())}
    `;
  }

  #renderToolbar() {
    return filterBar({
      filters: { ...this.#filters, search: this.search },
      roles: this.#roles.value ?? [],
      capabilities: this.#session.capabilities,
      strings: this.#strings,
      total: this.#filtered ? this.#rows.total : undefined,
      type: (value) => this.#type(value),
      change: (filters) => this.#filter(filters),
    });
  }

  /** What happened lately: an outdated list, changes that were not made, the selection. */
  #renderNews() {
    const text = this.#strings;
    const { error, pageError, valueTime } = this.#rows;
    const stale = error ?? pageError;
    const again = () => { this.#rows.retryPages(); void this.#rows.refresh(); };
    return html`
      ${this.readonly ? html`<p class="reason above">${lockIcon()}${text.text('readonly')}</p>` : nothing}
      ${stale && this.#rows.count
        ? html`<div class="above">${notice({ kind: 'stale', fact: text.common('staleFact'), text: html`${explain(text, stale)} ${text.common('staleText', { time: text.moment(new Date(valueTime).toISOString()) })}`, role: 'status', ways: html`<button type="button" class="button secondary small" @click=${again}>${text.common('tryAgain')}</button>` })}</div>`
        : nothing}
      ${this.#changes.renderOutcome()}
      ${this.#selection.size && !this.readonly ? this.#renderBulkBar() : nothing}
    `;
  }

  #renderBulkBar() {
    const text = this.#strings;
    const count = this.#selection.size;
    const total = this.#rows.total;
    const chosen = () => this.#selection.members;
    const reason = (deed: 'updateRoles' | 'remove') => (chosen().some((member) => member.allowed[deed]) ? undefined : explain(text, { code: 'permission_denied' }));
    const button = (kind: string, label: string, why: string | undefined, run: () => void) =>
      html`<button type="button" class="button secondary small ${kind}" aria-disabled=${why ? 'true' : nothing} title=${why ?? nothing} @click=${() => (why ? undefined : run())}>${label}</button>`;
    return html`
      <div class="bulk" role="group" aria-label=${text.text('selected', { count })}>
        <span class="strong" role="status">${text.text('selected', { count })}</span>
        ${total && total > count ? html`<button type="button" class="button link small" aria-busy=${this.#selection.gathering ? 'true' : nothing} @click=${() => void this.#selectEvery()}>${text.text('selectEvery', { count: total })}</button>` : nothing}
        <span class="end"></span>
        ${button('', text.text('changeRoles'), reason('updateRoles'), () => this.#rolesDialog.open(chosen(), this.#roles.value ?? []))}
        ${button('danger', text.text('remove'), reason('remove'), () => this.#removeDialog.open(chosen()))}
        <button type="button" class="button quiet icon-only small" aria-label=${text.text('clearSelection')} @click=${() => this.#selection.clear()}>${crossIcon()}</button>
      </div>
    `;
  }

  #renderBody() {
    const { waiting, count, total } = this.#rows;
    const text = this.#strings;
    if (!waiting && !count) return this.#renderNobody();
    if (!waiting && count === 1 && !this.#filtered && !this.readonly && this.#rows.row(0)?.isSelf) {
      return html`${this.#renderTable()}<slot name="empty">${message({ icon: peopleIcon(), title: text.text('emptyTitle'), text: text.text('emptyText') })}</slot>`;
    }
    const sorted = { name: text.text('sortedByName'), joinedAt: text.text('sortedByJoined'), lastLoginAt: text.text('sortedByLogin') }[this.sort.replace('-', '') as Sort];
    return html`
      ${this.#renderTable()}
      <div class="table-foot">
        <span>${waiting ? text.common('loading') : total === undefined || total <= count ? text.text('foundStatus', { count: total ?? count }) : text.text('shown', { shown: count, total })}</span>
        <span class="end">${sorted}</span>
      </div>
    `;
  }

  #renderNobody() {
    const text = this.#strings;
    return message({
      icon: searchIcon(),
      title: this.asked ? text.text('nobodyFor', { query: this.asked }) : text.text('nobodyTitle'),
      text: this.asked ? text.text('nobodyText') : undefined,
      role: 'status',
      ways: this.#filtered ? html`<button type="button" class="button secondary" @click=${() => this.#filter(noFilters)}>${text.common(this.roleFilter || this.statusFilter ? 'clearFilters' : 'clearSearch')}</button>` : nothing,
    });
  }

  #renderTable() {
    const text = this.#strings;
    const { waiting } = this.#rows;
    const { first, last, before, after } = this.#window;
    const indexes = Array.from({ length: Math.max(0, Math.min(last, this.#rows.count) - first) }, (_, index) => first + index);
    const span = 6 + this.columns.length + (this.readonly ? 0 : 2);
    const spacer = (height: number) => (height ? html`<tr class="spacer" aria-hidden="true"><td colspan=${span} .style=${`height:${height}px`}></td></tr>` : nothing);
    return html`
      <table class="table ${waiting ? 'bones' : ''}" role="table" part="table" aria-label=${text.text('title')} aria-rowcount=${this.#rows.total === undefined ? -1 : this.#rows.total + 1} aria-busy=${waiting ? 'true' : nothing}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex="1">
            ${this.readonly ? nothing : html`<th role="columnheader" scope="col" class="col-check">${this.#renderSelectAll(indexes)}</th>`}
            ${this.#renderSortHead('name', text.text('person'))}
            <th role="columnheader" scope="col" class="col-roles">${text.text('roles')}</th>
            <th role="columnheader" scope="col" class="col-status">${text.text('status')}</th>
            <th role="columnheader" scope="col" class="col-mfa below-840">${text.text('mfa')}</th>
            ${this.#renderSortHead('joinedAt', text.text('joined'), 'col-date below-960')}
            ${this.columns.map((column) => html`<th role="columnheader" scope="col" class="below-960">${column.label}</th>`)}
            ${this.#renderSortHead('lastLoginAt', text.text('lastLogin'), 'col-date')}
            ${this.readonly ? nothing : html`<th role="columnheader" scope="col" class="col-menu"><span class="unseen">${text.text('actions')}</span></th>`}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${waiting ? Array.from({ length: 8 }, (_, index) => rowBones(index, this.readonly, this.columns.length)) : nothing}
          ${spacer(before)}
          ${repeat(indexes, (index) => this.#rows.row(index)?.userId ?? index, (index) => this.#renderRow(index))}
          ${spacer(after)}
        </tbody>
      </table>
    `;
  }

  #renderSelectAll(indexes: number[]) {
    const members = indexes.map((index) => this.#rows.row(index)).filter((member) => member !== undefined);
    const chosen = members.filter((member) => this.#selection.has(member)).length;
    return html`<label class="hit"><span class="unseen">${this.#strings.text('selectAll')}</span>
      <input type="checkbox" .checked=${chosen > 0 && chosen === members.length} .indeterminate=${chosen > 0 && chosen < members.length} @change=${({ target }: Event) => this.#selection.set(members, (target as HTMLInputElement).checked)} /></label>`;
  }

  #renderSortHead(sort: Sort, label: string, classes = '') {
    const direction = this.sort === sort ? 'ascending' : this.sort === `-${sort}` ? 'descending' : undefined;
    const sortable = this.#session.capabilities?.members.sort.includes(sort) ?? true;
    if (!sortable) return html`<th role="columnheader" scope="col" class=${classes}>${label}</th>`;
    return html`
      <th role="columnheader" scope="col" class=${classes} aria-sort=${direction ?? nothing}>
        <button type="button" class="sort" @click=${() => this.#filter({ ...this.#filters, sort: direction === 'ascending' ? `-${sort}` : sort })}>${label}${direction ? (direction === 'ascending' ? sortUpIcon() : sortDownIcon()) : nothing}</button>
      </th>
    `;
  }

  #renderRow(index: number) {
    const member = this.#rows.row(index);
    if (!member) return rowBones(index, this.readonly, this.columns.length);
    return memberRow({
      member,
      index,
      strings: this.#strings,
      columns: this.columns,
      readonly: this.readonly,
      selected: this.#selection.has(member),
      pending: this.#changes.isPending(member.userId),
      select: (event) => this.#select(member, index, event),
      menu: html`<button type="button" class="button quiet small icon-only" popovertarget="row-menu" aria-haspopup="menu" aria-label=${this.#strings.text('actionsFor', { name: member.name })} @click=${({ currentTarget }: Event) => this.#openMenu(member, index, currentTarget as HTMLElement)}>${moreIcon()}</button>`,
    });
  }

  #openMenu(member: Member, index: number, button: HTMLElement): void {
    this.menuOf = member;
    this.#opener = { button, index: index + 2, returned: true };
  }

  #menuFor(member: Member): MenuItem[] {
    const text = this.#strings;
    const why = (deed: 'updateRoles' | 'remove') =>
      member.allowed[deed] ? undefined : explain(text, { code: member.reasons?.[deed] ?? 'permission_denied' });
    return [
      { label: text.text('changeRoles'), icon: penIcon(), reason: why('updateRoles'), run: () => this.#rolesDialog.open([member], this.#roles.value ?? []) },
      ...this.rowActions.map(({ label, run, reason }) => ({ label, icon: moreIcon(), reason: reason?.(member), run: () => run(member) })),
      { label: text.text('removeFromOrganization'), icon: trashIcon(), danger: true, reason: why('remove'), run: () => this.#removeDialog.open([member]) },
    ];
  }

  /** Nothing has the focus: what had it was taken out of the page. */
  get #focusIsLost(): boolean {
    return document.activeElement === document.body || (document.activeElement === this && !(this.renderRoot as ShadowRoot).activeElement);
  }

  /** A dialog that a row's menu opened is gone: back to the button of the row. */
  #returnFocus(): void {
    if (!this.#opener || this.#opener.returned || this.renderRoot.querySelector('dialog')) return;
    if (this.#focusIsLost) this.#opener.button.focus();
    this.#opener.returned = true;
  }

  /** The row that held the focus is gone: the one in its place gets it, or the search field where none is left. */
  async #focusNextRow(): Promise<void> {
    const opener = this.#opener;
    const patience = performance.now() + 5000;
    while (opener?.button.isConnected && performance.now() < patience) await new Promise(requestAnimationFrame);
    if (!opener || !this.#focusIsLost) return;
    const rows = [...this.renderRoot.querySelectorAll<HTMLElement>('tr.member')];
    const next = rows.find((row) => Number(row.getAttribute('aria-rowindex')) >= opener.index) ?? rows.at(-1);
    (next?.querySelector<HTMLElement>('.col-menu button') ?? this.renderRoot.querySelector<HTMLElement>('input[type=search]'))?.focus();
  }

  #type(value: string): void {
    this.search = value;
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => {
      this.#typing = undefined;
      this.#filter({ ...this.#filters, search: value.trim() }, true);
    }, 150);
  }

  #filter(filters: MemberFilters, typed = false): void {
    clearTimeout(this.#typing);
    this.#typing = undefined;
    this.#takeFilters(filters, typed);
    if (this.filtersInAddress) writeFilters(filters);
    emit(this, 'filters-changed', filters);
  }

  #takeFilters({ search, role, status, sort }: MemberFilters, typed = false): void {
    if (!typed) this.search = search;
    this.asked = search;
    this.roleFilter = role;
    this.statusFilter = status;
    this.sort = sort;
  }

  #select(member: Member, index: number, event: Event): void {
    const { checked } = event.target as HTMLInputElement;
    this.#selection.choose(member, index, checked, (at) => this.#rows.row(at));
  }

  async #selectEvery(): Promise<void> {
    const [organization, q, role, status, sort] = [this.#session.organizationId!, this.asked, this.roleFilter, this.statusFilter, this.sort];
    const limit = this.#session.capabilities?.limits.pageSizeMax ?? 200;
    await this.#selection.gather(this.#session.client!.members.all(organization, { q, role: role ? [role] : [], status, sort, limit }));
  }

  async #export(): Promise<void> {
    if (this.exporting) return;
    this.exporting = true;
    await exportMembers(this, this.#session, this.#strings, this.#filters);
    this.exporting = false;
  }
}

declare global {
  interface HTMLElementEventMap {
    'before-member-roles-update': BeforeEvent<MemberRolesDetail>;
    'before-member-remove': BeforeEvent<MembersDetail>;
    'before-member-add': BeforeEvent<{ email: string; roleIds: string[] }>;
    'member-roles-updated': CustomEvent<MemberRolesDetail>;
    'member-removed': CustomEvent<MembersDetail>;
    'member-added': CustomEvent<{ member: Member }>;
    'invite-requested': CustomEvent<void>;
    'filters-changed': CustomEvent<MemberFilters>;
  }
}
