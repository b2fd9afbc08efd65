import type { StringsController } from '../../controllers/strings.js';
import type { common } from '../../strings/en/common.js';
import type { commonLater } from '../../strings/en/common-later.js';
import type { memberChanges } from '../../strings/en/member-changes.js';
import type { memberDeeds } from '../../strings/en/member-deeds.js';
import type { memberList } from '../../strings/en/member-list.js';

/** The words of the list, with those that came together with its dialogs. */
export type DeedWords = StringsController<
  typeof memberList & typeof memberDeeds & typeof memberChanges,
  typeof common & typeof commonLater
>;
