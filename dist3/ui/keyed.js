import { noChange } from "lit";
import { Directive, directive } from "lit/directive.js";
import { getCommittedValue, insertPart, removePart, setChildPartValue, setCommittedValue } from "lit/directive-helpers.js";
// src/ui/keyed.ts
var Keyed = class extends Directive {
	constructor(..._args) {
		super(..._args);
		this.keys = [];
	}
	render(items, _keyOf, draw, _known) {
		return items.map(draw);
	}
	update(container, [items, keyOf, draw, known = this]) {
		const keysBefore = known.keys;
		const keys = known.keys = items.map(keyOf);
		const drawn = items.map(draw);
		const before = getCommittedValue(container);
		if (!Array.isArray(before)) return drawn;
		const kept = /* @__PURE__ */ new Map();
		const wanted = new Set(keys);
		for (const [at, part] of before.entries()) {
			const key = keysBefore[at];
			if (wanted.has(key) && !kept.has(key)) kept.set(key, part);
			else removePart(part);
		}
		const parts = [];
		let next;
		for (let at = keys.length; at--; parts[at] = next) {
			const here = kept.get(keys[at]);
			kept.delete(keys[at]);
			const isInPlace = here?.endNode?.nextSibling === (next?.startNode ?? container.endNode);
			next = setChildPartValue(here && isInPlace ? here : insertPart(container, next, here), drawn[at]);
		}
		setCommittedValue(container, parts);
		return noChange;
	}
};
/**
* What Lit's `repeat` does: every item keeps the elements that it had, so that the focus and an open menu go along with
* it. It can also take over items that stood there before it came: `known` says by which keys.
*/
var keyed = directive(Keyed);
export { keyed };

//# sourceMappingURL=keyed.js.map