import { moreIcon } from "./icons.js";
import { html, nothing } from "lit";
// src/ui/row-menu-button.ts
/** Opens the menu of a row, which comes with what one does in the list. */
function rowMenuButton(row, label, deeds) {
	const target = deeds.part ? "row-menu" : nothing;
	const choose = ({ currentTarget }) => void deeds.use(({ menu }) => menu.choose(row, currentTarget, target === nothing));
	return html`<button type="button" class="button quiet small icon-only" popovertarget=${target} aria-haspopup="menu" aria-label=${label} @click=${choose}>${moreIcon()}</button>`;
}
export { rowMenuButton };

//# sourceMappingURL=row-menu-button.js.map