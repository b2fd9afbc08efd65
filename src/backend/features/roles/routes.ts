import type { Routes } from '../../core/route.js';
import { listPermissions, listRoles } from './operations.js';

export const routes: Routes = {
  listPermissions: { scope: 'user', run: listPermissions },
  listRoles: { scope: 'organization', run: listRoles },
};
