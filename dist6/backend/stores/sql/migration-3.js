import { sql } from "kysely";
// src/backend/stores/sql/migration-3.ts
/** For filters that few rows pass: without these, lists read every invitation and every event of the organization. */
async function filterIndexes(database) {
	for (const statement of statements) await sql.raw(statement).execute(database);
}
var statements = [`create index invitations_status on org_elements.invitations (organization_id, status, created_at, id)`, `create index audit_events_type on org_elements.audit_events (organization_id, type, time, sequence)`];
export { filterIndexes };

//# sourceMappingURL=migration-3.js.map