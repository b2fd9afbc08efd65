/*
 * Who can create organizations, and how they can be named.
 */
import type { RequestContext, UserContext } from '../../core/request-context.js';
import { invalidField, problem } from '../../http/problem.js';

/** The format of an organization's name: `namePattern` of the capabilities. */
export const NAME_PATTERN = '^[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$';

/** Whether the caller can create organizations. Without a sign-in, the general policy applies. */
export function mayCreateOrganization({ identity, settings: { policy } }: RequestContext): boolean {
  if (typeof policy.createOrganization === 'boolean') return policy.createOrganization;
  return identity !== null && policy.createOrganization(identity);
}

/** Also checked before the hook runs. */
export function requireMayCreate(context: UserContext): void {
  const { createOrganization } = context.settings.policy;
  if (createOrganization === false)
    throw problem('feature_disabled', 'This backend does not support creating organizations');
  if (typeof createOrganization === 'function' && !createOrganization(context.identity)) {
    throw problem('permission_denied', 'You cannot create organizations');
  }
}

export function requireName(context: UserContext, name: string): void {
  const { nameMaxLength } = context.settings.policy;
  if (name.length > nameMaxLength)
    throw invalidField('/name', 'too_long', `Must have at most ${nameMaxLength} characters.`);
}
