import { concernsPermissions, endsMembership, mayHear } from "./rules/changes.js";
import { approach, enter } from "./rules/membership.js";
import { letProcessEnd } from "./timers.js";
// src/backend/event-stream.ts
var heartbeat = 25e3;
var longest = 36e5;
/** Milliseconds after which a reader connects again. */
var retry = 1e3;
/** A reader who lets so many events lie is not there any more, or reads everything anew anyway. */
var backlog = 100;
var encoder = new TextEncoder();
function openEventStream({ store, access, signal, clock, ended }) {
	const { identity, user, organization } = access;
	let { permissions } = access;
	let controller;
	let isEnded = false;
	/** One change after the other: what a change of roles makes of permissions counts for the very next one. */
	let last = Promise.resolve();
	const body = new ReadableStream({
		start: (given) => void (controller = given),
		cancel: () => end()
	}, { highWaterMark: backlog });
	const untilExpiry = identity.expiresAt === void 0 ? longest : identity.expiresAt * 1e3 - clock().getTime();
	const expiry = setTimeout(() => end(), Math.max(0, Math.min(untilExpiry, longest)));
	const beat = setInterval(() => {
		send(": \n\n");
		check().catch(() => {});
	}, heartbeat);
	letProcessEnd(expiry);
	letProcessEnd(beat);
	signal.addEventListener("abort", end, { once: true });
	function end() {
		if (isEnded) return;
		isEnded = true;
		clearTimeout(expiry);
		clearInterval(beat);
		signal.removeEventListener("abort", end);
		try {
			controller.close();
		} catch {}
		ended(stream);
	}
	function send(text) {
		if (isEnded) return;
		if ((controller.desiredSize ?? 0) <= 0) return end();
		controller.enqueue(encoder.encode(text));
	}
	async function check() {
		try {
			({permissions} = await store.transaction(async (tx) => enter({
				identity,
				user
			}, await approach(tx, identity, organization.id, { lock: false }))));
		} catch (error) {
			end();
			throw error;
		}
	}
	async function handle(change) {
		if (mayHear(change, user.id, permissions)) {
			const told = {
				resource: change.resource,
				id: change.id,
				etag: null
			};
			send(`data: ${JSON.stringify(told)}\n\n`);
		}
		if (endsMembership(change, user.id)) end();
		else if (concernsPermissions(change, user.id) && !isEnded) await check();
	}
	const stream = {
		userId: user.id,
		organizationId: organization.id,
		body,
		begin: () => send(`retry: ${retry}\n\n: open\n\n`),
		tell(change) {
			last = last.then(() => handle(change)).catch(() => {});
		},
		check,
		end
	};
	if (signal.aborted) end();
	return stream;
}
export { openEventStream };

//# sourceMappingURL=event-stream.js.map