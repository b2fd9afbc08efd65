/* Written by `npm run generate`. Do not edit. */

/** Functions that load and register an element, by its tag. */
export const elementLoaders: Record<string, () => Promise<unknown>> = {
  'activity-overview': () => import('./elements/activity-overview/activity-overview.define.js'),
  'api-key-list': () => import('./elements/api-key-list/api-key-list.define.js'),
  'audit-log': () => import('./elements/audit-log/audit-log.define.js'),
  'branding-editor': () => import('./elements/branding-editor/branding-editor.define.js'),
  'branding-preview': () => import('./elements/branding-preview/branding-preview.define.js'),
  'connection-list': () => import('./elements/connection-list/connection-list.define.js'),
  'domain-list': () => import('./elements/domain-list/domain-list.define.js'),
  'identity-list': () => import('./elements/identity-list/identity-list.define.js'),
  'invitation-accept': () => import('./elements/invitation-accept/invitation-accept.define.js'),
  'invitation-list': () => import('./elements/invitation-list/invitation-list.define.js'),
  'invite-dialog': () => import('./elements/invite-dialog/invite-dialog.define.js'),
  'join-request-list': () => import('./elements/join-request-list/join-request-list.define.js'),
  'member-details': () => import('./elements/member-details/member-details.define.js'),
  'member-list': () => import('./elements/member-list/member-list.define.js'),
  'org-admin': () => import('./elements/org-admin/org-admin.define.js'),
  'org-picker': () => import('./elements/org-picker/org-picker.define.js'),
  'org-profile': () => import('./elements/org-profile/org-profile.define.js'),
  'org-provider': () => import('./elements/org-provider/org-provider.define.js'),
  'org-switcher': () => import('./elements/org-switcher/org-switcher.define.js'),
  'permission-gate': () => import('./elements/permission-gate/permission-gate.define.js'),
  'role-list': () => import('./elements/role-list/role-list.define.js'),
  'security-policy': () => import('./elements/security-policy/security-policy.define.js'),
  'session-list': () => import('./elements/session-list/session-list.define.js'),
  'token-inspector': () => import('./elements/token-inspector/token-inspector.define.js'),
};
