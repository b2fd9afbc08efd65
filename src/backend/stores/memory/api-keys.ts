/*
 * API keys of the memory store, within a transaction.
 */
import { sortRows } from '../../core/cursor.js';
import type { StoreTransaction } from '../../store/store.js';
import { freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type ApiKeyMethods = Pick<
  StoreTransaction,
  'apiKeys' | 'apiKey' | 'apiKeyByHash' | 'putApiKey' | 'saveApiKeyUse' | 'deleteApiKeys'
>;

export function apiKeyMethods(tables: MemoryTables, undo: UndoLog): ApiKeyMethods {
  const keys = tables.apiKeys;

  return {
    async apiKeys(organizationId) {
      const found = [...keys.values()].filter((key) => key.organizationId === organizationId);
      return sortRows(found, ({ createdAt, id }) => [createdAt, id]);
    },

    async apiKey(organizationId, id) {
      const key = keys.get(id);
      return key?.organizationId === organizationId ? key : undefined;
    },

    async apiKeyByHash(hash) {
      return [...keys.values()].find((key) => key.hash === hash || key.previous?.hash === hash);
    },

    async putApiKey(given) {
      const { lastUsedAt } = keys.get(given.id) ?? given;
      undo.set(keys, given.id, freezeCopy({ ...given, lastUsedAt }));
    },

    async saveApiKeyUse(id, usedAt) {
      const key = keys.get(id);
      if (key) undo.set(keys, id, freezeCopy({ ...key, lastUsedAt: usedAt }));
    },

    async deleteApiKeys(organizationId, ids) {
      for (const id of ids) if (keys.get(id)?.organizationId === organizationId) undo.delete(keys, id);
    },
  };
}

/** Deletes the API keys of an organization. */
export function deleteApiKeysOf(tables: MemoryTables, undo: UndoLog, organizationId: string): void {
  for (const key of [...tables.apiKeys.values()])
    if (key.organizationId === organizationId) undo.delete(tables.apiKeys, key.id);
}
