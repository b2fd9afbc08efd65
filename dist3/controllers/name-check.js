import { TypingController } from "./typing.js";
// src/controllers/name-check.ts
/** Whether a short name of an organization is free, asked while somebody types it. The answer only helps; saving decides. */
var NameCheckController = class {
	#host;
	#session;
	#typing;
	#abort = new AbortController();
	constructor(host, session) {
		this.#host = host;
		this.#session = session;
		this.#typing = new TypingController(host, (name) => void this.#ask(name));
	}
	check(name) {
		this.forget();
		if (this.#session.has("nameAvailability")) this.#typing.type(name);
	}
	forget() {
		this.#abort.abort();
		this.#typing.stop();
		this.verdict = void 0;
	}
	async #ask(name) {
		const { signal } = this.#abort = new AbortController();
		const answer = await this.#session.client?.organizations.nameAvailability(name, { signal }).catch(() => void 0);
		if (!answer || signal.aborted) return;
		this.verdict = {
			name,
			...answer
		};
		this.#host.requestUpdate();
	}
};
export { NameCheckController };

//# sourceMappingURL=name-check.js.map