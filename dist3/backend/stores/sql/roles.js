import { steady } from "./connection.js";
import { sortKey } from "./values.js";
import { sql } from "kysely";
// src/backend/stores/sql/roles.ts
function toRole(row) {
	return {
		id: row.id,
		organizationId: row.organization_id,
		name: row.name,
		description: row.description,
		permissions: row.permissions,
		isAdmin: row.is_admin,
		version: row.version
	};
}
async function roles(database, organizationId) {
	return toRoles(await database.selectFrom("roles").selectAll().where((where) => where.or([where("organization_id", "=", organizationId), where("organization_id", "is", null)])).execute());
}
/** By name. */
function toRoles(rows) {
	return rows.map(toRole).sort((one, other) => compare(sortKey(one.name), sortKey(other.name)) || compare(one.id, other.id));
}
async function rolesByIds(database, ids) {
	if (ids.length === 0) return [];
	const { rows } = await sql`select * from org_elements.roles where id = any(${ids}::text[]) ${steady}`.execute(database);
	return rows.map(toRole);
}
async function putRole(database, record) {
	const row = {
		id: record.id,
		organization_id: record.organizationId,
		name: record.name,
		description: record.description,
		permissions: record.permissions,
		is_admin: record.isAdmin,
		version: record.version
	};
	await database.insertInto("roles").values(row).onConflict((conflict) => conflict.column("id").doUpdateSet(row)).execute();
}
async function deleteRole(database, id) {
	await database.deleteFrom("roles").where("id", "=", id).execute();
}
var compare = (one, other) => one < other ? -1 : one > other ? 1 : 0;
export { deleteRole, putRole, roles, rolesByIds, toRoles };

//# sourceMappingURL=roles.js.map