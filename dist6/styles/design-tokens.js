import { tokenList } from "./token-list.js";
// src/styles/design-tokens.ts
/** The tokens of one colour scheme. A value that the format cannot hold (`inherit`, `max()`) is left as the default, or out. */
function designTokens(scheme, values = {}) {
	const groups = {};
	for (const token of tokenList) {
		const value = toValue(token, values[token.name] ?? token[scheme]) ?? toValue(token, token[scheme]);
		if (value === void 0) continue;
		(groups[token.group] ??= {})[token.name.slice(6)] = {
			$type: token.type,
			$value: value,
			$description: token.use
		};
	}
	return {
		$description: `org-elements, ${scheme}`,
		org: groups
	};
}
function toValue({ type }, text) {
	if (type === "color") return toColor(text);
	if (type === "dimension") return toMeasure(text, ["px", "rem"]);
	if (type === "duration") return toMeasure(text, ["ms", "s"]);
	if (type === "cubicBezier") return /^cubic-bezier\(([^)]+)\)$/.exec(text)?.[1]?.split(",").map(Number);
	if (type === "fontFamily") return text === "inherit" ? void 0 : text.split(",").map((family) => family.trim().replaceAll("\"", ""));
	return toShadows(text);
}
function toMeasure(text, units) {
	const [, value, unit = ""] = /^(-?[\d.]+)([a-z]+)$/.exec(text.trim()) ?? [];
	return value !== void 0 && units.includes(unit) ? {
		value: Number(value),
		unit
	} : void 0;
}
/** Hex with or without alpha, or what a browser computes: `rgb(…)`, `color(srgb …)`. */
function toColor(text) {
	const hex = /^#([\da-f]{6})([\da-f]{2})?$/i.exec(text.trim());
	if (hex) return srgb([
		0,
		2,
		4
	].map((at) => parseInt(hex[1].slice(at, at + 2), 16) / 255), hex[2] ? parseInt(hex[2], 16) / 255 : 1);
	const [, space, inside] = /^(rgba?|color)\(([^)]+)\)$/.exec(text.trim()) ?? [];
	const numbers = inside?.replace(/^srgb/, "").split(/[\s,/]+/).filter(Boolean).map(Number) ?? [];
	if (numbers.length < 3 || numbers.some(Number.isNaN) || space === "color" && !inside.startsWith("srgb")) return void 0;
	return srgb(numbers.slice(0, 3).map((channel) => space === "color" ? channel : channel / 255), numbers[3] ?? 1);
}
function srgb(channels, alpha) {
	const round = (value) => Math.round(value * 1e4) / 1e4;
	const hex = channels.map((channel) => Math.round(Math.min(1, Math.max(0, channel)) * 255).toString(16).padStart(2, "0")).join("");
	return {
		colorSpace: "srgb",
		components: channels.map(round),
		...alpha < 1 && { alpha: round(alpha) },
		hex: `#${hex}`
	};
}
function toShadows(text) {
	const layers = text.split(/,(?![^(]*\))/).map((layer) => {
		const [, lengths = "", color = ""] = /^([-\d.px\s]+?)\s*((?:rgb|color|#).*)$/.exec(layer.trim()) ?? [];
		const [x = 0, y = 0, blur = 0, spread = 0] = lengths.trim().split(/\s+/).map(parseFloat);
		const px = (value) => ({
			value,
			unit: "px"
		});
		const parsed = toColor(color.replace("/", " "));
		return parsed && {
			offsetX: px(x),
			offsetY: px(y),
			blur: px(blur),
			spread: px(spread),
			color: parsed
		};
	});
	return layers.every((layer) => layer !== void 0) ? layers : void 0;
}
export { designTokens };

//# sourceMappingURL=design-tokens.js.map