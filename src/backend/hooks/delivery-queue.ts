/*
 * Runs deliveries of the outbox that are due. A worker leases a delivery and renews the lease while the delivery runs, so no
 * other process runs it at the same time. After a crash the lease ends and another worker takes over.
 */
import type { Settings } from '../core/settings.js';
import type { DeliveryRecord, Instant, StoreTransaction } from '../store/store.js';
import { unref } from '../core/timers.js';

/** Milliseconds. */
export interface DeliveryTiming {
  /** After this time without renewal another worker may take the delivery. */
  lease: number;
  /** After this time an attempt has failed. Default: the queue's own. */
  timeout: number;
  /** Time between two polls for deliveries of other processes. */
  interval: number;
}

/** The result of an attempt that decides itself when the delivery is due again. */
export class Settlement {
  constructor(
    readonly result: { isDelivered: boolean; isTimeout?: boolean },
    /**
     * Stores the result, in the transaction that ends or postpones the delivery. Not called if another attempt has begun.
     * Resolves to when it is due again: `null` if it stays in the store and is not due, `undefined` if it has ended.
     */
    readonly settle: (tx: StoreTransaction) => Promise<Instant | null | undefined>,
  ) {}
}

/** Deliveries of one kind. */
export interface DeliveryQueue {
  /** The values of `DeliveryRecord.hook`. Nothing is polled if there are none. */
  hooks: string[];
  /** Whether requests add deliveries that are due at once. */
  isImmediate?: boolean;
  /** Whether deliveries of one organization do not wait for each other. */
  unordered?: boolean;
  /** Milliseconds after which an attempt has failed. */
  timeout: number;
  /** Resolves when the delivery has succeeded, or to a `Settlement`. A rejected one is repeated later and reported. */
  /** Milliseconds, see `DeliveryTiming`. Default 60,000 and 30,000. */
  lease?: number;
  interval?: number;
  run(delivery: DeliveryRecord, signal: AbortSignal): Promise<unknown>;
  /** Ends a delivery after the last attempt. Default: it stays in the store and is never due again. */
  giveUp?(tx: StoreTransaction, delivery: DeliveryRecord): Promise<void>;
}

const DEFAULT_LEASE_MS = 60_000;
const DEFAULT_INTERVAL_MS = 30_000;

/** Workers of a queue: deliveries that run at the same time. */
const MAX_WORKERS = 5;
/** Organizations that are remembered because their last attempt timed out. They share one worker. */
const MAX_SLOW_ORGANIZATIONS = 1_000;

/** Attempts until a delivery is given up: half a day. The first delay is a second; it doubles up to an hour. */
export const MAX_ATTEMPTS = 24;
const delayAfter = (attempts: number) => Math.min(1000 * 2 ** (attempts - 1), 3_600_000);

export interface Delivery {
  /** Starts a worker if one is free. */
  wake(): void;
  /** Runs deliveries that are due. Resolves to the number of those that succeeded. */
  deliver(): Promise<number>;
  /** Starts no further attempt and waits for the running ones. */
  close(): Promise<void>;
}

/** Starts immediately with deliveries that earlier processes have left. */
export function createDeliveryQueue(
  { store, clock, onError }: Settings,
  { hooks, unordered, timeout, lease = DEFAULT_LEASE_MS, interval = DEFAULT_INTERVAL_MS, run, giveUp }: DeliveryQueue,
  given: Partial<DeliveryTiming> = {},
): Delivery {
  const timing = { lease, interval, timeout, ...given };
  const workers = new Set<Promise<void>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isClosed = hooks.length === 0;
  let delivered = 0;
  /** Whether deliveries may have been added since the busy workers polled. */
  let pollAgain = false;
  /** Organizations whose last attempt timed out. */
  const slow = new Set<string>();
  /** Whether a worker runs a delivery of a slow organization. */
  let isSlowTaken = false;

  const later = (milliseconds: number) => new Date(clock().getTime() + milliseconds).toISOString();

  function schedule(milliseconds: number, act: () => void): () => void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, milliseconds);
    timers.add(timer);
    unref(timer);
    return () => {
      clearTimeout(timer);
      timers.delete(timer);
    };
  }

  function start(): void {
    const worker = work()
      .catch((error: unknown) => onError(error, {}))
      .finally(() => workers.delete(worker));
    workers.add(worker);
  }

  async function work(): Promise<void> {
    do {
      pollAgain = false;
      for (;;) {
        if (isClosed) return;
        if (!(await attemptNext())) break;
      }
    } while (pollAgain);
  }

  /** Resolves to whether a delivery was due. */
  async function attemptNext(): Promise<boolean> {
    let holdsSlowWorker = !isSlowTaken;
    isSlowTaken = true;
    const release = () => {
      if (holdsSlowWorker) isSlowTaken = holdsSlowWorker = false;
    };
    try {
      const except = holdsSlowWorker ? [] : [...slow];
      const [delivery] = await store.transaction((tx) =>
        tx.leaseDeliveries({ hooks, except, now: later(0), until: later(timing.lease), limit: 1, unordered }),
      );
      if (!delivery) return false;
      if (!slow.has(delivery.organizationId)) release();
      await attempt(delivery);
      return true;
    } finally {
      release();
    }
  }

  async function attempt(delivery: DeliveryRecord): Promise<void> {
    const { id, attempts, organizationId } = delivery;
    const outcome = await runOnce(delivery);
    slow.delete(organizationId);
    if (outcome instanceof Settlement ? outcome.result.isTimeout : outcome?.isTimeout) slow.add(organizationId);
    if (slow.size > MAX_SLOW_ORGANIZATIONS) slow.delete(slow.values().next().value!);
    if (outcome instanceof Settlement) return settle(delivery, outcome);
    const failure = outcome;
    if (!failure) {
      delivered++;
      return store.transaction((tx) => tx.deleteDelivery(id));
    }
    const dueAt = attempts < MAX_ATTEMPTS ? later(delayAfter(attempts)) : null;
    const isHeld = await store.transaction(async (tx) => {
      const scheduled = await tx.scheduleDelivery(id, attempts, dueAt);
      if (scheduled && dueAt === null) await giveUp?.(tx, delivery);
      return scheduled;
    });
    onError(failure.error, {
      requestId: delivery.event['requestId'] as string,
      delivery: { id, hook: delivery.hook, attempts, retryAt: dueAt },
    });
    if (isHeld && dueAt !== null && !isClosed) schedule(delayAfter(attempts), wake);
  }

  async function settle({ id, attempts }: DeliveryRecord, { result, settle: storeResult }: Settlement): Promise<void> {
    const dueAt = await store.transaction(async (tx) => {
      // Renews the lease: no other attempt can begin before this transaction ends.
      if (!(await tx.scheduleDelivery(id, attempts, later(timing.lease)))) return undefined;
      const next = await storeResult(tx);
      if (next === undefined) await tx.deleteDelivery(id);
      else await tx.scheduleDelivery(id, attempts, next);
      return next;
    });
    if (result.isDelivered) delivered++;
    const delay = dueAt ? Math.max(0, Date.parse(dueAt) - clock().getTime()) : Infinity;
    // Later ones are found by polling.
    if (delay < timing.interval && !isClosed) schedule(delay, wake);
  }

  /** Resolves to the failure, the settlement, or `undefined` after success. */
  async function runOnce(
    delivery: DeliveryRecord,
  ): Promise<{ error: unknown; isTimeout: boolean } | Settlement | undefined> {
    const { id, hook, attempts } = delivery;
    const controller = new AbortController();
    let stopRenewal = () => {};
    let renewal: Promise<unknown> = Promise.resolve();
    const renew = () => {
      stopRenewal = schedule(timing.lease / 3, () => {
        renew();
        renewal = store
          .transaction((tx) => tx.scheduleDelivery(id, attempts, later(timing.lease)))
          .catch((error: unknown) => onError(error, {}));
      });
    };
    renew();
    let stopTimeout = () => {};
    const expired = new Promise<never>((_resolve, reject) => {
      stopTimeout = schedule(timing.timeout, () => {
        controller.abort(new Error(`The delivery to ${hook} timed out`));
        reject(controller.signal.reason as Error);
      });
    });
    try {
      const outcome = await Promise.race([run(delivery, controller.signal), expired]);
      return outcome instanceof Settlement ? outcome : undefined;
    } catch (error) {
      return { error, isTimeout: controller.signal.aborted };
    } finally {
      stopRenewal();
      stopTimeout();
      // A renewal that is still running would overwrite the next write.
      await renewal;
    }
  }

  function wake(): void {
    pollAgain = true;
    if (!isClosed && workers.size < MAX_WORKERS) start();
  }

  function poll(): void {
    schedule(timing.interval, () => {
      wake();
      poll();
    });
  }

  if (!isClosed) {
    wake();
    poll();
  }
  return {
    wake,
    async deliver() {
      const before = delivered;
      wake();
      while (workers.size > 0) await Promise.all(workers);
      return delivered - before;
    },
    async close() {
      isClosed = true;
      const running = Promise.all(workers);
      await running;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}
