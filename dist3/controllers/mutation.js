import { isOrgError, toOrgError } from "../client/errors.js";
import { emit } from "../session/emit.js";
// src/controllers/mutation.ts
/**
* Changes something for an element. Nothing is shown before the backend confirmed it; while it is under way a second
* `run` returns the same promise, so a double click sends once.
*/
var MutationController = class {
	#host;
	#session;
	#pending;
	constructor(host, session) {
		this.#host = host;
		this.#session = session;
	}
	get pending() {
		return this.#pending !== void 0;
	}
	/** Resolves to the result, or to `undefined` when it failed; `error` then says why. */
	run(mutation) {
		return this.#pending ??= this.#attempt(mutation);
	}
	/** Forgets the last failure: the person begins anew. */
	clear() {
		this.error = void 0;
		this.#host.requestUpdate();
	}
	async #attempt({ operation, run, topics }) {
		const session = this.#session.session;
		this.error = void 0;
		this.#host.requestUpdate();
		try {
			const result = await run();
			session?.publish(topics, this.#host);
			return result;
		} catch (cause) {
			const error = toOrgError(cause);
			if (!isOrgError(error, "aborted")) {
				this.error = error;
				emit(this.#host, "org-error", {
					operation,
					error
				});
			}
			return;
		} finally {
			this.#pending = void 0;
			this.#host.requestUpdate();
		}
	}
};
export { MutationController };

//# sourceMappingURL=mutation.js.map