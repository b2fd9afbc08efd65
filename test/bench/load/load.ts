/*
 * Several worker processes on one PostgreSQL server under a mix of reads and writes: throughput, latency, memory of each process,
 * and the consistency of the data afterwards.
 */
import cluster, { type Worker } from 'node:cluster';
import { once } from 'node:events';
import { join } from 'node:path';
import { freePort } from '../../backend/stores/postgres-server.js';
import { openServerEngine } from '../engines.js';
import { figureOf, machine } from '../measure.js';
import type { BenchOptions, Scenario } from '../scenario.js';
import type { Sizes } from '../seed/statements.js';
import { number, table, type Cell } from '../table.js';
import { drive, type Outcome } from './drive.js';
import { ask, prepareContest, stateOf, verify } from './verify.js';

const people = 32;

export const load: Scenario = {
  name: 'load',
  async run(options) {
    const engine = await openServerEngine(options);
    if (!engine) return '# Under load\n\nNot measured: no PostgreSQL server is installed.';
    try {
      const { members, organizations } = options;
      const place = (await engine.place({ members, organizations })) as { url: string };
      return await onCopy(engine.server, place.url, (url) => measureAll(url, options));
    } finally {
      await engine.close();
    }
  },
};

/** Seeded rows are not changed. */
async function onCopy(
  server: { run(text: string): Promise<unknown>; url(database: string): string },
  url: string,
  work: (url: string) => Promise<string>,
): Promise<string> {
  const name = new URL(url).pathname.slice(1);
  await server.run('drop database if exists load_copy');
  await server.run(`create database load_copy template ${name}`);
  try {
    return await work(server.url('load_copy'));
  } finally {
    await server.run('drop database load_copy with (force)');
  }
}

async function measureAll(url: string, { isQuick, members, organizations, tell }: BenchOptions): Promise<string> {
  const sizes = { members, organizations };
  const seconds = isQuick ? 2 : 20;
  const overall: Cell[][] = [];
  const byKind: Cell[][] = [];
  for (const [at, count] of [1, 2, 4].entries()) {
    tell(`load: ${count} processes`);
    const { outcome, memory } = await measureOnce(url, sizes, count, { people, seconds, first: 1 + at * people });
    if (outcome.errors.length > 0) throw new Error(`${outcome.errors.length} errors, the first: ${outcome.errors[0]}`);
    const times = [...outcome.times.values()].flat();
    overall.push([
      String(count),
      times.length / seconds,
      ...spread(times),
      outcome.errors.length,
      memory.map((bytes) => number(bytes / 1e6)).join(', '),
    ]);
    if (count === 2) for (const [kind, list] of outcome.times) byKind.push([kind, list.length, ...spread(list)]);
  }
  const [{ version }] = (await ask<{ version: string }>(
    url,
    `select split_part(current_setting('server_version'), ' ', 1) as version`,
  )) as [{ version: string }];
  return [
    '# Under load',
    machine({ PostgreSQL: version }),
    `${number(members)} members, ${number(organizations)} organizations; ${people} people at once, without a pause, ${seconds} seconds each. Server, handler processes and
those who ask share the machine. After each run: every change that was answered is in the database with its audit event, none is there that was not, the kept numbers
are right, and 20 organizations whose two owners demoted each other all the while still have an administrator.`,
    table(['processes', 'requests/s', 'p50 ms', 'p99 ms', 'errors', 'memory of each, MB'], overall),
    `### By kind, two processes\n\n${table(['kind', 'requests', 'p50 ms', 'p99 ms'], byKind)}`,
  ].join('\n\n');
}

function spread(times: number[]): [number, number] {
  const sorted = [...times].sort((one, other) => one - other);
  return [figureOf(sorted).median, sorted[Math.floor(sorted.length * 0.99)]!];
}

async function measureOnce(
  url: string,
  sizes: Sizes,
  count: number,
  how: Parameters<typeof drive>[2],
): Promise<{ outcome: Outcome; memory: number[] }> {
  await prepareContest(url, sizes.organizations);
  const port = await freePort();
  cluster.setupPrimary({ exec: join(import.meta.dirname, 'process.ts'), execArgv: ['--import', 'tsx'] });
  const workers = Array.from({ length: count }, () =>
    cluster.fork({ DATABASE_URL: url, PORT: port, POOL: Math.max(2, Math.floor(16 / count)) }),
  );
  try {
    await Promise.all(workers.map((worker) => once(worker, 'listening')));
    // Warm-up, not counted.
    await drive(port, sizes, { ...how, seconds: how.seconds / 4, first: how.first + 1000 });
    const before = await stateOf(url);
    const outcome = await drive(port, sizes, how);
    const memory = await Promise.all(workers.map(endOf));
    await verify(url, before, outcome, sizes.organizations);
    return { outcome, memory };
  } finally {
    for (const worker of workers) worker.process.kill();
  }
}

/** Ends the process. Resolves to its peak memory. */
async function endOf(worker: Worker): Promise<number> {
  const told = once(worker, 'message') as Promise<[{ largest: number }]>;
  worker.send('end');
  const [{ largest }] = await told;
  return largest;
}
