import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { memberActions } from '../../i18n/en/member-actions.js';
import type { memberDetails } from '../../i18n/en/member-details.js';
import type { memberSections } from '../../i18n/en/member-sections.js';
import type { memberSessions } from '../../i18n/en/member-sessions.js';

/** Strings of the first render. */
export type MemberDetailsStrings = LocalizeController<typeof memberDetails>;

/** Strings of the lazily loaded sections. */
export type MemberSectionsStrings = LocalizeController<typeof memberDetails & typeof memberSections>;

/** Strings of the sessions section. */
export type MemberSessionsStrings = LocalizeController<
  typeof memberDetails & typeof memberSessions,
  typeof common & typeof commonActions
>;

/** Strings of the lazily loaded actions and dialogs. */
export type MemberDetailsActionStrings = LocalizeController<
  typeof memberDetails & typeof memberActions,
  typeof common & typeof commonActions
>;
