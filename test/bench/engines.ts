/*
 * Databases for benchmarks: PGlite folders and a temporary PostgreSQL server. Existing databases are reused.
 */
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgres, startPostgres, type PostgresServer } from '../backend/stores/postgres-server.js';
import type { BenchOptions } from './scenario.js';
import { fill, type Place } from './seed/fill.js';
import type { Sizes } from './seed/statements.js';

export interface Engine {
  name: 'pglite' | 'postgresql';
  title: string;
  /** A seeded database of this size. */
  place(sizes: Sizes): Promise<Place>;
  close(): Promise<void>;
}

const nameOf = ({ members, organizations }: Sizes) => `members_${members}_organizations_${organizations}`;

export async function openEngines(options: BenchOptions): Promise<Engine[]> {
  const server = await openServerEngine(options);
  return [openFolderEngine(options), ...(server ? [server] : [])];
}

function openFolderEngine({ tell, data }: BenchOptions): Engine {
  const root = data ?? mkdtempSync(join(tmpdir(), 'org-elements-bench-'));
  mkdirSync(root, { recursive: true });
  return {
    name: 'pglite',
    title: 'PGlite',
    async place(sizes) {
      const folder = join(root, `pglite_${nameOf(sizes)}`);
      const draft = `${folder}_draft`;
      if (!existsSync(folder)) {
        rmSync(draft, { recursive: true, force: true });
        await fill({ folder: draft }, sizes, tell);
        renameSync(draft, folder);
      }
      return { folder };
    },
    async close() {
      if (!data) rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Undefined if no server is installed. */
export async function openServerEngine({
  tell,
  data,
}: BenchOptions): Promise<(Engine & { server: PostgresServer }) | undefined> {
  const found = findPostgres();
  if ('reason' in found) {
    tell(`Without PostgreSQL: ${found.reason}`);
    return undefined;
  }
  const server = await startPostgres(found.bin, data && join(data, 'postgresql'));
  return {
    name: 'postgresql',
    title: 'PostgreSQL server',
    server,
    async place(sizes) {
      const name = nameOf(sizes);
      const url = server.url(name);
      const known = await server.run(`select 1 from pg_database where datname = '${name}'`);
      if (known.length === 0) {
        await server.run(`drop database if exists ${name}_draft`);
        await server.run(`create database ${name}_draft`);
        await fill({ url: server.url(`${name}_draft`) }, sizes, tell);
        await server.run(`alter database ${name}_draft rename to ${name}`);
      }
      return { url };
    },
    close: () => server.stop(),
  };
}
