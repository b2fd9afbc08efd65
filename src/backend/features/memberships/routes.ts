import { searchLimits } from '../../core/rate-limits.js';
import type { Routes } from '../../core/route.js';
import { leaveOrganization, listMyOrganizations, updateMyMembership } from './operations.js';

export const routes: Routes = {
  listMyOrganizations: { scope: 'user', run: listMyOrganizations, limits: searchLimits },
  updateMyMembership: { scope: 'organization', run: updateMyMembership, auditType: 'membership.update' },
  leaveOrganization: {
    scope: 'organization',
    run: leaveOrganization,
    ignoresSecurityPolicy: true,
    auditType: 'member.leave',
    hook: 'member.remove',
  },
};
