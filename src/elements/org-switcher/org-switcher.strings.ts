import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { organizationActions } from '../../i18n/en/organization-actions.js';
import type { organizationRows } from '../../i18n/en/organization-rows.js';
import type { orgSwitcher } from '../../i18n/en/org-switcher.js';
import type { switcherPanel } from '../../i18n/en/switcher-panel.js';

/** Strings of the button and of the lazily loaded panel. */
export type OrgSwitcherStrings = LocalizeController<
  typeof orgSwitcher & typeof switcherPanel & typeof organizationRows & typeof organizationActions,
  typeof common & typeof commonActions
>;
