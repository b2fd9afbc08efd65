import { StoreError, importOptional } from "./errors.js";
import { lockFolder } from "./folder-lock.js";
import { channel } from "./outbox.js";
import { readUtc } from "./values.js";
import { mkdir, readFile, readdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { existsSync, fsyncSync } from "node:fs";
// src/backend/stores/sql/pglite.ts
var load = () => importOptional("@electric-sql/pglite", async () => ({
	...await import("@electric-sql/pglite"),
	...await import("@electric-sql/pglite/nodefs"),
	...await import("@electric-sql/pglite/contrib/pg_trgm")
}));
var planner = [
	"-c",
	"plan_cache_mode=force_custom_plan",
	"-c",
	"random_page_cost=1.1"
];
/** A folder holds `data`, the database, and `lock`. */
async function openFolder(folder) {
	const { PGlite, pg_trgm } = await load();
	if (folder === void 0) return sourceOf(await PGlite.create({
		extensions: { pg_trgm },
		startParams: [...PGlite.defaultStartParams, ...planner]
	}));
	const root = resolve(folder);
	await mkdir(root, { recursive: true }).catch((error) => {
		throw new StoreError("folder_unusable", `Cannot make the folder ${root}: ${error.message}`, { cause: error });
	});
	const unlock = await lockFolder(root);
	try {
		return sourceOf(await openData(root), unlock);
	} catch (error) {
		await unlock();
		throw error;
	}
}
async function openData(root) {
	const data = join(root, "data");
	const others = (await readdir(root)).filter((name) => ![
		"data",
		"data.new",
		"lock"
	].includes(name));
	if (!existsSync(data)) {
		if (others.length > 0) throw new StoreError("folder_unusable", `The folder ${root} holds other files (${others[0]}); name an empty one`);
		const draft = join(root, "data.new");
		await rm(draft, {
			recursive: true,
			force: true
		});
		await (await start(draft)).close();
		await rename(draft, data);
	}
	const { PGlite } = await load();
	const made = (await readFile(join(data, "PG_VERSION"), "utf8").catch(() => "")).trim();
	if (!made) throw new StoreError("folder_corrupt", `The data in ${data} is damaged: PG_VERSION cannot be read; restore a copy`);
	try {
		const client = await start(data);
		const { rows } = await client.query(`select split_part(current_setting('server_version'), '.', 1) as major`);
		if (rows[0]?.major === made) return client;
		await client.close();
	} catch (error) {
		const expected = await newestMajor(PGlite);
		if (made === expected || !expected) throw new StoreError("folder_corrupt", `The data in ${data} is damaged and PGlite cannot open it (${describe(error)}); restore a copy`, { cause: error });
	}
	throw new StoreError("folder_incompatible", `The data in ${data} was made by PostgreSQL ${made}, which the installed @electric-sql/pglite is not`);
}
/** Asked only when a folder does not open: is it damaged, or another version's? */
async function newestMajor(Client) {
	const client = await Client.create();
	const { rows } = await client.query(`select split_part(current_setting('server_version'), '.', 1) as major`);
	await client.close();
	return rows[0]?.major;
}
async function start(folder) {
	const { PGlite, NodeFS, pg_trgm } = await load();
	class DurableFS extends NodeFS {
		async init(client, options) {
			const made = await super.init(client, options);
			made.emscriptenOpts.preRun?.push((module) => {
				const operations = module.NODEFS.stream_ops;
				operations.fsync ??= (stream) => {
					if (stream.nfd !== void 0) fsyncSync(stream.nfd);
					return 0;
				};
			});
			return made;
		}
	}
	const startParams = [
		...PGlite.defaultStartParams.filter((parameter) => parameter !== "-F"),
		"-c",
		"wal_sync_method=fsync",
		...planner
	];
	const options = {
		fs: new DurableFS(folder),
		extensions: { pg_trgm },
		startParams,
		relaxedDurability: false
	};
	return PGlite.create(options);
}
var parsers = { [1184]: (text) => readUtc(text) ?? new Date(text) };
/** A source over a PGlite of one's own, such as a clone in a test. */
function sourceOf(client, unlock) {
	let last = Promise.resolve();
	const connect = async () => {
		const turn = last;
		let release;
		last = new Promise((done) => release = done);
		await turn;
		return {
			async query(text, parameters, instants) {
				const { command, affectedRows, rows } = await client.query(text, [...parameters], instants ? { parsers } : {});
				return {
					command: command ?? "",
					rowCount: affectedRows ?? 0,
					rows
				};
			},
			release
		};
	};
	return {
		engine: "pglite",
		connect,
		async maintain() {
			const connection = await connect();
			try {
				await client.exec("vacuum (analyze)");
			} finally {
				connection.release();
			}
		},
		async listen({ notified }) {
			const connection = await connect();
			try {
				const stop = await client.listen(channel, notified);
				return async () => {
					const turn = await connect();
					await stop().finally(() => turn.release());
				};
			} finally {
				connection.release();
			}
		},
		async end() {
			await last;
			try {
				await client.close();
			} finally {
				await unlock?.();
			}
		}
	};
}
var describe = (error) => (error instanceof Error ? error.message : String(error)).slice(0, 200);
export { openFolder, planner, sourceOf };

//# sourceMappingURL=pglite.js.map