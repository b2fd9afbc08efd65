import { openEventStream } from "./event-stream.js";
import { refuse } from "./problem.js";
// src/backend/live.ts
/** Streams that one person can have open in one process: as many as a browser with many tabs. */
var streamsMax = 20;
/** The streams of one backend. */
function createLive({ store, clock }) {
	const streams = /* @__PURE__ */ new Map();
	const counts = /* @__PURE__ */ new Map();
	let listening;
	const all = () => [...streams.values()].flatMap((some) => [...some]);
	function tell(change) {
		for (const stream of streams.get(change.organizationId) ?? []) stream.tell(change);
	}
	function endAll() {
		for (const stream of all()) stream.end();
	}
	async function listen() {
		const mine = listening ??= store.changes.subscribe({
			changed: tell,
			missed: endAll
		});
		try {
			await mine;
		} catch (error) {
			if (listening === mine) listening = void 0;
			throw error;
		}
	}
	function add(stream) {
		const { organizationId, userId } = stream;
		const some = streams.get(organizationId) ?? /* @__PURE__ */ new Set();
		streams.set(organizationId, some.add(stream));
		counts.set(userId, (counts.get(userId) ?? 0) + 1);
	}
	function remove(stream) {
		const { organizationId, userId } = stream;
		const some = streams.get(organizationId);
		if (!some?.delete(stream)) return;
		if (some.size === 0) streams.delete(organizationId);
		const left = counts.get(userId) - 1;
		if (left > 0) counts.set(userId, left);
		else counts.delete(userId);
		if (streams.size > 0) return;
		listening?.then((stop) => stop(), () => {});
		listening = void 0;
	}
	return {
		async open(call, access) {
			if ((counts.get(access.user.id) ?? 0) >= streamsMax) throw refuse("rate_limited", `At most ${streamsMax} streams for one person`, { headers: { "retry-after": "60" } });
			const stream = openEventStream({
				store,
				access,
				signal: call.request.signal,
				clock,
				ended: remove
			});
			add(stream);
			try {
				await listen();
				await stream.check();
			} catch (error) {
				stream.end();
				throw error;
			}
			stream.begin();
			return stream.body;
		},
		close: endAll
	};
}
export { createLive };

//# sourceMappingURL=live.js.map