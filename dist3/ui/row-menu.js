import { menuItems, moveInMenu } from "./menu.js";
import { html, nothing } from "lit";
// src/ui/row-menu.ts
/** One menu for all rows of a list (WAI-ARIA APG, menu button pattern). */
var RowMenuController = class {
	#host;
	#label;
	#items;
	#row;
	/** `label`: what the button and the menu are called, `Actions for Ada`. */
	constructor(host, label, items) {
		this.#host = host;
		this.#label = label;
		this.#items = items;
	}
	render() {
		const row = this.#row;
		return html`<div id="row-menu" popover role="menu" aria-label=${row ? this.#label(row) : nothing} @keydown=${moveInMenu} @toggle=${this.#toggled}> ${row && menuItems(this.#items(row), () => this.#menu.hidePopover())} </div>`;
	}
	/** Whose menu opens; `isEarly`: the button was pressed before the menu was here. */
	choose(row, opener, isEarly) {
		this.#row = row;
		this.opener = opener;
		this.#host.requestUpdate();
		if (isEarly) this.#host.updateComplete.then(() => opener.click());
	}
	get #menu() {
		return this.#host.renderRoot.querySelector("#row-menu");
	}
	#toggled = async ({ newState }) => {
		if (newState !== "open") return;
		this.#host.requestUpdate();
		await this.#host.updateComplete;
		this.#menu.querySelector("[role=menuitem]")?.focus();
	};
};
export { RowMenuController };

//# sourceMappingURL=row-menu.js.map