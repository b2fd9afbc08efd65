import type { Messages } from '../../i18n/strings.js';
import type { LocalizeController } from '../../i18n/localize.js';
import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { inviteContent } from './invite-content.strings.js';

/** Words of the button. */
export const inviteDialog = {
  subject: 'the invitation form',
  trigger: 'Invite people',
  needsPermission: 'You need the “{permission}” permission.',
} as const;

/** Strings of the button and of the lazily loaded dialog. */
export type InviteDialogStrings = LocalizeController<
  typeof inviteDialog & typeof inviteContent,
  typeof common & typeof commonActions
>;

/** All strings of the section `inviteDialog`, by key. */
export type InviteDialogMessages = Messages<typeof inviteDialog & typeof inviteContent>;

declare module '../../i18n/strings.js' {
  interface Strings {
    inviteDialog: InviteDialogMessages;
  }
}
