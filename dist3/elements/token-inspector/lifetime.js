import { html, nothing } from "lit";
// src/elements/token-inspector/lifetime.ts
/** What is left of a token's life, second by second; nothing ticks on a hidden page. */
var Lifetime = class {
	#host;
	#timer;
	#from = 0;
	#until = 0;
	constructor(host) {
		this.#host = host;
		host.addController(this);
	}
	follow(claims) {
		const { iat, exp } = claims ?? {};
		this.#from = typeof iat === "number" ? iat : 0;
		this.#until = typeof exp === "number" ? exp : 0;
		if (this.#until && !this.#timer) this.#start();
	}
	hostDisconnected() {
		clearInterval(this.#timer);
		this.#timer = void 0;
	}
	hostConnected() {
		if (this.#until) this.#start();
	}
	render(text) {
		if (!this.#until) return nothing;
		const left = Math.max(0, this.#until - Math.floor(Date.now() / 1e3));
		return html`<div class="life"> <span><span class="muted">${text.text("validFor")}</span><span>${left ? duration(text, left) : text.text("expired")}</span></span> <progress max=${Math.max(1, this.#until - (this.#from || this.#until - left))} value=${left} aria-label=${text.text("lifetimeLeft")}></progress> </div>`;
	}
	#start() {
		clearInterval(this.#timer);
		this.#timer = setInterval(() => document.visibilityState === "visible" && this.#host.requestUpdate(), 1e3);
	}
};
/** `9 min 5 sec`, in the words of the language. */
function duration(text, seconds) {
	const unit = (name, value) => text.format(`u${name}`, (lang) => new Intl.NumberFormat(lang, {
		style: "unit",
		unit: name,
		unitDisplay: "short"
	})).format(value);
	const [hours, minutes, rest] = [
		Math.floor(seconds / 3600),
		Math.floor(seconds % 3600 / 60),
		seconds % 60
	];
	return hours ? `${unit("hour", hours)} ${unit("minute", minutes)}` : `${minutes ? `${unit("minute", minutes)} ` : ""}${unit("second", rest)}`;
}
export { Lifetime };

//# sourceMappingURL=lifetime.js.map