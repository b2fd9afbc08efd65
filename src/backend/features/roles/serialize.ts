import type { Role, RoleRef } from '../../../contract/index.js';
import { canGrant, type Access } from '../../core/grants.js';
import { withEtag } from '../../http/etag.js';
import type { RoleRecord } from '../../store/store.js';

/** Roles that no longer exist are omitted. */
export function roleRefs(roles: ReadonlyMap<string, RoleRecord>, ids: string[]): RoleRef[] {
  return ids.flatMap((id) => {
    const role = roles.get(id);
    return role ? [{ id, name: role.name }] : [];
  });
}

export function serializeRole(access: Access, role: RoleRecord): Role {
  return withEtag(role.version, {
    id: role.id,
    name: role.name,
    ...(role.description !== null && { description: role.description }),
    assignable: canGrant(access, role),
    isAdmin: role.isAdmin,
    permissions: [...role.permissions],
    custom: role.organizationId !== null,
  });
}
