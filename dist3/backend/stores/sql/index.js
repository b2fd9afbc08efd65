import { StoreError, importOptional } from "./errors.js";
// src/backend/stores/sql/index.ts
/**
* Opens the store and brings its tables up to date. They live in the PostgreSQL schema `org_elements`, apart from
* whatever else the database holds; any number of processes may do this at once.
*
* Rejects with a `StoreError` whose `code` says what is wrong. `warn` takes lines for the operator, by default
* `console.warn`.
*
* PostgreSQL has no null characters and no unpaired surrogates. In texts, written or asked for, each becomes U+FFFD;
* searches ignore them.
*/
async function openSqlStore(options) {
	const isServer = "url" in options && options.url !== void 0;
	if (!isServer && !("folder" in options)) throw new StoreError("invalid_options", "Either folder or url must be given");
	await importOptional("kysely", () => import("kysely"));
	const { createSqlStore } = await import("./store.js");
	const warn = options.warn ?? ((line) => console.warn(line));
	return createSqlStore(isServer ? await (await import("./postgres.js")).openServer(options) : await (await import("./pglite.js")).openFolder(options.folder), warn);
}
export { StoreError, openSqlStore };

//# sourceMappingURL=index.js.map