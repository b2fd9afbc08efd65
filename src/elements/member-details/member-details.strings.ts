import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { memberActions } from '../../i18n/en/member-actions.js';
import type { memberDetails } from '../../i18n/en/member-details.js';
import type { memberSections } from '../../i18n/en/member-sections.js';
import type { memberSessions } from '../../i18n/en/member-sessions.js';

/** The words that are shown at first. */
export type MemberDetailsStrings = LocalizeController<typeof memberDetails>;

/** Those, with the ones of the other sections. */
export type MemberSectionsStrings = LocalizeController<typeof memberDetails & typeof memberSections>;

/** The words of where they are signed in. */
export type MemberSessionsStrings = LocalizeController<
  typeof memberDetails & typeof memberSessions,
  typeof common & typeof commonActions
>;

/** The words that came together with the dialogs. */
export type MemberDetailsActionStrings = LocalizeController<
  typeof memberDetails & typeof memberActions,
  typeof common & typeof commonActions
>;
