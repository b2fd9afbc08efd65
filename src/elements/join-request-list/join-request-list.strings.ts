import type { commonActions } from '../../i18n/en/common-actions.js';
import type { common } from '../../i18n/en/common.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { Messages } from '../../i18n/strings.js';
import type { joinRequestActions } from './join-request-actions.strings.js';

/** Strings of the first render. */
export const joinRequestList = {
  title: 'Join requests',
  subject: 'join requests',
  lead: 'People with a verified address of your domains who asked to join.',
  person: 'Person',
  requested: 'Requested',
  role: 'Role',
  roleFor: 'Role for {name}',
  noRole: 'No role',
  actions: 'Actions',
  removedAt: 'Removed {time}',
  approve: 'Approve',
  approveNamed: 'Approve {name}',
  deny: 'Deny',
  denyNamed: 'Deny {name}',
  select: 'Select {name}',
  selectAll: 'Select all on this page',
  found: { one: '{count} request', other: '{count} requests' },
  shown: 'Showing {shown} of {total}',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** All strings of the section `joinRequestList`, by key. */
export type JoinRequestListMessages = Messages<typeof joinRequestList & typeof joinRequestActions>;

/** Strings of the list and of its lazily loaded actions. */
export type JoinRequestListStrings = LocalizeController<
  typeof joinRequestList & typeof joinRequestActions,
  typeof common & typeof commonActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    joinRequestList: JoinRequestListMessages;
  }
}
