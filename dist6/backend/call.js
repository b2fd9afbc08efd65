import { etagOf } from "./etag.js";
// src/backend/call.ts
var ok = (body, headers) => ({
	status: 200,
	body,
	headers
});
var done = { status: 204 };
/** 200 with an `ETag`. A representation that carries its own `etag` answers with the same. */
function okTagged(version, body) {
	return ok(body, { etag: "etag" in body ? body.etag : etagOf(version, body) });
}
/** 201 with `ETag` and `Location`. */
function created(call, path, version, body) {
	return {
		...okTagged(version, body),
		status: 201,
		headers: {
			...okTagged(version, body).headers,
			location: `${call.baseUrl}/v1${path}`
		}
	};
}
export { created, done, ok, okTagged };

//# sourceMappingURL=call.js.map