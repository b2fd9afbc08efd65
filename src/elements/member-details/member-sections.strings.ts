/** Strings of the permissions and history sections, with the areas of permissions. */
export const memberSections = {
  noPermission: 'These roles don’t include any permissions.',
  throughRole: 'via {roles}',
  rolesUnknown: 'You don’t have access to role details.',
  showMore: 'Show more',
  noHistory: 'No activity yet.',
  areaOrg: 'Organization',
  areaBranding: 'Branding',
  areaMembers: 'Members',
  areaRoles: 'Roles',
  areaInvitations: 'Invitations',
  areaDomains: 'Domains',
  areaConnections: 'Single sign-on',
  areaSecurity: 'Security',
  areaAudit: 'Audit log',
  areaIntegrations: 'Integrations',
} as const;
