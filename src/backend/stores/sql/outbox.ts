/*
 * Deliveries and notifications. `write-buffer.ts` writes them.
 */
import { sql, type RawBuilder, type Selectable } from 'kysely';
import type { ChangeRecord, DeliveryQuery, DeliveryRecord, Instant } from '../../store/store.js';
import { preparable } from './connection.js';
import type { Database, Tables } from './schema.js';
import { toInstantOrNull } from './sql-helpers.js';

/** The channel of NOTIFY. Channels belong to one database. */
export const NOTIFICATION_CHANNEL = 'org_elements';

/** PostgreSQL limits notifications to 8,000 bytes. */
const MAX_NOTIFICATION_BYTES = 7_900;

type DeliveryRow = Selectable<Tables['deliveries']>;

export const toDelivery = (row: DeliveryRow): DeliveryRecord => ({
  id: row.id,
  organizationId: row.organization_id,
  hook: row.hook,
  event: row.event,
  attempts: row.attempts,
  dueAt: toInstantOrNull(row.due_at),
});

/** Inserts them in one statement, in the given order. */
export async function appendDeliveries(database: Database, records: DeliveryRecord[]): Promise<void> {
  const of = <T>(value: (record: DeliveryRecord) => T) => records.map(value);
  await sql`
    insert into org_elements.deliveries (id, organization_id, hook, event, attempts, due_at)
    select id, organization_id, hook, event::json, attempts, due_at
    from unnest(
      ${of(({ id }) => id)}::text[], ${of(({ organizationId }) => organizationId)}::text[], ${of(({ hook }) => hook)}::text[],
      ${of(({ event }) => JSON.stringify(event))}::text[], ${of(({ attempts }) => attempts)}::int[], ${of(({ dueAt }) => dueAt)}::timestamptz[]
    ) with ordinality as delivery (id, organization_id, hook, event, attempts, due_at, number) order by number
    ${preparable}`.execute(database);
}

/** Due deliveries that are examined one after the other. */
const MAX_SCANNED_DELIVERIES = 1_000;

/**
 * Written so that the planner uses the index: it has no statistics of a table that was empty a minute ago. Usually one
 * of the earliest due deliveries is the oldest of its organization. If none is, because an organization with a failing
 * hook has many waiting ones, the oldest deliveries of all organizations are read instead.
 */
export async function leaseDeliveries(database: Database, query: DeliveryQuery): Promise<DeliveryRecord[]> {
  const { hooks, now, except = [] } = query;
  if (query.unordered) {
    return lease(
      database,
      query,
      sql`
      select due.id from unnest(${hooks}::text[]) as wanted (hook), lateral (
        select id from org_elements.deliveries d
        where d.hook = wanted.hook and due_at <= ${now}::timestamptz and organization_id <> all(${except}::text[])
        order by due_at, sequence limit ${MAX_SCANNED_DELIVERIES}::int
      ) as due`,
    );
  }
  const waiting = (alias: string) =>
    sql`${sql.ref(`${alias}.due_at`)} is not null and ${sql.ref(`${alias}.hook`)} = any(${hooks}::text[])`;
  const near = await lease(
    database,
    query,
    sql`
    select due.id from (
      select * from org_elements.deliveries where due_at <= ${now}::timestamptz and organization_id <> all(${except}::text[])
      order by due_at, sequence limit ${MAX_SCANNED_DELIVERIES}::int
    ) as due, lateral (
      select sequence from org_elements.deliveries d where (organization_id, sequence) >= (due.organization_id, 0) and ${waiting('d')}
      order by organization_id, sequence limit 1
    ) as oldest where oldest.sequence = due.sequence`,
  );
  if (near.length > 0) return near;
  return lease(
    database,
    query,
    sql`
    with recursive oldest as (
      (select id, organization_id from org_elements.deliveries d where ${waiting('d')} order by organization_id, sequence limit 1)
      union all
      select next.* from oldest, lateral (
        select id, organization_id from org_elements.deliveries d where ${waiting('d')} and organization_id > oldest.organization_id
        order by organization_id, sequence limit 1
      ) as next
    ) select id from oldest`,
  );
}

/** Leases the candidates that are due and not locked by another transaction. */
async function lease(
  database: Database,
  { hooks, now, until, limit, except = [] }: DeliveryQuery,
  candidates: RawBuilder<unknown>,
): Promise<DeliveryRecord[]> {
  const { rows } = await sql<DeliveryRow>`
    with chosen as materialized (
      select id from org_elements.deliveries
      where id = any(array(${candidates})) and due_at <= ${now}::timestamptz and hook = any(${hooks}::text[])
        and organization_id <> all(${except}::text[])
      order by due_at, sequence limit ${limit}::int for update skip locked
    )
    update org_elements.deliveries d set due_at = ${until}::timestamptz, attempts = attempts + 1
    from chosen where d.id = chosen.id returning d.*
  `.execute(database);
  return rows.map(toDelivery);
}

export async function scheduleDelivery(
  database: Database,
  id: string,
  attempts: number,
  dueAt: Instant | null,
): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable('deliveries')
    .set({ due_at: dueAt })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function deleteDelivery(database: Database, id: string): Promise<void> {
  await database.deleteFrom('deliveries').where('id', '=', id).execute();
}

export async function resumeDeliveries(
  database: Database,
  organizationId: string,
  hook: string,
  now: Instant,
): Promise<void> {
  await database
    .updateTable('deliveries')
    .set({ due_at: now })
    .where('organization_id', '=', organizationId)
    .where('hook', '=', hook)
    .where('due_at', 'is', null)
    .execute();
}

/** At most one. Ids are never that long, but if one were, the announcement must not fail the change. */
export function toNotification(change: ChangeRecord): string[] {
  const text = JSON.stringify(change);
  return Buffer.byteLength(text) > MAX_NOTIFICATION_BYTES ? [] : [text];
}

/** Parses a notification; `undefined` if it has another origin. */
export function readNotification(text: string): ChangeRecord | undefined {
  try {
    const change = JSON.parse(text) as ChangeRecord | null;
    return typeof change?.organizationId === 'string' ? change : undefined;
  } catch {
    return undefined;
  }
}
