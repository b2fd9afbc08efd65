import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { sessionRows } from './session-rows.strings.js';

/** Strings of the dialog that ends sessions. */
export const sessionActions = {
  endTitle: 'Sign {name} out of this device?',
  endOwnTitle: 'Sign out of this device?',
  endText: 'They’ll have to sign in again on this device ({device}).',
  endOwnText: 'You’ll have to sign in again on this device ({device}).',
  endAllTitle: 'Sign {name} out everywhere?',
  endAllText: {
    one: 'They’ll have to sign in again on {count} device.',
    other: 'They’ll have to sign in again on {count} devices.',
  },
  endOthersTitle: 'Sign out everywhere else?',
  endOthersText: {
    one: 'You’ll have to sign in again on {count} other device.',
    other: 'You’ll have to sign in again on {count} other devices.',
  },
  endHereTitle: 'Sign out everywhere?',
  endHereText: {
    one: 'You’ll have to sign in again on {count} device. It may be the one you’re using.',
    other: 'You’ll have to sign in again on {count} devices, including this one.',
  },
  stillOpen: 'Open tabs may keep working for a few minutes.',
  endSubmit: 'Sign out',
  ending: 'Signing out…',
  ended: { one: 'Signed out of {count} device', other: 'Signed out of {count} devices' },
} as const;

/** Strings of rows and dialog. */
export type SessionActionStrings = LocalizeController<
  typeof sessionRows & typeof sessionActions,
  typeof common & typeof commonActions
>;
