import type { LitElement } from 'lit';
import type { RowKeeper, RowWindow } from './virtualizer.js';
import type { ShownRows } from './paged-list.js';
import { scaleOf, viewOf } from './scroll.js';

/** A row that is being read, and where it stands: the place of its upper edge, or of its lower one at the end of the list. */
interface Held {
  index: number;
  edge: 'top' | 'bottom';
  y: number;
}

/** Rows that may come or go above what one reads, at once. */
const furthest = 1000;

interface KnownRows {
  window: RowWindow;
  rows: ShownRows<unknown>;
  /** What a row is known by, wherever in the list it stands; `undefined` as long as it has not come. */
  idAt: (index: number) => string | undefined;
}

/**
 * What a long list knows of its rows: how high those are that were seen (the others are taken for the mean of the first
 * ones), and which of them is being read. That one stays where it is on screen, whatever happens above it.
 */
export class RowPlaces implements RowKeeper {
  readonly #host: LitElement;
  readonly #window: RowWindow;
  readonly #rows: ShownRows<unknown>;
  readonly #idAt: KnownRows['idAt'];
  /** Mean height of the first rows in px; it stays, so that rows that nobody has seen yet do not push those on screen. */
  #height: number;
  #isMeasured = false;
  #width = 0;
  /** By how much rows that were seen are higher than that. */
  #extra = new Float32Array();
  /** Whether any of them is. */
  #isUneven = false;
  /** Ids of the rows that are in the page now, from `#drawn` on, and the list that they are of. */
  #ids: unknown[] = [];
  #drawn = 0;
  #list: unknown;
  #held: Held | undefined;

  constructor(host: LitElement, { window, rows, idAt }: KnownRows) {
    this.#host = host;
    this.#window = window;
    this.#rows = rows;
    this.#idAt = idAt;
    this.#height = window.height;
    if (globalThis.ResizeObserver)
      new ResizeObserver(() =>
        requestAnimationFrame(() => {
          if (host.clientWidth === this.#width) return;
          // Another width breaks other lines.
          this.#width = host.clientWidth;
          this.#forget();
          this.drawn();
        }),
      ).observe(host);
  }

  /** Where a row begins, in px from the first one. */
  offset(index: number): number {
    let sum = index * this.#height;
    if (this.#isUneven) for (let at = Math.min(index, this.#extra.length); at--;) sum += this.#extra[at]!;
    return sum;
  }

  /** The row that stands at so many px from the first one. */
  indexAt(y: number): number {
    if (!this.#isUneven) return Math.floor(y / this.#height);
    let index = 0;
    for (let end = 0; index < this.#window.options.count() && (end += this.#height + (this.#extra[index] ?? 0)) <= y;)
      index++;
    return index;
  }

  /** Remembers what is in the page, how high it is, and puts what is being read where it was. */
  drawn(): void {
    const boxes = this.#boxes();
    this.#measure(boxes);
    this.#letGo(boxes);
  }

  /** Remembers which row is being read, and where. True when it moves to another place in the list: the window goes along. */
  hold(): boolean {
    this.#held = undefined;
    const isOther = this.#rows.list !== this.#list;
    if (isOther) this.#forget();
    const body = this.#window.options.body();
    if (!body || isOther || !this.#ids.length) return false;
    const { top, bottom } = viewOf(body);
    // Where the beginning can be seen, what is new pushes the others down.
    if (body.getBoundingClientRect().top >= top) return false;
    const boxes = this.#boxes();
    const last = boxes.at(-1);
    for (const [at, box] of boxes.entries()) {
      if (box.bottom <= top || box.top >= bottom) continue;
      const index = this.#drawn + at;
      const id = this.#ids[at];
      const now = id === undefined ? undefined : this.#find(id, index);
      if (now !== undefined) {
        this.#held = { index: now, edge: 'top', y: box.top };
        return this.#follow(now - index);
      }
      this.#held ??= { index, edge: 'top', y: box.top };
    }
    // Nothing to read has come yet: the end stays the end.
    if (last && last.bottom <= bottom + 1 && this.#drawn + boxes.length === this.#window.options.count())
      this.#held = { index: this.#drawn + boxes.length - 1, edge: 'bottom', y: last.bottom };
    return false;
  }

  #follow(moved: number): boolean {
    if (!moved) return false;
    const window = this.#window;
    window.first = Math.max(0, window.first + moved);
    window.last = Math.min(window.options.count(), window.last + moved);
    this.#isUneven = false;
    return true;
  }

  /** Brings a row into view, as far as its height is known. */
  reveal(index: number): void {
    const body = this.#window.options.body();
    if (!body) return;
    const { top, bottom, scroller } = viewOf(body);
    const start = body.getBoundingClientRect().top;
    const scale = scaleOf(body);
    const above = start + this.offset(index) * scale - top;
    const below = start + this.offset(index + 1) * scale - bottom;
    scroll(scroller, above < 0 ? above : Math.max(0, below));
  }

  #boxes(): DOMRect[] {
    return Array.from(this.#window.options.rows(), (row) => row.getBoundingClientRect());
  }

  #forget(): void {
    this.#held = undefined;
    this.#isMeasured = this.#isUneven = false;
  }

  #measure(boxes: DOMRect[]): void {
    const {
      first,
      options: { count },
    } = this.#window;
    this.#list = this.#rows.list;
    this.#drawn = first;
    this.#ids = boxes.map((_, at) => this.#idAt(first + at));
    const scale = scaleOf(this.#window.options.body());
    const heights = boxes.map(({ top, bottom }, at) => ((boxes[at + 1]?.top ?? bottom) - top) / scale);
    const isKnown = (height: number, at: number) => height > 0 && this.#ids[at] !== undefined;
    const known = heights.filter(isKnown);
    if (!known.length) return;
    if (!this.#isMeasured) {
      this.#height = known.reduce((sum, height) => sum + height) / known.length;
      this.#isMeasured = true;
      // The spacers were made for another height.
      queueMicrotask(() => this.#host.requestUpdate());
    }
    for (const [at, height] of heights.entries()) {
      const extra = height - this.#height;
      if (isKnown(height, at) && (this.#isUneven || Math.abs(extra) >= 0.5)) this.#remember(first + at, extra, count());
    }
  }

  #remember(index: number, extra: number, count: number): void {
    const known = this.#isUneven ? this.#extra : [];
    if (known.length < count) {
      this.#extra = new Float32Array(count);
      this.#extra.set(known);
    }
    this.#extra[index] = extra;
    this.#isUneven = true;
  }

  /** Scrolls by as much as the row that is being read has moved. */
  #letGo(boxes: DOMRect[]): void {
    const { index, edge, y } = this.#held ?? { index: -1, edge: 'top', y: 0 };
    const body = this.#window.options.body();
    const box = boxes[index - this.#window.first];
    if (body && box) scroll(viewOf(body).scroller, box[edge] - y);
    this.#held = undefined;
  }

  /** Where what stood at `index` stands now; nearest first. */
  #find(id: unknown, index: number): number | undefined {
    for (let by = 0; by <= furthest; by++) {
      if (this.#idAt(index + by) === id) return index + by;
      if (this.#idAt(index - by) === id) return index - by;
    }
    return undefined;
  }
}

/** Scrolls by pixels on screen, at once, also where the host scrolls smoothly. */
const scroll = (scroller: Element, by: number) => {
  if (Math.abs(by) >= 1) scroller.scrollBy({ top: by / scaleOf(scroller), behavior: 'instant' });
};
