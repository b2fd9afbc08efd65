/** Words of the button. */
export const inviteDialog = {
  trigger: 'Invite people',
  forbidden: 'This needs the permission “{permission}”.',
} as const;
