/*
 * Webhooks and their deliveries of the memory store, within a transaction.
 */
import { compareKeys, pageOf, sortRows, type SortKey } from '../../core/cursor.js';
import type { StoreTransaction, WebhookDeliveryRecord } from '../../store/store.js';
import { findAll, freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type WebhookMethods = Pick<
  StoreTransaction,
  | 'webhooks'
  | 'putWebhook'
  | 'deleteWebhook'
  | 'webhookDelivery'
  | 'webhookDeliveries'
  | 'countPendingWebhookDeliveries'
  | 'putWebhookDelivery'
  | 'removeWebhookDeliveries'
>;

const keyOf = ({ createdAt, id }: WebhookDeliveryRecord): SortKey => [createdAt, id];
const newestFirst = (one: SortKey, other: SortKey) => compareKeys(other, one);

const webhooksOf = (tables: MemoryTables, organizationId: string) =>
  [...tables.webhooks.values()].filter((webhook) => webhook.organizationId === organizationId);
const deliveriesOf = (tables: MemoryTables, webhookId: string) =>
  findAll(tables.webhookDeliveries, tables.webhookDeliveryIdsOf.get(webhookId) ?? []);

export function webhookMethods(tables: MemoryTables, undo: UndoLog): WebhookMethods {
  return {
    async webhooks(organizationId) {
      return sortRows(webhooksOf(tables, organizationId), ({ createdAt, id }) => [createdAt, id]);
    },

    async putWebhook(webhook) {
      undo.set(tables.webhooks, webhook.id, freezeCopy(webhook));
    },

    async deleteWebhook(organizationId, id) {
      if (tables.webhooks.get(id)?.organizationId !== organizationId) return;
      removeWebhook(tables, undo, id);
      for (const { record } of [...tables.deliveries.values()])
        if (record.organizationId === id) undo.delete(tables.deliveries, record.id);
    },

    async webhookDelivery(webhookId, id) {
      const record = tables.webhookDeliveries.get(id);
      return record?.webhookId === webhookId ? record : undefined;
    },

    async webhookDeliveries(webhookId, query) {
      const { state } = query;
      const found = deliveriesOf(tables, webhookId).filter((record) => state === undefined || record.state === state);
      return pageOf('webhookDeliveries', sortRows(found, keyOf, newestFirst), query, keyOf, ['', ''], newestFirst);
    },

    async countPendingWebhookDeliveries(organizationId) {
      const counts = new Map<string, number>();
      for (const { id } of webhooksOf(tables, organizationId)) {
        const count = deliveriesOf(tables, id).filter(({ state }) => state === 'pending').length;
        if (count > 0) counts.set(id, count);
      }
      return counts;
    },

    async putWebhookDelivery(record) {
      if (!tables.webhooks.has(record.webhookId)) return;
      undo.set(tables.webhookDeliveries, record.id, freezeCopy(record));
      undo.link(tables.webhookDeliveryIdsOf, record.webhookId, record.id);
    },

    async removeWebhookDeliveries(before, limit) {
      const expired = [...tables.webhookDeliveries.values()].filter(({ createdAt }) => createdAt < before);
      const removed = sortRows(expired, keyOf).slice(0, limit);
      for (const record of removed) removeDelivery(tables, undo, record);
      for (const { id } of removed) undo.delete(tables.deliveries, id);
      return removed.length;
    },
  };
}

function removeDelivery(tables: MemoryTables, undo: UndoLog, { id, webhookId }: WebhookDeliveryRecord): void {
  undo.delete(tables.webhookDeliveries, id);
  undo.unlink(tables.webhookDeliveryIdsOf, webhookId, id);
}

function removeWebhook(tables: MemoryTables, undo: UndoLog, id: string): void {
  for (const record of deliveriesOf(tables, id)) removeDelivery(tables, undo, record);
  undo.delete(tables.webhooks, id);
}

/** Deletes the webhooks of an organization. */
export function deleteWebhooks(tables: MemoryTables, undo: UndoLog, organizationId: string): void {
  for (const { id } of webhooksOf(tables, organizationId)) removeWebhook(tables, undo, id);
}
