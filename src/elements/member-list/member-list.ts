import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Member, Role } from '../../contract/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { QueryController } from '../../controllers/query.js';
import { PagedListController } from '../../data-list/paged-list.js';
import { Virtualizer } from '../../data-list/virtualizer.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { LocalizeController } from '../../i18n/localize.js';
import { onConnectedAfterHydration } from '../../core/hydration.js';
import { property, state } from '../../core/decorators.js';
import { memberList, type MemberListMessages } from './member-list.strings.js';
import { baseStyles, containerStyles } from '../../styles/base.js';
import { statusTokens } from '../../styles/status-tokens.js';
import { emailAddressStyles } from '../../ui/display/email-address.js';
import { avatarStyles } from '../../ui/display/avatar.js';
import { buttonStyles } from '../../ui/form/button.js';
import { chipStyles } from '../../ui/display/chip.js';
import { fieldStyles } from '../../ui/form/field.js';
import { lockIcon } from '../../ui/icons/list-icons.js';
import { tableStyles } from '../../data-list/table.styles.js';
import { setComponentState } from '../../controllers/component-state.js';
import { renderLazyLoadError } from '../../controllers/lazy-load-error.js';
import { rowMenuButton } from '../../data-list/row-menu-button.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { skeletonStyles } from '../../ui/display/skeleton.styles.js';
import type { MemberListActions } from './member-list-actions.js';
import { filterBar, emptyFilters, filterParam, readFilters, type MemberFilters } from './member-filters.js';
import { listHeader } from './member-head.js';
import type { MemberAction, MemberColumn } from './member-list.types.js';
import { memberCount, memberTable } from './member-table.js';
import type { MemberSelection } from './selection.js';
import { styles } from './member-list.styles.js';

export type { MemberListEventMap } from './member-list.events.js';
export type { MemberAction, MemberColumn } from './member-list.types.js';

/**
 * Lists the members of an organization and lets the viewer change roles and remove members, one or many at a time.
 * Supports search, filters, sorting and selection for any number of members, and reports a result for each. Actions
 * that the viewer may not run are disabled, with the reason.
 *
 * ```html
 * <member-list></member-list>
 * ```
 *
 * @tagname member-list
 * @slot actions - Custom buttons, placed before "Invite people".
 * @slot empty - Replaces the hint that is shown while the viewer is the only member.
 * @fires {BeforeEvent<MemberRolesDetail>} before-member-roles-update - Cancelable.
 * @fires {BeforeEvent<MembersDetail>} before-member-remove - Cancelable.
 * @fires {BeforeEvent<{ email: string, roleIds: string[] }>} before-member-add - Cancelable.
 * @fires {CustomEvent<MemberRolesDetail>} member-roles-updated - Roles were changed.
 * @fires {CustomEvent<MembersDetail>} member-removed - Members were removed.
 * @fires {CustomEvent<{ member: Member }>} member-added - An existing user became a member, or a removal was undone.
 * @fires {BeforeEvent<{ member: Member }>} before-member-open - Cancelable; prevent it to open your own page.
 * @fires {BeforeEvent<null>} before-invite - Cancelable; prevent it to open your own dialog.
 * @fires {CustomEvent<MemberFilters>} filters-changed - Search, filters or sorting changed.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart toolbar - Search and filters.
 * @csspart table - The table.
 * @csspart row - A member.
 * @csspart empty - The empty state.
 * @csspart error - The error state.
 * @cssstate loading - The first rows are loading.
 * @cssstate refreshing - The rows are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - No members, or none that match the search and filters.
 * @cssstate forbidden - The viewer has no permission to see members.
 * @cssstate no-session - The viewer is not signed in.
 */
export class MemberList extends LitElement {
  static override styles = [
    baseStyles,
    containerStyles,
    buttonStyles,
    fieldStyles,
    avatarStyles,
    emailAddressStyles,
    statusTokens,
    chipStyles,
    skeletonStyles,
    tableStyles,
    styles,
  ];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that change members. */
  @property({ type: Boolean, reflect: true }) readonly = false;
  /** Search text. */
  @property() search = '';
  /** `name`, `joinedAt` or `lastLoginAt`; prefix `-` for descending order. Default `name`. */
  @property() sort = 'name';
  /** Stores search, filters and sorting in the query string of the page. */
  @property({ type: Boolean, attribute: 'filters-in-address' }) filtersInAddress = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** Renders names as text instead of buttons that open the details. */
  @property({ type: Boolean, attribute: 'without-details' }) withoutDetails = false;
  /** Custom columns, placed before the last login. */
  @property({ attribute: false }) columns: MemberColumn[] = [];
  /** Custom actions in the menu of each row. */
  @property({ attribute: false }) rowActions: MemberAction[] = [];
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<MemberListMessages>;

  /** The applied search and filters of the rows. */
  @state() private appliedFilters = { search: '', role: '', status: '' };

  readonly #internals = this.attachInternals?.();
  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'memberList', memberList);
  readonly #roles = new QueryController<Role[], readonly [string]>(this, {
    org: this.#org,
    // The roles are only needed by the filter, so they load after the rows.
    args: () =>
      !this.#rows.isLoading && this.#org.organizationId && this.#org.context ? [this.#org.organizationId] : undefined,
    run: ([organization]) => this.#org.context!.roles(organization),
    topics: ['roles'],
  });
  readonly #rows = new PagedListController<Member, readonly [string, string, string, string, string]>(this, {
    org: this.#org,
    args: () =>
      this.#org.organizationId && this.#org.client
        ? [
            this.#org.organizationId,
            this.appliedFilters.search,
            this.appliedFilters.role,
            this.appliedFilters.status,
            this.sort,
          ]
        : undefined,
    load: ([organization, q, role, status, sort], part, signal) =>
      this.#org.client!.members.list(organization, { q, role: role ? [role] : [], status, sort, ...part }, { signal }),
    topics: ['members'],
    supportsPosition: () => this.#org.capabilities?.members.position === true,
  });
  readonly #virtualizer = new Virtualizer({
    count: () => this.#rows.count,
    body: () => this.renderRoot.querySelector('tbody'),
    rows: () => this.renderRoot.querySelectorAll('tr.member'),
    estimate: 52,
  });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'members:read',
    failure: () => (this.#rows.count ? undefined : this.#rows.error),
  });
  readonly #actions: LazyModuleController<MemberListActions> = new LazyModuleController(this, async () => {
    const { MemberListActions } = await import('./member-list-actions.js');
    return new MemberListActions(this, {
      org: this.#org,
      strings: this.#strings,
      rows: this.#rows,
      window: this.#virtualizer,
      roles: () => this.#roles.value ?? [],
      filters: () => this.#filters,
      applyFilters: (filters, typed) => this.#setFilters(filters, typed),
      emptyFilters: emptyFilters,
      filterParam,
    });
  }).preloadOnIntent();

  constructor() {
    super();
    onConnectedAfterHydration(this, () => {
      if (this.filtersInAddress) this.#setFilters(readFilters());
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#applyFilters();
  }

  /** Reloads the members. */
  refresh(): Promise<void> {
    return this.#rows.refresh();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('search') && !this.#actions.module?.filtering.pending) this.#applyFilters();
    this.#actions.module?.selection.resetFor(this.#org.organizationId, this.#rows.listKey);
    const { isLoading, error, pageError, count, hasMore, isRefreshing } = this.#rows;
    const blocked = this.#accessState.state;
    if (
      !blocked &&
      !isLoading &&
      (error || pageError || this.#filtered || count < 2 || hasMore || count > this.#virtualizer.last)
    )
      this.#actions.load();
    setComponentState(
      this.#internals,
      blocked ?? (isLoading ? 'loading' : error && !count ? 'error' : count ? 'ready' : 'empty'),
      isRefreshing,
    );
  }

  protected override updated(): void {
    this.#rows.ensureRange(this.#virtualizer.first, this.#virtualizer.last);
    this.#actions.module?.updated();
  }

  protected override render() {
    if (this.#accessState.state) return this.#accessState.render();
    const actions = this.#actions.module;
    return html`
      ${this.#renderHead()} ${this.#renderToolbar()}
      ${this.readonly ? html`<p class="reason list-toolbar">${lockIcon()}${this.#strings.text('readonly')}</p>` : nothing}
      ${renderLazyLoadError(this.#actions, this.#strings)} ${actions?.renderNotices()} ${this.#renderBody()}
      ${actions?.renderOverlays()}
      <div class="visually-hidden" role="status" .textContent=${actions?.announcement ?? ''}></div>
    `;
  }

  get #filters(): MemberFilters {
    return { ...this.appliedFilters, sort: this.sort };
  }

  get #filtered(): boolean {
    return Object.values(this.appliedFilters).some(Boolean);
  }

  #renderHead() {
    return listHeader({
      org: this.#org,
      strings: this.#strings,
      total: (this.#filtered ? undefined : this.#rows.total) ?? this.#org.organization?.memberCount,
      withoutTitle: this.withoutTitle,
      readonly: this.readonly,
      exporting: this.#actions.module?.exporting ?? false,
      exportMembers: () => void this.#actions.run((actions) => actions.export()),
      add: () => void this.#actions.run((actions) => actions.add()),
      invite: () => void this.#actions.run((actions) => actions.invite()),
    });
  }

  #renderToolbar() {
    return filterBar({
      filters: { ...this.#filters, search: this.search },
      roles: this.#roles.value ?? [],
      capabilities: this.#org.capabilities,
      strings: this.#strings,
      total: this.#filtered ? this.#rows.total : undefined,
      chips: this.#actions.module?.filtering.renderChips(),
      type: (search) => void this.#actions.run(({ filtering }) => filtering.type(search)),
      change: (filters) => this.#change(filters),
    });
  }

  #renderBody() {
    const { isLoading, count } = this.#rows;
    if (!isLoading && !count) return this.#actions.module?.renderEmpty();
    if (!isLoading && count === 1 && !this.#filtered && !this.readonly && this.#rows.row(0)?.isSelf) {
      return html`${this.#renderTable()}<slot name="empty">${this.#actions.module?.renderSingleMemberHint()}</slot>`;
    }
    return html`${this.#renderTable()}${memberCount(this.#rows, this.sort, this.#strings)}${this.#actions.module?.renderFooter()}`;
  }

  #renderTable() {
    return memberTable({
      rows: this.#rows,
      window: this.#virtualizer,
      isSelected: (member) => this.#actions.module?.selection.has(member) ?? false,
      select: (event, change) => this.#select(event, change),
      strings: this.#strings,
      capabilities: this.#org.capabilities,
      columns: this.columns,
      readonly: this.readonly,
      sort: this.sort,
      sortBy: (sort) => this.#change({ ...this.#filters, sort }),
      isPending: (userId) => this.#actions.module?.isPending(userId) ?? false,
      open: this.withoutDetails ? undefined : (member) => void this.#actions.run((actions) => actions.details(member)),
      menuButton: (member) =>
        rowMenuButton(member, this.#strings.text('actionsFor', { name: member.name }), this.#actions),
    });
  }

  #select({ target }: Event, change: (selection: MemberSelection, selected: boolean) => void): void {
    const box = target as HTMLInputElement;
    const { checked } = box;
    const organization = this.#org.organizationId;
    void this.#actions.run(({ selection }) => {
      if (selection.organization === organization) change(selection, checked);
      // The row was replaced by another member before the selection module loaded.
      else box.checked = false;
    });
  }

  #change(filters: MemberFilters): void {
    void this.#actions.run(({ filtering }) => filtering.change(filters));
  }

  #setFilters({ search, role, status, sort }: MemberFilters, typed = false): void {
    if (!typed) this.search = search;
    this.appliedFilters = { search, role, status };
    this.sort = sort;
  }

  #applyFilters(): void {
    this.appliedFilters = { ...this.appliedFilters, search: this.search.trim() };
  }
}
