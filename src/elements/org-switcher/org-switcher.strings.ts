import type { StringsController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonLater } from '../../i18n/en/common-actions.js';
import type { organizationDeeds } from '../../i18n/en/organization-actions.js';
import type { organizationRows } from '../../i18n/en/organization-rows.js';
import type { orgSwitcher } from '../../i18n/en/org-switcher.js';
import type { switcherPanel } from '../../i18n/en/switcher-panel.js';

/** The words of the button, with those that came together with what opens under it. */
export type PanelWords = StringsController<
  typeof orgSwitcher & typeof switcherPanel & typeof organizationRows & typeof organizationDeeds,
  typeof common & typeof commonLater
>;
