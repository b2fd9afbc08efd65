/*
 * The roles that members can have. Read only: where custom roles are made stands elsewhere until there are some.
 */
import { permissions } from '../../../contract/index.js';
import { ok, type UserOperation } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/pipeline.js';
import { serializeRole } from '../serialize.js';
import { allowParameters } from '../../http/query-parameters.js';

/** All of them at once: an organization has few roles, and whoever assigns one wants to see them all. */
export const listRoles: OrganizationOperation = async (context, _tx, access) => {
  allowParameters(context, ['limit', 'cursor']);
  const items = [...access.roles.values()].map((role) => serializeRole(access, role));
  return ok({ items, nextCursor: null, total: items.length });
};

export const listPermissions: UserOperation = async (context) => {
  allowParameters(context, ['limit', 'cursor']);
  return ok({ items: permissions.map((name) => ({ name })), nextCursor: null, total: permissions.length });
};
