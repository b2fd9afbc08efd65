import type { common } from '../../i18n/en/common.js';
import type { commonActions } from '../../i18n/en/common-actions.js';
import type { LocalizeController } from '../../i18n/localize.js';

/** Strings of the dialog that shows a secret once. */
export const secretDialog = {
  secretCopied: 'Copied',
  secretCopyFailed: 'Couldn’t copy it. Select the text and copy it yourself.',
  secretNotCopied: 'You haven’t copied it yet. It won’t be shown again.',
  secretLeave: 'Close without copying',
  secretDone: 'Done',
} as const;

export type SecretDialogStrings = LocalizeController<typeof secretDialog, typeof common & typeof commonActions>;
