/** Words of the administration: names of its sections. */
export const orgAdmin = {
  title: 'Organization settings',
  subject: 'organization settings',
  profile: 'Profile',
  members: 'Members',
  invitations: 'Invitations',
  branding: 'Branding',
  locked: 'No access',
} as const;
