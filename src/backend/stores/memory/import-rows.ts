import type { ImportRowRecord } from '../../store/store.js';

/** The rows of an import, with what is derived from them. */
export class ImportRows {
  readonly byNumber = new Map<number, ImportRowRecord>();
  #numbers: number[] | undefined;
  #first: Map<string, number> | undefined;

  /** The numbers of the rows, ascending. */
  get numbers(): number[] {
    return (this.#numbers ??= [...this.byNumber.keys()].sort((a, b) => a - b));
  }

  /** The first row of each key. */
  get first(): ReadonlyMap<string, number> {
    if (!this.#first) {
      this.#first = new Map();
      for (const number of this.numbers) {
        const { key } = this.byNumber.get(number)!;
        if (key !== null && !this.#first.has(key)) this.#first.set(key, number);
      }
    }
    return this.#first;
  }

  /** Call it when rows were added or removed, or when their keys have changed. */
  clear(): void {
    this.#numbers = undefined;
    this.#first = undefined;
  }

  /** The index of the first number above `after`. */
  indexAfter(after: number): number {
    const { numbers } = this;
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[middle]! <= after) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
