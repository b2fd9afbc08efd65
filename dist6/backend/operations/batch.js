import { invalidField } from "../problem.js";
// src/backend/operations/batch.ts
function splitMembers(call) {
	const o = call.params["o"];
	return call.body.operations.map(({ op, userId, roleIds }) => op === "remove" ? {
		operation: "removeMember",
		params: {
			o,
			u: userId
		}
	} : {
		operation: "replaceMemberRoles",
		params: {
			o,
			u: userId
		},
		body: { roleIds }
	});
}
var joinMember = (member) => ({ member });
function splitInvitations(call) {
	const { invitations } = call.body;
	const most = call.settings.policy.invitationBatchMax;
	if (invitations.length > most) throw invalidField("/invitations", "too_many", `Must have at most ${most} items.`);
	return invitations.map((body) => ({
		operation: "createInvitation",
		params: { o: call.params["o"] },
		body
	}));
}
var joinInvitation = (invitation) => ({ invitation });
export { joinInvitation, joinMember, splitInvitations, splitMembers };

//# sourceMappingURL=batch.js.map