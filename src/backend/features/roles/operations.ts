/*
 * Roles of an organization, read only.
 */
import { permissions } from '../../../contract/index.js';
import { ok, type UserOperation } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { serializeRole } from './serialize.js';
import { allowParameters } from '../../http/query-parameters.js';

/** Not paginated: an organization has few roles, and assigning one needs the whole list. */
export const listRoles: OrganizationOperation = async (context, _tx, access) => {
  allowParameters(context, ['limit', 'cursor']);
  const items = [...access.roles.values()].map((role) => serializeRole(access, role));
  return ok({ items, nextCursor: null, total: items.length });
};

export const listPermissions: UserOperation = async (context) => {
  allowParameters(context, ['limit', 'cursor']);
  return ok({ items: permissions.map((name) => ({ name })), nextCursor: null, total: permissions.length });
};
