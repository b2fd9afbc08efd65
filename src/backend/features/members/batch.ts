import type { MemberBatch } from '../../../contract/index.js';
import type { RequestContext } from '../../core/request-context.js';
import type { BatchItem } from '../../core/route.js';

/** The items of a batch of members. */
export function toMemberItems(context: RequestContext): BatchItem[] {
  const o = context.params['o']!;
  return (context.body as MemberBatch).operations.map(({ op, userId, roleIds }) =>
    op === 'remove'
      ? { operation: 'removeMember', params: { o, u: userId } }
      : { operation: 'replaceMemberRoles', params: { o, u: userId }, body: { roleIds } },
  );
}

/** The result of an item in the response. */
export const toMemberResult = (member: unknown) => ({ member });
