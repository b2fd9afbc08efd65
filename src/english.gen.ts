/* Written by `npm run generate`. Do not edit. */

import { common } from './i18n/en/common.js';
import { commonActions } from './i18n/en/common-actions.js';
import { errors } from './i18n/en/errors.js';
import { permissions } from './i18n/en/permissions.js';
import { activityOverview } from './elements/activity-overview/activity-overview.strings.js';
import { apiKeyList } from './elements/api-key-list/api-key-list.strings.js';
import { apiKeyListActions } from './elements/api-key-list/api-key-list-actions.strings.js';
import { secretDialog } from './features/secrets/secret-dialog.strings.js';
import { auditLog } from './elements/audit-log/audit-log.strings.js';
import { eventSentences } from './features/audit/event-sentences.strings.js';
import { eventOutcomes } from './features/audit/event-outcome.strings.js';
import { eventChanges } from './features/audit/event-changes.strings.js';
import { auditLogActions } from './elements/audit-log/audit-log-actions.strings.js';
import { brandingEditor } from './elements/branding-editor/branding-editor.strings.js';
import { brandingPreview } from './elements/branding-preview/branding-preview.strings.js';
import { connectionList } from './elements/connection-list/connection-list.strings.js';
import { connectionListActions } from './elements/connection-list/connection-list-actions.strings.js';
import { connectionSetup } from './elements/connection-list/connection-setup.strings.js';
import { domainList } from './elements/domain-list/domain-list.strings.js';
import { domainListActions } from './elements/domain-list/domain-list-actions.strings.js';
import { identityList } from './elements/identity-list/identity-list.strings.js';
import { identityListActions } from './elements/identity-list/identity-list-actions.strings.js';
import { integrationCatalog } from './elements/integration-catalog/integration-catalog.strings.js';
import { catalogActions } from './elements/integration-catalog/catalog-actions.strings.js';
import { invitationAccept } from './elements/invitation-accept/invitation-accept.strings.js';
import { invitationList } from './elements/invitation-list/invitation-list.strings.js';
import { invitationActions } from './elements/invitation-list/invitation-actions.strings.js';
import { inviteDialog } from './elements/invite-dialog/invite-dialog.strings.js';
import { inviteContent } from './elements/invite-dialog/invite-content.strings.js';
import { joinRequestList } from './elements/join-request-list/join-request-list.strings.js';
import { joinRequestActions } from './elements/join-request-list/join-request-actions.strings.js';
import { memberDetails } from './elements/member-details/member-details.strings.js';
import { memberSections } from './elements/member-details/member-sections.strings.js';
import { memberSessions } from './elements/member-details/member-sessions.strings.js';
import { sessionRows } from './features/sessions/session-rows.strings.js';
import { sessionActions } from './features/sessions/session-actions.strings.js';
import { memberActions } from './features/members/member-actions.strings.js';
import { memberImport } from './elements/member-import/member-import.strings.js';
import { memberImportFile } from './elements/member-import/import-wizard.strings.js';
import { memberImportJob } from './elements/member-import/import-job.strings.js';
import { memberList } from './elements/member-list/member-list.strings.js';
import { memberListActions } from './elements/member-list/member-list-actions.strings.js';
import { orgAdmin } from './elements/org-admin/org-admin.strings.js';
import { orgPicker } from './elements/org-picker/org-picker.strings.js';
import { orgPickerActions } from './elements/org-picker/picker-actions.strings.js';
import { organizationRows } from './features/organizations/organization-rows.strings.js';
import { organizationActions } from './features/organizations/organization-actions.strings.js';
import { orgProfile } from './elements/org-profile/org-profile.strings.js';
import { orgProfileActions } from './elements/org-profile/profile-actions.strings.js';
import { challenge } from './elements/org-provider/challenge.strings.js';
import { orgSwitcher } from './elements/org-switcher/org-switcher.strings.js';
import { switcherPanel } from './elements/org-switcher/switcher-panel.strings.js';
import { provisioningTokenList } from './elements/provisioning-token-list/provisioning-token-list.strings.js';
import { provisioningTokenListActions } from './elements/provisioning-token-list/provisioning-token-list-actions.strings.js';
import { roleList } from './elements/role-list/role-list.strings.js';
import { roleListActions } from './elements/role-list/role-list-actions.strings.js';
import { securityPolicy } from './elements/security-policy/security-policy.strings.js';
import { policyDialogStrings } from './elements/security-policy/policy-dialogs.strings.js';
import { sessionList } from './elements/session-list/session-list.strings.js';
import { sessionListActions } from './elements/session-list/session-list-actions.strings.js';
import { tokenInspector } from './elements/token-inspector/token-inspector.strings.js';
import { webhookList } from './elements/webhook-list/webhook-list.strings.js';
import { webhookListActions } from './elements/webhook-list/webhook-list-actions.strings.js';
import type { Strings } from './i18n/strings.js';

/** All English strings: the reference for locales. */
const english: Strings = {
  common: { ...common, ...commonActions },
  errors: { ...errors },
  permissions: { ...permissions },
  activityOverview: { ...activityOverview },
  apiKeyList: { ...apiKeyList, ...apiKeyListActions, ...secretDialog },
  auditLog: { ...auditLog, ...eventSentences, ...eventOutcomes, ...eventChanges, ...auditLogActions },
  brandingEditor: { ...brandingEditor },
  brandingPreview: { ...brandingPreview },
  connectionList: { ...connectionList, ...connectionListActions, ...connectionSetup },
  domainList: { ...domainList, ...domainListActions },
  identityList: { ...identityList, ...identityListActions },
  integrationCatalog: { ...integrationCatalog, ...catalogActions },
  invitationAccept: { ...invitationAccept },
  invitationList: { ...invitationList, ...invitationActions },
  inviteDialog: { ...inviteDialog, ...inviteContent },
  joinRequestList: { ...joinRequestList, ...joinRequestActions },
  memberDetails: {
    ...memberDetails,
    ...memberSections,
    ...memberSessions,
    ...sessionRows,
    ...sessionActions,
    ...memberActions,
  },
  memberImport: { ...memberImport, ...memberImportFile, ...memberImportJob },
  memberList: { ...memberList, ...memberListActions, ...memberActions },
  orgAdmin: { ...orgAdmin },
  orgPicker: { ...orgPicker, ...orgPickerActions, ...organizationRows, ...organizationActions },
  orgProfile: { ...orgProfile, ...orgProfileActions },
  challenge: { ...challenge },
  orgSwitcher: { ...orgSwitcher, ...switcherPanel, ...organizationRows, ...organizationActions },
  provisioningTokenList: { ...provisioningTokenList, ...provisioningTokenListActions },
  roleList: { ...roleList, ...roleListActions },
  securityPolicy: { ...securityPolicy, ...policyDialogStrings },
  sessionList: { ...sessionList, ...sessionListActions, ...sessionRows, ...sessionActions },
  tokenInspector: { ...tokenInspector },
  webhookList: { ...webhookList, ...webhookListActions, ...secretDialog },
};

export default english;
