/*
 * A PostgreSQL server in a temporary folder, for the duration of a test file.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';

export interface PostgresServer {
  readonly port: number;
  /** The URL of a new, empty database, or of a copy of another one without connections. */
  createDatabase(template?: string): Promise<string>;
  url(database: string, user?: string, password?: string): string;
  /** Runs SQL as superuser. */
  run(text: string, database?: string): Promise<unknown[]>;
  /** Restarts the server with the same data. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

const password = 'correct horse';

/** The folder of `initdb` and `postgres`, newest version first, or the reason why there is none. */
export function findPostgres(): { bin: string } | { reason: string } {
  const versions = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').sort((one, other) => Number(other) - Number(one))
    : [];
  const folders = [
    ...versions.map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...(process.env['PATH'] ?? '').split(delimiter),
  ];
  const bin = folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (!bin) return { reason: 'no PostgreSQL server is installed (initdb and postgres)' };
  if (process.getuid?.() === 0 && !serverUser())
    return { reason: 'PostgreSQL refuses to run as root, and there is no user "postgres"' };
  return { bin };
}

/** PostgreSQL refuses to run as root. */
function serverUser(): { uid: number; gid: number } | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

/** A `kept` folder still has its data. */
export async function startPostgres(bin: string, kept?: string): Promise<PostgresServer> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'org-elements-postgres-'));
  mkdirSync(folder, { recursive: true });
  const user = process.getuid?.() === 0 ? serverUser() : undefined;
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  if (!existsSync(data)) {
    const passwordFile = join(folder, 'password');
    writeFileSync(passwordFile, password, { mode: 0o644 });
    execFileSync(
      join(bin, 'initdb'),
      [
        '-D',
        data,
        '-U',
        'admin',
        '-A',
        'scram-sha-256',
        `--pwfile=${passwordFile}`,
        '-E',
        'UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...user, cwd: folder, stdio: 'pipe' },
    );
  }
  const port = await freePort();
  const url = (database: string, name = 'admin', secret = password) =>
    `postgresql://${name}:${encodeURIComponent(secret)}@127.0.0.1:${port}/${database}`;

  let server: ChildProcess;
  const start = async () => {
    server = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off'],
      { ...user, cwd: folder, stdio: 'ignore' },
    );
    for (const until = Date.now() + 20_000; ;) {
      try {
        await run('select 1');
        return;
      } catch (error) {
        if (Date.now() > until || server.exitCode !== null) throw error;
        await delay(50);
      }
    }
  };
  const halt = async () => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGINT');
    await ended;
  };
  const run = async (text: string, database = 'postgres') => {
    const client = new pg.Client({ connectionString: url(database) });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return (await client.query(text)).rows as unknown[];
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  process.once('exit', () => server.kill('SIGQUIT'));
  await start();
  let count = 0;
  return {
    port,
    url,
    run,
    async createDatabase(template = 'template1') {
      const name = `test_${++count}`;
      await run(`create database ${name} template ${template}`);
      return url(name);
    },
    async restart() {
      await halt();
      await start();
    },
    async stop() {
      await halt();
      if (kept === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
