import { invalidField, refuse } from "../problem.js";
// src/backend/rules/grants.ts
/** What these roles give together, narrowed by the token where it says what it allows. */
function effectivePermissions(roleIds, roles, identity) {
	const held = new Set(roleIds.flatMap((id) => roles.get(id)?.permissions ?? []));
	if (!identity.permissions) return held;
	return new Set(identity.permissions.filter((permission) => held.has(permission)));
}
/** Whether the role's permissions are a subset of one's own. */
function canGrant(access, role) {
	return role.permissions.every((permission) => access.permissions.has(permission));
}
/** Whether somebody administers, by any of these roles. */
function isAdministrator(access, roleIds) {
	return roleIds.some((id) => access.roles.get(id)?.isAdmin);
}
/** Refuses role ids that do not exist here, or too many of them. */
function requireKnownRoles(access, roleIds, limit, pointer = "/roleIds") {
	if (roleIds.length > limit) throw invalidField(pointer, "too_many", `At most ${limit} roles`);
	const unknown = roleIds.findIndex((id) => !access.roles.has(id));
	if (unknown >= 0) throw invalidField(`${pointer}/${unknown}`, "unknown_value", "There is no such role");
}
/** Refuses to give or take (`before` to `after`) a role that one could not grant. */
function requireGrantable(access, before, after) {
	if (!mayChangeRoles(access, before, after)) throw refuse("role_not_assignable", "A role can be given and taken only by those who hold all of its permissions");
}
/** Whether every role that is given or taken is one that could be granted. */
function mayChangeRoles(access, before, after) {
	return [...before.filter((id) => !after.includes(id)), ...after.filter((id) => !before.includes(id))].every((id) => {
		const role = access.roles.get(id);
		return !role || canGrant(access, role);
	});
}
/** Why a member's roles may not become these; `undefined` when they may. `soleAdmin`: see `last-admin.ts`. */
function whyNotSetRoles(access, member, after, soleAdmin) {
	if (!access.permissions.has("members:update")) return "permission_denied";
	if (!mayChangeRoles(access, member.roleIds, after)) return "role_not_assignable";
	if (member.userId === soleAdmin && !isAdministrator(access, after)) return "last_admin";
}
/** Why a member may not be removed; `undefined` when they may. Whoever wants to go themselves leaves. */
function whyNotRemove(access, member, soleAdmin) {
	if (!access.permissions.has("members:remove")) return "permission_denied";
	if (member.userId === soleAdmin) return "last_admin";
	if (member.userId === access.user.id) return "self_action_forbidden";
	if (!mayChangeRoles(access, member.roleIds, [])) return "role_not_assignable";
}
/**
* Why no role of a member can be changed. One that could be given or taken is enough; for the last administrator that
* is any but the one that makes them administrator.
*/
function whyNoRoles(access, member, soleAdmin) {
	const refusals = [];
	for (const id of access.roles.keys()) {
		const refusal = whyNotSetRoles(access, member, member.roleIds.includes(id) ? member.roleIds.filter((one) => one !== id) : [...member.roleIds, id], soleAdmin);
		if (!refusal) return void 0;
		refusals.push(refusal);
	}
	return refusals.includes("last_admin") ? "last_admin" : refusals[0] ?? "permission_denied";
}
/** What the viewer may do with a member, for a row. */
function verdictOn(access, member, soleAdmin) {
	const updateRoles = whyNoRoles(access, member, soleAdmin);
	const remove = whyNotRemove(access, member, soleAdmin);
	return {
		allowed: {
			updateRoles: !updateRoles,
			remove: !remove
		},
		...(updateRoles || remove) && { reasons: {
			...updateRoles && { updateRoles },
			...remove && { remove }
		} }
	};
}
export { canGrant, effectivePermissions, isAdministrator, mayChangeRoles, requireGrantable, requireKnownRoles, verdictOn, whyNotRemove, whyNotSetRoles };

//# sourceMappingURL=grants.js.map