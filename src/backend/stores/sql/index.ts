/*
 * The SQL store: PostgreSQL, either compiled into this process (PGlite, a folder on disk) or a server. Both run the
 * same SQL. kysely and the driver in use are optional packages, so nothing here imports one before it is asked for.
 */
import type { Store } from '../../store/store.js';
import { importOptional, StoreError } from './errors.js';

export { StoreError, type StoreErrorCode } from './errors.js';

/** PGlite in a folder of its own; needs the packages `kysely` and `@electric-sql/pglite`. */
export interface FolderOptions {
  /**
   * Made if missing, used by one process at a time. `undefined`: in memory, gone when the store is closed. After a process
   * was killed in another container or on another machine, the folder opens a minute later.
   */
  folder: string | undefined;
  warn?: (line: string) => void;
}

/** PostgreSQL 15 or newer; needs the packages `kysely` and `pg`. */
export interface ServerOptions {
  /** Such as `postgresql://user:password@host:5432/database`. */
  url: string;
  /** Connections at most; 10 by default. Changes to one organization hold at most half of them. */
  poolSize?: number;
  /** Milliseconds that a request waits for a connection, new or free; 10,000 by default. Then it is answered with 503. */
  connectTimeout?: number;
  /** Milliseconds that a statement waits for a lock; 5,000 by default, 0 for no limit. Then the request is answered with 503. */
  lockTimeout?: number;
  /** Milliseconds that a statement may take, those of `query` included; 15,000 by default, 0 for no limit. Migrations have none. */
  statementTimeout?: number;
  /** Milliseconds after which the server ends a connection whose transaction stands still; 15,000 by default, 0 for no limit. */
  idleInTransactionTimeout?: number;
  /**
   * Whether the server keeps the plans of frequent statements, as prepared statements; true by default. Set it to false
   * behind a pooler that hands out connections by transaction and knows nothing of these, such as PgBouncer before 1.21.
   */
  prepare?: boolean;
  warn?: (line: string) => void;
}

export type SqlStoreOptions = FolderOptions | ServerOptions;

export interface SqlStore extends Store {
  readonly engine: 'pglite' | 'postgresql';
  /** Resolves when the database answers: what a readiness probe asks. */
  ping(): Promise<void>;
  /**
   * Runs a statement of the host's own, with `$1`, `$2`, … in it, over the same connections: for tables beside those of
   * `org_elements`, such as accounts or mails. Never inside `transaction`: PGlite has one connection.
   */
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
}

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
