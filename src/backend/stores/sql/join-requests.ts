/*
 * Requests to join. A user has at most one in an organization.
 */
import { sql, type Selectable } from 'kysely';
import type { JoinRequestRecord, PageRequest, RecordPage } from '../../store/store.js';
import { pageOf, readCursor } from './cursor.js';
import type { Database, Tables } from './schema.js';
import { andAll, boundedCount, readTotal, toInstant, toInstantOrNull } from './sql-helpers.js';

type JoinRequestRow = Selectable<Tables['join_requests']>;

/** The name of the list in its cursors. */
const LIST = 'joinRequests';

const toJoinRequest = (row: JoinRequestRow): JoinRequestRecord => ({
  id: row.id,
  organizationId: row.organization_id,
  userId: row.user_id,
  email: row.email,
  domain: row.domain,
  status: row.status,
  createdAt: toInstant(row.created_at),
  deniedAt: toInstantOrNull(row.denied_at),
  removedAt: toInstantOrNull(row.removed_at),
});

export async function joinRequest(
  database: Database,
  organizationId: string,
  id: string,
): Promise<JoinRequestRecord | undefined> {
  const row = await database
    .selectFrom('join_requests')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && toJoinRequest(row);
}

export async function joinRequestOf(
  database: Database,
  organizationId: string,
  userId: string,
): Promise<JoinRequestRecord | undefined> {
  const row = await database
    .selectFrom('join_requests')
    .selectAll()
    .where('organization_id', '=', organizationId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && toJoinRequest(row);
}

export async function joinRequests(
  database: Database,
  organizationId: string,
  query: PageRequest,
): Promise<RecordPage<JoinRequestRecord>> {
  const open = [sql`organization_id = ${organizationId}`, sql`status = 'open'`];
  const conditions = [...open];
  if (query.cursor !== undefined) {
    const [createdAt, id] = readCursor(LIST, query.cursor, ['instant', 'text']);
    conditions.push(sql`(created_at, id) < (${createdAt}::timestamptz, ${id}::text)`);
  }
  const counting = boundedCount(sql`org_elements.join_requests where ${andAll(open)}`);
  const { rows } = await sql<JoinRequestRow & { total: number | null }>`
    select *, ${counting} as total from org_elements.join_requests where ${andAll(conditions)}
    order by created_at desc, id desc limit ${query.limit + 1}::int`.execute(database);
  const total = await readTotal(database, rows, counting);
  const page = pageOf(LIST, query, rows, (row) => [toInstant(row.created_at), row.id], toJoinRequest);
  return { ...page, ...(total !== undefined && { total }) };
}

export async function joinRequestsOfUser(database: Database, userId: string): Promise<JoinRequestRecord[]> {
  const rows = await database
    .selectFrom('join_requests')
    .selectAll()
    .where('user_id', '=', userId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toJoinRequest);
}

export async function putJoinRequest(database: Database, record: JoinRequestRecord): Promise<void> {
  const row = {
    id: record.id,
    organization_id: record.organizationId,
    user_id: record.userId,
    email: record.email,
    domain: record.domain,
    status: record.status,
    created_at: record.createdAt,
    denied_at: record.deniedAt,
    removed_at: record.removedAt,
  };
  await database
    .insertInto('join_requests')
    .values(row)
    .onConflict((conflict) => conflict.columns(['organization_id', 'user_id']).doUpdateSet(row))
    .execute();
}

export async function deleteJoinRequest(database: Database, organizationId: string, id: string): Promise<void> {
  await database
    .deleteFrom('join_requests')
    .where('organization_id', '=', organizationId)
    .where('id', '=', id)
    .execute();
}
