import type { Role, RoleRef } from '../../../contract/index.js';
import { canGrant, type Access } from '../../core/grants.js';
import { withEtag } from '../../http/etag.js';
import type { RoleRecord } from '../../store/store.js';
import { changeDenial } from './rules.js';

/** Returns the ids and names of roles. Omits deleted roles. */
export function roleRefs(roles: ReadonlyMap<string, RoleRecord>, ids: string[]): RoleRef[] {
  return ids.flatMap((id) => {
    const role = roles.get(id);
    return role ? [{ id, name: role.name }] : [];
  });
}

/** Additional data of a serialized role. */
interface RoleExtras {
  /** Whether the backend supports custom roles. */
  customRoles: boolean;
  memberCount?: number;
}

export function serializeRole(access: Access, role: RoleRecord, { customRoles, memberCount }: RoleExtras): Role {
  const denial = changeDenial(access, role);
  return withEtag(role.version, {
    id: role.id,
    name: role.name,
    ...(role.description !== null && { description: role.description }),
    assignable: canGrant(access, role),
    isAdmin: role.isAdmin,
    permissions: [...role.permissions],
    custom: role.organizationId !== null,
    ...(memberCount !== undefined && { memberCount }),
    ...(role.updatedAt !== undefined && { updatedAt: role.updatedAt }),
    ...(customRoles && { allowed: { update: !denial, delete: !denial } }),
    ...(customRoles && denial && { reasons: { update: denial, delete: denial } }),
  });
}
