/*
 * Lists, creates, updates and deletes the roles of an organization.
 */
import type { RoleCreate, RoleUpdate } from '../../../contract/index.js';
import { newId } from '../../core/crypto.js';
import { canGrant, type Access } from '../../core/grants.js';
import { differences, recordChange } from '../../core/record-change.js';
import { created, noContent, ok, okWithETag, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { requireMatch } from '../../http/etag.js';
import { invalidField, problem } from '../../http/problem.js';
import { allowParameters, readChoice } from '../../http/query-parameters.js';
import type { RoleRecord, RoleSetRecord, StoreTransaction } from '../../store/store.js';
import { endGroup } from '../provisioning-tokens/end-group.js';
import { replaceRoleOfConnections } from '../connections/replace-role.js';
import {
  findChangeableRole,
  isAdminRole,
  requireAdminAfter,
  requireCustomRoles,
  requireFreeName,
  requireGrantablePermissions,
  roleTarget,
} from './rules.js';
import { serializeRole } from './serialize.js';

/** Not paginated: an organization has few roles, and role pickers need all of them. */
export const listRoles: OrganizationOperation = async (context, tx, access) => {
  allowParameters(context, ['limit', 'cursor', 'counts']);
  const counts = readFlag(context, 'counts') ? countMembers(await tx.roleSets(access.organization.id)) : undefined;
  const customRoles = context.settings.policy.customRolesMax > 0;
  const items = [...access.roles.values()].map((role) =>
    serializeRole(access, role, { customRoles, ...(counts && { memberCount: counts.get(role.id) ?? 0 }) }),
  );
  return ok({ items, nextCursor: null, total: items.length });
};

const readFlag = (context: UserContext, name: string) =>
  readChoice(context, name, ['true', 'false'] as const, 'false') === 'true';

/** Counts the members of each role, by id. */
function countMembers(sets: RoleSetRecord[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { roleIds, members } of sets)
    for (const id of new Set(roleIds)) counts.set(id, (counts.get(id) ?? 0) + members);
  return counts;
}

export const createRole: OrganizationOperation = async (context, tx, access) => {
  requireCustomRoles(context.settings);
  const { name, description, permissions } = context.body as RoleCreate;
  requireGrantablePermissions(context, access, permissions);
  requireFreeName(access, name);
  const count = [...access.roles.values()].filter(({ organizationId }) => organizationId !== null).length;
  const { customRolesMax } = context.settings.policy;
  if (count >= customRolesMax)
    throw problem('role_limit_reached', `An organization can have ${customRolesMax} custom roles`);
  const role: RoleRecord = {
    id: newId('rol'),
    organizationId: access.organization.id,
    name: name.trim(),
    description: description?.trim() || null,
    permissions,
    isAdmin: isAdminRole(access, permissions),
    updatedAt: context.now,
    version: 1,
  };
  await tx.putRole(role);
  await recordChange(tx, context, access.user, {
    type: 'role.create',
    organizationId: access.organization.id,
    target: roleTarget(role),
    changes: differences({}, contentOf(role)),
    hook: { name: 'role.create', input: { name: role.name, description: role.description ?? undefined, permissions } },
  });
  const { id } = access.organization;
  return created(
    context,
    `/organizations/${encodeURIComponent(id)}/roles/${encodeURIComponent(role.id)}`,
    role.version,
    serializeRole(access, role, { customRoles: true, memberCount: 0 }),
  );
};

export const updateRole: OrganizationOperation = async (context, tx, access) => {
  const role = findChangeableRole(context, access);
  requireMatch(context.request, role.version);
  const patch = context.body as RoleUpdate;
  if (patch.permissions) requireGrantablePermissions(context, access, patch.permissions, role.permissions);
  if (patch.name !== undefined) requireFreeName(access, patch.name, role.id);
  const content = applyPatch(role, patch);
  const changes = differences(contentOf(role), contentOf(content));
  let changed = role;
  if (changes.length > 0) {
    const isAdmin = isAdminRole(access, content.permissions, role);
    changed = { ...content, isAdmin, updatedAt: context.now, version: role.version + 1 };
    await tx.putRole(changed);
    if (role.isAdmin && !isAdmin) await requireAdminAfter(tx, access, [...withoutRole(access, role.id), changed]);
    await recordChange(tx, context, access.user, {
      type: 'role.update',
      organizationId: access.organization.id,
      target: roleTarget(changed),
      changes,
      hook: { name: 'role.update', input: { ...patch, roleId: role.id } },
    });
  }
  // The response has the permissions of the user after the change, which may affect one of their own roles.
  const permissions = new Set([...access.permissions].filter((name) => holdsAfter(access, changed, name)));
  return okWithETag(changed.version, serializeRole({ ...access, permissions }, changed, { customRoles: true }));
};

/** Returns the role with the patch applied. The version does not change. */
export function applyPatch(role: RoleRecord, { name, description, permissions }: RoleUpdate): RoleRecord {
  return {
    ...role,
    ...(name !== undefined && { name: name.trim() }),
    ...(description !== undefined && { description: description?.trim() || null }),
    ...(permissions && { permissions: sameMembers(role.permissions, permissions) ? role.permissions : permissions }),
  };
}

const sameMembers = (one: string[], other: string[]) =>
  one.length === other.length && one.every((value) => other.includes(value));

const contentOf = ({ name, description, permissions }: RoleRecord) => ({ name, description, permissions });

const withoutRole = (access: Access, id: string) => [...access.roles.values()].filter((role) => role.id !== id);

const holdsAfter = (access: Access, changed: RoleRecord, permission: string) =>
  access.membership.roleIds.some((id) =>
    (id === changed.id ? changed : access.roles.get(id))?.permissions.includes(permission),
  );

export const deleteRole: OrganizationOperation = async (context, tx, access) => {
  const role = findChangeableRole(context, access);
  allowParameters(context, ['replacement', 'unassign']);
  requireMatch(context.request, role.version);
  const replacementId = context.query.get('replacement') || null;
  const unassign = readFlag(context, 'unassign');
  if (replacementId !== null && unassign) throw problem('unsupported_query', 'Use replacement or unassign, not both');
  const replacement = replacementId === null ? undefined : requireReplacement(access, role, replacementId);
  const members = await countWith(tx, access.organization.id, role.id);
  const invitations = await tx.countInvitationsWithRole(access.organization.id, role.id, context.now);
  if (members + invitations > 0 && !replacement && !unassign)
    throw problem('role_in_use', 'Members or open invitations have this role. Choose a replacement');
  // Also for a role without members: expired invitations with the role can be sent again.
  await tx.replaceRole(access.organization.id, role.id, replacementId, context.now);
  await replaceRoleOfConnections(tx, access.organization.id, role.id, replacementId);
  await endGroup(tx, access.organization, role.id);
  await tx.deleteRole(role.id);
  if (role.isAdmin && members > 0) await requireAdminAfter(tx, access, withoutRole(access, role.id));
  await recordChange(tx, context, access.user, {
    type: 'role.delete',
    organizationId: access.organization.id,
    target: roleTarget(role),
    changes: [
      ...differences(contentOf(role), { name: null, description: null, permissions: null }),
      ...(members + invitations === 0
        ? []
        : [
            {
              field: 'replacement',
              from: null,
              to: replacement ? { id: replacement.id, name: replacement.name } : null,
            },
            { field: 'members', from: members, to: 0 },
            { field: 'invitations', from: invitations, to: 0 },
          ]),
    ],
    announce: [{ isGone: true }],
    hook: { name: 'role.delete', input: { roleId: role.id, replacementRoleId: replacementId } },
  });
  return noContent;
};

/** Returns the role that members receive instead. Rule 2 applies, because the user grants this role. */
export function requireReplacement(access: Access, role: RoleRecord, replacementId: string): RoleRecord {
  const replacement = access.roles.get(replacementId);
  if (!replacement || replacement.id === role.id)
    throw invalidField('/replacement', 'unknown_value', 'The replacement does not exist');
  if (!canGrant(access, replacement))
    throw problem('role_not_assignable', 'You can grant only roles whose permissions you hold');
  return replacement;
}

async function countWith(tx: StoreTransaction, organizationId: string, roleId: string): Promise<number> {
  const sets = await tx.roleSets(organizationId, roleId);
  return sets.reduce((sum, { members }) => sum + members, 0);
}
