import type { commonActions } from '../../i18n/en/common-actions.js';
import type { common } from '../../i18n/en/common.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { roleListActions } from './role-list-actions.strings.js';

/** Strings of the first render. */
export const roleList = {
  title: 'Roles',
  subject: 'roles',
  filters: 'Filter roles',
  search: 'Search roles and permissions',
  searchHint: 'Role or permission',
  name: 'Role',
  type: 'Type',
  anyType: 'Any type',
  standard: 'Standard',
  custom: 'Custom',
  group: 'Permission group',
  anyGroup: 'All groups',
  members: 'Members',
  permissions: 'Permissions',
  changed: 'Last changed',
  memberCount: { one: '{count} member', other: '{count} members' },
  ofTotal: '{count} of {total}',
  create: 'Create role',
  showAs: 'Show as',
  viewList: 'List',
  viewMatrix: 'Matrix',
  groupOrganization: 'Organization',
  groupPeople: 'People',
  groupSecurity: 'Sign-in & security',
  groupInsights: 'Insights',
  groupDeveloper: 'Developer',
  groupOther: 'Other',
  actions: 'Actions',
  actionsFor: 'Actions for {name}',
  found: { one: '{count} role', other: '{count} roles' },
  shown: 'Showing {shown} of {total}',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** All strings of the section `roleList`, by key. */
export type RoleListMessages = Messages<typeof roleList & typeof roleListActions>;

/** The strings of the matrix, the menu and the dialogs. */
export type RoleListStrings = LocalizeController<
  typeof roleList & typeof roleListActions,
  typeof common & typeof commonActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    roleList: RoleListMessages;
  }
}
