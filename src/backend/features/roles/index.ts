import { defineFeature } from '../../core/feature.js';
import { listPermissions, listRoles } from './operations.js';

/** The roles of an organization. */
export const roles = defineFeature({
  routes: {
    listPermissions: { scope: 'user', run: listPermissions },
    listRoles: { scope: 'organization', run: listRoles },
  },
  topics: { role: 'roles:read' },
});
