/*
 * Requests to join, as the organization sees and decides them.
 */
import type { JoinRequestApproval, MemberAdd } from '../../../contract/index.js';
import { requireGrantable, requireKnownRoles, type Access } from '../../core/grants.js';
import { memberTarget, recordChange } from '../../core/record-change.js';
import { noContent, ok, okWithETag, type HookSubject, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { problem } from '../../http/problem.js';
import { allowParameters, readPage } from '../../http/query-parameters.js';
import { countJoin } from '../../identity/activity.js';
import { verifiedAddress } from '../../identity/email-address.js';
import { allowsAddress, securityPolicyOf } from '../../identity/security-policy.js';
import type { JoinRequestRecord, MemberRecord, RoleRecord, StoreTransaction, UserRecord } from '../../store/store.js';
import { joinRoles } from '../domains/rules.js';
import { membershipOf } from '../members/additions.js';
import { closeInvitations } from '../members/close-access.js';
import { serializeMember } from '../members/serialize.js';
import { roleRefs } from '../roles/serialize.js';
import { joinRequestNotFound, joinRequestTarget, requireJoinRequests } from './rules.js';
import { serializeJoinRequest } from './serialize.js';

export const listJoinRequests: OrganizationOperation = async (context, tx, access) => {
  const settings = requireJoinRequests(context);
  allowParameters(context, ['limit', 'cursor']);
  const page = await tx.joinRequests(access.organization.id, readPage(context));
  const users = await tx.usersByIds(page.items.map(({ userId }) => userId));
  const byId = new Map(users.map((user) => [user.id, user]));
  const roles = joinRoles(settings, access.roles).map(({ id, name }) => ({ id, name }));
  const items = page.items.map((record) => serializeJoinRequest(record, byId.get(record.userId), roles));
  return ok({ ...page, items });
};

/** The open request in the path, with its user. Throws `not_found`. */
async function findOpenRequest(
  context: UserContext,
  tx: StoreTransaction,
  organizationId: string,
): Promise<{ record: JoinRequestRecord; user: UserRecord }> {
  requireJoinRequests(context);
  const record = await tx.joinRequest(organizationId, context.params['j']!);
  const user = record?.status === 'open' ? await tx.user(record.userId) : undefined;
  if (!record || !user) throw joinRequestNotFound();
  context.auditInfo.target = joinRequestTarget(record, user);
  return { record, user };
}

/** The roles of an approval: those of the request body, or those of users who join by domain. */
function rolesOfApproval(context: UserContext, roles: ReadonlyMap<string, RoleRecord>): string[] {
  const { roleIds } = context.body as JoinRequestApproval;
  return roleIds ?? joinRoles(requireJoinRequests(context), roles).map(({ id }) => id);
}

/** The input of the hook for additions. */
export async function readApproval(context: UserContext, tx: StoreTransaction): Promise<HookSubject<'member.add'>> {
  const organizationId = context.params['o']!;
  const { user } = await findOpenRequest(context, tx, organizationId);
  const roles = new Map((await tx.roles(organizationId)).map((role) => [role.id, role]));
  return { input: { userId: user.id, roleIds: rolesOfApproval(context, roles) } };
}

export const approveJoinRequest: OrganizationOperation = async (context, tx, access) => {
  const organizationId = access.organization.id;
  const { record, user } = await findOpenRequest(context, tx, organizationId);
  const roleIds = rolesOfApproval(context, access.roles);
  requireKnownRoles(access, roleIds, context.settings.policy.rolesPerMember);
  requireGrantable(access, [], roleIds);
  requireSameAddress(context, access, record, user);
  if (await tx.membership(organizationId, user.id)) throw problem('already_member', `${user.name} is already a member`);

  const member: MemberRecord = {
    organizationId,
    userId: user.id,
    roleIds,
    status: 'active',
    managedBy: 'manual',
    joinedAt: context.now,
    lastLoginAt: null,
    lastUsedAt: null,
    pinned: false,
    version: 1,
    user,
  };
  await tx.putMembership(membershipOf(member));
  await tx.deleteJoinRequest(organizationId, record.id);
  await countJoin(tx, { organizationId, user, now: context.now });
  const input: MemberAdd = { userId: user.id, roleIds };
  await recordChange(tx, context, access.user, {
    type: 'join-request.approve',
    organizationId,
    target: memberTarget(user),
    changes: [
      { field: 'roles', from: null, to: roleRefs(access.roles, roleIds) },
      { field: 'domain', from: null, to: record.domain },
    ],
    announce: [{}, { resource: 'joinRequest', id: record.id, isGone: true }],
    hook: { name: 'member.add', input },
  });
  await closeInvitations(tx, context, { organizationId, user, actor: access.user, reason: 'join-request.approve' });
  // A new member is not the only administrator: the caller is a member, too.
  return okWithETag(1, serializeMember(access, member, null));
};

/** The organization knows the user by the address of the request: it must still be theirs, and be allowed. */
function requireSameAddress(
  { settings }: UserContext,
  { organization }: Access,
  { email }: JoinRequestRecord,
  user: UserRecord,
): void {
  if (verifiedAddress(user) !== email)
    throw problem('user_not_found', 'The user no longer has the verified address of the request');
  if (settings.policy.securityPolicy && !allowsAddress(securityPolicyOf(organization), email))
    throw problem('email_domain_not_allowed', 'The organization allows only addresses of other domains');
}

export const denyJoinRequest: OrganizationOperation = async (context, tx, access) => {
  const organizationId = access.organization.id;
  const { record, user } = await findOpenRequest(context, tx, organizationId);
  await tx.putJoinRequest({ ...record, status: 'denied', deniedAt: context.now });
  await recordChange(tx, context, access.user, {
    type: 'join-request.deny',
    organizationId,
    target: joinRequestTarget(record, user),
    announce: [{ isGone: true }],
    hook: { name: 'join-request.deny', input: { requestId: record.id, userId: user.id } },
  });
  return noContent;
};

/** The input of the hook. */
export async function readDenial(
  context: UserContext,
  tx: StoreTransaction,
): Promise<HookSubject<'join-request.deny'>> {
  const { record } = await findOpenRequest(context, tx, context.params['o']!);
  return { input: { requestId: record.id, userId: record.userId } };
}
