import { switchToNextOrganization } from '../../../src/index.js';
import { copyOf, find, make } from './dom.js';
import type { LoginFailure } from './login.js';
import type { App } from './main.js';

/** A page with one message and actions. The first is the primary one. */
export interface Message {
  title: string;
  text: string;
  actions: { label: string; run: () => void }[];
}

/** Shows it. */
export function showMessage(main: HTMLElement, { title, text, actions }: Message): void {
  const page = copyOf('message');
  find(page, 'h1').textContent = title;
  find(page, 'p').textContent = text;
  find(page, '.message-actions').append(
    ...actions.map(({ label, run }, index) =>
      make('button', {
        type: 'button',
        className: index === 0 ? 'button primary' : 'button',
        textContent: label,
        onclick: run,
      }),
    ),
  );
  document.title = `${title} · Fieldnote`;
  main.replaceChildren(page);
}

/** The user is no longer a member of the organization. */
export function gone({ context, auth }: App): Message {
  return {
    title: 'You’re no longer a member of this organization',
    text: 'You may have left or been removed. Your work in the organization is kept.',
    actions: [
      { label: 'Go to my organizations', run: () => void switchToNextOrganization(context) },
      { label: 'Sign out', run: () => void auth.signOut!() },
    ],
  };
}

/** A login that failed. */
export function failedLogin({ code, description }: LoginFailure, { login, person, auth }: App): Message {
  const again = { label: 'Use another account', run: () => void auth.signOut!() };
  const tryAgain = () => void login.loginWithRedirect({ appState: { returnTo: '/dashboard' } });
  if (code === 'access_denied' && /cancel/i.test(description)) {
    return {
      title: 'Not verified',
      text: 'Two-factor authentication wasn’t completed. Nothing was changed.',
      actions: [{ label: 'Open the dashboard', run: () => location.assign('/dashboard') }, again],
    };
  }
  if (code === 'access_denied') {
    return {
      title: 'You’re not a member of that organization',
      text: `${person?.email ?? 'Your account'} isn’t a member. Ask an administrator for an invitation, or continue to your own organization.`,
      actions: [{ label: 'Go to my organization', run: tryAgain }, again],
    };
  }
  return {
    title: 'Couldn’t sign you in',
    text: `The sign-in page reported: ${description}.`,
    actions: [{ label: 'Try again', run: tryAgain }, again],
  };
}
