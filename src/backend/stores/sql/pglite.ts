/*
 * PGlite: PostgreSQL as WebAssembly in this process. It has exactly one connection, so transactions run one after the
 * other.
 */
import { existsSync, fsyncSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PGlite, PGliteOptions } from '@electric-sql/pglite';
import type { Connection, Driver } from './connection.js';
import { importOptional, StoreError } from './errors.js';
import { lockDirectory, type DirectoryLock } from './directory-lock.js';
import { NOTIFICATION_CHANNEL } from './outbox.js';
import { readUtc } from './sql-helpers.js';

const load = () =>
  importOptional('@electric-sql/pglite', async () => ({
    ...(await import('@electric-sql/pglite')),
    ...(await import('@electric-sql/pglite/nodefs')),
    ...(await import('@electric-sql/pglite/contrib/pg_trgm')),
  }));

// One session lasts as long as the process, and its cached plan for foreign keys of a small table would read the whole
// table forever. With default costs, new tables are read by bitmap and sort instead of along an index.
export const planner = ['-c', 'plan_cache_mode=force_custom_plan', '-c', 'random_page_cost=1.1'];

/** The directory contains `data`, the database, and `lock`. */
export async function openFolder(folder: string | undefined): Promise<Driver> {
  const { PGlite, pg_trgm } = await load();
  if (folder === undefined)
    return sourceOf(
      await PGlite.create({ extensions: { pg_trgm }, startParams: [...PGlite.defaultStartParams, ...planner] }),
    );
  const root = resolve(folder);
  await mkdir(root, { recursive: true }).catch((error: unknown) => {
    throw new StoreError('folder_unusable', `Cannot create the folder ${root}: ${(error as Error).message}`, {
      cause: error,
    });
  });
  const lock = await lockDirectory(root);
  try {
    return sourceOf(await openData(root), lock);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openData(root: string): Promise<PGlite> {
  const data = join(root, 'data');
  const others = (await readdir(root)).filter((name) => !['data', 'data.new', 'lock'].includes(name));
  if (!existsSync(data)) {
    if (others.length > 0)
      throw new StoreError(
        'folder_unusable',
        `The folder ${root} contains other files (${others[0]}); use an empty folder`,
      );
    // A crash during creation leaves an incomplete data.new, never an incomplete data.
    const draft = join(root, 'data.new');
    await rm(draft, { recursive: true, force: true });
    await (await start(draft)).close();
    await rename(draft, data);
  }
  const { PGlite } = await load();
  const made = (await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
  if (!made)
    throw new StoreError(
      'folder_corrupt',
      `The data in ${data} is damaged: PG_VERSION cannot be read. Restore a backup`,
    );
  try {
    const client = await start(data);
    const { rows } = await client.query<{ major: string }>(
      `select split_part(current_setting('server_version'), '.', 1) as major`,
    );
    if (rows[0]?.major === made) return client;
    await client.close();
  } catch (error) {
    const expected = await MAX_MAJOR_VERSION(PGlite);
    if (made === expected || !expected) {
      throw new StoreError(
        'folder_corrupt',
        `The data in ${data} is damaged and PGlite cannot open it (${describe(error)}). Restore a backup`,
        { cause: error },
      );
    }
  }
  throw new StoreError(
    'folder_incompatible',
    `The data in ${data} was made by PostgreSQL ${made}, which the installed @electric-sql/pglite is not`,
  );
}

/** Read only if the directory does not open: is it damaged, or of another version? */
async function MAX_MAJOR_VERSION(Client: typeof PGlite): Promise<string | undefined> {
  const client = await Client.create();
  const { rows } = await client.query<{ major: string }>(
    `select split_part(current_setting('server_version'), '.', 1) as major`,
  );
  await client.close();
  return rows[0]?.major;
}

async function start(folder: string): Promise<PGlite> {
  const { PGlite, NodeFS, pg_trgm } = await load();
  // PGlite 0.5 runs with fsync off, and its file system has none: a commit would survive the process, but not a power
  // failure. wal_sync_method is set because fdatasync never reaches the file system.
  class DurableFS extends NodeFS {
    override async init(client: PGlite, options: Parameters<InstanceType<typeof NodeFS>['init']>[1]) {
      const made = await super.init(client, options);
      made.emscriptenOpts.preRun?.push((module: unknown) => {
        const operations = (module as { NODEFS: { stream_ops: { fsync?: unknown } } }).NODEFS.stream_ops;
        operations.fsync ??= (stream: { nfd?: number }) => {
          if (stream.nfd !== undefined) fsyncSync(stream.nfd);
          return 0;
        };
      });
      return made;
    }
  }
  const startParams = [
    ...PGlite.defaultStartParams.filter((parameter) => parameter !== '-F'),
    '-c',
    'wal_sync_method=fsync',
    ...planner,
  ];
  const options: PGliteOptions = {
    fs: new DurableFS(folder),
    extensions: { pg_trgm },
    startParams,
    relaxedDurability: false,
  };
  return PGlite.create(options);
}

const parsers = { [1184 /* timestamptz */]: (text: string) => readUtc(text) ?? new Date(text) };

/** A driver over an existing PGlite, such as a clone in a test. Closed permanently when its lock is lost. */
export function sourceOf(client: PGlite, lock?: DirectoryLock): Driver {
  let last: Promise<void> = Promise.resolve();
  const connect = async (): Promise<Connection> => {
    const turn = last;
    let release!: () => void;
    last = new Promise((done) => (release = done));
    await turn;
    try {
      await lock?.verify();
    } catch (error) {
      release();
      throw error;
    }
    return {
      async query(text, parameters, instants) {
        const { command, affectedRows, rows } = await client.query(text, [...parameters], instants ? { parsers } : {});
        return { command: command ?? '', rowCount: affectedRows ?? 0, rows };
      },
      release,
    };
  };
  return {
    engine: 'pglite',
    connect,
    async maintain() {
      const connection = await connect();
      try {
        await client.exec('vacuum (analyze)');
      } finally {
        connection.release();
      }
    },
    async listen({ onNotification }) {
      const connection = await connect();
      try {
        const stop = await client.listen(NOTIFICATION_CHANNEL, onNotification);
        return async () => {
          const turn = await connect();
          await stop().finally(() => turn.release());
        };
      } finally {
        connection.release();
      }
    },
    async end() {
      await last;
      try {
        // Closing would write to files that belong to another process now.
        if (!lock?.isLost()) await client.close();
      } finally {
        await lock?.release();
      }
    },
  };
}

const describe = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, 200);
