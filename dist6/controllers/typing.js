// src/controllers/typing.ts
/** Milliseconds after the last key until something is searched for. */
var pause = 150;
/** Waits until somebody pauses in a search field; leaving the page ends the wait. */
var TypingController = class {
	#search;
	#timer;
	constructor(host, search) {
		this.#search = search;
		host.addController(this);
	}
	/** Something was typed and is not searched for yet. */
	get pending() {
		return this.#timer !== void 0;
	}
	type(value) {
		this.stop();
		this.#timer = setTimeout(() => {
			this.#timer = void 0;
			this.#search(value.trim());
		}, pause);
	}
	stop() {
		clearTimeout(this.#timer);
		this.#timer = void 0;
	}
	hostDisconnected() {
		this.stop();
	}
};
export { TypingController };

//# sourceMappingURL=typing.js.map