import type { Capabilities, Role } from '../../contract/index.js';
import type { Recipient } from '../../features/invitations/addresses.js';
import type { Draft } from './draft.js';
import type { InviteDialogStrings } from './invite-dialog.strings.js';
import type { ColumnChoice } from './invite-state.js';

/** Maximum number of rendered rows; the others are counted. Rendering 2,000 pasted addresses would be slow. */
export const MAX_RENDERED_ROWS = 60;

/** The state of the form, and its actions. */
export interface ComposeOptions {
  draft: Draft;
  duplicates: number;
  rowsWithoutAddress: number;
  choice?: ColumnChoice;
  checking: boolean;
  roles: readonly Role[];
  capabilities: Capabilities | undefined;
  strings: InviteDialogStrings;
  errors: { addresses?: string; roles?: string };
  fileError?: string;
  moreShown: boolean;
  change: (patch: Partial<Draft>) => void;
  addRecipients: (text: string) => void;
  addText: (text: string) => void;
  choose: (patch: Partial<ColumnChoice>) => void;
  acceptChoice: () => void;
  cancelChoice: () => void;
  addFile: (file: File) => void;
  remove: (entry: Recipient) => void;
  correct: (entry: Recipient) => void;
  resend: (entry: Recipient) => void;
  resent: ReadonlySet<string>;
}
