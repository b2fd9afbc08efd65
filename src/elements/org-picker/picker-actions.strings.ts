/** Strings of the org-picker for results of actions and for empty states. */
export const orgPickerActions = {
  goTo: 'Go to {name}',
  declinedTitle: 'You declined the invitation to {name}.',
  declinedText: 'Declined by mistake? Ask {name} to invite you again.',
  emptyTitle: 'You’re not in an organization yet',
  emptyCreate: 'Create one, or ask an administrator to invite {email}.',
  emptyInvite: 'Ask an administrator to invite {email}. The invitation will show up here.',
} as const;
