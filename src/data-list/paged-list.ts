import type { ReactiveControllerHost } from 'lit';
import type { OrgError } from '../client/http/errors.js';
import type { Page } from '../contract/index.js';
import type { ResourceTopic } from '../core/org-context.js';
import { QueryController } from '../controllers/query.js';
import type { OrgContextController } from '../controllers/org-context.js';

export interface PageRequest {
  limit: number;
  cursor?: string;
  position?: number;
}

export interface PagedListOptions<Row, Args extends readonly unknown[]> {
  org: OrgContextController;
  /** Arguments of the list (organization, search, sort …). Changing them resets the list. */
  args: () => Args | undefined;
  load: (args: Args, part: PageRequest, signal: AbortSignal) => Promise<Page<Row>>;
  topics?: readonly ResourceTopic[];
  /** Whether the backend supports `position`, so that any row can be loaded without those before it. */
  supportsPosition?: () => boolean;
  pageSize?: number;
}

/** The list as templates use it, whatever its arguments are. */
export type PagedListView<Row> = Pick<PagedListController<Row, never>, keyof PagedListController<Row, never>>;

/** Loads pages after the first one, see `PageLoader`. */
interface PageLoaderLike<Row> {
  ensureRange(first: number, last: number): void;
  /** Resolves to the visible pages and the number of the first of them. */
  reload(load: (part: PageRequest) => Promise<Page<Row>>): Promise<{ from: number; pages: Page<Row>[] }>;
  stop(): void;
}

/**
 * A paged list: the first page, and the pages that `PageLoader`, a lazy module, adds. With random access (`position`) the list
 * has its full length from the start; without it the list grows while scrolling. After a change the old rows stay until all
 * new ones are loaded.
 */
export class PagedListController<Row, Args extends readonly unknown[]> {
  /** Error of a page after the first one. */
  pageError: OrgError | undefined;
  /** Identifies the arguments of the list; does not change when rows are reloaded. */
  listKey = '';
  /** Lazy module for lists longer than the first page. */
  pageLoader: PageLoaderLike<Row> | undefined;
  /** Numbers of the loaded pages. */
  readonly loadedPages = new Set<number>();
  readonly size: number;
  readonly #host: ReactiveControllerHost;
  readonly #options: PagedListOptions<Row, Args>;
  readonly #query: QueryController<Page<Row>, Args>;
  #rows: (Row | undefined)[] = [];
  #nextCursor: string | null = null;

  constructor(host: ReactiveControllerHost, options: PagedListOptions<Row, Args>) {
    this.#host = host;
    this.#options = options;
    this.size = options.pageSize ?? 50;
    this.#query = new QueryController<Page<Row>, Args>(host, {
      org: options.org,
      args: options.args,
      topics: options.topics,
      run: (args, signal) => this.#read(args, signal),
    });
  }

  /** The first page is not loaded yet. */
  get isLoading(): boolean {
    return this.#query.value === undefined && this.#query.error === undefined;
  }

  /** Rows have been pending for more than 300 ms. */
  get showsPending(): boolean {
    return this.#query.showsPending;
  }

  /** Rows are shown, and newer ones have been pending for more than 300 ms. */
  get isRefreshing(): boolean {
    return this.showsPending && this.#query.value !== undefined;
  }

  get error(): OrgError | undefined {
    return this.#query.error;
  }

  get updatedAt(): number {
    return this.#query.updatedAt;
  }

  /** The first page, with what its resource adds to it, such as the actions on all rows. */
  get firstPage(): Page<Row> | undefined {
    return this.#query.value;
  }

  /** Number of matching rows, if the backend counts them. */
  get total(): number | undefined {
    return this.#query.value?.total;
  }

  /** Number of rows, with random access including those not loaded yet. */
  get count(): number {
    if (!this.#query.value) return 0;
    return this.hasRandomAccess ? this.total! : this.#rows.length;
  }

  /** Any row can be loaded without those before it. */
  get hasRandomAccess(): boolean {
    return this.#options.supportsPosition?.() === true && this.total !== undefined;
  }

  /** Cursor of the next page, if there is one. */
  get nextCursor(): string | undefined {
    return (!this.hasRandomAccess && this.#nextCursor) || undefined;
  }

  /** Whether rows exist beyond `count`. */
  get hasMore(): boolean {
    return this.nextCursor !== undefined;
  }

  row(index: number): Row | undefined {
    return this.#rows[index];
  }

  /** Loads these rows if necessary. Call it after each render with the visible range; `last` is exclusive. */
  ensureRange(first: number, last: number): void {
    if (this.#query.value && this.#options.args()) this.pageLoader?.ensureRange(first, last);
  }

  refresh(): Promise<void> {
    return this.#query.refresh();
  }

  /** Retries failed pages. */
  retryPages(): void {
    this.pageError = undefined;
    this.#host.requestUpdate();
  }

  /** Loads a page with the current arguments. */
  async loadPage(part: PageRequest, signal: AbortSignal): Promise<Page<Row> | undefined> {
    const args = this.#options.args();
    return args && this.#options.load(args, part, signal);
  }

  insertPage(page: number, { items, nextCursor }: Page<Row>): void {
    const start = this.hasRandomAccess || !page ? page * this.size : this.#rows.length;
    for (const [at, row] of items.entries()) this.#rows[start + at] = row;
    this.loadedPages.add(page);
    this.#nextCursor = nextCursor;
  }

  /** Evicts a page that can be loaded again. */
  evictPage(page: number): void {
    this.loadedPages.delete(page);
    this.#rows.fill(undefined, page * this.size, (page + 1) * this.size);
  }

  async #read(args: Args, signal: AbortSignal): Promise<Page<Row>> {
    const load = (part: PageRequest) => this.#options.load(args, part, signal);
    const list = JSON.stringify(args);
    const isSame = list === this.listKey && this.#query.value !== undefined;
    if (!isSame) this.pageLoader?.stop();
    const again = isSame && this.pageLoader?.reload(load);
    const { from, pages } = again ? await again : { from: 0, pages: [await load({ limit: this.size })] };
    if (!signal.aborted) {
      this.pageLoader?.stop();
      this.pageError = undefined;
      this.listKey = list;
      this.#rows = [];
      this.loadedPages.clear();
      for (const [at, page] of pages.entries()) this.insertPage(from + at, page);
    }
    return pages[0]!;
  }
}
