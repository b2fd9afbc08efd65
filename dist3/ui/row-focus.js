// src/ui/row-focus.ts
/** Where the focus goes after a dialog of the list: back to what opened it, or to the row in its place when that is gone. */
var RowFocus = class {
	#host;
	#opener;
	/** What held the focus before the dialog. */
	#from;
	/** Place in the list of the row that it stands in, 0 above the list, as long as the focus belongs there. */
	#place;
	#returned = false;
	/** `opener`: the button of the row whose menu was opened last. */
	constructor(host, opener) {
		this.#host = host;
		this.#opener = opener;
	}
	/** After each update: shows the dialog that was drawn, and gives the focus back when it went. */
	updated() {
		const dialog = this.#root.querySelector("dialog");
		if (dialog && !dialog.open) {
			const active = this.#root.activeElement;
			this.#from = active && !active.closest("[popover]") ? active : this.#opener();
			this.#place = placeOf(this.#from?.closest("tr") ?? null) || 0;
			this.#returned = false;
			dialog.showModal();
		}
		const opener = this.#from;
		if (dialog || this.#place === void 0 || !opener) return;
		const { activeElement } = this.#root;
		const isLost = document.activeElement === document.body || document.activeElement === this.#host && !activeElement;
		if (isLost && !opener.isConnected) this.#focusNear(this.#place);
		else if (isLost && !this.#returned) opener.focus();
		if (this.#root.activeElement !== opener) this.#place = void 0;
		this.#returned = true;
	}
	get #root() {
		return this.#host.renderRoot;
	}
	/** The row in this place or the last one; the search field where no row is left. */
	#focusNear(place) {
		const rows = [...this.#root.querySelectorAll("tr[part=row]")];
		((rows.find((row) => placeOf(row) >= place) ?? rows.at(-1))?.querySelector("[aria-haspopup=menu]") ?? this.#root.querySelector("input[type=search]"))?.focus();
	}
};
var placeOf = (row) => Number(row?.getAttribute("aria-rowindex"));
export { RowFocus };

//# sourceMappingURL=row-focus.js.map