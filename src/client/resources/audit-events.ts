import type { AuditEvent, Page } from '../../contract/index.js';
import { paginate } from '../http/pagination.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { AuditListQuery } from './queries.js';

/** The audit log of an organization. */
export function createAuditEvents({ get }: Resource) {
  return {
    list: (organization: string, query?: AuditListQuery, options?: RequestOptions) =>
      get<Page<AuditEvent>>(organizationPath(organization, 'audit-events'), shapes.event, query, options),
    all: (organization: string, query?: AuditListQuery, options?: RequestOptions) =>
      paginate((cursor) =>
        get<Page<AuditEvent>>(
          organizationPath(organization, 'audit-events'),
          shapes.event,
          { ...query, cursor },
          options,
        ),
      ),
  };
}
