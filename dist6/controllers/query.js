import { toOrgError } from "../client/errors.js";
import { Task, initialState } from "@lit/task";
// src/controllers/query.ts
/** Milliseconds after which waiting becomes visible; a faster answer shows no flicker. */
var busyDelay = 300;
/**
* Reads something for an element, on top of `@lit/task`, which it adds to: the last good value survives an error;
* leaving the page aborts and coming back reads again; an abort is no error; a change on one of the topics reads
* again; waiting shows after 300 ms; an answer for another organization is dropped together with what it replaced.
*/
var QueryController = class {
	#host;
	#session;
	#task;
	#timer;
	#organization;
	#left;
	constructor(host, { session, args, run, topics = [] }) {
		this.valueTime = 0;
		this.slow = false;
		this.#left = false;
		this.#host = host;
		this.#session = session;
		this.#task = new Task(host, {
			args: () => args() ?? [initialState],
			task: async (current, { signal }) => {
				this.#dropForeign();
				if (current[0] === initialState) return initialState;
				this.#waitVisibly();
				try {
					const value = await run(current, signal);
					if (signal.aborted) return initialState;
					this.value = value;
					this.valueTime = Date.now();
					this.error = void 0;
					return value;
				} catch (cause) {
					if (signal.aborted) return initialState;
					this.error = toOrgError(cause);
					return this.value;
				} finally {
					if (!signal.aborted) this.#stopWaiting();
				}
			}
		});
		session.subscribe((change) => {
			if (change.topics.some((topic) => topics.includes(topic))) this.refresh();
		});
		host.addController(this);
	}
	/** Reads again; what is there stays until the answer comes. */
	refresh() {
		this.#dropForeign();
		return this.#task.run();
	}
	hostConnected() {
		if (this.#left) this.#task.run();
		this.#left = false;
	}
	hostDisconnected() {
		this.#left = true;
		this.#stopWaiting();
		this.#task.abort();
	}
	#dropForeign() {
		if (this.#organization !== this.#session.organizationId) {
			this.#organization = this.#session.organizationId;
			this.value = this.error = void 0;
		}
	}
	#waitVisibly() {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => {
			this.slow = true;
			this.#host.requestUpdate();
		}, 300);
	}
	#stopWaiting() {
		clearTimeout(this.#timer);
		this.slow = false;
	}
};
export { QueryController, busyDelay };

//# sourceMappingURL=query.js.map