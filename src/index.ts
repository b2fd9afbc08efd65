/*
 * Names only: classes, client, adapters, types. Importing this registers nothing and works without a browser.
 * `./define.js` registers every element, `./<tag>.js` one of them.
 */
import { define, setTagPrefix } from './core/define.js';
import { elements } from './elements.gen.js';

export * from './elements.gen.js';

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
export type { MemberRolesDetail, MembersDetail } from './features/members/member-events.js';
export type { SessionsDetail } from './features/sessions/session-events.js';
export type { MemberFilters } from './elements/member-list/member-filters.js';
export { brandColors, type BrandColors } from './styles/brand-colors.js';
export { pseudoLocalize } from './i18n/pseudo-localize.js';
export { registerLocale } from './i18n/locale-registry.js';
export type { Locale, StringOverrides, Strings } from './i18n/strings.js';
// These elements have the names of resources. The types of the resources have other names here.
export { MemberImport, SecurityPolicy } from './elements.gen.js';
export type {
  MemberImport as MemberImportResource,
  SecurityPolicy as SecurityPolicyResource,
} from './contract/index.js';
export type * from './contract/index.js';
