import type { ReactiveControllerHost } from 'lit';
import type { OrgError } from '../client/http/errors.js';
import type { Page } from '../contract/index.js';
import type { Topic } from '../core/org-context.js';
import { QueryController } from '../controllers/query.js';
import type { SessionController } from '../controllers/org-context.js';

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

/** Reads what lies beyond the first page: see `FurtherRows`. */
interface RowReader<Row> {
  need(first: number, last: number): void;
  /** The pages in view, and which of all pages the first of them is. */
  readAgain(load: (part: PagePart) => Promise<Page<Row>>): Promise<{ from: number; pages: Page<Row>[] }>;
  stop(): void;
}

/**
 * The rows of a list: its first page, and what `FurtherRows` adds once it has come. With random access (`position`) the
 * list has its full length from the start; without it the list grows as one scrolls. After a change old rows stay until
 * all the new ones came.
 */
export class RowsController<Row, Args extends readonly unknown[]> {
  /** Why a later page did not come. */
  pageError: OrgError | undefined;
  /** Another value for each list: for other arguments, not for newer rows. */
  list = '';
  /** Comes later, where a list is longer than what is seen at first. */
  further: RowReader<Row> | undefined;
  /** Pages that are here. */
  readonly came = new Set<number>();
  readonly size: number;
  readonly #host: ReactiveControllerHost;
  readonly #options: RowsOptions<Row, Args>;
  readonly #query: QueryController<Page<Row>, Args>;
  #rows: (Row | undefined)[] = [];
  #next: string | null = null;

  constructor(host: ReactiveControllerHost, options: RowsOptions<Row, Args>) {
    this.#host = host;
    this.#options = options;
    this.size = options.pageSize ?? 50;
    this.#query = new QueryController<Page<Row>, Args>(host, {
      session: options.session,
      args: options.args,
      topics: options.topics,
      run: (args, signal) => this.#read(args, signal),
    });
  }

  /** Nothing has come yet. */
  get waiting(): boolean {
    return this.#query.value === undefined && this.#query.error === undefined;
  }

  /** Rows have been waited for noticeably long. */
  get slow(): boolean {
    return this.#query.slow;
  }

  /** Rows are there, and newer ones have been waited for noticeably long. */
  get refreshing(): boolean {
    return this.slow && this.#query.value !== undefined;
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
    return this.random ? this.total! : this.#rows.length;
  }

  /** Any row can be reached without those before it. */
  get random(): boolean {
    return this.#options.positions?.() === true && this.total !== undefined;
  }

  /** Where the rows beyond `count` begin, if there are any. */
  get next(): string | undefined {
    return (!this.random && this.#next) || undefined;
  }

  /** Whether further rows exist beyond `count`. */
  get more(): boolean {
    return this.next !== undefined;
  }

  row(index: number): Row | undefined {
    return this.#rows[index];
  }

  /** Makes sure that these rows come; call it after each render with what is in view. `last` is exclusive. */
  need(first: number, last: number): void {
    if (this.#query.value && this.#options.args()) this.further?.need(first, last);
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
  async load(part: PagePart, signal: AbortSignal): Promise<Page<Row> | undefined> {
    const args = this.#options.args();
    return args && this.#options.load(args, part, signal);
  }

  put(page: number, { items, nextCursor }: Page<Row>): void {
    const start = this.random || !page ? page * this.size : this.#rows.length;
    for (const [at, row] of items.entries()) this.#rows[start + at] = row;
    this.came.add(page);
    this.#next = nextCursor;
  }

  /** Forgets a page that can be asked for again. */
  drop(page: number): void {
    this.came.delete(page);
    this.#rows.fill(undefined, page * this.size, (page + 1) * this.size);
  }

  async #read(args: Args, signal: AbortSignal): Promise<Page<Row>> {
    const load = (part: PagePart) => this.#options.load(args, part, signal);
    const list = JSON.stringify(args);
    const isSame = list === this.list && this.#query.value !== undefined;
    if (!isSame) this.further?.stop();
    const again = isSame && this.further?.readAgain(load);
    const { from, pages } = again ? await again : { from: 0, pages: [await load({ limit: this.size })] };
    if (!signal.aborted) {
      this.further?.stop();
      this.pageError = undefined;
      this.list = list;
      this.#rows = [];
      this.came.clear();
      for (const [at, page] of pages.entries()) this.put(from + at, page);
    }
    return pages[0]!;
  }
}
