import { letters, searchWords } from "../../search.js";
import { foldText } from "../../store.js";
import { sql } from "kysely";
// src/backend/stores/sql/values.ts
/** From a date, from JSON, or from what `readUtc` has made already. */
function toInstant(value) {
	if (typeof value !== "string") return value.toISOString();
	return value.endsWith("Z") ? value : new Date(value).toISOString();
}
/** A timestamp as PostgreSQL writes it in UTC; `undefined` for other time zones, other calendars and infinity. */
function readUtc(text) {
	const [, date, time, fraction = ""] = /^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)(?:\.(\d{1,3}))?\+00$/.exec(text) ?? [];
	return date && `${date}T${time}.${fraction.padEnd(3, "0")}Z`;
}
function toInstantOrNull(value) {
	return value === null ? null : toInstant(value);
}
/** Folded and cut: an index entry has at most 2,704 bytes, and nobody sorts by the 201st letter. */
function sortKey(text) {
	return Array.from(foldText(text.slice(0, 1e3))).slice(0, 200).join("");
}
/** Cut to what an index entry holds; no identifier of an identity provider is as long. */
function indexable(text) {
	return text.slice(0, 500);
}
/** Lower case as every store has it, whatever the server's locale makes of `lower()`. */
function lower(email) {
	return email.toLowerCase();
}
/** Text that LIKE takes literally. */
function likeText(text) {
	return text.replace(/[\\%_]/g, "\\$&");
}
/** Words longer than any index entry are of no use to the index; beyond these few neither are more of them. */
var indexedWords = 8;
/**
* Conditions for "all words occur in the column", in a form that a trigram index can answer. What has no trigram is looked
* up in `starts`, a column made by `word_starts`, where there is one.
*/
function containsWords(column, q, starts) {
	const words = searchWords((q ?? "").replace(/[\0\p{Surrogate}]/gu, " "));
	const beginnings = words.filter((word) => word.isStart).map((word) => word.text);
	const patterns = words.filter((word) => !word.isStart).map(({ text }) => `%${likeText(text)}%`);
	const conditions = patterns.slice(0, indexedWords).map((pattern) => sql`${column} like ${pattern}`);
	const rest = patterns.slice(indexedWords);
	if (rest.length > 0) conditions.push(sql`${column} like all (${rest}::text[])`);
	if (starts) {
		const listed = words.filter(({ text }) => !/[0-9a-z]{3}/.test(text)).flatMap((word) => word.starts);
		if (listed.length > 0) conditions.push(sql`${starts} @> ${[...new Set(listed)]}::text[]`);
	} else conditions.push(...beginnings.map((word) => sql`${column} ~ ${`(^|[^${letters}])${word}`}`));
	return conditions;
}
/** Matches are counted up to here; a page of more, or of what the database takes for more, comes without `total`. */
var countLimit = 1e3;
/** How many rows there are, as a value to select; null where they are too many to count. `from` is what follows FROM. */
var counted = (from) => sql`
  (select nullif(count(*), ${1001}::int)::int from (select 1 from ${from} limit ${1001}::int) as matches)`;
/** The total that the rows of a page carry; where there are none it is asked for. */
async function totalOf(database, rows, total) {
	return (rows[0] ?? (await sql`select ${total} as total`.execute(database)).rows[0]).total ?? void 0;
}
/** `true` where there is no condition. */
function all(conditions) {
	return conditions.length > 0 ? sql`${sql.join(conditions, sql` and `)}` : sql`true`;
}
export { all, containsWords, countLimit, counted, indexable, likeText, lower, readUtc, sortKey, toInstant, toInstantOrNull, totalOf };

//# sourceMappingURL=values.js.map