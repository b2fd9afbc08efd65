/* Stores the ticket of an invitation link and the sign-in state across a redirect to a login page. */
import { readStored, writeStored } from '../../core/storage.js';

const SIGN_IN_KEY = 'org-elements:accepting';
const TICKET_KEY = 'org-elements:invitation';

/** Records that the viewer left the page to sign in before accepting. Does not store the ticket. */
export function rememberSignIn(signingIn: boolean): void {
  writeStored(SIGN_IN_KEY, signingIn || undefined);
}

/** Whether the viewer left the page to sign in before accepting. */
export function returnedFromSignIn(): boolean {
  return readStored(SIGN_IN_KEY) !== undefined;
}

/** Stores the ticket in the tab, for reloads and for the return from a login page; `''` removes it. */
export function storeTicket(ticket: string): void {
  writeStored(TICKET_KEY, ticket || undefined);
}

/**
 * Returns the ticket of the page's address and removes it there, because addresses end up in logs, histories and
 * referrers. Without one, returns the ticket that this tab stored.
 */
export function takeTicket(): string {
  const url = new URL(location.href);
  const ticket = url.searchParams.get('invitation');
  if (ticket) {
    url.searchParams.delete('invitation');
    history.replaceState(history.state, '', url);
    storeTicket(ticket);
    return ticket;
  }
  return String(readStored(TICKET_KEY) ?? '');
}
