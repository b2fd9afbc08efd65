import type { StringsController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonLater } from '../../i18n/en/common-actions.js';
import type { memberChanges } from '../../i18n/en/member-actions.js';
import type { memberDetails } from '../../i18n/en/member-details.js';
import type { memberSections } from '../../i18n/en/member-sections.js';
import type { memberSessions } from '../../i18n/en/member-sessions.js';

/** The words that are shown at first. */
export type DetailsWords = StringsController<typeof memberDetails>;

/** Those, with the ones of the other sections. */
export type SectionWords = StringsController<typeof memberDetails & typeof memberSections>;

/** The words of where they are signed in. */
export type SessionWords = StringsController<
  typeof memberDetails & typeof memberSessions,
  typeof common & typeof commonLater
>;

/** The words that came together with the dialogs. */
export type DeedWords = StringsController<
  typeof memberDetails & typeof memberChanges,
  typeof common & typeof commonLater
>;
