import type { StringsController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonLater } from '../../i18n/en/common-actions.js';
import type { memberChanges } from '../../i18n/en/member-actions.js';
import type { memberDeeds } from '../../i18n/en/member-list-actions.js';
import type { memberList } from '../../i18n/en/member-list.js';

/** The words of the list, with those that came together with its dialogs. */
export type DeedWords = StringsController<
  typeof memberList & typeof memberDeeds & typeof memberChanges,
  typeof common & typeof commonLater
>;
