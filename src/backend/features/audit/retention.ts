import type { Settings } from '../../core/settings.js';

const BATCH_SIZE = 1_000;
const DAY_MS = 86_400_000;

/**
 * Removes the audit events that are older than `auditRetentionDays`, in short transactions. Resolves to their number; 0
 * without the setting.
 */
export async function removeExpiredAuditEvents({ store, clock, auditRetentionDays }: Settings): Promise<number> {
  if (auditRetentionDays === undefined) return 0;
  const before = new Date(clock().getTime() - auditRetentionDays * DAY_MS).toISOString();
  let total = 0;
  for (let removed = BATCH_SIZE; removed === BATCH_SIZE; total += removed)
    removed = await store.transaction((tx) => tx.removeAuditEvents(before, BATCH_SIZE));
  return total;
}
