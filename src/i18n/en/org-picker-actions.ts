/** Words of what comes of a choice, and of what stands where nothing is. */
export const orgPickerActions = {
  goTo: 'Go to {name}',
  declinedFact: 'Invitation of {name} declined.',
  declinedText: 'If that was a mistake, {name} can invite you again.',
  emptyTitle: 'You belong to no organization yet',
  emptyCreate: 'Create one, or ask somebody to invite {email}.',
  emptyAsk: 'Ask somebody to invite {email}. The invitation then stands here.',
} as const;
