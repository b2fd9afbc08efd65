import type { StringsController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonLater } from '../../i18n/en/common-actions.js';
import type { invitationDeeds } from '../../i18n/en/invitation-actions.js';
import type { invitationList } from '../../i18n/en/invitation-list.js';

/** The words of the list, with those that came together with its dialogs. */
export type DeedWords = StringsController<
  typeof invitationList & typeof invitationDeeds,
  typeof common & typeof commonLater
>;
