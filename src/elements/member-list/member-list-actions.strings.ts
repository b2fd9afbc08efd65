/** Words of what one does in the list: they come with the dialogs and menus. */
export const memberListActions = {
  viewDetails: 'View details',
  remove: 'Remove…',
  exportForAll: 'Export to get the full list.',

  emptyTitle: 'Only you so far',
  emptyText: 'Invite people by email, or add someone who already has an account.',
  noMatchesTitle: 'No matching members',
  noMatchesFor: 'No members match “{query}”',
  noMatchesText: 'Try a different name or email.',

  addTitle: 'Add an existing user',
  addLead: 'For people who already have an account. They’ll be added right away. No email is sent.',
  addLeadInvite: 'They’ll get an invitation and become a member when they accept it.',
  email: 'Email address',
  emailInvalid: 'Enter a full email address, such as ada@example.com.',
  addSubmit: 'Add user',
  adding: 'Adding…',
} as const;
