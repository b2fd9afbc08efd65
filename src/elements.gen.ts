/* Written by `npm run generate`. Do not edit. */

import { ActivityOverview } from './elements/activity-overview/activity-overview.js';
import { ApiKeyList } from './elements/api-key-list/api-key-list.js';
import { AuditLog } from './elements/audit-log/audit-log.js';
import { BrandingEditor } from './elements/branding-editor/branding-editor.js';
import { BrandingPreview } from './elements/branding-preview/branding-preview.js';
import { ConnectionList } from './elements/connection-list/connection-list.js';
import { DomainList } from './elements/domain-list/domain-list.js';
import { IdentityList } from './elements/identity-list/identity-list.js';
import { IntegrationCatalog } from './elements/integration-catalog/integration-catalog.js';
import { InvitationAccept } from './elements/invitation-accept/invitation-accept.js';
import { InvitationList } from './elements/invitation-list/invitation-list.js';
import { InviteDialog } from './elements/invite-dialog/invite-dialog.js';
import { JoinRequestList } from './elements/join-request-list/join-request-list.js';
import { MemberDetails } from './elements/member-details/member-details.js';
import { MemberImport } from './elements/member-import/member-import.js';
import { MemberList } from './elements/member-list/member-list.js';
import { OrgAdmin } from './elements/org-admin/org-admin.js';
import { OrgPicker } from './elements/org-picker/org-picker.js';
import { OrgProfile } from './elements/org-profile/org-profile.js';
import { OrgProvider } from './elements/org-provider/org-provider.js';
import { OrgSwitcher } from './elements/org-switcher/org-switcher.js';
import { PermissionGate } from './elements/permission-gate/permission-gate.js';
import { ProvisioningTokenList } from './elements/provisioning-token-list/provisioning-token-list.js';
import { RoleList } from './elements/role-list/role-list.js';
import { SecurityPolicy } from './elements/security-policy/security-policy.js';
import { SessionList } from './elements/session-list/session-list.js';
import { TokenInspector } from './elements/token-inspector/token-inspector.js';
import { WebhookList } from './elements/webhook-list/webhook-list.js';

export * from './elements/activity-overview/activity-overview.js';
export * from './elements/api-key-list/api-key-list.js';
export * from './elements/audit-log/audit-log.js';
export * from './elements/branding-editor/branding-editor.js';
export * from './elements/branding-preview/branding-preview.js';
export * from './elements/connection-list/connection-list.js';
export * from './elements/domain-list/domain-list.js';
export * from './elements/identity-list/identity-list.js';
export * from './elements/integration-catalog/integration-catalog.js';
export * from './elements/invitation-accept/invitation-accept.js';
export * from './elements/invitation-list/invitation-list.js';
export * from './elements/invite-dialog/invite-dialog.js';
export * from './elements/join-request-list/join-request-list.js';
export * from './elements/member-details/member-details.js';
export * from './elements/member-import/member-import.js';
export * from './elements/member-list/member-list.js';
export * from './elements/org-admin/org-admin.js';
export * from './elements/org-picker/org-picker.js';
export * from './elements/org-profile/org-profile.js';
export * from './elements/org-provider/org-provider.js';
export * from './elements/org-switcher/org-switcher.js';
export * from './elements/permission-gate/permission-gate.js';
export * from './elements/provisioning-token-list/provisioning-token-list.js';
export * from './elements/role-list/role-list.js';
export * from './elements/security-policy/security-policy.js';
export * from './elements/session-list/session-list.js';
export * from './elements/token-inspector/token-inspector.js';
export * from './elements/webhook-list/webhook-list.js';

/** Every element by its tag. */
export const elements = {
  'activity-overview': ActivityOverview,
  'api-key-list': ApiKeyList,
  'audit-log': AuditLog,
  'branding-editor': BrandingEditor,
  'branding-preview': BrandingPreview,
  'connection-list': ConnectionList,
  'domain-list': DomainList,
  'identity-list': IdentityList,
  'integration-catalog': IntegrationCatalog,
  'invitation-accept': InvitationAccept,
  'invitation-list': InvitationList,
  'invite-dialog': InviteDialog,
  'join-request-list': JoinRequestList,
  'member-details': MemberDetails,
  'member-import': MemberImport,
  'member-list': MemberList,
  'org-admin': OrgAdmin,
  'org-picker': OrgPicker,
  'org-profile': OrgProfile,
  'org-provider': OrgProvider,
  'org-switcher': OrgSwitcher,
  'permission-gate': PermissionGate,
  'provisioning-token-list': ProvisioningTokenList,
  'role-list': RoleList,
  'security-policy': SecurityPolicy,
  'session-list': SessionList,
  'token-inspector': TokenInspector,
  'webhook-list': WebhookList,
} as const;
