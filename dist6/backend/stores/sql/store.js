import { Listeners } from "../listeners.js";
import { dialectOf } from "./connection.js";
import { StoreError, codeOf } from "./errors.js";
import { Journal } from "./journal.js";
import { memberSorts } from "./members.js";
import { migrate } from "./migrations.js";
import { readNotification } from "./outbox.js";
import { explain } from "./postgres.js";
import { transactionOver } from "./transaction.js";
import { Kysely, WithSchemaPlugin, sql } from "kysely";
import { setTimeout } from "node:timers/promises";
import { AsyncLocalStorage } from "node:async_hooks";
// src/backend/stores/sql/store.ts
var attempts = 5;
/** How long a transaction that was started inside another waits for that one to end. */
var nestedPatience = 2e3;
/** After so many transactions the tables are cleaned up where the database does not do so by itself; sooner at first. */
var maintenanceEvery = 2e4;
/** A store over any source of connections; brings the tables up to date first. */
async function createSqlStore(source, warn) {
	const database = new Kysely({
		dialect: dialectOf(source),
		plugins: [new WithSchemaPlugin("org_elements")]
	});
	try {
		await migrate(database, warn);
		await source.maintain?.();
	} catch (error) {
		await database.destroy();
		throw codeOf(error) === "42501" ? explain(error, "the database") : error;
	}
	return new SqlStoreOver(database, source, warn);
}
var SqlStoreOver = class {
	#database;
	#source;
	#warn;
	#running;
	#open;
	#closing;
	#listeners;
	#listening;
	#count;
	#maintainAt;
	constructor(database, source, warn) {
		this.changes = { subscribe: (listener) => this.#subscribe(listener) };
		this.members = {
			search: true,
			total: true,
			position: true,
			sort: memberSorts
		};
		this.#running = new AsyncLocalStorage();
		this.#open = /* @__PURE__ */ new Set();
		this.#listeners = new Listeners();
		this.#count = 0;
		this.#maintainAt = 200;
		this.#database = database;
		this.#source = source;
		this.#warn = warn;
		this.engine = source.engine;
	}
	async transaction(work) {
		const outer = this.#running.getStore();
		if (outer) await this.#endOf(outer);
		if (this.#closing) throw new StoreError("closed", "The store has been closed");
		let end;
		const running = { ended: new Promise((done) => end = done) };
		this.#open.add(running);
		try {
			return await this.#running.run(running, () => this.#tryOften(work));
		} finally {
			this.#open.delete(running);
			end();
			this.#maintain();
		}
	}
	async ping() {
		await sql`select 1`.execute(this.#database);
	}
	async query(text, values = []) {
		const connection = await this.#source.connect();
		try {
			return (await connection.query(text, values)).rows;
		} finally {
			connection.release();
		}
	}
	close() {
		return this.#closing ??= Promise.all([...this.#open].map((one) => one.ended)).then(() => this.#stopListening()).then(() => this.#database.destroy());
	}
	/** There is a connection that listens while there is somebody to tell. */
	async #subscribe(listener) {
		if (this.#closing) throw new StoreError("closed", "The store has been closed");
		const remove = this.#listeners.add(listener);
		const listening = this.#listening ??= this.#source.listen({
			notified: (text) => {
				const change = readNotification(text);
				if (change) this.#listeners.changed(change);
			},
			missed: () => this.#listeners.missed()
		});
		try {
			await listening;
		} catch (error) {
			remove();
			if (this.#listening === listening) this.#listening = void 0;
			throw error;
		}
		return () => {
			remove();
			if (this.#listeners.isEmpty && !this.#closing) this.#stopListening().catch((error) => this.#warn(`org-elements: listening did not end (${error.message})`));
		};
	}
	async #stopListening() {
		const listening = this.#listening;
		this.#listening = void 0;
		await (await listening?.catch(() => void 0))?.();
	}
	/** A transaction that waits for one inside itself would wait for ever, where there is one connection. */
	async #endOf(outer) {
		const waiting = new AbortController();
		const late = Symbol();
		const first = await Promise.race([outer.ended, setTimeout(nestedPatience, late, { signal: waiting.signal }).catch(() => void 0)]);
		waiting.abort();
		if (first !== late) return;
		throw new StoreError("nested_transaction", "A transaction was started inside another that waits for it; use the one that is there");
	}
	async #tryOften(work) {
		for (let attempt = 1;; attempt++) {
			let begun = false;
			let thrown;
			try {
				return await this.#database.transaction().execute(async (database) => {
					begun = true;
					try {
						const journal = new Journal(database);
						const result = await work(transactionOver(database, journal));
						await journal.write();
						return result;
					} catch (error) {
						thrown = { error };
						throw error;
					}
				});
			} catch (failure) {
				const error = thrown ? thrown.error : failure;
				if (attempt >= attempts || !mayTryAgain(error, !begun || thrown !== void 0)) throw error;
				await setTimeout(Math.random() * 20 * 2 ** attempt);
			}
		}
	}
	#maintain() {
		if (!this.#source.maintain || ++this.#count < this.#maintainAt || this.#closing) return;
		this.#maintainAt += Math.min(this.#maintainAt * 9, maintenanceEvery);
		this.#source.maintain().catch((error) => this.#warn(`org-elements: cleaning up the tables failed (${error.message})`));
	}
};
/** Serialization failure and deadlock; or a connection that died, though not at the commit: what came of that, nobody knows. */
function mayTryAgain(error, isUncommitted) {
	const code = codeOf(error);
	if (code === "40001" || code === "40P01") return true;
	return isUncommitted && (/^(08|57P0)/.test(code) || code === "ECONNRESET" || code === "EPIPE" || /Connection terminated/.test(error.message));
}
export { createSqlStore };

//# sourceMappingURL=store.js.map