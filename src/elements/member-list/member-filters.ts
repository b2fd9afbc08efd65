import type { Capabilities, Role } from '../../contract/index.js';
import type { ListFilter } from '../../data-list/data-list.types.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { memberList } from './member-list.strings.js';

/** Search and filters of the list. Detail of `filters-changed`. */
export type MemberFilters = {
  search: string;
  /** Id of a role, empty for any. */
  role: string;
  /** `active`, `blocked`, empty for any. */
  status: string;
  sort: string;
};

export const emptyFilters: MemberFilters = { search: '', role: '', status: '', sort: 'name' };

/** The filters that the backend supports. Rendered before the capabilities load, to avoid a layout shift. */
export function memberFilterControls(
  strings: LocalizeController<typeof memberList>,
  roles: readonly Role[],
  capabilities: Capabilities | undefined,
): ListFilter[] {
  const filters: ListFilter[] = [
    { name: 'role', label: strings.text('role'), any: strings.text('anyRole'), options: roles, classes: 'role' },
    {
      name: 'status',
      label: strings.text('status'),
      any: strings.text('anyStatus'),
      options: [
        { id: 'active', name: strings.text('active') },
        { id: 'blocked', name: strings.text('blocked') },
      ],
    },
  ];
  return filters.filter(({ name }) => capabilities?.members.filters.includes(name) ?? true);
}
