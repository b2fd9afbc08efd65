/*
 * Invitations, as those see them who are invited: by the ticket of their link, or by their verified address.
 */
import type { InvitationAcceptance, InvitationOffer } from '../../../contract/index.js';
import { verifiedAddress } from '../../identity/email-address.js';
import { done, ok, type Answer, type Call, type PersonCall, type PersonOperation } from '../../core/request-context.js';
import { knowPerson } from '../../identity/users.js';
import type { HookSubject } from '../../core/pipeline.js';
import { presentOrganizationRef, presentReceivedInvitation, refs } from '../serialize.js';
import { refuse } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';
import { memberTarget, record } from '../audit/record-change.js';
import { closeInvitations } from '../members/close-access.js';
import { requireKnownRoles } from '../../core/grants.js';
import { hashTicket, isInvited, isTicketOf, requireInvited, requireOpen } from './tickets.js';
import type { InvitationRecord, OrganizationRecord, RoleRecord, StoreTransaction } from '../../store/store.js';

type Find = (call: PersonCall, tx: StoreTransaction) => Promise<InvitationRecord>;

/** What somebody is offered: everything that accepting, declining and looking at it begin with. */
interface Offer {
  invitation: InvitationRecord;
  organization: OrganizationRecord;
  roles: ReadonlyMap<string, RoleRecord>;
}

const nowhere = () => refuse('not_found', 'There is no such invitation');

const rolesOf = async (tx: StoreTransaction, organizationId: string) =>
  new Map((await tx.roles(organizationId)).map((role) => [role.id, role]));

export async function getInvitationOffer(call: Call, tx: StoreTransaction): Promise<Answer> {
  const invitation = await byTicket(call, tx);
  const organization = await tx.organization(invitation.organizationId);
  if (!organization) throw nowhere();
  requireOpen(invitation, call.now);
  const viewer = call.identity && (await knowPerson(tx, call.identity, call.now));
  const {
    createdAt: _createdAt,
    id: _id,
    ...offered
  } = presentReceivedInvitation(call, invitation, organization, await rolesOf(tx, organization.id));
  return ok({
    ...offered,
    email: invitation.email,
    emailProven: invitation.mailHash === (await hashOf(call)),
    viewerMatches: viewer && isInvited(viewer, invitation),
    ...(invitation.message !== null && { message: invitation.message }),
  } satisfies InvitationOffer);
}

const hashOf = (call: Call) => hashTicket(call.params['ticket']!);

async function byTicket(call: Call, tx: StoreTransaction): Promise<InvitationRecord> {
  const invitation = await tx.invitationByTicketHash(await hashOf(call));
  if (!invitation) throw nowhere();
  return invitation;
}

async function invitationsTo({ user, now }: PersonCall, tx: StoreTransaction): Promise<InvitationRecord[]> {
  return tx.invitationsFor({ email: verifiedAddress(user), userId: user.id }, now);
}

const byAddress: Find = async (call, tx) => {
  const invitation = (await invitationsTo(call, tx)).find(({ id }) => id === call.params['i']);
  if (!invitation) throw nowhere();
  return invitation;
};

/** Finds the offer and, under the organization's lock, makes sure that it stands and is meant for the caller. */
async function takeUp(call: PersonCall, tx: StoreTransaction, find: Find): Promise<Offer> {
  const { organizationId, id } = await find(call, tx);
  // The organization first, then the invitation again: the same order as everywhere else, so that nobody waits in a circle.
  const organization = await tx.organization(organizationId, { lock: true });
  const invitation = organization && (await tx.invitation(organizationId, id));
  // It may have been sent again in the meantime, and the old link is dead then.
  if (!invitation || ('ticket' in call.params && !isTicketOf(invitation, await hashOf(call)))) throw nowhere();
  call.about.organizationId = organizationId;
  call.about.target = { kind: 'invitation', id, name: invitation.email };
  // Until a user joins, the audit log of the organization shows only what the inviter entered.
  call.about.actor = { id: invitation.userId ?? '', name: invitation.email || (invitation.userId ?? ''), kind: 'user' };
  requireOpen(invitation, call.now);
  requireInvited(call.user, invitation);
  return { invitation, organization, roles: await rolesOf(tx, organizationId) };
}

/** What the hook of an acceptance is told. */
const subjectOf =
  (find: Find) =>
  async (call: PersonCall, tx: StoreTransaction): Promise<HookSubject> => {
    const { invitation, organization } = await takeUp(call, tx, find);
    return {
      organization,
      input: { invitationId: invitation.id, email: invitation.email, roleIds: invitation.roleIds },
    };
  };

const accept =
  (find: Find): PersonOperation =>
  async (call, tx) => {
    const { invitation, organization, roles } = await takeUp(call, tx, find);
    if (await tx.membership(organization.id, call.user.id)) throw refuse('already_member', 'You are a member already');
    // Only a hook can have put a body here; accepting itself takes none.
    const amended = (call.body as { roleIds?: string[] } | undefined)?.roleIds;
    if (amended) requireKnownRoles({ roles }, amended, call.settings.policy.rolesPerMember);
    const roleIds = (amended ?? invitation.roleIds).filter((id) => roles.has(id));

    await tx.putMembership({
      organizationId: organization.id,
      userId: call.user.id,
      roleIds,
      status: 'active',
      managedBy: 'manual',
      joinedAt: call.now,
      lastLoginAt: null,
      lastUsedAt: null,
      pinned: false,
      version: 1,
    });
    await answerInvitation(call, tx, invitation, 'accepted');
    await record(tx, call, call.user, {
      type: 'invitation.accept',
      organizationId: organization.id,
      target: memberTarget(call.user),
      changes: [{ field: 'roles', from: null, to: refs(roles, roleIds) }],
      announce: [{}, { resource: 'invitation', id: invitation.id }],
      hook: { name: 'invitation.accept', input: { invitationId: invitation.id, email: invitation.email, roleIds } },
    });
    await closeInvitations(tx, call, {
      organizationId: organization.id,
      user: call.user,
      actor: call.user,
      reason: 'invitation.accept',
    });
    return ok({
      organization: presentOrganizationRef(call, organization),
      roles: refs(roles, roleIds),
    } satisfies InvitationAcceptance);
  };

const decline =
  (find: Find): PersonOperation =>
  async (call, tx) => {
    const { invitation, organization } = await takeUp(call, tx, find);
    await answerInvitation(call, tx, invitation, 'declined');
    await record(tx, call, call.user, {
      type: 'invitation.decline',
      organizationId: organization.id,
      target: call.about.target!,
      actor: call.about.actor,
    });
    return done;
  };

async function answerInvitation(
  call: PersonCall,
  tx: StoreTransaction,
  invitation: InvitationRecord,
  status: 'accepted' | 'declined',
): Promise<void> {
  await tx.putInvitation({
    ...invitation,
    status,
    updatedAt: call.now,
    acceptedBy: status === 'accepted' ? call.user.id : null,
    version: invitation.version + 1,
  });
}

export const acceptInvitation = accept(byTicket);
export const acceptInvitationSubject = subjectOf(byTicket);
export const declineInvitation = decline(byTicket);
export const acceptMyInvitation = accept(byAddress);
export const acceptMyInvitationSubject = subjectOf(byAddress);
export const declineMyInvitation = decline(byAddress);

/** All of them at once: nobody has many open invitations. */
export const listMyInvitations: PersonOperation = async (call, tx) => {
  allowParameters(call, ['limit', 'cursor']);
  const items = [];
  for (const invitation of await invitationsTo(call, tx)) {
    const organization = await tx.organization(invitation.organizationId);
    if (organization)
      items.push(presentReceivedInvitation(call, invitation, organization, await rolesOf(tx, organization.id)));
  }
  return ok({ items, nextCursor: null, total: items.length });
};
