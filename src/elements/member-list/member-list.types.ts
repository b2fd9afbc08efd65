import type { Member } from '../../contract/index.js';
import type { BeforeEvent } from '../../core/events.js';
import type { MemberFilters } from './member-filters.js';

/** A column of the host's own; `render` gives text, a node or a Lit template. */
export interface MemberColumn {
  id: string;
  label: string;
  render: (member: Member) => unknown;
}

/** An action of the host's own in the menu of each row. */
export interface MemberAction {
  label: string;
  run: (member: Member) => void;
  /** Why it cannot be done for this member; the item then stays and says so. */
  reason?: (member: Member) => string | undefined;
}

/** Detail of `member-roles-updated` and `before-member-roles-update`. */
export interface MemberRolesDetail {
  members: Member[];
  /** Roles that all of them hold afterwards. */
  roleIds: string[];
  /** Roles of each of them afterwards, by user id. */
  rolesByMember: Record<string, string[]>;
}

/** Detail of `member-removed` and `before-member-remove`. */
export interface MembersDetail {
  members: Member[];
}

declare global {
  interface HTMLElementEventMap {
    'before-member-roles-update': BeforeEvent<MemberRolesDetail>;
    'before-member-remove': BeforeEvent<MembersDetail>;
    'before-member-add': BeforeEvent<{ email: string; roleIds: string[] }>;
    'member-roles-updated': CustomEvent<MemberRolesDetail>;
    'member-removed': CustomEvent<MembersDetail>;
    'member-added': CustomEvent<{ member: Member }>;
    'before-member-open': BeforeEvent<{ member: Member }>;
    'before-invite': BeforeEvent<null>;
    'filters-changed': CustomEvent<MemberFilters>;
  }
}
