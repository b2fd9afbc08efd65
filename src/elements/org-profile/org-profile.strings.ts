import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { orgProfile } from '../../i18n/en/org-profile.js';
import type { orgProfileActions } from '../../i18n/en/org-profile-actions.js';

/** Strings of the form. */
export type OrgProfileStrings = LocalizeController<typeof orgProfile>;

/** Strings of the lazily loaded actions and dialogs. */
export type OrgProfileActionStrings = LocalizeController<
  typeof orgProfile & typeof orgProfileActions,
  typeof common & typeof commonActions
>;
