import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { identityListActions } from './identity-list-actions.strings.js';

/** Strings of the first render. */
export const identityList = {
  title: 'Linked accounts',
  lead: 'Sign in with any of these accounts. They all open the same profile.',
  subject: 'linked accounts',
  account: 'Account',
  managedBy: 'Managed by',
  lastUsed: 'Last used',
  you: 'You',
  password: 'Email and password',
  link: 'Link an account…',
  unlink: 'Unlink…',
  unlinkNamed: 'Unlink {account}…',
  reasonLast: 'Your only way to sign in',
  reasonPrimary: 'Your profile was created with it',
  reasonManaged: 'Required by {name}',
  reasonOther: 'Can’t be unlinked',
  cannotLink: 'You can’t link another account from this page.',
  actions: 'Actions',
  found: { one: '{count} account', other: '{count} accounts' },
  shown: 'Showing {shown} of {total}',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** All strings of the section `identityList`, by key. */
export type IdentityListMessages = Messages<typeof identityList & typeof identityListActions>;

/** Strings of list and actions. */
export type IdentityListStrings = LocalizeController<
  typeof identityList & typeof identityListActions,
  typeof common & typeof commonActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    identityList: IdentityListMessages;
  }
}
