/*
 * Invitations, as those see them who manage them.
 */
import type { InvitationCreate, InvitationUpdate } from '../../../contract/index.js';
import { addressKey } from '../../identity/email-address.js';
import { created, declinedSince, done, ok, okTagged, type PersonCall } from '../../core/request-context.js';
import { newId } from '../../core/crypto.js';
import { requireMatch } from '../../http/etag.js';
import { appendMail, linkOf, sendAfterCommit } from './mail.js';
import type { OrganizationOperation } from '../../core/pipeline.js';
import { presentInvitation, refs } from '../serialize.js';
import { invalidField, rateLimited, refuse } from '../../http/problem.js';
import { allowParameters, readChoice, readChoices, readPage, readSearch } from '../../http/query-parameters.js';
import { differences, record } from '../audit/record-change.js';
import { requireGrantable, requireKnownRoles, type Access } from '../../core/grants.js';
import { newTickets, requireUnanswered } from './tickets.js';
import type { AuditRecord, InvitationRecord, InvitationSort, StoreTransaction } from '../../store/store.js';

const sorts: InvitationSort[] = ['createdAt', '-createdAt', 'expiresAt', '-expiresAt', 'email', '-email'];
const statuses = ['pending', 'accepted', 'declined', 'expired', 'revoked', 'failed'] as const;

export const listInvitations: OrganizationOperation = async (call, tx, access) => {
  allowParameters(call, ['status', 'q', 'sort', 'limit', 'cursor']);
  const page = await tx.invitations(access.organization.id, {
    ...readPage(call),
    q: readSearch(call),
    statuses: readChoices(call, 'status', statuses),
    sort: readChoice(call, 'sort', sorts, '-createdAt'),
    now: call.now,
  });
  return ok({ ...page, items: page.items.map((invitation) => presentInvitation(call, access, invitation)) });
};

export const getInvitation: OrganizationOperation = async (call, tx, access) => {
  const invitation = await findInvitation(call, tx, access);
  return okTagged(invitation.version, presentInvitation(call, access, invitation));
};

async function findInvitation(call: PersonCall, tx: StoreTransaction, access: Access): Promise<InvitationRecord> {
  const invitation = await tx.invitation(access.organization.id, call.params['i']!);
  if (!invitation) throw refuse('not_found', 'There is no such invitation');
  call.about.target = target(invitation);
  return invitation;
}

const target = (invitation: InvitationRecord): AuditRecord['target'] => ({
  kind: 'invitation',
  id: invitation.id,
  name: invitation.email || (invitation.userId ?? ''),
});

export const createInvitation: OrganizationOperation = async (call, tx, access) => {
  const wanted = call.body as InvitationCreate;
  const { organization, user, roles } = access;
  requireKnownRoles(access, wanted.roleIds, call.settings.policy.rolesPerMember);
  requireGrantable(access, [], wanted.roleIds);
  if (wanted.connectionId !== undefined)
    throw invalidField('/connectionId', 'unknown_value', 'There is no such connection.');
  const expiresAt = expiry(call, wanted.ttlSeconds ?? call.settings.policy.invitationTtlSeconds);
  // A user who was added by id gets no email: the inviter must not learn or use their address.
  const whom = { email: call.invitee === undefined ? wanted.email : '', userId: call.invitee ?? null };
  await requireNoMember(tx, organization.id, whom);
  await requireNoOther(tx, organization.id, whom, call.now);
  await requireNotDeclined(call, tx, organization.id, whom);

  const tickets = await newTickets(call.invitee === undefined && sendsEmail(call, wanted.sendEmail));
  const invitation: InvitationRecord = {
    id: newId('inv'),
    organizationId: organization.id,
    ...whom,
    roleIds: wanted.roleIds,
    status: 'pending',
    invitedBy: { userId: user.id, name: user.name },
    message: wanted.message ?? null,
    locale: wanted.locale ?? null,
    ...tickets.hashes,
    mailedAt: tickets.mailTicket === undefined ? null : call.now,
    createdAt: call.now,
    updatedAt: call.now,
    expiresAt,
    acceptedBy: null,
    version: 1,
  };
  await tx.putInvitation(invitation);
  const mail = await appendMail(tx, call, invitation, tickets.mailTicket);
  await record(tx, call, user, {
    type: 'invitation.create',
    organizationId: organization.id,
    target: target(invitation),
    changes: differences({}, { email: invitation.email, roles: refs(roles, invitation.roleIds) }),
    hook: { name: 'invitation.create', input: wanted },
  });
  const answer = (kept: InvitationRecord) =>
    created(call, `/organizations/${encodeURIComponent(organization.id)}/invitations/${invitation.id}`, kept.version, {
      ...presentInvitation(call, access, kept),
      acceptUrl: linkOf(call.settings, call.baseUrl, organization, kept, tickets.ticket),
    });
  return { ...answer(invitation), ...sendAfterCommit(call, access, invitation, mail, answer) };
};

function expiry(call: PersonCall, ttlSeconds: number): string {
  const most = call.settings.policy.invitationTtlMaxSeconds;
  if (ttlSeconds > most) throw invalidField('/ttlSeconds', 'too_large', `Must be at most ${most}.`);
  return new Date(Date.parse(call.now) + ttlSeconds * 1000).toISOString();
}

type Whom = Pick<InvitationRecord, 'email' | 'userId'>;

async function requireNoMember(tx: StoreTransaction, organizationId: string, { email, userId }: Whom): Promise<void> {
  const key = addressKey(email);
  const isMember =
    userId !== null
      ? await tx.membership(organizationId, userId)
      : key && (await tx.memberEmails(organizationId, [key])).size > 0;
  if (isMember) throw refuse('already_member', 'They are a member already');
}

async function requireNoOther(
  tx: StoreTransaction,
  organizationId: string,
  { email, userId }: Whom,
  now: string,
  except?: string,
): Promise<void> {
  const key = addressKey(email);
  const open =
    userId !== null
      ? await tx.invitationsFor({ userId }, now)
      : key && (await tx.openInvitations(organizationId, [key], now)).get(key);
  if (open && open.some((one) => one.id !== except && one.organizationId === organizationId))
    throw refuse('already_invited', 'They have an open invitation already');
}

/** Compares what the organization has invited: it must not learn that two addresses belong to one user. */
async function requireNotDeclined(
  call: PersonCall,
  tx: StoreTransaction,
  organizationId: string,
  { email, userId }: Whom,
): Promise<void> {
  if (call.settings.policy.reinviteAfterSeconds === 0) return;
  const invited = userId === null ? { emails: [addressKey(email) ?? email] } : { userIds: [userId] };
  if ((await tx.recentDeclines(organizationId, invited, declinedSince(call))).size > 0)
    throw refuse('recently_declined', 'They have declined an invitation a short time ago');
}

/** The email of the creation does not count: it may be resent at once. */
function requireResendDelay({ now, settings }: PersonCall, { createdAt, mailedAt }: InvitationRecord): void {
  if (mailedAt === null || mailedAt === createdAt) return;
  const milliseconds = Date.parse(mailedAt) + settings.policy.resendAfterSeconds * 1000 - Date.parse(now);
  if (milliseconds > 0) throw rateLimited('The email was sent a short time ago', Math.ceil(milliseconds / 1000));
}

export const updateInvitation: OrganizationOperation = async (call, tx, access) => {
  const invitation = await findInvitation(call, tx, access);
  requireUnanswered(invitation);
  requireMatch(call.request, invitation.version);
  const { roleIds = invitation.roleIds, ttlSeconds } = call.body as InvitationUpdate;
  requireKnownRoles(
    access,
    roleIds.filter((id) => !invitation.roleIds.includes(id)),
    call.settings.policy.rolesPerMember,
  );
  requireGrantable(access, invitation.roleIds, roleIds);
  // Moving the expiry is a new invitation.
  if (ttlSeconds !== undefined) requireGrantable(access, [], roleIds);
  const expiresAt = ttlSeconds === undefined ? invitation.expiresAt : expiry(call, ttlSeconds);
  // An expired one that comes to life again must not stand beside another for the same address.
  if (expiresAt > call.now) await requireNoOther(tx, access.organization.id, invitation, call.now, invitation.id);

  const changes = differences(
    { roles: refs(access.roles, invitation.roleIds), expiresAt: invitation.expiresAt },
    { roles: refs(access.roles, roleIds), expiresAt },
  );
  if (changes.length === 0) return okTagged(invitation.version, presentInvitation(call, access, invitation));
  const changed = { ...invitation, roleIds, expiresAt, version: invitation.version + 1 };
  await tx.putInvitation(changed);
  await record(tx, call, access.user, {
    type: 'invitation.update',
    organizationId: access.organization.id,
    target: target(invitation),
    changes,
  });
  return okTagged(changed.version, presentInvitation(call, access, changed));
};

export const revokeInvitation: OrganizationOperation = async (call, tx, access) => {
  const invitation = await findInvitation(call, tx, access);
  // Asked for again because the answer was lost: it is as wanted.
  if (invitation.status === 'revoked') return done;
  requireUnanswered(invitation);
  requireMatch(call.request, invitation.version);
  await tx.putInvitation({ ...invitation, status: 'revoked', updatedAt: call.now, version: invitation.version + 1 });
  await record(tx, call, access.user, {
    type: 'invitation.revoke',
    organizationId: access.organization.id,
    target: target(invitation),
  });
  return done;
};

/** Takes `{ sendEmail?: boolean }`: with false it only makes a new link, for copying. */
export const resendInvitation: OrganizationOperation = async (call, tx, access) => {
  const { organization, user } = access;
  const invitation = await findInvitation(call, tx, access);
  requireUnanswered(invitation);
  requireGrantable(access, [], invitation.roleIds);
  await requireNoMember(tx, organization.id, invitation);
  await requireNoOther(tx, organization.id, invitation, call.now, invitation.id);

  const withEmail = readSendEmail(call.body);
  const mails = sendsEmail(call, withEmail) && invitation.userId === null;
  if (mails) requireResendDelay(call, invitation);
  const tickets = await newTickets(mails);
  const renewed: InvitationRecord = {
    ...invitation,
    status: 'pending',
    ...tickets.hashes,
    ...(tickets.mailTicket !== undefined && { mailedAt: call.now }),
    updatedAt: call.now,
    version: invitation.version + 1,
    // Copying a link keeps the expiry, unless the invitation has expired or failed.
    expiresAt:
      !withEmail && invitation.status === 'pending' && invitation.expiresAt > call.now
        ? invitation.expiresAt
        : expiry(call, call.settings.policy.invitationTtlSeconds),
  };
  await tx.putInvitation(renewed);
  const mail = await appendMail(tx, call, renewed, tickets.mailTicket);
  await record(tx, call, user, {
    type: 'invitation.resend',
    organizationId: organization.id,
    target: target(invitation),
    changes: differences({ expiresAt: invitation.expiresAt }, { expiresAt: renewed.expiresAt }),
  });
  const answer = (kept: InvitationRecord) =>
    okTagged(kept.version, {
      ...presentInvitation(call, access, kept),
      acceptUrl: linkOf(call.settings, call.baseUrl, organization, kept, tickets.ticket),
    });
  return { ...answer(renewed), ...sendAfterCommit(call, access, renewed, mail, answer) };
};

const sendsEmail = (call: PersonCall, wanted: boolean | undefined) =>
  wanted !== false && call.settings.sendInvitation !== undefined;

function readSendEmail(body: unknown): boolean {
  if (body === undefined) return true;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalidField('', 'invalid_type', 'Must be an object.');
  const { sendEmail = true } = body as { sendEmail?: unknown };
  if (typeof sendEmail !== 'boolean') throw invalidField('/sendEmail', 'invalid_type', 'Must be true or false.');
  return sendEmail;
}
