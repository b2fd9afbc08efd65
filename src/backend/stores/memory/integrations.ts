/*
 * Connections to integrations of the memory store, within a transaction.
 */
import { sortRows } from '../../core/cursor.js';
import type { StoreTransaction } from '../../store/store.js';
import { freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type IntegrationMethods = Pick<
  StoreTransaction,
  | 'integrationConnections'
  | 'putIntegrationConnection'
  | 'deleteIntegrationConnection'
  | 'leaseIntegrationConnections'
  | 'putIntegrationAttempt'
  | 'takeIntegrationAttempt'
>;

export function integrationMethods(tables: MemoryTables, undo: UndoLog): IntegrationMethods {
  return {
    async integrationConnections(organizationId) {
      const found = [...tables.integrationConnections.values()].filter((one) => one.organizationId === organizationId);
      return sortRows(found, ({ connectedAt, id }) => [connectedAt, id]);
    },

    async putIntegrationConnection(record) {
      undo.set(tables.integrationConnections, record.id, freezeCopy(record));
    },

    async deleteIntegrationConnection(organizationId, id) {
      if (tables.integrationConnections.get(id)?.organizationId !== organizationId) return;
      undo.delete(tables.integrationConnections, id);
      for (const { record } of [...tables.deliveries.values()])
        if (record.organizationId === id) undo.delete(tables.deliveries, record.id);
    },

    async leaseIntegrationConnections({ now, until, limit }) {
      const due = [...tables.integrationConnections.values()].filter(({ nextCheckAt }) => nextCheckAt <= now);
      const leased = sortRows(due, ({ nextCheckAt, id }) => [nextCheckAt, id]).slice(0, limit);
      for (const record of leased)
        undo.set(tables.integrationConnections, record.id, freezeCopy({ ...record, nextCheckAt: until }));
      return leased;
    },

    async putIntegrationAttempt(attempt) {
      for (const { id, organizationId, expiresAt } of [...tables.integrationAttempts.values()])
        if (organizationId === attempt.organizationId && expiresAt <= attempt.createdAt)
          undo.delete(tables.integrationAttempts, id);
      undo.set(tables.integrationAttempts, attempt.id, freezeCopy(attempt));
    },

    async takeIntegrationAttempt(id) {
      const attempt = tables.integrationAttempts.get(id);
      undo.delete(tables.integrationAttempts, id);
      return attempt;
    },
  };
}

/** Deletes the connections of an organization, and those that have begun. */
export function deleteIntegrations(tables: MemoryTables, undo: UndoLog, organizationId: string): void {
  for (const map of [tables.integrationConnections, tables.integrationAttempts])
    for (const record of [...map.values()])
      if (record.organizationId === organizationId) undo.delete(map as Map<string, unknown>, record.id);
}
