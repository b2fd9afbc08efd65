import { operations } from "../../contract/operations.gen.js";
import { refuse } from "../problem.js";
import { isAdministrator } from "./grants.js";
// src/backend/rules/step-up.ts
var multifactor = "http://schemas.openid.net/pape/policies/2007/06/multi-factor";
/** Fills in the defaults. Throws a `TypeError` for what could never be asked or satisfied. */
function toStepUp({ acrValues = [multifactor], maxAge = 900, operations: asked }) {
	if (!Number.isSafeInteger(maxAge) || maxAge < 1) throw new TypeError("policy.stepUp.maxAge is a number of whole seconds");
	if (!acrValues.every((value) => /^[\x21\x23-\x5b\x5d-\x7e]+$/.test(value))) throw new TypeError("policy.stepUp.acrValues are texts without spaces, quotes and backslashes");
	const unknown = Array.isArray(asked) ? asked.find((operation) => !Object.hasOwn(operations, operation)) : void 0;
	if (unknown !== void 0) throw new TypeError(`policy.stepUp.operations: there is no operation ${unknown}`);
	const isAsked = asked === void 0 ? (_, standard) => standard : Array.isArray(asked) ? (operation) => asked.includes(operation) : asked;
	return {
		acrValues: [...acrValues],
		maxAge,
		isAsked
	};
}
/** Whether the proof that came along is strong and fresh. A time in the future proves nothing. */
function isProven({ multifactorAt, authenticatedAt, acr }, { acrValues, maxAge }, now) {
	const isFresh = (seconds) => {
		const age = Date.parse(now) / 1e3 - (seconds ?? NaN);
		return age <= maxAge && age >= -60;
	};
	return isFresh(multifactorAt) || acr !== void 0 && acrValues.includes(acr) && isFresh(authenticatedAt);
}
/**
* Refuses with 401 `step_up_required` where the operation, or one item of a batch, asks for a proof that did not come.
* Items that would be refused anyway ask for nothing.
*/
async function requireStepUp(tx, identity, stepUp, now, wanted, access) {
	if (isProven(identity, stepUp, now)) return;
	for (const one of wanted) {
		const operation = one.operation;
		const { permission, stepUp: marked = false } = operations[operation];
		if (permission && !access?.permissions.has(permission)) continue;
		const standard = marked === "admin-roles" ? access !== void 0 && await concernsAdministrators(tx, one, access) : marked;
		if (stepUp.isAsked(operation, standard)) throw demand(stepUp);
	}
}
/** Whether a role is given or taken that makes somebody an administrator. */
async function concernsAdministrators(tx, { params, body }, access) {
	const member = await tx.membership(access.organization.id, params["u"]);
	if (!member) return false;
	const { roleIds: after } = body;
	const changed = [...member.roleIds.filter((id) => !after.includes(id)), ...after.filter((id) => !member.roleIds.includes(id))];
	return isAdministrator(access, changed);
}
/** The demand says what is wanted and nothing about what was asked for. */
function demand({ acrValues, maxAge }) {
	const detail = "This needs a fresh proof of who you are";
	const challenge = `Bearer error="insufficient_user_authentication", error_description="${detail}"${acrValues.length > 0 ? `, acr_values="${acrValues.join(" ")}"` : ""}, max_age="${maxAge}"`;
	return refuse("step_up_required", detail, {
		acrValues: [...acrValues],
		maxAge,
		headers: { "www-authenticate": challenge }
	});
}
export { isProven, requireStepUp, toStepUp };

//# sourceMappingURL=step-up.js.map