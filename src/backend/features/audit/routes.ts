import type { RequestContext } from '../../core/request-context.js';
import type { Routes } from '../../core/route.js';
import { exportFormat } from './export.js';
import { listAuditEvents } from './operations.js';

const exportLimits = ({ request, identity }: RequestContext) =>
  exportFormat(request) ? [{ limit: 'exports' as const, who: identity?.userId }] : [];

export const routes: Routes = {
  listAuditEvents: { scope: 'organization', run: listAuditEvents, limits: exportLimits },
};
