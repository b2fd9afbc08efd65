import type { OrgClient } from '../client/index.js';
import type { Membership } from '../contract/index.js';

/** Resolves to the id of the organization that the viewer used last, other than `except`. The list itself is sorted by pins. */
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
