import type { LitElement, ReactiveController } from 'lit';
import type { PagedListView } from './paged-list.js';
import { RowHeights } from './row-heights.js';
import { ScrollScale } from './scroll-scale.js';
import { scaleOf, scrollViewport } from './scroll.js';
import type { RowMeasurements, Virtualizer } from './virtualizer.js';

/** A row and the position of its top edge (at the end of the list, its bottom edge) that scrolling has to preserve. */
interface ScrollAnchor {
  index: number;
  edge: 'top' | 'bottom';
  y: number;
}

/** Maximum number of rows inserted or removed above the anchor in one update. */
const MAX_ANCHOR_SHIFT = 1000;

/** Lists with fewer rows fit into the largest height of an element. */
const SCALED_ROWS = 40_000;

interface ScrollAnchorOptions {
  window: Virtualizer;
  rows: PagedListView<unknown>;
  /** Key of the row at an index; `undefined` until it is loaded. */
  keyAt: (index: number) => string | undefined;
}

/**
 * Keeps a visible row at its position on screen when rows above it change, and maps scroll positions to rows by their
 * measured heights.
 */
export class ScrollAnchorController implements RowMeasurements, ReactiveController {
  readonly #host: LitElement;
  readonly #window: Virtualizer;
  readonly #rows: PagedListView<unknown>;
  readonly #keyAt: ScrollAnchorOptions['keyAt'];
  readonly #heights: RowHeights;
  readonly #scale = new ScrollScale();
  #resize: ResizeObserver | undefined;
  #width = 0;
  /** Keys of the rendered rows, the index of the first of them, and the list that they belong to. */
  #keys: unknown[] = [];
  #first = 0;
  #listKey: unknown;
  #anchor: ScrollAnchor | undefined;

  constructor(host: LitElement, { window, rows, keyAt }: ScrollAnchorOptions) {
    this.#host = host;
    this.#window = window;
    this.#rows = rows;
    this.#keyAt = keyAt;
    this.#heights = new RowHeights(window.height);
    host.addController(this);
  }

  hostConnected(): void {
    // jsdom has no ResizeObserver.
    this.#resize =
      globalThis.ResizeObserver && new ResizeObserver(() => requestAnimationFrame(() => this.#checkWidth()));
    this.#resize?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
  }

  offset(index: number): number {
    this.#updateScale();
    return this.#scale.toElement(this.#heights.offset(index));
  }

  indexAt(y: number): number {
    this.#updateScale();
    return this.#heights.indexAt(this.#scale.toRow(y), this.#window.options.count());
  }

  settle(): boolean {
    const { options, first } = this.#window;
    const body = options.body();
    const [box] = this.#rowRects();
    if (!body || !box) return false;
    const above = (scrollViewport(body).top - box.top) / scaleOf(body);
    return this.#scale.settle(this.#heights.offset(first) + above);
  }

  rendered(): void {
    const boxes = this.#rowRects();
    this.#measure(boxes);
    this.#returnToAnchor(boxes);
  }

  restoreAnchor(): boolean {
    this.#anchor = undefined;
    const isOther = this.#rows.listKey !== this.#listKey;
    if (isOther) this.#clearHeights();
    const body = this.#window.options.body();
    if (!body || isOther || !this.#keys.length) return false;
    const { top, bottom } = scrollViewport(body);
    // At the top of the list, new rows push the others down.
    if (body.getBoundingClientRect().top >= top) return false;
    const boxes = this.#rowRects();
    const last = boxes.at(-1);
    for (const [at, box] of boxes.entries()) {
      if (box.bottom <= top || box.top >= bottom) continue;
      const index = this.#first + at;
      const key = this.#keys[at];
      const now = key === undefined ? undefined : this.#findIndex(key, index);
      if (now !== undefined) {
        this.#anchor = { index: now, edge: 'top', y: box.top };
        return this.#shiftRange(now - index);
      }
      this.#anchor ??= { index, edge: 'top', y: box.top };
    }
    // No row is loaded yet: keep the end of the list in view.
    if (last && last.bottom <= bottom + 1 && this.#first + boxes.length === this.#window.options.count())
      this.#anchor = { index: this.#first + boxes.length - 1, edge: 'bottom', y: last.bottom };
    return false;
  }

  /** Scrolls a row into view, as far as heights are known. */
  reveal(index: number): void {
    const body = this.#window.options.body();
    if (!body) return;
    const { top, bottom, scroller } = scrollViewport(body);
    const start = body.getBoundingClientRect().top;
    const scale = scaleOf(body);
    const above = start + this.offset(index) * scale - top;
    const below = start + this.offset(index + 1) * scale - bottom;
    scrollBy(scroller, above < 0 ? above : Math.max(0, below));
  }

  /** Another width changes the line breaks. A hidden element has no width, and keeps its measurements. */
  #checkWidth(): void {
    const width = this.#host.clientWidth;
    if (!width || width === this.#width) return;
    this.#width = width;
    this.#clearHeights();
    this.rendered();
  }

  #clearHeights(): void {
    this.#anchor = undefined;
    this.#heights.clear();
  }

  #updateScale(): void {
    const count = this.#window.options.count();
    // The sum of all heights is only needed for lists that can be too high.
    this.#scale.total = count < SCALED_ROWS ? 0 : this.#heights.offset(count);
  }

  #shiftRange(moved: number): boolean {
    if (!moved) return false;
    const window = this.#window;
    window.first = Math.max(0, window.first + moved);
    window.last = Math.min(window.options.count(), window.last + moved);
    this.#heights.forgetRows();
    return true;
  }

  #rowRects(): DOMRect[] {
    return Array.from(this.#window.options.rows(), (row) => row.getBoundingClientRect());
  }

  #measure(boxes: DOMRect[]): void {
    const { first, options } = this.#window;
    this.#listKey = this.#rows.listKey;
    this.#first = first;
    this.#keys = boxes.map((_, at) => this.#keyAt(first + at));
    const scale = scaleOf(options.body());
    const heights = boxes.map(({ top, bottom }, at) => {
      const height = ((boxes[at + 1]?.top ?? bottom) - top) / scale;
      return height > 0 && this.#keys[at] !== undefined ? height : undefined;
    });
    // The spacers were rendered for another height.
    if (this.#heights.store(first, heights, options.count())) queueMicrotask(() => this.#host.requestUpdate());
  }

  /** Scrolls by the distance that the anchor has moved. */
  #returnToAnchor(boxes: DOMRect[]): void {
    const { index, edge, y } = this.#anchor ?? { index: -1, edge: 'top', y: 0 };
    const body = this.#window.options.body();
    const box = boxes[index - this.#window.first];
    if (body && box) scrollBy(scrollViewport(body).scroller, box[edge] - y);
    this.#anchor = undefined;
  }

  /** New index of the row that was at `index`; searches the nearest indexes first. */
  #findIndex(key: unknown, index: number): number | undefined {
    for (let by = 0; by <= MAX_ANCHOR_SHIFT; by++) {
      if (this.#keyAt(index + by) === key) return index + by;
      if (this.#keyAt(index - by) === key) return index - by;
    }
    return undefined;
  }
}

/** Scrolls by pixels on screen, instantly, also where the host sets smooth scrolling. */
const scrollBy = (scroller: Element, by: number) => {
  if (Math.abs(by) >= 1) scroller.scrollBy({ top: by / scaleOf(scroller), behavior: 'instant' });
};
