import type { Recipient } from './addresses.js';
import { draftPrefix } from './clear-drafts.js';

/** Everything that a person put into the dialog. */
export interface Draft {
  recipients: Recipient[];
  /** Still in the text field. */
  inputText: string;
  roleIds: string[];
  /** Each row has roles of its own. */
  perRecipientRoles: boolean;
  ttlDays: number;
  message: string;
  /** BCP 47 tag, empty for the application's default. */
  locale: string;
  /**
   * Idempotency keys of batches that were sent and not answered, by what they held: the same batch is sent under the
   * same key, closing and reloading included, so nobody is invited twice.
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

/** The draft of this person for this organization; never anything about another. */
export function readDraft(viewer: string, organization: string): Draft | undefined {
  try {
    const stored = sessionStorage.getItem(storageKey(viewer, organization));
    const draft = stored ? (JSON.parse(stored) as Draft) : undefined;
    if (!Array.isArray(draft?.recipients)) return undefined;
    // What was under way when the page went is not known to be sent: it waits for another try under its old key.
    const recipients = draft.recipients.map((recipient) =>
      recipient.state === 'sending' || recipient.state === 'waiting'
        ? { ...recipient, state: 'ready' as const }
        : recipient,
    );
    return { ...emptyDraft(), ...draft, recipients };
  } catch {
    return undefined;
  }
}

export function writeDraft(viewer: string, organization: string, draft: Draft): boolean {
  const empty = !draft.recipients.length && !draft.inputText && !draft.message;
  try {
    if (empty) sessionStorage.removeItem(storageKey(viewer, organization));
    else sessionStorage.setItem(storageKey(viewer, organization), JSON.stringify(draft));
    return !empty;
  } catch {
    // Storage may be full or forbidden; the draft then lives as long as the page.
    return false;
  }
}
