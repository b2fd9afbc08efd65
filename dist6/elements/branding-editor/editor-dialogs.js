import { addStyles } from "../../controllers/later.js";
import { commonLater } from "../../strings/en/common-later.js";
import { dialogShell, dialogStyles } from "../../ui/dialog.js";
import { clashStyles, clashView } from "./clash-view.js";
import { cutLogo, readLogo } from "./logo-file.js";
import { html, nothing, unsafeCSS } from "lit";
// src/elements/branding-editor/editor-dialogs.ts
var ratios = {
	free: void 0,
	square: 1,
	wide: 3
};
var styles = /* @__PURE__ */ unsafeCSS(`.crop-stage{position:relative;display:grid;place-items:center;block-size:280px;overflow:hidden;border:1px solid var(--_border);border-radius:var(--_radius);background:repeating-conic-gradient(#d9d9d9 0 25%,#f6f6f6 0 50%) 0 0 / 16px 16px;touch-action:none;cursor:grab;forced-color-adjust:none}.crop-stage canvas{max-inline-size:100%;max-block-size:100%}.ranges{display:grid;grid-template-columns:auto minmax(0,1fr);gap:8px 12px;align-items:center}input[type="range"]{inline-size:100%;accent-color:var(--_accent)}`);
/** What an editor does now and then: reading a logo and cutting it, leaving with something unsaved. */
var EditorDialogs = class {
	#host;
	#strings;
	#cutting;
	#leaving;
	constructor(host, strings) {
		this.readLogo = readLogo;
		addStyles(host, [
			dialogStyles,
			clashStyles,
			styles
		]);
		this.#host = host;
		this.#strings = strings.learn({}, commonLater);
	}
	cut(logo, done) {
		this.#cutting = {
			logo,
			shape: "free",
			zoom: 1,
			x: .5,
			y: .5,
			done
		};
		this.#host.requestUpdate();
	}
	/** Whether to go on without saving. */
	askToLeave(count) {
		return new Promise((resolve) => {
			this.#leaving = {
				count,
				answer: resolve
			};
			this.#host.requestUpdate();
		});
	}
	renderClashes(clashes, rival, yieldTo) {
		return clashView(clashes, rival, this.#strings, yieldTo);
	}
	updated() {
		const dialog = this.#host.renderRoot.querySelector("dialog");
		if (dialog && !dialog.open) dialog.showModal();
		if (this.#cutting) this.#draw();
	}
	render() {
		if (this.#leaving) return this.#renderLeaving(this.#leaving);
		return this.#cutting ? this.#renderCutting(this.#cutting) : nothing;
	}
	#renderLeaving({ count, answer }) {
		const text = this.#strings;
		const end = (leave) => {
			this.#leaving = void 0;
			answer(leave);
			this.#host.requestUpdate();
		};
		return html`<dialog aria-labelledby="dialog-title" @cancel=${(event) => {
			event.preventDefault();
			end(false);
		}}>${dialogShell({
			title: text.text("leaveTitle"),
			body: html`<p>${text.text("leaveText", { count })}</p>`,
			foot: html`<button type="button" class="button secondary" autofocus @click=${() => end(false)}>${text.text("stay")}</button><button type="button" class="button danger primary" @click=${() => end(true)}>${text.text("leave")}</button>`,
			closeLabel: text.common("close"),
			close: () => end(false)
		})}</dialog>`;
	}
	#renderCutting(cutting) {
		const text = this.#strings;
		const change = (patch) => {
			this.#cutting = {
				...cutting,
				...patch
			};
			this.#host.requestUpdate();
		};
		const close = () => {
			this.#cutting = void 0;
			this.#host.requestUpdate();
		};
		const range = (key, label, [min, max]) => html`<label for=${`crop-${key}`}>${text.text(label)}</label> <input type="range" id=${`crop-${key}`} min=${min} max=${max} step="0.01" .value=${String(cutting[key])} @input=${(event) => change({ [key]: event.target.valueAsNumber })} />`;
		return html`<dialog aria-labelledby="dialog-title" @cancel=${(event) => {
			event.preventDefault();
			close();
		}}>${dialogShell({
			title: text.text("cropTitle"),
			body: html`<div class="crop-stage" aria-hidden="true" @pointerdown=${(event) => this.#drag(event)}><canvas></canvas></div> <div class="field"><label for="crop-shape">${text.text("cropShape")}</label> <select class="input" id="crop-shape" @change=${(event) => change({ shape: event.target.value })}> ${[
				"free",
				"square",
				"wide"
			].map((shape) => html`<option value=${shape} ?selected=${cutting.shape === shape}>${text.text({
				free: "cropFree",
				square: "cropSquare",
				wide: "cropWide"
			}[shape])}</option>`)} </select></div> <div class="ranges">${range("zoom", "zoom", [1, 8])}${range("x", "across", [0, 1])}${range("y", "down", [0, 1])}</div>`,
			foot: html`<button type="button" class="button quiet" @click=${close}>${text.common("cancel")}</button><button type="submit" class="button primary">${text.text("cropDone")}</button>`,
			closeLabel: text.common("close"),
			close,
			submit: () => void this.#finish()
		})}</dialog>`;
	}
	async #finish() {
		const { logo, done } = this.#cutting;
		const cut = await cutLogo(logo.source, logo.name, cropOf(this.#cutting), logo.notes.filter((note) => note === "still" || note === "renamed"));
		this.#cutting = void 0;
		done(cut);
	}
	#draw() {
		const { logo } = this.#cutting;
		const canvas = this.#host.renderRoot.querySelector(".crop-stage canvas");
		if (!canvas || !logo.source) return;
		const { x, y, width, height } = cropOf(this.#cutting);
		const [wide, high] = [logo.source.width * width, logo.source.height * height];
		const scale = Math.min(480 / wide, 256 / high);
		[canvas.width, canvas.height] = [Math.max(1, wide * scale), Math.max(1, high * scale)];
		canvas.getContext("2d").drawImage(logo.source, logo.source.width * x, logo.source.height * y, wide, high, 0, 0, canvas.width, canvas.height);
	}
	#drag(start) {
		const stage = start.currentTarget;
		const { x, y, zoom } = this.#cutting;
		stage.setPointerCapture(start.pointerId);
		const move = (event) => {
			const clamp = (value) => Math.min(1, Math.max(0, value));
			const by = (distance) => distance / (240 * zoom);
			if (this.#cutting) this.#cutting = {
				...this.#cutting,
				x: clamp(x - by(event.clientX - start.clientX)),
				y: clamp(y - by(event.clientY - start.clientY))
			};
			this.#host.requestUpdate();
		};
		stage.addEventListener("pointermove", move);
		stage.addEventListener("lostpointercapture", () => stage.removeEventListener("pointermove", move), { once: true });
	}
};
/** The part that is kept, in parts of the whole. */
function cropOf({ logo, shape, zoom, x, y }) {
	const { width, height } = logo.source;
	const ratio = ratios[shape] ?? width / height;
	const [wide, high] = width / height > ratio ? [height * ratio / width, 1] : [1, width / ratio / height];
	const [w, h] = [wide / zoom, high / zoom];
	return {
		width: w,
		height: h,
		x: Math.min(1 - w, Math.max(0, x - w / 2)),
		y: Math.min(1 - h, Math.max(0, y - h / 2))
	};
}
export { EditorDialogs };

//# sourceMappingURL=editor-dialogs.js.map