export interface VirtualizerOptions {
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

/** Knows more about rows than their mean height: see `RowPositions`. */
export interface RowMeasurements {
  offset(index: number): number;
  indexAt(y: number): number;
  /** Before rows are drawn; true when it has worked out the range. */
  restoreAnchor(): boolean;
  /** After rows were drawn. */
  rendered(): void;
}

export type DrawRows = (
  indexes: readonly number[],
  keyOf: (index: number) => unknown,
  row: (index: number) => unknown,
) => unknown;

/** Never fewer: a list below the fold is there for assistive technology and for printing its beginning. */
export const fewestRows = 16;

/** Never more: in a frame that is as high as its content, every row would count as visible. */
export const mostRows = 300;

/**
 * Which rows of a long list have to be in the page: at first those that the browser's window has room for. Where there
 * are more, `ScrollController` comes and follows who scrolls.
 */
export class Virtualizer {
  first = 0;
  /** Exclusive. */
  last: number;
  /** Height of a row in px, as measured. */
  height: number;
  measurements: RowMeasurements | undefined;
  /** What the rows that are in the page are known by. */
  keys: readonly unknown[] = [];
  /** At first rows only stand one after the other; `keyed` comes with what moves the window. */
  renderRows: DrawRows = (indexes, keyOf, row) => {
    this.keys = indexes.map(keyOf);
    return indexes.map(row);
  };

  constructor(readonly options: VirtualizerOptions) {
    this.height = options.estimate;
    this.last = Math.max(
      fewestRows,
      Math.ceil((globalThis.innerHeight || 800) / options.estimate) + (options.overscan ?? 1),
    );
  }

  /** Empty height above the rows, in px. */
  get paddingStart(): number {
    return this.offset(this.first);
  }

  /** Empty height below the rows, in px. */
  get paddingEnd(): number {
    return Math.max(0, this.offset(this.options.count()) - this.offset(this.last));
  }

  /** Where a row begins, in px from the first one. */
  offset(index: number): number {
    return this.measurements?.offset(index) ?? index * this.height;
  }
}
