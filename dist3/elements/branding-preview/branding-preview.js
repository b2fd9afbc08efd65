import { property } from "../../session/properties.js";
import { SessionController } from "../../controllers/session.js";
import { StringsController } from "../../controllers/strings.js";
import { brandingPreview } from "../../strings/en/branding-preview.js";
import { base, box } from "../../styles/base.js";
import { showState } from "../../ui/machine-state.js";
import { ObstacleController } from "../../ui/states.js";
import { isScene, scene, scenes } from "./scenes.js";
import { styles } from "./branding-preview.styles.js";
import { LitElement, html, nothing } from "lit";
// src/elements/branding-preview/branding-preview.ts
var plain = {
	logoUrl: null,
	logoDarkUrl: null,
	colors: {}
};
/**
* Shows what an organization's branding does where its people meet it: login page, e-mail, invitation page and
* application header, in light and dark, wide and narrow. From the saved branding, or from a draft; with a draft it needs no backend at all.
*
* ```html
* <branding-preview></branding-preview>
* <script type="module">
*   document.querySelector('branding-preview').branding = { colors: { primary: '#1f9d78', pageBackground: '#eef5f1' } };
* <\/script>
* ```
*
* @tagname branding-preview
* @csspart head - Title and choice of width.
* @csspart scene - One drawing.
* @cssstate loading - The branding has not come yet.
* @cssstate error - It could not be read.
* @cssstate no-session - Nobody is signed in.
*/
var BrandingPreview = class extends LitElement {
	constructor(..._args) {
		super(..._args);
		this.name = "";
		this.width = "wide";
		this.scenes = "";
		this.withoutTitle = false;
		this.#internals = this.attachInternals();
		this.#session = new SessionController(this);
		this.#strings = new StringsController(this, "brandingPreview", brandingPreview);
		this.#obstacle = new ObstacleController(this, {
			session: this.#session,
			strings: this.#strings,
			title: () => this.#strings.text("brandingTitle")
		});
	}
	static {
		this.styles = [
			base,
			box,
			styles
		];
	}
	#internals;
	#session;
	#strings;
	#obstacle;
	willUpdate() {
		showState(this.#internals, this.#blocked ?? (this.#shown ? "ready" : "loading"));
	}
	render() {
		if (this.#blocked) return this.#obstacle.render();
		return html`${this.withoutTitle ? nothing : this.#renderHead()}${this.#renderScenes(this.#shown ?? plain, !this.#shown)}`;
	}
	/** A draft needs no backend. */
	get #blocked() {
		return this.branding ? void 0 : this.#obstacle.state;
	}
	/** What is drawn: the draft over the saved branding. */
	get #shown() {
		const saved = this.#session.organization?.branding;
		if (!saved && !this.branding) return void 0;
		const from = saved ?? plain;
		return {
			...from,
			...this.branding,
			colors: {
				...from.colors,
				...this.branding?.colors
			}
		};
	}
	get #wanted() {
		const named = this.scenes.split(/\s+/).filter(isScene);
		return named.length ? named : scenes;
	}
	#renderHead() {
		const text = this.#strings;
		const choice = (width) => html`<button type="button" aria-pressed=${this.width === width} @click=${() => this.width = width}>${text.text(width)}</button>`;
		return html`<div class="preview-head" part="head"> <h2>${text.text("title")}</h2> <div class="segmented end" role="group" aria-label=${text.text("width")}>${choice("wide")}${choice("narrow")}</div> </div>`;
	}
	/** Until there is something to paint, the same drawings without their ink: nothing moves when it comes. */
	#renderScenes(branding, waits) {
		const options = {
			branding,
			name: this.name || this.#session.organization?.displayName || this.#strings.text("organization"),
			strings: this.#strings
		};
		return html`<div class="scenes ${this.width} ${waits ? "bones" : ""}" aria-busy=${waits}> ${this.#wanted.map((kind) => html`<section aria-label=${this.#strings.text(kind)}> <h3>${this.#strings.text(kind)}</h3> <div class="pair">${scene(kind, {
			...options,
			scheme: "light"
		})}${scene(kind, {
			...options,
			scheme: "dark"
		})}</div> </section>`)} </div>`;
	}
};
property()(BrandingPreview.prototype, "organization");
property({ attribute: false })(BrandingPreview.prototype, "branding");
property()(BrandingPreview.prototype, "name");
property({ reflect: true })(BrandingPreview.prototype, "width");
property()(BrandingPreview.prototype, "scenes");
property({
	type: Boolean,
	attribute: "without-title"
})(BrandingPreview.prototype, "withoutTitle");
property({ attribute: false })(BrandingPreview.prototype, "client");
property({ attribute: false })(BrandingPreview.prototype, "strings");
export { BrandingPreview };

//# sourceMappingURL=branding-preview.js.map