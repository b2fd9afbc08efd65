import type { MemberAdd } from '../../../contract/index.js';
import { batchRoute } from '../../core/batch.js';
import { searchLimits } from '../../core/rate-limits.js';
import type { RequestContext } from '../../core/request-context.js';
import type { Replacement, Routes } from '../../core/route.js';
import { addressLimits, organizationLimits } from '../invitations/limits.js';
import { addByInvitation } from '../invitations/routes.js';
import { addMember, toInvitationRequest } from './additions.js';
import { toMemberItems, toMemberResult } from './batch.js';
import { getMember, getRemovalImpact, listMembers, removeMember, replaceMemberRoles } from './operations.js';

const inviteInstead: Replacement = ({ settings }) =>
  settings.policy.addMember !== 'ask'
    ? undefined
    : async (context, tx, access) => {
        const addition = await toInvitationRequest(context, tx, access);
        return (
          addition && { context: { ...context, ...addition, operation: 'createInvitation' }, route: addByInvitation }
        );
      };

const additionLimits = (context: RequestContext) => [
  { limit: 'additions' as const, who: context.identity?.userId },
  ...addressLimits(context, [context.body as MemberAdd]),
];

export const routes: Routes = {
  listMembers: { scope: 'organization', run: listMembers, limits: searchLimits },
  getMember: { scope: 'organization', run: getMember },
  addMember: {
    scope: 'organization',
    run: addMember,
    auditType: 'member.add',
    hook: 'member.add',
    replacement: inviteInstead,
    limits: additionLimits,
    // An addition that undoes a removal responds with 201, an invitation with 202.
    organizationLimits: (context, result) =>
      organizationLimits(
        context,
        context.settings.policy.addMember === 'ask' && (result?.status ?? 202) === 202 ? 1 : 0,
      ),
  },
  replaceMemberRoles: {
    scope: 'organization',
    run: replaceMemberRoles,
    auditType: 'member.roles.update',
    hook: 'member.roles.update',
  },
  removeMember: { scope: 'organization', run: removeMember, auditType: 'member.remove', hook: 'member.remove' },
  getRemovalImpact: { scope: 'organization', run: getRemovalImpact },
  batchMembers: batchRoute({ toItems: toMemberItems, toResult: toMemberResult }),
};
