/*
 * Names only: classes, client, adapters, types. Importing this registers nothing and works without a browser.
 * `./define.js` registers every element, `./<tag>.js` one of them.
 */
import { OrgProvider } from './session/org-provider.js';
import { BrandingPreview } from './elements/branding-preview/branding-preview.js';
import { InvitationList } from './elements/invitation-list/invitation-list.js';
import { InviteDialog } from './elements/invite-dialog/invite-dialog.js';
import { MemberList } from './elements/member-list/member-list.js';
import { OrgSwitcher } from './elements/org-switcher/org-switcher.js';
import { define, setTagPrefix } from './session/define.js';

export { BrandingPreview, InvitationList, InviteDialog, MemberList, OrgProvider, OrgSwitcher };

/** Every element by its tag. */
export const elements = {
  'org-provider': OrgProvider,
  'branding-preview': BrandingPreview,
  'invitation-list': InvitationList,
  'invite-dialog': InviteDialog,
  'member-list': MemberList,
  'org-switcher': OrgSwitcher,
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
export type { OrgClient, OrgClientOptions, OrgError, OrgErrorCode, RequestOptions, TokenSource } from './client/index.js';
export { cookieAuth, tokenAuth } from './auth/index.js';
export type { AuthAdapter, CookieAuthOptions, SignInRequest } from './auth/index.js';
export { BeforeEvent, type OrgErrorDetail } from './session/events.js';
export type { OrgSession, Topic } from './session/session.js';
export type { OrgSwitchDetail } from './session/org-provider.js';
export type { MemberAction, MemberColumn, MemberRolesDetail, MembersDetail } from './elements/member-list/member-list.js';
export type { MemberFilters } from './elements/member-list/member-filters.js';
export type { InvitationsSentDetail } from './elements/invite-dialog/invite-dialog.js';
export { registerLocale, type StringOverrides, type Strings } from './strings/index.js';
export type * from './contract/index.js';
