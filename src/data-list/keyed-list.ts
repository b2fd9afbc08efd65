import { noChange, type ChildPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';
import {
  getCommittedValue,
  insertPart,
  removePart,
  setChildPartValue,
  setCommittedValue,
} from 'lit/directive-helpers.js';

class Keyed extends Directive {
  keys: readonly unknown[] = [];

  render(
    items: readonly unknown[],
    _keyOf: (item: never) => unknown,
    draw: (item: never, index: number) => unknown,
    _known?: { keys: readonly unknown[] },
  ): unknown {
    return (items as never[]).map(draw);
  }

  override update(container: ChildPart, [items, keyOf, draw, known = this]: Parameters<this['render']>): unknown {
    const keysBefore = known.keys;
    const keys = (known.keys = (items as never[]).map(keyOf));
    const drawn = (items as never[]).map(draw);
    const before = getCommittedValue(container) as ChildPart[];
    if (!Array.isArray(before)) return drawn;
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
      // A key that comes twice is an item of its own the second time.
      kept.delete(keys[at]);
      const isInPlace = here?.endNode?.nextSibling === (next?.startNode ?? container.endNode);
      next = setChildPartValue(here && isInPlace ? here : insertPart(container, next, here), drawn[at]);
    }
    setCommittedValue(container, parts);
    return noChange;
  }
}

/**
 * What Lit's `repeat` does: every item keeps the elements that it had, so that the focus and an open menu go along with
 * it. It can also take over items that stood there before it came: `known` says by which keys.
 */
export const keyedList: <Item>(
  items: readonly Item[],
  keyOf: (item: Item) => unknown,
  draw: (item: Item, index: number) => unknown,
  known?: { keys: readonly unknown[] },
) => unknown = directive(Keyed);
