/*
 * Tells `after` hooks what has happened: each event at least once, those of one organization one after the other in
 * the order in which they happened, also when a process died before or in between. Whoever delivers an event holds
 * it by a lease, renewed while the hook runs, so no other process delivers it at the same time.
 */
import type { AfterEvent, AfterHook } from './hooks.js';
import type { Settings } from '../core/settings.js';
import type { DeliveryRecord } from '../store/store.js';
import { letProcessEnd } from '../core/timers.js';

/** Milliseconds. */
export interface DeliveryTiming {
  /** After this, whoever holds an event counts as dead. */
  lease: number;
  /** By then a hook has failed. */
  patience: number;
  /** How often is looked for what another process has left behind. */
  interval: number;
}

const defaults = { lease: 60_000, interval: 30_000 };
const defaultPatience = 30;

/** So many events at the same time, each of another organization. */
const together = 5;
/** Organizations that are remembered because their hook timed out. They share one of the places. */
const slowMax = 1_000;

/** One second, doubled each time up to an hour: half a day until an event is given up. */
const attemptsMax = 24;
const delayAfter = (attempts: number) => Math.min(1000 * 2 ** (attempts - 1), 3_600_000);

export interface Delivery {
  /** Looks for what there is to deliver, soon and by itself. */
  wake(): void;
  /** Delivers what is due, and answers how many events their hooks have taken. */
  deliver(): Promise<number>;
  /** Takes up nothing any more, and waits for the hooks that run. */
  close(): Promise<void>;
}

/** Begins at once with what was left behind, where there are hooks. */
export function createDelivery(settings: Settings, given: Partial<DeliveryTiming> = {}): Delivery {
  const timing = { ...defaults, patience: 1000 * (settings.hookTimeoutSeconds ?? defaultPatience), ...given };
  const { store, clock, onError } = settings;
  const hooks = Object.entries<unknown>(settings.hooks.after ?? {})
    .filter(([, hook]) => hook !== undefined)
    .map(([name]) => name);
  const workers = new Set<Promise<void>>();
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let isClosed = hooks.length === 0;
  let delivered = 0;
  /** Something may have come in while all were busy, after they had looked. */
  let isWanted = false;
  /** Organizations whose last attempt timed out. */
  const slow = new Set<string>();
  /** Whether a delivery for one of these organizations is running. */
  let isSlowTaken = false;

  const later = (milliseconds: number) => new Date(clock().getTime() + milliseconds).toISOString();

  function schedule(milliseconds: number, act: () => void): () => void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, milliseconds);
    timers.add(timer);
    letProcessEnd(timer);
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
      isWanted = false;
      for (;;) {
        if (isClosed) return;
        if (!(await attemptNext())) break;
      }
    } while (isWanted);
  }

  /** Whether there was anything to attempt. */
  async function attemptNext(): Promise<boolean> {
    let holdsPlace = !isSlowTaken;
    isSlowTaken = true;
    const letGo = () => {
      if (holdsPlace) isSlowTaken = holdsPlace = false;
    };
    try {
      const except = holdsPlace ? [] : [...slow];
      const [delivery] = await store.transaction((tx) =>
        tx.leaseDeliveries({ hooks, except, now: later(0), until: later(timing.lease), limit: 1 }),
      );
      if (!delivery) return false;
      if (!slow.has(delivery.organizationId)) letGo();
      await attempt(delivery);
      return true;
    } finally {
      letGo();
    }
  }

  async function attempt(delivery: DeliveryRecord): Promise<void> {
    const { id, attempts, organizationId } = delivery;
    const failure = await tell(delivery);
    slow.delete(organizationId);
    if (failure?.isLate) slow.add(organizationId);
    if (slow.size > slowMax) slow.delete(slow.values().next().value!);
    if (!failure) {
      delivered++;
      return store.transaction((tx) => tx.deleteDelivery(id));
    }
    const dueAt = attempts < attemptsMax ? later(delayAfter(attempts)) : null;
    const isMine = await store.transaction((tx) => tx.scheduleDelivery(id, attempts, dueAt));
    onError(failure.error, {
      requestId: (delivery.event as unknown as AfterEvent).requestId,
      delivery: { id, hook: delivery.hook, attempts, retryAt: dueAt },
    });
    if (isMine && dueAt !== null && !isClosed) schedule(delayAfter(attempts), wake);
  }

  /** Calls the hook; what it threw, if it did. */
  async function tell({
    id,
    hook,
    event,
    attempts,
  }: DeliveryRecord): Promise<{ error: unknown; isLate: boolean } | undefined> {
    const call = settings.hooks.after![hook as AfterEvent['name']] as AfterHook<AfterEvent['name']>;
    const controller = new AbortController();
    let stop = () => {};
    let renewal: Promise<unknown> = Promise.resolve();
    const renew = () => {
      stop = schedule(timing.lease / 3, () => {
        renew();
        renewal = store
          .transaction((tx) => tx.scheduleDelivery(id, attempts, later(timing.lease)))
          .catch((error: unknown) => onError(error, {}));
      });
    };
    renew();
    let stopWaiting = () => {};
    const late = new Promise<never>((_resolve, reject) => {
      stopWaiting = schedule(timing.patience, () => {
        controller.abort(new Error(`The hook after ${hook} has taken too long`));
        reject(controller.signal.reason as Error);
      });
    });
    try {
      await Promise.race([call({ ...(event as unknown as AfterEvent), signal: controller.signal }), late]);
      return undefined;
    } catch (error) {
      return { error, isLate: controller.signal.aborted };
    } finally {
      stop();
      stopWaiting();
      // A renewal that is still on its way would undo what is written next.
      await renewal;
    }
  }

  function wake(): void {
    isWanted = true;
    if (!isClosed && workers.size < together) start();
  }

  function watch(): void {
    schedule(timing.interval, () => {
      wake();
      watch();
    });
  }

  if (!isClosed) {
    wake();
    watch();
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
