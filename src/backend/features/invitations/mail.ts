/*
 * Invitation links and emails. The transaction that stores an invitation also stores a delivery for its email. The request
 * sends the email after the commit and deletes the delivery. If the process ends before that, the delivery becomes due and
 * a worker sends the email with a ticket of its own, since only hashes of tickets are stored.
 */
import type { Access } from '../../core/grants.js';
import type { OperationResult, ChangeContext, UserContext } from '../../core/request-context.js';
import { newId } from '../../core/crypto.js';
import type { Settings } from '../../core/settings.js';
import type { DeliveryQueue } from '../../hooks/delivery-queue.js';
import type {
  DeliveryRecord,
  Instant,
  InvitationRecord,
  OrganizationRecord,
  RoleRecord,
  StoreTransaction,
  UserRecord,
} from '../../store/store.js';
import { recordChange } from '../../core/record-change.js';
import { roleRefs } from '../roles/serialize.js';
import { newMailTicket } from './tickets.js';

/** The `hook` of deliveries that are emails. No `after` hook has this name. */
const MAIL_HOOK = 'mail';

const MAIL_TIMEOUT_MS = 10_000;

/** A delivery becomes due after this time, so that the request can send the email first. */
const MAIL_DUE_MS = 60_000;

/** If the delivery is due in less time than this, the request postpones it before it sends the email. */
const MAIL_RESERVE_MS = 20_000;

/** The event of a delivery. Contains no ticket. */
interface MailEvent extends Record<string, unknown> {
  invitationId: string;
  /** The hash of the ticket to copy. Each resend replaces it, so a delivery with another hash is obsolete. */
  ticketHash: string;
  inviterId: string;
  requestId: string;
}

/** The email of an invitation that the request has to send. */
export interface PendingMail {
  deliveryId: string;
  ticket: string;
  dueAt: Instant;
}

/** Builds the link with the ticket. */
export function invitationUrl(
  { policy, publicUrl }: Settings,
  baseUrl: string | undefined,
  organization: OrganizationRecord,
  { id, email, locale }: InvitationRecord,
  ticket: string,
): string {
  const { invitationUrl } = policy;
  if (!invitationUrl) return `${new URL((publicUrl ?? baseUrl)!).origin}/?invitation=${ticket}`;
  const { id: organizationId, name, displayName } = organization;
  return invitationUrl({
    ticket,
    organization: { id: organizationId, name, displayName },
    invitation: { id, email },
    locale,
  });
}

const later = (time: Instant | Date, milliseconds: number): Instant =>
  new Date(new Date(time).getTime() + milliseconds).toISOString();

/** Stores the delivery. Call it in the transaction that stores the invitation. `dueAt`: when a worker sends the email. */
export async function appendMail(
  tx: StoreTransaction,
  { now, requestId, user }: Pick<UserContext, 'now' | 'requestId' | 'user'>,
  { id, organizationId, ticketHash }: InvitationRecord,
  ticket: string | undefined,
  dueAt = later(now, MAIL_DUE_MS),
): Promise<PendingMail | undefined> {
  if (ticket === undefined) return undefined;
  const event: MailEvent = { invitationId: id, ticketHash, inviterId: user.id, requestId };
  const pending = { deliveryId: newId('dlv'), ticket, dueAt };
  await tx.appendDelivery({
    id: pending.deliveryId,
    organizationId,
    hook: MAIL_HOOK,
    event,
    attempts: 0,
    dueAt: pending.dueAt,
  });
  return pending;
}

/**
 * Sends the email after the commit. If sending fails, the invitation is stored as `failed`.
 *
 * @param answer builds the response from the final invitation
 */
export function sendAfterCommit(
  context: UserContext,
  access: Access,
  invitation: InvitationRecord,
  mail: PendingMail | undefined,
  answer: (stored: InvitationRecord) => OperationResult,
): Pick<OperationResult, 'afterCommit'> {
  if (!mail) return {};
  const { settings } = context;
  const { deliveryId, ticket } = mail;
  const afterCommit = async () => {
    if (!(await reserve(settings, mail))) return answer(await reload(settings, invitation));
    try {
      await send(settings, {
        ...access,
        inviter: access.user,
        invitation,
        ticket,
        baseUrl: context.baseUrl,
        idempotencyKey: `${deliveryId}_0`,
      });
    } catch (error) {
      settings.onError(error, { requestId: context.requestId, request: context.request });
      return answer(await storeFailure(context, access, invitation, deliveryId));
    }
    // If this fails, a worker sends the email a second time.
    await settings.store
      .transaction((tx) => tx.deleteDelivery(deliveryId))
      .catch((error: unknown) => settings.onError(error, { requestId: context.requestId, request: context.request }));
    return answer(invitation);
  };
  return { afterCommit };
}

/**
 * Postpones a delivery that is due soon, as the last emails of a large batch are. Resolves to `false` if a worker has
 * it.
 */
async function reserve({ store, clock }: Settings, { deliveryId, dueAt }: PendingMail): Promise<boolean> {
  const now = clock();
  if (Date.parse(dueAt) - now.getTime() >= MAIL_RESERVE_MS) return true;
  return store.transaction((tx) => tx.scheduleDelivery(deliveryId, 0, later(now, MAIL_DUE_MS)));
}

const reload = async ({ store }: Settings, invitation: InvitationRecord): Promise<InvitationRecord> =>
  (await store.transaction((tx) => tx.invitation(invitation.organizationId, invitation.id))) ?? invitation;

interface Mail {
  organization: OrganizationRecord;
  roles: ReadonlyMap<string, RoleRecord>;
  inviter: Pick<UserRecord, 'id' | 'name' | 'email'>;
  invitation: InvitationRecord;
  ticket: string;
  /** Used where `publicUrl` is not set. */
  baseUrl?: string;
  idempotencyKey: string;
}

async function send(
  settings: Settings,
  { organization, roles, inviter, invitation, ticket, baseUrl, idempotencyKey }: Mail,
  signal = AbortSignal.timeout(MAIL_TIMEOUT_MS),
): Promise<void> {
  const sending = settings.sendInvitation!({
    invitation: {
      id: invitation.id,
      email: invitation.email,
      roles: roleRefs(roles, invitation.roleIds),
      expiresAt: invitation.expiresAt,
    },
    organization,
    inviter: { userId: inviter.id, name: inviter.name, email: inviter.email },
    acceptUrl: invitationUrl(settings, baseUrl, organization, invitation, ticket),
    message: invitation.message,
    locale: invitation.locale,
    idempotencyKey,
    signal,
  });
  await Promise.race([sending, whenAborted(signal)]);
}

const whenAborted = (signal: AbortSignal) =>
  new Promise<never>((_resolve, reject) =>
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }),
  );

async function storeFailure(
  context: UserContext,
  { user, organization }: Access,
  invitation: InvitationRecord,
  deliveryId: string,
): Promise<InvitationRecord> {
  return context.settings.store.transaction(async (tx) => {
    await tx.organization(organization.id, { lock: true });
    const current = await tx.invitation(organization.id, invitation.id);
    // A worker that has leased the delivery stores the outcome itself.
    if (!(await tx.scheduleDelivery(deliveryId, 0, null))) return current ?? invitation;
    await tx.deleteDelivery(deliveryId);
    // The invitation may have been accepted, revoked or resent while the email was being sent.
    if (!isAwaited(current, invitation.ticketHash)) return current ?? invitation;
    return markFailed(tx, context, user, current);
  });
}

const isAwaited = (
  invitation: InvitationRecord | undefined,
  ticketHash: string,
): invitation is InvitationRecord & { status: 'pending' } =>
  invitation?.status === 'pending' && invitation.ticketHash === ticketHash;

async function markFailed(
  tx: StoreTransaction,
  context: ChangeContext,
  inviter: Pick<UserRecord, 'id' | 'name' | 'email'>,
  invitation: InvitationRecord,
): Promise<InvitationRecord> {
  const failed: InvitationRecord = {
    ...invitation,
    status: 'failed',
    mailedAt: null,
    updatedAt: context.now,
    version: invitation.version + 1,
  };
  await tx.putInvitation(failed);
  await recordChange(tx, context, inviter, {
    type: 'invitation.send',
    organizationId: invitation.organizationId,
    outcome: 'failed',
    target: { kind: 'invitation', id: invitation.id, name: invitation.email },
  });
  return failed;
}

/** The queue of emails that requests have left. */
export function mailQueue(settings: Settings): DeliveryQueue {
  const { store, clock, sendInvitation } = settings;
  return {
    hooks: sendInvitation ? [MAIL_HOOK] : [],
    unordered: true,
    timeout: MAIL_TIMEOUT_MS,
    async run(delivery, signal) {
      const mail = await store.transaction((tx) => prepare(tx, delivery, clock().toISOString()));
      if (mail) await send(settings, mail, signal);
    },
    async giveUp(tx, delivery) {
      const { invitationId, inviterId, ticketHash, requestId } = delivery.event as MailEvent;
      await tx.organization(delivery.organizationId, { lock: true });
      const invitation = await tx.invitation(delivery.organizationId, invitationId);
      if (isAwaited(invitation, ticketHash)) {
        const context = { settings, now: clock().toISOString(), requestId };
        await markFailed(tx, context, await inviterOf(tx, inviterId, invitation), invitation);
      }
      await tx.deleteDelivery(delivery.id);
    },
  };
}

/** Stores a new mail ticket. Resolves to `undefined` if the invitation no longer needs an email. */
async function prepare(tx: StoreTransaction, delivery: DeliveryRecord, now: Instant): Promise<Mail | undefined> {
  const { id, organizationId, attempts, dueAt } = delivery;
  const { invitationId, inviterId, ticketHash } = delivery.event as MailEvent;
  const organization = await tx.organization(organizationId, { lock: true });
  const invitation = organization && (await tx.invitation(organizationId, invitationId));
  if (!organization || !isAwaited(invitation, ticketHash) || invitation.expiresAt <= now) return undefined;
  if (!(await tx.scheduleDelivery(id, attempts, dueAt))) throw new Error('Another worker sends the email');
  const { ticket, mailHash } = await newMailTicket();
  await tx.putInvitation({ ...invitation, mailHash });
  return {
    organization,
    roles: new Map((await tx.roles(organizationId)).map((role) => [role.id, role])),
    inviter: await inviterOf(tx, inviterId, invitation),
    invitation,
    ticket,
    idempotencyKey: `${id}_${attempts}`,
  };
}

const inviterOf = async (tx: StoreTransaction, userId: string, { invitedBy }: InvitationRecord) =>
  (await tx.user(userId)) ?? { id: userId, name: invitedBy.name, email: '' };
