import { LitElement } from 'lit';
import type { OrgClient } from '../../client/index.js';
import type { Page, Permission, Role } from '../../contract/index.js';
import { LazyModuleController } from '../../controllers/lazy-module.js';
import { OrgContextController } from '../../controllers/org-context.js';
import { QueryController } from '../../controllers/query.js';
import { property } from '../../core/decorators.js';
import { BeforeEvent } from '../../core/events.js';
import { DataListController } from '../../data-list/data-list.js';
import { dataListStyles } from '../../data-list/table.styles.js';
import { AccessStateController } from '../../features/access-state/access-state-controller.js';
import { loadPermissions } from '../../features/roles/load-permissions.js';
import { LocalizeController } from '../../i18n/localize.js';
import { plusIcon } from '../../ui/icons/action-icons.js';
import type { RoleFilters } from './filter-roles.js';
import { groupPermissions, type GroupPermissions } from './permission-groups.js';
import { roleColumns, type MembersLink } from './role-columns.js';
import type { RoleListActions } from './role-list-actions.js';
import { roleList, type RoleListMessages } from './role-list.strings.js';
import { segmented, segmentedStyles } from '../../ui/form/segmented.js';
import { styles } from './role-list.styles.js';
import type { RoleMatrix } from './role-matrix.js';

export type { RoleListEventMap } from './role-list.events.js';
export type { RoleChangeDetail, RoleDeleteDetail, RoleDetail } from './role-list.events.js';
export type { RoleListMessages } from './role-list.strings.js';

/**
 * Shows the roles of an organization with their members and permissions, as a list or as a matrix. Creates, copies, edits
 * and deletes custom roles, and previews the effects of a change on members before it is saved.
 *
 * ```html
 * <role-list members-href="/members?role={role}"></role-list>
 * ```
 *
 * @tagname role-list
 * @slot actions - Custom buttons, placed before "Create role".
 * @fires {BeforeEvent<RoleChangeDetail>} before-role-create - Cancelable.
 * @fires {BeforeEvent<RoleChangeDetail>} before-role-update - Cancelable.
 * @fires {BeforeEvent<RoleDeleteDetail>} before-role-delete - Cancelable.
 * @fires {BeforeEvent<RoleDetail>} before-role-members-open - The viewer followed the link to the members of a role. Cancelable; cancel it to handle the navigation yourself.
 * @fires {CustomEvent<RoleDetail>} role-created - A role was created.
 * @fires {CustomEvent<RoleDetail>} role-updated - A role was changed.
 * @fires {CustomEvent<RoleDeleteDetail>} role-deleted - A role was deleted.
 * @fires {CustomEvent<OrgErrorDetail>} org-error - An action of the viewer failed.
 * @csspart head - Title and actions.
 * @csspart toolbar - Search and filters.
 * @csspart table - The table of the list.
 * @csspart row - A role in the list.
 * @csspart matrix - The matrix.
 * @cssstate loading - The first load is pending.
 * @cssstate refreshing - The roles are refreshing.
 * @cssstate error - The first load failed.
 * @cssstate empty - No roles, or none that match the search and filters.
 * @cssstate forbidden - The viewer has no permission to see roles.
 * @cssstate no-session - The viewer is not signed in.
 */
export class RoleList extends LitElement {
  static override styles = [...dataListStyles, segmentedStyles, styles];

  /** Id of the organization. Default: the provider's current one. */
  @property() organization?: string;
  /** Hides all actions that change roles. */
  @property({ type: Boolean }) readonly = false;
  /** Hides the title, for pages that have their own. */
  @property({ type: Boolean, attribute: 'without-title' }) withoutTitle = false;
  /** `list` or `matrix`. Elements narrower than 600 px show the list. */
  @property() view: 'list' | 'matrix' = 'list';
  /** Search text. Matches roles and permissions. */
  @property() search = '';
  /** URL of the list of members. `{role}` is replaced with the id of the role. Default: no links to members. */
  @property({ attribute: 'members-href' }) membersHref?: string;
  /** API client, for use without an `<org-provider>`. Default: the client of the provider. */
  @property({ attribute: false }) client?: OrgClient;
  /** Overrides of strings, by key. */
  @property({ attribute: false }) strings?: Partial<RoleListMessages>;

  readonly #org = new OrgContextController(this);
  readonly #strings = new LocalizeController(this, 'roleList', roleList);
  readonly #permissions = new QueryController<readonly Permission[], readonly [string, string]>(this, {
    org: this.#org,
    args: () =>
      this.#org.organizationId && this.#org.client ? [this.#org.organizationId, this.#strings.lang] : undefined,
    run: ([, lang]) => loadPermissions(this.#org, lang),
    topics: ['roles'],
  });
  readonly #list: DataListController<Role, RoleFilters, RoleListActions> = new DataListController(this, {
    org: this.#org,
    strings: this.#strings,
    filters: { search: '', type: '', group: '' },
    scope: () => (this.#org.capabilities ? this.#org.organizationId : undefined),
    load: async (organization, filters) => this.#filter(await this.#loadRoles(organization), filters),
    topics: ['roles', 'members'],
    keyOf: ({ id }) => id,
    nameOf: ({ name }) => name,
    columns: () =>
      roleColumns({
        strings: this.#strings,
        open: (role) => this.#run((actions) => actions.open(role)),
        membersLink: this.#membersLink,
        permissionCount: this.#permissions.value?.length,
      }),
    open: () => (role) => this.#run((actions) => actions.open(role)),
    filterControls: () => this.#filterControls,
    headControls: () => this.#renderViewSwitch(),
    body: () => (this.view === 'matrix' ? this.#matrix.module?.render() : undefined),
    // Rendered before the capabilities are loaded, so that the layout does not shift.
    buttons: () => (this.#org.capabilities?.features.customRoles === false ? [] : [this.#createButton]),
    accessState: () => this.#accessState,
    actions: async (list) => {
      const { RoleListActions } = await import('./role-list-actions.js');
      return new RoleListActions(this, list, {
        strings: this.#strings,
        roles: () => this.#roles,
        groups: this.#groups,
        membersLink: () => this.#membersLink,
      });
    },
  });
  readonly #matrix: LazyModuleController<RoleMatrix> = new LazyModuleController(this, async () => {
    const { RoleMatrix } = await import('./role-matrix.js');
    return new RoleMatrix(this, this.#list, {
      strings: this.#strings,
      roles: () => this.#roles,
      groups: this.#groups,
      membersLink: () => this.#membersLink,
    });
  });
  readonly #accessState: AccessStateController = new AccessStateController(this, {
    org: this.#org,
    strings: this.#strings,
    subject: () => this.#strings.text('subject'),
    permission: 'roles:read',
    failure: () =>
      (this.#list.rows.count ? undefined : this.#list.rows.error) ??
      (this.#org.capabilities ? undefined : this.#org.error),
  });
  /** All roles, regardless of the filters. */
  #roles: readonly Role[] = [];
  readonly #groups: GroupPermissions = (labelOf) =>
    groupPermissions(this.#permissions.value ?? [], this.#roles, this.#strings, labelOf);

  /** Reloads the roles. */
  refresh(): Promise<void> {
    this.#org.context?.invalidate(['roles'], this);
    return this.#list.rows.refresh();
  }

  protected override willUpdate(): void {
    if (this.view === 'matrix') this.#matrix.load();
  }

  protected override render() {
    return this.#list.render();
  }

  /** Standard roles first, both in the order of the backend. */
  async #loadRoles(organization: string): Promise<readonly Role[]> {
    const counts = this.#org.supports('customRoles');
    const { items } = await this.#org.context!.fetchShared(
      'roles',
      `roles with counts ${organization} ${counts}`,
      (signal) => this.#org.client!.roles.list(organization, { counts, signal }),
    );
    this.#roles = items.toSorted((one, other) => Number(one.custom) - Number(other.custom));
    return this.#roles;
  }

  async #filter(roles: readonly Role[], filters: RoleFilters): Promise<Page<Role>> {
    if (!filters.search && !filters.type && !filters.group) return pageOf(roles);
    const { filterRoles } = await import('./filter-roles.js');
    return pageOf(filterRoles(roles, filters, this.#groups, this.#strings));
  }

  get #filterControls() {
    const text = this.#strings;
    return [
      {
        name: 'type',
        label: text.text('type'),
        any: text.text('anyType'),
        options: [
          { id: 'standard', name: text.text('standard') },
          { id: 'custom', name: text.text('custom') },
        ],
      },
      {
        name: 'group',
        label: text.text('group'),
        any: text.text('anyGroup'),
        options: this.#groups(String).map(({ id, label }) => ({ id, name: label })),
      },
    ];
  }

  get #createButton() {
    const most = this.#org.capabilities?.limits.customRolesMax ?? Infinity;
    const isFull = this.#roles.filter(({ custom }) => custom).length >= most;
    return {
      label: this.#strings.text('create'),
      icon: plusIcon(),
      classes: 'primary grow',
      permission: 'roles:manage' as const,
      ...(isFull && { reason: this.#strings.textFrom('errors', 'role_limit_reached', '') }),
      run: () => this.#run((actions) => actions.create()),
    };
  }

  get #membersLink(): MembersLink | undefined {
    const { membersHref } = this;
    if (membersHref === undefined) return undefined;
    return {
      href: ({ id }) => membersHref.replaceAll('{role}', encodeURIComponent(id)),
      open: (event, role) => {
        const before = new BeforeEvent('before-role-members-open', { role });
        if (!this.dispatchEvent(before)) event.preventDefault();
      },
    };
  }

  #renderViewSwitch() {
    const text = this.#strings;
    return segmented<RoleList['view']>({
      label: text.text('showAs'),
      segments: [
        { value: 'list', label: text.text('viewList') },
        { value: 'matrix', label: text.text('viewMatrix') },
      ],
      value: this.view,
      select: (view) => (this.view = view),
    });
  }

  #run(action: (actions: RoleListActions) => void): void {
    void this.#list.actions.run(action);
  }
}

const pageOf = (roles: readonly Role[]): Page<Role> => ({ items: [...roles], nextCursor: null, total: roles.length });
