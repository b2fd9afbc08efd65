export interface VirtualizerOptions {
  /** Number of rows. */
  count: () => number;
  /** The element that contains the rows and spacers. */
  body: () => Element | null | undefined;
  /** Estimated row height in px. */
  estimate: number;
  /** Rendered rows, for measuring. */
  rows: () => Iterable<Element>;
  /** Rows rendered above and below the visible ones. */
  overscan?: number;
}

/** Measured row positions, see `ScrollAnchorController`. */
export interface RowMeasurements {
  /** Offset of a row from the start of the list, in px. */
  offset(index: number): number;
  /** Index of the row at an offset in px. */
  indexAt(y: number): number;
  /** Called when scrolling has ended. Returns true when rows have to be rendered again. */
  settle(): boolean;
  /** Called before rows are rendered. Returns true when it has computed the range. */
  restoreAnchor(): boolean;
  /** Called after rows were rendered. */
  rendered(): void;
}

export type DrawRows = (
  indexes: readonly number[],
  keyOf: (index: number) => unknown,
  row: (index: number) => unknown,
) => unknown;

/** Minimum number of rendered rows, for assistive technology and printing. */
export const fewestRows = 16;

/** Engines limit the height of an element: Chromium and WebKit to 33,554,432 px, Firefox to 17,895,697 px. */
export const MAX_HEIGHT = 16_000_000;

/** Maximum number of rendered rows: in a frame as high as its content every row counts as visible. */
export const mostRows = 300;

/**
 * The rendered range of a long list: first the rows that fit into the window. `ScrollController`, a lazy module, updates the
 * range while scrolling.
 */
export class Virtualizer {
  first = 0;
  /** Exclusive. */
  last: number;
  /** Measured row height in px. */
  height: number;
  measurements: RowMeasurements | undefined;
  /** Keys of the rendered rows. */
  keys: readonly unknown[] = [];
  /** Renders rows in order. The lazy module replaces it with `keyedList`. */
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

  /** Height of the spacer above the rows, in px. */
  get paddingStart(): number {
    return this.offset(this.first);
  }

  /** Height of the spacer below the rows, in px. */
  get paddingEnd(): number {
    return Math.max(0, this.offset(this.options.count()) - this.offset(this.last));
  }

  /** Offset of a row from the first one, in px. */
  offset(index: number): number {
    return this.measurements?.offset(index) ?? Math.min(MAX_HEIGHT, index * this.height);
  }
}
