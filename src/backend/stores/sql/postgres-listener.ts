/*
 * A separate connection for notifications, which reconnects when it breaks. It needs a server, or a pooler, that keeps
 * a session: PgBouncer in transaction mode drops LISTEN without an error, so each connection is tested.
 */
import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';
import { randomText } from '../../core/crypto.js';
import type { NotificationListener } from './connection.js';
import { StoreError } from './errors.js';
import { NOTIFICATION_CHANNEL } from './outbox.js';

const MIN_DELAY_MS = 1_000;
const MAX_DELAY_MS = 30_000;
/** A probe detects a connection that was lost silently. */
const PROBE_INTERVAL_MS = 30_000;

/** Milliseconds in which the test notification must arrive. */
const PROBE_TIMEOUT_MS = 5_000;

/**
 * Listens until the returned function is called. Rejects if the first connection fails or receives no notifications.
 */
export async function listen(
  create: () => Client,
  { onNotification, onReconnect }: NotificationListener,
  within = PROBE_TIMEOUT_MS,
): Promise<() => Promise<void>> {
  const stopped = new AbortController();
  let client: Client;

  async function connect(): Promise<void> {
    const next = create();
    next.on('error', () => undefined);
    next.on('notification', ({ payload = '' }) => onNotification(payload));
    try {
      await next.connect();
      await next.query(`listen ${NOTIFICATION_CHANNEL}`);
      await requireArrival(next);
    } catch (error) {
      next.end().catch(() => undefined);
      throw error;
    }
    // The connection does not keep the process alive.
    streamOf(next).unref();
    client = next;
    // Not `end`, which would wait for a response that may never arrive.
    const timer = setInterval(
      () => void next.query('select 1').catch(() => streamOf(next).destroy()),
      PROBE_INTERVAL_MS,
    ).unref();
    next.once('end', () => {
      clearInterval(timer);
      if (!stopped.signal.aborted) void reconnect();
    });
  }

  /** Sent from another connection: a pooler may forward to a session what the session sent itself. */
  async function requireArrival(listener: Client): Promise<void> {
    const text = `test ${randomText(12)}`;
    const arrived = new Promise<boolean>((resolve) =>
      listener.on('notification', ({ payload }) => payload === text && resolve(true)),
    );
    const sender = create();
    sender.on('error', () => undefined);
    try {
      await sender.connect();
      await sender.query('select pg_notify($1, $2)', [NOTIFICATION_CHANNEL, text]);
    } finally {
      sender.end().catch(() => undefined);
    }
    const waited = new AbortController();
    const late = delay(within, false, { ref: false, signal: waited.signal }).catch(() => false);
    const hasArrived = await Promise.race([arrived, late]);
    waited.abort();
    if (!hasArrived) {
      throw new StoreError(
        'no_notifications',
        'LISTEN receives no notifications: poolers in transaction mode drop it. Connect to PostgreSQL or to a pooler in session mode, or set policy.liveChanges to false',
      );
    }
  }

  async function reconnect(): Promise<void> {
    for (let wait = MIN_DELAY_MS; ; wait = Math.min(wait * 2, MAX_DELAY_MS)) {
      try {
        await delay(wait, undefined, { ref: false, signal: stopped.signal });
        await connect();
        if (stopped.signal.aborted) await client.end();
        else onReconnect();
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

/** Missing in the types of `pg`. */
const streamOf = (client: Client) => (client as unknown as { connection: { stream: Socket } }).connection.stream;
