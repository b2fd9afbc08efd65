/*
 * One stream of Server-Sent Events for one member (HTML standard, section 9.2). It ends with the membership, with the
 * token, when the member no longer meets the security policy, when the client disconnects, and after an hour, so that a
 * sign-out takes effect.
 */
import type { Change } from '../../contract/index.js';
import { affectsAccess, canReceive, endsMembership } from '../core/change-rules.js';
import type { Topics } from '../core/feature.js';
import type { Access } from '../core/grants.js';
import type { Settings } from '../core/settings.js';
import { loadMembershipContext, toAccess } from '../identity/membership.js';
import { requireSecurityPolicy } from '../identity/security-policy.js';
import type { ChangeRecord } from '../store/store.js';
import { unref } from '../core/timers.js';

const HEARTBEAT_MS = 25_000;
const MAX_STREAM_MS = 3_600_000;
/** Milliseconds until a client reconnects. */
const RETRY_MS = 1_000;
/** A client with more unread events has gone, or reloads everything anyway. */
const MAX_BACKLOG = 100;

const encoder = new TextEncoder();

export interface EventStream {
  readonly userId: string;
  readonly organizationId: string;
  /** Kept while the stream is open: in Node, the signal of a request that was garbage-collected never aborts. */
  readonly request: Request;
  readonly body: ReadableStream<Uint8Array>;
  /** Sends the first bytes, so that proxies forward the response. */
  begin(): void;
  /** Sends the change if the user can receive it. */
  send(change: ChangeRecord): void;
  /** Reads the current membership and security policy. Ends the stream and throws a `ProblemError` without access. */
  check(): Promise<void>;
  end(): void;
}

export interface EventStreamOptions {
  settings: Settings;
  topics: Topics;
  /** The access at the time of the request. */
  access: Access;
  request: Request;
  /** Called once. */
  ended: (stream: EventStream) => void;
}

export function openEventStream({ settings, topics, access, request, ended }: EventStreamOptions): EventStream {
  const { store, clock } = settings;
  const { identity, user, organization } = access;
  let { permissions } = access;
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  let isEnded = false;
  /** Changes are sent one after the other: a change of roles affects the permissions for the next one. */
  let last: Promise<void> = Promise.resolve();

  const body = new ReadableStream<Uint8Array>(
    { start: (given) => void (controller = given), cancel: () => end() },
    { highWaterMark: MAX_BACKLOG },
  );
  const untilExpiry = identity.expiresAt === undefined ? MAX_STREAM_MS : identity.expiresAt * 1000 - clock().getTime();
  const expiry = setTimeout(() => end(), Math.max(0, Math.min(untilExpiry, MAX_STREAM_MS)));
  const beat = setInterval(() => {
    send(': \n\n');
    check().catch(() => {});
  }, HEARTBEAT_MS);
  unref(expiry);
  unref(beat);
  request.signal.addEventListener('abort', end, { once: true });

  function end(): void {
    if (isEnded) return;
    isEnded = true;
    clearTimeout(expiry);
    clearInterval(beat);
    request.signal.removeEventListener('abort', end);
    try {
      controller.close();
    } catch {
      // The client has closed the stream.
    }
    ended(stream);
  }

  function send(text: string): void {
    if (isEnded) return;
    if ((controller.desiredSize ?? 0) <= 0) return end();
    controller.enqueue(encoder.encode(text));
  }

  async function check(): Promise<void> {
    try {
      await store.transaction(async (tx) => {
        const membership = await loadMembershipContext(tx, identity, organization.id, { lock: false });
        const current = toAccess({ identity, user }, membership);
        const now = clock().toISOString();
        await requireSecurityPolicy(tx, { settings, identity, user, now }, current.organization);
        ({ permissions } = current);
      });
    } catch (error) {
      // Also if the store fails: without a current membership nothing is sent.
      end();
      throw error;
    }
  }

  async function handle(change: ChangeRecord): Promise<void> {
    if (canReceive(topics, change, user.id, permissions)) {
      // ETags depend on the viewer, so an event has none.
      const told: Change = { resource: change.resource, id: change.id, etag: null };
      send(`data: ${JSON.stringify(told)}\n\n`);
    }
    if (endsMembership(change, user.id)) end();
    else if (affectsAccess(change, user.id) && !isEnded) await check();
  }

  const stream: EventStream = {
    userId: user.id,
    organizationId: organization.id,
    request,
    body,
    // Some proxies buffer the first kilobytes.
    begin: () => send(`retry: ${RETRY_MS}\n\n: open${' '.repeat(2048)}\n\n`),
    send(change) {
      last = last.then(() => handle(change)).catch(() => {});
    },
    check,
    end,
  };
  return stream;
}
