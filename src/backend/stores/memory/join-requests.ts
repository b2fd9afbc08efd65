/*
 * Requests to join of the memory store, within a transaction.
 */
import { compareKeys, pageOf, sortRows, type SortKey } from '../../core/cursor.js';
import type { JoinRequestRecord, StoreTransaction } from '../../store/store.js';
import { findAll, freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type JoinRequestMethods = Pick<
  StoreTransaction,
  'joinRequest' | 'joinRequestOf' | 'joinRequests' | 'joinRequestsOfUser' | 'putJoinRequest' | 'deleteJoinRequest'
>;

const keyOf = ({ createdAt, id }: JoinRequestRecord): SortKey => [createdAt, id];
const newestFirst = (one: SortKey, other: SortKey) => compareKeys(other, one);
const sorted = (records: JoinRequestRecord[]) => sortRows(records, keyOf, newestFirst);

const requestsOf = (tables: MemoryTables, organizationId: string) =>
  findAll(tables.joinRequests, tables.joinRequestIdsOf.get(organizationId) ?? []);

export function joinRequestMethods(tables: MemoryTables, undo: UndoLog): JoinRequestMethods {
  const ofUser = (userId: string) => findAll(tables.joinRequests, tables.joinRequestIdsByUser.get(userId) ?? []);
  const find = (organizationId: string, id: string) => {
    const record = tables.joinRequests.get(id);
    return record?.organizationId === organizationId ? record : undefined;
  };

  return {
    async joinRequest(organizationId, id) {
      return find(organizationId, id);
    },

    async joinRequestOf(organizationId, userId) {
      return ofUser(userId).find((record) => record.organizationId === organizationId);
    },

    async joinRequests(organizationId, query) {
      const open = requestsOf(tables, organizationId).filter(({ status }) => status === 'open');
      return pageOf('joinRequests', sorted(open), query, keyOf, ['', ''], newestFirst);
    },

    async joinRequestsOfUser(userId) {
      return sorted(ofUser(userId));
    },

    async putJoinRequest(given) {
      const record = freezeCopy(given);
      const earlier = ofUser(record.userId).find(({ organizationId }) => organizationId === record.organizationId);
      if (earlier) remove(tables, undo, earlier);
      undo.set(tables.joinRequests, record.id, record);
      undo.link(tables.joinRequestIdsOf, record.organizationId, record.id);
      undo.link(tables.joinRequestIdsByUser, record.userId, record.id);
    },

    async deleteJoinRequest(organizationId, id) {
      const record = find(organizationId, id);
      if (record) remove(tables, undo, record);
    },
  };
}

function remove(tables: MemoryTables, undo: UndoLog, { id, organizationId, userId }: JoinRequestRecord): void {
  undo.delete(tables.joinRequests, id);
  undo.unlink(tables.joinRequestIdsOf, organizationId, id);
  undo.unlink(tables.joinRequestIdsByUser, userId, id);
}

/** Deletes the requests to join an organization. */
export function deleteJoinRequests(tables: MemoryTables, undo: UndoLog, organizationId: string): void {
  for (const record of requestsOf(tables, organizationId)) remove(tables, undo, record);
}
