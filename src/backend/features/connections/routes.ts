import type { CountedUse } from '../../core/limits.js';
import type { RequestContext } from '../../core/request-context.js';
import type { Routes } from '../../core/route.js';
import { readConnectionMetadata } from './metadata.js';
import { createConnection, deleteConnection, getConnection, listConnections, updateConnection } from './operations.js';
import { getConnectionTest, startConnectionTest } from './tests.js';

/** What sends requests to identity providers, or lets the host do so. */
const checkLimits = ({ identity }: RequestContext): CountedUse[] => [
  { limit: 'connectionChecks', who: identity?.userId },
];

export const routes: Routes = {
  listConnections: { scope: 'organization', run: listConnections },
  getConnection: { scope: 'organization', run: getConnection },
  createConnection: { scope: 'organization', run: createConnection, auditType: 'connection.create' },
  updateConnection: { scope: 'organization', run: updateConnection, auditType: 'connection.update' },
  deleteConnection: { scope: 'organization', run: deleteConnection, auditType: 'connection.delete' },
  readConnectionMetadata: {
    scope: 'organization',
    run: readConnectionMetadata,
    isReadOnly: true,
    limits: checkLimits,
  },
  startConnectionTest: {
    scope: 'organization',
    run: startConnectionTest,
    auditType: 'connection.test',
    limits: checkLimits,
  },
  getConnectionTest: { scope: 'organization', run: getConnectionTest },
};
