import type { Role } from '../../contract/index.js';
import { permissionLabel } from '../../i18n/permission-label.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { searchGroups, type GroupPermissions, type PermissionGroup } from './permission-groups.js';
import type { roleList } from './role-list.strings.js';
import { matches } from './role-search.js';

/** Filters of the list; empty ones do not apply. */
export type RoleFilters = {
  /** Text in the name or description of a role, or of a permission that it holds. */
  search: string;
  type: string;
  /** Id of a group of permissions of which a role holds at least one. */
  group: string;
};

/** Returns the roles that match all filters. Loaded with the first filter, because the labels of permissions are large. */
export function filterRoles(
  roles: readonly Role[],
  { search, type, group }: RoleFilters,
  groupPermissions: GroupPermissions,
  strings: LocalizeController<typeof roleList>,
): Role[] {
  const groups = groupPermissions((name) => permissionLabel(strings, name)).filter(({ id }) => !group || id === group);
  const found = search ? searchGroups(groups, search) : groups;
  return roles.filter(
    (role) =>
      (!type || role.custom === (type === 'custom')) &&
      (!group || holdsOneOf(role, groups)) &&
      (!search || matches(search, role.name, role.description) || holdsOneOf(role, found)),
  );
}

const holdsOneOf = (role: Role, groups: readonly PermissionGroup[]) =>
  groups.some(({ permissions }) => permissions.some(({ name }) => role.permissions.includes(name)));
