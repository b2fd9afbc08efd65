import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { memberActions } from '../../i18n/en/member-actions.js';
import type { memberListActions } from '../../i18n/en/member-list-actions.js';
import type { memberList } from '../../i18n/en/member-list.js';

/** Strings of the list and of its lazily loaded dialogs. */
export type MemberListStrings = LocalizeController<
  typeof memberList & typeof memberListActions & typeof memberActions,
  typeof common & typeof commonActions
>;
