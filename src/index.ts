/*
 * Names only: classes, client, adapters, types. Importing this registers nothing and works without a browser.
 * `./define.js` registers every element, `./<tag>.js` one of them.
 */
import { OrgProvider } from './elements/org-provider/org-provider.js';
import { BrandingEditor } from './elements/branding-editor/branding-editor.js';
import { BrandingPreview } from './elements/branding-preview/branding-preview.js';
import { InvitationAccept } from './elements/invitation-accept/invitation-accept.js';
import { InvitationList } from './elements/invitation-list/invitation-list.js';
import { InviteDialog } from './elements/invite-dialog/invite-dialog.js';
import { MemberDetails } from './elements/member-details/member-details.js';
import { MemberList } from './elements/member-list/member-list.js';
import { OrgAdmin } from './elements/org-admin/org-admin.js';
import { OrgPicker } from './elements/org-picker/org-picker.js';
import { OrgProfile } from './elements/org-profile/org-profile.js';
import { OrgSwitcher } from './elements/org-switcher/org-switcher.js';
import { PermissionGate } from './elements/permission-gate/permission-gate.js';
import { TokenInspector } from './elements/token-inspector/token-inspector.js';
import { define, setTagPrefix } from './core/define.js';

export {
  BrandingEditor,
  BrandingPreview,
  InvitationAccept,
  InvitationList,
  InviteDialog,
  MemberDetails,
  MemberList,
  OrgAdmin,
  OrgPicker,
  OrgProfile,
  OrgProvider,
  OrgSwitcher,
  PermissionGate,
  TokenInspector,
};

/** Every element by its tag. */
export const elements = {
  'org-provider': OrgProvider,
  'branding-editor': BrandingEditor,
  'branding-preview': BrandingPreview,
  'invitation-accept': InvitationAccept,
  'invitation-list': InvitationList,
  'invite-dialog': InviteDialog,
  'member-details': MemberDetails,
  'member-list': MemberList,
  'org-admin': OrgAdmin,
  'org-picker': OrgPicker,
  'org-profile': OrgProfile,
  'org-switcher': OrgSwitcher,
  'permission-gate': PermissionGate,
  'token-inspector': TokenInspector,
} as const;

/**
 * Registers every element, under other names where the plain ones collide with the host's:
 * `defineElements({ prefix: 'acme-' })` gives `<acme-member-list>`. Elements that show others use the same prefix.
 */
export function defineElements({ prefix = '' }: { prefix?: string } = {}): void {
  setTagPrefix(prefix);
  for (const [tag, element] of Object.entries(elements)) define(tag, element);
}

export { createOrgClient, createOrgError, isOrgError } from './client/index.js';
export type {
  OrgClient,
  OrgClientOptions,
  OrgError,
  OrgErrorCode,
  RequestOptions,
  TokenSource,
} from './client/index.js';
export { cookieAuth, tokenAuth } from './auth/index.js';
export { StepUpCancelled } from './auth/index.js';
export type { AuthAdapter, CookieAuthOptions, SignInRequest, StepUpRequest } from './auth/index.js';
export { BeforeEvent, type OrgErrorDetail, type OrganizationSwitchDetail, type SignInDetail } from './core/events.js';
export { switchToNextOrganization } from './core/switch-to-next-organization.js';
export type { OrgContext, ResourceTopic } from './core/org-context.js';
export type { ChallengeDetail } from './elements/org-provider/challenge.types.js';
export type { MfaResetDetail, SessionsDetail } from './elements/member-details/member-details.js';
export type { MemberAction, MemberColumn } from './elements/member-list/member-list.js';
export type { MemberRolesDetail, MembersDetail } from './features/members/member-events.js';
export type { MemberFilters } from './elements/member-list/member-filters.js';
export type { SectionDetail } from './elements/org-admin/org-admin.js';
export type { OrganizationTransferDetail } from './elements/org-profile/org-profile.js';
export type { InvitationsSentDetail } from './elements/invite-dialog/invite-dialog.js';
export { brandColors, type BrandColors } from './styles/brand-colors.js';
export { pseudoLocalize } from './i18n/pseudo-localize.js';
export { registerLocale } from './i18n/locale-registry.js';
export type { Locale, StringOverrides, Strings } from './i18n/strings.js';
export type * from './contract/index.js';
export type { BrandingEditorEventMap } from './elements/branding-editor/branding-editor.events.js';
export type { InvitationAcceptEventMap } from './elements/invitation-accept/invitation-accept.events.js';
export type { InvitationListEventMap } from './elements/invitation-list/invitation-list.events.js';
export type { InviteDialogEventMap } from './elements/invite-dialog/invite-dialog.events.js';
export type { MemberDetailsEventMap } from './elements/member-details/member-details.events.js';
export type { MemberListEventMap } from './elements/member-list/member-list.events.js';
export type { OrgAdminEventMap } from './elements/org-admin/org-admin.events.js';
export type { OrgPickerEventMap } from './elements/org-picker/org-picker.events.js';
export type { OrgProfileEventMap } from './elements/org-profile/org-profile.events.js';
export type { OrgProviderEventMap } from './elements/org-provider/org-provider.events.js';
export type { OrgSwitcherEventMap } from './elements/org-switcher/org-switcher.events.js';
