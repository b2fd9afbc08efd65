import type { Member } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';
import type { MemberRolesDetail, MembersDetail } from '../../features/members/member-events.js';
import type { SessionsDetail } from '../../features/sessions/session-events.js';
import type { MfaResetDetail } from './member-details.types.js';

/** Events of `<member-details>`, by type. */
export interface MemberDetailsEventMap {
  'before-member-roles-update': BeforeEvent<MemberRolesDetail>;
  'before-member-remove': BeforeEvent<MembersDetail>;
  'member-roles-updated': CustomEvent<MemberRolesDetail>;
  'member-removed': CustomEvent<MembersDetail>;
  'member-added': CustomEvent<{ member: Member }>;
  'before-session-revoke': BeforeEvent<SessionsDetail>;
  'session-revoked': CustomEvent<SessionsDetail>;
  'before-mfa-reset': BeforeEvent<MfaResetDetail>;
  'mfa-reset': CustomEvent<MfaResetDetail>;
  close: Event;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends MemberDetailsEventMap {}
}
