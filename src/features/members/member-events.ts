import type { Member } from '../../contract/index.js';

/** Detail of `member-roles-updated` and `before-member-roles-update`. */
export interface MemberRolesDetail {
  members: Member[];
  /** Role ids that all of them have after the change. */
  roleIds: string[];
  /** Role ids of each member after the change, by user id. */
  rolesByMember: Record<string, string[]>;
}

/** Detail of `member-removed` and `before-member-remove`. */
export interface MembersDetail {
  members: Member[];
}
