import type { Routes } from '../../core/route.js';
import { previewRole } from './impact.js';
import { createRole, deleteRole, listRoles, updateRole } from './operations.js';
import { listPermissions } from './permissions.js';

export const routes: Routes = {
  listPermissions: { scope: 'user', run: listPermissions },
  listRoles: { scope: 'organization', run: listRoles },
  createRole: { scope: 'organization', run: createRole, auditType: 'role.create', hook: 'role.create' },
  updateRole: { scope: 'organization', run: updateRole, auditType: 'role.update', hook: 'role.update' },
  deleteRole: { scope: 'organization', run: deleteRole, auditType: 'role.delete', hook: 'role.delete' },
  previewRole: { scope: 'organization', run: previewRole, isReadOnly: true },
};
