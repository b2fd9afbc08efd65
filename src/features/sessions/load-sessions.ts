import type { OrgClient } from '../../client/index.js';
import type { SessionPage } from '../../contract/index.js';

/** Maximum number of sessions that are loaded. */
const MAX_SESSIONS = 200;

/**
 * Loads the sessions of a user as one page, up to `MAX_SESSIONS`. The viewer's own sessions have an endpoint of their own,
 * which needs no organization.
 */
export async function loadSessions(
  client: OrgClient,
  owner: { isSelf: boolean; organization: string; userId: string },
  signal?: AbortSignal,
): Promise<SessionPage> {
  const load = (cursor?: string) =>
    owner.isSelf
      ? client.mySessions.list({ cursor }, { signal })
      : client.members.sessions(owner.organization, owner.userId, { cursor }, { signal });
  const page = await load();
  const items = [...page.items];
  for (let cursor = page.nextCursor; cursor !== null && items.length < MAX_SESSIONS;) {
    const next = await load(cursor);
    items.push(...next.items);
    cursor = next.nextCursor;
  }
  return { ...page, items };
}
