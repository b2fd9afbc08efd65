import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { invitationActions } from '../../i18n/en/invitation-actions.js';
import type { invitationList } from '../../i18n/en/invitation-list.js';

/** Strings of the list and of its lazily loaded dialogs. */
export type InvitationListStrings = LocalizeController<
  typeof invitationList & typeof invitationActions,
  typeof common & typeof commonActions
>;
