/*
 * Transactions. READ COMMITTED is sufficient: a rule locks what must not change, with `lock`, and everything that it
 * reads afterward is newer than the last change with that lock.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { Kysely, sql, WithSchemaPlugin } from 'kysely';
import { StoreBusyError, type ChangeListener, type RequestCounter, type StoreTransaction } from '../../store/store.js';
import { Listeners } from '../listeners.js';
import { verifyAuditChains, type AuditChainReport } from './audit-chain.js';
import { dialectOf, type Driver } from './connection.js';
import { codeOf, StoreError } from './errors.js';
import type { SqlStore } from './options.js';
import { WriteBuffer } from './write-buffer.js';
import { memberSorts } from './members.js';
import { migrate } from './migrations/migrations.js';
import { readNotification } from './outbox.js';
import { countRequests } from './request-counts.js';
import { explain } from './postgres.js';
import type { Tables } from './schema.js';
import { createTransaction } from './transaction.js';
import { ConcurrencyLimitError, ConcurrencyLimit } from './concurrency-limit.js';

const MAX_ATTEMPTS = 5;
/** How long a transaction inside another one waits for the outer one to end. */
const NESTED_TIMEOUT_MS = 2_000;
/** How long a transaction waits for others of its organization, without a connection. */
const QUEUE_TIMEOUT_MS = 10_000;
/** Transactions between two maintenance runs, if the database needs them. The first runs are earlier. */
const MAINTENANCE_INTERVAL = 20_000;

/** Creates a store over a driver and migrates the tables. */
export async function createSqlStore(source: Driver, warn: (line: string) => void): Promise<SqlStore> {
  const database = new Kysely<Tables>({ dialect: dialectOf(source), plugins: [new WithSchemaPlugin('org_elements')] });
  try {
    await migrate(database, warn);
    await source.maintain?.();
  } catch (error) {
    await database.destroy();
    throw codeOf(error) === '42501' ? explain(error, 'the database') : error;
  }
  return new DriverStore(database, source, warn);
}

interface Running {
  /** Resolves when the transaction has ended. */
  ended: Promise<void>;
}

class DriverStore implements SqlStore {
  readonly engine;
  readonly changes = { subscribe: (listener: ChangeListener) => this.#subscribe(listener) };
  readonly requests: RequestCounter = {
    count: (uses, windowSeconds, now) =>
      countRequests(this.#database, uses, windowSeconds, now).catch((error: unknown) => {
        throw isBusy(error) ? new StoreBusyError((error as Error).message, { cause: error }) : error;
      }),
  };
  readonly members = { search: true, total: true, position: true, sort: memberSorts };
  #database;
  #source;
  #warn;
  #running = new AsyncLocalStorage<Running>();
  #open = new Set<Running>();
  #closing: Promise<void> | undefined;
  #listeners = new Listeners();
  #listening: Promise<() => Promise<void>> | undefined;
  #limit: ConcurrencyLimit;
  #count = 0;
  #nextMaintenance = 200;

  constructor(database: Kysely<Tables>, source: Driver, warn: (line: string) => void) {
    this.#database = database;
    this.#source = source;
    this.#warn = warn;
    this.engine = source.engine;
    this.#limit = new ConcurrencyLimit(source.maxPerOrganization ?? Infinity);
  }

  async transaction<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    const outer = this.#running.getStore();
    if (outer) await this.#waitForEnd(outer);
    if (this.#closing) throw new StoreError('closed', 'The store has been closed');
    let end!: () => void;
    const running: Running = { ended: new Promise((done) => (end = done)) };
    this.#open.add(running);
    try {
      return await this.#running.run(running, () => this.#runWithRetries(work));
    } finally {
      this.#open.delete(running);
      end();
      this.#maintain();
    }
  }

  async ping(): Promise<void> {
    await sql`select 1`.execute(this.#database);
  }

  async query<Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    const connection = await this.#source.connect();
    try {
      return (await connection.query(text, values)).rows as Row[];
    } finally {
      connection.release();
    }
  }

  verifyAuditEvents(organizationId?: string): Promise<AuditChainReport[]> {
    return verifyAuditChains(this.#source, organizationId);
  }

  close(): Promise<void> {
    return (this.#closing ??= Promise.all([...this.#open].map((one) => one.ended))
      .then(() => this.#stopListening())
      .then(() => this.#database.destroy()));
  }

  /** A connection listens while there are subscribers. */
  async #subscribe(listener: ChangeListener): Promise<() => void> {
    if (this.#closing) throw new StoreError('closed', 'The store has been closed');
    const remove = this.#listeners.add(listener);
    const listening = (this.#listening ??= this.#source.listen({
      onNotification: (text) => {
        const change = readNotification(text);
        if (change) this.#listeners.changed(change);
      },
      onReconnect: () => this.#listeners.missed(),
    }));
    try {
      await listening;
    } catch (error) {
      remove();
      if (this.#listening === listening) this.#listening = undefined;
      throw error;
    }
    return () => {
      remove();
      if (this.#listeners.isEmpty && !this.#closing)
        this.#stopListening().catch((error: unknown) =>
          this.#warn(`org-elements: listening did not end (${(error as Error).message})`),
        );
    };
  }

  async #stopListening(): Promise<void> {
    const listening = this.#listening;
    this.#listening = undefined;
    const stop = await listening?.catch(() => undefined);
    await stop?.();
  }

  /** A transaction that awaits one inside itself would wait forever if there is one connection. */
  async #waitForEnd(outer: Running): Promise<void> {
    const waiting = new AbortController();
    const late = Symbol();
    const first = await Promise.race([
      outer.ended,
      delay(NESTED_TIMEOUT_MS, late, { signal: waiting.signal }).catch(() => undefined),
    ]);
    waiting.abort();
    if (first !== late) return;
    throw new StoreError(
      'nested_transaction',
      'A transaction was started inside another one that waits for it. Use the outer transaction',
    );
  }

  async #runWithRetries<T>(work: (tx: StoreTransaction) => Promise<T>): Promise<T> {
    let limitedOrganization: string | undefined;
    for (let attempt = 1; ; attempt++) {
      const slot = this.#limit.begin(limitedOrganization);
      limitedOrganization = undefined;
      let hasStarted = false;
      let thrown: { error: unknown } | undefined;
      try {
        const result = await this.#database.transaction().execute(async (database) => {
          hasStarted = true;
          try {
            const buffer = new WriteBuffer(database);
            const result = await work(createTransaction(database, buffer, slot.enter));
            await buffer.write();
            return result;
          } catch (error) {
            thrown = { error };
            throw error;
          }
        });
        slot.leave();
        return result;
      } catch (failure) {
        // If the rollback fails too, the original error is thrown.
        const error = thrown ? thrown.error : failure;
        slot.leave();
        if (error instanceof ConcurrencyLimitError) {
          await this.#limit.wait(error.organizationId, QUEUE_TIMEOUT_MS);
          limitedOrganization = error.organizationId;
          attempt--;
          continue;
        }
        if (isBusy(error)) throw new StoreBusyError((error as Error).message, { cause: error });
        if (attempt >= MAX_ATTEMPTS || !isRetryable(error, !hasStarted || thrown !== undefined)) throw error;
        await delay(Math.random() * 20 * 2 ** attempt);
      }
    }
  }

  #maintain(): void {
    if (!this.#source.maintain || ++this.#count < this.#nextMaintenance || this.#closing) return;
    this.#nextMaintenance += Math.min(this.#nextMaintenance * 9, MAINTENANCE_INTERVAL);
    this.#source
      .maintain()
      .catch((error: unknown) =>
        this.#warn(`org-elements: cleaning up the tables failed (${(error as Error).message})`),
      );
  }
}

/** A timeout of a lock, of a statement, or of the wait for a connection. */
function isBusy(error: unknown): boolean {
  return (
    ['55P03', '57014', '25P03', '53300'].includes(codeOf(error)) ||
    /^timeout exceeded when trying to connect/.test(String((error as Error | undefined)?.message))
  );
}

/**
 * Serialization failures and deadlocks. Also a lost connection, unless it was lost during the commit, whose outcome is
 * unknown.
 */
function isRetryable(error: unknown, isUncommitted: boolean): boolean {
  const code = codeOf(error);
  if (code === '40001' || code === '40P01') return true;
  return (
    isUncommitted &&
    (/^(08|57P0)/.test(code) ||
      code === 'ECONNRESET' ||
      code === 'EPIPE' ||
      /Connection terminated/.test((error as Error).message))
  );
}
