/*
 * Managing invitations.
 */
import type { InvitationCreate, InvitationUpdate } from '../../../contract/index.js';
import { newId } from '../../core/crypto.js';
import { requireGrantable, requireKnownRoles, type Access } from '../../core/grants.js';
import { differences, recordChange } from '../../core/record-change.js';
import {
  created,
  noContent,
  ok,
  okWithETag,
  type ChangeContext,
  type UserContext,
} from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { requireMatch } from '../../http/etag.js';
import { invalidField, problem } from '../../http/problem.js';
import { allowParameters, readChoice, readChoices, readPage, readSearch } from '../../http/query-parameters.js';
import type {
  AuditRecord,
  Instant,
  InvitationRecord,
  InvitationSort,
  StoreTransaction,
  UserRecord,
} from '../../store/store.js';
import { requireAllowedAddress } from '../security-policy/addresses.js';
import { roleRefs } from '../roles/serialize.js';
import { appendMail, invitationUrl, sendAfterCommit, type PendingMail } from './mail.js';
import {
  expiresAtAfter,
  requireNotDeclined,
  requireNotInvited,
  requireNotMember,
  requireResendDelay,
} from './rules.js';
import { serializeInvitation } from './serialize.js';
import { newTickets, requireUnanswered } from './tickets.js';

const SORTS: InvitationSort[] = ['createdAt', '-createdAt', 'expiresAt', '-expiresAt', 'email', '-email'];
const STATUSES = ['pending', 'accepted', 'declined', 'expired', 'revoked', 'failed'] as const;

export const listInvitations: OrganizationOperation = async (context, tx, access) => {
  allowParameters(context, ['status', 'q', 'sort', 'limit', 'cursor']);
  const page = await tx.invitations(access.organization.id, {
    ...readPage(context),
    q: readSearch(context),
    statuses: readChoices(context, 'status', STATUSES),
    sort: readChoice(context, 'sort', SORTS, '-createdAt'),
    now: context.now,
  });
  return ok({ ...page, items: page.items.map((invitation) => serializeInvitation(context, access, invitation)) });
};

export const getInvitation: OrganizationOperation = async (context, tx, access) => {
  const invitation = await findInvitation(context, tx, access);
  return okWithETag(invitation.version, serializeInvitation(context, access, invitation));
};

async function findInvitation(context: UserContext, tx: StoreTransaction, access: Access): Promise<InvitationRecord> {
  const invitation = await tx.invitation(access.organization.id, context.params['i']!);
  if (!invitation) throw problem('not_found', 'The invitation does not exist');
  context.auditInfo.target = auditTarget(invitation);
  return invitation;
}

const auditTarget = (invitation: InvitationRecord): AuditRecord['target'] => ({
  kind: 'invitation',
  id: invitation.id,
  name: invitation.email || (invitation.userId ?? ''),
});

/** What an invitation is created with: a request, or a job that has none. */
export interface InvitingContext extends ChangeContext {
  /** See `RequestContext`. */
  invitee?: string;
  /** When a worker sends the email. Default: the caller sends it after the commit. */
  mailDueAt?: Instant;
}

/** Creates an invitation by all rules. `ticket`: the secret of the link to copy. */
export async function invite(
  context: InvitingContext,
  tx: StoreTransaction,
  access: Access,
  requested: InvitationCreate,
): Promise<{ invitation: InvitationRecord; ticket: string; mail: PendingMail | undefined }> {
  const { organization, user, roles } = access;
  requireKnownRoles(access, requested.roleIds, context.settings.policy.rolesPerMember);
  requireGrantable(access, [], requested.roleIds);
  if (requested.connectionId !== undefined)
    throw invalidField('/connectionId', 'unknown_value', 'The connection does not exist.');
  const expiresAt = expiresAtAfter(context, requested.ttlSeconds ?? context.settings.policy.invitationTtlSeconds);
  // A user who was added by id gets no email: the inviter must not learn or use their address.
  const invitee = { email: context.invitee === undefined ? requested.email : '', userId: context.invitee ?? null };
  if (invitee.userId === null) requireAllowedAddress(context, organization, invitee.email);
  await requireNotMember(tx, organization.id, invitee);
  await requireNotInvited(tx, organization.id, invitee, context.now);
  await requireNotDeclined(context, tx, organization.id, invitee);

  const tickets = await newTickets(context.invitee === undefined && sendsEmail(context, requested.sendEmail));
  const invitation: InvitationRecord = {
    id: newId('inv'),
    organizationId: organization.id,
    ...invitee,
    roleIds: requested.roleIds,
    status: 'pending',
    invitedBy: { userId: user.id, name: user.name },
    message: requested.message ?? null,
    locale: requested.locale ?? null,
    ...tickets.hashes,
    mailedAt: tickets.mailTicket === undefined ? null : context.now,
    createdAt: context.now,
    updatedAt: context.now,
    expiresAt,
    acceptedBy: null,
    version: 1,
  };
  await tx.putInvitation(invitation);
  const mail = await appendMail(tx, { ...context, user }, invitation, tickets.mailTicket, context.mailDueAt);
  await recordChange(tx, context, user, {
    type: 'invitation.create',
    organizationId: organization.id,
    target: auditTarget(invitation),
    changes: differences({}, { email: invitation.email, roles: roleRefs(roles, invitation.roleIds) }),
    hook: { name: 'invitation.create', input: requested },
  });
  return { invitation, ticket: tickets.ticket, mail };
}

export const createInvitation: OrganizationOperation = async (context, tx, access) => {
  const { organization } = access;
  const { invitation, ticket, mail } = await invite(context, tx, access, context.body as InvitationCreate);
  const answer = (stored: InvitationRecord) =>
    created(
      context,
      `/organizations/${encodeURIComponent(organization.id)}/invitations/${invitation.id}`,
      stored.version,
      {
        ...serializeInvitation(context, access, stored),
        acceptUrl: invitationUrl(context.settings, context.baseUrl, organization, stored, ticket),
      },
    );
  return { ...answer(invitation), ...sendAfterCommit(context, access, invitation, mail, answer) };
};

export const updateInvitation: OrganizationOperation = async (context, tx, access) => {
  const invitation = await findInvitation(context, tx, access);
  requireUnanswered(invitation);
  requireMatch(context.request, invitation.version);
  const { roleIds = invitation.roleIds, ttlSeconds } = context.body as InvitationUpdate;
  requireKnownRoles(
    access,
    roleIds.filter((id) => !invitation.roleIds.includes(id)),
    context.settings.policy.rolesPerMember,
  );
  requireGrantable(access, invitation.roleIds, roleIds);
  // A new expiry needs the same permissions as a new invitation.
  if (ttlSeconds !== undefined) requireGrantable(access, [], roleIds);
  const expiresAt = ttlSeconds === undefined ? invitation.expiresAt : expiresAtAfter(context, ttlSeconds);
  // Renewing an expired invitation must not result in two open ones for the same address.
  if (expiresAt > context.now)
    await requireNotInvited(tx, access.organization.id, invitation, context.now, invitation.id);

  const changes = differences(
    { roles: roleRefs(access.roles, invitation.roleIds), expiresAt: invitation.expiresAt },
    { roles: roleRefs(access.roles, roleIds), expiresAt },
  );
  if (changes.length === 0) return okWithETag(invitation.version, serializeInvitation(context, access, invitation));
  const changed = { ...invitation, roleIds, expiresAt, version: invitation.version + 1 };
  await tx.putInvitation(changed);
  await recordChange(tx, context, access.user, {
    type: 'invitation.update',
    organizationId: access.organization.id,
    target: auditTarget(invitation),
    changes,
  });
  return okWithETag(changed.version, serializeInvitation(context, access, changed));
};

export const revokeInvitation: OrganizationOperation = async (context, tx, access) => {
  const invitation = await findInvitation(context, tx, access);
  // A repeated request, whose first response may have been lost.
  if (invitation.status === 'revoked') return noContent;
  requireUnanswered(invitation);
  requireMatch(context.request, invitation.version);
  await revoke(context, tx, access.user, invitation);
  return noContent;
};

/** Revokes an invitation that is open. */
export async function revoke(
  context: ChangeContext,
  tx: StoreTransaction,
  actor: UserRecord,
  invitation: InvitationRecord,
): Promise<void> {
  await tx.putInvitation({ ...invitation, status: 'revoked', updatedAt: context.now, version: invitation.version + 1 });
  await recordChange(tx, context, actor, {
    type: 'invitation.revoke',
    organizationId: invitation.organizationId,
    target: auditTarget(invitation),
  });
}

/** Takes `{ sendEmail?: boolean }`. With false it only creates a new link to copy. */
export const resendInvitation: OrganizationOperation = async (context, tx, access) => {
  const { organization, user } = access;
  const invitation = await findInvitation(context, tx, access);
  requireUnanswered(invitation);
  requireGrantable(access, [], invitation.roleIds);
  if (invitation.userId === null) requireAllowedAddress(context, organization, invitation.email);
  await requireNotMember(tx, organization.id, invitation);
  await requireNotInvited(tx, organization.id, invitation, context.now, invitation.id);

  const withEmail = readSendEmail(context.body);
  const mails = sendsEmail(context, withEmail) && invitation.userId === null;
  if (mails) requireResendDelay(context, invitation);
  const tickets = await newTickets(mails);
  const renewed: InvitationRecord = {
    ...invitation,
    status: 'pending',
    ...tickets.hashes,
    ...(tickets.mailTicket !== undefined && { mailedAt: context.now }),
    updatedAt: context.now,
    version: invitation.version + 1,
    // A new link keeps the expiry, unless the invitation has expired or failed.
    expiresAt:
      !withEmail && invitation.status === 'pending' && invitation.expiresAt > context.now
        ? invitation.expiresAt
        : expiresAtAfter(context, context.settings.policy.invitationTtlSeconds),
  };
  await tx.putInvitation(renewed);
  const mail = await appendMail(tx, context, renewed, tickets.mailTicket);
  await recordChange(tx, context, user, {
    type: 'invitation.resend',
    organizationId: organization.id,
    target: auditTarget(invitation),
    changes: differences({ expiresAt: invitation.expiresAt }, { expiresAt: renewed.expiresAt }),
  });
  const answer = (stored: InvitationRecord) =>
    okWithETag(stored.version, {
      ...serializeInvitation(context, access, stored),
      acceptUrl: invitationUrl(context.settings, context.baseUrl, organization, stored, tickets.ticket),
    });
  return { ...answer(renewed), ...sendAfterCommit(context, access, renewed, mail, answer) };
};

const sendsEmail = (context: Pick<ChangeContext, 'settings'>, requested: boolean | undefined) =>
  requested !== false && context.settings.sendInvitation !== undefined;

function readSendEmail(body: unknown): boolean {
  if (body === undefined) return true;
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw invalidField('', 'invalid_type', 'Must be an object.');
  const { sendEmail = true } = body as { sendEmail?: unknown };
  if (typeof sendEmail !== 'boolean') throw invalidField('/sendEmail', 'invalid_type', 'Must be true or false.');
  return sendEmail;
}
