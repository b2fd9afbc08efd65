import { readStored, writeStored } from '../../core/storage.js';
import type { Recipient } from '../../features/invitations/addresses.js';
import { draftPrefix } from './clear-drafts.js';

/** The input of the dialog. */
export interface Draft {
  recipients: Recipient[];
  /** Text of the address field that is not an entry yet. */
  inputText: string;
  roleIds: string[];
  /** Whether roles are set for each recipient individually. */
  perRecipientRoles: boolean;
  ttlDays: number;
  message: string;
  /** Language of the email, a BCP 47 tag; empty for the default of the application. */
  locale: string;
  /**
   * Idempotency keys of batches that were sent without a response, by content. A retry sends the same batch with the
   * same key, also after the dialog was closed or the page reloaded, so that no address is invited twice.
   */
  keys: Record<string, string>;
}

export const emptyDraft = (): Draft => ({
  recipients: [],
  inputText: '',
  roleIds: [],
  perRecipientRoles: false,
  ttlDays: 7,
  message: '',
  locale: '',
  keys: {},
});

const storageKey = (viewer: string, organization: string) => `${draftPrefix}${viewer}:${organization}`;

/** Returns the stored draft of the viewer for the organization. */
export function readDraft(viewer: string, organization: string): Draft | undefined {
  const draft = readStored(storageKey(viewer, organization)) as Draft | null | undefined;
  if (!Array.isArray(draft?.recipients)) return undefined;
  // Entries that were being sent when the page was closed have an unknown result: they are sent again with the same key.
  const recipients = draft.recipients.map((recipient) =>
    recipient.state === 'sending' || recipient.state === 'waiting'
      ? { ...recipient, state: 'ready' as const }
      : recipient,
  );
  return { ...emptyDraft(), ...draft, recipients };
}

/** Stores a draft; an empty one is removed. Returns whether a draft is stored. */
export function writeDraft(viewer: string, organization: string, draft: Draft): boolean {
  const isEmpty = !draft.recipients.length && !draft.inputText && !draft.message;
  return writeStored(storageKey(viewer, organization), isEmpty ? undefined : draft);
}
