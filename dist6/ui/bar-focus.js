// src/ui/bar-focus.ts
/** A save bar goes with what it saved or put away: the focus that it held goes back to the field that was changed last. */
function keepFocusOfBar(host) {
	let field;
	let held = false;
	host.addController({
		hostUpdate() {
			const active = host.renderRoot?.activeElement;
			if (active instanceof HTMLInputElement) field = active;
			held = Boolean(active?.closest(".save-bar"));
		},
		hostUpdated() {
			const root = host.renderRoot;
			if (held && !root.activeElement) (field?.isConnected ? field : root.querySelector("input"))?.focus();
		}
	});
}
export { keepFocusOfBar };

//# sourceMappingURL=bar-focus.js.map