/*
 * Provisioning tokens and users of directories of the memory store, within a transaction.
 */
import { sortRows } from '../../core/cursor.js';
import { userNameKey } from '../../store/user-name-key.js';
import type { DirectoryUserRecord, StoreTransaction } from '../../store/store.js';
import { findAll, freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type ProvisioningMethods = Pick<
  StoreTransaction,
  | 'provisioningTokens'
  | 'provisioningTokenByHash'
  | 'putProvisioningToken'
  | 'saveProvisioningTokenUse'
  | 'deleteProvisioningToken'
  | 'directoryUsers'
  | 'findDirectoryUsers'
  | 'countDirectoryUsers'
  | 'putDirectoryUser'
>;

export function provisioningMethods(tables: MemoryTables, undo: UndoLog): ProvisioningMethods {
  const tokens = tables.provisioningTokens;
  const usersOf = (organizationId: string) => tables.directoryUsers.get(organizationId) ?? new Map<string, never>();
  const writableUsersOf = (organizationId: string): Map<string, DirectoryUserRecord> => {
    if (!tables.directoryUsers.has(organizationId)) undo.set(tables.directoryUsers, organizationId, new Map());
    return tables.directoryUsers.get(organizationId)!;
  };

  return {
    async provisioningTokens(organizationId) {
      const found = [...tokens.values()].filter((token) => token.organizationId === organizationId);
      return sortRows(found, ({ createdAt, id }) => [createdAt, id]);
    },

    async provisioningTokenByHash(hash) {
      return [...tokens.values()].find((token) => token.hash === hash);
    },

    async putProvisioningToken(given) {
      const { lastUsedAt } = tokens.get(given.id) ?? given;
      undo.set(tokens, given.id, freezeCopy({ ...given, lastUsedAt }));
    },

    async saveProvisioningTokenUse(id, usedAt) {
      const token = tokens.get(id);
      if (token) undo.set(tokens, id, freezeCopy({ ...token, lastUsedAt: usedAt }));
    },

    async deleteProvisioningToken(organizationId, id) {
      if (tokens.get(id)?.organizationId === organizationId) undo.delete(tokens, id);
    },

    async directoryUsers(organizationId, userIds) {
      return findAll(usersOf(organizationId), new Set(userIds));
    },

    async findDirectoryUsers(organizationId, query) {
      return [...usersOf(organizationId).values()].filter((record) => {
        if ('userName' in query) return userNameKey(record.userName) === userNameKey(query.userName);
        return 'externalId' in query ? record.externalId === query.externalId : record.email === query.email;
      });
    },

    async countDirectoryUsers(organizationId) {
      return usersOf(organizationId).size;
    },

    async putDirectoryUser(record) {
      const { organizationId, userId } = record;
      if (!tables.members.get(organizationId)?.membership(userId)) throw new Error('No such member');
      undo.set(writableUsersOf(organizationId), userId, freezeCopy(record));
    },
  };
}

/** Deletes what a directory has sent about a member. */
export function deleteDirectoryUser(tables: MemoryTables, undo: UndoLog, organizationId: string, userId: string): void {
  const users = tables.directoryUsers.get(organizationId);
  if (users) undo.delete(users, userId);
}

/** Deletes the provisioning tokens of an organization. */
export function deleteProvisioningTokens(tables: MemoryTables, undo: UndoLog, organizationId: string): void {
  for (const token of [...tables.provisioningTokens.values()])
    if (token.organizationId === organizationId) undo.delete(tables.provisioningTokens, token.id);
}
