import { termsText } from '../../data/terms.js';
import { readBaseUrl } from '../../base-url.js';
import { copyOf, find } from './dom.js';
import type { App } from './main.js';

/** The terms, which the API requires before the first use of an organization. Returns to the previous page. */
export function showTerms(main: HTMLElement, { auth, token }: App): void {
  const page = copyOf('terms');
  find(page, '.terms-text').textContent = termsText;
  const failed = find(page, '.failed');
  find<HTMLButtonElement>(page, '.accept').onclick = async () => {
    const response = await fetch('/api/terms', {
      method: 'POST',
      headers: { authorization: `Bearer ${await token()}` },
    }).catch(() => undefined);
    failed.hidden = Boolean(response?.ok);
    if (response?.ok) location.assign(goal());
  };
  find<HTMLButtonElement>(page, '.log-out').onclick = () => void auth.signOut!();
  document.title = 'Terms · Fieldnote';
  main.replaceChildren(page);
}

/** The previous page, unless it is this one. */
function goal(): string {
  const address = readBaseUrl(new URLSearchParams(location.search).get('return_to'), location.origin, '/dashboard');
  return new URL(address, location.origin).pathname === '/terms' ? '/dashboard' : address;
}
