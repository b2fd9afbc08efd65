/** Words of what one does with one's organizations; switcher and picker share them. */
export const organizationActions = {
  switched: 'Switched to {name}',
  accepted: 'You joined {name}',
  declined: 'Invitation to {name} declined',
  createTitle: 'Create an organization',
  createLead: 'You’ll be the owner.',
  displayName: 'Organization name',
  slug: 'URL name',
  slugHint: 'Lowercase letters, numbers and hyphens. Used in links.',
  slugAvailable: 'Available',
  slugTaken: 'This name is taken.',
  slugTakenSuggestion: 'This name is taken. {name} is available.',
  nameMissing: 'Enter a name.',
  creating: 'Creating…',
} as const;
