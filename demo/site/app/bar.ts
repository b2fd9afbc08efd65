import { copyOf, find } from './dom.js';
import type { App } from './main.js';

/** Fills the bar for a signed-in user. */
export function showBar({ person, auth }: App): void {
  const bar = copyOf('bar');
  const name = person?.name ?? person?.email ?? '';
  find(bar, '.initials').textContent = initialsOf(name);
  // Begins with the visible text, for speech control.
  find(bar, 'summary').ariaLabel = `${initialsOf(name)}, your account`;
  find(bar, '.person-name').textContent = name;
  find(bar, '.person-email').textContent = person?.email ?? '';
  find<HTMLButtonElement>(bar, '.sign-out').onclick = () => void auth.signOut!();
  const menu = find<HTMLDetailsElement>(bar, '.person');
  find(document, '#bar-signed-in').replaceChildren(bar);

  document.addEventListener('click', (event) => {
    // Links do not reload the page, so the menu is closed here.
    if (
      !event.composedPath().includes(menu) ||
      event.composedPath().some((target) => target instanceof HTMLAnchorElement)
    )
      menu.open = false;
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    find(menu, 'summary').focus();
  });
}

const initialsOf = (name: string) => {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
};
