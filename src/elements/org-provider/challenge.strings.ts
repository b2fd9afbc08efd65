import type { Messages } from '../../i18n/strings.js';

/** Words of the dialog that asks for a second factor, for another sign-in, or for a step elsewhere. */
export const challenge = {
  continue: 'Continue',
  actionText: '{name} needs you to complete a step first. You’ll come back here afterwards.',
  actionTitle: 'Action required',
  application: 'This app',
  declinedText: 'Not verified. Nothing was changed.',
  failedTitle: 'That didn’t work.',
  failedText: 'Nothing was changed. Try again, or cancel.',
  verify: 'Verify',
  signInText: '{name} needs a new sign-in. We’ll pick up where you left off.',
  signInTitle: 'Sign in again',
  stepUpText: 'For your security, {name} requires two-factor authentication. We’ll pick up where you left off.',
  stepUpTitle: 'Verify it’s you',
  waiting: 'Waiting…',
  waitingText: 'Finish in the window that opened. This will continue automatically.',
} as const;

/** All strings of the section `challenge`, by key. */
export type ChallengeMessages = Messages<typeof challenge>;

declare module '../../i18n/strings.js' {
  interface Strings {
    challenge: ChallengeMessages;
  }
}
