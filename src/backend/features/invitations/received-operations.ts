/*
 * Responding to invitations, by the ticket of their link or by the verified address.
 */
import type { InvitationAcceptance, InvitationOffer } from '../../../contract/index.js';
import { countJoin } from '../../identity/activity.js';
import { verifiedAddress } from '../../identity/email-address.js';
import {
  noContent,
  ok,
  type HookSubject,
  type OperationResult,
  type RequestContext,
  type UserContext,
  type UserOperation,
} from '../../core/request-context.js';
import { requireSecurityPolicy } from '../../identity/security-policy.js';
import { findOrCreateUser } from '../../identity/users.js';
import { serializeOrganizationRef } from '../organizations/serialize.js';
import { roleRefs } from '../roles/serialize.js';
import { serializeReceivedInvitation } from './serialize.js';
import { problem } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';
import { memberTarget, recordChange } from '../../core/record-change.js';
import { closeInvitations, closeJoinRequest } from '../members/close-access.js';
import { requireKnownRoles } from '../../core/grants.js';
import { hashTicket, isInvited, isTicketOf, requireInvited, requireOpen } from './tickets.js';
import type { InvitationRecord, OrganizationRecord, RoleRecord, StoreTransaction } from '../../store/store.js';

type Find = (context: UserContext, tx: StoreTransaction) => Promise<InvitationRecord>;

/** What accepting, declining and reading an invitation need. */
interface Offer {
  invitation: InvitationRecord;
  organization: OrganizationRecord;
  roles: ReadonlyMap<string, RoleRecord>;
}

const invitationNotFound = () => problem('not_found', 'The invitation does not exist');

const rolesOf = async (tx: StoreTransaction, organizationId: string) =>
  new Map((await tx.roles(organizationId)).map((role) => [role.id, role]));

export async function getInvitationOffer(context: RequestContext, tx: StoreTransaction): Promise<OperationResult> {
  const invitation = await findByTicket(context, tx);
  const organization = await tx.organization(invitation.organizationId);
  if (!organization) throw invitationNotFound();
  requireOpen(invitation, context.now);
  const viewer = context.identity && (await findOrCreateUser(tx, context.identity, context.now));
  const {
    createdAt: _createdAt,
    id: _id,
    ...offered
  } = serializeReceivedInvitation(context, invitation, organization, await rolesOf(tx, organization.id));
  return ok({
    ...offered,
    email: invitation.email,
    emailProven: invitation.mailHash === (await hashOf(context)),
    viewerMatches: viewer && isInvited(viewer, invitation),
    ...(invitation.message !== null && { message: invitation.message }),
  } satisfies InvitationOffer);
}

const hashOf = (context: RequestContext) => hashTicket(context.params['ticket']!);

async function findByTicket(context: RequestContext, tx: StoreTransaction): Promise<InvitationRecord> {
  const invitation = await tx.invitationByTicketHash(await hashOf(context));
  if (!invitation) throw invitationNotFound();
  return invitation;
}

async function pendingInvitationsOf({ user, now }: UserContext, tx: StoreTransaction): Promise<InvitationRecord[]> {
  return tx.pendingInvitationsOf({ email: verifiedAddress(user), userId: user.id }, now);
}

const findByEmail: Find = async (context, tx) => {
  const invitation = (await pendingInvitationsOf(context, tx)).find(({ id }) => id === context.params['i']);
  if (!invitation) throw invitationNotFound();
  return invitation;
};

/** Loads the offer with the organization locked. Throws if it is not open or not meant for the caller. */
async function loadOpenOffer(context: UserContext, tx: StoreTransaction, find: Find): Promise<Offer> {
  const { organizationId, id } = await find(context, tx);
  // Locks the organization first and reads the invitation again: the same order as everywhere else, which prevents
  // deadlocks.
  const organization = await tx.organization(organizationId, { lock: true });
  const invitation = organization && (await tx.invitation(organizationId, id));
  // A resend in between has replaced the ticket.
  if (!invitation || ('ticket' in context.params && !isTicketOf(invitation, await hashOf(context))))
    throw invitationNotFound();
  context.auditInfo.organizationId = organizationId;
  context.auditInfo.target = { kind: 'invitation', id, name: invitation.email };
  // Until a user joins, the audit log of the organization shows only what the inviter entered.
  context.auditInfo.actor = {
    id: invitation.userId ?? '',
    name: invitation.email || (invitation.userId ?? ''),
    kind: 'user',
  };
  requireOpen(invitation, context.now);
  requireInvited(context.user, invitation);
  return { invitation, organization, roles: await rolesOf(tx, organizationId) };
}

/** The subject of the hook for an acceptance. */
export async function readAcceptance(
  context: UserContext,
  tx: StoreTransaction,
): Promise<HookSubject<'invitation.accept'>> {
  const find = 'ticket' in context.params ? findByTicket : findByEmail;
  const { invitation, organization } = await loadOpenOffer(context, tx, find);
  await requireSecurityPolicy(tx, context, organization);
  return {
    organization,
    input: { invitationId: invitation.id, email: invitation.email, roleIds: invitation.roleIds },
  };
}

const createAcceptOperation =
  (find: Find): UserOperation =>
  async (context, tx) => {
    const { invitation, organization, roles } = await loadOpenOffer(context, tx, find);
    // Declining needs no sign-in that the organization accepts.
    await requireSecurityPolicy(tx, context, organization);
    if (await tx.membership(organization.id, context.user.id))
      throw problem('already_member', 'You are already a member');
    // Only a hook sets a body here; the request has none.
    const amended = (context.body as { roleIds?: string[] } | undefined)?.roleIds;
    if (amended) requireKnownRoles({ roles }, amended, context.settings.policy.rolesPerMember);
    const roleIds = (amended ?? invitation.roleIds).filter((id) => roles.has(id));

    await tx.putMembership({
      organizationId: organization.id,
      userId: context.user.id,
      roleIds,
      status: 'active',
      managedBy: 'manual',
      joinedAt: context.now,
      lastLoginAt: null,
      lastUsedAt: null,
      pinned: false,
      version: 1,
    });
    await countJoin(tx, { organizationId: organization.id, user: context.user, now: context.now });
    await storeResponse(context, tx, invitation, 'accepted');
    await recordChange(tx, context, context.user, {
      type: 'invitation.accept',
      organizationId: organization.id,
      target: memberTarget(context.user),
      changes: [{ field: 'roles', from: null, to: roleRefs(roles, roleIds) }],
      announce: [{}, { resource: 'invitation', id: invitation.id }],
      hook: { name: 'invitation.accept', input: { invitationId: invitation.id, email: invitation.email, roleIds } },
    });
    await closeInvitations(tx, context, {
      organizationId: organization.id,
      user: context.user,
      actor: context.user,
      reason: 'invitation.accept',
    });
    await closeJoinRequest(tx, context, organization.id, context.user.id);
    return ok({
      organization: serializeOrganizationRef(context, organization),
      roles: roleRefs(roles, roleIds),
    } satisfies InvitationAcceptance);
  };

const createDeclineOperation =
  (find: Find): UserOperation =>
  async (context, tx) => {
    const { invitation, organization } = await loadOpenOffer(context, tx, find);
    await storeResponse(context, tx, invitation, 'declined');
    await recordChange(tx, context, context.user, {
      type: 'invitation.decline',
      organizationId: organization.id,
      target: context.auditInfo.target!,
      actor: context.auditInfo.actor,
    });
    return noContent;
  };

async function storeResponse(
  context: UserContext,
  tx: StoreTransaction,
  invitation: InvitationRecord,
  status: 'accepted' | 'declined',
): Promise<void> {
  await tx.putInvitation({
    ...invitation,
    status,
    updatedAt: context.now,
    acceptedBy: status === 'accepted' ? context.user.id : null,
    version: invitation.version + 1,
  });
}

export const acceptInvitation = createAcceptOperation(findByTicket);
export const declineInvitation = createDeclineOperation(findByTicket);
export const acceptMyInvitation = createAcceptOperation(findByEmail);
export const declineMyInvitation = createDeclineOperation(findByEmail);

/** Not paginated: no user has many open invitations. */
export const listMyInvitations: UserOperation = async (context, tx) => {
  allowParameters(context, ['limit', 'cursor']);
  const items = [];
  for (const invitation of await pendingInvitationsOf(context, tx)) {
    const organization = await tx.organization(invitation.organizationId);
    if (organization)
      items.push(serializeReceivedInvitation(context, invitation, organization, await rolesOf(tx, organization.id)));
  }
  return ok({ items, nextCursor: null, total: items.length });
};
