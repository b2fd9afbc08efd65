import type { JoinRequestBatch } from '../../../contract/index.js';
import type { RequestContext } from '../../core/request-context.js';
import type { BatchItem } from '../../core/route.js';
import { requireJoinRequests } from './rules.js';

/** The items of a batch of decisions. Throws `feature_disabled`. */
export function toDecisionItems(context: RequestContext): BatchItem[] {
  requireJoinRequests(context);
  const o = context.params['o']!;
  return (context.body as JoinRequestBatch).operations.map(({ op, requestId, roleIds }) =>
    op === 'deny'
      ? { operation: 'denyJoinRequest', params: { o, j: requestId } }
      : { operation: 'approveJoinRequest', params: { o, j: requestId }, body: { ...(roleIds && { roleIds }) } },
  );
}

/** The result of an approval in the response. */
export const toDecisionResult = (member: unknown) => ({ member });
