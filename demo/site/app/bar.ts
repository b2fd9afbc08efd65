import { copyOf, find } from './dom.js';
import type { App } from './main.js';

/** Fills the bar for somebody who is signed in. */
export function showBar({ person, login }: App): void {
  const bar = copyOf('bar');
  const name = person?.name ?? person?.email ?? '';
  find(bar, '.initials').textContent = initialsOf(name);
  // Begins with what is to be seen, for those who speak to their browser.
  find(bar, 'summary').ariaLabel = `${initialsOf(name)}, your account`;
  find(bar, '.person-name').textContent = name;
  find(bar, '.person-email').textContent = person?.email ?? '';
  find<HTMLButtonElement>(bar, '.sign-out').onclick = () => void login.logout({ logoutParams: { returnTo: location.origin } });
  const menu = find<HTMLDetailsElement>(bar, '.person');
  find(document, '#bar-signed-in').replaceChildren(bar);

  document.addEventListener('click', (event) => {
    if (!event.composedPath().includes(menu)) menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    find(menu, 'summary').focus();
  });
}

const initialsOf = (name: string) => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('').toUpperCase();
};
