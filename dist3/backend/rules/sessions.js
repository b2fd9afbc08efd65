import { mayChangeRoles } from "./grants.js";
// src/backend/rules/sessions.ts
/** Everything: what people are to themselves. */
var ownReach = {
	organizationId: null,
	isSelf: true,
	isWhole: true,
	isAbove: true
};
/** What an organization's member is to the viewer. */
async function reachOf(tx, access, member) {
	const { id } = access.organization;
	const memberships = await tx.organizationsOf(member.userId, { limit: 2 });
	return {
		organizationId: id,
		isSelf: member.userId === access.user.id,
		isWhole: member.lastUsedAt !== null && memberships.items.every(({ organizationId }) => organizationId === id),
		isAbove: mayChangeRoles(access, member.roleIds, [])
	};
}
/** Whether the session may be known of: one for another organization tells of a membership there. */
function isShown({ isSelf, organizationId: here }, { organizationId }) {
	return isSelf || !organizationId || organizationId === here;
}
/** Why a session may not be ended; `undefined` when it may. `permission_denied`: it is not this organization's alone. */
function whyNotRevoke({ isSelf, isWhole, isAbove, organizationId }, session) {
	if (isSelf) return void 0;
	if (!isWhole && session.organizationId !== organizationId) return "permission_denied";
	return isAbove ? void 0 : "role_not_assignable";
}
/** Why none of them may be ended; `undefined` when one may, or where there is none that would be spared. */
function whyNotRevokeAll(reach, sessions) {
	const obstacles = (sessions.length > 0 ? sessions : [{}]).map((session) => whyNotRevoke(reach, session));
	return obstacles.includes(void 0) ? void 0 : obstacles[0];
}
/** Why second factors may not be forgotten. Nobody forgets their own: a page left open would be enough to get rid of them. */
function whyNotResetMfa(reach) {
	return reach.isSelf ? "self_action_forbidden" : whyNotRevoke(reach, {});
}
export { isShown, ownReach, reachOf, whyNotResetMfa, whyNotRevoke, whyNotRevokeAll };

//# sourceMappingURL=sessions.js.map