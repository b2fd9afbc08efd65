import { permissions } from "../../contract/index.js";
import { ok } from "../call.js";
import { presentRole } from "../present.js";
import { allowParameters } from "../query.js";
// src/backend/operations/roles.ts
/** All of them at once: an organization has few roles, and whoever assigns one wants to see them all. */
var listRoles = async (call, _tx, access) => {
	allowParameters(call, ["limit", "cursor"]);
	const items = [...access.roles.values()].map((role) => presentRole(access, role));
	return ok({
		items,
		nextCursor: null,
		total: items.length
	});
};
var listPermissions = async (call) => {
	allowParameters(call, ["limit", "cursor"]);
	return ok({
		items: permissions.map((name) => ({ name })),
		nextCursor: null,
		total: permissions.length
	});
};
export { listPermissions, listRoles };

//# sourceMappingURL=roles.js.map