/*
 * One connection of its own that hears what is announced, connected again whenever it breaks. It needs a server, or a
 * pooler, that keeps a session: behind PgBouncer in transaction mode nothing is heard.
 */
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import type { NotificationListener } from './connection.js';
import { channel } from './outbox.js';

const firstDelay = 1_000;
const longestDelay = 30_000;
/** A connection whose other end has silently gone is noticed by asking. */
const askEvery = 30_000;

/** Listens until the function that it gives is called. Rejects where the first connection does not come about. */
export async function listen(create: () => Client, { notified, missed }: NotificationListener): Promise<() => Promise<void>> {
  const stopped = new AbortController();
  let client: Client;

  async function connect(): Promise<void> {
    const next = create();
    next.on('error', () => undefined);
    next.on('notification', ({ payload = '' }) => notified(payload));
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
    } catch (error) {
      next.end().catch(() => undefined);
      throw error;
    }
    // Whoever listens waits for others; that alone keeps no process alive.
    streamOf(next).unref();
    client = next;
    // Not `end`, which would wait for an answer that may never come.
    const timer = setInterval(() => void next.query('select 1').catch(() => streamOf(next).destroy()), askEvery).unref();
    next.once('end', () => {
      clearInterval(timer);
      if (!stopped.signal.aborted) void reconnect();
    });
  }

  async function reconnect(): Promise<void> {
    for (let wait = firstDelay; ; wait = Math.min(wait * 2, longestDelay)) {
      try {
        await delay(wait, undefined, { ref: false, signal: stopped.signal });
        await connect();
        if (stopped.signal.aborted) await client.end();
        else missed();
        return;
      } catch {
        if (stopped.signal.aborted) return;
      }
    }
  }

  await connect();
  return async () => {
    stopped.abort();
    await client.end().catch(() => undefined);
  };
}

/** The types of `pg` do not name it. */
const streamOf = (client: Client) => (client as unknown as { connection: { stream: Socket } }).connection.stream;
