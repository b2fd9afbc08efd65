/* Written by `npm run generate`. Do not edit. */

import type { ElementMeta } from './core/element-meta.js';
import activityOverview from './elements/activity-overview/activity-overview.meta.js';
import apiKeyList from './elements/api-key-list/api-key-list.meta.js';
import auditLog from './elements/audit-log/audit-log.meta.js';
import brandingEditor from './elements/branding-editor/branding-editor.meta.js';
import brandingPreview from './elements/branding-preview/branding-preview.meta.js';
import connectionList from './elements/connection-list/connection-list.meta.js';
import domainList from './elements/domain-list/domain-list.meta.js';
import identityList from './elements/identity-list/identity-list.meta.js';
import integrationCatalog from './elements/integration-catalog/integration-catalog.meta.js';
import invitationAccept from './elements/invitation-accept/invitation-accept.meta.js';
import invitationList from './elements/invitation-list/invitation-list.meta.js';
import inviteDialog from './elements/invite-dialog/invite-dialog.meta.js';
import joinRequestList from './elements/join-request-list/join-request-list.meta.js';
import memberDetails from './elements/member-details/member-details.meta.js';
import memberImport from './elements/member-import/member-import.meta.js';
import memberList from './elements/member-list/member-list.meta.js';
import orgAdmin from './elements/org-admin/org-admin.meta.js';
import orgPicker from './elements/org-picker/org-picker.meta.js';
import orgProfile from './elements/org-profile/org-profile.meta.js';
import orgProvider from './elements/org-provider/org-provider.meta.js';
import orgSwitcher from './elements/org-switcher/org-switcher.meta.js';
import permissionGate from './elements/permission-gate/permission-gate.meta.js';
import provisioningTokenList from './elements/provisioning-token-list/provisioning-token-list.meta.js';
import roleList from './elements/role-list/role-list.meta.js';
import securityPolicy from './elements/security-policy/security-policy.meta.js';
import sessionList from './elements/session-list/session-list.meta.js';
import tokenInspector from './elements/token-inspector/token-inspector.meta.js';
import webhookList from './elements/webhook-list/webhook-list.meta.js';

/** The metadata of every element, by tag. For tests, stories and documentation; no page loads it. */
export const elementsMeta = {
  'activity-overview': activityOverview,
  'api-key-list': apiKeyList,
  'audit-log': auditLog,
  'branding-editor': brandingEditor,
  'branding-preview': brandingPreview,
  'connection-list': connectionList,
  'domain-list': domainList,
  'identity-list': identityList,
  'integration-catalog': integrationCatalog,
  'invitation-accept': invitationAccept,
  'invitation-list': invitationList,
  'invite-dialog': inviteDialog,
  'join-request-list': joinRequestList,
  'member-details': memberDetails,
  'member-import': memberImport,
  'member-list': memberList,
  'org-admin': orgAdmin,
  'org-picker': orgPicker,
  'org-profile': orgProfile,
  'org-provider': orgProvider,
  'org-switcher': orgSwitcher,
  'permission-gate': permissionGate,
  'provisioning-token-list': provisioningTokenList,
  'role-list': roleList,
  'security-policy': securityPolicy,
  'session-list': sessionList,
  'token-inspector': tokenInspector,
  'webhook-list': webhookList,
} satisfies Record<string, ElementMeta>;
