import type { Page, Role } from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** Roles that an organization can assign. */
export function createRoles({ get }: Resource) {
  return {
    list: (organization: string, options?: RequestOptions) =>
      get<Page<Role>>(organizationPath(organization, 'roles'), shapes.role, undefined, options),
  };
}
