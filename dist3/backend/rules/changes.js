// src/backend/rules/changes.ts
/** Null: any member. Resources that are not named here are told to nobody. */
var needed = {
	organization: null,
	branding: null,
	member: "members:read",
	role: "roles:read",
	invitation: "invitations:read",
	domain: "domains:read",
	connection: "connections:read",
	securityPolicy: "security:read",
	joinRequest: "members:add",
	integration: "integrations:read"
};
/** Whether a change is about this person's own membership. */
var isAbout = (change, userId) => change.resource === "member" && change.id === userId;
/** Whether somebody with these permissions may hear of it. */
function mayHear(change, userId, permissions) {
	if (isAbout(change, userId)) return true;
	const permission = needed[change.resource];
	return permission === null || permission !== void 0 && permissions.has(permission);
}
/** Whether it ends this person's membership. */
var endsMembership = (change, userId) => change.isGone && (change.resource === "organization" || isAbout(change, userId));
/** Whether what this person may do can be different afterwards. */
var concernsPermissions = (change, userId) => change.resource === "role" || isAbout(change, userId);
export { concernsPermissions, endsMembership, isAbout, mayHear };

//# sourceMappingURL=changes.js.map