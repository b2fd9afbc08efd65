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

/** Rows as templates see them, whatever they depend on. */
export type ShownRows<Row> = Pick<RowsController<Row, never>, keyof RowsController<Row, never>>;

/**
 * The rows of a long list, fetched as they come into view. With random access (`position`) the list has its full
 * length from the start; without it the list grows as one scrolls. After a change the first page and those in view
 * are read again, and old rows stay until new ones came.
 */
export class RowsController<Row, Args extends readonly unknown[]> implements ReactiveController {
  /** Why a later page did not come. */
  pageError: OrgError | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #options: RowsOptions<Row, Args>;
  readonly #query: QueryController<Page<Row>, Args>;
  readonly #pageSize: number;
  #rows: (Row | undefined)[] = [];
  #fresh = new Set<number>();
  #asked = new Set<number>();
  #cursors: (string | null)[] = [];
  #key = '';
  #abort = new AbortController();
  #first: Page<Row> | undefined;

  constructor(host: ReactiveControllerHost, options: RowsOptions<Row, Args>) {
    this.#host = host;
    this.#options = options;
    this.#pageSize = options.pageSize ?? 50;
    this.#query = new QueryController<Page<Row>, Args>(host, {
      session: options.session,
      args: options.args,
      topics: options.topics,
      run: async (args, signal) => {
        const page = await options.load(args, { limit: this.#pageSize }, signal);
        if (!signal.aborted) this.#begin(page, JSON.stringify(args));
        return page;
      },
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
    return this.#query.value ? this.#rows.length : 0;
  }

  /** Whether further rows exist beyond `count`. */
  get more(): boolean {
    return this.#cursors.at(-1) != null && !this.#random;
  }

  row(index: number): Row | undefined {
    return this.#rows[index];
  }

  /** Makes sure that these rows come; call it after each render with what is in view. */
  need(first: number, last: number): void {
    if (!this.#query.value) return;
    const size = this.#pageSize;
    if (!this.#random) {
      if (this.more && last + size / 2 >= this.#rows.length) void this.#ask(this.#cursors.length);
      return;
    }
    const lastPage = Math.floor((this.#rows.length - 1) / size);
    for (let page = Math.max(0, Math.floor(first / size)); page <= Math.min(lastPage, Math.floor(last / size)); page++) {
      if (!this.#fresh.has(page)) void this.#ask(page);
    }
  }

  refresh(): Promise<void> {
    return this.#query.refresh();
  }

  hostDisconnected(): void {
    this.#abort.abort();
  }

  get #random(): boolean {
    return this.#options.positions?.() === true && this.total !== undefined;
  }

  #begin(page: Page<Row>, key: string): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#first = page;
    this.pageError = undefined;
    const random = this.#options.positions?.() === true && page.total !== undefined;
    // The same list read again keeps its other rows on screen until they are read again too.
    const kept = key === this.#key && random ? this.#rows : [];
    this.#key = key;
    this.#rows = kept;
    this.#rows.length = random ? page.total! : 0;
    page.items.forEach((row, index) => (this.#rows[index] = row));
    this.#fresh = new Set([0]);
    this.#asked.clear();
    this.#cursors = [page.nextCursor];
  }

  async #ask(page: number): Promise<void> {
    const args = this.#options.args();
    if (this.#asked.has(page) || !args || this.pageError) return;
    this.#asked.add(page);
    const { signal } = this.#abort;
    const limit = this.#pageSize;
    const began = this.#first;
    const part = this.#random ? { limit, position: page * limit } : { limit, cursor: this.#cursors[page - 1] ?? undefined };
    try {
      const answer = await this.#options.load(args, part, signal);
      if (signal.aborted || began !== this.#first) return;
      const start = this.#random ? page * limit : this.#rows.length;
      answer.items.forEach((row, index) => (this.#rows[start + index] = row));
      this.#fresh.add(page);
      if (!this.#random) this.#cursors[page] = answer.nextCursor;
    } catch (cause) {
      if (signal.aborted) return;
      this.pageError = toOrgError(cause);
    } finally {
      if (!signal.aborted) {
        this.#asked.delete(page);
        this.#host.requestUpdate();
      }
    }
  }

  /** Tries the pages again that did not come. */
  retryPages(): void {
    this.pageError = undefined;
    this.#host.requestUpdate();
  }
}
