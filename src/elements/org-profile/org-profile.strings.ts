import type { StringsController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonLater } from '../../i18n/en/common-actions.js';
import type { orgProfile } from '../../i18n/en/org-profile.js';
import type { profileDeeds } from '../../i18n/en/profile-actions.js';

/** The words of the form. */
export type ProfileWords = StringsController<typeof orgProfile>;

/** Those, with the ones that came together with the dialogs. */
export type DeedWords = StringsController<typeof orgProfile & typeof profileDeeds, typeof common & typeof commonLater>;
