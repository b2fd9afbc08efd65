import type { StringsController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonLater } from '../../i18n/en/common-actions.js';
import type { organizationDeeds } from '../../i18n/en/organization-actions.js';
import type { organizationRows } from '../../i18n/en/organization-rows.js';
import type { orgPicker } from '../../i18n/en/org-picker.js';
import type { pickerDeeds } from '../../i18n/en/picker-actions.js';

/** The words that the page shows at first. */
export type PickerWords = StringsController<typeof orgPicker & typeof organizationRows>;

/** Those, with the ones that came together with what one does there. */
export type DeedWords = StringsController<
  typeof orgPicker & typeof organizationRows & typeof organizationDeeds & typeof pickerDeeds,
  typeof common & typeof commonLater
>;
