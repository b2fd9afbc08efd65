import { refuse } from "../problem.js";
// src/backend/rules/last-admin.ts
/** The id of the only active administrator; `null` when there are several, or none. */
async function findSoleAdmin(tx, organizationId, roles) {
	const adminRoleIds = [...roles.values()].filter((role) => role.isAdmin).map((role) => role.id);
	const administrators = await tx.membersWithRoles(organizationId, adminRoleIds, 2);
	return administrators.length === 1 ? administrators[0].userId : null;
}
/** Refuses when it is this person who would be missing. */
function requireAdminRemains(soleAdmin, leavingUserId) {
	if (soleAdmin === leavingUserId) throw refuse("last_admin", "Somebody must remain who administers the organization");
}
export { findSoleAdmin, requireAdminRemains };

//# sourceMappingURL=last-admin.js.map