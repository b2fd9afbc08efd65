/*
 * The database of the demo: PostgreSQL inside this process (PGlite, in a folder), or a server by its URL. The
 * organizations and what belongs to the demo alone are kept side by side.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '../../src/backend/index.js';
import { StoreError } from '../../src/backend/stores/sql/index.js';
import { openFolder } from '../../src/backend/stores/sql/pglite.js';
import { openServer } from '../../src/backend/stores/sql/postgres.js';
import { createSqlStore } from '../../src/backend/stores/sql/store.js';
import { reasonOf, StartFailure } from '../failure.js';
import type { DemoSettings } from '../settings.js';

/** Runs statements with `$1`, `$2`, … in them. Never inside a transaction of the store: PGlite has one connection. */
export interface Database {
  query<Row = Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>;
}

/** The store and the tables beside it, over the same connections. */
export interface OpenDatabase extends Database {
  store: Store;
  close(): Promise<void>;
}

/** Opens the database. Throws a `StartFailure` that says what to look at. */
export async function openDatabase(settings: DemoSettings): Promise<OpenDatabase> {
  const { databaseUrl, dataFolder } = settings;
  try {
    if (!databaseUrl) await mkdir(dataFolder, { recursive: true });
    const source = databaseUrl ? await openServer({ url: databaseUrl }) : await openFolder(join(dataFolder, 'database'));
    const store = await createSqlStore(source, (line) => console.warn(line));
    return {
      store,
      async query<Row>(text: string, values: unknown[] = []) {
        const connection = await source.connect();
        try {
          return (await connection.query(text, values)).rows as Row[];
        } finally {
          connection.release();
        }
      },
      close: () => store.close(),
    };
  } catch (error) {
    throw unusableData(settings, error);
  }
}

/** What is said when the database fails before anybody has asked for anything. */
export function unusableData({ databaseUrl, dataFolder }: DemoSettings, error: unknown): StartFailure {
  const reason = reasonOf(error).replace(/\.$/, '');
  if (databaseUrl) return new StartFailure(`DATABASE_URL cannot be used: ${reason}.`);
  const isTaken = error instanceof StoreError && error.code === 'folder_locked';
  return new StartFailure(`The data in ${dataFolder} cannot be used: ${reason}.${isTaken ? '' : ' Delete the folder to start with fresh data.'}`);
}
