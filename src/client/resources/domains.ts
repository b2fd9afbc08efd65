import type { Domain, DomainCreate, DomainUpdate, Page } from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';

/** Email domains of an organization. Needs the capability `domains`. */
export function createDomains({ list, post, patch, remove }: Resource) {
  return {
    /** All domains, by name. */
    list: (organization: string, options?: RequestOptions) =>
      list<Domain, Page<Domain>>(
        organizationPath(organization, 'domains'),
        shapes.domain,
        ({ id }) => id,
        undefined,
        options,
      ),
    /** Adds a domain, in ASCII (A-labels). The response has the DNS record to publish. */
    create: (organization: string, body: DomainCreate, options?: RequestOptions) =>
      post<Domain>(organizationPath(organization, 'domains'), body, options, shapes.domain),
    update: (organization: string, domain: string, body: DomainUpdate, options?: RequestOptions) =>
      patch<Domain>(organizationPath(organization, 'domains', domain), body, shapes.domain, options),
    /** Looks up the DNS record now. A missing record is no error, see `status` and `lastCheck` of the result. */
    verify: (organization: string, domain: string, options?: RequestOptions) =>
      post<Domain>(organizationPath(organization, 'domains', domain, 'verify'), undefined, options, shapes.domain),
    delete: (organization: string, domain: string, options?: RequestOptions) =>
      remove(organizationPath(organization, 'domains', domain), options),
  };
}
