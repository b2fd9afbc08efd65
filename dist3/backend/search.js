import { foldText } from "./store.js";
// src/backend/search.ts
/** Folded letters and digits of scripts with spaces between words, as a range of a regular expression, here and in PostgreSQL. */
var letters = String.raw`0-9a-z\u0080-\u0dff`;
var isShort = new RegExp(`^[${letters}]{1,2}$`);
var sign = new RegExp(`[^${letters}]`, "u");
var pieces = new RegExp(`[${letters}]+|[^${letters}]`, "gu");
/** The words of a search, folded, none of them twice, the longest first. */
function searchWords(q) {
	return [...new Set(foldText(q ?? "").split(" "))].filter(Boolean).sort((one, other) => other.length - one.length).map((text) => {
		const isStart = isShort.test(text);
		return {
			text,
			isStart,
			starts: (text.match(pieces) ?? []).filter((part, at) => isStart || at > 0 || sign.test(part)).map((part) => sign.test(part) ? part : part.slice(0, 2))
		};
	});
}
/** Whether a folded text is found. */
function findsWords(words) {
	const tests = words.map(({ text, isStart }) => {
		if (!isStart) return (searched) => searched.includes(text);
		const start = new RegExp(`(?:^|[^${letters}])${text}`, "u");
		return (searched) => start.test(searched);
	});
	return (searched) => tests.every((test) => test(searched));
}
export { findsWords, letters, searchWords };

//# sourceMappingURL=search.js.map