import type { Routes } from '../../core/route.js';
import { createApiKey, listApiKeys, revokeApiKey, rotateApiKey, updateApiKey } from './operations.js';

export const routes: Routes = {
  listApiKeys: { scope: 'organization', run: listApiKeys },
  createApiKey: { scope: 'organization', run: createApiKey, auditType: 'api-key.create' },
  updateApiKey: { scope: 'organization', run: updateApiKey, auditType: 'api-key.update' },
  rotateApiKey: { scope: 'organization', run: rotateApiKey, auditType: 'api-key.rotate' },
  revokeApiKey: { scope: 'organization', run: revokeApiKey, auditType: 'api-key.revoke' },
};
