import { refuse } from "./problem.js";
// src/backend/query.ts
var unsupported = (detail) => refuse("unsupported_query", detail);
/** Refuses parameters with other names. */
function allowParameters(call, names) {
	for (const name of call.query.keys()) if (!names.includes(name)) throw unsupported(`The parameter ${name.slice(0, 50)} is not supported here`);
}
/** `limit`, clamped, and `cursor`. */
function readPage(call) {
	const limit = readInteger(call, "limit", 1) ?? 50;
	const cursor = call.query.get("cursor") || void 0;
	return {
		limit: Math.min(limit, call.settings.policy.pageSizeMax),
		...cursor && { cursor }
	};
}
/** A whole number, or `undefined` where the parameter is absent. */
function readInteger(call, name, least) {
	const text = call.query.get(name);
	if (text === null) return void 0;
	const value = /^\d{1,15}$/.test(text) ? Number(text) : NaN;
	if (!(value >= least)) throw refuse("malformed_request", `${name} must be a whole number from ${least}`);
	return value;
}
/** One of the values; the fallback where the parameter is absent. */
function readChoice(call, name, values, fallback) {
	const text = call.query.get(name);
	if (text === null || text === "") return fallback;
	if (!values.includes(text)) throw unsupported(`${name} must be one of ${values.join(", ")}`);
	return text;
}
/** Any number of the values; `undefined` where the parameter is absent. */
function readChoices(call, name, values) {
	const texts = readTexts(call, name);
	if (texts?.some((text) => !values.includes(text))) throw unsupported(`${name} must be one of ${values.join(", ")}`);
	return texts;
}
/** Any number of texts; `undefined` where the parameter is absent or empty. */
function readTexts(call, name) {
	const texts = [...new Set(call.query.getAll(name))].filter((text) => text !== "");
	if (texts.length > 100) throw unsupported(`At most 100 values of ${name}`);
	return texts.length > 0 ? texts.map(plain) : void 0;
}
/** A text to search for; `undefined` where it is absent or blank. */
function readSearch(call) {
	const text = plain(call.query.get("q") ?? "").trim();
	if (text.length > 200) throw unsupported("q has at most 200 characters");
	return text || void 0;
}
/** An instant in UTC; `undefined` where the parameter is absent. */
function readInstant(call, name) {
	const text = call.query.get(name);
	if (!text) return void 0;
	const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i.test(text) ? Date.parse(text) : NaN;
	if (Number.isNaN(time)) throw unsupported(`${name} must be a time as in RFC 3339`);
	return new Date(time).toISOString();
}
/** Databases do not take null characters, and nothing that could be found has one. */
var plain = (text) => text.replaceAll("\0", " ");
export { allowParameters, readChoice, readChoices, readInstant, readInteger, readPage, readSearch, readTexts };

//# sourceMappingURL=query.js.map