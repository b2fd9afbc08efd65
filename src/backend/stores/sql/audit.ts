/*
 * Audit events, newest first. They outlive their organization. `write-buffer.ts` writes them.
 */
import { sql, type Selectable } from 'kysely';
import type { AuditQuery, AuditRecord, RecordPage } from '../../store/store.js';
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
  const filters = [query.types, query.actorId, query.targetId, query.from, query.to].filter(
    (filter) => filter !== undefined,
  );
  if (query.types?.length === 1 && !query.types[0]!.endsWith('.*')) {
    // One type is a range of an index in the order of the list; several are not.
    conditions.push(sql`type = ${query.types[0]}`);
  } else if (query.types) {
    const families = query.types.filter((type) => type.endsWith('.*')).map((type) => `${likeText(type.slice(0, -1))}%`);
    conditions.push(sql`(type = any(${query.types}::text[]) or type like any(${families}::text[]))`);
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
