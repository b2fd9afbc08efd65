import type { Messages } from '../../i18n/strings.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { memberActions } from '../../features/members/member-actions.strings.js';
import type { memberListActions } from './member-list-actions.strings.js';

/** Words of the list. */
export const memberList = {
  title: 'Members',
  subject: 'members',
  search: 'Search members',
  searchHint: 'Search by name or email',
  filters: 'Filter members',
  role: 'Role',
  anyRole: 'Any role',
  status: 'Status',
  anyStatus: 'Any status',
  active: 'Active',
  blocked: 'Blocked',
  managed: 'Managed by your directory',
  mfa: '2FA',
  mfaOn: 'On',
  mfaOff: 'Off',
  mfaUnknown: 'Unknown',
  person: 'Name',
  roles: 'Roles',
  joined: 'Joined',
  lastLogin: 'Last sign-in',
  actions: 'Actions',
  actionsFor: 'Actions for {name}',
  you: '(you)',
  noRole: 'No role',
  shown: 'Showing {shown} of {total}',
  found: { one: '{count} member', other: '{count} members' },
  select: 'Select {name}',
  selectAll: 'Select all on this page',
  export: 'Export CSV',
  exporting: 'Exporting…',
  add: 'Add existing user',
  invite: 'Invite people',
  needsPermission: 'You need the “{permission}” permission.',
  readonly: 'Read-only',
} as const;

/** Strings of the list and of its lazily loaded dialogs. */
export type MemberListStrings = LocalizeController<
  typeof memberList & typeof memberListActions & typeof memberActions,
  typeof common & typeof commonActions
>;

/** All strings of the section `memberList`, by key. */
export type MemberListMessages = Messages<typeof memberList & typeof memberListActions & typeof memberActions>;

declare module '../../i18n/strings.js' {
  interface Strings {
    memberList: MemberListMessages;
  }
}
