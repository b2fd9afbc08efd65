import { copyOf, find, make } from './dom.js';
import type { App } from './main.js';

/** The landing page with the sign-in. */
export function showLanding(main: HTMLElement, { config, login, person }: App): void {
  const page = copyOf('landing');
  const logIn = (hint?: string) =>
    void login.loginWithRedirect({
      authorizationParams: hint ? { login_hint: hint, prompt: 'login' } : {},
      appState: { returnTo: '/dashboard' },
    });
  const signIn = find<HTMLButtonElement>(page, '.sign-in');
  signIn.onclick = () => logIn();
  signIn.hidden = Boolean(person);
  const open = find<HTMLAnchorElement>(page, '.landing-actions a');
  open.hidden = !person;
  open.classList.add('primary');
  if (config.trial) {
    find(page, '.trial-password').textContent = config.trial.password;
    find(page, '.trial ul').append(
      ...config.trial.accounts.map(({ name, email, note }) =>
        make(
          'li',
          {},
          make(
            'button',
            { type: 'button', onclick: () => logIn(email) },
            make('strong', {}, name),
            make('span', {}, note),
          ),
        ),
      ),
    );
    find(page, '.trial').hidden = false;
  }
  document.title = 'Fieldnote';
  main.replaceChildren(page);
}
