/*
 * Creates and migrates the tables. A released migration never changes; a new one is added at the end of the list. All
 * run in one transaction with one lock, so processes that start together wait for each other and a crash leaves the old
 * state.
 */
import { sql, type Kysely } from 'kysely';
import { codeOf, StoreError } from '../errors.js';
import { initialTables } from './0001-initial.js';
import { outbox } from './0002-outbox.js';
import { filterIndexes } from './0003-filter-indexes.js';
import { wordPrefixIndex } from './0004-word-prefix-index.js';
import { offsetIndex } from './0005-offset-index.js';
import { mailTickets } from './0006-mail-tickets.js';
import { asciiAddresses } from './0007-ascii-addresses.js';
import { foldedNames } from './0008-folded-names.js';
import { unansweredInvitations } from './0009-unanswered-invitations.js';
import { boundInvitations } from './0010-bound-invitations.js';
import { requestCounts } from './0011-request-counts.js';
import { mailDeliveries } from './0012-mail-deliveries.js';
import { mailedAndDeclined } from './0013-mailed-and-declined.js';
import type { Database, Tables } from '../schema.js';

const migrations: ((database: Database) => Promise<void>)[] = [
  initialTables,
  outbox,
  filterIndexes,
  wordPrefixIndex,
  offsetIndex,
  mailTickets,
  asciiAddresses,
  foldedNames,
  unansweredInvitations,
  boundInvitations,
  requestCounts,
  mailDeliveries,
  mailedAndDeclined,
];

/** Any number, the same in every version. */
const MIGRATION_LOCK_ID = '7303014918281828';

export async function migrate(database: Kysely<Tables>, warn: (line: string) => void): Promise<void> {
  const newest = migrations.length;
  if (await isCurrent(database, newest)) return;
  await database.transaction().execute(async (tx) => {
    // Migrations wait for each other, and for indexes of large tables.
    await sql`set local lock_timeout = 0`.execute(tx);
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK_ID}::bigint)`.execute(tx);
    const before = await versionOf(tx);
    requireKnown(before, newest);
    if (before === 0) await createSchema(tx);
    for (let version = before + 1; version <= newest; version++) {
      await migrations[version - 1]!(tx);
      await sql`insert into org_elements.schema_versions (version) values (${version})`.execute(tx);
    }
    await indexSearch(tx, warn);
  });
}

async function isCurrent(database: Database, newest: number): Promise<boolean> {
  const version = await versionOf(database);
  requireKnown(version, newest);
  return version === newest && (await missingTrigram(database)).length === 0;
}

async function versionOf(database: Database): Promise<number> {
  if (!(await exists(database, 'schema_versions'))) return 0;
  const { rows } = await sql<{
    version: number | null;
  }>`select max(version) as version from org_elements.schema_versions`.execute(database);
  return rows[0]?.version ?? 0;
}

function requireKnown(version: number, newest: number): void {
  if (version <= newest) return;
  throw new StoreError(
    'newer_schema',
    `The tables are at version ${version}, this org-elements supports ${newest}. Update org-elements`,
  );
}

async function exists(database: Database, name: string): Promise<boolean> {
  // Not to_regclass, which may use a cache that is older than the lock.
  const { rows } = await sql`
    select 1 from pg_class join pg_namespace on pg_namespace.oid = relnamespace where nspname = 'org_elements' and relname = ${name}
  `.execute(database);
  return rows.length > 0;
}

async function createSchema(database: Database): Promise<void> {
  const { rows } = await sql`select 1 from pg_namespace where nspname = 'org_elements'`.execute(database);
  // IF NOT EXISTS would need the permission to create schemas even if an administrator has created it.
  if (rows.length === 0) await sql`create schema org_elements`.execute(database);
  await sql`
    create table org_elements.schema_versions (
      version int primary key, applied_at timestamptz not null default now()
    )`.execute(database);
}

/** The tables without a search index. */
async function missingTrigram(database: Database): Promise<string[]> {
  const tables: string[] = [];
  for (const table of ['memberships', 'organizations', 'invitations'])
    if (!(await exists(database, `${table}_search`))) tables.push(table);
  return tables;
}

/** The trigram indexes are optional: without the extension, searches read all rows. */
async function indexSearch(database: Database, warn: (line: string) => void): Promise<void> {
  const tables = await missingTrigram(database);
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
