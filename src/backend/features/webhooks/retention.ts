import type { Settings } from '../../core/settings.js';

const BATCH_SIZE = 1_000;
const DAY_MS = 86_400_000;

/** Removes the deliveries that are older than `retentionDays`, in short transactions. Resolves to their number. */
export async function removeExpiredWebhookDeliveries({ store, clock, webhooks }: Settings): Promise<number> {
  if (!webhooks) return 0;
  const before = new Date(clock().getTime() - webhooks.retentionDays * DAY_MS).toISOString();
  let total = 0;
  for (let removed = BATCH_SIZE; removed === BATCH_SIZE; total += removed)
    removed = await store.transaction((tx) => tx.removeWebhookDeliveries(before, BATCH_SIZE));
  return total;
}
