/*
 * Preview of the effects of a role change on members. Computed from the number of members for each distinct set of roles,
 * because even an organization with a million members has few such sets.
 */
import type { RoleImpact, RoleImpactRequest } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import { ok } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { allowParameters, readPage } from '../../http/query-parameters.js';
import { applyPatch, requireReplacement } from './operations.js';
import { findRole } from './rules.js';

/** Returns the effects of a change on a member with these roles. `isUnassigned`: the member has no role afterward. */
type ChangeOf = (roleIds: string[]) => { gains: string[]; loses: string[]; isUnassigned: boolean };

export const previewRole: OrganizationOperation = async (context, tx, access) => {
  const role = findRole(context, access);
  allowParameters(context, ['limit', 'cursor']);
  const organizationId = access.organization.id;
  const changeOf = comparePermissions(access, role.id, context.body as RoleImpactRequest);
  const counts = { gains: new Map<string, number>(), loses: new Map<string, number>() };
  let [members, total, unassigned] = [0, 0, 0];
  for (const set of await tx.roleSets(organizationId, role.id)) {
    const { gains, loses, isUnassigned } = changeOf(set.roleIds);
    members += set.members;
    if (gains.length + loses.length > 0) total += set.members;
    if (isUnassigned) unassigned += set.members;
    for (const name of gains) counts.gains.set(name, (counts.gains.get(name) ?? 0) + set.members);
    for (const name of loses) counts.loses.set(name, (counts.loses.get(name) ?? 0) + set.members);
  }
  // The names of members require the permission to list members.
  const page = access.permissions.has('members:read')
    ? await tx.members(organizationId, { ...readPage(context), roleIds: [role.id], sort: 'name' })
    : { items: [], nextCursor: null };
  const impact: RoleImpact = {
    members,
    total,
    gains: toChanges(counts.gains),
    loses: toChanges(counts.loses),
    unassigned,
    invitations: await tx.countInvitationsWithRole(organizationId, role.id, context.now),
    people: page.items.map(({ user, roleIds }) => {
      const { gains, loses } = changeOf(roleIds);
      const { id: userId, name, email, picture } = user;
      return { userId, name, email, ...(picture !== null && { picture }), gains, loses };
    }),
    nextCursor: page.nextCursor,
  };
  return ok(impact);
};

const toChanges = (counts: Map<string, number>) =>
  [...counts].map(([permission, members]) => ({ permission, members }));

/** Returns a function that compares the permissions of a member before and after the change. */
function comparePermissions(access: Access, roleId: string, request: RoleImpactRequest): ChangeOf {
  const role = access.roles.get(roleId)!;
  const before = new Map([...access.roles].map(([id, { permissions }]) => [id, permissions]));
  const after = new Map(before);
  const { replacementRoleId } = request;
  if (request.delete) {
    const replacement =
      replacementRoleId === undefined ? undefined : requireReplacement(access, role, replacementRoleId);
    // The members of the deleted role receive the replacement.
    after.set(roleId, replacement?.permissions ?? []);
  } else {
    after.set(roleId, applyPatch(role, request).permissions);
  }
  const held = (roles: ReadonlyMap<string, string[]>, roleIds: string[]) =>
    new Set(roleIds.flatMap((id) => roles.get(id) ?? []));
  return (roleIds) => {
    const [had, has] = [held(before, roleIds), held(after, roleIds)];
    return {
      gains: [...has].filter((name) => !had.has(name)),
      loses: [...had].filter((name) => !has.has(name)),
      isUnassigned:
        request.delete === true &&
        replacementRoleId === undefined &&
        roleIds.every((id) => id === roleId || !access.roles.has(id)),
    };
  };
}
