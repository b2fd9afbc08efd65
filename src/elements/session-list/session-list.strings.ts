import type { Messages } from '../../i18n/strings.js';
import type { sessionActions } from '../../features/sessions/session-actions.strings.js';
import type { sessionRows } from '../../features/sessions/session-rows.strings.js';
import type { sessionListActions } from './session-list-actions.strings.js';

/** Strings of the first render. */
export const sessionList = {
  title: 'Sessions',
  ownTitle: 'Your sessions',
  titleOf: 'Sessions of {name}',
  lead: 'Where you’re signed in. Sign out of anything you don’t recognize.',
  subject: 'sessions',
  deviceHead: 'Device',
  signedIn: 'Signed in',
  lastActive: 'Last active',
  current: 'Current session',
  actions: 'Actions',
  found: { one: '{count} session', other: '{count} sessions' },
  shown: 'Showing {shown} of {total}',
  readonly: 'Read-only',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** All strings of the section `sessionList`, by key. */
export type SessionListMessages = Messages<
  typeof sessionList & typeof sessionListActions & typeof sessionRows & typeof sessionActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    sessionList: SessionListMessages;
  }
}
