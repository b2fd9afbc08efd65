/*
 * The SQL store: PostgreSQL, either in this process (PGlite, a directory) or on a server. Both run the same SQL. kysely
 * and the drivers are optional packages, so they are imported on first use.
 */
import { importOptional, StoreError } from './errors.js';
import type { FolderOptions, SqlStore, SqlStoreOptions } from './options.js';

export type { AuditChainFault, AuditChainReport } from './audit-chain.js';
export { StoreError, type StoreErrorCode } from './errors.js';
export type { FolderOptions, ServerOptions, SqlStore, SqlStoreOptions } from './options.js';

/**
 * Opens the store and migrates its tables. They are in the PostgreSQL schema `org_elements`, separate from other tables
 * of the database. Any number of processes can do this at the same time.
 *
 * Rejects with a `StoreError` whose `code` names the problem. `warn` receives lines for the operator, by default
 * `console.warn`.
 *
 * PostgreSQL has no null characters and no unpaired surrogates. In texts, each becomes U+FFFD; searches ignore them.
 */
export async function openSqlStore(options: SqlStoreOptions): Promise<SqlStore> {
  const isServer = 'url' in options && options.url !== undefined;
  if (!isServer && !('folder' in options))
    throw new StoreError('invalid_options', 'Either folder or url must be given');
  await importOptional('kysely', () => import('kysely'));
  const { createSqlStore } = await import('./store.js');
  const warn = options.warn ?? ((line: string) => console.warn(line));
  const source = isServer
    ? await (await import('./postgres.js')).openServer(options)
    : await (await import('./pglite.js')).openFolder((options as FolderOptions).folder);
  return createSqlStore(source, warn);
}
