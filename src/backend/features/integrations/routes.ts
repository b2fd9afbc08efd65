import type { Feature } from '../../core/feature.js';
import type { CountedUse } from '../../core/limits.js';
import type { RequestContext } from '../../core/request-context.js';
import type { Routes } from '../../core/route.js';
import { authorizationCallback, completeIntegration, connectIntegration } from './connect-operations.js';
import {
  checkIntegration,
  disconnectIntegration,
  getIntegration,
  listIntegrations,
  updateIntegration,
} from './operations.js';

/** What sends requests to other products at once. */
const limits = ({ identity }: RequestContext): CountedUse[] => [{ limit: 'integrationChecks', who: identity?.userId }];

export const routes: Routes = {
  listIntegrations: { scope: 'organization', run: listIntegrations },
  getIntegration: { scope: 'organization', run: getIntegration },
  connectIntegration: { scope: 'organization', run: connectIntegration, auditType: 'integration.connect', limits },
  completeIntegration: {
    scope: 'organization',
    run: completeIntegration,
    needsUser: true,
    auditType: 'integration.connect',
    limits,
  },
  updateIntegration: { scope: 'organization', run: updateIntegration, auditType: 'integration.update' },
  disconnectIntegration: { scope: 'organization', run: disconnectIntegration, auditType: 'integration.disconnect' },
  checkIntegration: { scope: 'organization', run: checkIntegration, auditType: 'integration.check', limits },
};

/** Browsers return to it from providers, so it is no operation of the contract. */
export const additionalRoutes: Feature['additionalRoutes'] = {
  integrationCallback: { path: '/integrations/callback', scope: 'anyone', run: authorizationCallback },
};
