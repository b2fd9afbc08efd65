import "./row-window.js";
// src/controllers/scroll.ts
/**
* Moves the window of a long list to the rows that can be seen, and a few around them. Works with any scroller around
* the list, in any shadow root, because it asks where the list stands, not who scrolled it.
*/
var ScrollController = class {
	#host;
	#window;
	#listening;
	#resize;
	#frame = 0;
	#count = 0;
	#look = () => {
		this.#frame ||= requestAnimationFrame(() => {
			this.#frame = 0;
			if (this.#window.options.count() && this.#place()) this.#host.requestUpdate();
		});
	};
	constructor(host, window) {
		this.#host = host;
		this.#window = window;
		host.addController(this);
	}
	hostConnected() {
		this.#listening = new AbortController();
		const options = {
			capture: true,
			passive: true,
			signal: this.#listening.signal
		};
		for (let root = this.#host.renderRoot; root; root = root.host?.getRootNode()) root.addEventListener("scroll", this.#look, options);
		window.addEventListener("resize", this.#look, options);
		this.#resize = new ResizeObserver(this.#look);
		this.#resize.observe(this.#host);
	}
	hostDisconnected() {
		this.#listening?.abort();
		this.#resize?.disconnect();
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
	}
	hostUpdate() {
		const count = this.#window.options.count();
		if (!this.#window.keeper?.hold() && count !== this.#count) this.#place();
		this.#count = count;
	}
	hostUpdated() {
		const { keeper } = this.#window;
		if (keeper) keeper.drawn();
		else this.#measure();
		this.#look();
	}
	#measure() {
		const { count, rows } = this.#window.options;
		if (!count()) return;
		const heights = Array.from(rows(), (row) => row.getBoundingClientRect().height);
		const sum = heights.reduce((all, height) => all + height, 0);
		if (sum) this.#window.height = sum / heights.length;
	}
	/** Works out the range; true when it changed. */
	#place() {
		const { options, keeper, height } = this.#window;
		const body = options.body();
		const count = options.count();
		const overscan = options.overscan ?? 1;
		const { top, bottom } = body ? viewOf(body) : {
			top: 0,
			bottom: innerHeight
		};
		const start = body ? body.getBoundingClientRect().top : 0;
		const indexAt = (y) => keeper?.indexAt(y) ?? Math.floor(y / height);
		const first = Math.max(0, Math.min(count, indexAt(top - start)) - overscan);
		const last = Math.min(count, Math.max(first + 16, indexAt(bottom - start) + 1 + overscan));
		if (first === this.#window.first && last === this.#window.last) return false;
		Object.assign(this.#window, {
			first,
			last
		});
		return true;
	}
};
/** What scrolls `element`, and the part of the window through which it shows it. */
function viewOf(element) {
	const page = document.scrollingElement ?? document.documentElement;
	for (let node = element; node; node = node.assignedSlot ?? node.parentElement ?? (node.getRootNode().host || null)) {
		if (node === page || node === document.body) break;
		if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) {
			const { top, bottom } = node.getBoundingClientRect();
			return {
				scroller: node,
				top: Math.max(0, top),
				bottom: Math.min(innerHeight, bottom)
			};
		}
	}
	return {
		scroller: page,
		top: 0,
		bottom: innerHeight
	};
}
export { ScrollController, viewOf };

//# sourceMappingURL=scroll.js.map