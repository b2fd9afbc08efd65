import type { SecurityPolicy, SecurityPolicyImpact, SecurityPolicyUpdate } from '../../contract/index.js';
import { organizationPath, type Resource } from '../http/resource.js';
import { shapes } from '../http/response-shapes.js';
import type { RequestOptions } from '../http/types.js';
import type { PageQuery } from './queries.js';

/** What an organization requires of sign-ins. Needs the capability `securityPolicy`. */
export function createSecurityPolicy({ call, patch, read }: Resource) {
  return {
    get: (organization: string, options?: RequestOptions) =>
      read<SecurityPolicy>(organizationPath(organization, 'security-policy'), shapes.securityPolicy, options),
    /** A change that locks the viewer out needs `confirmLockout`, otherwise it is refused: `confirmation_required`. */
    update: (organization: string, body: SecurityPolicyUpdate, options?: RequestOptions) =>
      patch<SecurityPolicy>(organizationPath(organization, 'security-policy'), body, shapes.securityPolicy, options),
    /** Who would be locked out by a change, with one page of them. */
    impact: (organization: string, body: SecurityPolicyUpdate, query?: PageQuery, options?: RequestOptions) =>
      call<SecurityPolicyImpact>(
        {
          ...organizationPath(organization, 'security-policy', 'impact'),
          method: 'POST',
          body,
          query,
          shape: shapes.securityPolicyImpact,
          contentType: 'application/merge-patch+json',
        },
        options,
      ),
  };
}
