/*
 * The trigram indexes of searches. They are optional, because the extension may be missing, and so no migration.
 */
import { sql } from 'kysely';
import { codeOf } from '../errors.js';
import type { Database } from '../schema.js';
import { hasRelation } from './catalog.js';

/** The tables without a search index. */
export async function missingSearchIndexes(database: Database): Promise<string[]> {
  const tables: string[] = [];
  for (const table of ['memberships', 'organizations', 'invitations'])
    if (!(await hasRelation(database, `${table}_search`))) tables.push(table);
  return tables;
}

/** The trigram indexes are optional: without the extension, searches read all rows. */
export async function indexSearch(database: Database, warn: (line: string) => void): Promise<void> {
  const tables = await missingSearchIndexes(database);
  if (tables.length === 0) return;
  await sql`savepoint search_index`.execute(database);
  try {
    if (!(await trigramSchema(database)))
      await sql`create extension pg_trgm with schema org_elements`.execute(database);
    const home = sql.id((await trigramSchema(database))!, 'gin_trgm_ops');
    // Without fastupdate, searches never read a list of pending entries.
    for (const table of tables) {
      await sql`
        create index ${sql.id(`${table}_search`)} on ${sql.id('org_elements', table)} using gin (search_text ${home}) with (fastupdate = off)
      `.execute(database);
    }
    await sql`release savepoint search_index`.execute(database);
  } catch (error) {
    await sql`rollback to savepoint search_index`.execute(database);
    warn(
      `org-elements: searching works without an index until a database administrator runs ` +
        `"CREATE EXTENSION pg_trgm" and the server kit is restarted (${codeOf(error)} ${(error as Error).message})`,
    );
  }
}

async function trigramSchema(database: Database): Promise<string | undefined> {
  const { rows } = await sql<{ nspname: string }>`
    select nspname from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm'
  `.execute(database);
  return rows[0]?.nspname;
}
