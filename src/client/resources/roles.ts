import type { Page, Role, RoleCreate, RoleImpact, RoleImpactRequest, RoleUpdate } from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { PageQuery } from './queries.js';

/** Roles of an organization: standard ones, and custom ones where the capability `customRoles` is true. */
export function createRoles({ call, list, post, patch, remove }: Resource) {
  return {
    /** All roles. With `counts` they contain the number of their members. Needs the capability `customRoles`. */
    list: (organization: string, { counts, ...options }: RequestOptions & { counts?: boolean } = {}) =>
      list<Role, Page<Role>>(
        organizationPath(organization, 'roles'),
        shapes.role,
        ({ id }) => id,
        { counts: counts || undefined },
        options,
      ),
    create: (organization: string, body: RoleCreate, options?: RequestOptions) =>
      post<Role>(organizationPath(organization, 'roles'), body, options, shapes.role),
    update: (organization: string, role: string, body: RoleUpdate, options?: RequestOptions) =>
      patch<Role>(organizationPath(organization, 'roles', role), body, shapes.role, options),
    /**
     * Deletes a custom role. Its members and open invitations get the `replacement`, or none with `unassign`; without either
     * a role that is in use is refused: `role_in_use`.
     */
    delete: (
      organization: string,
      role: string,
      query?: { replacement: string } | { unassign: true },
      options?: RequestOptions,
    ) => remove({ ...organizationPath(organization, 'roles', role), query }, options),
    /** What a change or a deletion would mean for the members of the role, with one page of them. */
    impact: (
      organization: string,
      role: string,
      body: RoleImpactRequest,
      query?: PageQuery,
      options?: RequestOptions,
    ) =>
      call<RoleImpact>(
        {
          ...organizationPath(organization, 'roles', role, 'impact'),
          method: 'POST',
          body,
          query,
          shape: shapes.roleImpact,
        },
        options,
      ),
  };
}
