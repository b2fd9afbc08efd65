/*
 * Server-Sent Events of changes, from the announcements of transactions. The store is subscribed to only while streams
 * are open.
 */
import type { ChangeStreams } from './request-context.js';
import { openEventStream, type EventStream } from '../http/event-stream.js';
import { problem } from '../http/problem.js';
import type { Topics } from './feature.js';
import type { Settings } from './settings.js';
import type { ChangeRecord } from '../store/store.js';

/** Streams of one user in one process: enough for a browser with many tabs. */
const MAX_STREAMS = 20;

/** Creates the streams of one backend. */
export function createChangeStreams(settings: Settings, topics: Topics): ChangeStreams {
  const { store } = settings;
  const streams = new Map<string, Set<EventStream>>();
  const counts = new Map<string, number>();
  let listening: Promise<() => void> | undefined;

  const all = () => [...streams.values()].flatMap((organizationStreams) => [...organizationStreams]);

  function broadcast(change: ChangeRecord): void {
    for (const stream of streams.get(change.organizationId) ?? []) stream.send(change);
  }

  function closeAll(): void {
    for (const stream of all()) stream.end();
  }

  async function listen(): Promise<void> {
    // After a reconnect, changes may have been missed, including the end of a membership. Clients connect again and are
    // authorized again.
    const subscription = (listening ??= store.changes!.subscribe({ onChange: broadcast, onReconnect: closeAll }));
    try {
      await subscription;
    } catch (error) {
      if (listening === subscription) listening = undefined;
      throw error;
    }
  }

  function add(stream: EventStream): void {
    const { organizationId, userId } = stream;
    const organizationStreams = streams.get(organizationId) ?? new Set();
    streams.set(organizationId, organizationStreams.add(stream));
    counts.set(userId, (counts.get(userId) ?? 0) + 1);
  }

  function remove(stream: EventStream): void {
    const { organizationId, userId } = stream;
    const organizationStreams = streams.get(organizationId);
    if (!organizationStreams?.delete(stream)) return;
    if (organizationStreams.size === 0) streams.delete(organizationId);
    const remaining = counts.get(userId)! - 1;
    if (remaining > 0) counts.set(userId, remaining);
    else counts.delete(userId);
    if (streams.size > 0) return;
    listening?.then(
      (stop) => stop(),
      () => {},
    );
    listening = undefined;
  }

  return {
    async open(context, access) {
      if ((counts.get(access.user.id) ?? 0) >= MAX_STREAMS) {
        throw problem('rate_limited', `A user can have ${MAX_STREAMS} streams`, {
          headers: { 'retry-after': '60' },
        });
      }
      const { request } = context;
      const stream = openEventStream({ settings, topics, access, request, ended: remove });
      add(stream);
      // No `abort` event fires for a request that was already aborted.
      if (request.signal.aborted) {
        stream.end();
        return stream.body;
      }
      try {
        await listen();
        // The membership may have ended after it was checked and before the subscription began.
        await stream.check();
      } catch (error) {
        stream.end();
        throw error;
      }
      stream.begin();
      return stream.body;
    },
    close: closeAll,
  };
}
