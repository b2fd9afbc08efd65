import { html, nothing } from 'lit';
import type { Capabilities, Role } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { memberList } from './member-list.strings.js';
import { select } from '../../ui/form/field.js';
import { searchIcon } from '../../ui/icons/list-icons.js';

/** Search and filters of the list. Detail of `filters-changed`. */
export interface MemberFilters {
  search: string;
  /** Id of a role, empty for any. */
  role: string;
  /** `active`, `blocked`, empty for any. */
  status: string;
  sort: string;
}

export const emptyFilters: MemberFilters = { search: '', role: '', status: '', sort: 'name' };

/** Returns the name of a filter in the query string of the page. */
export const filterParam = (filter: string) => `members-${filter}`;

/** Reads the filters from the query string of the page. */
export function readFilters(): MemberFilters {
  const query = new URLSearchParams(location.search);
  const read = (name: keyof MemberFilters) => query.get(filterParam(name)) ?? emptyFilters[name];
  return { search: read('search'), role: read('role'), status: read('status'), sort: read('sort') };
}

interface FilterBarOptions {
  filters: MemberFilters;
  roles: readonly Role[];
  capabilities: Capabilities | undefined;
  strings: LocalizeController<typeof memberList>;
  /** Number of matching members, if a search or filter is active. */
  total: number | undefined;
  /** Chips of the active filters. They load later into reserved space. */
  chips: unknown;
  type: (search: string) => void;
  change: (filters: MemberFilters) => void;
}

/**
 * Renders the search and the filters that the backend supports. Rendered before the capabilities load, to avoid a
 * layout shift.
 */
export function filterBar({ filters, roles, capabilities, strings, total, chips, type, change }: FilterBarOptions) {
  const can = (filter: string) => capabilities?.members.filters.includes(filter) ?? true;
  const options = (any: string, values: readonly { id: string; name: string }[], chosen: string) => html`
    <option value="" ?selected=${!chosen}>${any}</option>
    ${values.map(({ id, name }) => html`<option value=${id} ?selected=${id === chosen}>${name}</option>`)}
  `;
  const states = [
    { id: 'active', name: strings.text('active') },
    { id: 'blocked', name: strings.text('blocked') },
  ];
  return html`
    <div class="toolbar" part="toolbar" role="search" aria-label=${strings.text('filters')}>
      ${
        (capabilities?.members.search ?? true)
          ? html`<div class="input search">
              ${searchIcon()}<input
                type="search"
                aria-label=${strings.text('search')}
                placeholder=${strings.text('searchHint')}
                autocomplete="off"
                spellcheck="false"
                maxlength="200"
                .value=${filters.search}
                @input=${({ target }: InputEvent) => type((target as HTMLInputElement).value)}
              />
            </div>`
          : nothing
      }
      ${
        can('role')
          ? select(
              html`<select
                class="input"
                aria-label=${strings.text('role')}
                .value=${filters.role}
                @change=${({ target }: Event) => change({ ...filters, role: (target as HTMLSelectElement).value })}
              >
                ${options(strings.text('anyRole'), roles, filters.role)}
              </select>`,
              'role',
            )
          : nothing
      }
      ${
        can('status')
          ? select(
              html`<select
                class="input"
                aria-label=${strings.text('status')}
                .value=${filters.status}
                @change=${({ target }: Event) => change({ ...filters, status: (target as HTMLSelectElement).value })}
              >
                ${options(strings.text('anyStatus'), states, filters.status)}
              </select>`,
            )
          : nothing
      }
      ${total === undefined ? nothing : html`<span class="muted small" role="status" .textContent=${strings.text('foundStatus', { count: total })}></span>`}
    </div>
    ${filters.role || filters.status ? html`<div class="toolbar chips">${chips}</div>` : nothing}
  `;
}
