import { steady } from "./connection.js";
import { pageOf, readCursor } from "./cursor.js";
import { all, indexable, likeText, toInstant } from "./values.js";
import { sql } from "kysely";
// src/backend/stores/sql/audit.ts
var list = "auditEvents";
var columns = sql.raw("sequence, id, organization_id, time, type, actor, target, outcome, changes, ip, user_agent");
async function auditEvents(database, organizationId, query) {
	const conditions = [sql`organization_id = ${organizationId}`];
	const filters = [
		query.types,
		query.actorId,
		query.targetId,
		query.from,
		query.to
	].filter((filter) => filter !== void 0);
	if (query.types?.length === 1 && !query.types[0].endsWith(".*")) conditions.push(sql`type = ${query.types[0]}`);
	else if (query.types) {
		const families = query.types.filter((type) => type.endsWith(".*")).map((type) => `${likeText(type.slice(0, -1))}%`);
		conditions.push(sql`(type = any(${query.types}::text[]) or type like any(${families}::text[]))`);
	}
	if (query.actorId !== void 0) conditions.push(sql`actor_id = ${indexable(query.actorId)}`);
	if (query.targetId !== void 0) conditions.push(sql`target_id = ${indexable(query.targetId)}`);
	if (query.from !== void 0) conditions.push(sql`time >= ${query.from}::timestamptz`);
	if (query.to !== void 0) conditions.push(sql`time < ${query.to}::timestamptz`);
	if (query.cursor !== void 0) {
		const [time, sequence] = readCursor(list, query.cursor, ["instant", "integer"]);
		conditions.push(sql`(time, sequence) < (${time}::timestamptz, ${sequence}::bigint)`);
	}
	const { rows } = await sql`
    select ${columns} from org_elements.audit_events where ${all(conditions)} order by time desc, sequence desc limit ${query.limit + 1}::int
    ${filters.length === 0 ? steady : sql``}`.execute(database);
	return pageOf(list, query, rows, (row) => [toInstant(row.time), Number(row.sequence)], (row) => ({
		id: row.id,
		organizationId: row.organization_id,
		time: toInstant(row.time),
		type: row.type,
		actor: row.actor,
		target: row.target,
		outcome: row.outcome,
		changes: row.changes,
		ip: row.ip,
		userAgent: row.user_agent
	}));
}
export { auditEvents };

//# sourceMappingURL=audit.js.map