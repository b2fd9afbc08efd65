import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { memberActions } from '../../i18n/en/member-actions.js';
import type { memberList } from '../../i18n/en/member-list.js';

/** Strings of the actions on members, shared by all elements with these actions. */
export type MemberActionStrings = LocalizeController<
  typeof memberActions & Pick<typeof memberList, 'roles'>,
  typeof common & typeof commonActions
>;
