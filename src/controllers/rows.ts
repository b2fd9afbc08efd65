import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { toOrgError, type OrgError } from '../client/errors.js';
import type { Page } from '../contract/index.js';
import type { Topic } from '../session/session.js';
import { QueryController } from './query.js';
import type { SessionController } from './session.js';

export interface PagePart {
  limit: number;
  cursor?: string;
  position?: number;
}

export interface RowsOptions<Row, Args extends readonly unknown[]> {
  session: SessionController;
  /** What the list depends on (organization, search, sort …). A change begins at the top. */
  args: () => Args | undefined;
  load: (args: Args, part: PagePart, signal: AbortSignal) => Promise<Page<Row>>;
  topics?: readonly Topic[];
  /** Whether the backend answers `position`: then any row can be reached without those before it. */
  positions?: () => boolean;
  pageSize?: number;
}

/** Milliseconds that a page must have been in view before it is asked for: nobody reads what flies past. */
const settling = 80;
/** Rows before the end of what is there at which the next page is asked for. */
const nearEnd = 10;
const mostAtOnce = 3;
/** Pages that are kept where any can be asked for again: memory is that of a thousand rows, however far one scrolls. */
const mostKept = 20;

/** Rows as templates see them, whatever they depend on. */
export type ShownRows<Row> = Pick<RowsController<Row, never>, keyof RowsController<Row, never>>;

/**
 * The rows of a long list, fetched as they come into view. With random access (`position`) the list has its full
 * length from the start; without it the list grows as one scrolls. After a change the rows in view are read again,
 * and old ones stay until all the new ones came.
 */
export class RowsController<Row, Args extends readonly unknown[]> implements ReactiveController {
  /** Why a later page did not come. */
  pageError: OrgError | undefined;
  /** Another value for each list: for other arguments, not for newer rows. */
  list = '';
  readonly #host: ReactiveControllerHost;
  readonly #options: RowsOptions<Row, Args>;
  readonly #query: QueryController<Page<Row>, Args>;
  readonly #size: number;
  #rows: (Row | undefined)[] = [];
  /** Pages that are here, and those under way. */
  #came = new Set<number>();
  #asked = new Map<number, AbortController>();
  #next: string | null = null;
  #view = { first: 0, last: 0 };

  constructor(host: ReactiveControllerHost, options: RowsOptions<Row, Args>) {
    this.#host = host;
    this.#options = options;
    this.#size = options.pageSize ?? 50;
    this.#query = new QueryController<Page<Row>, Args>(host, {
      session: options.session,
      args: options.args,
      topics: options.topics,
      run: (args, signal) => this.#read(args, signal),
    });
    host.addController(this);
  }

  /** Nothing has come yet. */
  get waiting(): boolean {
    return this.#query.value === undefined && this.#query.error === undefined;
  }

  /** Rows are there, and newer ones have been waited for noticeably long. */
  get refreshing(): boolean {
    return this.#query.slow && this.#query.value !== undefined;
  }

  get error(): OrgError | undefined {
    return this.#query.error;
  }

  get valueTime(): number {
    return this.#query.valueTime;
  }

  /** All rows that match, where the backend counts them. */
  get total(): number | undefined {
    return this.#query.value?.total;
  }

  /** Rows that the list is long now, with those that are still to come in random access. */
  get count(): number {
    if (!this.#query.value) return 0;
    return this.#random ? this.total! : this.#rows.length;
  }

  /** Whether further rows exist beyond `count`. */
  get more(): boolean {
    return this.#next !== null && !this.#random;
  }

  row(index: number): Row | undefined {
    return this.#rows[index];
  }

  /** Makes sure that these rows come; call it after each render with what is in view. `last` is exclusive. */
  need(first: number, last: number): void {
    this.#view = { first, last };
    if (!this.#query.value) return;
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

  refresh(): Promise<void> {
    return this.#query.refresh();
  }

  hostDisconnected(): void {
    this.#stopAsking();
  }

  get #random(): boolean {
    return this.#options.positions?.() === true && this.total !== undefined;
  }

  /** Pages that are not here. */
  #missing(first: number, last: number): number[] {
    if (!this.#random) return this.more && last >= this.#rows.length ? [this.#came.size] : [];
    const from = Math.max(0, Math.floor(first / this.#size));
    const to = Math.floor((Math.min(last, this.count) - 1) / this.#size);
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at).filter((page) => !this.#came.has(page));
  }

  async #read(args: Args, signal: AbortSignal): Promise<Page<Row>> {
    const { load } = this.#options;
    const limit = this.#size;
    const list = JSON.stringify(args);
    const isSame = list === this.list && this.#query.value !== undefined;
    if (!isSame) this.#stopAsking();
    // All that one sees comes together, so that nothing moves in between.
    const last = isSame ? this.#view.last : 0;
    let from = 0;
    let pages: Page<Row>[];
    if (isSame && this.#random) {
      from = Math.floor(this.#view.first / limit);
      const length = Math.max(1, Math.ceil(last / limit) - from);
      // The first page is asked for as it was at first: the browser then knows what it answered.
      pages = await Promise.all(Array.from({ length }, (_, at) => load(args, { limit, position: (from + at) * limit || undefined }, signal)));
    } else {
      pages = [await load(args, { limit }, signal)];
      for (let page = pages[0]!; page.nextCursor && pages.length * limit < last; pages.push(page)) page = await load(args, { limit, cursor: page.nextCursor }, signal);
    }
    if (!signal.aborted) this.#begin(pages, from, list);
    return pages[0]!;
  }

  #begin(pages: Page<Row>[], from: number, list: string): void {
    this.#stopAsking();
    this.pageError = undefined;
    this.list = list;
    this.#rows = [];
    this.#came.clear();
    for (const [at, page] of pages.entries()) this.#put(from + at, page);
  }

  #put(page: number, { items, nextCursor }: Page<Row>): void {
    const start = this.#random || !this.#came.size ? page * this.#size : this.#rows.length;
    for (const [at, row] of items.entries()) this.#rows[start + at] = row;
    this.#came.add(page);
    this.#next = nextCursor;
    for (const far of this.#random && this.#came.size > mostKept ? this.#came : []) {
      if (Math.abs(far - page) < mostKept / 2) continue;
      this.#came.delete(far);
      this.#rows.fill(undefined, far * this.#size, (far + 1) * this.#size);
    }
  }

  async #ask(page: number): Promise<void> {
    const { args: argsNow, load } = this.#options;
    const args = argsNow();
    if (this.#asked.has(page) || this.#asked.size >= mostAtOnce || !args || this.pageError) return;
    const request = new AbortController();
    const { signal } = request;
    const limit = this.#size;
    this.#asked.set(page, request);
    try {
      if (this.#random) await new Promise((resolve) => setTimeout(resolve, settling));
      if (signal.aborted) return;
      const part = this.#random ? { limit, position: page * limit || undefined } : { limit, cursor: this.#next ?? undefined };
      const answer = await load(args, part, signal);
      if (!signal.aborted) this.#put(page, answer);
    } catch (cause) {
      if (!signal.aborted) this.pageError = toOrgError(cause);
    } finally {
      if (!signal.aborted) {
        this.#asked.delete(page);
        this.#host.requestUpdate();
      }
    }
  }

  #stopAsking(): void {
    for (const request of this.#asked.values()) request.abort();
    this.#asked.clear();
  }

  /** Tries the pages again that did not come. */
  retryPages(): void {
    this.pageError = undefined;
    this.#host.requestUpdate();
  }
}

/** Whether the person asked the browser to spare data, where it tells. */
const saving = () => (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
