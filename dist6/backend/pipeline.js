import { operations, requestBodies } from "../contract/operations.gen.js";
import { validateRequest } from "../contract/validate.js";
import { findNullCharacters } from "./body.js";
import { transact } from "./detour.js";
import { runBeforeHook } from "./hooks.js";
import { claim, keep } from "./idempotency.js";
import { keepPerson, knowPerson } from "./people.js";
import { Refusal, isDenial, refuse } from "./problem.js";
import { record } from "./rules/audit.js";
import { approach, enter, requirePermission } from "./rules/membership.js";
import { requireStepUp } from "./rules/step-up.js";
import { shareTransaction } from "./shared-transaction.js";
import { requireNotedLogin } from "./visits.js";
// src/backend/pipeline.ts
/** Runs an operation up to the commit. What the answer's `afterCommit` still has to do is left to `finish`. */
function commit(call, route, key) {
	return recordingDenials(call, route, async () => {
		const { store } = call.settings;
		let current = call;
		if (route.hook && call.settings.hooks.before?.[route.hook]) {
			const event = await transact(store, async (tx) => await replay(tx, call, key) ?? await prepareHook(tx, call, route, route.hook));
			if ("status" in event) return event;
			const body = await runBeforeHook(call.settings.hooks, event);
			if (body) current = {
				...call,
				body
			};
		}
		return await transact(store, (tx) => runOnce(tx, current, route, key));
	});
}
/** Whether the host is asked before it, outside of any transaction. */
var asksHostFirst = ({ call, route }) => route.hook !== void 0 && call.settings.hooks.before?.[route.hook] !== void 0;
/**
* The same for several calls in one transaction, one after the other: what is refused undoes nothing that the others did.
* Rejects, and nothing is kept, where one of them has to run by itself.
*/
function commitTogether(store, calls, expected) {
	return store.transaction(async (given) => {
		const { tx, writes } = shareTransaction(given, expected);
		const results = [];
		for (const { call, route, key } of calls) {
			const before = writes();
			try {
				results.push(await runOnce(tx, call, route, key));
			} catch (error) {
				if (!(error instanceof Refusal) || writes() !== before) throw error;
				if (isDenial(error)) await noteDenial(tx, call, route, error);
				results.push(error);
			}
		}
		return results;
	});
}
/** Runs the operation, or answers what it answered before. */
async function runOnce(tx, call, route, key) {
	const earlier = await replay(tx, call, key);
	if (earlier) return earlier;
	const answer = await run(tx, call, route);
	if (key && !answer.isProvisional) await keep(tx, key, answer, call.now);
	return answer;
}
/** Does what can be done only after the commit, and keeps the answer if that changed it. */
async function finish(call, route, answer, key) {
	if (!answer.afterCommit) return answer;
	const { afterCommit, isProvisional, body } = answer;
	const final = await recordingDenials(call, route, afterCommit);
	if (key && (isProvisional || final.body !== body)) await call.settings.store.transaction((tx) => keep(tx, key, final, call.now));
	return final;
}
var replay = async (tx, call, key) => key && claim(tx, key, call.now);
/** Everything that is asked of the caller before an operation may begin. */
async function admit(tx, call, route) {
	if (!call.identity) throw refuse("unauthenticated", "Nobody is signed in");
	const { identity } = call;
	const isInside = route.scope === "organization" || route.scope === "batch";
	const lock = route.scope === "organization" && !["GET", "HEAD"].includes(call.request.method);
	const approached = isInside ? await approach(tx, identity, call.params["o"], { lock }) : void 0;
	const known = approached ? approached.user : await tx.user(identity.userId);
	const person = {
		...call,
		identity,
		user: await keepPerson(tx, identity, call.now, known)
	};
	let access;
	if (approached) {
		access = enter(person, approached);
		call.about.organizationId = access.organization.id;
		requireNotedLogin(person, access);
		const { permission } = operations[call.operation];
		if (permission) requirePermission(access, permission);
	}
	requireValidBody(call);
	const { stepUp } = call.settings.policy;
	if (stepUp) {
		const wanted = route.scope === "batch" ? [call, ...route.split(call)] : [call];
		await requireStepUp(tx, identity, stepUp, call.now, wanted, access);
	}
	return {
		person,
		access
	};
}
async function run(tx, call, route) {
	if (route.scope === "anyone") return route.run(call, tx);
	const { person, access } = await admit(tx, call, route);
	if (route.scope === "person") return route.run(person, tx);
	if (route.scope === "organization") return route.run(person, tx, access);
	throw new TypeError("A batch runs item by item");
}
/** Admits the caller of a batch, or answers what the batch answered before. */
function admitBatch(call, route, key) {
	return recordingDenials(call, route, () => transact(call.settings.store, async (tx) => {
		const earlier = await replay(tx, call, key);
		if (!earlier) await admit(tx, call, route);
		return earlier;
	}));
}
async function prepareHook(tx, call, route, name) {
	const { person, access } = await admit(tx, call, route);
	const subject = route.scope === "person" && route.subject ? await route.subject(person, tx) : {
		input: route.scope === "organization" && route.input?.(person) || call.body,
		organization: access?.organization
	};
	const { organization } = subject;
	return {
		name,
		identity: person.identity,
		...organization && { organization: {
			id: organization.id,
			name: organization.name,
			displayName: organization.displayName
		} },
		input: subject.input,
		request: call.request
	};
}
function requireValidBody(call) {
	const schema = requestBodies[call.operation];
	if (!schema || call.body === void 0 && call.operation === "resendInvitation") return;
	const errors = [...validateRequest(schema, call.body), ...findNullCharacters(call.body)];
	if (errors.length > 0) throw refuse("validation_failed", "The request has mistakes", { errors });
}
async function recordingDenials(call, route, work) {
	try {
		return await work();
	} catch (error) {
		if (error instanceof Refusal && isDenial(error) && call.identity) await call.settings.store.transaction((tx) => noteDenial(tx, call, route, error));
		throw error;
	}
}
async function noteDenial(tx, call, route, refusal) {
	const identity = call.identity;
	const organizationId = refusal.code === "org_mismatch" ? identity.organizationId : call.about.organizationId;
	const named = (call.params["o"] ?? "").slice(0, 255);
	const user = await knowPerson(tx, identity, call.now);
	await record(tx, call, user, {
		type: call.about.type ?? route.deed ?? "access",
		organizationId,
		target: call.about.target ?? {
			kind: "organization",
			id: named,
			name: named
		},
		outcome: "denied",
		changes: [{
			field: "operation",
			from: null,
			to: call.operation
		}, {
			field: "reason",
			from: null,
			to: refusal.code
		}]
	});
}
export { admitBatch, asksHostFirst, commit, commitTogether, finish };

//# sourceMappingURL=pipeline.js.map