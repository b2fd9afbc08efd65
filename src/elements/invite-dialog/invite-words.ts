import type { StringsController } from '../../controllers/strings.js';
import type { common } from '../../strings/en/common.js';
import type { commonLater } from '../../strings/en/common-later.js';
import type { inviteContent } from '../../strings/en/invite-content.js';
import type { inviteDialog } from '../../strings/en/invite-dialog.js';

/** The words of the button, with those that came together with the dialog. */
export type InviteWords = StringsController<
  typeof inviteDialog & typeof inviteContent,
  typeof common & typeof commonLater
>;
