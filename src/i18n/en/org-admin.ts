/** Words of the administration: names of its sections. */
export const orgAdmin = {
  title: 'Administration',
  profile: 'Profile',
  members: 'Members',
  invitations: 'Invitations',
  branding: 'Branding',
  locked: 'You may not see this',
} as const;
