/*
 * Members of an organization.
 */
import type { InvitationCreate, MemberAdd, MemberRolesUpdate } from '../../../contract/index.js';
import { addressKey, verifiedAddress } from '../../identity/email-address.js';
import { created, noContent, ok, okWithETag, type UserContext } from '../../core/request-context.js';
import { RestartTransaction } from '../../core/restart-transaction.js';
import { requireMatch } from '../../http/etag.js';
import { importUser, userNotFound } from '../../identity/users.js';
import type { OrganizationOperation } from '../../core/pipeline.js';
import { serializeMember, roleRefs } from '../serialize.js';
import { problem } from '../../http/problem.js';
import {
  allowParameters,
  readChoice,
  readChoices,
  readInteger,
  readPage,
  readSearch,
  readTexts,
} from '../../http/query-parameters.js';
import { differences, memberTarget, recordChange } from '../audit/record-change.js';
import { closeInvitations } from './close-access.js';
import {
  isAdministrator,
  requireGrantable,
  requireKnownRoles,
  removeDenial,
  setRolesDenial,
  type Access,
} from '../../core/grants.js';
import { findSoleAdmin } from './last-administrator.js';
import type { MemberQuery, MemberRecord, StoreTransaction, UserRecord } from '../../store/store.js';

export const listMembers: OrganizationOperation = async (context, tx, access) => {
  const page = await tx.members(access.organization.id, readMemberQuery(context));
  const soleAdmin = await findSoleAdminAmong(page.items, tx, access);
  return ok({ ...page, items: page.items.map((member) => serializeMember(access, member, soleAdmin)) });
};

/** The only administrator if it is one of these. Most pages of members contain no administrator and need no query. */
async function findSoleAdminAmong(
  members: MemberRecord[],
  tx: StoreTransaction,
  access: Access,
): Promise<string | null> {
  const administrators = members.filter(
    (member) => member.status === 'active' && isAdministrator(access, member.roleIds),
  );
  return administrators.length === 1 ? findSoleAdmin(tx, access.organization.id, access.roles) : null;
}

function readMemberQuery(context: UserContext): MemberQuery {
  const { members } = context.settings.store;
  allowParameters(context, [
    'role',
    'status',
    'sort',
    'limit',
    'cursor',
    ...(members.search ? ['q'] : []),
    ...(members.position ? ['position'] : []),
  ]);
  const position = readInteger(context, 'position', 0);
  if (position !== undefined && context.query.has('cursor'))
    throw problem('unsupported_query', 'Use position or cursor, not both');
  const statuses = readChoices(context, 'status', ['active', 'blocked'] as const);
  return {
    ...readPage(context),
    ...(position !== undefined && { position }),
    q: readSearch(context),
    roleIds: readTexts(context, 'role'),
    status: statuses?.length === 1 ? statuses[0] : undefined,
    sort: readChoice(context, 'sort', members.sort, 'name'),
  };
}

export const getMember: OrganizationOperation = async (context, tx, access) => {
  const member = await findMember(context, tx, access);
  return okWithETag(member.version, serializeMember(access, member, await findSoleAdminAmong([member], tx, access)));
};

/** The member in the path. Throws `not_found`. */
export async function findMember(context: UserContext, tx: StoreTransaction, access: Access): Promise<MemberRecord> {
  const member = await tx.member(access.organization.id, context.params['u']!);
  if (!member) throw problem('not_found', 'The member does not exist');
  context.auditInfo.target = memberTarget(member.user);
  return member;
}

export const addMember: OrganizationOperation = async (context, tx, access) => {
  const { roleIds, ...invitee } = context.body as MemberAdd;
  requireKnownRoles(access, roleIds, context.settings.policy.rolesPerMember);
  requireGrantable(access, [], roleIds);
  const { addMember: mode } = context.settings.policy;
  if (mode === false) throw problem('feature_disabled', 'Members cannot be added directly. Invite them instead');
  const removal = invitee.userId === undefined ? undefined : await findRemoval(context, tx, access, invitee.userId);
  // Another request has undone the removal already.
  if (mode === 'ask' && !removal) throw userNotFound();
  const user = await findUser(context, tx, invitee);
  if (await tx.membership(access.organization.id, user.id))
    throw problem('already_member', `${user.name} is already a member`);

  const member: MemberRecord = {
    organizationId: access.organization.id,
    userId: user.id,
    roleIds,
    status: 'active',
    managedBy: 'manual',
    joinedAt: removal?.joinedAt ?? context.now,
    lastLoginAt: null,
    lastUsedAt: null,
    pinned: false,
    version: 1,
    user,
  };
  await tx.putMembership(withoutUser(member));
  await recordChange(tx, context, access.user, {
    type: 'member.add',
    organizationId: access.organization.id,
    target: memberTarget(user),
    changes: [{ field: 'roles', from: null, to: roleRefs(access.roles, roleIds) }],
    hook: { name: 'member.add', input: { ...invitee, roleIds } as MemberAdd },
  });
  await closeInvitations(tx, context, {
    organizationId: access.organization.id,
    user,
    actor: access.user,
    reason: 'member.add',
  });
  const body = serializeMember(access, member, await findSoleAdminAmong([member], tx, access));
  return created(
    context,
    `/organizations/${encodeURIComponent(access.organization.id)}/members/${encodeURIComponent(user.id)}`,
    1,
    body,
  );
};

/** The invitation to create instead of a membership; `undefined` if the caller undoes a removal. */
export async function toInvitationRequest(
  context: UserContext,
  tx: StoreTransaction,
  access: Access,
): Promise<{ body: InvitationCreate; invitee?: string } | undefined> {
  const { userId, email, roleIds } = context.body as MemberAdd;
  if (userId === undefined) return { body: { email: email!, roleIds } };
  if (await findRemoval(context, tx, access, userId)) return undefined;
  const user = await tx.user(userId);
  if (!user) throw userNotFound();
  return { body: { email: user.email, roleIds }, invitee: userId };
}

const UNDO_WINDOW_MS = 60_000;

/** The removal that the caller can undo: their own, less than a minute ago, and the last change of this membership. */
async function findRemoval(
  context: UserContext,
  tx: StoreTransaction,
  { organization, user }: Access,
  userId: string,
): Promise<{ joinedAt: string } | undefined> {
  const { items } = await tx.auditEvents(organization.id, {
    targetId: userId,
    types: ['member.remove', 'member.leave', 'member.add', 'invitation.accept'],
    limit: 20,
    from: new Date(Date.parse(context.now) - UNDO_WINDOW_MS).toISOString(),
  });
  const last = items.find(({ outcome }) => outcome === 'success');
  const joinedAt = last?.changes.find(({ field }) => field === 'joinedAt')?.from;
  return last?.type === 'member.remove' && last.actor.id === user.id && typeof joinedAt === 'string'
    ? { joinedAt }
    : undefined;
}

async function findUser(
  context: UserContext,
  tx: StoreTransaction,
  { userId, email }: Omit<MemberAdd, 'roleIds'>,
): Promise<UserRecord> {
  const user = userId !== undefined ? await tx.user(userId) : await findByAddress(tx, email!);
  if (!user && userId === undefined && context.settings.importUser)
    throw new RestartTransaction(() => importUser(context.settings, email!, context.now));
  if (!user) throw userNotFound();
  return user;
}

/** Finds verified addresses only: anyone can sign up with an address that is not theirs. */
async function findByAddress(tx: StoreTransaction, email: string): Promise<UserRecord | undefined> {
  const user = await tx.userByEmail(email);
  return user && verifiedAddress(user) === addressKey(email) ? user : undefined;
}

const withoutUser = ({ user: _, ...membership }: MemberRecord) => membership;

export const replaceMemberRoles: OrganizationOperation = async (context, tx, access) => {
  const member = await findMember(context, tx, access);
  const { roleIds } = context.body as MemberRolesUpdate;
  requireMatch(context.request, member.version);
  requireKnownRoles(access, roleIds, context.settings.policy.rolesPerMember);
  const soleAdmin = await findSoleAdminAmong([member], tx, access);
  const denial = setRolesDenial(access, member, roleIds, soleAdmin);
  if (denial) throw problem(denial, 'These roles cannot be given to this member, or their present ones not be taken');

  const changes = differences(
    { roles: roleRefs(access.roles, member.roleIds) },
    { roles: roleRefs(access.roles, roleIds) },
  );
  const changed: MemberRecord = changes.length > 0 ? { ...member, roleIds, version: member.version + 1 } : member;
  if (changes.length > 0) {
    await tx.putMembership(withoutUser(changed));
    await recordChange(tx, context, access.user, {
      type: 'member.roles.update',
      organizationId: access.organization.id,
      target: memberTarget(member.user),
      changes,
      hook: { name: 'member.roles.update', input: { userId: member.userId, roleIds } },
    });
  }
  return okWithETag(changed.version, serializeMember(access, changed, await findSoleAdminAmong([changed], tx, access)));
};

export const removeMember: OrganizationOperation = async (context, tx, access) => {
  const member = await findMember(context, tx, access);
  requireMatch(context.request, member.version);
  const denial = removeDenial(access, member, await findSoleAdminAmong([member], tx, access));
  if (denial) throw problem(denial, 'This member cannot be removed by you');
  await tx.deleteMembership(access.organization.id, member.userId);
  await recordChange(tx, context, access.user, {
    type: 'member.remove',
    organizationId: access.organization.id,
    target: memberTarget(member.user),
    changes: [
      { field: 'roles', from: roleRefs(access.roles, member.roleIds), to: null },
      { field: 'joinedAt', from: member.joinedAt, to: null },
    ],
    announce: [{ isGone: true }],
    hook: { name: 'member.remove', input: { userId: member.userId } },
  });
  await closeInvitations(tx, context, {
    organizationId: access.organization.id,
    user: member.user,
    actor: access.user,
    reason: 'member.remove',
    unverified: true,
  });
  return noContent;
};

export const getRemovalImpact: OrganizationOperation = async (context, tx, access) => {
  const { removalImpact } = context.settings;
  if (!removalImpact) throw problem('feature_disabled', 'This backend does not support removal impact');
  const { organizationId, userId } = await findMember(context, tx, access);
  // The host's function may be slow or call this backend, so it runs outside of the transaction.
  return { status: 200, afterCommit: async () => ok(await removalImpact({ organizationId, userId }, context.request)) };
};
