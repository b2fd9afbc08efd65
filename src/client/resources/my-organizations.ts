import type { Membership, MembershipUpdate, Page } from '../../contract/index.js';
import { paginate } from '../http/pagination.js';
import { path, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { PageQuery } from './queries.js';

/** Organizations that the viewer belongs to. */
export function createMyOrganizations({ get, patch, remove }: Resource) {
  return {
    list: (query?: PageQuery & { q?: string }, options?: RequestOptions) =>
      get<Page<Membership>>(path('me', 'organizations'), shapes.membership, query, options),
    all: (query?: { q?: string }, options?: RequestOptions) =>
      paginate((cursor) =>
        get<Page<Membership>>(path('me', 'organizations'), shapes.membership, { ...query, cursor }, options),
      ),
    update: (organization: string, body: MembershipUpdate, options?: RequestOptions) =>
      patch<Membership>(path('me', 'organizations', organization), body, shapes.membership, options),
    leave: (organization: string, options?: RequestOptions) =>
      remove(path('me', 'organizations', organization), options),
  };
}
