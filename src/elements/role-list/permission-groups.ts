import type { Permission, Role } from '../../contract/index.js';
import type { LocalizeController } from '../../i18n/localize.js';
import { matches } from './role-search.js';
import type { roleList } from './role-list.strings.js';

type Strings = LocalizeController<typeof roleList>;

/** A permission with its texts. */
export interface PermissionItem {
  name: string;
  label: string;
  description?: string;
}

/** A titled group of permissions. */
export interface PermissionGroup {
  id: string;
  label: string;
  permissions: PermissionItem[];
}

const groups = {
  organization: ['org', 'branding'],
  people: ['members', 'roles', 'invitations'],
  security: ['domains', 'connections', 'security'],
  insights: ['audit'],
  developer: ['integrations', 'api-keys'],
};

const labels = {
  organization: 'groupOrganization',
  people: 'groupPeople',
  security: 'groupSecurity',
  insights: 'groupInsights',
  developer: 'groupDeveloper',
  other: 'groupOther',
} as const;

/** Returns the groups. `labelOf`: the label of a permission that has none from the backend. */
export type GroupPermissions = (labelOf: (name: string) => string) => PermissionGroup[];

/** Groups the permissions of the backend, then those that only roles contain. Keeps the order of the backend. */
export function groupPermissions(
  catalog: readonly Permission[],
  roles: readonly Role[],
  strings: Strings,
  labelOf: (name: string) => string,
): PermissionGroup[] {
  const found = new Map<string, PermissionGroup>();
  const known = new Map<string, Permission>(catalog.map((permission) => [permission.name, permission]));
  for (const { permissions } of roles) for (const name of permissions) if (!known.has(name)) known.set(name, { name });
  for (const { name, label, description, group } of known.values()) {
    const area = name.split(':')[0]!;
    const id = group ?? Object.entries(groups).find(([, areas]) => areas.includes(area))?.[0] ?? 'other';
    const title = group ?? strings.text(labels[id as keyof typeof labels]);
    if (!found.has(id)) found.set(id, { id, label: title, permissions: [] });
    found.get(id)!.permissions.push({
      name,
      label: label ?? labelOf(name),
      ...(description !== undefined && { description }),
    });
  }
  const last = found.get('other');
  return [...[...found.values()].filter((group) => group !== last), ...(last ? [last] : [])];
}

/** The groups with the permissions that match a search; groups without one are omitted. */
export const searchGroups = (all: readonly PermissionGroup[], query: string): PermissionGroup[] =>
  all.flatMap((group) => {
    const permissions = group.permissions.filter(({ label, description }) => matches(query, label, description));
    return permissions.length ? [{ ...group, permissions }] : [];
  });
