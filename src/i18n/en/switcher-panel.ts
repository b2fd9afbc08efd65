/** Words of what opens under the button, which come with it. */
export const switcherPanel = {
  find: 'Find an organization',
  pinned: 'Pinned',
  recent: 'Recent',
  all: { one: 'All {count} organizations', other: 'All {count} organizations' },
  others: 'All organizations',
  matches: { one: '{count} found', other: '{count} found' },
  invitedBy: 'Invited by {name}',
  back: 'Back',
} as const;
