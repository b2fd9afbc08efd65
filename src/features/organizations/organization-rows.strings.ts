/** Words of rows that lead to an organization or an invitation; switcher and picker share them. */
export const organizationRows = {
  none: 'No organizations match “{query}”.',
  requiresSignIn: 'requires sign-in',
  switching: 'Switching…',
  pin: 'Pin {name}',
  unpin: 'Unpin {name}',
  invitations: 'Invitations',
  accept: 'Accept',
  decline: 'Decline',
  acceptOf: 'Accept the invitation to {name}',
  declineOf: 'Decline the invitation to {name}',
  create: 'Create organization',
} as const;
