import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface RowWindowOptions {
  /** Rows that the list is long. */
  count: () => number;
  /** The element whose content box the rows fill, spacers included. */
  body: () => Element | null | undefined;
  /** Height of a row in px until one has been measured. */
  estimate: number;
  /** What is measured: the rows that are in the page now. */
  rows: () => Iterable<Element>;
  /** Rows kept ready above and below what is seen. */
  overscan?: number;
}

/** Knows more about rows than their mean height: see `RowPlaces`. */
export interface RowKeeper {
  offset(index: number): number;
  indexAt(y: number): number;
  /** Before rows are drawn; true when it has worked out the range. */
  hold(): boolean;
  /** After rows were drawn. */
  drawn(): void;
}

/**
 * Which rows of a long list have to be in the page: those that can be seen, and a few around them. Works with any
 * scroller around the list, in any shadow root, because it asks where the list stands, not who scrolled it.
 */
export class RowWindowController implements ReactiveController {
  first = 0;
  /** Exclusive. */
  last = 0;
  /** Height of a row in px, as measured. */
  height: number;
  /** Comes later, where a list is long. */
  keeper: RowKeeper | undefined;
  readonly options: RowWindowOptions;
  readonly #host: ReactiveControllerHost & Element;
  #listening: AbortController | undefined;
  #resize: ResizeObserver | undefined;
  #frame = 0;
  #count = 0;
  readonly #look = () => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      // A skeleton has no window: finding one would lay the page out before the rows are here.
      if (this.options.count() && this.#place()) this.#host.requestUpdate();
    });
  };

  constructor(host: ReactiveControllerHost & Element, options: RowWindowOptions) {
    this.#host = host;
    this.options = options;
    this.height = options.estimate;
    this.last = Math.ceil(800 / options.estimate) + (options.overscan ?? 1);
    host.addController(this);
  }

  /** Empty height above the rows, in px. */
  get before(): number {
    return this.offset(this.first);
  }

  /** Empty height below the rows, in px. */
  get after(): number {
    return Math.max(0, this.offset(this.options.count()) - this.offset(this.last));
  }

  /** Where a row begins, in px from the first one. */
  offset(index: number): number {
    return this.keeper?.offset(index) ?? index * this.height;
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const options = { capture: true, passive: true, signal: this.#listening.signal };
    // A scroll event does not leave its shadow root: listen in every one from here up.
    for (let root: Node | undefined = this.#host; root; root = (root as Partial<ShadowRoot>).host) {
      root = root.getRootNode();
      root.addEventListener('scroll', this.#look, options);
    }
    (this.#host as { renderRoot?: Node }).renderRoot?.addEventListener('scroll', this.#look, options);
    window.addEventListener('resize', this.#look, options);
    this.#resize = new ResizeObserver(this.#look);
    this.#resize.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#resize?.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }

  hostUpdate(): void {
    const count = this.options.count();
    if (!this.keeper?.hold() && count !== this.#count) this.#place();
    this.#count = count;
  }

  hostUpdated(): void {
    const renderRoot = (this.#host as { renderRoot?: Node }).renderRoot;
    if (this.#listening && renderRoot) {
      renderRoot.addEventListener('scroll', this.#look, { capture: true, passive: true, signal: this.#listening.signal });
    }
    if (this.keeper) this.keeper.drawn();
    else this.#measure();
    this.#look();
  }

  #measure(): void {
    // A skeleton is not measured: that would lay the page out before the rows are here.
    if (!this.options.count()) return;
    let sum = 0;
    let rows = 0;
    for (const row of this.options.rows()) {
      sum += row.getBoundingClientRect().height;
      rows++;
    }
    if (rows && sum) this.height = sum / rows;
  }

  /** Works out the range; true when it changed. */
  #place(): boolean {
    const body = this.options.body();
    const count = this.options.count();
    const overscan = this.options.overscan ?? 1;
    const { top, bottom } = body ? viewOf(body) : { top: 0, bottom: globalThis.innerHeight || 800 };
    const start = body ? body.getBoundingClientRect().top : 0;
    const indexAt = (y: number) => this.keeper?.indexAt(y) ?? Math.floor(y / this.height);
    const first = Math.max(0, Math.min(count, indexAt(top - start)) - overscan);
    // Never nothing: a list below the fold is there for assistive technology and for printing its beginning.
    const last = Math.min(count, Math.max(first + 16, indexAt(bottom - start) + 1 + overscan));
    if (first === this.first && last === this.last) return false;
    this.first = first;
    this.last = last;
    return true;
  }
}

/** What scrolls `element`, and the part of the window through which it shows it. */
export function viewOf(element: Element): { scroller: Element; top: number; bottom: number } {
  const page = document.scrollingElement ?? document.documentElement;
  for (let node: Element | null = element; node; node = node.assignedSlot ?? node.parentElement ?? ((node.getRootNode() as Partial<ShadowRoot>).host || null)) {
    if (node === page || node === document.body) break;
    if (node.scrollHeight > node.clientHeight && /auto|scroll/.test(getComputedStyle(node).overflowY)) {
      const { top, bottom } = node.getBoundingClientRect();
      return { scroller: node, top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) };
    }
  }
  return { scroller: page, top: 0, bottom: innerHeight };
}
