import { isSteady } from "./connection.js";
import { StoreError, codeOf, importOptional } from "./errors.js";
import { listen } from "./postgres-listener.js";
import { readUtc } from "./values.js";
// src/backend/stores/sql/postgres.ts
async function openServer({ url, poolSize = 10, prepare = true }) {
	const target = describeUrl(url);
	const { default: pg } = await importOptional("pg", () => import("pg"));
	let pool;
	try {
		pool = new pg.Pool({
			connectionString: url,
			max: poolSize,
			connectionTimeoutMillis: 1e4,
			application_name: "org-elements"
		});
	} catch (error) {
		throw new StoreError("invalid_url", `The database URL cannot be used: ${error.message.replaceAll(url, "it")}`, { cause: error });
	}
	pool.on("error", () => void 0);
	const source = sourceOf(pool, prepare, readingInstants(pg.types), () => new pg.Client({
		connectionString: url,
		application_name: "org-elements",
		connectionTimeoutMillis: 1e4,
		query_timeout: 1e4,
		keepAlive: true
	}));
	try {
		const connection = await source.connect();
		try {
			const { rows } = await connection.query(`select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`, []);
			requireSupported(rows[0], target);
		} finally {
			connection.release();
		}
	} catch (error) {
		await source.end();
		throw explain(error, target);
	}
	return source;
}
/** Names of prepared statements: few, for they are written in the store's own files. */
var names = /* @__PURE__ */ new Map();
function nameOf(text) {
	const name = names.get(text) ?? `org_elements_${names.size}`;
	names.set(text, name);
	return name;
}
function readingInstants(types) {
	const { TIMESTAMPTZ } = types.builtins;
	const readDate = types.getTypeParser(TIMESTAMPTZ, "text");
	const readInstant = (text) => readUtc(text) ?? readDate(text);
	return { getTypeParser: (type, format) => type === TIMESTAMPTZ ? readInstant : types.getTypeParser(type, format) };
}
function sourceOf(pool, prepare, types, createListener) {
	return {
		engine: "postgresql",
		async connect() {
			const client = await pool.connect();
			const ignore = () => void 0;
			client.on("error", ignore);
			return {
				async query(text, parameters, instants) {
					const { command, rowCount, rows } = await client.query({
						text,
						values: [...parameters],
						...prepare && isSteady(text) && { name: nameOf(text) },
						...instants && { types }
					});
					return {
						command,
						rowCount: rowCount ?? 0,
						rows
					};
				},
				release() {
					client.off("error", ignore);
					client.release();
				}
			};
		},
		listen: (listener) => listen(createListener, listener),
		end: () => pool.end()
	};
}
/** Host, port and database; never the password. */
function describeUrl(text) {
	let url;
	try {
		url = new URL(text);
	} catch (error) {
		throw new StoreError("invalid_url", "The database URL is not a URL; it looks like postgresql://user:password@host:5432/database", { cause: withoutInput(error) });
	}
	if (url.protocol !== "postgresql:" && url.protocol !== "postgres:") throw new StoreError("invalid_url", `The database URL begins with ${url.protocol}// instead of postgresql://`);
	return `${url.searchParams.get("host") ?? (url.hostname || "localhost")}:${url.port || url.searchParams.get("port") || 5432}${url.pathname}`;
}
/** Node puts the whole text into the error, password included. */
var withoutInput = (error) => new TypeError(error.message);
function requireSupported({ version, encoding }, target) {
	if (version < 15e4) throw new StoreError("unsupported_server", `The server at ${target} is PostgreSQL ${Math.floor(version / 1e4)}; 15 or newer is needed`);
	if (encoding !== "UTF8") throw new StoreError("unsupported_server", `The database at ${target} is encoded in ${encoding}; UTF8 is needed`);
}
/** The errors an operator can do something about, in one line each. */
function explain(error, target) {
	if (error instanceof StoreError) return error;
	const code = codeOf(error);
	const reason = error.message || code;
	const options = { cause: error };
	if (code === "28P01" || code.startsWith("28")) return new StoreError("authentication_failed", `The server at ${target} refuses user or password: ${reason}`, options);
	if (code === "3D000") return new StoreError("database_missing", `The server at ${target} has no such database; create it first (createdb)`, options);
	if (code === "42501") return new StoreError("permission_denied", `The user may not do what the store needs at ${target}: ${reason}`, options);
	if (/SCRAM|password must be a string/i.test(reason)) return new StoreError("authentication_failed", `The server at ${target} asks for a password and the URL has none`, options);
	return new StoreError("unreachable", `No database answers at ${target}: ${reason}`, options);
}
export { explain, openServer };

//# sourceMappingURL=postgres.js.map