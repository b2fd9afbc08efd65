import type { StringsController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonLater } from '../../i18n/en/common-actions.js';
import type { memberChanges } from '../../i18n/en/member-actions.js';
import type { memberList } from '../../i18n/en/member-list.js';

/** The words of changes to members, in whichever element they are made. */
export type ChangeWords = StringsController<
  typeof memberChanges & Pick<typeof memberList, 'roles'>,
  typeof common & typeof commonLater
>;
