// src/session/events.ts
/**
* Asked before a change is sent. `preventDefault()` refuses at once; `waitUntil(promise)` refuses later, when the
* promise resolves to `false` or rejects.
*/
var BeforeEvent = class extends CustomEvent {
	#answers = [];
	constructor(type, detail) {
		super(type, {
			detail,
			bubbles: true,
			composed: true,
			cancelable: true
		});
	}
	/** Holds the change back until `answer` settles. */
	waitUntil(answer) {
		this.#answers.push(answer);
	}
	/** @internal Somebody wants to answer later. */
	get taken() {
		return this.#answers.length > 0;
	}
	/** @internal */
	async allowed() {
		if (this.defaultPrevented) return false;
		const answers = await Promise.allSettled(this.#answers);
		return !this.defaultPrevented && answers.every((answer) => answer.status === "fulfilled" && answer.value !== false);
	}
};
/** Asks the host whether a change may happen. */
function askBefore(host, type, detail) {
	const event = new BeforeEvent(type, detail);
	host.dispatchEvent(event);
	return event.allowed();
}
export { BeforeEvent, askBefore };

//# sourceMappingURL=events.js.map