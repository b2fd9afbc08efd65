/* Stores the ticket of an invitation link and the sign-in state across a redirect to a login page. */
const SIGN_IN_KEY = 'org-elements:accepting';

/** Records that the viewer left the page to sign in before accepting. Does not store the ticket. */
export function rememberSignIn(signingIn: boolean): void {
  try {
    if (signingIn) sessionStorage.setItem(SIGN_IN_KEY, '1');
    else sessionStorage.removeItem(SIGN_IN_KEY);
  } catch {
    // Without storage, the page reports a used link after the return.
  }
}

/** Whether the viewer left the page to sign in before accepting. */
export function returnedFromSignIn(): boolean {
  try {
    return sessionStorage.getItem(SIGN_IN_KEY) !== null;
  } catch {
    return false;
  }
}

const TICKET_KEY = 'org-elements:invitation';

/** Stores the ticket in the tab, for reloads and for the return from a login page; `''` removes it. */
export function storeTicket(ticket: string): void {
  try {
    if (ticket) sessionStorage.setItem(TICKET_KEY, ticket);
    else sessionStorage.removeItem(TICKET_KEY);
  } catch {
    // Without storage, the link in the email has to be opened again after a login.
  }
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
  try {
    return sessionStorage.getItem(TICKET_KEY) ?? '';
  } catch {
    return '';
  }
}
