import type { CountedUse } from '../../core/limits.js';
import type { RequestContext } from '../../core/request-context.js';
import type { Routes } from '../../core/route.js';
import { createDomain, deleteDomain, listDomains, updateDomain, verifyDomain } from './operations.js';

/** Also for new domains: the response reveals whether another organization has verified one. */
const checkLimits = ({ identity }: RequestContext): CountedUse[] => [{ limit: 'domainChecks', who: identity?.userId }];

export const routes: Routes = {
  listDomains: { scope: 'organization', run: listDomains },
  createDomain: { scope: 'organization', run: createDomain, auditType: 'domain.create', limits: checkLimits },
  updateDomain: { scope: 'organization', run: updateDomain, auditType: 'domain.update' },
  deleteDomain: { scope: 'organization', run: deleteDomain, auditType: 'domain.delete' },
  verifyDomain: {
    scope: 'organization',
    run: verifyDomain,
    auditType: 'domain.verify',
    hook: 'domain.verify',
    limits: checkLimits,
  },
};
