import type { StringsController } from '../../controllers/strings.js';
import type { common } from '../../strings/en/common.js';
import type { commonLater } from '../../strings/en/common-later.js';
import type { memberChanges } from '../../strings/en/member-changes.js';
import type { memberList } from '../../strings/en/member-list.js';

/** The words of changes to members, in whichever element they are made. */
export type ChangeWords = StringsController<
  typeof memberChanges & Pick<typeof memberList, 'roles'>,
  typeof common & typeof commonLater
>;
