import type { LitElement } from 'lit';
import type { RowMeasurements, Virtualizer } from './virtualizer.js';
import type { PagedListView } from './paged-list.js';
import { scaleOf, scrollViewport } from './scroll.js';

/** A row and the position of its top edge (at the end of the list, its bottom edge) that scrolling has to preserve. */
interface ScrollAnchor {
  index: number;
  edge: 'top' | 'bottom';
  y: number;
}

/** Maximum number of rows inserted or removed above the anchor in one update. */
const MAX_ANCHOR_SHIFT = 1000;

interface KnownRows {
  window: Virtualizer;
  rows: PagedListView<unknown>;
  /** Key of the row at an index; `undefined` until it is loaded. */
  keyAt: (index: number) => string | undefined;
}

/**
 * Row heights and scroll anchor of a long list. Rows that were rendered have their measured height, others the mean height of
 * the first rows. The anchor row keeps its position on screen when rows above it change.
 */
export class RowPositions implements RowMeasurements {
  readonly #host: LitElement;
  readonly #window: Virtualizer;
  readonly #rows: PagedListView<unknown>;
  readonly #keyAt: KnownRows['keyAt'];
  /** Mean height of the first rows in px. It never changes, so that unmeasured rows do not shift the visible ones. */
  #height: number;
  #isMeasured = false;
  #width = 0;
  /** Difference between the measured heights and the mean, by index. */
  #extra = new Float32Array();
  /** Whether any measured row differs from the mean. */
  #isUneven = false;
  /** Keys of the rendered rows, and the list that they belong to. */
  #ids: unknown[] = [];
  #drawn = 0;
  #list: unknown;
  #anchor: ScrollAnchor | undefined;

  constructor(host: LitElement, { window, rows, keyAt }: KnownRows) {
    this.#host = host;
    this.#window = window;
    this.#rows = rows;
    this.#keyAt = keyAt;
    this.#height = window.height;
    if (globalThis.ResizeObserver)
      new ResizeObserver(() =>
        requestAnimationFrame(() => {
          if (host.clientWidth === this.#width) return;
          // Another width changes the line breaks.
          this.#width = host.clientWidth;
          this.#clearHeights();
          this.rendered();
        }),
      ).observe(host);
  }

  /** Offset of a row from the first one, in px. */
  offset(index: number): number {
    let sum = index * this.#height;
    if (this.#isUneven) for (let at = Math.min(index, this.#extra.length); at--;) sum += this.#extra[at]!;
    return sum;
  }

  /** Index of the row at an offset in px. */
  indexAt(y: number): number {
    if (!this.#isUneven) return Math.floor(y / this.#height);
    let index = 0;
    for (let end = 0; index < this.#window.options.count() && (end += this.#height + (this.#extra[index] ?? 0)) <= y;)
      index++;
    return index;
  }

  /** Call after rows were rendered: measures them and restores the anchor. */
  rendered(): void {
    const boxes = this.#rowRects();
    this.#measure(boxes);
    this.#captureAnchor(boxes);
  }

  /** Captures the anchor before rows are rendered. True when its index changed, so the range has to follow. */
  restoreAnchor(): boolean {
    this.#anchor = undefined;
    const isOther = this.#rows.listKey !== this.#list;
    if (isOther) this.#clearHeights();
    const body = this.#window.options.body();
    if (!body || isOther || !this.#ids.length) return false;
    const { top, bottom } = scrollViewport(body);
    // At the top of the list, new rows push the others down.
    if (body.getBoundingClientRect().top >= top) return false;
    const boxes = this.#rowRects();
    const last = boxes.at(-1);
    for (const [at, box] of boxes.entries()) {
      if (box.bottom <= top || box.top >= bottom) continue;
      const index = this.#drawn + at;
      const id = this.#ids[at];
      const now = id === undefined ? undefined : this.#findIndex(id, index);
      if (now !== undefined) {
        this.#anchor = { index: now, edge: 'top', y: box.top };
        return this.#shiftTo(now - index);
      }
      this.#anchor ??= { index, edge: 'top', y: box.top };
    }
    // No row is loaded yet: keep the end of the list in view.
    if (last && last.bottom <= bottom + 1 && this.#drawn + boxes.length === this.#window.options.count())
      this.#anchor = { index: this.#drawn + boxes.length - 1, edge: 'bottom', y: last.bottom };
    return false;
  }

  #shiftTo(moved: number): boolean {
    if (!moved) return false;
    const window = this.#window;
    window.first = Math.max(0, window.first + moved);
    window.last = Math.min(window.options.count(), window.last + moved);
    this.#isUneven = false;
    return true;
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

  #rowRects(): DOMRect[] {
    return Array.from(this.#window.options.rows(), (row) => row.getBoundingClientRect());
  }

  #clearHeights(): void {
    this.#anchor = undefined;
    this.#isMeasured = this.#isUneven = false;
  }

  #measure(boxes: DOMRect[]): void {
    const {
      first,
      options: { count },
    } = this.#window;
    this.#list = this.#rows.listKey;
    this.#drawn = first;
    this.#ids = boxes.map((_, at) => this.#keyAt(first + at));
    const scale = scaleOf(this.#window.options.body());
    const heights = boxes.map(({ top, bottom }, at) => ((boxes[at + 1]?.top ?? bottom) - top) / scale);
    const isKnown = (height: number, at: number) => height > 0 && this.#ids[at] !== undefined;
    const known = heights.filter(isKnown);
    if (!known.length) return;
    if (!this.#isMeasured) {
      this.#height = known.reduce((sum, height) => sum + height) / known.length;
      this.#isMeasured = true;
      // The spacers were rendered for another height.
      queueMicrotask(() => this.#host.requestUpdate());
    }
    for (const [at, height] of heights.entries()) {
      const extra = height - this.#height;
      if (isKnown(height, at) && (this.#isUneven || Math.abs(extra) >= 0.5))
        this.#storeHeight(first + at, extra, count());
    }
  }

  #storeHeight(index: number, extra: number, count: number): void {
    const known = this.#isUneven ? this.#extra : [];
    if (known.length < count) {
      this.#extra = new Float32Array(count);
      this.#extra.set(known);
    }
    this.#extra[index] = extra;
    this.#isUneven = true;
  }

  /** Scrolls by the distance that the anchor has moved. */
  #captureAnchor(boxes: DOMRect[]): void {
    const { index, edge, y } = this.#anchor ?? { index: -1, edge: 'top', y: 0 };
    const body = this.#window.options.body();
    const box = boxes[index - this.#window.first];
    if (body && box) scrollBy(scrollViewport(body).scroller, box[edge] - y);
    this.#anchor = undefined;
  }

  /** New index of the row that was at `index`; searches the nearest indexes first. */
  #findIndex(id: unknown, index: number): number | undefined {
    for (let by = 0; by <= MAX_ANCHOR_SHIFT; by++) {
      if (this.#keyAt(index + by) === id) return index + by;
      if (this.#keyAt(index - by) === id) return index - by;
    }
    return undefined;
  }
}

/** Scrolls by pixels on screen, instantly, also where the host sets smooth scrolling. */
const scrollBy = (scroller: Element, by: number) => {
  if (Math.abs(by) >= 1) scroller.scrollBy({ top: by / scaleOf(scroller), behavior: 'instant' });
};
