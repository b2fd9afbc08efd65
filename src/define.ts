/* Written by `npm run generate`. Do not edit. */

/* Registers every element. */
import './elements/activity-overview/activity-overview.define.js';
import './elements/api-key-list/api-key-list.define.js';
import './elements/audit-log/audit-log.define.js';
import './elements/branding-editor/branding-editor.define.js';
import './elements/branding-preview/branding-preview.define.js';
import './elements/connection-list/connection-list.define.js';
import './elements/domain-list/domain-list.define.js';
import './elements/identity-list/identity-list.define.js';
import './elements/integration-catalog/integration-catalog.define.js';
import './elements/invitation-accept/invitation-accept.define.js';
import './elements/invitation-list/invitation-list.define.js';
import './elements/invite-dialog/invite-dialog.define.js';
import './elements/join-request-list/join-request-list.define.js';
import './elements/member-details/member-details.define.js';
import './elements/member-import/member-import.define.js';
import './elements/member-list/member-list.define.js';
import './elements/org-picker/org-picker.define.js';
import './elements/org-profile/org-profile.define.js';
import './elements/org-provider/org-provider.define.js';
import './elements/org-switcher/org-switcher.define.js';
import './elements/permission-gate/permission-gate.define.js';
import './elements/provisioning-token-list/provisioning-token-list.define.js';
import './elements/role-list/role-list.define.js';
import './elements/security-policy/security-policy.define.js';
import './elements/session-list/session-list.define.js';
import './elements/token-inspector/token-inspector.define.js';
import './elements/webhook-list/webhook-list.define.js';
import type {} from './elements/org-admin/org-admin.define.js';
import { OrgAdmin } from './elements/org-admin/org-admin.js';
import { define } from './core/define.js';

define('org-admin', OrgAdmin);

export * from './index.js';
