/*
 * Connections to integrations, those that have begun, and what waits in the outbox for them.
 */
import { sql, type Selectable } from 'kysely';
import type {
  DeliveryRecord,
  Instant,
  IntegrationAttemptRecord,
  IntegrationCheckQuery,
  IntegrationConnectionRecord,
  StoreTransaction,
} from '../../store/store.js';
import type { Database, Tables } from './schema.js';
import { toDelivery } from './outbox.js';
import { toInstant, toInstantOrNull, toJson } from './sql-helpers.js';

type IntegrationMethods = Pick<
  StoreTransaction,
  | 'integrationConnections'
  | 'putIntegrationConnection'
  | 'deleteIntegrationConnection'
  | 'leaseIntegrationConnections'
  | 'putIntegrationAttempt'
  | 'takeIntegrationAttempt'
  | 'countDeliveries'
  | 'nextDeliveries'
  | 'removeDeliveries'
>;

type ConnectionRow = Selectable<Tables['integration_connections']>;

const toConnection = (row: ConnectionRow): IntegrationConnectionRecord => ({
  id: row.id,
  organizationId: row.organization_id,
  integrationId: row.integration_id,
  settings: row.settings,
  secrets: row.secrets,
  tokens: row.tokens,
  refreshingUntil: toInstantOrNull(row.refreshing_until),
  account: row.account,
  attention: row.attention,
  failing: row.failing,
  lastCheck: row.last_check,
  lastError: row.last_error,
  nextCheckAt: toInstant(row.next_check_at),
  connectedBy: row.connected_by,
  connectedAt: toInstant(row.connected_at),
  version: row.version,
});

const toRow = (record: IntegrationConnectionRecord) => ({
  id: record.id,
  organization_id: record.organizationId,
  integration_id: record.integrationId,
  settings: JSON.stringify(record.settings),
  secrets: toJson(record.secrets),
  tokens: toJson(record.tokens),
  refreshing_until: record.refreshingUntil,
  account: record.account,
  attention: record.attention,
  failing: toJson(record.failing),
  last_check: toJson(record.lastCheck),
  last_error: toJson(record.lastError),
  next_check_at: record.nextCheckAt,
  connected_by: JSON.stringify(record.connectedBy),
  connected_at: record.connectedAt,
  version: record.version,
});

/** `afterDeliveries`: writes the buffered deliveries first. */
export function integrationMethods(
  database: Database,
  afterDeliveries: <T>(ask: () => Promise<T>) => Promise<T>,
): IntegrationMethods {
  return {
    async integrationConnections(organizationId) {
      const rows = await database
        .selectFrom('integration_connections')
        .selectAll()
        .where('organization_id', '=', organizationId)
        .orderBy('connected_at')
        .orderBy('id')
        .execute();
      return rows.map(toConnection);
    },

    async putIntegrationConnection(record: IntegrationConnectionRecord) {
      const row = toRow(record);
      await database
        .insertInto('integration_connections')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },

    deleteIntegrationConnection: (organizationId, id) =>
      afterDeliveries(() => deleteConnection(database, organizationId, id)),
    leaseIntegrationConnections: (query) => leaseConnections(database, query),
    putIntegrationAttempt: (record: IntegrationAttemptRecord) => putAttempt(database, record),
    takeIntegrationAttempt: (id) => takeAttempt(database, id),
    countDeliveries: (hook, organizationIds) => afterDeliveries(() => countDeliveries(database, hook, organizationIds)),
    nextDeliveries: (organizationId, hook, limit) =>
      afterDeliveries(() => nextDeliveries(database, organizationId, hook, limit)),
    removeDeliveries: (organizationId, hook, before) =>
      afterDeliveries(() => removeDeliveries(database, organizationId, hook, before)),
  };
}

async function deleteConnection(database: Database, organizationId: string, id: string): Promise<void> {
  const { numDeletedRows } = await database
    .deleteFrom('integration_connections')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows > 0n) await database.deleteFrom('deliveries').where('organization_id', '=', id).execute();
}

async function leaseConnections(
  database: Database,
  { now, until, limit }: IntegrationCheckQuery,
): Promise<IntegrationConnectionRecord[]> {
  const { rows } = await sql<ConnectionRow>`
    with due as (
      select * from org_elements.integration_connections where next_check_at <= ${now}::timestamptz
      order by next_check_at, id limit ${limit}::int for update skip locked
    ), leased as (
      update org_elements.integration_connections as c set next_check_at = ${until}::timestamptz from due where c.id = due.id
    )
    select * from due order by next_check_at, id`.execute(database);
  return rows.map(toConnection);
}

async function putAttempt(database: Database, record: IntegrationAttemptRecord): Promise<void> {
  await database
    .deleteFrom('integration_attempts')
    .where('organization_id', '=', record.organizationId)
    .where('expires_at', '<=', sql<Date>`${record.createdAt}::timestamptz`)
    .execute();
  await database
    .insertInto('integration_attempts')
    .values({
      id: record.id,
      organization_id: record.organizationId,
      integration_id: record.integrationId,
      user_id: record.userId,
      sealed: record.sealed,
      created_at: record.createdAt,
      expires_at: record.expiresAt,
    })
    .execute();
}

async function takeAttempt(database: Database, id: string): Promise<IntegrationAttemptRecord | undefined> {
  const row = await database.deleteFrom('integration_attempts').where('id', '=', id).returningAll().executeTakeFirst();
  return (
    row && {
      id: row.id,
      organizationId: row.organization_id,
      integrationId: row.integration_id,
      userId: row.user_id,
      sealed: row.sealed,
      createdAt: toInstant(row.created_at),
      expiresAt: toInstant(row.expires_at),
    }
  );
}

/** In two parts, because each has an index. */
async function countDeliveries(
  database: Database,
  hook: string,
  organizationIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; waiting: number }>`
    select organization_id as id, count(*)::int as waiting from (
      select organization_id from org_elements.deliveries
      where organization_id = any(${organizationIds}::text[]) and hook = ${hook} and due_at is not null
      union all
      select organization_id from org_elements.deliveries
      where organization_id = any(${organizationIds}::text[]) and hook = ${hook} and due_at is null
    ) as both_parts group by organization_id`.execute(database);
  return new Map(rows.map(({ id, waiting }) => [id, waiting]));
}

async function nextDeliveries(
  database: Database,
  organizationId: string,
  hook: string,
  limit: number,
): Promise<DeliveryRecord[]> {
  const rows = await database
    .selectFrom('deliveries')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('hook', '=', hook)
    .where('due_at', 'is not', null)
    .orderBy('sequence')
    .limit(limit)
    .execute();
  return rows.map(toDelivery);
}

async function removeDeliveries(
  database: Database,
  organizationId: string,
  hook: string,
  before: Instant,
): Promise<number> {
  const { rows } = await sql<{ removed: number }>`
    with removed as (
      delete from org_elements.deliveries where organization_id = ${organizationId} and hook = ${hook}
        and (event ->> 'occurredAt')::timestamptz < ${before}::timestamptz
      returning id
    )
    select count(*)::int as removed from removed`.execute(database);
  return rows[0]!.removed;
}
