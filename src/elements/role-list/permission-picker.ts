import { html, nothing } from 'lit';
import { minusIcon, plusIcon } from '../../ui/icons/action-icons.js';
import { chevronEndIcon } from '../../ui/icons/directional-icons.js';
import { chevronIcon, lockIcon, searchIcon } from '../../ui/icons/list-icons.js';
import { searchGroups, type PermissionGroup, type PermissionItem } from './permission-groups.js';
import type { RoleListStrings } from './role-list.strings.js';

interface PermissionPickerOptions {
  strings: RoleListStrings;
  groups: readonly PermissionGroup[];
  /** Names of the selected permissions. */
  chosen: ReadonlySet<string>;
  /** Names of the permissions of the saved role, to mark changes. `undefined` for a new role. */
  saved: ReadonlySet<string> | undefined;
  query: string;
  expanded: ReadonlySet<string>;
  /**
   * Returns the reason why the viewer cannot change a permission; empty if no reason is shown, `undefined` if they can
   * change it.
   */
  lockedReason: (permission: string) => string | undefined;
  search: (query: string) => void;
  toggleGroup: (id: string) => void;
  toggle: (permission: string) => void;
}

/** Renders the permissions in groups, with a search field and the reasons why permissions are locked. */
export function permissionPicker(options: PermissionPickerOptions) {
  const { strings: text, groups, chosen, query, search } = options;
  const total = groups.reduce((sum, { permissions }) => sum + permissions.length, 0);
  const found = query.trim() ? searchGroups(groups, query) : groups;
  return html`<div class="picker">
    <div class="picker-head">
      <h3 id="permissions">${text.text('permissions')}</h3>
      <span class="muted small">${text.text('ofTotal', { count: chosen.size, total })}</span>
    </div>
    <div class="input search">
      ${searchIcon()}<input
        type="search"
        aria-label=${text.text('searchPermissions')}
        placeholder=${text.text('searchPermissions')}
        autocomplete="off"
        .value=${query}
        @input=${({ target }: InputEvent) => search((target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && event.preventDefault()}
      />
    </div>
    <div role="group" aria-labelledby="permissions">
      ${found.length ? found.map((group) => renderGroup(group, options, Boolean(query.trim()))) : html`<p class="hint" role="status">${text.text('noPermissions')}</p>`}
    </div>
  </div>`;
}

function renderGroup(group: PermissionGroup, options: PermissionPickerOptions, isSearch: boolean) {
  const { id, label, permissions } = group;
  const { strings: text, chosen, expanded, toggleGroup } = options;
  const isExpanded = isSearch || expanded.has(id);
  const count = permissions.filter(({ name }) => chosen.has(name)).length;
  return html`<div class="permission-group">
    <h4>
      <button type="button" aria-expanded=${String(isExpanded)} @click=${() => toggleGroup(id)}>
        ${isExpanded ? chevronIcon() : chevronEndIcon()}<span>${label}</span>
        <span class="muted end"
          >${count ? text.text('ofTotal', { count, total: permissions.length }) : text.text('none')}</span
        >
      </button>
    </h4>
    ${isExpanded ? html`<div class="group-body" role="group" aria-label=${label}>${permissions.map((one) => renderPermission(one, options))}</div>` : nothing}
  </div>`;
}

function renderPermission(permission: PermissionItem, options: PermissionPickerOptions) {
  const { name, label, description } = permission;
  const { strings: text, chosen, saved, lockedReason, toggle } = options;
  const reason = lockedReason(name);
  const isChosen = chosen.has(name);
  return html`<div class="permission">
    <label class="check">
      <input
        type="checkbox"
        .checked=${isChosen}
        aria-disabled=${reason === undefined ? nothing : 'true'}
        @click=${(event: Event) => reason !== undefined && event.preventDefault()}
        @change=${() => toggle(name)}
      />
      <span>${label}</span>
      ${
        description || reason
          ? html`<span class="hint"
              >${description}${reason ? html`<span class="reason">${lockIcon()}${reason}</span>` : nothing}</span
            >`
          : nothing
      }
    </label>
    ${
      !saved || saved.has(name) === isChosen
        ? nothing
        : html`<span class="status ${isChosen ? 'success' : 'danger'}"
            >${isChosen ? plusIcon() : minusIcon()}${text.text(isChosen ? 'added' : 'removed')}</span
          >`
    }
  </div>`;
}
