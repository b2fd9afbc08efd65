import type { Store } from '../../store/store.js';

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
