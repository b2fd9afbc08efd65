import type { StringsController } from '../../controllers/strings.js';
import type { common } from '../../strings/en/common.js';
import type { commonLater } from '../../strings/en/common-later.js';
import type { invitationDeeds } from '../../strings/en/invitation-deeds.js';
import type { invitationList } from '../../strings/en/invitation-list.js';

/** The words of the list, with those that came together with its dialogs. */
export type DeedWords = StringsController<
  typeof invitationList & typeof invitationDeeds,
  typeof common & typeof commonLater
>;
