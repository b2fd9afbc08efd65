/* Written by `npm run generate`. Do not edit. */

import type { AdminSectionElement } from '../../core/element-meta.js';

export type SectionId =
  | 'profile'
  | 'branding'
  | 'members'
  | 'invitations'
  | 'roles'
  | 'import'
  | 'domains'
  | 'connections'
  | 'provisioning'
  | 'security'
  | 'activity'
  | 'audit'
  | 'integrations'
  | 'api-keys'
  | 'webhooks';

/** The built-in sections in display order. */
export const builtInSections: Record<SectionId, AdminSectionElement> = {
  profile: { tag: 'org-profile', group: 'organization' },
  branding: { tag: 'branding-editor', group: 'organization', keepMounted: true },
  members: { tag: 'member-list', group: 'people', permission: 'members:read' },
  invitations: { tag: 'invitation-list', group: 'people', permission: 'invitations:read' },
  roles: { tag: 'role-list', group: 'people', permission: 'roles:read' },
  import: { tag: 'member-import', group: 'people', permission: 'members:add', feature: 'imports', keepMounted: true },
  domains: { tag: 'domain-list', group: 'security', permission: 'domains:read', feature: 'domains' },
  connections: {
    tag: 'connection-list',
    group: 'security',
    permission: 'connections:read',
    feature: 'connections',
    keepMounted: true,
  },
  provisioning: {
    tag: 'provisioning-token-list',
    group: 'security',
    permission: 'connections:manage',
    feature: 'provisioning',
  },
  security: {
    tag: 'security-policy',
    group: 'security',
    permission: 'security:read',
    feature: 'securityPolicy',
    keepMounted: true,
  },
  activity: { tag: 'activity-overview', group: 'insights', permission: 'audit:read', feature: 'activity' },
  audit: { tag: 'audit-log', group: 'insights', permission: 'audit:read', feature: 'auditEvents' },
  integrations: {
    tag: 'integration-catalog',
    group: 'developer',
    permission: 'integrations:read',
    feature: 'integrations',
    keepMounted: true,
  },
  'api-keys': { tag: 'api-key-list', group: 'developer', permission: 'api-keys:read', feature: 'apiKeys' },
  webhooks: { tag: 'webhook-list', group: 'developer', permission: 'integrations:read', feature: 'webhooks' },
};
