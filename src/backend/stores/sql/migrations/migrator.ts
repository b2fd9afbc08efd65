/*
 * Kysely's migrator inside a transaction that is already running. The migrator would open a connection of its own, wait
 * for a lock of the session, which a pooler in transaction mode does not keep, and be limited by the timeouts of requests.
 */
import {
  Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  sql,
  WithSchemaPlugin,
  type DatabaseConnection,
  type DatabaseIntrospector,
  type Dialect,
  type MigrationProvider,
} from 'kysely';
import type { Database, Tables } from '../schema.js';

/** Tables of the migrator in the schema `org_elements`. */
export const MIGRATION_TABLE = 'migrations';
const MIGRATION_LOCK_TABLE = 'migration_lock';

/** Runs the migrations that are not recorded yet, in the order of their names, and records them. */
export async function runMigrator(tx: Database, provider: MigrationProvider): Promise<void> {
  const Migrator = await loadMigrator();
  await tx.getExecutor().provideConnection(async (connection) => {
    const watched = watch(connection);
    const db = new Kysely<Tables>({
      dialect: createDialect(watched.connection),
      plugins: [new WithSchemaPlugin('org_elements')],
    });
    const { error } = await new Migrator({
      db,
      provider,
      migrationTableSchema: 'org_elements',
      migrationTableName: MIGRATION_TABLE,
      migrationLockTableName: MIGRATION_LOCK_TABLE,
      // The order is recorded with the clocks of the processes that ran the migrations, which can differ.
      allowUnorderedMigrations: true,
    }).migrateToLatest();
    // After a failed statement the migrator sends others, which fail because the transaction is aborted.
    if (error) throw watched.firstError() ?? error;
  });
}

/** Kysely exports the migrator from `kysely/migration` since 0.29, and from `kysely` before. */
async function loadMigrator(): Promise<typeof import('kysely').Migrator> {
  // @ts-expect-error The installed version has no such path.
  const { Migrator } = (await import('kysely/migration').catch(() => import('kysely'))) as typeof import('kysely');
  return Migrator;
}

/** A connection that remembers the error of the first statement that failed. */
function watch(connection: DatabaseConnection): { connection: DatabaseConnection; firstError: () => unknown } {
  let first: unknown;
  const executeQuery: DatabaseConnection['executeQuery'] = async (...parameters) => {
    try {
      return await connection.executeQuery(...parameters);
    } catch (error) {
      first ??= error;
      throw error;
    }
  };
  const streamQuery = connection.streamQuery.bind(connection) as DatabaseConnection['streamQuery'];
  return { connection: { executeQuery, streamQuery }, firstError: () => first };
}

/** A dialect over the connection of a transaction, whose owner locks, commits and rolls back. */
function createDialect(connection: DatabaseConnection): Dialect {
  const nothing = async () => {};
  return {
    createAdapter: () => new LockedAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: createIntrospector,
    createDriver: () => ({
      init: nothing,
      acquireConnection: async () => connection,
      beginTransaction: nothing,
      commitTransaction: nothing,
      rollbackTransaction: nothing,
      releaseConnection: nothing,
      destroy: nothing,
    }),
  };
}

class LockedAdapter extends PostgresAdapter {
  override async acquireMigrationLock(): Promise<void> {}
  override async releaseMigrationLock(): Promise<void> {}
}

/** Lists the tables of the store. Kysely's own introspector reads all columns of all tables of the database. */
function createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
  const getTables = async () => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname = 'org_elements' and relkind = 'r'`.execute(db);
    return rows.map(({ name }) => ({ name, schema: 'org_elements', isView: false, columns: [] }));
  };
  return {
    getTables,
    getSchemas: async () => (await sql<{ name: string }>`select nspname as name from pg_namespace`.execute(db)).rows,
    getMetadata: async () => ({ tables: await getTables() }),
  };
}
