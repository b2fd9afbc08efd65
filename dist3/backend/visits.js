import { Detour } from "./detour.js";
import { runBeforeHook } from "./hooks.js";
import { keepForHook } from "./outbox.js";
import { refuse } from "./problem.js";
import { memberTarget } from "./rules/audit.js";
import { effectivePermissions } from "./rules/grants.js";
// src/backend/visits.ts
/** How often a membership's `lastUsedAt` moves on at most: reading an organization is seldom a write. */
var touchMilliseconds = 3e5;
/** Beyond are years of five digits, and milliseconds that somebody took for seconds. */
var latestLogin = Date.UTC(9999, 11, 31) / 1e3;
/** When the person logged in; null where the identity does not say, or says what cannot be. */
function loginOf({ authenticatedAt = NaN }) {
	return authenticatedAt >= 0 && authenticatedAt <= latestLogin ? (/* @__PURE__ */ new Date(authenticatedAt * 1e3)).toISOString() : null;
}
/** Whether the login has not been noted yet. Where nobody knows when it was, the first use of the membership counts as one. */
function isNewLogin(identity, { lastLoginAt, lastUsedAt }) {
	const login = loginOf(identity);
	return login === null ? lastLoginAt === null && lastUsedAt === null : login > (lastLoginAt ?? "");
}
/** Sends whoever comes by a new login past the host's hook, and notes the login. */
function requireNotedLogin(call, access) {
	if (isNewLogin(call.identity, access.membership)) throw new Detour(() => logIn(call, access));
}
async function logIn(call, { organization, user, membership }) {
	const { hooks, store } = call.settings;
	const { id, name, displayName } = organization;
	const input = {
		authenticatedAt: loginOf(call.identity),
		isFirst: membership.lastLoginAt === null && membership.lastUsedAt === null
	};
	call.about.type = "login";
	await runBeforeHook(hooks, {
		name: "login",
		identity: call.identity,
		organization: {
			id,
			name,
			displayName
		},
		input,
		request: call.request
	});
	call.about.type = void 0;
	await store.transaction(async (tx) => {
		const current = await lockMembership(tx, call, id);
		if (!current || !isNewLogin(call.identity, current.membership)) return;
		await noteUse(tx, call, current.membership);
		await keepForHook(tx, call, user, {
			name: "login",
			input
		}, id, memberTarget(user));
	});
}
/** Remembers that the membership was used, now and then. */
async function touch(call, tx, access) {
	const { lastUsedAt } = access.membership;
	if (lastUsedAt !== null && Date.parse(call.now) - Date.parse(lastUsedAt) < touchMilliseconds) return access;
	const current = await lockMembership(tx, call, access.organization.id);
	if (!current) throw refuse("not_found", "You are no member of this organization any more");
	const membership = await noteUse(tx, call, current.membership);
	const permissions = effectivePermissions(membership.roleIds, access.roles, access.identity);
	return {
		...access,
		organization: current.organization,
		membership,
		permissions
	};
}
/** Read again under the lock: written back as it was read before, it would undo what happened in between. */
async function lockMembership(tx, call, organizationId) {
	const organization = await tx.organization(organizationId, { lock: true });
	const membership = await tx.membership(organizationId, call.user.id);
	return organization && membership?.status === "active" ? {
		organization,
		membership
	} : void 0;
}
async function noteUse(tx, call, membership) {
	const lastLoginAt = isNewLogin(call.identity, membership) ? loginOf(call.identity) : membership.lastLoginAt;
	const used = {
		...membership,
		lastUsedAt: call.now,
		lastLoginAt
	};
	await tx.putMembership(used);
	return used;
}
export { requireNotedLogin, touch };

//# sourceMappingURL=visits.js.map