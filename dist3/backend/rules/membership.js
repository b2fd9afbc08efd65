import { refuse } from "../problem.js";
import { effectivePermissions } from "./grants.js";
import { requireBinding } from "./organization-binding.js";
// src/backend/rules/membership.ts
/**
* Who comes, and to what. With `lock`, the organization stays as it is until the transaction ends.
*
* Throws `org_mismatch` before it looks; with `lock` also `not_found`, as `enter` does.
*/
async function approach(tx, identity, organizationId, options) {
	requireBinding(identity, organizationId);
	if (options.lock && !await tx.lockAsMember(organizationId, identity.userId)) throw strange();
	return tx.entry(organizationId, identity.userId);
}
/** Lets a member in who has approached. Throws `not_found` for those who are no members and for what does not exist. */
function enter(person, { organization, membership, roles: found }) {
	if (!organization || membership?.status !== "active") throw strange();
	const roles = new Map(found.map((role) => [role.id, role]));
	const permissions = effectivePermissions(membership.roleIds, roles, person.identity);
	return {
		...person,
		organization,
		membership,
		roles,
		permissions
	};
}
var strange = () => refuse("not_found", "There is no such organization, or you are no member of it", { denied: true });
/** Refuses without the permission. */
function requirePermission(access, permission) {
	if (!access.permissions.has(permission)) throw refuse("permission_denied", `This needs the permission ${permission}`);
}
export { approach, enter, requirePermission };

//# sourceMappingURL=membership.js.map