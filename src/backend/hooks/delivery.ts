/*
 * The queues of the outbox. `after` hooks receive each event at least once, those of one organization in the order of the
 * changes. Deliveries of other queues are independent of the hooks.
 */
import type { Settings } from '../core/settings.js';
import type { DeliveryRecord } from '../store/store.js';
import { createDeliveryQueue, type Delivery, type DeliveryQueue, type DeliveryTiming } from './delivery-queue.js';
import type { AfterEvent, AfterHook } from './hooks.js';

export type { Delivery };

const DEFAULT_HOOK_TIMEOUT_SECONDS = 30;

/** Starts immediately with deliveries that earlier processes have left. */
export function createDelivery(
  settings: Settings,
  timing: Partial<DeliveryTiming> = {},
  others: DeliveryQueue[] = [],
): Delivery {
  const hooks = createDeliveryQueue(settings, hookQueue(settings), timing);
  const prompt = [hooks];
  const queues = [hooks];
  for (const other of others) {
    const queue = createDeliveryQueue(settings, other, timing);
    queues.push(queue);
    if (other.isPrompt) prompt.push(queue);
  }
  return {
    wake: () => prompt.forEach((queue) => queue.wake()),
    async deliver() {
      const counts = await Promise.all(queues.map((queue) => queue.deliver()));
      return counts.reduce((sum, count) => sum + count);
    },
    async close() {
      await Promise.all(queues.map((queue) => queue.close()));
    },
  };
}

function hookQueue({
  hooks: { after = {} },
  hookTimeoutSeconds = DEFAULT_HOOK_TIMEOUT_SECONDS,
}: Settings): DeliveryQueue {
  return {
    hooks: Object.entries<unknown>(after)
      .filter(([, hook]) => hook !== undefined)
      .map(([name]) => name),
    timeout: 1000 * hookTimeoutSeconds,
    run: async ({ hook, event }: DeliveryRecord, signal) => {
      const call = after[hook as AfterEvent['name']] as AfterHook<AfterEvent['name']>;
      await call({ ...(event as unknown as AfterEvent), signal });
    },
  };
}
