// src/elements/branding-editor/guard-leaving.ts
/** Leaving the page or the organization asks first, as long as something is not saved. */
function guardLeaving(host, unsaved, ask) {
	const beforeUnload = (event) => {
		if (unsaved()) event.preventDefault();
	};
	const beforeSwitch = (event) => {
		const count = unsaved();
		if (count && !event.defaultPrevented) event.waitUntil(ask(count));
	};
	host.addController({
		hostConnected() {
			addEventListener("beforeunload", beforeUnload);
			document.addEventListener("before-org-switch", beforeSwitch);
		},
		hostDisconnected() {
			removeEventListener("beforeunload", beforeUnload);
			document.removeEventListener("before-org-switch", beforeSwitch);
		}
	});
}
export { guardLeaving };

//# sourceMappingURL=guard-leaving.js.map