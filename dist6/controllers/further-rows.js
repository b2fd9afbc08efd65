import { toOrgError } from "../client/errors.js";
// src/controllers/further-rows.ts
/** Milliseconds that a page must have been in view before it is asked for: nobody reads what flies past. */
var settling = 80;
/** Rows before the end of what is there at which the next page is asked for. */
var nearEnd = 10;
var mostAtOnce = 3;
/** Pages that are kept where any can be asked for again: memory is that of a thousand rows, however far one scrolls. */
var mostKept = 20;
/** The rows of a long list beyond its first page, fetched as they come into view. After a change those in view are read again. */
var FurtherRows = class {
	#host;
	#rows;
	/** Pages that are under way. */
	#asked = /* @__PURE__ */ new Map();
	#view = {
		first: 0,
		last: 0
	};
	constructor(host, rows) {
		this.#host = host;
		this.#rows = rows;
		rows.further = this;
		host.addController(this);
	}
	need(first, last) {
		this.#view = {
			first,
			last
		};
		const ahead = saving() ? 0 : nearEnd;
		let wanted = this.#missing(first, last);
		if (!wanted.length) wanted = this.#missing(first, last + ahead);
		for (const [page, request] of this.#asked) {
			if (wanted.includes(page)) continue;
			request.abort();
			this.#asked.delete(page);
		}
		for (const page of wanted) this.#ask(page);
	}
	/** All that one sees comes together, so that nothing moves in between. */
	async readAgain(load) {
		const { first, last } = this.#view;
		const limit = this.#rows.size;
		if (this.#rows.random) {
			const from = Math.floor(first / limit);
			const length = Math.max(1, Math.ceil(last / limit) - from);
			return {
				from,
				pages: await Promise.all(Array.from({ length }, (_, at) => load({
					limit,
					position: (from + at) * limit || void 0
				})))
			};
		}
		const pages = [await load({ limit })];
		for (let page = pages[0]; page.nextCursor && pages.length * limit < last; pages.push(page)) page = await load({
			limit,
			cursor: page.nextCursor
		});
		return {
			from: 0,
			pages
		};
	}
	/** What is under way belongs to rows that are left. */
	stop() {
		for (const request of this.#asked.values()) request.abort();
		this.#asked.clear();
	}
	hostDisconnected() {
		this.stop();
	}
	/** Pages that are not here. */
	#missing(first, last) {
		const { random, more, count, size, came } = this.#rows;
		if (!random) return more && last >= count ? [came.size] : [];
		const from = Math.max(0, Math.floor(first / size));
		const to = Math.floor((Math.min(last, count) - 1) / size);
		return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at).filter((page) => !came.has(page));
	}
	async #ask(page) {
		const rows = this.#rows;
		if (this.#asked.has(page) || this.#asked.size >= mostAtOnce || rows.pageError) return;
		const request = new AbortController();
		const { signal } = request;
		const limit = rows.size;
		this.#asked.set(page, request);
		try {
			if (rows.random) await new Promise((resolve) => setTimeout(resolve, settling));
			if (signal.aborted) return;
			const answer = await rows.load(rows.random ? {
				limit,
				position: page * limit || void 0
			} : {
				limit,
				cursor: rows.next
			}, signal);
			if (answer && !signal.aborted) this.#put(page, answer);
		} catch (cause) {
			if (!signal.aborted) rows.pageError = toOrgError(cause);
		} finally {
			if (!signal.aborted) {
				this.#asked.delete(page);
				this.#host.requestUpdate();
			}
		}
	}
	#put(page, answer) {
		const { random, came } = this.#rows;
		this.#rows.put(page, answer);
		for (const far of random && came.size > mostKept ? came : []) if (Math.abs(far - page) >= mostKept / 2) this.#rows.drop(far);
	}
};
/** Whether the person asked the browser to spare data, where it tells. */
var saving = () => navigator.connection?.saveData === true;
export { FurtherRows };

//# sourceMappingURL=further-rows.js.map