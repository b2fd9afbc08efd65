import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { organizationActions } from '../../i18n/en/organization-actions.js';
import type { organizationRows } from '../../i18n/en/organization-rows.js';
import type { orgPicker } from '../../i18n/en/org-picker.js';
import type { orgPickerActions } from '../../i18n/en/org-picker-actions.js';

/** Strings of the first render. */
export type OrgPickerStrings = LocalizeController<typeof orgPicker & typeof organizationRows>;

/** Strings of the lazily loaded actions. */
export type OrgPickerActionStrings = LocalizeController<
  typeof orgPicker & typeof organizationRows & typeof organizationActions & typeof orgPickerActions,
  typeof common & typeof commonActions
>;
