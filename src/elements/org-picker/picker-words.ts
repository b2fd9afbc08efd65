import type { StringsController } from '../../controllers/strings.js';
import type { common } from '../../strings/en/common.js';
import type { commonLater } from '../../strings/en/common-later.js';
import type { organizationDeeds } from '../../strings/en/organization-deeds.js';
import type { organizationRows } from '../../strings/en/organization-rows.js';
import type { orgPicker } from '../../strings/en/org-picker.js';
import type { pickerDeeds } from '../../strings/en/picker-deeds.js';

/** The words that the page shows at first. */
export type PickerWords = StringsController<typeof orgPicker & typeof organizationRows>;

/** Those, with the ones that came together with what one does there. */
export type DeedWords = StringsController<
  typeof orgPicker & typeof organizationRows & typeof organizationDeeds & typeof pickerDeeds,
  typeof common & typeof commonLater
>;
