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
  /** What the list depends on (organization, search, sort …). A change begins at the top. */
  args: () => Args | undefined;
  load: (args: Args, part: PageRequest, signal: AbortSignal) => Promise<Page<Row>>;
  topics?: readonly ResourceTopic[];
  /** Whether the backend answers `position`: then any row can be reached without those before it. */
  supportsPosition?: () => boolean;
  pageSize?: number;
}

/** Rows as templates see them, whatever they depend on. */
export type PagedListView<Row> = Pick<PagedListController<Row, never>, keyof PagedListController<Row, never>>;

/** Reads what lies beyond the first page: see `PageLoader`. */
interface PageLoaderLike<Row> {
  ensureRange(first: number, last: number): void;
  /** The pages in view, and which of all pages the first of them is. */
  reload(load: (part: PageRequest) => Promise<Page<Row>>): Promise<{ from: number; pages: Page<Row>[] }>;
  stop(): void;
}

/**
 * The rows of a list: its first page, and what `PageLoader` adds once it has come. With random access (`position`) the
 * list has its full length from the start; without it the list grows as one scrolls. After a change old rows stay until
 * all the new ones came.
 */
export class PagedListController<Row, Args extends readonly unknown[]> {
  /** Why a later page did not come. */
  pageError: OrgError | undefined;
  /** Another value for each list: for other arguments, not for newer rows. */
  listKey = '';
  /** Comes later, where a list is longer than what is seen at first. */
  pageLoader: PageLoaderLike<Row> | undefined;
  /** Pages that are here. */
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

  /** Nothing has come yet. */
  get isLoading(): boolean {
    return this.#query.value === undefined && this.#query.error === undefined;
  }

  /** Rows have been waited for noticeably long. */
  get showsPending(): boolean {
    return this.#query.showsPending;
  }

  /** Rows are there, and newer ones have been waited for noticeably long. */
  get isRefreshing(): boolean {
    return this.showsPending && this.#query.value !== undefined;
  }

  get error(): OrgError | undefined {
    return this.#query.error;
  }

  get updatedAt(): number {
    return this.#query.updatedAt;
  }

  /** All rows that match, where the backend counts them. */
  get total(): number | undefined {
    return this.#query.value?.total;
  }

  /** Rows that the list is long now, with those that are still to come in random access. */
  get count(): number {
    if (!this.#query.value) return 0;
    return this.hasRandomAccess ? this.total! : this.#rows.length;
  }

  /** Any row can be reached without those before it. */
  get hasRandomAccess(): boolean {
    return this.#options.supportsPosition?.() === true && this.total !== undefined;
  }

  /** Where the rows beyond `count` begin, if there are any. */
  get nextCursor(): string | undefined {
    return (!this.hasRandomAccess && this.#nextCursor) || undefined;
  }

  /** Whether further rows exist beyond `count`. */
  get hasMore(): boolean {
    return this.nextCursor !== undefined;
  }

  row(index: number): Row | undefined {
    return this.#rows[index];
  }

  /** Makes sure that these rows come; call it after each render with what is in view. `last` is exclusive. */
  ensureRange(first: number, last: number): void {
    if (this.#query.value && this.#options.args()) this.pageLoader?.ensureRange(first, last);
  }

  refresh(): Promise<void> {
    return this.#query.refresh();
  }

  /** Tries the pages again that did not come. */
  retryPages(): void {
    this.pageError = undefined;
    this.#host.requestUpdate();
  }

  /** A part of the list as it is asked for now. */
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

  /** Forgets a page that can be asked for again. */
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
