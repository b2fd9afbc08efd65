import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { inviteContent } from '../../i18n/en/invite-content.js';
import type { inviteDialog } from '../../i18n/en/invite-dialog.js';

/** Strings of the button and of the lazily loaded dialog. */
export type InviteDialogStrings = LocalizeController<
  typeof inviteDialog & typeof inviteContent,
  typeof common & typeof commonActions
>;
