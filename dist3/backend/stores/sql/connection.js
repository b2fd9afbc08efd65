import { StoreError } from "./errors.js";
import { PostgresDialect, sql } from "kysely";
// src/backend/stores/sql/connection.ts
var steadyMark = "/* steady */";
/**
* At the end of a statement: its best plan is the same whatever the values are, so a server may keep it. Not where the
* database has to guess how many rows pass a filter.
*/
var steady = sql.raw(steadyMark);
var isSteady = (text) => text.endsWith(steadyMark);
function dialectOf(source) {
	return new PostgresDialect({ pool: {
		connect: async () => guard(await source.connect()),
		end: () => source.end()
	} });
}
var nothing = {
	command: "",
	rowCount: 0,
	rows: []
};
/** Whatever changes something or locks it. Texts are the store's own, and values are never part of them. */
var needsTransaction = (text) => !/^\s*(select|with|explain)\b/i.test(text) || /\b(insert|update|delete|for share)\b|\bpg_(try_advisory|advisory|notify)/i.test(text);
function guard(connection) {
	let isDue = false;
	return {
		async query(text, parameters) {
			if (text === "begin") {
				isDue = true;
				return nothing;
			}
			if (isDue) {
				if (text === "commit" || text === "rollback") {
					isDue = false;
					return nothing;
				}
				if (needsTransaction(text)) {
					isDue = false;
					await connection.query("begin", []);
				}
			}
			const result = await connection.query(text, parameters.map(storable), true);
			if (text === "commit" && result.command === "ROLLBACK") throw new StoreError("transaction_aborted", "A statement failed inside the transaction, so nothing was kept");
			return result;
		},
		release: () => connection.release()
	};
}
function storable(value) {
	if (typeof value === "string") return value.replace(/[\0\p{Surrogate}]/gu, "�");
	return Array.isArray(value) ? value.map(storable) : value;
}
export { dialectOf, isSteady, steady };

//# sourceMappingURL=connection.js.map