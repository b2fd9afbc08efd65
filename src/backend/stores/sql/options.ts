import type { Store } from '../../store/store.js';
import type { AuditChainReport } from './audit-chain.js';

/** PGlite in its own directory. Needs the packages `kysely` and `@electric-sql/pglite`. */
export interface FolderOptions {
  /**
   * Created if missing; used by one process at a time. `undefined`: in memory, lost when the store is closed. After a
   * process was killed in another container or on another machine, the directory opens a minute later.
   */
  folder: string | undefined;
  warn?: (line: string) => void;
}

/** PostgreSQL 15 or newer; needs the packages `kysely` and `pg`. */
export interface ServerOptions {
  /** For example `postgresql://user:password@host:5432/database`. */
  url: string;
  /** Maximum number of connections; 10 by default. Changes to one organization use at most half of them. */
  poolSize?: number;
  /** Milliseconds that a request waits for a connection; 10,000 by default. The response is 503 then. */
  connectTimeout?: number;
  /** Milliseconds that a statement waits for a lock; 5,000 by default, 0 for no limit. The response is 503 then. */
  lockTimeout?: number;
  /**
   * Maximum milliseconds of a statement, including those of `query`; 15,000 by default, 0 for no limit. Migrations have
   * no limit.
   */
  statementTimeout?: number;
  /**
   * Milliseconds after which the server ends a connection with an idle transaction; 15,000 by default, 0 for no limit.
   */
  idleInTransactionTimeout?: number;
  /**
   * Whether frequent statements are prepared; true by default. Set it to false behind a pooler in transaction mode
   * without support for prepared statements, such as PgBouncer before 1.21.
   */
  prepare?: boolean;
  warn?: (line: string) => void;
}

export type SqlStoreOptions = FolderOptions | ServerOptions;

export interface SqlStore extends Store {
  readonly engine: 'pglite' | 'postgresql';
  /** Resolves when the database responds, for readiness probes. */
  ping(): Promise<void>;
  /**
   * Runs a statement of the host, with `$1`, `$2`, …, over the same connections: for tables besides those of
   * `org_elements`. Never call it inside `transaction`: PGlite has one connection.
   */
  query<Row = Record<string, unknown>>(text: string, values?: readonly unknown[]): Promise<Row[]>;
  /**
   * Verifies the hash chains of the audit events, of all organizations or of one: one report for each, with `broken` if
   * an event was changed, removed or inserted after it was written. `npx org-elements audit verify` does the same.
   */
  verifyAuditEvents(organizationId?: string): Promise<AuditChainReport[]>;
}
