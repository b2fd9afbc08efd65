import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toOrgError } from '../client/http/errors.js';
import type { Page } from '../contract/index.js';
import type { PageRequest, PagedListView } from './paged-list.js';

/** Milliseconds that a page must be visible before it is requested, so that fast scrolling requests nothing. */
const SETTLE_MS = 80;
/** Rows before the end of the loaded rows at which the next page is requested. */
const PREFETCH_ROWS = 10;
const MAX_CONCURRENT = 3;
/** Pages kept in memory with random access: a thousand rows, however far the viewer scrolls. */
const MAX_CACHED_PAGES = 20;

/** Loads the pages of a list after the first one when they become visible. After a change it reloads the visible pages. */
export class PageLoader<Row> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #rows: PagedListView<Row>;
  /** Pending requests by page number. */
  readonly #requests = new Map<number, AbortController>();
  #visibleRange = { first: 0, last: 0 };

  constructor(host: ReactiveControllerHost, rows: PagedListView<Row>) {
    this.#host = host;
    this.#rows = rows;
    rows.pageLoader = this;
    host.addController(this);
  }

  ensureRange(first: number, last: number): void {
    this.#visibleRange = { first, last };
    const ahead = prefersReducedData() ? 0 : PREFETCH_ROWS;
    let wanted = this.#missingPages(first, last);
    if (!wanted.length) wanted = this.#missingPages(first, last + ahead);
    for (const [page, request] of this.#requests) {
      if (wanted.includes(page)) continue;
      request.abort();
      this.#requests.delete(page);
    }
    for (const page of wanted) void this.#loadPage(page);
  }

  /** Reloads all visible pages at once, so that rows do not shift in between. */
  async reload(load: (part: PageRequest) => Promise<Page<Row>>): Promise<{ from: number; pages: Page<Row>[] }> {
    const { first, last } = this.#visibleRange;
    const limit = this.#rows.size;
    if (this.#rows.hasRandomAccess) {
      const from = Math.floor(first / limit);
      const length = Math.max(1, Math.ceil(last / limit) - from);
      // The first page is requested with the same URL as before, so that the browser can revalidate it.
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

  /** Aborts pending requests. */
  stop(): void {
    for (const request of this.#requests.values()) request.abort();
    this.#requests.clear();
  }

  hostDisconnected(): void {
    this.stop();
  }

  /** Page numbers that are not loaded. */
  #missingPages(first: number, last: number): number[] {
    const { hasRandomAccess, hasMore, count, size, loadedPages } = this.#rows;
    if (!hasRandomAccess) return hasMore && last >= count ? [loadedPages.size] : [];
    const from = Math.max(0, Math.floor(first / size));
    const to = Math.floor((Math.min(last, count) - 1) / size);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at).filter(
      (page) => !loadedPages.has(page),
    );
  }

  async #loadPage(page: number): Promise<void> {
    const rows = this.#rows;
    if (this.#requests.has(page) || this.#requests.size >= MAX_CONCURRENT || rows.pageError) return;
    const request = new AbortController();
    const { signal } = request;
    const limit = rows.size;
    this.#requests.set(page, request);
    try {
      if (rows.hasRandomAccess) await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
      if (signal.aborted) return;
      const answer = await rows.loadPage(
        rows.hasRandomAccess ? { limit, position: page * limit || undefined } : { limit, cursor: rows.nextCursor },
        signal,
      );
      if (answer && !signal.aborted) this.#insertPage(page, answer);
    } catch (cause) {
      if (!signal.aborted) rows.pageError = toOrgError(cause);
    } finally {
      if (!signal.aborted) {
        this.#requests.delete(page);
        this.#host.requestUpdate();
      }
    }
  }

  #insertPage(page: number, answer: Page<Row>): void {
    const { hasRandomAccess, loadedPages } = this.#rows;
    this.#rows.insertPage(page, answer);
    for (const far of hasRandomAccess && loadedPages.size > MAX_CACHED_PAGES ? loadedPages : []) {
      if (Math.abs(far - page) >= MAX_CACHED_PAGES / 2) this.#rows.evictPage(far);
    }
  }
}

/** Whether the browser's data saver is on (Network Information API). */
const prefersReducedData = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
