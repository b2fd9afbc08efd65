import { noChange, type ChildPart } from 'lit';
import { getCommittedValue, insertPart, removePart, setChildPartValue, setCommittedValue } from 'lit/directive-helpers.js';
import type { Reorder } from '../controllers/row-window.js';

/** Every row keeps the element that it had, so that the focus and an open menu go along with it. */
export const reorderRows: Reorder = (container, keysBefore, keys, rows) => {
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
};
