import type { Routes } from '../../core/route.js';
import { createToken, listTokens, revokeToken, rotateToken } from './operations.js';

export const routes: Routes = {
  listProvisioningTokens: { scope: 'organization', run: listTokens },
  createProvisioningToken: { scope: 'organization', run: createToken, auditType: 'provisioning-token.create' },
  rotateProvisioningToken: { scope: 'organization', run: rotateToken, auditType: 'provisioning-token.rotate' },
  deleteProvisioningToken: { scope: 'organization', run: revokeToken, auditType: 'provisioning-token.revoke' },
};
