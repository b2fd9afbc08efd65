/*
 * Many changes in one request: how a batch comes apart into calls, and how the answers come together again.
 * Each item is a call of its own, with its own permission, hook and audit event.
 */
import type { InvitationBatch, MemberBatch } from '../../contract/index.js';
import type { Call } from '../core/request-context.js';
import type { BatchItem } from '../core/pipeline.js';
import { invalidField } from '../http/problem.js';

export function splitMembers(call: Call): BatchItem[] {
  const o = call.params['o']!;
  return (call.body as MemberBatch).operations.map(({ op, userId, roleIds }) =>
    op === 'remove'
      ? { operation: 'removeMember', params: { o, u: userId } }
      : { operation: 'replaceMemberRoles', params: { o, u: userId }, body: { roleIds } },
  );
}

export const joinMember = (member: unknown) => ({ member });

export function splitInvitations(call: Call): BatchItem[] {
  const { invitations } = call.body as InvitationBatch;
  const most = call.settings.policy.invitationBatchMax;
  if (invitations.length > most) throw invalidField('/invitations', 'too_many', `Must have at most ${most} items.`);
  return invitations.map((body) => ({ operation: 'createInvitation', params: { o: call.params['o']! }, body }));
}

export const joinInvitation = (invitation: unknown) => ({ invitation });
