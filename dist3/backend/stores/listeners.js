// src/backend/stores/listeners.ts
/** Those who listen, for as long as they do. */
var Listeners = class {
	#all = /* @__PURE__ */ new Set();
	add(listener) {
		const entry = {
			changed: (change) => listener.changed(change),
			missed: () => listener.missed()
		};
		this.#all.add(entry);
		return () => void this.#all.delete(entry);
	}
	get isEmpty() {
		return this.#all.size === 0;
	}
	changed(change) {
		for (const listener of this.#all) listener.changed(change);
	}
	missed() {
		for (const listener of this.#all) listener.missed();
	}
};
export { Listeners };

//# sourceMappingURL=listeners.js.map