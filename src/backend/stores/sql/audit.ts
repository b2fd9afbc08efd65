/*
 * Audit events, newest first. They outlive their organization. `write-buffer.ts` writes them.
 */
import { sql, type Selectable } from 'kysely';
import type { AuditQuery, AuditRecord, Instant, RecordPage } from '../../store/store.js';
import { preparable } from './connection.js';
import { pageOf, readCursor } from './cursor.js';
import type { Database, Tables } from './schema.js';
import { andAll, truncateForIndex, likeText, toInstant } from './sql-helpers.js';

const list = 'auditEvents';

const columns = sql.raw('sequence, id, organization_id, time, type, actor, target, outcome, changes, ip, user_agent');

export async function auditEvents(
  database: Database,
  organizationId: string,
  query: AuditQuery,
): Promise<RecordPage<AuditRecord>> {
  const conditions = [sql`organization_id = ${organizationId}`];
  const filters = [query.types, query.outcomes, query.actorId, query.targetId, query.from, query.to].filter(
    (filter) => filter !== undefined,
  );
  if (query.types?.length === 1 && !query.types[0]!.endsWith('.*')) {
    // One type is a range of an index in the order of the list; several are not.
    conditions.push(sql`type = ${query.types[0]}`);
  } else if (query.types) {
    const families = query.types.filter((type) => type.endsWith('.*')).map((type) => `${likeText(type.slice(0, -1))}%`);
    conditions.push(sql`(type = any(${query.types}::text[]) or type like any(${families}::text[]))`);
  }
  if (query.outcomes) {
    conditions.push(sql`outcome = any(${query.outcomes}::text[])`);
    // The condition of an index of what did not succeed, in the order of the list.
    if (!query.outcomes.includes('success')) conditions.push(sql`outcome <> 'success'`);
  }
  if (query.actorId !== undefined) conditions.push(sql`actor_id = ${truncateForIndex(query.actorId)}`);
  if (query.targetId !== undefined) conditions.push(sql`target_id = ${truncateForIndex(query.targetId)}`);
  if (query.from !== undefined) conditions.push(sql`time >= ${query.from}::timestamptz`);
  if (query.to !== undefined) conditions.push(sql`time < ${query.to}::timestamptz`);
  if (query.cursor !== undefined) {
    const [time, sequence] = readCursor(list, query.cursor, ['instant', 'integer']);
    conditions.push(sql`(time, sequence) < (${time}::timestamptz, ${sequence}::bigint)`);
  }
  const { rows } = await sql<Selectable<Tables['audit_events']>>`
    select ${columns} from org_elements.audit_events where ${andAll(conditions)} order by time desc, sequence desc limit ${query.limit + 1}::int
    ${filters.length === 0 ? preparable : sql``}`.execute(database);
  return pageOf(
    list,
    query,
    rows,
    (row) => [toInstant(row.time), Number(row.sequence)],
    (row) => ({
      id: row.id,
      organizationId: row.organization_id,
      time: toInstant(row.time),
      type: row.type,
      actor: row.actor,
      target: row.target,
      outcome: row.outcome,
      changes: row.changes,
      ip: row.ip,
      userAgent: row.user_agent,
    }),
  );
}

/**
 * Removes events of one organization after the other. The chain of an organization loses its first links only, so that
 * the rest can still be verified.
 */
export async function removeAuditEvents(database: Database, before: Instant, limit: number): Promise<number> {
  const { rows } = await sql<{ removed: number }>`
    select org_elements.remove_audit_events(${before}::timestamptz, ${limit}::int) as removed`.execute(database);
  return rows[0]!.removed;
}
