/*
 * The database of the demo: PostgreSQL in this process (PGlite, a directory), or a server by its URL. Contains the
 * organizations and the demo's own tables.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqlStore, StoreError, type SqlStore } from '../../src/backend/stores/sql/index.js';
import { reasonOf, StartFailure } from '../failure.js';
import type { DemoSettings } from '../settings.js';

/** Runs statements with `$1`, `$2`, …. Never call it inside a transaction of the store: PGlite has one connection. */
export type Database = Pick<SqlStore, 'query'>;

/** The store, and the other tables through its `query`. */
export interface OpenDatabase extends Database {
  store: SqlStore;
  close(): Promise<void>;
}

/** Opens the database. Throws a `StartFailure` with a hint for the operator. */
export async function openDatabase(settings: DemoSettings): Promise<OpenDatabase> {
  const { databaseUrl, dataFolder } = settings;
  try {
    if (!databaseUrl) await mkdir(dataFolder, { recursive: true });
    const store = await openSqlStore(databaseUrl ? { url: databaseUrl } : { folder: join(dataFolder, 'database') });
    return { store, query: (text, values) => store.query(text, values), close: () => store.close() };
  } catch (error) {
    throw unusableData(settings, error);
  }
}

/** The message if the database fails during the start. */
export function unusableData({ databaseUrl, dataFolder }: DemoSettings, error: unknown): StartFailure {
  const reason = reasonOf(error).replace(/\.$/, '');
  if (databaseUrl) return new StartFailure(`DATABASE_URL cannot be used: ${reason}.`);
  const isTaken = error instanceof StoreError && error.code === 'folder_locked';
  return new StartFailure(
    `The data in ${dataFolder} cannot be used: ${reason}.${isTaken ? '' : ' Delete the folder to start with fresh data.'}`,
  );
}
