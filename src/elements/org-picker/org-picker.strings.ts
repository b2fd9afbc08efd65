import type { Messages } from '../../i18n/strings.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { organizationActions } from '../../features/organizations/organization-actions.strings.js';
import type { organizationRows } from '../../features/organizations/organization-rows.strings.js';
import type { orgPickerActions } from './picker-actions.strings.js';

/** Words of the page. */
export const orgPicker = {
  title: 'Choose an organization',
  subject: 'your organizations',
  subjectInvitations: 'your invitations',
  signedInAs: 'Signed in as {email}.',
  notYou: 'Not you?',
  yours: 'Your organizations',
  find: 'Find an organization',
  findAmong: 'Search {count} organizations',
  found: { one: '{count} result', other: '{count} results' },
  current: 'Current',
  expires: 'expires {when}',
  from: 'Invited by {name}',
  fromAs: 'Invited by {name} as {roles}',
} as const;

/** Strings of the first render. */
export type OrgPickerStrings = LocalizeController<typeof orgPicker & typeof organizationRows>;

/** Strings of the lazily loaded actions. */
export type OrgPickerActionStrings = LocalizeController<
  typeof orgPicker & typeof organizationRows & typeof organizationActions & typeof orgPickerActions,
  typeof common & typeof commonActions
>;

/** All strings of the section `orgPicker`, by key. */
export type OrgPickerMessages = Messages<
  typeof orgPicker & typeof orgPickerActions & typeof organizationRows & typeof organizationActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    orgPicker: OrgPickerMessages;
  }
}
