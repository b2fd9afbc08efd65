import type { OrgContextController } from './org-context.js';

/**
 * What a piece of state belongs to: one user in one organization, or one user in any organization (creating an organization,
 * accepting an invitation).
 */
export type Scope = 'organization' | 'user';

/**
 * Captures the current user and organization. The returned function tells whether they are still the same; state of another
 * user or organization must not be shown or changed.
 */
export function captureScope(org: OrgContextController, scope: Scope = 'organization'): () => boolean {
  const { context, organizationId } = org;
  const userVersion = context?.userVersion;
  return () =>
    org.context === context &&
    context?.userVersion === userVersion &&
    (scope === 'user' || org.organizationId === organizationId);
}
