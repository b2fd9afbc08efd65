/*
 * Deliveries and announcements of the memory store.
 */
import type { ChangeRecord, DeliveryRecord, StoreTransaction } from '../../store/store.js';
import { freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type OutboxMethods = Pick<
  StoreTransaction,
  | 'appendDelivery'
  | 'leaseDeliveries'
  | 'scheduleDelivery'
  | 'deleteDelivery'
  | 'resumeDeliveries'
  | 'countDeliveries'
  | 'nextDeliveries'
  | 'removeDeliveries'
  | 'announce'
>;

/** `announced` collects the announcements of the transaction. */
export function outboxMethods(tables: MemoryTables, undo: UndoLog, announced: ChangeRecord[]): OutboxMethods {
  return {
    async appendDelivery(given) {
      undo.set(tables.deliveries, given.id, { record: freezeCopy(given), sequence: ++tables.deliveryCount });
    },

    async leaseDeliveries({ hooks, except = [], now, until, limit, unordered = false }) {
      const heads = new Map<string, DeliveryRecord>();
      // A restored delivery is at the end of the map.
      for (const { record } of [...tables.deliveries.values()].sort((one, other) => one.sequence - other.sequence)) {
        const isWaitedFor = record.dueAt !== null && hooks.includes(record.hook);
        const queue = unordered ? record.id : record.organizationId;
        if (isWaitedFor && !heads.has(queue)) heads.set(queue, record);
      }
      const due = [...heads.values()]
        .filter(({ dueAt, organizationId }) => dueAt! <= now && !except.includes(organizationId))
        .sort((one, other) => (one.dueAt! < other.dueAt! ? -1 : 1));
      return due.slice(0, limit).map((record) => {
        const leased = freezeCopy({ ...record, attempts: record.attempts + 1, dueAt: until });
        undo.set(tables.deliveries, leased.id, { ...tables.deliveries.get(leased.id)!, record: leased });
        return leased;
      });
    },

    async scheduleDelivery(id, attempts, dueAt) {
      const row = tables.deliveries.get(id);
      if (row?.record.attempts !== attempts) return false;
      undo.set(tables.deliveries, id, { ...row, record: freezeCopy({ ...row.record, dueAt }) });
      return true;
    },

    async deleteDelivery(id) {
      undo.delete(tables.deliveries, id);
    },

    async resumeDeliveries(organizationId, hook, now) {
      for (const row of [...tables.deliveries.values()]) {
        const { record } = row;
        if (record.organizationId !== organizationId || record.hook !== hook || record.dueAt !== null) continue;
        undo.set(tables.deliveries, record.id, { ...row, record: freezeCopy({ ...record, dueAt: now }) });
      }
    },

    async countDeliveries(hook, organizationIds) {
      const counts = new Map<string, number>();
      for (const { record } of tables.deliveries.values())
        if (record.hook === hook && organizationIds.includes(record.organizationId))
          counts.set(record.organizationId, (counts.get(record.organizationId) ?? 0) + 1);
      return counts;
    },

    async nextDeliveries(organizationId, hook, limit) {
      return [...tables.deliveries.values()]
        .sort((one, other) => one.sequence - other.sequence)
        .map(({ record }) => record)
        .filter((record) => record.organizationId === organizationId && record.hook === hook && record.dueAt !== null)
        .slice(0, limit);
    },

    async removeDeliveries(organizationId, hook, before) {
      const removed = [...tables.deliveries.values()].filter(
        ({ record }) =>
          record.organizationId === organizationId &&
          record.hook === hook &&
          (record.event['occurredAt'] as string) < before,
      );
      for (const { record } of removed) undo.delete(tables.deliveries, record.id);
      return removed.length;
    },

    async announce(change) {
      announced.push(freezeCopy(change));
    },
  };
}
