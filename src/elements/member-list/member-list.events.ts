import type { Member } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';
import type { MemberRolesDetail, MembersDetail } from '../../features/members/member-events.js';
import type { MemberFilters } from './member-filters.js';

/** Events of `<member-list>`, by type. */
export interface MemberListEventMap {
  'before-member-roles-update': BeforeEvent<MemberRolesDetail>;
  'before-member-remove': BeforeEvent<MembersDetail>;
  'before-member-add': BeforeEvent<{ email: string; roleIds: string[] }>;
  'member-roles-updated': CustomEvent<MemberRolesDetail>;
  'member-removed': CustomEvent<MembersDetail>;
  'member-added': CustomEvent<{ member: Member }>;
  'before-member-open': BeforeEvent<{ member: Member }>;
  'before-invite': BeforeEvent<null>;
  'filters-changed': CustomEvent<MemberFilters>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends MemberListEventMap {}
}
