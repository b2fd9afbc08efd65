import type { Messages } from '../../i18n/strings.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { memberActions } from '../../features/members/member-actions.strings.js';
import type { memberSections } from './member-sections.strings.js';
import type { memberSessions } from './member-sessions.strings.js';
import type { sessionActions } from '../../features/sessions/session-actions.strings.js';
import type { sessionRows } from '../../features/sessions/session-rows.strings.js';

/** Words of a member. */
export const memberDetails = {
  title: 'Member',
  subject: 'this member',
  close: 'Close',
  you: '(you)',
  sections: 'Sections',
  roles: 'Roles',
  permissions: 'Permissions',
  sessions: 'Sessions',
  history: 'History',
  status: 'Status',
  active: 'Active',
  blocked: 'Blocked',
  mfa: 'Two-factor authentication',
  mfaOn: 'On',
  mfaOff: 'Off',
  mfaUnknown: 'Unknown',
  joined: 'Joined',
  lastLogin: 'Last sign-in',
  managed: 'Managed by',
  managedBySso: 'Single sign-on (SSO)',
  managedByScim: 'Directory sync (SCIM)',
  noRole: 'No roles. They can’t do anything here yet.',
  allows: { one: '{count} permission', other: '{count} permissions' },
  changeRoles: 'Change roles…',
  removeFromOrganization: 'Remove from organization…',
  readonly: 'Read-only',
  goneTitle: '{name} is no longer a member',
  goneTitleUnknown: 'This person is no longer a member',
  goneText: 'They may have left or been removed.',
} as const;

/** Strings of the first render. */
export type MemberDetailsStrings = LocalizeController<typeof memberDetails>;

/** Strings of the lazily loaded sections. */
export type MemberSectionsStrings = LocalizeController<typeof memberDetails & typeof memberSections>;

/** Strings of the sessions section. */
export type MemberSessionsStrings = LocalizeController<
  typeof memberDetails & typeof memberSessions & typeof sessionRows & typeof sessionActions,
  typeof common & typeof commonActions
>;

/** Strings of the lazily loaded actions and dialogs. */
export type MemberDetailsActionStrings = LocalizeController<
  typeof memberDetails & typeof memberActions,
  typeof common & typeof commonActions
>;

/** All strings of the section `memberDetails`, by key. */
export type MemberDetailsMessages = Messages<
  typeof memberDetails &
    typeof memberSections &
    typeof memberSessions &
    typeof sessionRows &
    typeof sessionActions &
    typeof memberActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    memberDetails: MemberDetailsMessages;
  }
}
