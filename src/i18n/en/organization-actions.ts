/** Words of what one does with one's organizations; switcher and picker share them. */
export const organizationActions = {
  switched: 'Now in {name}',
  accepted: 'You are now a member of {name}',
  declined: 'Invitation of {name} declined',
  createTitle: 'Create an organization',
  createLead: 'You become its owner.',
  displayName: 'Name',
  slug: 'Short name',
  slugHint: 'Lower-case letters, digits and dashes. Used in links.',
  slugFree: 'Free.',
  slugTaken: 'This short name is taken.',
  slugTakenTry: 'This short name is taken. Free: {name}',
  nameMissing: 'Give it a name.',
  creating: 'Creating…',
} as const;
