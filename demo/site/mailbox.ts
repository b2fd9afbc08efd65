/*
 * The mailbox: reloads the list every two seconds while the page is visible.
 */
import { find, make, markCurrent } from './app/dom.js';

interface Mail {
  id: string;
  sentAt: string;
  from: string;
  to: string;
  subject: string;
  text: string;
  hasHtml: boolean;
}

const list = find(document, '.list ol');
const article = find(document, '.mail');
const frame = find<HTMLIFrameElement>(article, 'iframe');
const plain = find(article, 'pre');
const time = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });
let mails: Mail[] = [];

async function refresh(): Promise<void> {
  const response = await fetch('/mailbox/messages').catch(() => undefined);
  if (!response?.ok) return;
  const { items } = (await response.json()) as { items: Mail[] };
  if (items.map(({ id }) => id).join() === mails.map(({ id }) => id).join() && mails.length) return;
  mails = items;
  find(document, '.count').textContent = items.length ? String(items.length) : '';
  find(document, '.none').hidden = items.length > 0;
  list.replaceChildren(...items.map(entry));
  show();
}

function entry({ id, to, subject, sentAt }: Mail): HTMLElement {
  return make(
    'li',
    {},
    make(
      'a',
      { href: `#${id}` },
      make(
        'span',
        { className: 'line' },
        make('strong', {}, to),
        make('time', { dateTime: sentAt, title: time.format(new Date(sentAt)) }, clock(sentAt)),
      ),
      make('span', { className: 'subject' }, subject),
    ),
  );
}

const clock = (sentAt: string) =>
  new Intl.DateTimeFormat(
    'en',
    Date.now() - Date.parse(sentAt) < 72_000_000 ? { timeStyle: 'short' } : { day: 'numeric', month: 'short' },
  ).format(new Date(sentAt));

/** Shows the email of the URL. */
function show(): void {
  const mail = mails.find(({ id }) => id === location.hash.slice(1));
  document.body.classList.toggle('reading', Boolean(mail));
  find(document, '.choose').hidden = Boolean(mail);
  article.hidden = !mail;
  for (const link of list.querySelectorAll('a')) markCurrent(link, link.hash === location.hash);
  if (!mail) return;
  find(article, 'h2').textContent = mail.subject;
  find(article, '.from').textContent = mail.from;
  find(article, '.to').textContent = mail.to;
  find(article, '.sent').textContent = time.format(new Date(mail.sentAt));
  const address = `/mailbox/messages/${mail.id}/html`;
  if (frame.getAttribute('src') !== address) frame.src = address;
  plain.replaceChildren(...linked(mail.text));
}

/** The text with links. */
const linked = (text: string) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, index) =>
      index % 2 ? make('a', { href: part, target: '_blank', rel: 'noopener' }, part) : document.createTextNode(part),
    );

for (const button of article.querySelectorAll<HTMLButtonElement>('.views button')) {
  button.onclick = () => {
    const asText = button.dataset['view'] === 'text';
    frame.hidden = asText;
    plain.hidden = !asText;
    for (const other of article.querySelectorAll('.views button'))
      other.setAttribute('aria-pressed', String(other === button));
  };
}
find<HTMLButtonElement>(article, '.back').onclick = () => (location.hash = '');
addEventListener('hashchange', show);
setInterval(() => {
  if (document.visibilityState === 'visible') void refresh();
}, 2000);
void refresh();
