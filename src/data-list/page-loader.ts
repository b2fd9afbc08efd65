import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toOrgError } from '../client/http/errors.js';
import type { Page } from '../contract/index.js';
import type { PagePart, ShownRows } from './paged-list.js';

/** Milliseconds that a page must have been in view before it is asked for: nobody reads what flies past. */
const settling = 80;
/** Rows before the end of what is there at which the next page is asked for. */
const nearEnd = 10;
const mostAtOnce = 3;
/** Pages that are kept where any can be asked for again: memory is that of a thousand rows, however far one scrolls. */
const mostKept = 20;

/** The rows of a long list beyond its first page, fetched as they come into view. After a change those in view are read again. */
export class FurtherRows<Row> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #rows: ShownRows<Row>;
  /** Pages that are under way. */
  readonly #asked = new Map<number, AbortController>();
  #view = { first: 0, last: 0 };

  constructor(host: ReactiveControllerHost, rows: ShownRows<Row>) {
    this.#host = host;
    this.#rows = rows;
    rows.further = this;
    host.addController(this);
  }

  need(first: number, last: number): void {
    this.#view = { first, last };
    const ahead = saving() ? 0 : nearEnd;
    let wanted = this.#missing(first, last);
    if (!wanted.length) wanted = this.#missing(first, last + ahead);
    for (const [page, request] of this.#asked) {
      if (wanted.includes(page)) continue;
      request.abort();
      this.#asked.delete(page);
    }
    for (const page of wanted) void this.#ask(page);
  }

  /** All that one sees comes together, so that nothing moves in between. */
  async readAgain(load: (part: PagePart) => Promise<Page<Row>>): Promise<{ from: number; pages: Page<Row>[] }> {
    const { first, last } = this.#view;
    const limit = this.#rows.size;
    if (this.#rows.random) {
      const from = Math.floor(first / limit);
      const length = Math.max(1, Math.ceil(last / limit) - from);
      // The first page is asked for as it was at first: the browser then knows what it answered.
      const pages = await Promise.all(
        Array.from({ length }, (_, at) => load({ limit, position: (from + at) * limit || undefined })),
      );
      return { from, pages };
    }
    const pages = [await load({ limit })];
    for (let page = pages[0]!; page.nextCursor && pages.length * limit < last; pages.push(page))
      page = await load({ limit, cursor: page.nextCursor });
    return { from: 0, pages };
  }

  /** What is under way belongs to rows that are left. */
  stop(): void {
    for (const request of this.#asked.values()) request.abort();
    this.#asked.clear();
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Pages that are not here. */
  #missing(first: number, last: number): number[] {
    const { random, more, count, size, came } = this.#rows;
    if (!random) return more && last >= count ? [came.size] : [];
    const from = Math.max(0, Math.floor(first / size));
    const to = Math.floor((Math.min(last, count) - 1) / size);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at).filter((page) => !came.has(page));
  }

  async #ask(page: number): Promise<void> {
    const rows = this.#rows;
    if (this.#asked.has(page) || this.#asked.size >= mostAtOnce || rows.pageError) return;
    const request = new AbortController();
    const { signal } = request;
    const limit = rows.size;
    this.#asked.set(page, request);
    try {
      if (rows.random) await new Promise((resolve) => setTimeout(resolve, settling));
      if (signal.aborted) return;
      const answer = await rows.load(
        rows.random ? { limit, position: page * limit || undefined } : { limit, cursor: rows.next },
        signal,
      );
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

  #put(page: number, answer: Page<Row>): void {
    const { random, came } = this.#rows;
    this.#rows.put(page, answer);
    for (const far of random && came.size > mostKept ? came : []) {
      if (Math.abs(far - page) >= mostKept / 2) this.#rows.drop(far);
    }
  }
}

/** Whether the person asked the browser to spare data, where it tells. */
const saving = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
