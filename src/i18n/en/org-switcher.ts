/** Words of the button. */
export const orgSwitcher = {
  title: 'Organizations',
  choose: 'Choose an organization',
  switch: 'Switch organization',
  invitationsOpen: { one: '{count} open invitation', other: '{count} open invitations' },
} as const;
