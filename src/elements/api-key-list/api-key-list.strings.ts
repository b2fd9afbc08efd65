import type { secretDialog } from '../../features/secrets/secret-dialog.strings.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { apiKeyListActions } from './api-key-list-actions.strings.js';

/** Strings of the list. */
export const apiKeyList = {
  title: 'API keys',
  subject: 'API keys',
  lead: 'Keys for scripts and services that act for your organization, not for a person.',
  search: 'Search API keys',
  searchHint: 'Name or prefix',
  filters: 'Filter API keys',
  name: 'Name',
  permissions: 'Permissions',
  permissionCount: { one: '{count} permission', other: '{count} permissions' },
  createdBy: 'Created by',
  lastUsed: 'Last used',
  status: 'Status',
  anyStatus: 'Any status',
  active: 'Active',
  expired: 'Expired',
  revoked: 'Revoked',
  activeUntil: 'Active until {date}',
  expires: 'Expires {time}',
  rotated: 'Rotated, old key ends {time}',
  expiredOn: 'Expired {date}',
  revokedOn: 'Revoked {date}',
  create: 'Create API key',
  actions: 'Actions',
  actionsFor: 'Actions for {name}',
  found: { one: '{count} API key', other: '{count} API keys' },
  shown: 'Showing {shown} of {total}',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** All strings of the section `apiKeyList`, by key. */
export type ApiKeyListMessages = Messages<typeof apiKeyList & typeof apiKeyListActions & typeof secretDialog>;

/** The strings of the dialogs and actions. */
export type ApiKeyListStrings = LocalizeController<
  typeof apiKeyList & typeof apiKeyListActions & typeof secretDialog,
  typeof common & typeof commonActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    apiKeyList: ApiKeyListMessages;
  }
}
