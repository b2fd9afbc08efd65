import { viewOf } from "./scroll.js";
// src/controllers/row-places.ts
/** Rows that may come or go above what one reads, at once. */
var furthest = 1e3;
/**
* What a long list knows of its rows: how high those are that were seen (the others are taken for the mean of the first
* ones), and which of them is being read. That one stays where it is on screen, whatever happens above it.
*/
var RowPlaces = class {
	#host;
	#window;
	#rows;
	#idAt;
	/** Mean height of the first rows in px; it stays, so that rows that nobody has seen yet do not push those on screen. */
	#height;
	#isMeasured = false;
	#width = 0;
	/** By how much rows that were seen are higher than that. */
	#extra = /* @__PURE__ */ new Float32Array();
	/** Whether any of them is. */
	#isUneven = false;
	/** Ids of the rows that are in the page now, from `#drawn` on, and the list that they are of. */
	#ids = [];
	#drawn = 0;
	#list;
	#held;
	constructor(host, { window, rows, idAt }) {
		this.#host = host;
		this.#window = window;
		this.#rows = rows;
		this.#idAt = idAt;
		this.#height = window.height;
		new ResizeObserver(() => requestAnimationFrame(() => {
			if (host.clientWidth === this.#width) return;
			this.#width = host.clientWidth;
			this.#forget();
			this.drawn();
		})).observe(host);
	}
	/** Where a row begins, in px from the first one. */
	offset(index) {
		let sum = index * this.#height;
		if (this.#isUneven) for (let at = Math.min(index, this.#extra.length); at--;) sum += this.#extra[at];
		return sum;
	}
	/** The row that stands at so many px from the first one. */
	indexAt(y) {
		if (!this.#isUneven) return Math.floor(y / this.#height);
		let index = 0;
		for (let end = 0; index < this.#window.options.count() && (end += this.#height + (this.#extra[index] ?? 0)) <= y;) index++;
		return index;
	}
	/** Remembers what is in the page, how high it is, and puts what is being read where it was. */
	drawn() {
		const boxes = this.#boxes();
		this.#measure(boxes);
		this.#letGo(boxes);
	}
	/** Remembers which row is being read, and where. True when it moves to another place in the list: the window goes along. */
	hold() {
		this.#held = void 0;
		const isOther = this.#rows.list !== this.#list;
		if (isOther) this.#forget();
		const body = this.#window.options.body();
		if (!body || isOther || !this.#ids.length) return false;
		const { top, bottom } = viewOf(body);
		if (body.getBoundingClientRect().top >= top) return false;
		const boxes = this.#boxes();
		const last = boxes.at(-1);
		for (const [at, box] of boxes.entries()) {
			if (box.bottom <= top || box.top >= bottom) continue;
			const index = this.#drawn + at;
			const id = this.#ids[at];
			const now = id === void 0 ? void 0 : this.#find(id, index);
			if (now !== void 0) {
				this.#held = {
					index: now,
					edge: "top",
					y: box.top
				};
				return this.#follow(now - index);
			}
			this.#held ??= {
				index,
				edge: "top",
				y: box.top
			};
		}
		if (last && last.bottom <= bottom + 1 && this.#drawn + boxes.length === this.#window.options.count()) this.#held = {
			index: this.#drawn + boxes.length - 1,
			edge: "bottom",
			y: last.bottom
		};
		return false;
	}
	#follow(moved) {
		if (!moved) return false;
		const window = this.#window;
		window.first = Math.max(0, window.first + moved);
		window.last = Math.min(window.options.count(), window.last + moved);
		this.#isUneven = false;
		return true;
	}
	/** Brings a row into view, as far as its height is known. */
	reveal(index) {
		const body = this.#window.options.body();
		if (!body) return;
		const { top, bottom, scroller } = viewOf(body);
		const start = body.getBoundingClientRect().top;
		const above = start + this.offset(index) - top;
		const below = start + this.offset(index + 1) - bottom;
		scroll(scroller, above < 0 ? above : Math.max(0, below));
	}
	#boxes() {
		return Array.from(this.#window.options.rows(), (row) => row.getBoundingClientRect());
	}
	#forget() {
		this.#held = void 0;
		this.#isMeasured = this.#isUneven = false;
	}
	#measure(boxes) {
		const { first, options: { count } } = this.#window;
		this.#list = this.#rows.list;
		this.#drawn = first;
		this.#ids = boxes.map((_, at) => this.#idAt(first + at));
		const heights = boxes.map(({ top, bottom }, at) => (boxes[at + 1]?.top ?? bottom) - top);
		const isKnown = (height, at) => height > 0 && this.#ids[at] !== void 0;
		const known = heights.filter(isKnown);
		if (!known.length) return;
		if (!this.#isMeasured) {
			this.#height = known.reduce((sum, height) => sum + height) / known.length;
			this.#isMeasured = true;
			queueMicrotask(() => this.#host.requestUpdate());
		}
		for (const [at, height] of heights.entries()) {
			const extra = height - this.#height;
			if (isKnown(height, at) && (this.#isUneven || Math.abs(extra) >= .5)) this.#remember(first + at, extra, count());
		}
	}
	#remember(index, extra, count) {
		const known = this.#isUneven ? this.#extra : [];
		if (known.length < count) {
			this.#extra = new Float32Array(count);
			this.#extra.set(known);
		}
		this.#extra[index] = extra;
		this.#isUneven = true;
	}
	/** Scrolls by as much as the row that is being read has moved. */
	#letGo(boxes) {
		const { index, edge, y } = this.#held ?? {
			index: -1,
			edge: "top",
			y: 0
		};
		const body = this.#window.options.body();
		const box = boxes[index - this.#window.first];
		if (body && box) scroll(viewOf(body).scroller, box[edge] - y);
		this.#held = void 0;
	}
	/** Where what stood at `index` stands now; nearest first. */
	#find(id, index) {
		for (let by = 0; by <= furthest; by++) {
			if (this.#idAt(index + by) === id) return index + by;
			if (this.#idAt(index - by) === id) return index - by;
		}
	}
};
/** Scrolls at once, also where the host scrolls smoothly. */
var scroll = (scroller, by) => {
	if (Math.abs(by) >= 1) scroller.scrollBy({
		top: by,
		behavior: "instant"
	});
};
export { RowPlaces };

//# sourceMappingURL=row-places.js.map