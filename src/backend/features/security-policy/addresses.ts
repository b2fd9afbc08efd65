import type { UserContext } from '../../core/request-context.js';
import { invalidField } from '../../http/problem.js';
import { allowsAddress, securityPolicyOf } from '../../identity/security-policy.js';
import type { OrganizationRecord } from '../../store/store.js';

/** Refuses an address in a domain that the organization does not allow: 422 with the error at the address. */
export function requireAllowedAddress(
  { settings }: Pick<UserContext, 'settings'>,
  organization: OrganizationRecord,
  email: string,
  pointer = '/email',
): void {
  if (settings.policy.securityPolicy && !allowsAddress(securityPolicyOf(organization), email))
    throw invalidField(pointer, 'email_domain_not_allowed', 'The organization allows only addresses of other domains');
}
