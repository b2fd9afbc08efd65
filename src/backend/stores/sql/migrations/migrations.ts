/*
 * Creates and migrates the tables. A released migration never changes; a new one is added at the end of the list. All
 * run in one transaction with one lock, so processes that start together wait for each other and a crash leaves the old
 * state.
 */
import { sql, type Kysely } from 'kysely';
import { StoreError } from '../errors.js';
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
import { changedRoles } from './0014-changed-roles.js';
import { activityTables } from './0015-activity.js';
import { auditChain } from './0016-audit-chain.js';
import { securityPolicies } from './0017-security-policies.js';
import { domains } from './0018-domains.js';
import { connections } from './0019-connections.js';
import { joinRequests } from './0020-join-requests.js';
import { provisioning } from './0021-provisioning.js';
import { apiKeys } from './0022-api-keys.js';
import { memberImports } from './0023-imports.js';
import { webhooks } from './0024-webhooks.js';
import { integrations } from './0025-integrations.js';
import { migratedUsers } from './0026-migrated-users.js';
import { hasRelation } from './catalog.js';
import { MIGRATION_TABLE, runMigrator } from './migrator.js';
import { indexSearch, missingSearchIndexes } from './search-index.js';
import { recordVersions, versionOf } from './versions.js';
import type { Database, Tables } from '../schema.js';

/** By name. The names are recorded in the database, and sort in the order of the migrations. */
const migrations: Readonly<Record<string, (database: Database) => Promise<void>>> = {
  '0001-initial': initialTables,
  '0002-outbox': outbox,
  '0003-filter-indexes': filterIndexes,
  '0004-word-prefix-index': wordPrefixIndex,
  '0005-offset-index': offsetIndex,
  '0006-mail-tickets': mailTickets,
  '0007-ascii-addresses': asciiAddresses,
  '0008-folded-names': foldedNames,
  '0009-unanswered-invitations': unansweredInvitations,
  '0010-bound-invitations': boundInvitations,
  '0011-request-counts': requestCounts,
  '0012-mail-deliveries': mailDeliveries,
  '0013-mailed-and-declined': mailedAndDeclined,
  '0014-changed-roles': changedRoles,
  '0015-activity': activityTables,
  '0016-audit-chain': auditChain,
  '0017-security-policies': securityPolicies,
  '0018-domains': domains,
  '0019-connections': connections,
  '0020-join-requests': joinRequests,
  '0021-provisioning': provisioning,
  '0022-api-keys': apiKeys,
  '0023-imports': memberImports,
  '0024-webhooks': webhooks,
  '0025-integrations': integrations,
  '0026-migrated-users': migratedUsers,
};
const names = Object.keys(migrations);

/** Any number, the same in every version. */
const MIGRATION_LOCK_ID = '7303014918281828';

export async function migrate(database: Kysely<Tables>, warn: (line: string) => void): Promise<void> {
  if (await isCurrent(database)) return;
  await database.transaction().execute(async (tx) => {
    // Migrations wait for each other, and for indexes of large tables.
    await sql`set local lock_timeout = 0`.execute(tx);
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`select pg_advisory_xact_lock(${MIGRATION_LOCK_ID}::bigint)`.execute(tx);
    await requireKnown(tx);
    const version = await versionOf(tx);
    await runMigrator(tx, {
      // Those that an earlier release ran are only recorded.
      getMigrations: async () =>
        Object.fromEntries(names.map((name, at) => [name, { up: at < version ? async () => {} : migrations[name]! }])),
    });
    await recordVersions(tx, names.length);
    await indexSearch(tx, warn);
  });
}

async function isCurrent(database: Database): Promise<boolean> {
  await requireKnown(database);
  const recorded = new Set(await recordedNames(database));
  return names.every((name) => recorded.has(name)) && (await missingSearchIndexes(database)).length === 0;
}

/** The migrations that the migrator has recorded. */
async function recordedNames(database: Database): Promise<string[]> {
  if (!(await hasRelation(database, MIGRATION_TABLE))) return [];
  const { rows } = await sql<{ name: string }>`
    select name from ${sql.id('org_elements', MIGRATION_TABLE)} order by name`.execute(database);
  return rows.map(({ name }) => name);
}

/** Refuses tables of a later release. */
async function requireKnown(database: Database): Promise<void> {
  const version = await versionOf(database);
  const unknown =
    version > names.length
      ? `version ${version}`
      : (await recordedNames(database)).findLast((name) => !Object.hasOwn(migrations, name));
  if (unknown === undefined) return;
  throw new StoreError(
    'newer_schema',
    `The tables are at ${unknown}, this org-elements supports ${names.at(-1)}. Update org-elements`,
  );
}
