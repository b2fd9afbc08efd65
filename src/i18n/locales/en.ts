/* English, whole: the source of the type, and where translators begin. */
import { brandingEditor } from '../en/branding-editor.js';
import { brandingPreview } from '../en/branding-preview.js';
import { common } from '../en/common.js';
import { commonActions } from '../en/common-actions.js';
import { errors } from '../en/errors.js';
import { invitationAccept } from '../en/invitation-accept.js';
import { challenge } from '../en/challenge.js';
import { invitationActions } from '../en/invitation-actions.js';
import { invitationList } from '../en/invitation-list.js';
import { inviteContent } from '../en/invite-content.js';
import { inviteDialog } from '../en/invite-dialog.js';
import { memberActions } from '../en/member-actions.js';
import { memberListActions } from '../en/member-list-actions.js';
import { memberDetails } from '../en/member-details.js';
import { memberList } from '../en/member-list.js';
import { organizationActions } from '../en/organization-actions.js';
import { organizationRows } from '../en/organization-rows.js';
import { orgAdmin } from '../en/org-admin.js';
import { orgPicker } from '../en/org-picker.js';
import { memberSections } from '../en/member-sections.js';
import { memberSessions } from '../en/member-sessions.js';
import { orgProfile } from '../en/org-profile.js';
import { orgSwitcher } from '../en/org-switcher.js';
import { orgPickerActions } from '../en/org-picker-actions.js';
import { orgProfileActions } from '../en/org-profile-actions.js';
import { permissions } from '../en/permissions.js';
import { switcherPanel } from '../en/switcher-panel.js';
import { tokenInspector } from '../en/token-inspector.js';
import type { Strings } from '../strings.js';

const en: Strings = {
  common: { ...common, ...commonActions },
  errors,
  permissions,
  orgSwitcher: { ...orgSwitcher, ...switcherPanel, ...organizationRows, ...organizationActions },
  orgProfile: { ...orgProfile, ...orgProfileActions },
  orgPicker: { ...orgPicker, ...orgPickerActions, ...organizationRows, ...organizationActions },
  memberList: { ...memberList, ...memberListActions, ...memberActions },
  memberDetails: { ...memberDetails, ...memberSections, ...memberSessions, ...memberActions },
  inviteDialog: { ...inviteDialog, ...inviteContent },
  invitationList: { ...invitationList, ...invitationActions },
  brandingEditor,
  brandingPreview,
  challenge,
  invitationAccept,
  tokenInspector,
  orgAdmin,
};
export default en;
