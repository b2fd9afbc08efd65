import { SlugTakenError, foldText } from "../../store.js";
import { steady } from "./connection.js";
import { codeOf } from "./errors.js";
import { sortKey, toInstant } from "./values.js";
import { sql } from "kysely";
// src/backend/stores/sql/organizations.ts
var columns = sql.raw("id, name, display_name, metadata, branding, created_at, version, branding_version");
var forUpdate = sql.raw("for update");
var nothing = sql.raw("");
function toOrganization(row) {
	return {
		id: row.id,
		name: row.name,
		displayName: row.display_name,
		metadata: row.metadata,
		branding: row.branding,
		createdAt: toInstant(row.created_at),
		version: row.version,
		brandingVersion: row.branding_version
	};
}
function toRow(record) {
	return {
		id: record.id,
		name: record.name,
		display_name: record.displayName,
		metadata: JSON.stringify(record.metadata),
		branding: JSON.stringify(record.branding),
		created_at: record.createdAt,
		version: record.version,
		branding_version: record.brandingVersion,
		sort_name: sortKey(record.displayName),
		search_text: foldText(`${record.displayName} ${record.name}`)
	};
}
async function organization(database, id, lock = false) {
	const { rows: [row] } = await sql`
    select ${columns} from org_elements.organizations where id = ${id} ${lock ? forUpdate : nothing} ${steady}`.execute(database);
	return row && toOrganization(row);
}
async function lockAsMember(database, id, userId) {
	const { rows } = await sql`
    select 1 from org_elements.organizations where id = ${id} and exists (
      select 1 from org_elements.memberships where organization_id = ${id} and user_id = ${userId} and status = 'active'
    ) for update ${steady}`.execute(database);
	return rows.length > 0;
}
async function organizationByName(database, name) {
	const row = await database.selectFrom("organizations").selectAll().where("name", "=", name).executeTakeFirst();
	return row && toOrganization(row);
}
/** A taken slug must not end the transaction, in which the refusal is still to be written down. */
async function insertOrganization(database, record) {
	if (!await database.insertInto("organizations").values(toRow(record)).onConflict((conflict) => conflict.column("name").doNothing()).returning("id").executeTakeFirst()) throw new SlugTakenError(`The name ${record.name} is taken`);
}
async function updateOrganization(database, record) {
	const { id, ...changes } = toRow(record);
	await sql`savepoint update_organization`.execute(database);
	try {
		await database.updateTable("organizations").set(changes).where("id", "=", id).execute();
	} catch (error) {
		await sql`rollback to savepoint update_organization`.execute(database);
		const { constraint } = error;
		if (codeOf(error) === "23505" && constraint === "organizations_name") throw new SlugTakenError(`The name ${record.name} is taken`);
		throw error;
	}
	await sql`release savepoint update_organization`.execute(database);
}
/** Foreign keys take everything that belongs to it along. */
async function deleteOrganization(database, id) {
	await database.deleteFrom("organizations").where("id", "=", id).execute();
}
export { deleteOrganization, insertOrganization, lockAsMember, organization, organizationByName, toOrganization, updateOrganization };

//# sourceMappingURL=organizations.js.map