import { html, LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Member, Role } from '../../contract/index.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { property } from '../../core/decorators.js';
import { emit } from '../../core/emit.js';
import { checkboxes } from '../../data-list/checkboxes.js';
import { columnHeadStyles } from '../../data-list/column-heads.styles.js';
import { DataListController } from '../../data-list/data-list.js';
import { ListAddress } from '../../data-list/list-address.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { LocalizeController } from '../../i18n/localize.js';
import { mailIcon } from '../../ui/icons/icon.js';
import { downloadIcon, personAddIcon } from '../../ui/icons/list-icons.js';
import { memberColumns } from './member-columns.js';
import { emptyFilters, memberFilterControls, type MemberFilters } from './member-filters.js';
import type { MemberListActions } from './member-list-actions.js';
import { memberList, type MemberListMessages } from './member-list.strings.js';
import { styles } from './member-list.styles.js';
import type { MemberAction, MemberColumn } from './member-list.types.js';

export type { MemberListEventMap } from './member-list.events.js';
export type { MemberListMessages } from './member-list.strings.js';
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
  static override styles = [...dataListStyles, columnHeadStyles, styles];

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

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'memberList', memberList);
  readonly #roles = new QueryController<Role[], readonly [string]>(this, {
    org: this.#org,
    // The roles are only needed by the filter, so they load after the rows.
    args: () =>
      !this.#list.rows.isLoading && this.#org.organizationId && this.#org.context
        ? [this.#org.organizationId]
        : undefined,
    run: ([organization]) => this.#org.context!.roles(organization),
    topics: ['roles'],
  });
  readonly #list: DataListController<Member, MemberFilters, MemberListActions> = new DataListController(this, {
    org: this.#org,
    strings: this.#strings,
    filters: emptyFilters,
    address: new ListAddress('members'),
    filtersChanged: (filters) => emit(this, 'filters-changed', filters),
    load: (organization, { search, role, status, sort }, page, signal) =>
      this.#org.client!.members.list(
        organization,
        { q: search, role: role ? [role] : [], status, sort, ...page },
        { signal },
      ),
    topics: ['members'],
    supportsPosition: () => this.#org.capabilities?.members.position === true,
    keyOf: ({ userId }) => userId,
    nameOf: ({ name }) => name,
    skeletonRows: 8,
    columns: () =>
      memberColumns(this.#strings, this.columns, this.#org.capabilities?.members.sort, this.#list.options.open!()),
    selection: checkboxes(() => this.#org.can('members:update') !== false || this.#org.can('members:remove') !== false),
    open: () =>
      this.withoutDetails ? undefined : (member) => void this.#list.actions.run((actions) => actions.details(member)),
    total: () => this.#org.organization?.memberCount,
    isSearchable: () => this.#org.capabilities?.members.search ?? true,
    filterControls: () => memberFilterControls(this.#strings, this.#roles.value ?? [], this.#org.capabilities),
    leadingButtons: () => [this.#exportButton],
    buttons: () => this.#buttons,
    foot: () => this.#renderSingleMemberHint(),
    accessState: () => this.#accessState,
    actions: async (list) => {
      const { MemberListActions } = await import('./member-list-actions.js');
      return new MemberListActions(this, list, this.#strings, () => this.#roles.value ?? []);
    },
  });
  readonly #accessState = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'members:read',
    failure: () => (this.#list.rows.count ? undefined : this.#list.rows.error),
  });

  /** Reloads the members. */
  refresh(): Promise<void> {
    return this.#list.rows.refresh();
  }

  protected override render() {
    return this.#list.render();
  }

  get #exportButton() {
    const isBusy = this.#list.lazy?.isExporting ?? false;
    return {
      icon: downloadIcon(),
      label: this.#strings.text(isBusy ? 'exporting' : 'export'),
      classes: 'quiet',
      isBusy,
      run: () => void this.#list.actions.run(({ list }) => list.export()),
    };
  }

  get #buttons() {
    const text = this.#strings;
    const add = {
      icon: personAddIcon(),
      label: text.text('add'),
      classes: 'secondary',
      permission: 'members:add' as const,
      run: () => void this.#list.actions.run((actions) => actions.add()),
    };
    const invite = {
      icon: mailIcon(),
      label: text.text('invite'),
      classes: 'primary grow',
      permission: 'invitations:create' as const,
      run: () => void this.#list.actions.run((actions) => actions.invite()),
    };
    return this.#org.supports('addMember') || !this.#org.capabilities ? [add, invite] : [invite];
  }

  /** Renders a hint instead of the number of members while the viewer is the only member. */
  #renderSingleMemberHint() {
    const { rows, isFiltered, actions } = this.#list;
    return rows.count === 1 && rows.row(0)?.isSelf && !isFiltered && !this.readonly
      ? html`<slot name="empty">${actions.module?.renderSingleMemberHint()}</slot>`
      : undefined;
  }
}
