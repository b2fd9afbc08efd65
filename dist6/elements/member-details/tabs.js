import { html } from "lit";
// src/elements/member-details/tabs.ts
/** Tabs that follow the focus (WAI-ARIA APG, tabs pattern); the panel is `#panel`. */
function tabList({ tabs, chosen, label, choose }) {
	const move = (event) => {
		const list = event.currentTarget;
		const at = tabs.findIndex(({ id }) => id === chosen);
		const forwards = getComputedStyle(list).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
		const backwards = forwards === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
		const to = {
			[forwards]: (at + 1) % tabs.length,
			[backwards]: (at + tabs.length - 1) % tabs.length,
			Home: 0,
			End: tabs.length - 1
		}[event.key];
		if (to === void 0) return;
		event.preventDefault();
		choose(tabs[to].id);
		list.querySelectorAll("[role=tab]")[to]?.focus();
	};
	return html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${move}> ${tabs.map((tab) => html`<button type="button" role="tab" id="tab-${tab.id}" aria-controls="panel" aria-selected=${tab.id === chosen ? "true" : "false"} tabindex=${tab.id === chosen ? 0 : -1} @click=${() => choose(tab.id)}>${tab.label}</button>`)} </div>`;
}
export { tabList };

//# sourceMappingURL=tabs.js.map