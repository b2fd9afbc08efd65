import { operations } from "../contract/operations.gen.js";
import { refuse } from "./problem.js";
// src/backend/match.ts
/** A path below `/v1`, and what stands in front of it. */
function splitPath(pathname, basePath) {
	if (basePath !== void 0) {
		const base = basePath.replace(/\/+$/, "");
		return pathname.startsWith(`${base}/v1/`) ? {
			base,
			path: pathname.slice(base.length + 3)
		} : void 0;
	}
	const at = pathname.indexOf("/v1/");
	return at < 0 ? void 0 : {
		base: pathname.slice(0, at),
		path: pathname.slice(at + 3)
	};
}
var patterns = [...Object.entries(operations), ["getLogo", {
	method: "GET",
	path: "/logos/{id}"
}]].map(([operation, { method, path }]) => ({
	operation,
	method,
	segments: path.split("/").slice(1),
	weight: path.replace(/\{\w+\}/g, "").length
})).sort((one, other) => other.weight - one.weight);
/** The operation at this path; throws `not_found`, or answers the methods that the path does take. */
function match(method, path) {
	const segments = path.split("/").slice(1);
	const fitting = patterns.filter((pattern) => pattern.segments.length === segments.length && pattern.segments.every((segment, at) => segment.startsWith("{") ? segments[at] !== "" : segment === segments[at]));
	if (fitting.length === 0) throw refuse("not_found", "There is no such path");
	const wanted = method === "HEAD" ? "GET" : method;
	const found = fitting.find((pattern) => pattern.method === wanted);
	if (!found) return { allow: [...new Set(fitting.map((pattern) => pattern.method))] };
	const params = {};
	found.segments.forEach((segment, at) => {
		if (segment.startsWith("{")) params[segment.slice(1, -1)] = decode(segments[at]);
	});
	return {
		operation: found.operation,
		params
	};
}
function decode(segment) {
	let text;
	try {
		text = decodeURIComponent(segment);
	} catch {
		throw refuse("malformed_request", "The path is not percent-encoded UTF-8");
	}
	if (text.includes("\0")) throw refuse("not_found", "There is no such path");
	return text;
}
export { match, splitPath };

//# sourceMappingURL=match.js.map