/*
 * The SQL store: PostgreSQL, either compiled into this process (PGlite, a folder on disk) or a server. Both run the
 * same SQL. kysely and the driver in use are optional packages, so nothing here imports one before it is asked for.
 */
import { importOptional, StoreError } from './errors.js';
import type { FolderOptions, SqlStore, SqlStoreOptions } from './options.js';

export { StoreError, type StoreErrorCode } from './errors.js';
export type { FolderOptions, ServerOptions, SqlStore, SqlStoreOptions } from './options.js';

/**
 * Opens the store and brings its tables up to date. They live in the PostgreSQL schema `org_elements`, apart from
 * whatever else the database holds; any number of processes may do this at once.
 *
 * Rejects with a `StoreError` whose `code` says what is wrong. `warn` takes lines for the operator, by default
 * `console.warn`.
 *
 * PostgreSQL has no null characters and no unpaired surrogates. In texts, written or asked for, each becomes U+FFFD;
 * searches ignore them.
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
