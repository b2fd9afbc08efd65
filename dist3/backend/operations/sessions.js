import { done, ok } from "../call.js";
import { presentSessions } from "../present.js";
import { refuse } from "../problem.js";
import { allowParameters, readPage } from "../query.js";
import { memberTarget, record } from "../rules/audit.js";
import { isShown, ownReach, reachOf, whyNotResetMfa, whyNotRevoke, whyNotRevokeAll } from "../rules/sessions.js";
import { pageOf, sortRows } from "../stores/memory-cursor.js";
import { findMember } from "./members.js";
// src/backend/operations/sessions.ts
var listMemberSessions = async (call, tx, access) => list(call, await findSubject(call, tx, access));
var listMySessions = async (call) => list(call, ownSubject(call));
var revokeMemberSession = async (call, tx, access) => revokeOne(call, await findSubject(call, tx, access));
var revokeMySession = async (call) => revokeOne(call, ownSubject(call));
var revokeMemberSessions = async (call, tx, access) => {
	const subject = await findSubject(call, tx, access);
	return later(async () => {
		const sessions = await shownSessions(call, subject);
		requireAllowed(whyNotRevokeAll(subject.reach, sessions));
		await revoke(call, subject, sessions, sessions.filter((session) => !whyNotRevoke(subject.reach, session)));
	});
};
var revokeMySessions = async (call) => {
	const subject = ownSubject(call);
	return later(async () => {
		const sessions = await shownSessions(call, subject);
		await revoke(call, subject, sessions, sessions.filter(({ id }) => id !== call.identity.sessionId));
	});
};
var resetMemberMfa = async (call, tx, access) => {
	const { resetMfa } = sourceOf(call);
	if (!resetMfa) throw disabled();
	const { user, reach } = await findSubject(call, tx, access);
	requireAllowed(whyNotResetMfa(reach));
	return later(async () => {
		await sourceOf(call).resetMfa({ userId: user.id });
		await call.settings.store.transaction(async (after) => {
			const current = await after.user(user.id);
			if (current) await after.putUser({
				...current,
				mfaEnrolled: false
			});
			await record(after, call, call.user, {
				type: "mfa.reset",
				organizationId: reach.organizationId,
				target: memberTarget(user)
			});
		});
	});
};
async function findSubject(call, tx, access) {
	sourceOf(call);
	const member = await findMember(call, tx, access);
	return {
		user: member.user,
		reach: await reachOf(tx, access, member)
	};
}
function ownSubject(call) {
	sourceOf(call);
	return {
		user: call.user,
		reach: ownReach
	};
}
function list(call, subject) {
	allowParameters(call, ["limit", "cursor"]);
	const request = readPage(call);
	const { user, reach } = subject;
	const canResetMfa = reach.organizationId !== null && sourceOf(call).resetMfa !== void 0;
	return {
		status: 200,
		afterCommit: async () => {
			const sessions = await shownSessions(call, subject);
			const page = pageOf("sessions", sortRows(sessions, lastSeenFirst), request, lastSeenFirst, [0, ""]);
			return ok(presentSessions(call.identity, user.id, reach, page, {
				revokeAll: whyNotRevokeAll(reach, sessions),
				...canResetMfa && { resetMfa: whyNotResetMfa(reach) }
			}));
		}
	};
}
var lastSeenFirst = ({ lastSeenAt, id }) => [-Date.parse(lastSeenAt), id];
async function revokeOne(call, subject) {
	return later(async () => {
		const sessions = await shownSessions(call, subject);
		const session = sessions.find(({ id }) => id === call.params["s"]);
		if (!session) throw refuse("not_found", "There is no such session, or it has ended");
		requireAllowed(whyNotRevoke(subject.reach, session));
		await revoke(call, subject, sessions, [session]);
	});
}
/** Ends some of a person's sessions and records what came of it, also when it failed halfway. */
async function revoke(call, { user, reach }, shown, ending) {
	const source = sourceOf(call);
	const isEverything = ending.length === shown.length && reach.isWhole && call.params["s"] === void 0;
	let left = shown.length;
	const keep = (outcome) => call.settings.store.transaction((tx) => record(tx, call, call.user, {
		type: "session.revoke",
		organizationId: reach.organizationId,
		target: memberTarget(user),
		outcome,
		changes: [{
			field: "sessions",
			from: shown.length,
			to: left
		}]
	}));
	try {
		if (isEverything) {
			await source.revoke({ userId: user.id });
			left = 0;
		} else for (const { id } of ending) {
			await source.revoke({
				userId: user.id,
				sessionId: id
			});
			left -= 1;
		}
	} catch (error) {
		await keep("failed");
		throw error;
	}
	await keep("success");
}
var shownSessions = async (call, { user, reach }) => (await sourceOf(call).list({ userId: user.id })).filter((session) => isShown(reach, session));
function sourceOf({ settings: { sessions } }) {
	if (!sessions) throw disabled();
	return sessions;
}
var disabled = () => refuse("feature_disabled", "This backend does not offer that");
function requireAllowed(obstacle) {
	if (obstacle) throw refuse(obstacle, "This is not for the organization alone to decide, or not for you");
}
/** The work is done, and known to be done, only after the transaction of the checks. */
var later = (work) => ({
	...done,
	isProvisional: true,
	afterCommit: async () => {
		await work();
		return done;
	}
});
export { listMemberSessions, listMySessions, resetMemberMfa, revokeMemberSession, revokeMemberSessions, revokeMySession, revokeMySessions };

//# sourceMappingURL=sessions.js.map