import { refuse } from "./problem.js";
// src/backend/body.ts
/** Bytes that a body may have, JSON and images alike. */
var bodyLimit = 1048576;
/** The body, read no further than the limit; throws `too_large`. */
async function readBytes(request) {
	const tooLarge = () => refuse("too_large", `At most ${bodyLimit} bytes`);
	if (Number(request.headers.get("content-length") ?? 0) > 1048576) throw tooLarge();
	if (request.body === void 0) {
		const whole = new Uint8Array(await request.arrayBuffer());
		if (whole.length > 1048576) throw tooLarge();
		return whole;
	}
	const chunks = [];
	let size = 0;
	const reader = request.body?.getReader();
	while (reader) {
		const { done, value } = await reader.read();
		if (done) break;
		size += value.length;
		if (size > 1048576) {
			reader.cancel().catch(() => {});
			throw tooLarge();
		}
		chunks.push(value);
	}
	const bytes = new Uint8Array(size);
	let at = 0;
	for (const chunk of chunks) {
		bytes.set(chunk, at);
		at += chunk.length;
	}
	return bytes;
}
/** The media type without its parameters, lower case. */
function mediaTypeOf(request) {
	return (request.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
}
/** The JSON in a body; throws `unsupported_media_type` and `malformed_request`. */
function parseJson(bytes, mediaType) {
	if (mediaType !== "application/json" && mediaType !== "application/merge-patch+json") throw refuse("unsupported_media_type", "The body must be JSON");
	try {
		return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch {
		throw refuse("malformed_request", "The body is not JSON in UTF-8");
	}
}
/** Where a null character stands in a value, which no database keeps in text. */
function findNullCharacters(value, pointer = "") {
	if (typeof value === "string") return value.includes("\0") ? [{
		pointer,
		code: "invalid_format",
		detail: "Has a null character."
	}] : [];
	if (typeof value !== "object" || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) => [...name.includes("\0") ? [{
		pointer,
		code: "invalid_format",
		detail: "Has a null character in a name."
	}] : [], ...findNullCharacters(inner, `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`)]);
}
export { bodyLimit, findNullCharacters, mediaTypeOf, parseJson, readBytes };

//# sourceMappingURL=body.js.map