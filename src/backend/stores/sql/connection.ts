/*
 * What the store needs from a driver, and what every statement passes through on its way: texts that PostgreSQL cannot
 * hold, transactions that need not begin, and commits that were none.
 */
import { PostgresDialect, sql, type Dialect } from 'kysely';
import { StoreError } from './errors.js';

export interface Result {
  command: string;
  rowCount: number;
  rows: unknown[];
}

export interface Connection {
  /** With `instants`, timestamps come as texts of `readUtc`, where that reads them: dates take several times as long. */
  query(text: string, parameters: readonly unknown[], instants?: boolean): Promise<Result>;
  release(): void;
}

/** Hears notifications on the channel of `outbox.ts`. */
export interface NotificationListener {
  onNotification(text: string): void;
  /** The connection was lost and is there again. */
  onReconnect(): void;
}

const PREPARABLE_MARK = '/* steady */';

/**
 * At the end of a statement: its best plan is the same whatever the values are, so a server may keep it. Not where the
 * database has to guess how many rows pass a filter.
 */
export const preparable = sql.raw(PREPARABLE_MARK);
export const isPreparable = (text: string) => text.endsWith(PREPARABLE_MARK);

/** Where connections come from. */
export interface Driver {
  readonly engine: 'pglite' | 'postgresql';
  /** Connections that transactions of one organization may hold at the same time. Default: any number. */
  readonly maxPerOrganization?: number;
  /** Waits for a free connection. */
  connect(): Promise<Connection>;
  /** Listens, beginning when the promise is fulfilled, until the function that it gives is called. */
  listen(listener: NotificationListener): Promise<() => Promise<void>>;
  /** Waits for the connections in use, then lets go of everything. */
  end(): Promise<void>;
  /** Called between transactions now and then; PGlite has no autovacuum of its own. */
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

/** Whatever changes something or locks it. Texts are the store's own, and values are never part of them. */
const needsTransaction = (text: string) =>
  !/^\s*(select|with|explain)\b/i.test(text) ||
  /\b(insert|update|delete|for share)\b|\bpg_(try_advisory|advisory|notify)/i.test(text);

function guard(connection: Connection) {
  // At READ COMMITTED each statement sees what is committed when it begins, inside a transaction or not. So one begins with
  // the first statement that needs it, and work that only reads does without the two round trips.
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
      // PostgreSQL answers COMMIT with a rollback, and no error, once a statement has failed.
      if (text === 'commit' && result.command === 'ROLLBACK') {
        throw new StoreError('transaction_aborted', 'A statement failed inside the transaction, so nothing was kept');
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
