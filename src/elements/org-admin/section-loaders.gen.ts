/* Written by `npm run generate`. Do not edit. */

/** Functions that load and register the element of a section. */
export const loadersOfSections = {
  profile: () => import('../org-profile/org-profile.define.js'),
  branding: () => import('../branding-editor/branding-editor.define.js'),
  members: () => import('../member-list/member-list.define.js'),
  invitations: () => import('../invitation-list/invitation-list.define.js'),
  roles: () => import('../role-list/role-list.define.js'),
  import: () => import('../member-import/member-import.define.js'),
  domains: () => import('../domain-list/domain-list.define.js'),
  connections: () => import('../connection-list/connection-list.define.js'),
  provisioning: () => import('../provisioning-token-list/provisioning-token-list.define.js'),
  security: () => import('../security-policy/security-policy.define.js'),
  activity: () => import('../activity-overview/activity-overview.define.js'),
  audit: () => import('../audit-log/audit-log.define.js'),
  integrations: () => import('../integration-catalog/integration-catalog.define.js'),
  'api-keys': () => import('../api-key-list/api-key-list.define.js'),
  webhooks: () => import('../webhook-list/webhook-list.define.js'),
};
