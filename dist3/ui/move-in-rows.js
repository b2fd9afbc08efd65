// src/ui/move-in-rows.ts
/** From this many organizations on the rows can be searched. */
var searchableFrom = 8;
/** Up and down go through the search field and the rows; Enter in the field takes the first row. */
function moveInRows(event, { root, hide, isAnswered }) {
	const active = root.activeElement;
	if (event.key === "Escape") return hide?.();
	if (event.key === "Enter" && active instanceof HTMLInputElement) {
		event.preventDefault();
		if (isAnswered) root.querySelector(".go")?.click();
		return;
	}
	if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
	const stops = [...root.querySelectorAll(".search input, .go, .item")];
	const from = stops.findIndex((stop) => stop === active || stop === active?.parentElement?.querySelector(".go"));
	const to = stops[Math.max(0, Math.min(stops.length - 1, from + (event.key === "ArrowDown" ? 1 : -1)))];
	event.preventDefault();
	to?.focus();
	to?.scrollIntoView({ block: "nearest" });
}
export { moveInRows, searchableFrom };

//# sourceMappingURL=move-in-rows.js.map