/* English, whole: the source of the type, and where translators begin. */
import { brandingPreview } from './en/branding-preview.js';
import { common } from './en/common.js';
import { commonLater } from './en/common-later.js';
import { errors } from './en/errors.js';
import { invitationDeeds } from './en/invitation-deeds.js';
import { invitationList } from './en/invitation-list.js';
import { inviteContent } from './en/invite-content.js';
import { inviteDialog } from './en/invite-dialog.js';
import { memberDeeds } from './en/member-deeds.js';
import { memberList } from './en/member-list.js';
import { orgSwitcher } from './en/org-switcher.js';
import { switcherPanel } from './en/switcher-panel.js';
import type { Strings } from './index.js';

const en: Strings = {
  common: { ...common, ...commonLater },
  errors,
  orgSwitcher: { ...orgSwitcher, ...switcherPanel },
  memberList: { ...memberList, ...memberDeeds },
  inviteDialog: { ...inviteDialog, ...inviteContent },
  invitationList: { ...invitationList, ...invitationDeeds },
  brandingPreview,
};
export default en;
