import { quickHash } from "./crypto.js";
import { refuse } from "./problem.js";
// src/backend/etag.ts
/** The strong tag of a representation. */
function etagOf(version, representation) {
	return `"${version}-${quickHash(JSON.stringify(representation))}"`;
}
/** Puts its own tag into the representation, as items of lists carry it. */
function withEtag(version, representation) {
	return Object.assign(representation, { etag: etagOf(version, representation) });
}
var tagsOf = (header) => header.match(/(?:W\/)?"[^"]*"/g) ?? [];
/** Refuses a change that was made from another version: 412 `etag_mismatch`. Call it under the lock. */
function requireMatch(request, version) {
	const header = request.headers.get("if-match");
	if (header === null || header.trim() === "*") return;
	if (!tagsOf(header).some((tag) => tag.startsWith(`"${version}-`))) throw refuse("etag_mismatch", "It has been changed meanwhile");
}
/** Whether the caller's copy is still good. */
function isCurrent(request, etag) {
	const header = request.headers.get("if-none-match");
	if (header === null) return false;
	return header.trim() === "*" || tagsOf(header).some((tag) => tag.replace(/^W\//, "") === etag);
}
export { etagOf, isCurrent, requireMatch, withEtag };

//# sourceMappingURL=etag.js.map