import { batchRoute } from '../../core/batch.js';
import type { CountedUse } from '../../core/limits.js';
import { searchLimits } from '../../core/rate-limits.js';
import type { OperationResult, RequestContext } from '../../core/request-context.js';
import type { OrganizationOperation, Route, Routes } from '../../core/route.js';
import { toInvitationItems, toInvitationResult } from './batch.js';
import { addressLimits, batchItems, batchLimits, invitationLimits } from './limits.js';
import {
  createInvitation,
  getInvitation,
  listInvitations,
  resendInvitation,
  revokeInvitation,
  updateInvitation,
} from './operations.js';
import {
  acceptInvitation,
  acceptMyInvitation,
  declineInvitation,
  declineMyInvitation,
  getInvitationOffer,
  listMyInvitations,
} from './received-operations.js';

const MAX_BATCH_BYTES = 1024 * 1024;

const ticketLimits = ({ settings, request }: RequestContext): CountedUse[] => [
  { limit: 'tickets', who: settings.clientAddress?.(request) },
];

const creationLimits = (context: RequestContext): CountedUse[] => [
  { limit: 'invitations', who: context.identity?.userId },
  ...addressLimits(context, [context.body]),
];

const creationBatchLimits = (context: RequestContext): CountedUse[] => {
  const items = batchItems(context);
  return [
    { limit: 'invitations', who: context.identity?.userId, cost: Math.max(1, items.length) },
    ...addressLimits(context, items),
  ];
};

const resendLimits = ({ identity, params }: RequestContext): CountedUse[] => {
  const who = identity?.userId;
  return [
    { limit: 'invitations', who },
    { limit: 'resends', who: who && `${who}\n${params['i']}` },
  ];
};

export const routes: Routes = {
  getInvitationOffer: { scope: 'anyone', run: getInvitationOffer, limits: ticketLimits },
  acceptInvitation: {
    scope: 'user',
    run: acceptInvitation,
    auditType: 'invitation.accept',
    hook: 'invitation.accept',
    limits: ticketLimits,
  },
  declineInvitation: { scope: 'user', run: declineInvitation, auditType: 'invitation.decline' },

  listMyInvitations: { scope: 'user', run: listMyInvitations },
  acceptMyInvitation: {
    scope: 'user',
    run: acceptMyInvitation,
    auditType: 'invitation.accept',
    hook: 'invitation.accept',
  },
  declineMyInvitation: { scope: 'user', run: declineMyInvitation, auditType: 'invitation.decline' },

  listInvitations: { scope: 'organization', run: listInvitations, limits: searchLimits },
  getInvitation: { scope: 'organization', run: getInvitation },
  createInvitation: {
    scope: 'organization',
    run: createInvitation,
    auditType: 'invitation.create',
    hook: 'invitation.create',
    limits: creationLimits,
    organizationLimits: invitationLimits,
  },
  updateInvitation: { scope: 'organization', run: updateInvitation, auditType: 'invitation.update' },
  revokeInvitation: { scope: 'organization', run: revokeInvitation, auditType: 'invitation.revoke' },
  resendInvitation: {
    scope: 'organization',
    run: resendInvitation,
    body: 'optional',
    auditType: 'invitation.resend',
    limits: resendLimits,
    organizationLimits: invitationLimits,
  },
  batchInvitations: batchRoute({
    toItems: toInvitationItems,
    toResult: toInvitationResult,
    maxBodyBytes: MAX_BATCH_BYTES,
    auditType: 'invitation.create',
    limits: creationBatchLimits,
    organizationLimits: batchLimits,
  }),
};

const withAcceptedStatus = (answer: OperationResult): OperationResult => ({
  ...answer,
  status: 202,
  ...(answer.afterCommit && { afterCommit: async () => withAcceptedStatus(await answer.afterCommit!()) }),
});

/** Adding a user by invitation, with the permission to add members. */
export const addByInvitation: Route = {
  scope: 'organization',
  run: async (...parameters: Parameters<OrganizationOperation>) =>
    withAcceptedStatus(await createInvitation(...parameters)),
  auditType: 'invitation.create',
  hook: 'invitation.create',
  permission: 'members:add',
};
