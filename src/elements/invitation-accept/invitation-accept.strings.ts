import type { Messages } from '../../i18n/strings.js';

/** Words of the landing page of an invitation. */
export const invitationAccept = {
  title: 'Join {organization}',
  invitedBy: '{name} invited you to join.',
  invitedByUnknown: 'You’ve been invited.',
  roles: { one: 'Role', other: 'Roles' },
  noRole: 'None yet',
  invited: 'Invited as',
  expires: 'Expires',
  accept: 'Accept and continue',
  accepting: 'Joining…',
  decline: 'Decline',
  declining: 'Declining…',
  signIn: 'Sign in to accept',
  signInHint: 'Sign in or create an account with {email}.',
  signInElsewhere: 'Sign in as {email}, then open this link again.',
  loading: 'Loading invitation…',
  otherTitle: 'This invitation is for another account',
  otherText: 'Switch accounts to accept it.',
  signedIn: 'Signed in as',
  switchAccount: 'Switch accounts',
  stay: 'Stay signed in with this account',
  joinedTitle: 'You’ve joined {organization}',
  joinedText: 'Taking you there…',
  declinedTitle: 'Invitation declined',
  declinedText: 'We’ve let {organization} know. This link no longer works.',
  expiredTitle: 'This link has expired',
  expiredText: 'Ask the person who invited you to resend it.',
  revokedTitle: 'This invitation was revoked',
  revokedText: 'If this looks like a mistake, ask the person who invited you for a new invitation.',
  usedTitle: 'This invitation was already used',
  usedText: 'If you accepted it, continue to the app.',
  unknownTitle: 'We couldn’t find this invitation',
  unknownText: 'The link may be incomplete or replaced by a newer one. Open the link in your latest email.',
  missingTitle: 'No invitation found',
  missingText: 'Open the link in your email again.',
  continue: 'Continue',
  loadFailed: 'Couldn’t load the invitation',
} as const;

/** All strings of the section `invitationAccept`, by key. */
export type InvitationAcceptMessages = Messages<typeof invitationAccept>;

declare module '../../i18n/strings.js' {
  interface Strings {
    invitationAccept: InvitationAcceptMessages;
  }
}
