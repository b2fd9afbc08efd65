/*
 * Single sign-on connections. They are read as a whole, so that everything but the key is in two JSON columns.
 */
import type { Selectable } from 'kysely';
import type { ConnectionRecord, ConnectionSignInRecord } from '../../store/store.js';
import type { Database, Tables } from './schema.js';
import { toInstant } from './sql-helpers.js';

function toConnection(row: Selectable<Tables['connections']>): ConnectionRecord {
  return {
    id: row.id,
    organizationId: row.organization_id,
    name: row.name,
    strategy: row.strategy,
    enabled: row.enabled,
    ...row.settings,
    tests: row.tests,
    createdAt: toInstant(row.created_at),
    version: row.version,
  };
}

export async function connections(database: Database, organizationId: string): Promise<ConnectionRecord[]> {
  const rows = await database
    .selectFrom('connections')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toConnection);
}

export async function connection(database: Database, id: string): Promise<ConnectionRecord | undefined> {
  const row = await database.selectFrom('connections').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toConnection(row);
}

export async function putConnection(database: Database, record: ConnectionRecord): Promise<void> {
  const { id, organizationId, name, strategy, enabled, tests, createdAt, version, ...settings } = record;
  const row = {
    id,
    organization_id: organizationId,
    name,
    strategy,
    enabled,
    settings: JSON.stringify(settings),
    tests: JSON.stringify(tests),
    created_at: createdAt,
    version,
  };
  await database
    .insertInto('connections')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function deleteConnection(database: Database, organizationId: string, id: string): Promise<void> {
  await database.deleteFrom('connections').where('organization_id', '=', organizationId).where('id', '=', id).execute();
}

export async function putConnectionSignIn(database: Database, record: ConnectionSignInRecord): Promise<void> {
  const row = {
    organization_id: record.organizationId,
    user_id: record.userId,
    connection_id: record.connectionId,
    signed_in_at: record.signedInAt,
  };
  await database
    .insertInto('connection_sign_ins')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id']).doUpdateSet(row))
    .execute();
}

export async function countConnectionMembers(
  database: Database,
  organizationId: string,
): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .selectFrom('connection_sign_ins')
    .select(({ fn }) => ['connection_id', fn.countAll<number | string>().as('members')])
    .where('organization_id', '=', organizationId)
    .groupBy('connection_id')
    .execute();
  return new Map(rows.map((row) => [row.connection_id, Number(row.members)]));
}
