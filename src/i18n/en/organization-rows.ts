/** Words of rows that lead to an organization or an invitation; switcher and picker share them. */
export const organizationRows = {
  none: 'You belong to no organization called “{query}”.',
  asksToSignIn: 'asks to sign in',
  switching: 'Switching…',
  pin: 'Pin {name}',
  unpin: 'Unpin {name}',
  invitations: 'Invitations',
  accept: 'Accept',
  decline: 'Decline',
  create: 'Create organization',
} as const;
