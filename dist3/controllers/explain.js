import { errors } from "../strings/en/errors.js";
// src/controllers/explain.ts
/** What went wrong, in words for the person it happened to; a bare problem code will do. */
function explain(strings, error) {
	const code = error.code in errors ? error.code : "unknown";
	const { retryAfter = 1, requestId, status = 0 } = error;
	const said = strings.from("errors", code, errors[code], { seconds: retryAfter });
	return requestId && status >= 500 ? `${said} ${strings.from("errors", "reference", errors.reference, { id: requestId })}` : said;
}
export { explain };

//# sourceMappingURL=explain.js.map