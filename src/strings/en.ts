/* English, whole: the source of the type, and where translators begin. */
import { brandingPreview } from './en/branding-preview.js';
import { common } from './en/common.js';
import { errors } from './en/errors.js';
import { invitationList } from './en/invitation-list.js';
import { inviteDialog } from './en/invite-dialog.js';
import { memberList } from './en/member-list.js';
import { orgSwitcher } from './en/org-switcher.js';
import type { Strings } from './index.js';

const en: Strings = { common, errors, orgSwitcher, memberList, inviteDialog, invitationList, brandingPreview };
export default en;
