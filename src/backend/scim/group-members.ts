/*
 * The members of a group: those members of the directory who have the role. Members who were added otherwise keep the role
 * whatever the directory sends, so that it cannot lock the organization out.
 */
import { requireKnownRoles, setRolesDenial } from '../core/grants.js';
import { memberTarget, recordChange } from '../core/record-change.js';
import { membershipOf } from '../features/members/additions.js';
import { findSoleAdminAmong } from '../features/members/last-administrator.js';
import { roleRefs } from '../features/roles/serialize.js';
import { problem } from '../http/problem.js';
import type { MemberRecord, RoleRecord, StoreTransaction } from '../store/store.js';
import { isObject } from './attributes.js';
import { beforeHooks, type DirectoryAccess, type ScimContext } from './context.js';
import { badRequest, ScimError } from './errors.js';
import { adopt, requireOwnMember } from './members.js';

/** Members that one request can name. */
const MAX_MEMBERS = 1_000;

/** The ids of a value of `members`: objects with `value`, or one of them. */
export function memberIdsOf(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  if (items.length > MAX_MEMBERS) throw new ScimError(413, `At most ${MAX_MEMBERS} members in one request`);
  const ids = items.map((item) => {
    const id = isObject(item) ? Object.entries(item).find(([name]) => name.toLowerCase() === 'value')?.[1] : item;
    if (typeof id !== 'string' || id === '')
      throw badRequest('invalidValue', 'A member needs the id of a user as value');
    return id;
  });
  return [...new Set(ids)];
}

/** The members of the directory with the role, by name. */
export async function membersOf(
  tx: StoreTransaction,
  { organization }: DirectoryAccess,
  roleId: string,
): Promise<MemberRecord[]> {
  const found: MemberRecord[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const query = { roleIds: [roleId], sort: 'name' as const, limit: 200, ...(cursor && { cursor }) };
    const page = await tx.members(organization.id, query);
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found.filter(({ managedBy }) => managedBy === 'scim');
}

/** Gives and takes the role, by the rules for changes of roles. */
export async function changeMembers(
  context: ScimContext,
  tx: StoreTransaction,
  access: DirectoryAccess,
  role: RoleRecord,
  { add, remove }: { add: string[]; remove: string[] },
): Promise<void> {
  const changes = [...(await readMembers(tx, access, add)), ...(await readMembers(tx, access, remove))].flatMap(
    (member) => {
      const has = member.roleIds.includes(role.id);
      if (has === add.includes(member.userId)) return [];
      const roleIds = has ? member.roleIds.filter((id) => id !== role.id) : [...member.roleIds, role.id];
      return [{ member, roleIds }];
    },
  );
  const inputs = changes.map(({ member, roleIds }) => ({ userId: member.userId, roleIds }));
  const decided = await beforeHooks(context, access, 'member.roles.update', inputs);
  for (const [index, { member }] of changes.entries())
    await setRoles(context, tx, access, member, decided[index]!.roleIds);
}

async function readMembers(
  tx: StoreTransaction,
  { organization }: DirectoryAccess,
  ids: string[],
): Promise<MemberRecord[]> {
  const members: MemberRecord[] = [];
  for (const id of ids) {
    const member = await tx.member(organization.id, id);
    if (!member) throw badRequest('invalidValue', 'A member of the group is no user of the organization');
    members.push(member);
  }
  return members;
}

async function setRoles(
  context: ScimContext,
  tx: StoreTransaction,
  access: DirectoryAccess,
  before: MemberRecord,
  roleIds: string[],
): Promise<void> {
  const found = { member: before, record: (await tx.directoryUsers(before.organizationId, [before.userId]))[0] };
  await requireOwnMember(context, tx, access, found);
  const { member } = await adopt(context, tx, access, found);
  requireKnownRoles(access, roleIds, context.settings.policy.rolesPerMember);
  const soleAdmin = await findSoleAdminAmong([member], tx, access);
  const denial = setRolesDenial(access, member, roleIds, soleAdmin);
  if (denial) throw problem(denial, 'The token cannot give or take this role');
  await tx.putMembership(membershipOf({ ...member, roleIds, version: member.version + 1 }));
  await recordChange(tx, context, access.user, {
    type: 'member.roles.update',
    organizationId: member.organizationId,
    target: memberTarget(member.user),
    changes: [{ field: 'roles', from: roleRefs(access.roles, member.roleIds), to: roleRefs(access.roles, roleIds) }],
    hook: { name: 'member.roles.update', input: { userId: member.userId, roleIds } },
  });
}
