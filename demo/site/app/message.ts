import { switchToNextOrganization } from '../../../src/index.js';
import { copyOf, find, make } from './dom.js';
import type { LoginFailure } from './login.js';
import type { App } from './main.js';

/** A page that says one thing, and the ways on. The first is the obvious one. */
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

/** The person does not belong to the organization any more. */
export function gone({ context, auth }: App): Message {
  return {
    title: 'You’re not a member of this organization any more',
    text: 'Somebody has removed you, or you have left. Nothing of it is shown here. What you did for it stays where it is.',
    actions: [
      { label: 'Go to my organizations', run: () => void switchToNextOrganization(context) },
      { label: 'Log out', run: () => void auth.signOut!() },
    ],
  };
}

/** A login that came back without success. */
export function failedLogin({ code, description }: LoginFailure, { login, person, auth }: App): Message {
  const again = { label: 'Use another account', run: () => void auth.signOut!() };
  const tryAgain = () => void login.loginWithRedirect({ appState: { returnTo: '/dashboard' } });
  if (code === 'access_denied' && /cancel/i.test(description)) {
    return {
      title: 'Not confirmed',
      text: 'You did not give the second factor, so nothing was changed and nothing more is open than before.',
      actions: [{ label: 'Open the dashboard', run: () => location.assign('/dashboard') }, again],
    };
  }
  if (code === 'access_denied') {
    return {
      title: 'You are not a member of that organization',
      text: `${person?.email ? `${person.email} does` : 'Your account does'} not belong to it. Ask one of its administrators for an invitation, or go on with an organization that you belong to.`,
      actions: [{ label: 'Go to my organization', run: tryAgain }, again],
    };
  }
  return {
    title: 'The login did not work',
    text: `Nothing was changed. The login page said: ${description}.`,
    actions: [{ label: 'Try again', run: tryAgain }, again],
  };
}
