import type { ApiKey } from '../../contract/index.js';
import type { OrgContextController } from '../../controllers/org-context.js';

/** Reads the current version of a key after a conflict. */
export async function findKey(org: OrgContextController, key: ApiKey): Promise<ApiKey> {
  const { items } = await org.client!.apiKeys.list(org.organizationId!);
  return items.find(({ id }) => id === key.id) ?? key;
}
