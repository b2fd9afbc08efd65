/*
 * The resource type `User`: members of the organization.
 */
import { countJoin } from '../identity/activity.js';
import { memberTarget, recordChange } from '../core/record-change.js';
import { closeInvitations, closeJoinRequest } from '../features/members/close-access.js';
import { membershipOf } from '../features/members/additions.js';
import { endMembership } from '../features/members/end-membership.js';
import { findSoleAdminAmong } from '../features/members/last-administrator.js';
import { roleRefs } from '../features/roles/serialize.js';
import { removeDenial, requireGrantable, requireKnownRoles } from '../core/grants.js';
import { problem } from '../http/problem.js';
import { addressKey } from '../identity/email-address.js';
import { requirePermission } from '../identity/membership.js';
import type { MemberRecord, StoreTransaction } from '../store/store.js';
import { readUser, type ScimUser } from './attributes.js';
import { beforeHooks, inDirectory, type DirectoryAccess, type ScimContext } from './context.js';
import { notUnique } from './errors.js';
import { findAccount } from './find-account.js';
import {
  addressOf,
  defaultRoleIds,
  findDirectoryMember,
  requireOwnAddress,
  requireOwnMember,
  withRecords,
  type DirectoryMember,
} from './members.js';
import { listResponse, lookupOf, readListQuery, toList, type ListQuery } from './list-query.js';
import { patchUser } from './patch-user.js';
import { readPatch } from './patch-request.js';
import { serializeUser, toScimUser } from './serialize.js';
import { changeProfile, recordOf, requireUnique, type ChangedMember } from './user-profile.js';
import { requireVersion, type ScimResult } from './respond.js';

export function listUsers(context: ScimContext): Promise<ScimResult> {
  const query = readListQuery(context.query);
  return inDirectory(context, { lock: false }, async (tx, access) => {
    requirePermission(access, 'members:read');
    const serialize = (found: DirectoryMember) => serializeUser(context, access, found);
    if (query.filter)
      return { status: 200, body: toList((await lookUp(tx, access, query.filter)).map(serialize), query) };
    const members = await readMembers(context, tx, access, query);
    const resources = (await withRecords(tx, access, members)).map(serialize);
    const total = await tx.countMembers(access.organization.id);
    return { status: 200, body: listResponse(resources, query.startIndex, total) };
  });
}

/** Members from an index. The oldest come first, so that new ones do not move others to another page. */
async function readMembers(
  { settings: { store } }: ScimContext,
  tx: StoreTransaction,
  { organization }: DirectoryAccess,
  { startIndex, count }: ListQuery,
): Promise<MemberRecord[]> {
  if (count === 0) return [];
  const sort = store.members.sort.includes('joinedAt') ? 'joinedAt' : 'name';
  const offset = startIndex - 1;
  if (store.members.position)
    return (await tx.members(organization.id, { sort, limit: count, position: offset })).items;
  const found: MemberRecord[] = [];
  for (let cursor: string | null | undefined; cursor !== null && found.length < offset + count;) {
    const page = await tx.members(organization.id, { sort, limit: 200, ...(cursor && { cursor }) });
    found.push(...page.items);
    cursor = page.nextCursor;
  }
  return found.slice(offset, offset + count);
}

/** Members by the attribute of a filter: at most a few. */
async function lookUp(
  tx: StoreTransaction,
  access: DirectoryAccess,
  filter: NonNullable<ListQuery['filter']>,
): Promise<DirectoryMember[]> {
  const { id } = access.organization;
  const { name, value } = lookupOf(filter, ['id', 'userName', 'externalId', 'emails.value', 'emails']);
  const ids = new Set<string>();
  if (name === 'id') ids.add(value);
  else if (name === 'externalId')
    for (const one of await tx.findDirectoryUsers(id, { externalId: value })) ids.add(one.userId);
  else {
    const query = name === 'userName' ? { userName: value } : { email: addressKey(value) ?? value };
    for (const one of await tx.findDirectoryUsers(id, query)) ids.add(one.userId);
    // Members whom the directory has not changed yet.
    for (const one of (await tx.membersByEmail(id, [value])).values()) ids.add(one.userId);
  }
  const members: MemberRecord[] = [];
  for (const userId of ids) {
    const member = await tx.member(id, userId);
    if (member) members.push(member);
  }
  return withRecords(tx, access, members);
}

export function getUser(context: ScimContext, id: string): Promise<ScimResult> {
  return inDirectory(context, { lock: false }, async (tx, access) => {
    requirePermission(access, 'members:read');
    return { status: 200, resource: serializeUser(context, access, await findDirectoryMember(tx, access, id)) };
  });
}

export function createUser(context: ScimContext, body: unknown): Promise<ScimResult> {
  const user = readUser(body);
  const { email, key } = addressOf(user);
  context.denial.type = 'member.add';
  context.denial.target = { kind: 'member', id: email, name: email };
  return inDirectory(context, { lock: true }, async (tx, access) => {
    const organizationId = access.organization.id;
    requirePermission(access, 'members:add');
    await requireOwnAddress(context, tx, access, key);
    await requireUnique(tx, access, user, key);
    const account = await findAccount(context, tx, access, user, { email, key });
    if (await tx.membership(organizationId, account.id)) throw notUnique('The user is already a member');
    const roleIds = await decideRoles(context, access, account.id, email);
    const isActive = user['active'] !== false;
    const member: MemberRecord = {
      organizationId,
      userId: account.id,
      roleIds,
      status: isActive ? 'active' : 'blocked',
      managedBy: 'scim',
      joinedAt: context.now,
      lastLoginAt: null,
      lastUsedAt: null,
      pinned: false,
      version: 1,
      user: account,
    };
    await tx.putMembership(membershipOf(member));
    const record = recordOf(
      user,
      { organizationId, userId: account.id, email: key, createdAt: context.now },
      context.now,
    );
    await tx.putDirectoryUser(record);
    await countJoin(tx, { organizationId, user: account, now: context.now });
    await recordChange(tx, context, access.user, {
      type: 'member.add',
      organizationId,
      target: memberTarget(account),
      changes: [
        { field: 'roles', from: null, to: roleRefs(access.roles, roleIds) },
        ...(isActive ? [] : [{ field: 'status', from: null, to: 'blocked' }]),
      ],
      ...(isActive && { hook: { name: 'member.add', input: { userId: account.id, roleIds } } }),
    });
    await closeInvitations(tx, context, {
      organizationId,
      user: account,
      actor: access.user,
      reason: 'member.add',
    });
    await closeJoinRequest(tx, context, organizationId, account.id);
    return { status: 201, resource: serializeUser(context, access, { member, record }) };
  });
}

/** The roles of a new member: those by default, as the hook of the host amends them. */
async function decideRoles(
  context: ScimContext,
  access: DirectoryAccess,
  userId: string,
  email: string,
): Promise<string[]> {
  const given = defaultRoleIds(context, access);
  const [decided] = await beforeHooks(context, access, 'member.add', [{ userId, email, roleIds: given }]);
  const { roleIds } = decided!;
  if (roleIds === given) return given;
  requireKnownRoles(access, roleIds, context.settings.policy.rolesPerMember);
  requireGrantable(access, [], roleIds);
  return roleIds;
}

export function replaceUser(context: ScimContext, id: string, body: unknown): Promise<ScimResult> {
  const given = readUser(body);
  // Without `active`, a blocked member stays blocked.
  return changeUser(context, id, (current) => ({ ...given, active: given['active'] ?? current['active']! }));
}

export function updateUser(context: ScimContext, id: string, body: unknown): Promise<ScimResult> {
  const operations = readPatch(body);
  return changeUser(context, id, (current) => patchUser(current, operations, id));
}

function changeUser(context: ScimContext, id: string, change: (current: ScimUser) => ScimUser): Promise<ScimResult> {
  context.denial.type = 'member.update';
  return inDirectory(context, { lock: true }, async (tx, access) => {
    requirePermission(access, 'members:read');
    const found = await findDirectoryMember(tx, access, id);
    await requireOwnMember(context, tx, access, found);
    requireVersion(context.request, serializeUser(context, access, found));
    const before = toScimUser(found);
    const after = change(before);
    const changed = await changeProfile(context, tx, access, found, after);
    const isActive = after['active'] !== false;
    const result =
      isActive === (found.member.status === 'active')
        ? changed
        : { ...changed, member: await setActive(context, tx, access, changed, isActive) };
    return { status: 200, resource: serializeUser(context, access, result) };
  });
}

/** Blocks a member, which ends their access at once, or lets them in again. */
async function setActive(
  context: ScimContext,
  tx: StoreTransaction,
  access: DirectoryAccess,
  { member, record }: ChangedMember,
  isActive: boolean,
): Promise<MemberRecord> {
  const { organizationId, userId, user, roleIds } = member;
  const type = isActive ? 'member.unblock' : 'member.block';
  context.denial.type = type;
  if (isActive) {
    requirePermission(access, 'members:add');
    await requireOwnAddress(context, tx, access, record.email);
    requireGrantable(access, [], roleIds);
    await beforeHooks(context, access, 'member.add', [{ userId, roleIds }]);
  } else {
    await requireRemovable(context, tx, access, member);
  }
  const changed: MemberRecord = {
    ...member,
    status: isActive ? 'active' : 'blocked',
    version: member.version + 1,
  };
  await tx.putMembership(membershipOf(changed));
  await recordChange(tx, context, access.user, {
    type,
    organizationId,
    target: memberTarget(user),
    changes: [{ field: 'status', from: member.status, to: changed.status }],
    hook: isActive ? { name: 'member.add', input: { userId, roleIds } } : { name: 'member.remove', input: { userId } },
  });
  if (!isActive)
    await closeInvitations(tx, context, {
      organizationId,
      user,
      actor: access.user,
      reason: 'member.block',
      unverified: true,
    });
  return changed;
}

/** The rules for removing members: the last administrator stays, and so do members with more than the token can give. */
async function requireRemovable(
  context: ScimContext,
  tx: StoreTransaction,
  access: DirectoryAccess,
  member: MemberRecord,
): Promise<void> {
  const denial = removeDenial(access, member, await findSoleAdminAmong([member], tx, access));
  if (denial) throw problem(denial, 'The token cannot block or remove this member');
  await beforeHooks(context, access, 'member.remove', [{ userId: member.userId }]);
}

export function deleteUser(context: ScimContext, id: string): Promise<ScimResult> {
  context.denial.type = 'member.remove';
  return inDirectory(context, { lock: true }, async (tx, access) => {
    requirePermission(access, 'members:read');
    const found = await findDirectoryMember(tx, access, id);
    await requireOwnMember(context, tx, access, found);
    requireVersion(context.request, serializeUser(context, access, found));
    await requireRemovable(context, tx, access, found.member);
    await endMembership(context, tx, access, found.member);
    return { status: 204 };
  });
}
