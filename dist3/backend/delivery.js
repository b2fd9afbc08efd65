import { letProcessEnd } from "./timers.js";
// src/backend/delivery.ts
var defaults = {
	lease: 6e4,
	patience: 6e5,
	interval: 3e4
};
/** So many events at the same time, each of another organization: one slow hook does not hold up the others. */
var together = 5;
/** One second, doubled each time up to an hour: half a day until an event is given up. */
var attemptsMax = 24;
var delayAfter = (attempts) => Math.min(1e3 * 2 ** (attempts - 1), 36e5);
/** Begins at once with what was left behind, where there are hooks. */
function createDelivery(settings, timing = defaults) {
	const { store, clock, onError } = settings;
	const hooks = Object.entries(settings.hooks.after ?? {}).filter(([, hook]) => hook !== void 0).map(([name]) => name);
	const workers = /* @__PURE__ */ new Set();
	const timers = /* @__PURE__ */ new Set();
	let isClosed = hooks.length === 0;
	let delivered = 0;
	/** Something may have come in while all were busy, after they had looked. */
	let isWanted = false;
	const later = (milliseconds) => new Date(clock().getTime() + milliseconds).toISOString();
	function schedule(milliseconds, act) {
		const timer = setTimeout(() => {
			timers.delete(timer);
			act();
		}, milliseconds);
		timers.add(timer);
		letProcessEnd(timer);
		return () => {
			clearTimeout(timer);
			timers.delete(timer);
		};
	}
	function start() {
		const worker = work().catch((error) => onError(error, {})).finally(() => workers.delete(worker));
		workers.add(worker);
	}
	async function work() {
		do {
			isWanted = false;
			for (;;) {
				if (isClosed) return;
				const [delivery] = await store.transaction((tx) => tx.leaseDeliveries({
					hooks,
					now: later(0),
					until: later(timing.lease),
					limit: 1
				}));
				if (!delivery) break;
				await attempt(delivery);
			}
		} while (isWanted);
	}
	async function attempt(delivery) {
		const { id, attempts } = delivery;
		const failure = await tell(delivery);
		if (!failure) {
			delivered++;
			return store.transaction((tx) => tx.deleteDelivery(id));
		}
		const dueAt = attempts < attemptsMax ? later(delayAfter(attempts)) : null;
		const isMine = await store.transaction((tx) => tx.scheduleDelivery(id, attempts, dueAt));
		onError(failure.error, {
			requestId: delivery.event.requestId,
			delivery: {
				id,
				hook: delivery.hook,
				attempts,
				retryAt: dueAt
			}
		});
		if (isMine && dueAt !== null && !isClosed) schedule(delayAfter(attempts), wake);
	}
	/** Calls the hook; what it threw, if it did. */
	async function tell({ id, hook, event, attempts }) {
		const call = settings.hooks.after[hook];
		const controller = new AbortController();
		let stop = () => {};
		let renewal = Promise.resolve();
		const renew = () => {
			stop = schedule(timing.lease / 3, () => {
				renew();
				renewal = store.transaction((tx) => tx.scheduleDelivery(id, attempts, later(timing.lease))).catch((error) => onError(error, {}));
			});
		};
		renew();
		let stopWaiting = () => {};
		const late = new Promise((_resolve, reject) => {
			stopWaiting = schedule(timing.patience, () => {
				controller.abort(/* @__PURE__ */ new Error(`The hook after ${hook} has taken too long`));
				reject(controller.signal.reason);
			});
		});
		try {
			await Promise.race([call({
				...event,
				signal: controller.signal
			}), late]);
			return;
		} catch (error) {
			return { error };
		} finally {
			stop();
			stopWaiting();
			await renewal;
		}
	}
	function wake() {
		isWanted = true;
		if (!isClosed && workers.size < together) start();
	}
	function watch() {
		schedule(timing.interval, () => {
			wake();
			watch();
		});
	}
	if (!isClosed) {
		wake();
		watch();
	}
	return {
		wake,
		async deliver() {
			const before = delivered;
			wake();
			while (workers.size > 0) await Promise.all(workers);
			return delivered - before;
		},
		async close() {
			isClosed = true;
			await Promise.all(workers);
			for (const timer of timers) clearTimeout(timer);
			timers.clear();
		}
	};
}
export { createDelivery };

//# sourceMappingURL=delivery.js.map