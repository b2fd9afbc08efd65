/* English, whole: the source of the type, and where translators begin. */
import { brandingEditor } from '../en/branding-editor.js';
import { brandingPreview } from '../en/branding-preview.js';
import { common } from '../en/common.js';
import { commonLater } from '../en/common-actions.js';
import { errors } from '../en/errors.js';
import { invitationAccept } from '../en/invitation-accept.js';
import { interruption } from '../en/challenge.js';
import { invitationDeeds } from '../en/invitation-actions.js';
import { invitationList } from '../en/invitation-list.js';
import { inviteContent } from '../en/invite-content.js';
import { inviteDialog } from '../en/invite-dialog.js';
import { memberChanges } from '../en/member-actions.js';
import { memberDeeds } from '../en/member-list-actions.js';
import { memberDetails } from '../en/member-details.js';
import { memberList } from '../en/member-list.js';
import { organizationDeeds } from '../en/organization-actions.js';
import { organizationRows } from '../en/organization-rows.js';
import { orgAdmin } from '../en/org-admin.js';
import { orgPicker } from '../en/org-picker.js';
import { memberSections } from '../en/member-sections.js';
import { memberSessions } from '../en/member-sessions.js';
import { orgProfile } from '../en/org-profile.js';
import { orgSwitcher } from '../en/org-switcher.js';
import { pickerDeeds } from '../en/picker-actions.js';
import { profileDeeds } from '../en/profile-actions.js';
import { switcherPanel } from '../en/switcher-panel.js';
import { tokenInspector } from '../en/token-inspector.js';
import type { Strings } from '../strings.js';

const en: Strings = {
  common: { ...common, ...commonLater },
  errors,
  orgSwitcher: { ...orgSwitcher, ...switcherPanel, ...organizationRows, ...organizationDeeds },
  orgProfile: { ...orgProfile, ...profileDeeds },
  orgPicker: { ...orgPicker, ...pickerDeeds, ...organizationRows, ...organizationDeeds },
  memberList: { ...memberList, ...memberDeeds, ...memberChanges },
  memberDetails: { ...memberDetails, ...memberSections, ...memberSessions, ...memberChanges },
  inviteDialog: { ...inviteDialog, ...inviteContent },
  invitationList: { ...invitationList, ...invitationDeeds },
  brandingEditor,
  brandingPreview,
  interruption,
  invitationAccept,
  tokenInspector,
  orgAdmin,
};
export default en;
