/*
 * Fills an empty store in one transaction. Indexes are dropped before and created after it, which is much faster than updating
 * them for every row.
 */
import type { Connection, Driver } from '../../../src/backend/stores/sql/connection.js';
import { openFolder } from '../../../src/backend/stores/sql/pglite.js';
import { openServer } from '../../../src/backend/stores/sql/postgres.js';
import { createSqlStore } from '../../../src/backend/stores/sql/store.js';
import { statements, type Sizes } from './statements.js';

export type Place = { folder: string | undefined } | { url: string };

export const openSource = (place: Place): Promise<Driver> =>
  'url' in place ? openServer({ ...place, statementTimeout: 0 }) : openFolder(place.folder);

/** Creates and fills the tables. Throws if organizations exist. Calls `tell` after each step, with its duration. */
export async function fill(place: Place, sizes: Sizes, tell: (line: string) => void): Promise<void> {
  const source = await openSource(place);
  try {
    // Creates the tables.
    await createSqlStore({ ...source, end: async () => undefined }, tell);
    await fillFrom(source, sizes, tell);
    await withConnection(source, async (connection) => {
      await timed('vacuum, analyze', () => connection.query('vacuum (analyze)', []), tell);
    });
  } finally {
    await source.end();
  }
}

/** Fills existing tables. Does not run ANALYZE. */
export async function fillFrom(source: Driver, sizes: Sizes, tell: (line: string) => void): Promise<void> {
  await withConnection(source, async (connection) => {
    const { rows } = await connection.query('select 1 from org_elements.organizations limit 1', []);
    if (rows.length > 0) throw new Error('There are organizations already; name an empty database or folder');
    await connection.query('begin', []);
    await connection.query(`set local maintenance_work_mem = '512MB'`, []);
    const indexes = await dropIndexes(connection);
    for (const { what, text, values } of statements(sizes))
      await timed(what, () => connection.query(text, values), tell);
    await timed(
      `${indexes.length} indexes`,
      async () => {
        for (const index of indexes) await connection.query(index, []);
      },
      tell,
    );
    await connection.query('commit', []);
  });
}

async function withConnection(source: Driver, work: (connection: Connection) => Promise<void>): Promise<void> {
  const connection = await source.connect();
  try {
    await work(connection);
  } finally {
    connection.release();
  }
}

async function timed(what: string, work: () => Promise<unknown>, tell: (line: string) => void): Promise<void> {
  const began = performance.now();
  await work();
  tell(`${what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}

/** Drops every index that no constraint needs. Returns the statements that create them. */
async function dropIndexes(connection: Connection): Promise<string[]> {
  const { rows } = await connection.query(
    `
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid in (select oid from pg_class where relnamespace = 'org_elements'::regnamespace)
      and not exists (select 1 from pg_constraint where conindid = indexrelid)`,
    [],
  );
  const indexes = rows as { name: string; definition: string }[];
  for (const { name } of indexes) await connection.query(`drop index ${name}`, []);
  return indexes.map(({ definition }) => definition);
}
