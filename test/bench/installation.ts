/*
 * One database of a certain size, open for measuring: through the kit, and past it.
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

export interface Installation {
  sizes: Sizes;
  source: Driver;
  store: SqlStore;
  backend: OrgBackend;
  /** As the driver runs it, with nothing in between. */
  query: Query;
  /** Statements, transactions included, that the kit has sent to the database. */
  sent: () => number;
  /** Tells of each of them, until the function that it gives is called. */
  overhear(listener: (statement: Statement) => void): () => void;
  version: string;
  close(): Promise<void>;
}

export async function openInstallation(place: Place, sizes: Sizes): Promise<Installation> {
  let count = 0;
  const listeners = new Set<(statement: Statement) => void>();
  const opened = await openSource(place);
  // Cleaning up in the middle of a round would be measured with it.
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
  // A server that is stopped right afterwards may be faster than the goodbye of its connections.
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

/** Takes the header `x-user` at its word: proving who asks is another matter, and the same for everybody. */
export const createBenchBackend = (store: SqlStore): OrgBackend =>
  createOrgBackend({
    store,
    authenticate: async (request) => ({ userId: request.headers.get('x-user') ?? 'user_1', via: 'token' }),
    clock: () => new Date(seededAt),
    policy: { ownerRoleIds: ['owner'], addMember: 'direct' },
  });
