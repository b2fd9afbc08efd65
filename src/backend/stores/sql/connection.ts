/*
 * The driver interface of the store, and what applies to every statement: texts that PostgreSQL cannot store,
 * transactions that need not begin, and commits that were rollbacks.
 */
import { PostgresDialect, sql, type Dialect } from 'kysely';
import { StoreError } from './errors.js';

export interface Result {
  command: string;
  rowCount: number;
  rows: unknown[];
}

export interface Connection {
  /**
   * With `instants`, timestamps are texts for `readUtc` where the driver supports it: `Date` objects take several times
   * as long.
   */
  query(text: string, parameters: readonly unknown[], instants?: boolean): Promise<Result>;
  release(): void;
}

/** Receives notifications on the channel of `outbox.ts`. */
export interface NotificationListener {
  onNotification(text: string): void;
  /** The connection was lost and is back. */
  onReconnect(): void;
}

const PREPARABLE_MARK = '/* steady */';

/**
 * Ends a statement whose best plan does not depend on its parameters, so that the server can prepare it. Not for
 * statements whose plan depends on how many rows pass a filter.
 */
export const preparable = sql.raw(PREPARABLE_MARK);
export const isPreparable = (text: string) => text.endsWith(PREPARABLE_MARK);

/** A database driver. */
export interface Driver {
  readonly engine: 'pglite' | 'postgresql';
  /** Connections that transactions of one organization can hold at the same time. Default: unlimited. */
  readonly maxPerOrganization?: number;
  /** Waits for a free connection. */
  connect(): Promise<Connection>;
  /**
   * Subscribes to notifications. The subscription is active when the promise resolves, until the returned function is
   * called.
   */
  listen(listener: NotificationListener): Promise<() => Promise<void>>;
  /** Waits for the connections in use, then closes everything. */
  end(): Promise<void>;
  /** Called between transactions at intervals; PGlite has no autovacuum. */
  maintain?(): Promise<void>;
}

export function dialectOf(source: Driver): Dialect {
  const pool = {
    connect: async () => guard(await source.connect()),
    end: () => source.end(),
  };
  return new PostgresDialect({ pool: pool as never });
}

const emptyResult: Result = { command: '', rowCount: 0, rows: [] };

/** Statements that write or lock. Texts are the store's own and never contain values. */
const needsTransaction = (text: string) =>
  !/^\s*(select|with|explain)\b/i.test(text) ||
  /\b(insert|update|delete|for share|remove_audit_events)\b|\bpg_(try_advisory|advisory|notify)/i.test(text);

function guard(connection: Connection) {
  // At READ COMMITTED each statement sees the commits before it, inside a transaction or not. So `begin` is sent before
  // the first statement that needs it, and work that only reads saves two round trips.
  let isDue = false;
  return {
    async query(text: string, parameters: unknown[]): Promise<Result> {
      if (text === 'begin') {
        isDue = true;
        return emptyResult;
      }
      if (isDue) {
        if (text === 'commit' || text === 'rollback') {
          isDue = false;
          return emptyResult;
        }
        if (needsTransaction(text)) {
          isDue = false;
          await connection.query('begin', []);
        }
      }
      const result = await connection.query(text, parameters.map(storable), true);
      // After a failed statement PostgreSQL responds to COMMIT with a rollback, without an error.
      if (text === 'commit' && result.command === 'ROLLBACK') {
        throw new StoreError('transaction_aborted', 'A statement failed inside the transaction, so nothing was stored');
      }
      return result;
    },
    release: () => connection.release(),
  };
}

function storable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/[\0\p{Surrogate}]/gu, '\ufffd');
  return Array.isArray(value) ? value.map(storable) : value;
}
