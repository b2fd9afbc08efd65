/** Words of the button. */
export const orgSwitcher = {
  title: 'Organizations',
  subject: 'your organizations',
  choose: 'Choose an organization',
  switch: 'Switch organization',
  invitationsOpen: { one: '{count} pending invitation', other: '{count} pending invitations' },
} as const;
