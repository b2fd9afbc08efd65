/** Strings of the org-picker for results of actions and for empty states. */
export const orgPickerActions = {
  goTo: 'Go to {name}',
  declinedTitle: 'You declined the invitation to {name}.',
  declinedText: 'Declined by mistake? Ask {name} to invite you again.',
  emptyTitle: 'You’re not in an organization yet',
  emptyCreate: 'Create one, or ask an administrator to invite {email}.',
  emptyInvite: 'Ask an administrator to invite {email}. The invitation will show up here.',
  joinable: 'You can join',
  joinableFor: 'For people with an @{domain} address',
  ask: 'Ask to join',
  askNamed: 'Ask to join {name}',
  requestedAt: 'Requested {when}',
  withdraw: 'Withdraw',
  withdrawNamed: 'Withdraw the request to join {name}',
  asked: 'You asked to join {name}',
  withdrawn: 'Request withdrawn',
  deniedUntil: 'Request denied. You can ask again {when}.',
} as const;
