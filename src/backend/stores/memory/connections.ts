/*
 * Single sign-on connections of the memory store, within a transaction.
 */
import type { StoreTransaction } from '../../store/store.js';
import { sortRows } from '../../core/cursor.js';
import { findAll, freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type ConnectionMethods = Pick<
  StoreTransaction,
  'connections' | 'connection' | 'putConnection' | 'deleteConnection' | 'putConnectionSignIn' | 'countConnectionMembers'
>;

export function connectionMethods(tables: MemoryTables, undo: UndoLog): ConnectionMethods {
  const connectionsOf = (organizationId: string) =>
    findAll(tables.connections, tables.connectionIdsOf.get(organizationId) ?? []);
  return {
    async connections(organizationId) {
      return sortRows(connectionsOf(organizationId), ({ createdAt, id }) => [createdAt, id]);
    },

    async connection(id) {
      return tables.connections.get(id);
    },

    async putConnection(record) {
      undo.set(tables.connections, record.id, freezeCopy(record));
      undo.link(tables.connectionIdsOf, record.organizationId, record.id);
    },

    async deleteConnection(organizationId, id) {
      if (tables.connections.get(id)?.organizationId === organizationId) remove(tables, undo, organizationId, id);
    },

    async putConnectionSignIn(record) {
      const { organizationId, userId, connectionId } = record;
      const [members, connection] = [tables.members.get(organizationId), tables.connections.get(connectionId)];
      if (!members?.membership(userId) || !connection) throw new Error('No such member or connection');
      undo.set(signInsOf(tables, undo, organizationId), userId, freezeCopy(record));
    },

    async countConnectionMembers(organizationId) {
      const counts = new Map<string, number>();
      for (const { connectionId } of tables.connectionSignIns.get(organizationId)?.values() ?? [])
        counts.set(connectionId, (counts.get(connectionId) ?? 0) + 1);
      return counts;
    },
  };
}

function signInsOf(tables: MemoryTables, undo: UndoLog, organizationId: string) {
  const existing = tables.connectionSignIns.get(organizationId);
  if (existing) return existing;
  undo.set(tables.connectionSignIns, organizationId, new Map());
  return tables.connectionSignIns.get(organizationId)!;
}

function remove(tables: MemoryTables, undo: UndoLog, organizationId: string, id: string): void {
  undo.delete(tables.connections, id);
  undo.unlink(tables.connectionIdsOf, organizationId, id);
  const signIns = tables.connectionSignIns.get(organizationId) ?? new Map<string, never>();
  for (const { userId, connectionId } of [...signIns.values()]) if (connectionId === id) undo.delete(signIns, userId);
}

/** Deletes what is known about the sign-ins of a member. */
export function deleteConnectionSignIn(
  tables: MemoryTables,
  undo: UndoLog,
  organizationId: string,
  userId: string,
): void {
  const signIns = tables.connectionSignIns.get(organizationId);
  if (signIns) undo.delete(signIns, userId);
}

/** Deletes the connections of an organization. */
export function deleteConnections(tables: MemoryTables, undo: UndoLog, organizationId: string): void {
  for (const id of [...(tables.connectionIdsOf.get(organizationId) ?? [])]) remove(tables, undo, organizationId, id);
}
