/** Words of the dialogs. */
export const policyDialogStrings = {
  peopleTitle: 'Locked out by this change',
  memberCount: { one: '{count} member', other: '{count} members' },
  showMore: 'Show more',
  exportCsv: 'Export CSV',
  exportFile: 'locked-out-members',
  columnName: 'Name',
  columnEmail: 'Email',
  columnReason: 'Reason',
  confirmTitle: 'Lock yourself out?',
  confirmText: 'You don’t meet this policy. After saving, you can’t open this organization until you do.',
  confirmSubmit: 'Save and lock me out',
} as const;
