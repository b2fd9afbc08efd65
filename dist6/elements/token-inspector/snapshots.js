import { claim } from "./claims.js";
// src/elements/token-inspector/snapshots.ts
var name = "org-elements:claims";
function readHistory() {
	try {
		const history = JSON.parse(sessionStorage.getItem(name) ?? "null");
		return history?.now?.at ? history : void 0;
	} catch {
		return;
	}
}
function writeHistory(history) {
	try {
		sessionStorage.setItem(name, JSON.stringify(history));
	} catch {}
}
function forgetHistory() {
	try {
		sessionStorage.removeItem(name);
	} catch {}
}
var of = ({ access, id }, ...names) => claim(access ?? {}, ...names) ?? claim(id ?? {}, ...names);
/** Takes in new tokens. A renewal alone is no news; those of another person begin anew. */
function next(history, now) {
	if (!history || of(history.now, "sub") !== of(now, "sub")) return { now };
	if (of(history.now, "org_id") !== of(now, "org_id")) return {
		now,
		before: history.now,
		reason: "switch"
	};
	const proven = of(now, "mfa_at") ?? JSON.stringify(of(now, "amr", "acr"));
	const provenBefore = of(history.now, "mfa_at") ?? JSON.stringify(of(history.now, "amr", "acr"));
	if (proven !== void 0 && proven !== provenBefore) return {
		now,
		before: history.now,
		reason: "stepUp"
	};
	return {
		...history,
		now
	};
}
export { forgetHistory, next, readHistory, writeHistory };

//# sourceMappingURL=snapshots.js.map