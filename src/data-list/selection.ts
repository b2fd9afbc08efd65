/** The first or last row of a range: its index, and its key. */
export interface RangeAnchor {
  index: number;
  key: string;
}

/** The selected rows of one organization, including rows that are not rendered. */
export class Selection<Row> {
  /** The organization, or another resource, that contains the rows. */
  scope: string | null | undefined;
  readonly #keyOf: (row: Row) => string;
  readonly #rows = new Map<string, Row>();
  /** The row that was selected last. */
  #anchor: RangeAnchor | undefined;
  #listKey: string | undefined;

  constructor(keyOf: (row: Row) => string) {
    this.#keyOf = keyOf;
  }

  get size(): number {
    return this.#rows.size;
  }

  get rows(): Row[] {
    return [...this.#rows.values()];
  }

  has(row: Row): boolean {
    return this.#rows.has(this.#keyOf(row));
  }

  /** Clears the selection when the scope changes, and the anchor when the filters or the order change. */
  resetFor(scope: string | null | undefined, listKey: string): void {
    if (scope !== this.scope) this.#rows.clear();
    if (listKey !== this.#listKey) this.#anchor = undefined;
    this.scope = scope;
    this.#listKey = listKey;
  }

  set(rows: readonly Row[], selected: boolean): void {
    for (const row of rows) {
      if (selected) this.#rows.set(this.#keyOf(row), row);
      else this.#rows.delete(this.#keyOf(row));
    }
  }

  /** Makes a row the start of the next range. Returns the previous start. */
  moveAnchor(row: Row, index: number): RangeAnchor | undefined {
    const before = this.#anchor;
    this.#anchor = { index, key: this.#keyOf(row) };
    return before;
  }

  clear(): void {
    this.#rows.clear();
  }
}
