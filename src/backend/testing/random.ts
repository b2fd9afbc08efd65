/*
 * Random values that are the same in each run, so that a failure can be repeated.
 */

/** A generator of numbers from 0 to 1, without 1 (Mulberry32). */
export function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Random values of one sample. */
export class Sample {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = mulberry32(seed);
  }

  /** Both bounds are included. */
  integer(min: number, max: number): number {
    return min + Math.floor(this.#next() * (max - min + 1));
  }

  boolean(): boolean {
    return this.#next() < 0.5;
  }

  pick<Value>(values: readonly Value[]): Value {
    return values[this.integer(0, values.length - 1)]!;
  }

  list<Value>(min: number, max: number, item: () => Value): Value[] {
    return Array.from({ length: this.integer(min, max) }, item);
  }

  /** Code units of any kind: control characters and single surrogates included. */
  text(max: number): string {
    return String.fromCharCode(...this.list(0, max, () => this.integer(0, this.pick([0x7f, 0x2ff, 0xffff]))));
  }
}

/** Runs a check with samples. The error of a failure has the number of the sample and the original as its cause. */
export async function forEachSample(count: number, check: (sample: Sample) => Promise<void>): Promise<void> {
  for (let seed = 1; seed <= count; seed += 1) {
    try {
      await check(new Sample(seed));
    } catch (cause) {
      throw new Error(`Sample ${seed}: ${(cause as Error).message}`, { cause });
    }
  }
}
