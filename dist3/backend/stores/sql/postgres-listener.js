import { channel } from "./outbox.js";
import { setTimeout } from "node:timers/promises";
// src/backend/stores/sql/postgres-listener.ts
var firstDelay = 1e3;
var longestDelay = 3e4;
/** A connection whose other end has silently gone is noticed by asking. */
var askEvery = 3e4;
/** Listens until the function that it gives is called. Rejects where the first connection does not come about. */
async function listen(create, { notified, missed }) {
	const stopped = new AbortController();
	let client;
	async function connect() {
		const next = create();
		next.on("error", () => void 0);
		next.on("notification", ({ payload = "" }) => notified(payload));
		try {
			await next.connect();
			await next.query(`listen ${channel}`);
		} catch (error) {
			next.end().catch(() => void 0);
			throw error;
		}
		streamOf(next).unref();
		client = next;
		const timer = setInterval(() => void next.query("select 1").catch(() => streamOf(next).destroy()), askEvery).unref();
		next.once("end", () => {
			clearInterval(timer);
			if (!stopped.signal.aborted) reconnect();
		});
	}
	async function reconnect() {
		for (let wait = firstDelay;; wait = Math.min(wait * 2, longestDelay)) try {
			await setTimeout(wait, void 0, {
				ref: false,
				signal: stopped.signal
			});
			await connect();
			if (stopped.signal.aborted) await client.end();
			else missed();
			return;
		} catch {
			if (stopped.signal.aborted) return;
		}
	}
	await connect();
	return async () => {
		stopped.abort();
		await client.end().catch(() => void 0);
	};
}
/** The types of `pg` do not name it. */
var streamOf = (client) => client.connection.stream;
export { listen };

//# sourceMappingURL=postgres-listener.js.map