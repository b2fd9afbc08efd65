import type { StringsController } from '../../controllers/strings.js';
import type { common } from '../../strings/en/common.js';
import type { commonLater } from '../../strings/en/common-later.js';
import type { orgProfile } from '../../strings/en/org-profile.js';
import type { profileDeeds } from '../../strings/en/profile-deeds.js';

/** The words of the form. */
export type ProfileWords = StringsController<typeof orgProfile>;

/** Those, with the ones that came together with the dialogs. */
export type DeedWords = StringsController<typeof orgProfile & typeof profileDeeds, typeof common & typeof commonLater>;
