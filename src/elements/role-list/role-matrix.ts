import { html, nothing } from 'lit';
import type { Role } from '../../contract/index.js';
import { addStyles } from '../../core/add-styles.js';
import type { DataListView, ListHost } from '../../data-list/data-list.types.js';
import { keyedList } from '../../data-list/keyed-list.js';
import { commonActions } from '../../i18n/en/common-actions.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { checkIcon } from '../../ui/icons/action-icons.js';
import { chevronEndIcon } from '../../ui/icons/directional-icons.js';
import { chevronIcon, ellipsisIcon } from '../../ui/icons/list-icons.js';
import { searchGroups, type GroupPermissions, type PermissionGroup, type PermissionItem } from './permission-groups.js';
import { memberCount, roleType, type MembersLink } from './role-columns.js';
import { roleListActions } from './role-list-actions.strings.js';
import type { roleList, RoleListStrings } from './role-list.strings.js';
import { roleMatrixStyles } from './role-matrix.styles.js';
import { matches } from './role-search.js';

/** Groups are collapsed initially if there are more permissions than this. */
const EXPANDED_UP_TO = 40;
/** Minimum width in CSS pixels; narrower elements show the list. */
const MIN_WIDTH = 600;

interface RoleMatrixOptions {
  strings: LocalizeController<typeof roleList>;
  /** All roles, regardless of the filters. */
  roles: () => readonly Role[];
  groups: GroupPermissions;
  membersLink: () => MembersLink | undefined;
}

/** The lazily loaded matrix: a column for each role and a row for each permission, in groups that collapse to counts. */
export class RoleMatrix {
  readonly #host: ListHost;
  readonly #list: DataListView<Role>;
  readonly #options: RoleMatrixOptions;
  readonly #strings: RoleListStrings;
  /** Whether the viewer expanded or collapsed a group, by id. */
  readonly #expanded = new Map<string, boolean>();
  #isNarrow: boolean;

  constructor(host: ListHost, list: DataListView<Role>, options: RoleMatrixOptions) {
    this.#host = host;
    this.#list = list;
    this.#options = options;
    this.#strings = options.strings.extend(roleListActions, commonActions);
    this.#isNarrow = host.clientWidth < MIN_WIDTH;
    addStyles(host, [roleMatrixStyles]);
    const observer = new ResizeObserver(() => {
      const isNarrow = host.clientWidth < MIN_WIDTH;
      if (isNarrow === this.#isNarrow) return;
      this.#isNarrow = isNarrow;
      // An update in the callback would change the observed layout again.
      setTimeout(() => host.requestUpdate());
    });
    host.addController({
      hostConnected: () => observer.observe(host),
      hostDisconnected: () => observer.disconnect(),
    });
  }

  /** Renders the matrix. Returns `undefined` if the element is narrow or no roles or permissions match. */
  render() {
    if (this.#isNarrow) return undefined;
    const text = this.#strings;
    const { roles, groups, isSearch, isEmpty } = this.#content();
    if (isEmpty) return undefined;
    const count = groups.reduce((sum, { permissions }) => sum + permissions.length, 0);
    const isExpanded = ({ id }: PermissionGroup) => isSearch || (this.#expanded.get(id) ?? count <= EXPANDED_UP_TO);
    const areAll = groups.every(isExpanded);
    return html`
      <div class="matrix-bar">
        <button
          type="button"
          class="button quiet small"
          ?hidden=${isSearch}
          @click=${() => this.#expandAll(groups, !areAll)}
        >
          ${text.text(areAll ? 'collapseAll' : 'expandAll')}
        </button>
      </div>
      <div class="matrix" part="matrix" tabindex="0" role="region" aria-label=${text.text('matrixLabel')}>
        <table>
          <caption class="visually-hidden">
            ${text.text('matrixLabel')}
          </caption>
          <thead>
            <tr>
              <th scope="col">${text.text('permissionCount', { count })}</th>
              ${keyedList(
                roles,
                ({ id }) => id,
                (role) => this.#renderRole(role),
              )}
            </tr>
          </thead>
          ${groups.map((group) => this.#renderGroup(group, roles, isExpanded(group)))}
        </table>
      </div>
    `;
  }

  /** Roles and permissions that match the filters. The search filters roles only if it matches a role, and permissions likewise. */
  #content() {
    const { search = '', type, group } = this.#list.filters;
    const all = this.#options
      .groups((name) => permissionLabel(this.#strings, name))
      .filter(({ id }) => !group || id === group);
    const typed = this.#options.roles().filter(({ custom }) => !type || custom === (type === 'custom'));
    const named = search ? typed.filter(({ name, description }) => matches(search, name, description)) : typed;
    const found = search ? searchGroups(all, search) : all;
    return {
      roles: named.length ? named : typed,
      groups: found.length ? found : all,
      isSearch: search !== '' && found.length > 0,
      isEmpty: typed.length === 0 || (named.length === 0 && found.length === 0),
    };
  }

  #renderRole(role: Role) {
    const text = this.#strings;
    const target = this.#list.lazy ? 'row-menu' : nothing;
    const open = ({ currentTarget }: Event) =>
      this.#list.run((lazy) => lazy.openMenu(role, currentTarget as HTMLElement, target === nothing));
    return html`<th scope="col">
      <span class="role">
        <span class="role-name" dir="auto" title=${role.name}>${role.name}</span>
        ${
          this.#host.readonly
            ? nothing
            : html`<button
                type="button"
                class="button quiet small icon-only"
                popovertarget=${target}
                aria-haspopup="menu"
                aria-label=${text.text('actionsFor', { name: role.name })}
                @click=${open}
              >
                ${ellipsisIcon()}
              </button>`
        }
        <span class="role-type">${roleType(role, text)}</span>
        <span class="small">${memberCount(role, text, this.#options.membersLink())}</span>
      </span>
    </th>`;
  }

  #renderGroup(group: PermissionGroup, roles: readonly Role[], isExpanded: boolean) {
    const { id, label, permissions } = group;
    const toggle = () => {
      this.#expanded.set(id, !isExpanded);
      this.#host.requestUpdate();
    };
    return html`<tbody>
      <tr class="group">
        <th scope="rowgroup">
          <button type="button" aria-expanded=${String(isExpanded)} @click=${toggle}>
            ${isExpanded ? chevronIcon() : chevronEndIcon()}<span>${label}</span>
            <span class="count">${this.#strings.number(permissions.length)}</span>
          </button>
        </th>
        ${roles.map((role) => this.#renderCount(role, permissions))}
      </tr>
      ${isExpanded ? permissions.map((permission) => this.#renderPermission(permission, roles)) : nothing}
    </tbody>`;
  }

  #renderCount(role: Role, permissions: readonly PermissionItem[]) {
    const text = this.#strings;
    const count = permissions.filter(({ name }) => role.permissions.includes(name)).length;
    const total = permissions.length;
    if (!count) return html`<td class="muted">${text.text('none')}</td>`;
    return html`<td>${count === total ? text.text('allOf', { count }) : text.text('ofTotal', { count, total })}</td>`;
  }

  #renderPermission({ name, label, description }: PermissionItem, roles: readonly Role[]) {
    const granted = html`${checkIcon()}<span class="visually-hidden">${this.#strings.text('granted')}</span>`;
    const notGranted = html`<span class="visually-hidden">${this.#strings.text('notGranted')}</span>`;
    return html`<tr>
      <th scope="row" title=${description ?? nothing}>${label}</th>
      ${roles.map(({ permissions }) => html`<td>${permissions.includes(name) ? granted : notGranted}</td>`)}
    </tr>`;
  }

  #expandAll(groups: readonly PermissionGroup[], isExpanded: boolean): void {
    for (const { id } of groups) this.#expanded.set(id, isExpanded);
    this.#host.requestUpdate();
  }
}
