import type { commonActions } from '../../i18n/en/common-actions.js';
import type { common } from '../../i18n/en/common.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { connectionListActions } from './connection-list-actions.strings.js';
import type { connectionSetup } from './connection-setup.strings.js';

/** Strings of the first render. */
export const connectionList = {
  title: 'Single sign-on',
  subject: 'single sign-on',
  lead: 'Members sign in with your company’s identity provider.',
  connection: 'Connection',
  domains: 'Domains',
  noDomains: 'None',
  status: 'Status',
  enabled: 'Enabled',
  disabled: 'Disabled',
  notTested: 'Not tested',
  unfinished: 'Setup not finished',
  lastTest: 'Last test',
  passed: 'Passed {time}',
  failed: 'Failed {time}',
  members: 'Members',
  roles: 'Default role: {roles}',
  certificate: 'Certificate',
  validUntil: 'Until {date}',
  expiredOn: 'Expired on {date}',
  current: 'In use',
  next: 'Ready, not used yet',
  expired: 'Expired',
  expires: 'Expires {time}',
  certificatesOf: 'Certificates of {name}',
  actions: 'Actions',
  actionsFor: 'Actions for {name}',
  found: { one: '{count} connection', other: '{count} connections' },
  shown: 'Showing {shown} of {total}',
  add: 'Add connection',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** All strings of the section `connectionList`, by key. */
export type ConnectionListMessages = Messages<
  typeof connectionList & typeof connectionListActions & typeof connectionSetup
>;

/** The strings of the dialogs and actions. */
export type ConnectionListStrings = LocalizeController<
  typeof connectionList & typeof connectionListActions,
  typeof common & typeof commonActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    connectionList: ConnectionListMessages;
  }
}
