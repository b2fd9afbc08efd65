/*
 * Webhooks, and the log of their deliveries.
 */
import { sql, type Selectable } from 'kysely';
import type {
  Instant,
  RecordPage,
  WebhookDeliveryQuery,
  WebhookDeliveryRecord,
  WebhookRecord,
} from '../../store/store.js';
import { pageOf, readCursor } from './cursor.js';
import type { Database, Tables } from './schema.js';
import { andAll, boundedCount, readTotal, toInstant, toInstantOrNull, toJson } from './sql-helpers.js';

/** The name of the list in its cursors. */
const LIST = 'webhookDeliveries';

type DeliveryRow = Selectable<Tables['webhook_deliveries']>;

const toWebhook = (row: Selectable<Tables['webhooks']>): WebhookRecord => ({
  id: row.id,
  organizationId: row.organization_id,
  name: row.name,
  url: row.url,
  eventTypes: row.event_types,
  enabled: row.enabled,
  disabledReason: row.disabled_reason,
  disabledAt: toInstantOrNull(row.disabled_at),
  failingSince: toInstantOrNull(row.failing_since),
  lastDelivery: row.last_delivery,
  secret: row.secret,
  previousSecret: row.previous_secret,
  createdBy: row.created_by,
  createdAt: toInstant(row.created_at),
  version: row.version,
});

const toDelivery = (row: DeliveryRow): WebhookDeliveryRecord => ({
  id: row.id,
  organizationId: row.organization_id,
  webhookId: row.webhook_id,
  eventId: row.event_id,
  eventType: row.event_type,
  state: row.state,
  attempts: row.attempts,
  tries: row.tries,
  leases: row.leases,
  requestBody: row.request_body,
  requestHeaders: row.request_headers,
  nextAttemptAt: toInstantOrNull(row.next_attempt_at),
  createdAt: toInstant(row.created_at),
});

export async function webhooks(database: Database, organizationId: string): Promise<WebhookRecord[]> {
  const rows = await database
    .selectFrom('webhooks')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  return rows.map(toWebhook);
}

export async function putWebhook(database: Database, record: WebhookRecord): Promise<void> {
  const row = {
    id: record.id,
    organization_id: record.organizationId,
    name: record.name,
    url: record.url,
    event_types: record.eventTypes,
    enabled: record.enabled,
    disabled_reason: record.disabledReason,
    disabled_at: record.disabledAt,
    failing_since: record.failingSince,
    last_delivery: toJson(record.lastDelivery),
    secret: JSON.stringify(record.secret),
    previous_secret: toJson(record.previousSecret),
    created_by: JSON.stringify(record.createdBy),
    created_at: record.createdAt,
    version: record.version,
  };
  await database
    .insertInto('webhooks')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function deleteWebhook(database: Database, organizationId: string, id: string): Promise<void> {
  const { numDeletedRows } = await database
    .deleteFrom('webhooks')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (numDeletedRows > 0n) await database.deleteFrom('deliveries').where('organization_id', '=', id).execute();
}

export async function webhookDelivery(
  database: Database,
  webhookId: string,
  id: string,
): Promise<WebhookDeliveryRecord | undefined> {
  const row = await database
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('webhook_id', '=', webhookId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toDelivery(row);
}

export async function webhookDeliveries(
  database: Database,
  webhookId: string,
  query: WebhookDeliveryQuery,
): Promise<RecordPage<WebhookDeliveryRecord>> {
  const matches = [sql`webhook_id = ${webhookId}`];
  if (query.state !== undefined) matches.push(sql`state = ${query.state}`);
  const conditions = [...matches];
  if (query.cursor !== undefined) {
    const [createdAt, id] = readCursor(LIST, query.cursor, ['instant', 'text']);
    conditions.push(sql`(created_at, id) < (${createdAt}::timestamptz, ${id}::text)`);
  }
  const counting = boundedCount(sql`org_elements.webhook_deliveries where ${andAll(matches)}`);
  const { rows } = await sql<DeliveryRow & { total: number | null }>`
    select *, ${counting} as total from org_elements.webhook_deliveries where ${andAll(conditions)}
    order by created_at desc, id desc limit ${query.limit + 1}::int`.execute(database);
  const total = await readTotal(database, rows, counting);
  const page = pageOf(LIST, query, rows, (row) => [toInstant(row.created_at), row.id], toDelivery);
  return { ...page, ...(total !== undefined && { total }) };
}

export async function countPendingWebhookDeliveries(
  database: Database,
  organizationId: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ webhook_id: string; pending: number }>`
    select webhook_id, count(*)::int as pending from org_elements.webhook_deliveries
    where organization_id = ${organizationId} and state = 'pending' group by webhook_id`.execute(database);
  return new Map(rows.map((row) => [row.webhook_id, row.pending]));
}

/** In one statement: the webhook can be deleted at any time. */
export async function putWebhookDelivery(database: Database, record: WebhookDeliveryRecord): Promise<void> {
  await sql`
    insert into org_elements.webhook_deliveries (
      id, organization_id, webhook_id, event_id, event_type, state, attempts, tries, leases, request_body,
      request_headers, next_attempt_at, created_at
    )
    select ${record.id}, organization_id, id, ${record.eventId}, ${record.eventType}, ${record.state},
      ${JSON.stringify(record.attempts)}::json, ${record.tries}::int, ${record.leases}::int, ${record.requestBody},
      ${toJson(record.requestHeaders)}::json, ${record.nextAttemptAt}::timestamptz, ${record.createdAt}::timestamptz
    from org_elements.webhooks where id = ${record.webhookId} for key share
    on conflict (id) do update set state = excluded.state, attempts = excluded.attempts, tries = excluded.tries,
      leases = excluded.leases, request_headers = excluded.request_headers, next_attempt_at = excluded.next_attempt_at`.execute(
    database,
  );
}

export async function removeWebhookDeliveries(database: Database, before: Instant, limit: number): Promise<number> {
  const { rows } = await sql<{ removed: number }>`
    with removed as (
      delete from org_elements.webhook_deliveries where id = any(array(
        select id from org_elements.webhook_deliveries where created_at < ${before}::timestamptz
        order by created_at limit ${limit}::int for update skip locked
      )) returning id
    ), ended as (delete from org_elements.deliveries d using removed where d.id = removed.id)
    select count(*)::int as removed from removed`.execute(database);
  return rows[0]!.removed;
}
