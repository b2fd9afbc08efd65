/*
 * Adding users who are not invited first, and undoing a removal.
 */
import type { InvitationCreate, MemberAdd } from '../../../contract/index.js';
import { countJoin } from '../../identity/activity.js';
import { requireGrantable, requireKnownRoles, type Access } from '../../core/grants.js';
import { memberTarget, recordChange } from '../../core/record-change.js';
import { created, type ChangeContext, type UserContext } from '../../core/request-context.js';
import { RestartTransaction } from '../../core/restart-transaction.js';
import type { OrganizationOperation } from '../../core/route.js';
import { problem } from '../../http/problem.js';
import { addressKey, verifiedAddress } from '../../identity/email-address.js';
import { importUser, userNotFound } from '../../identity/users.js';
import type { Instant, MemberRecord, StoreTransaction, UserRecord } from '../../store/store.js';
import { roleRefs } from '../roles/serialize.js';
import { requireAllowedAddress } from '../security-policy/addresses.js';
import { closeInvitations, closeJoinRequest } from './close-access.js';
import { findSoleAdminAmong } from './last-administrator.js';
import { serializeMember } from './serialize.js';

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
  const pointer = invitee.userId === undefined ? '/email' : '/userId';
  requireAllowedAddress(context, access.organization, user.email, pointer);
  const member = await createMembership(context, tx, access, user, context.body as MemberAdd, removal?.joinedAt);
  const body = serializeMember(access, member, await findSoleAdminAmong([member], tx, access));
  return created(
    context,
    `/organizations/${encodeURIComponent(access.organization.id)}/members/${encodeURIComponent(user.id)}`,
    1,
    body,
  );
};

/** Makes a user a member. `joinedAt`: if it undoes a removal, when they joined before. */
export async function createMembership(
  context: ChangeContext,
  tx: StoreTransaction,
  access: Access,
  user: UserRecord,
  input: MemberAdd,
  joinedAt?: Instant,
): Promise<MemberRecord> {
  const { roleIds } = input;
  if (await tx.membership(access.organization.id, user.id))
    throw problem('already_member', `${user.name} is already a member`);

  const member: MemberRecord = {
    organizationId: access.organization.id,
    userId: user.id,
    roleIds,
    status: 'active',
    managedBy: 'manual',
    joinedAt: joinedAt ?? context.now,
    lastLoginAt: null,
    lastUsedAt: null,
    pinned: false,
    version: 1,
    user,
  };
  await tx.putMembership(membershipOf(member));
  if (joinedAt === undefined) await countJoin(tx, { organizationId: member.organizationId, user, now: context.now });
  await recordChange(tx, context, access.user, {
    type: 'member.add',
    organizationId: access.organization.id,
    target: memberTarget(user),
    changes: [{ field: 'roles', from: null, to: roleRefs(access.roles, roleIds) }],
    hook: { name: 'member.add', input },
  });
  await closeInvitations(tx, context, {
    organizationId: access.organization.id,
    user,
    actor: access.user,
    reason: 'member.add',
  });
  await closeJoinRequest(tx, context, access.organization.id, user.id);
  return member;
}

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

/** The user to add. Users of another system are imported first. Throws `user_not_found`. */
export async function findUser(
  context: Pick<ChangeContext, 'settings' | 'now'>,
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
export async function findByAddress(tx: StoreTransaction, email: string): Promise<UserRecord | undefined> {
  const user = await tx.userByEmail(email);
  return user && verifiedAddress(user) === addressKey(email) ? user : undefined;
}

/** The membership, without the user. */
export const membershipOf = ({ user: _, ...membership }: MemberRecord) => membership;
