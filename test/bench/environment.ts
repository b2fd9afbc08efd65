/*
 * A seeded database, with access through the kit and directly.
 */
import pg from 'pg';
import { createOrgBackend, type OrgBackend } from '../../src/backend/index.js';
import type { Driver } from '../../src/backend/stores/sql/connection.js';
import type { SqlStore } from '../../src/backend/stores/sql/index.js';
import { createSqlStore } from '../../src/backend/stores/sql/store.js';
import { overheard, type Statement } from '../backend/stores/plans.js';
import { openSource, type Place } from './seed/fill.js';
import { seededAt, type Sizes } from './seed/statements.js';

export type Query = (text: string, values: readonly unknown[]) => Promise<unknown[]>;

export interface Environment {
  sizes: Sizes;
  source: Driver;
  store: SqlStore;
  backend: OrgBackend;
  /** Runs a statement directly on the driver. */
  query: Query;
  /** The number of statements that the kit sent, including those of transactions. */
  sent: () => number;
  /** Calls `listener` with each statement of the kit, until the returned function is called. */
  overhear(listener: (statement: Statement) => void): () => void;
  version: string;
  close(): Promise<void>;
}

export async function openEnvironment(place: Place, sizes: Sizes): Promise<Environment> {
  let count = 0;
  const listeners = new Set<(statement: Statement) => void>();
  const opened = await openSource(place);
  // Maintenance during a round would be measured.
  const source = { ...opened, maintain: undefined };
  const store = await createSqlStore(
    overheard(source, (statement) => {
      count++;
      for (const listener of listeners) listener(statement);
    }),
    console.error,
  );
  const backend = createBenchBackend(store);
  const pool = 'url' in place ? new pg.Pool({ connectionString: place.url, max: 10 }) : undefined;
  // The server can stop before its connections are closed.
  pool?.on('error', () => undefined);
  const query: Query = pool
    ? async (text, values) => (await pool.query(text, [...values])).rows as unknown[]
    : async (text, values) => {
        const connection = await opened.connect();
        return connection
          .query(text, values)
          .then(({ rows }) => rows)
          .finally(() => connection.release());
      };
  const [{ version }] = (await query(
    `select split_part(current_setting('server_version'), ' ', 1) as version`,
    [],
  )) as [{ version: string }];
  return {
    sizes,
    source,
    store,
    backend,
    query,
    version,
    sent: () => count,
    overhear(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async close() {
      await backend.close();
      await pool?.end();
      await store.close();
    },
  };
}

/** Trusts the header `x-user`, because authentication is not measured. */
export const createBenchBackend = (store: SqlStore): OrgBackend =>
  createOrgBackend({
    store,
    authenticate: async (request) => ({ userId: request.headers.get('x-user') ?? 'user_1', via: 'token' }),
    clock: () => new Date(seededAt),
    policy: { ownerRoleIds: ['owner'], addMember: 'direct' },
  });
