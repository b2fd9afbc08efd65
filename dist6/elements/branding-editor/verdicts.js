import { brandColors, contrast, nearest } from "../../styles/brand-colors.js";
// src/elements/branding-editor/verdicts.ts
var need = {
	buttonText: 4.5,
	buttonEdge: 3,
	links: 4.5,
	text: 4.5
};
var schemes = ["light", "dark"];
function ratioOf(key, colors, scheme) {
	const { primary, onPrimary, link, page, text } = brandColors(colors, scheme);
	if (key === "buttonText") return contrast(onPrimary, primary);
	if (key === "buttonEdge") return contrast(primary, page);
	return contrast(key === "links" ? link : text, page);
}
var passes = (key, colors) => schemes.every((scheme) => ratioOf(key, colors, scheme) >= need[key]);
/** A verdict for each thing that the colours are used for. */
function verdicts(colors) {
	return Object.keys(need).map((key) => {
		const reading = (scheme) => {
			const ratio = ratioOf(key, colors, scheme);
			return {
				ratio,
				grade: ratio < need[key] ? "low" : ratio >= 7 ? "AAA" : "AA"
			};
		};
		const verdict = {
			key,
			light: reading("light"),
			dark: reading("dark")
		};
		return passes(key, colors) ? verdict : {
			...verdict,
			fix: fixOf(key, colors)
		};
	});
}
/** What stands on the page is the page's matter; the button is the primary colour's. */
function fixOf(key, colors) {
	const field = key === "links" || key === "text" ? "pageBackground" : "primary";
	const others = field === "pageBackground" ? ["links", "text"] : [key];
	const value = nearest(colors[field], (candidate) => others.every((other) => passes(other, {
		...colors,
		[field]: candidate
	})));
	return value ? {
		field,
		value
	} : void 0;
}
export { verdicts };

//# sourceMappingURL=verdicts.js.map