import type { Messages } from '../../i18n/strings.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { organizationActions } from '../../features/organizations/organization-actions.strings.js';
import type { organizationRows } from '../../features/organizations/organization-rows.strings.js';
import type { switcherPanel } from './switcher-panel.strings.js';

/** Words of the button. */
export const orgSwitcher = {
  title: 'Organizations',
  subject: 'your organizations',
  choose: 'Choose an organization',
  switch: 'Switch organization',
  invitationsOpen: { one: '{count} pending invitation', other: '{count} pending invitations' },
} as const;

/** Strings of the button and of the lazily loaded panel. */
export type OrgSwitcherStrings = LocalizeController<
  typeof orgSwitcher & typeof switcherPanel & typeof organizationRows & typeof organizationActions,
  typeof common & typeof commonActions
>;

/** All strings of the section `orgSwitcher`, by key. */
export type OrgSwitcherMessages = Messages<
  typeof orgSwitcher & typeof switcherPanel & typeof organizationRows & typeof organizationActions
>;

declare module '../../i18n/strings.js' {
  interface Strings {
    orgSwitcher: OrgSwitcherMessages;
  }
}
