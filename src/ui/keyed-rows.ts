import { noChange, type ChildPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import { getCommittedValue, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';
import type { DrawRows, RowWindow } from '../controllers/row-window.js';

/**
 * What Lit's `repeat` does, for rows that stood there before it came: every row keeps the element that it had, so that
 * the focus and an open menu go along with it.
 */
class KeyedRows extends Directive {
  render(_window: RowWindow, indexes: readonly number[], _keyOf: (index: number) => unknown, row: (index: number) => unknown): unknown {
    return indexes.map(row);
  }

  override update(container: ChildPart, [window, indexes, keyOf, row]: Parameters<this['render']>): unknown {
    const keysBefore = window.keys;
    const keys = (window.keys = indexes.map(keyOf));
    const rows = indexes.map(row);
    const before = getCommittedValue(container) as ChildPart[];
    if (!Array.isArray(before)) return rows;
    const kept = new Map<unknown, ChildPart>();
    const wanted = new Set(keys);
    for (const [at, part] of before.entries()) {
      const key = keysBefore[at];
      if (wanted.has(key) && !kept.has(key)) kept.set(key, part);
      else removePart(part);
    }
    const parts: ChildPart[] = [];
    let next: ChildPart | undefined;
    for (let at = keys.length; at--; parts[at] = next) {
      const here = kept.get(keys[at]);
      // A key that comes twice is a row of its own the second time.
      kept.delete(keys[at]);
      const isInPlace = here?.endNode?.nextSibling === (next?.startNode ?? container.endNode);
      next = setChildPartValue(here && isInPlace ? here : insertPart(container, next, here), rows[at]);
    }
    setCommittedValue(container, parts);
    return noChange;
  }
}

const keyed = directive(KeyedRows);

export const keyedRows = (window: RowWindow): DrawRows => (...rows) => keyed(window, ...rows);
