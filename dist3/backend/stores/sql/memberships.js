import { steady } from "./connection.js";
import { toUser } from "./users.js";
import { lower, toInstant, toInstantOrNull } from "./values.js";
import { sql } from "kysely";
// src/backend/stores/sql/memberships.ts
/** The columns that make a record; the others are copies for the indexes. */
var membershipColumns = [
	"m.organization_id",
	"m.user_id",
	"m.role_ids",
	"m.status",
	"m.managed_by",
	"m.joined_at",
	"m.last_login_at",
	"m.last_used_at",
	"m.pinned",
	"m.version"
];
/** Statements that run all the time are written as text: building them piece by piece takes longer than running them. */
var columns = sql.raw(membershipColumns.join());
var memberColumns = sql.raw([
	...membershipColumns,
	"u.id",
	"u.email",
	"u.email_verified",
	"u.name",
	"u.picture",
	"u.mfa_enrolled",
	"u.created_at"
].join());
function toMembership(row) {
	return {
		organizationId: row.organization_id,
		userId: row.user_id,
		roleIds: row.role_ids,
		status: row.status,
		managedBy: row.managed_by,
		joinedAt: toInstant(row.joined_at),
		lastLoginAt: toInstantOrNull(row.last_login_at),
		lastUsedAt: toInstantOrNull(row.last_used_at),
		pinned: row.pinned,
		version: row.version
	};
}
var toMember = (row) => Object.assign(toMembership(row), { user: toUser(row) });
/** Where a membership stands in "pinned first, then the most recently used": ascending, never used last. */
function recencyOf(pinned, lastUsedAt) {
	return (pinned ? -0x38d7ea4c68000 : 0) - (lastUsedAt === null ? 0 : Date.parse(lastUsedAt));
}
var roleKey = (organizationId, roleId) => `${organizationId.length}:${organizationId}:${roleId}`;
/** "Holds one of these roles in this organization", for the index on `role_keys`. */
function holdsRole(organizationId, roleIds) {
	return sql`m.role_keys && ${roleIds.map((id) => roleKey(organizationId, id))}::text[]`;
}
async function membership(database, organizationId, userId) {
	const { rows: [row] } = await sql`
    select ${columns} from org_elements.memberships m where m.organization_id = ${organizationId} and m.user_id = ${userId} ${steady}`.execute(database);
	return row && toMembership(row);
}
async function member(database, organizationId, userId) {
	const { rows: [row] } = await sql`
    select ${memberColumns} from org_elements.memberships m join org_elements.users u on u.id = m.user_id
    where m.organization_id = ${organizationId} and m.user_id = ${userId} ${steady}`.execute(database);
	return row && toMember(row);
}
async function membersWithRoles(database, organizationId, roleIds, limit) {
	if (roleIds.length === 0) return [];
	return (await database.selectFrom("memberships as m").select(membershipColumns).where("m.organization_id", "=", organizationId).where("m.status", "=", "active").where(holdsRole(organizationId, roleIds)).limit(limit).execute()).map(toMembership);
}
async function memberEmails(database, organizationId, emails) {
	if (emails.length === 0) return /* @__PURE__ */ new Map();
	const rows = await database.selectFrom("users as u").innerJoin("memberships as m", "m.user_id", "u.id").select([
		"u.email_lower",
		"u.id",
		"u.name"
	]).where("m.organization_id", "=", organizationId).where("u.email_lower", "=", sql`any(${emails.map(lower)}::text[])`).execute();
	return new Map(rows.map((row) => [row.email_lower, {
		userId: row.id,
		name: row.name
	}]));
}
async function countMembers(database, organizationId) {
	return (await database.selectFrom("organization_counts").select("members").where("organization_id", "=", organizationId).modifyEnd(steady).executeTakeFirst())?.members ?? 0;
}
async function putMembership(database, record) {
	const roleKeys = record.roleIds.map((id) => roleKey(record.organizationId, id));
	const { numAffectedRows } = await sql`
    insert into org_elements.memberships (
      organization_id, user_id, role_ids, status, managed_by, joined_at, last_login_at, last_used_at, pinned, version,
      role_keys, recency, sort_name, search_text, mfa_enrolled
    )
    select ${record.organizationId}, id, ${record.roleIds}::text[], ${record.status}, ${record.managedBy},
      ${record.joinedAt}::timestamptz, ${record.lastLoginAt}::timestamptz, ${record.lastUsedAt}::timestamptz,
      ${record.pinned}::boolean, ${record.version}::int, ${roleKeys}::text[],
      ${recencyOf(record.pinned, record.lastUsedAt)}::bigint, sort_name, search_text, mfa_enrolled
    from org_elements.users where id = ${record.userId} for share
    on conflict (organization_id, user_id) do update set
      role_ids = excluded.role_ids, status = excluded.status, managed_by = excluded.managed_by,
      joined_at = excluded.joined_at, last_login_at = excluded.last_login_at, last_used_at = excluded.last_used_at,
      pinned = excluded.pinned, version = excluded.version, role_keys = excluded.role_keys, recency = excluded.recency,
      sort_name = excluded.sort_name, search_text = excluded.search_text, mfa_enrolled = excluded.mfa_enrolled
    ${steady}`.execute(database);
	if (!numAffectedRows) throw new Error(`No user ${record.userId}: a membership needs its person`);
}
async function deleteMembership(database, organizationId, userId) {
	await sql`delete from org_elements.memberships where organization_id = ${organizationId} and user_id = ${userId} ${steady}`.execute(database);
}
export { countMembers, deleteMembership, holdsRole, member, memberColumns, memberEmails, membersWithRoles, membership, membershipColumns, putMembership, recencyOf, toMember, toMembership };

//# sourceMappingURL=memberships.js.map