/*
 * The stand-in for a CRM: reloads every two seconds while the page is visible.
 */
import { find, make } from './app/dom.js';

interface Contact {
  id: string;
  name: string;
  email: string;
  organization: string;
  via: 'invitation' | 'added';
  since: string;
}

const rows = find(document, 'tbody');
const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
const ways = { invitation: 'Invitation', added: 'Added directly' };
let shown = '';

async function refresh(): Promise<void> {
  const response = await fetch('/crm/contacts').catch(() => undefined);
  if (!response?.ok) return;
  const { items } = (await response.json()) as { items: Contact[] };
  const ids = items.map(({ id }) => id).join();
  find(document, '.empty').hidden = items.length > 0;
  find(document, '.scroll').hidden = items.length === 0;
  if (ids === shown) return;
  shown = ids;
  rows.replaceChildren(
    ...items.map(({ name, email, organization, via, since }) =>
      make(
        'tr',
        {},
        make('td', { className: 'task' }, name),
        make('td', {}, email),
        make('td', {}, organization),
        make('td', {}, ways[via]),
        make('td', {}, time.format(new Date(since))),
      ),
    ),
  );
}

setInterval(() => {
  if (document.visibilityState === 'visible') void refresh();
}, 2000);
void refresh();
