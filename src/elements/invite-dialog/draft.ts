import type { Entry } from './addresses.js';
import { draftPrefix } from './clear-drafts.js';

/** Everything that a person put into the dialog. */
export interface Draft {
  entries: Entry[];
  /** Still in the text field. */
  typed: string;
  roleIds: string[];
  /** Each row has roles of its own. */
  eachOwn: boolean;
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
  entries: [],
  typed: '',
  roleIds: [],
  eachOwn: false,
  ttlDays: 7,
  message: '',
  locale: '',
  keys: {},
});

const nameOf = (viewer: string, organization: string) => `${draftPrefix}${viewer}:${organization}`;

/** The draft of this person for this organization; never anything about another. */
export function readDraft(viewer: string, organization: string): Draft | undefined {
  try {
    const stored = sessionStorage.getItem(nameOf(viewer, organization));
    const draft = stored ? (JSON.parse(stored) as Draft) : undefined;
    if (!Array.isArray(draft?.entries)) return undefined;
    // What was under way when the page went is not known to be sent: it waits for another try under its old key.
    const entries = draft.entries.map((entry) =>
      entry.state === 'sending' || entry.state === 'waiting' ? { ...entry, state: 'ready' as const } : entry,
    );
    return { ...emptyDraft(), ...draft, entries };
  } catch {
    return undefined;
  }
}

export function writeDraft(viewer: string, organization: string, draft: Draft): boolean {
  const empty = !draft.entries.length && !draft.typed && !draft.message;
  try {
    if (empty) sessionStorage.removeItem(nameOf(viewer, organization));
    else sessionStorage.setItem(nameOf(viewer, organization), JSON.stringify(draft));
    return !empty;
  } catch {
    // Storage may be full or forbidden; the draft then lives as long as the page.
    return false;
  }
}
