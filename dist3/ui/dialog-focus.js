// src/ui/dialog-focus.ts
/** Shows the dialog that an element drew, and gives the focus back to the button that opened it when it goes. */
var DialogFocus = class {
	#host;
	#selector;
	/** The button that was pressed last while no dialog was open. */
	#opener;
	#wasOpen = false;
	constructor(host, selector = "dialog") {
		this.#host = host;
		this.#selector = selector;
		host.addEventListener("click", (event) => {
			if (!this.#wasOpen) this.#opener = event.composedPath().find((one) => one instanceof HTMLButtonElement);
		});
	}
	/** Call it after each update. */
	updated() {
		const root = this.#host.renderRoot;
		const dialog = root.querySelector(this.#selector);
		if (dialog && !dialog.open) {
			this.#opener ??= root.activeElement;
			dialog.showModal();
		}
		const closed = this.#wasOpen && !dialog;
		this.#wasOpen = dialog !== null;
		if (closed && !root.activeElement && this.#opener?.isConnected) this.#opener.focus();
		if (closed) this.#opener = void 0;
	}
};
export { DialogFocus };

//# sourceMappingURL=dialog-focus.js.map