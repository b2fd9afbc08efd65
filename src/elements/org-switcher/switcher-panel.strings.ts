/** Words of what opens under the button, which come with it. */
export const switcherPanel = {
  find: 'Find an organization',
  pinned: 'Pinned',
  recent: 'Recent',
  all: { one: 'All {count} organizations', other: 'All {count} organizations' },
  others: 'Other organizations',
  matches: { one: '{count} result', other: '{count} results' },
  invitedBy: 'Invited by {name}',
  back: 'Back',
} as const;
