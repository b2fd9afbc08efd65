/*
 * Members of an organization: who they are, what they may do, who comes and goes.
 */
import type { InvitationCreate, MemberAdd, MemberRolesUpdate } from '../../../contract/index.js';
import { addressKey, verifiedAddress } from '../../identity/email-address.js';
import { created, done, ok, okTagged, type PersonCall } from '../../core/request-context.js';
import { Detour } from '../../core/restart-transaction.js';
import { requireMatch } from '../../http/etag.js';
import { importPerson, unknownPerson } from '../../identity/users.js';
import type { OrganizationOperation } from '../../core/pipeline.js';
import { presentMember, refs } from '../serialize.js';
import { refuse } from '../../http/problem.js';
import {
  allowParameters,
  readChoice,
  readChoices,
  readInteger,
  readPage,
  readSearch,
  readTexts,
} from '../../http/query-parameters.js';
import { differences, memberTarget, record } from '../audit/record-change.js';
import { closeInvitations } from './close-access.js';
import {
  isAdministrator,
  requireGrantable,
  requireKnownRoles,
  whyNotRemove,
  whyNotSetRoles,
  type Access,
} from '../../core/grants.js';
import { findSoleAdmin } from './last-administrator.js';
import type { MemberQuery, MemberRecord, StoreTransaction, UserRecord } from '../../store/store.js';

export const listMembers: OrganizationOperation = async (call, tx, access) => {
  const page = await tx.members(access.organization.id, readMemberQuery(call));
  const soleAdmin = await findSoleAdminAmong(page.items, tx, access);
  return ok({ ...page, items: page.items.map((member) => presentMember(access, member, soleAdmin)) });
};

/** The only administrator of the organization, where it is one of these. Most members, and most pages, answer that by themselves. */
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

function readMemberQuery(call: PersonCall): MemberQuery {
  const { members } = call.settings.store;
  allowParameters(call, [
    'role',
    'status',
    'sort',
    'limit',
    'cursor',
    ...(members.search ? ['q'] : []),
    ...(members.position ? ['position'] : []),
  ]);
  const position = readInteger(call, 'position', 0);
  if (position !== undefined && call.query.has('cursor'))
    throw refuse('unsupported_query', 'Either position or cursor');
  const statuses = readChoices(call, 'status', ['active', 'blocked'] as const);
  return {
    ...readPage(call),
    ...(position !== undefined && { position }),
    q: readSearch(call),
    roleIds: readTexts(call, 'role'),
    status: statuses?.length === 1 ? statuses[0] : undefined,
    sort: readChoice(call, 'sort', members.sort, 'name'),
  };
}

export const getMember: OrganizationOperation = async (call, tx, access) => {
  const member = await findMember(call, tx, access);
  return okTagged(member.version, presentMember(access, member, await findSoleAdminAmong([member], tx, access)));
};

/** The member named in the path; throws `not_found`. */
export async function findMember(call: PersonCall, tx: StoreTransaction, access: Access): Promise<MemberRecord> {
  const member = await tx.member(access.organization.id, call.params['u']!);
  if (!member) throw refuse('not_found', 'There is no such member');
  call.about.target = memberTarget(member.user);
  return member;
}

export const addMember: OrganizationOperation = async (call, tx, access) => {
  const { roleIds, ...whom } = call.body as MemberAdd;
  requireKnownRoles(access, roleIds, call.settings.policy.rolesPerMember);
  requireGrantable(access, [], roleIds);
  const { addMember: mode } = call.settings.policy;
  if (mode === false) throw refuse('feature_disabled', 'Nobody is added here; invite them instead');
  const removal = whom.userId === undefined ? undefined : await findRemoval(call, tx, access, whom.userId);
  // Another request has undone the removal already.
  if (mode === 'ask' && !removal) throw unknownPerson();
  const user = await findUser(call, tx, whom);
  if (await tx.membership(access.organization.id, user.id))
    throw refuse('already_member', `${user.name} is a member already`);

  const member: MemberRecord = {
    organizationId: access.organization.id,
    userId: user.id,
    roleIds,
    status: 'active',
    managedBy: 'manual',
    joinedAt: removal?.joinedAt ?? call.now,
    lastLoginAt: null,
    lastUsedAt: null,
    pinned: false,
    version: 1,
    user,
  };
  await tx.putMembership(withoutUser(member));
  await record(tx, call, access.user, {
    type: 'member.add',
    organizationId: access.organization.id,
    target: memberTarget(user),
    changes: [{ field: 'roles', from: null, to: refs(access.roles, roleIds) }],
    hook: { name: 'member.add', input: { ...whom, roleIds } as MemberAdd },
  });
  await closeInvitations(tx, call, {
    organizationId: access.organization.id,
    user,
    actor: access.user,
    reason: 'member.add',
  });
  const body = presentMember(access, member, await findSoleAdminAmong([member], tx, access));
  return created(
    call,
    `/organizations/${encodeURIComponent(access.organization.id)}/members/${encodeURIComponent(user.id)}`,
    1,
    body,
  );
};

/** The invitation to create instead of a membership; `undefined` where the caller undoes a removal. */
export async function whomToAsk(
  call: PersonCall,
  tx: StoreTransaction,
  access: Access,
): Promise<{ body: InvitationCreate; invitee?: string } | undefined> {
  const { userId, email, roleIds } = call.body as MemberAdd;
  if (userId === undefined) return { body: { email: email!, roleIds } };
  if (await findRemoval(call, tx, access, userId)) return undefined;
  const user = await tx.user(userId);
  if (!user) throw unknownPerson();
  return { body: { email: user.email, roleIds }, invitee: userId };
}

const undoMilliseconds = 60_000;

/** The removal that the caller may undo: their own, a moment ago, and the last thing that happened to this membership. */
async function findRemoval(
  call: PersonCall,
  tx: StoreTransaction,
  { organization, user }: Access,
  userId: string,
): Promise<{ joinedAt: string } | undefined> {
  const { items } = await tx.auditEvents(organization.id, {
    targetId: userId,
    types: ['member.remove', 'member.leave', 'member.add', 'invitation.accept'],
    limit: 20,
    from: new Date(Date.parse(call.now) - undoMilliseconds).toISOString(),
  });
  const last = items.find(({ outcome }) => outcome === 'success');
  const joinedAt = last?.changes.find(({ field }) => field === 'joinedAt')?.from;
  return last?.type === 'member.remove' && last.actor.id === user.id && typeof joinedAt === 'string'
    ? { joinedAt }
    : undefined;
}

async function findUser(
  call: PersonCall,
  tx: StoreTransaction,
  { userId, email }: Omit<MemberAdd, 'roleIds'>,
): Promise<UserRecord> {
  const user = userId !== undefined ? await tx.user(userId) : await findByAddress(tx, email!);
  if (!user && userId === undefined && call.settings.importUser)
    throw new Detour(() => importPerson(call.settings, email!, call.now));
  if (!user) throw unknownPerson();
  return user;
}

/** Finds verified addresses only: anyone can sign up with an address that is not theirs. */
async function findByAddress(tx: StoreTransaction, email: string): Promise<UserRecord | undefined> {
  const user = await tx.userByEmail(email);
  return user && verifiedAddress(user) === addressKey(email) ? user : undefined;
}

const withoutUser = ({ user: _, ...membership }: MemberRecord) => membership;

export const replaceMemberRoles: OrganizationOperation = async (call, tx, access) => {
  const member = await findMember(call, tx, access);
  const { roleIds } = call.body as MemberRolesUpdate;
  requireMatch(call.request, member.version);
  requireKnownRoles(access, roleIds, call.settings.policy.rolesPerMember);
  const soleAdmin = await findSoleAdminAmong([member], tx, access);
  const obstacle = whyNotSetRoles(access, member, roleIds, soleAdmin);
  if (obstacle)
    throw refuse(obstacle, 'These roles cannot be given to this member, or their present ones not be taken');

  const changes = differences({ roles: refs(access.roles, member.roleIds) }, { roles: refs(access.roles, roleIds) });
  const changed: MemberRecord = changes.length > 0 ? { ...member, roleIds, version: member.version + 1 } : member;
  if (changes.length > 0) {
    await tx.putMembership(withoutUser(changed));
    await record(tx, call, access.user, {
      type: 'member.roles.update',
      organizationId: access.organization.id,
      target: memberTarget(member.user),
      changes,
      hook: { name: 'member.roles.update', input: { userId: member.userId, roleIds } },
    });
  }
  return okTagged(changed.version, presentMember(access, changed, await findSoleAdminAmong([changed], tx, access)));
};

export const removeMember: OrganizationOperation = async (call, tx, access) => {
  const member = await findMember(call, tx, access);
  requireMatch(call.request, member.version);
  const obstacle = whyNotRemove(access, member, await findSoleAdminAmong([member], tx, access));
  if (obstacle) throw refuse(obstacle, 'This member cannot be removed by you');
  await tx.deleteMembership(access.organization.id, member.userId);
  await record(tx, call, access.user, {
    type: 'member.remove',
    organizationId: access.organization.id,
    target: memberTarget(member.user),
    changes: [
      { field: 'roles', from: refs(access.roles, member.roleIds), to: null },
      { field: 'joinedAt', from: member.joinedAt, to: null },
    ],
    announce: [{ isGone: true }],
    hook: { name: 'member.remove', input: { userId: member.userId } },
  });
  await closeInvitations(tx, call, {
    organizationId: access.organization.id,
    user: member.user,
    actor: access.user,
    reason: 'member.remove',
    unverified: true,
  });
  return done;
};

export const getRemovalImpact: OrganizationOperation = async (call, tx, access) => {
  const { removalImpact } = call.settings;
  if (!removalImpact) throw refuse('feature_disabled', 'This backend does not know what a removal entails');
  const { organizationId, userId } = await findMember(call, tx, access);
  // The host may take its time, and may call this backend: not while the transaction is open.
  return { status: 200, afterCommit: async () => ok(await removalImpact({ organizationId, userId }, call.request)) };
};
