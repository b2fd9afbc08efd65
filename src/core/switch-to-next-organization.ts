import type { OrgClient } from '../client/index.js';
import type { Membership } from '../contract/index.js';
import type { OrgContext } from './org-context.js';

/** The organization that was used last, other than `except`: pinned ones come first in the list, whenever they were used. */
export async function findMostRecentOrganization(
  client: OrgClient,
  except?: string | null,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const { items } = await client.myOrganizations.list({ limit: 50 }, { signal });
  const usedAt = ({ lastUsedAt }: Membership) => Date.parse(lastUsedAt ?? '') || 0;
  const others = items.filter(({ organization }) => organization.id !== except);
  return others.sort((one, other) => usedAt(other) - usedAt(one))[0]?.organization.id;
}

/** The current organization is none of this person's any more: goes on in the one that was used last, if there is one. */
export async function switchToNextOrganization(context: OrgContext): Promise<void> {
  const next = await findMostRecentOrganization(context.client, context.organizationId);
  if (next) await context.switchOrganization(next);
  else context.setOrganization(null);
}
