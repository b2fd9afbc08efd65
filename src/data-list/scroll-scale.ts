import { MAX_HEIGHT } from './virtualizer.js';

/** Distance from each end of the list within which a pixel of the scroll height is a pixel of the rows. */
const EDGE = 100_000;
/** Distance from the last position within which scrolling moves the rows by the scrolled distance. */
const NEAR = 10_000;

/**
 * Maps offsets of rows to offsets in an element of at most `MAX_HEIGHT` px, and back. Small steps are mapped one to one, so
 * that rows move by the scrolled distance; large ones, such as those of the scrollbar, in proportion. `settle` removes the
 * difference between both.
 */
export class ScrollScale {
  /** Total height of all rows. */
  #total = 0;
  /** A position that is the same offset in both, up to `NEAR` px around it. */
  #row = 0;
  #element = 0;

  set total(total: number) {
    // A list that fits needs no mapping, and one that grows by some rows keeps its position.
    if (total <= MAX_HEIGHT) this.#row = this.#element = 0;
    this.#total = total;
  }

  /** Offset in the element of an offset of the rows. */
  toElement(row: number): number {
    if (this.#total <= MAX_HEIGHT) return row;
    return Math.abs(row - this.#row) <= NEAR ? this.#element + row - this.#row : this.#scaled(row);
  }

  /** Offset of the rows at an offset in the element. */
  toRow(element: number): number {
    if (this.#total <= MAX_HEIGHT) return element;
    if (Math.abs(element - this.#element) <= NEAR) return this.#row + element - this.#element;
    this.#element = element;
    return (this.#row = this.#unscaled(element));
  }

  /** Maps the offset of the rows in proportion again. Returns true when its offset in the element changes. */
  settle(row: number): boolean {
    if (this.#total <= MAX_HEIGHT) return false;
    const before = this.toElement(row);
    this.#row = row;
    this.#element = this.#scaled(row);
    return Math.abs(this.#element - before) >= 1;
  }

  #scaled(row: number): number {
    if (row <= EDGE) return row;
    const rest = this.#total - row;
    return rest <= EDGE ? MAX_HEIGHT - rest : EDGE + (row - EDGE) / this.#factor;
  }

  #unscaled(element: number): number {
    if (element <= EDGE) return element;
    const rest = MAX_HEIGHT - element;
    return rest <= EDGE ? this.#total - rest : EDGE + (element - EDGE) * this.#factor;
  }

  /** Pixels of the rows for each pixel of the element, between both edges. */
  get #factor(): number {
    return (this.#total - 2 * EDGE) / (MAX_HEIGHT - 2 * EDGE);
  }
}
