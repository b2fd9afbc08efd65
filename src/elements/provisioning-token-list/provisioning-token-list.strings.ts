import type { commonActions } from '../../i18n/en/common-actions.js';
import type { common } from '../../i18n/en/common.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { provisioningTokenListActions } from './provisioning-token-list-actions.strings.js';

/** Strings of the first render. */
export const provisioningTokenList = {
  title: 'Provisioning',
  subject: 'provisioning',
  lead: 'Your directory adds, updates, and removes members through SCIM 2.0.',
  create: 'Create token',
  full: 'Your organization has the maximum number of tokens.',
  managedMembers: 'Managed members',
  ofMembers: 'of {count}',
  groups: 'Groups',
  groupsText: 'assign roles',
  lastRequest: 'Last request',
  noRequest: 'Your directory hasn’t connected yet',
  baseUrl: 'SCIM base URL',
  copyUrl: 'Copy SCIM base URL',
  token: 'Token',
  created: 'Created',
  createdBy: '{time} by {name}',
  lastUsed: 'Last used',
  status: 'Status',
  active: 'Active',
  activeUntil: 'Active until {date}',
  expires: 'Expires {time}',
  expired: 'Expired {time}',
  actions: 'Actions',
  actionsFor: 'Actions for {name}',
  found: { one: '{count} token', other: '{count} tokens' },
  shown: 'Showing {shown} of {total}',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** All strings of the section `provisioningTokenList`, by key. */
export type ProvisioningTokenListMessages = Messages<
  typeof provisioningTokenList & typeof provisioningTokenListActions
>;

/** The strings of the dialogs and actions. */
export type ProvisioningTokenStrings = LocalizeController<
  typeof provisioningTokenList & typeof provisioningTokenListActions,
  typeof common & typeof commonActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    provisioningTokenList: ProvisioningTokenListMessages;
  }
}
