import { longListStyles } from "../../ui/long-list.js";
import { openedInList } from "../../ui/opened-in-list.js";
import { unsafeCSS } from "lit";
// src/elements/invitation-list/invitation-deeds.styles.ts
/** Styles of everything that one opens in the list. */
var listDeedStyles = [
	...openedInList,
	longListStyles,
	/* @__PURE__ */ unsafeCSS(`.link{overflow-wrap:anywhere;user-select:all}.check{padding-block:6px}`)
];
export { listDeedStyles };

//# sourceMappingURL=invitation-deeds.styles.js.map