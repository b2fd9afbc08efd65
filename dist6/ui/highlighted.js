import { html } from "lit";
// src/ui/highlighted.ts
/** The part of the name that was searched for, marked. */
function highlighted(name, query) {
	const at = query ? name.toLowerCase().indexOf(query.toLowerCase()) : -1;
	if (at < 0) return name;
	return html`${name.slice(0, at)}<mark>${name.slice(at, at + query.length)}</mark>${name.slice(at + query.length)}`;
}
export { highlighted };

//# sourceMappingURL=highlighted.js.map