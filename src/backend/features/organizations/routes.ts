import type { RequestContext } from '../../core/request-context.js';
import type { Routes } from '../../core/route.js';
import {
  checkOrganizationName,
  createOrganization,
  deleteOrganization,
  getOrganization,
  transferOrganization,
  updateOrganization,
} from './operations.js';

const nameLimits = ({ identity }: RequestContext) => [{ limit: 'nameChecks' as const, who: identity?.userId }];

export const routes: Routes = {
  checkOrganizationName: { scope: 'user', run: checkOrganizationName, limits: nameLimits },
  createOrganization: {
    scope: 'user',
    run: createOrganization,
    auditType: 'organization.create',
    hook: 'organization.create',
  },
  getOrganization: { scope: 'organization', run: getOrganization },
  updateOrganization: {
    scope: 'organization',
    run: updateOrganization,
    auditType: 'organization.update',
    hook: 'organization.update',
  },
  deleteOrganization: { scope: 'organization', run: deleteOrganization, auditType: 'organization.delete' },
  transferOrganization: { scope: 'organization', run: transferOrganization, auditType: 'organization.transfer' },
};
