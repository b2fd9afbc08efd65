import type { Routes } from '../../core/route.js';
import { previewSecurityPolicy } from './impact.js';
import { getSecurityPolicy, updateSecurityPolicy } from './operations.js';

export const routes: Routes = {
  getSecurityPolicy: { scope: 'organization', run: getSecurityPolicy },
  updateSecurityPolicy: {
    scope: 'organization',
    run: updateSecurityPolicy,
    auditType: 'security-policy.update',
    hook: 'security-policy.update',
  },
  previewSecurityPolicy: { scope: 'organization', run: previewSecurityPolicy, isReadOnly: true },
};
