import type {
  NameAvailability,
  Organization,
  OrganizationCreate,
  OrganizationTransfer,
  OrganizationUpdate,
} from '../../contract/index.js';
import { organizationPath, path, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** Organizations themselves: create, update, transfer, delete. */
export function createOrganizations({ patch, post, read, remove }: Resource) {
  return {
    nameAvailability: (name: string, options?: RequestOptions) =>
      read<NameAvailability>(path('organization-names', name), shapes.availability, options),
    create: (body: OrganizationCreate, options?: RequestOptions) =>
      post<Organization>(path('organizations'), body, options, shapes.organization),
    get: (organization: string, options?: RequestOptions) =>
      read<Organization>(organizationPath(organization), shapes.organization, options),
    update: (organization: string, body: OrganizationUpdate, options?: RequestOptions) =>
      patch<Organization>(organizationPath(organization), body, shapes.organization, options),
    delete: (organization: string, options?: RequestOptions) => remove(organizationPath(organization), options),
    transfer: (organization: string, body: OrganizationTransfer, options?: RequestOptions) =>
      post<Organization>(organizationPath(organization, 'transfer'), body, options, shapes.organization),
  };
}
