import type { Messages } from '../../i18n/strings.js';

/** Words of the administration: names of its sections. */
export const orgAdmin = {
  title: 'Organization settings',
  subject: 'organization settings',
  profile: 'Profile',
  members: 'Members',
  invitations: 'Invitations',
  import: 'Import',
  roles: 'Roles',
  branding: 'Branding',
  domains: 'Domains',
  connections: 'Single sign-on',
  provisioning: 'Provisioning',
  integrations: 'Integrations',
  'api-keys': 'API keys',
  webhooks: 'Webhooks',
  security: 'Security policy',
  activity: 'Activity',
  audit: 'Audit log',
  locked: 'No access',
  joinRequests: { one: '{count} join request', other: '{count} join requests' },
  groupOrganization: 'Organization',
  groupPeople: 'People',
  groupSecurity: 'Sign-in & security',
  groupInsights: 'Insights',
  groupDeveloper: 'Developer',
  groupMore: 'More',
} as const;

/** All strings of the section `orgAdmin`, by key. */
export type OrgAdminMessages = Messages<typeof orgAdmin>;

declare module '../../i18n/strings.js' {
  interface Strings {
    orgAdmin: OrgAdminMessages;
  }
}
