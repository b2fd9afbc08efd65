/** Words of the button. */
export const inviteDialog = {
  subject: 'the invitation form',
  trigger: 'Invite people',
  needsPermission: 'You need the “{permission}” permission.',
} as const;
