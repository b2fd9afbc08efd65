import type { StringsController } from '../../controllers/strings.js';
import type { common } from '../../strings/en/common.js';
import type { commonLater } from '../../strings/en/common-later.js';
import type { organizationDeeds } from '../../strings/en/organization-deeds.js';
import type { organizationRows } from '../../strings/en/organization-rows.js';
import type { orgSwitcher } from '../../strings/en/org-switcher.js';
import type { switcherPanel } from '../../strings/en/switcher-panel.js';

/** The words of the button, with those that came together with what opens under it. */
export type PanelWords = StringsController<
  typeof orgSwitcher & typeof switcherPanel & typeof organizationRows & typeof organizationDeeds,
  typeof common & typeof commonLater
>;
