import type { Role } from '../../contract/index.js';
import type { BeforeEvent, OrgErrorDetail } from '../../core/events.js';

/** Detail of the events about one role. */
export interface RoleDetail {
  role: Role;
}

/** Detail of `before-role-create` and `before-role-update`. */
export interface RoleChangeDetail {
  /** The role before the change. Absent for a new role. */
  role?: Role;
  /** The content of a new role, or the changed fields of an existing role. */
  changes: { name?: string; description?: string | null; permissions?: string[] };
}

/** Detail of `before-role-delete` and `role-deleted`. */
export interface RoleDeleteDetail extends RoleDetail {
  /** Id of the role that members receive instead, or null. */
  replacement: string | null;
}

/** Events of `<role-list>`, by type. */
export interface RoleListEventMap {
  'before-role-create': BeforeEvent<RoleChangeDetail>;
  'before-role-update': BeforeEvent<RoleChangeDetail>;
  'before-role-delete': BeforeEvent<RoleDeleteDetail>;
  'before-role-members-open': BeforeEvent<RoleDetail>;
  'role-created': CustomEvent<RoleDetail>;
  'role-updated': CustomEvent<RoleDetail>;
  'role-deleted': CustomEvent<RoleDeleteDetail>;
  'org-error': CustomEvent<OrgErrorDetail>;
}

declare global {
  interface HTMLElementEventMap extends RoleListEventMap {}
}
