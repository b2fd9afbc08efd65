/*
 * Requests to join, as the user sees and makes them.
 */
import type { JoinRequestCreate } from '../../../contract/index.js';
import { newId } from '../../core/crypto.js';
import { recordChange } from '../../core/record-change.js';
import { noContent, ok, type HookSubject, type UserContext, type UserOperation } from '../../core/request-context.js';
import { problem } from '../../http/problem.js';
import { allowParameters } from '../../http/query-parameters.js';
import type { JoinRequestRecord, StoreTransaction } from '../../store/store.js';
import {
  denialEndsAt,
  findOffer,
  findRemoval,
  joinRequestNotFound,
  joinRequestTarget,
  requireJoinRequests,
  type JoinOffer,
} from './rules.js';
import { serializeJoinable } from './serialize.js';

/** Not paginated: an address has one domain, and a domain is verified by one organization. */
export const listJoinableOrganizations: UserOperation = async (context, tx) => {
  requireJoinRequests(context);
  allowParameters(context, ['limit', 'cursor']);
  const own = await tx.joinRequestsOfUser(context.user.id);
  const items = [];
  for (const request of own.filter(({ status }) => status === 'open')) {
    const organization = await tx.organization(request.organizationId);
    if (organization) items.push(serializeJoinable(context, organization, request.domain, { request }));
  }
  const offer = await findOffer(context, tx);
  const earlier = offer && own.find(({ organizationId }) => organizationId === offer.organization.id);
  if (offer && earlier?.status !== 'open') {
    const availableAt = denialEndsAt(context, earlier);
    items.push(serializeJoinable(context, offer.organization, offer.domain, { availableAt }));
  }
  return ok({ items, nextCursor: null, total: items.length });
};

/** The offer of the organization in the body. Throws `not_found`, also for organizations that do not exist. */
async function requireOffer(context: UserContext, tx: StoreTransaction): Promise<JoinOffer> {
  requireJoinRequests(context);
  const { organizationId } = context.body as JoinRequestCreate;
  const offer = await findOffer(context, tx);
  if (offer?.organization.id !== organizationId || !offer)
    throw problem('not_found', 'There is no organization that you can ask to join');
  return offer;
}

/** The input of the hook. */
export async function readJoinRequest(
  context: UserContext,
  tx: StoreTransaction,
): Promise<HookSubject<'join-request.create'>> {
  const { organization, email, domain } = await requireOffer(context, tx);
  return { organization, input: { userId: context.user.id, email, domain } };
}

export const createJoinRequest: UserOperation = async (context, tx) => {
  const { user, now } = context;
  const { organization } = await requireOffer(context, tx);
  context.auditInfo.organizationId = organization.id;
  await tx.organization(organization.id, { lock: true });
  // Read again with the lock: the domain may have been deleted, and another request of the same page may have been stored.
  const { email, domain } = await requireOffer(context, tx);
  const earlier = await tx.joinRequestOf(organization.id, user.id);
  if (earlier?.status === 'open')
    return ok(serializeJoinable(context, organization, earlier.domain, { request: earlier }));
  if (denialEndsAt(context, earlier) !== undefined)
    throw problem('recently_denied', 'The organization has denied an earlier request');
  const record: JoinRequestRecord = {
    id: newId('joi'),
    organizationId: organization.id,
    userId: user.id,
    email,
    domain,
    status: 'open',
    createdAt: now,
    deniedAt: null,
    removedAt: await findRemoval(tx, organization.id, user.id),
  };
  await tx.putJoinRequest(record);
  await recordChange(tx, context, user, {
    type: 'join-request.create',
    organizationId: organization.id,
    target: joinRequestTarget(record, user),
    changes: [{ field: 'domain', from: null, to: domain }],
    hook: { name: 'join-request.create', input: { userId: user.id, email, domain } },
  });
  return ok(serializeJoinable(context, organization, domain, { request: record }));
};

/** Denied requests stay: withdrawing one would let the user ask again. */
export const withdrawJoinRequest: UserOperation = async (context, tx) => {
  requireJoinRequests(context);
  const { user, params } = context;
  const own = (await tx.joinRequestsOfUser(user.id)).find(({ id }) => id === params['j']);
  if (!own) throw joinRequestNotFound();
  await tx.organization(own.organizationId, { lock: true });
  const record = await tx.joinRequest(own.organizationId, own.id);
  if (record?.status !== 'open') throw joinRequestNotFound();
  await tx.deleteJoinRequest(record.organizationId, record.id);
  await recordChange(tx, context, user, {
    type: 'join-request.withdraw',
    organizationId: record.organizationId,
    target: joinRequestTarget(record, user),
    announce: [{ isGone: true }],
  });
  return noContent;
};
