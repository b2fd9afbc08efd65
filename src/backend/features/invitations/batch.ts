import type { InvitationBatch } from '../../../contract/index.js';
import type { RequestContext } from '../../core/request-context.js';
import type { BatchItem } from '../../core/route.js';
import { invalidField } from '../../http/problem.js';

/** The items of a batch of invitations. Throws `validation_failed` for too many. */
export function toInvitationItems(context: RequestContext): BatchItem[] {
  const { invitations } = context.body as InvitationBatch;
  const max = context.settings.policy.invitationBatchMax;
  if (invitations.length > max) throw invalidField('/invitations', 'too_many', `Must have at most ${max} items.`);
  return invitations.map((body) => ({ operation: 'createInvitation', params: { o: context.params['o']! }, body }));
}

/** The result of an item in the response. */
export const toInvitationResult = (invitation: unknown) => ({ invitation });
