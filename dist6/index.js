import { OrgProvider } from "./elements/org-provider/org-provider.js";
import { createOrgError, isOrgError } from "./client/errors.js";
import { BrandingEditor } from "./elements/branding-editor/branding-editor.js";
import { BrandingPreview } from "./elements/branding-preview/branding-preview.js";
import { InvitationAccept } from "./elements/invitation-accept/invitation-accept.js";
import { InvitationList } from "./elements/invitation-list/invitation-list.js";
import { InviteDialog } from "./elements/invite-dialog/invite-dialog.js";
import { MemberDetails } from "./elements/member-details/member-details.js";
import { MemberList } from "./elements/member-list/member-list.js";
import { OrgPicker } from "./elements/org-picker/org-picker.js";
import { OrgProfile } from "./elements/org-profile/org-profile.js";
import { OrgSwitcher } from "./elements/org-switcher/org-switcher.js";
import { PermissionGate } from "./elements/permission-gate/permission-gate.js";
import { TokenInspector } from "./elements/token-inspector/token-inspector.js";
import { define, setTagPrefix } from "./session/define.js";
import { createOrgClient } from "./client/index.js";
import { cookieAuth } from "./auth/cookie.js";
import { tokenAuth } from "./auth/token.js";
import { StepUpCancelled } from "./auth/adapter.js";
import { BeforeEvent } from "./session/events.js";
import { moveOn } from "./session/move-on.js";
import { brandColors } from "./styles/brand-colors.js";
import { pseudo } from "./strings/pseudo.js";
import { registerLocale } from "./strings/index.js";
// src/index.ts
/** Every element by its tag. */
var elements = {
	"org-provider": OrgProvider,
	"branding-editor": BrandingEditor,
	"branding-preview": BrandingPreview,
	"invitation-accept": InvitationAccept,
	"invitation-list": InvitationList,
	"invite-dialog": InviteDialog,
	"member-details": MemberDetails,
	"member-list": MemberList,
	"org-picker": OrgPicker,
	"org-profile": OrgProfile,
	"org-switcher": OrgSwitcher,
	"permission-gate": PermissionGate,
	"token-inspector": TokenInspector
};
/**
* Registers every element, under other names where the plain ones collide with the host's:
* `defineElements({ prefix: 'acme-' })` gives `<acme-member-list>`. Elements that show others use the same prefix.
*/
function defineElements({ prefix = "" } = {}) {
	setTagPrefix(prefix);
	for (const [tag, element] of Object.entries(elements)) define(tag, element);
}
export { BeforeEvent, BrandingEditor, BrandingPreview, InvitationAccept, InvitationList, InviteDialog, MemberDetails, MemberList, OrgPicker, OrgProfile, OrgProvider, OrgSwitcher, PermissionGate, StepUpCancelled, TokenInspector, brandColors, cookieAuth, createOrgClient, createOrgError, defineElements, elements, isOrgError, moveOn, pseudo, registerLocale, tokenAuth };

//# sourceMappingURL=index.js.map