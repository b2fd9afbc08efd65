import { problemStatus } from "../contract/index.js";
// src/backend/problem.ts
/** Thrown by anything that refuses a request. Create it with `refuse`. */
var Refusal = class extends Error {
	constructor(code, more = {}) {
		super(more.detail ?? code);
		this.code = code;
		this.more = more;
		this.name = "Refusal";
	}
	get status() {
		return problemStatus[this.code];
	}
};
/** A refusal to throw: `throw refuse('last_admin', 'Somebody must remain who administers the organization')`. */
function refuse(code, detail, more = {}) {
	return new Refusal(code, {
		detail,
		...more
	});
}
/** 422 for one field. */
function invalidField(pointer, code, detail) {
	return refuse("validation_failed", detail, { errors: [{
		pointer,
		code,
		detail
	}] });
}
var denials = /* @__PURE__ */ new Set([
	"permission_denied",
	"org_mismatch",
	"role_not_assignable",
	"hook_rejected",
	"last_admin",
	"self_action_forbidden",
	"account_mismatch"
]);
/** Whether a refusal is a denial: somebody tried what they may not. Mistakes in a request, and demands for step-up, are none. */
function isDenial(refusal) {
	return denials.has(refusal.code) || refusal.more.denied === true;
}
/** The problem document of a refusal. */
function toProblem(refusal, requestId) {
	const { detail, errors, actionUrl, acrValues, maxAge } = refusal.more;
	const words = refusal.code.replaceAll("_", " ");
	return {
		type: `urn:org-elements:problem:${refusal.code}`,
		title: words.charAt(0).toUpperCase() + words.slice(1),
		status: refusal.status,
		code: refusal.code,
		requestId,
		...detail !== void 0 && { detail },
		...errors && { errors },
		...actionUrl !== void 0 && { actionUrl },
		...acrValues && { acrValues },
		...maxAge !== void 0 && { maxAge }
	};
}
export { Refusal, invalidField, isDenial, refuse, toProblem };

//# sourceMappingURL=problem.js.map