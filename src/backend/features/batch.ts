/*
 * Batches: the items of a request, and the results of the items in the response. Each item is a request of its own,
 * with its own permission, hook and audit event.
 */
import type { InvitationBatch, MemberBatch } from '../../contract/index.js';
import type { RequestContext } from '../core/request-context.js';
import type { BatchItem } from '../core/pipeline.js';
import { invalidField } from '../http/problem.js';

export function toMemberItems(context: RequestContext): BatchItem[] {
  const o = context.params['o']!;
  return (context.body as MemberBatch).operations.map(({ op, userId, roleIds }) =>
    op === 'remove'
      ? { operation: 'removeMember', params: { o, u: userId } }
      : { operation: 'replaceMemberRoles', params: { o, u: userId }, body: { roleIds } },
  );
}

export const toMemberResult = (member: unknown) => ({ member });

export function toInvitationItems(context: RequestContext): BatchItem[] {
  const { invitations } = context.body as InvitationBatch;
  const max = context.settings.policy.invitationBatchMax;
  if (invitations.length > max) throw invalidField('/invitations', 'too_many', `Must have at most ${max} items.`);
  return invitations.map((body) => ({ operation: 'createInvitation', params: { o: context.params['o']! }, body }));
}

export const toInvitationResult = (invitation: unknown) => ({ invitation });
