/** Words of what one does in the list: they come with the dialogs and menus. */
export const memberListActions = {
  selected: { one: '{count} selected', other: '{count} selected' },
  selectEvery: 'Select all {count}',
  clearSelection: 'Clear selection',
  removeFilter: 'Remove the filter “{filter}”',
  remove: 'Remove…',
  exportForAll: 'Export the list to have all of them.',

  emptyTitle: 'Only you so far',
  emptyText: 'Invite people by e-mail, or add those who already have an account.',
  nobodyTitle: 'Nobody matches',
  nobodyFor: 'Nobody matches “{query}”',
  nobodyText: 'Names and e-mail addresses were searched.',

  addTitle: 'Add an existing user',
  addLead: 'For people who already have an account. They become a member at once; no e-mail is sent.',
  addLeadAsk: 'They get an invitation and become a member once they accept.',
  email: 'E-mail address',
  emailInvalid: 'Write a complete address, such as ada@example.com.',
  addSubmit: 'Add user',
  adding: 'Adding…',
} as const;
