import { QueryController } from "./query.js";
// src/controllers/rows.ts
/**
* The rows of a list: its first page, and what `FurtherRows` adds once it has come. With random access (`position`) the
* list has its full length from the start; without it the list grows as one scrolls. After a change old rows stay until
* all the new ones came.
*/
var RowsController = class {
	#host;
	#options;
	#query;
	#rows;
	#next;
	constructor(host, options) {
		this.list = "";
		this.came = /* @__PURE__ */ new Set();
		this.#rows = [];
		this.#next = null;
		this.#host = host;
		this.#options = options;
		this.size = options.pageSize ?? 50;
		this.#query = new QueryController(host, {
			session: options.session,
			args: options.args,
			topics: options.topics,
			run: (args, signal) => this.#read(args, signal)
		});
	}
	/** Nothing has come yet. */
	get waiting() {
		return this.#query.value === void 0 && this.#query.error === void 0;
	}
	/** Rows are there, and newer ones have been waited for noticeably long. */
	get refreshing() {
		return this.#query.slow && this.#query.value !== void 0;
	}
	get error() {
		return this.#query.error;
	}
	get valueTime() {
		return this.#query.valueTime;
	}
	/** All rows that match, where the backend counts them. */
	get total() {
		return this.#query.value?.total;
	}
	/** Rows that the list is long now, with those that are still to come in random access. */
	get count() {
		if (!this.#query.value) return 0;
		return this.random ? this.total : this.#rows.length;
	}
	/** Any row can be reached without those before it. */
	get random() {
		return this.#options.positions?.() === true && this.total !== void 0;
	}
	/** Where the rows beyond `count` begin, if there are any. */
	get next() {
		return !this.random && this.#next || void 0;
	}
	/** Whether further rows exist beyond `count`. */
	get more() {
		return this.next !== void 0;
	}
	row(index) {
		return this.#rows[index];
	}
	/** Makes sure that these rows come; call it after each render with what is in view. `last` is exclusive. */
	need(first, last) {
		if (this.#query.value && this.#options.args()) this.further?.need(first, last);
	}
	refresh() {
		return this.#query.refresh();
	}
	/** Tries the pages again that did not come. */
	retryPages() {
		this.pageError = void 0;
		this.#host.requestUpdate();
	}
	/** A part of the list as it is asked for now. */
	async load(part, signal) {
		const args = this.#options.args();
		return args && this.#options.load(args, part, signal);
	}
	put(page, { items, nextCursor }) {
		const start = this.random || !page ? page * this.size : this.#rows.length;
		for (const [at, row] of items.entries()) this.#rows[start + at] = row;
		this.came.add(page);
		this.#next = nextCursor;
	}
	/** Forgets a page that can be asked for again. */
	drop(page) {
		this.came.delete(page);
		this.#rows.fill(void 0, page * this.size, (page + 1) * this.size);
	}
	async #read(args, signal) {
		const load = (part) => this.#options.load(args, part, signal);
		const list = JSON.stringify(args);
		const isSame = list === this.list && this.#query.value !== void 0;
		if (!isSame) this.further?.stop();
		const again = isSame && this.further?.readAgain(load);
		const { from, pages } = again ? await again : {
			from: 0,
			pages: [await load({ limit: this.size })]
		};
		if (!signal.aborted) {
			this.further?.stop();
			this.pageError = void 0;
			this.list = list;
			this.#rows = [];
			this.came.clear();
			for (const [at, page] of pages.entries()) this.put(from + at, page);
		}
		return pages[0];
	}
};
export { RowsController };

//# sourceMappingURL=rows.js.map