/**
 * Heights of the rows of a list, in px. Rows that were rendered have their measured height, others the mean height of the
 * first rows.
 */
export class RowHeights {
  /** Mean height of the first rows. It never changes, so that unmeasured rows do not shift the visible ones. */
  #mean: number;
  #isMeasured = false;
  /** Difference between the measured heights and the mean, by index. */
  #extra = new Float32Array();
  /** Whether any measured row differs from the mean. */
  #isUneven = false;

  constructor(estimate: number) {
    this.#mean = estimate;
  }

  /** Offset of a row from the first one. */
  offset(index: number): number {
    let sum = index * this.#mean;
    if (this.#isUneven) for (let at = Math.min(index, this.#extra.length); at--;) sum += this.#extra[at]!;
    return sum;
  }

  /** Index of the row at an offset, in a list of `count` rows. */
  indexAt(y: number, count: number): number {
    if (!this.#isUneven) return Math.floor(y / this.#mean);
    let index = 0;
    for (let end = 0; index < count && (end += this.#mean + (this.#extra[index] ?? 0)) <= y;) index++;
    return index;
  }

  /**
   * Stores measured heights of the rows from `first` on; `undefined` for rows that are not loaded. Returns true when they
   * replace the estimate.
   */
  store(first: number, heights: readonly (number | undefined)[], count: number): boolean {
    const known = heights.filter((height) => height !== undefined);
    if (!known.length) return false;
    const isFirst = !this.#isMeasured;
    if (isFirst) this.#mean = known.reduce((sum, height) => sum + height) / known.length;
    this.#isMeasured = true;
    for (const [at, height] of heights.entries()) {
      const extra = (height ?? this.#mean) - this.#mean;
      if (height !== undefined && (this.#isUneven || Math.abs(extra) >= 0.5))
        this.#storeExtra(first + at, extra, count);
    }
    return isFirst;
  }

  /** Forgets which rows differ from the mean, because their indexes have changed. */
  forgetRows(): void {
    this.#isUneven = false;
  }

  /** Forgets all measurements, because the rows or the width of the list have changed. */
  clear(): void {
    this.#isMeasured = this.#isUneven = false;
  }

  #storeExtra(index: number, extra: number, count: number): void {
    const known = this.#isUneven ? this.#extra : [];
    if (known.length < count) {
      this.#extra = new Float32Array(count);
      this.#extra.set(known);
    }
    this.#extra[index] = extra;
    this.#isUneven = true;
  }
}
