import type { ChildPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import type { Reorder } from '../controllers/row-window.js';

class KeyedRows extends Directive {
  #keys: readonly unknown[] = [];

  render(indexes: readonly number[], _keyOf: (index: number) => unknown, row: (index: number) => unknown, _reorder?: Reorder): unknown {
    return indexes.map(row);
  }

  override update(container: ChildPart, [indexes, keyOf, row, reorder]: Parameters<this['render']>): unknown {
    const keysBefore = this.#keys;
    this.#keys = indexes.map(keyOf);
    const rows = indexes.map(row);
    return reorder ? reorder(container, keysBefore, this.#keys, rows) : rows;
  }
}

/**
 * The rows of a long list, as Lit's `repeat` draws them. Before anybody can scroll they only stand one after the other;
 * `reorder`, which keeps each row's own element wherever it goes, comes with what scrolls them.
 */
export const keyedRows = directive(KeyedRows);
