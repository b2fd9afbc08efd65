import type { StringsController } from '../../controllers/strings.js';
import type { common } from '../../strings/en/common.js';
import type { commonLater } from '../../strings/en/common-later.js';
import type { memberChanges } from '../../strings/en/member-changes.js';
import type { memberDetails } from '../../strings/en/member-details.js';
import type { memberSections } from '../../strings/en/member-sections.js';
import type { memberSessions } from '../../strings/en/member-sessions.js';

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
