import { InvalidCursorError } from "../../store.js";
// src/backend/stores/sql/cursor.ts
var shapes = {
	text: (value) => typeof value === "string",
	instant: (value) => typeof value === "string" && (/^-?infinity$/.test(value) || isInstant(value)),
	integer: (value) => Number.isSafeInteger(value)
};
function writeCursor(list, key) {
	return Buffer.from(JSON.stringify([list, ...key])).toString("base64url");
}
/** Throws `InvalidCursorError` for anything that `writeCursor` has not made for this list. */
function readCursor(list, cursor, shape) {
	let parts;
	try {
		parts = JSON.parse(Buffer.from(cursor, "base64url").toString());
	} catch {
		parts = void 0;
	}
	if (!Array.isArray(parts) || parts[0] !== list || parts.length !== shape.length + 1 || !shape.every((part, at) => shapes[part](parts[at + 1]))) throw new InvalidCursorError("Not a cursor of this list");
	return parts.slice(1);
}
/** A page out of one row more than asked for. */
function pageOf(list, request, rows, keyOf, present) {
	const items = rows.slice(0, request.limit);
	const nextCursor = rows.length > items.length && items.length > 0 ? writeCursor(list, keyOf(items.at(-1))) : null;
	return {
		items: items.map(present),
		nextCursor
	};
}
/** Year 0 to 9999, which JavaScript and PostgreSQL read alike. */
function isInstant(text) {
	return /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
export { pageOf, readCursor, writeCursor };

//# sourceMappingURL=cursor.js.map