import { base64url, fromBase64url } from "../crypto.js";
import { InvalidCursorError } from "../store.js";
// src/backend/stores/memory-cursor.ts
/** Less than, equal to or greater than zero, member by member. */
function compareKeys(one, other) {
	for (let at = 0; at < one.length; at++) {
		if (one[at] < other[at]) return -1;
		if (one[at] > other[at]) return 1;
	}
	return 0;
}
function writeCursor(list, key) {
	return base64url(new TextEncoder().encode(JSON.stringify([list, ...key])));
}
/** Throws `InvalidCursorError` for anything that `writeCursor` has not made for this list. */
function readCursor(list, cursor, shape) {
	try {
		const [of, ...key] = JSON.parse(new TextDecoder().decode(fromBase64url(cursor)));
		const fits = key.length === shape.length && key.every((member, at) => typeof member === typeof shape[at]);
		if (of === list && fits) return key;
	} catch {}
	throw new InvalidCursorError("Not a cursor of this list");
}
/** How many of `length` rows come first, where all those for which `isBefore` holds stand in front. */
function partition(length, isBefore) {
	let low = 0;
	let high = length;
	while (low < high) {
		const middle = low + high >>> 1;
		if (isBefore(middle)) low = middle + 1;
		else high = middle;
	}
	return low;
}
/** One page of rows that are sorted by `compare`, of which `keyOf` is what it compares. */
function pageOf(list, rows, request, keyOf, shape, compare = compareKeys) {
	let start = 0;
	if (request.cursor !== void 0) {
		const behind = readCursor(list, request.cursor, shape);
		start = partition(rows.length, (index) => compare(keyOf(rows[index]), behind) <= 0);
	}
	const items = rows.slice(start, start + request.limit);
	const last = start + items.length < rows.length ? items.at(-1) : void 0;
	return {
		items,
		nextCursor: last === void 0 ? null : writeCursor(list, keyOf(last)),
		total: rows.length
	};
}
/** A sorted copy; each key is made once. */
function sortRows(rows, keyOf, compare = compareKeys) {
	return rows.map((row) => ({
		row,
		key: keyOf(row)
	})).sort((one, other) => compare(one.key, other.key)).map(({ row }) => row);
}
export { compareKeys, pageOf, partition, readCursor, sortRows, writeCursor };

//# sourceMappingURL=memory-cursor.js.map