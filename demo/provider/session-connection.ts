import { pinemail } from '../connections/connections.js';
import { ownConnectionId } from '../settings.js';
import type { OpenSessions } from './open-sessions.js';

/** The connection that a session started with. */
export async function connectionOf(openSessions: OpenSessions, sessionUid: string | undefined): Promise<string> {
  const identityId = sessionUid && (await openSessions.identityOf(sessionUid));
  const connectionId = identityId ? identityId.split('|')[0]! : '';
  if (connectionId === pinemail.id) return `con_${pinemail.id}`;
  // The ids of the server kit begin like this.
  return connectionId.startsWith('con_') ? connectionId : ownConnectionId;
}
