/*
 * Changes as they happen, to everybody who watches: Server-Sent Events, from what transactions announce. Where there is
 * nobody who watches, nothing is listened to.
 */
import type { Live } from './request-context.js';
import { openEventStream, type EventStream } from '../http/event-stream.js';
import { refuse } from '../http/problem.js';
import type { Settings } from './settings.js';
import type { ChangeRecord } from '../store/store.js';

/** Streams that one person can have open in one process: as many as a browser with many tabs. */
const streamsMax = 20;

/** The streams of one backend. */
export function createLive({ store, clock }: Settings): Live {
  const streams = new Map<string, Set<EventStream>>();
  const counts = new Map<string, number>();
  let listening: Promise<() => void> | undefined;

  const all = () => [...streams.values()].flatMap((some) => [...some]);

  function tell(change: ChangeRecord): void {
    for (const stream of streams.get(change.organizationId) ?? []) stream.tell(change);
  }

  function endAll(): void {
    for (const stream of all()) stream.end();
  }

  async function listen(): Promise<void> {
    // What was missed could be anything, the end of a membership too: whoever connects again is asked again.
    const mine = (listening ??= store.changes!.subscribe({ changed: tell, missed: endAll }));
    try {
      await mine;
    } catch (error) {
      if (listening === mine) listening = undefined;
      throw error;
    }
  }

  function add(stream: EventStream): void {
    const { organizationId, userId } = stream;
    const some = streams.get(organizationId) ?? new Set();
    streams.set(organizationId, some.add(stream));
    counts.set(userId, (counts.get(userId) ?? 0) + 1);
  }

  function remove(stream: EventStream): void {
    const { organizationId, userId } = stream;
    const some = streams.get(organizationId);
    if (!some?.delete(stream)) return;
    if (some.size === 0) streams.delete(organizationId);
    const left = counts.get(userId)! - 1;
    if (left > 0) counts.set(userId, left);
    else counts.delete(userId);
    if (streams.size > 0) return;
    listening?.then(
      (stop) => stop(),
      () => {},
    );
    listening = undefined;
  }

  return {
    async open(call, access) {
      if ((counts.get(access.user.id) ?? 0) >= streamsMax) {
        throw refuse('rate_limited', `At most ${streamsMax} streams for one person`, {
          headers: { 'retry-after': '60' },
        });
      }
      const stream = openEventStream({ store, access, signal: call.request.signal, clock, ended: remove });
      add(stream);
      // No event comes for a request that broke off before.
      if (call.request.signal.aborted) {
        stream.end();
        return stream.body;
      }
      try {
        await listen();
        // The membership may have ended after it was looked at, and before anybody listened.
        await stream.check();
      } catch (error) {
        stream.end();
        throw error;
      }
      stream.begin();
      return stream.body;
    },
    close: endAll,
  };
}
