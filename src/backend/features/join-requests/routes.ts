import { batchRoute } from '../../core/batch.js';
import type { CountedUse } from '../../core/limits.js';
import type { RequestContext } from '../../core/request-context.js';
import type { Routes } from '../../core/route.js';
import { toDecisionItems, toDecisionResult } from './batch.js';
import { approveJoinRequest, denyJoinRequest, listJoinRequests } from './operations.js';
import { createJoinRequest, listJoinableOrganizations, withdrawJoinRequest } from './own-operations.js';

const creationLimits = ({ identity }: RequestContext): CountedUse[] => [
  { limit: 'joinRequests', who: identity?.userId },
];

export const routes: Routes = {
  listJoinableOrganizations: { scope: 'user', run: listJoinableOrganizations },
  createJoinRequest: {
    scope: 'user',
    run: createJoinRequest,
    auditType: 'join-request.create',
    hook: 'join-request.create',
    limits: creationLimits,
  },
  withdrawJoinRequest: { scope: 'user', run: withdrawJoinRequest, auditType: 'join-request.withdraw' },

  listJoinRequests: { scope: 'organization', run: listJoinRequests },
  approveJoinRequest: {
    scope: 'organization',
    run: approveJoinRequest,
    auditType: 'join-request.approve',
    hook: 'member.add',
  },
  denyJoinRequest: {
    scope: 'organization',
    run: denyJoinRequest,
    auditType: 'join-request.deny',
    hook: 'join-request.deny',
  },
  batchJoinRequests: batchRoute({ toItems: toDecisionItems, toResult: toDecisionResult }),
};
