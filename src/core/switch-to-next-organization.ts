import { findMostRecentOrganization } from './most-recent-organization.js';
import type { OrgContext } from './org-context.js';

/** Switches to the organization that the viewer used last, or to none. Call it after the viewer has left or lost the current one. */
export async function switchToNextOrganization(context: OrgContext): Promise<void> {
  const next = await findMostRecentOrganization(context.client, context.organizationId);
  if (next) await context.switchOrganization(next);
  else context.setOrganization(null);
}
