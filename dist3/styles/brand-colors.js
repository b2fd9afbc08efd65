// src/styles/brand-colors.ts
var plain = {
	light: {
		card: "#ffffff",
		text: "#1c1f24",
		muted: "#5a5f64",
		control: "#84888c"
	},
	dark: {
		card: "#1c2023",
		text: "#e8eaed",
		muted: "#a6adb3",
		control: "#7b8288"
	}
};
/** `#rrggbb` in lower case from what people type (`1f9d78`, `#FA0`), or `undefined` for what is no colour. */
function parseHex(text) {
	const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim()) ?? [];
	if (!digits) return void 0;
	return `#${(digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits).toLowerCase()}`;
}
var channelsOf = (hex) => [
	1,
	3,
	5
].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
var linear = (value) => value <= .04045 ? value / 12.92 : ((value + .055) / 1.055) ** 2.4;
var gamma = (value) => value <= .0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - .055;
/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(hex) {
	const [red, green, blue] = channelsOf(hex).map(linear);
	return .2126 * red + .7152 * green + .0722 * blue;
}
/** Contrast ratio, 1 to 21 (WCAG 2.2). */
function contrast(one, other) {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light + .05) / (dark + .05);
}
/** Black or white, whichever is readable: they are equal at a luminance of .1791. */
var readableOn = (hex) => luminance(hex) > .1791 ? "#000000" : "#ffffff";
function toOklch(hex) {
	const [red, green, blue] = channelsOf(hex).map(linear);
	const long = Math.cbrt(.4122214708 * red + .5363325363 * green + .0514459929 * blue);
	const middle = Math.cbrt(.2119034982 * red + .6806995451 * green + .1073969566 * blue);
	const short = Math.cbrt(.0883024619 * red + .2817188376 * green + .6299787005 * blue);
	const a = 1.9779984951 * long - 2.428592205 * middle + .4505937099 * short;
	const b = .0259040371 * long + .7827717662 * middle - .808675766 * short;
	return [
		.2104542553 * long + .793617785 * middle - .0040720468 * short,
		Math.hypot(a, b),
		Math.atan2(b, a)
	];
}
/** As a screen shows it: channels out of range are clipped, which is what browsers do with `oklch()`. */
function fromOklch([lightness, chroma, hue]) {
	const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
	const long = (lightness + .3963377774 * a + .2158037573 * b) ** 3;
	const middle = (lightness - .1055613458 * a - .0638541728 * b) ** 3;
	const short = (lightness - .0894841775 * a - 1.291485548 * b) ** 3;
	return `#${[
		4.0767416621 * long - 3.3077115913 * middle + .2309699292 * short,
		-1.2684380046 * long + 2.6097574011 * middle - .3413193965 * short,
		-.0041960863 * long - .7034186147 * middle + 1.707614701 * short
	].map((channel) => Math.round(gamma(Math.min(1, Math.max(0, channel))) * 255).toString(16).padStart(2, "0")).join("")}`;
}
/** All colours of one scheme; what is no colour becomes the library's own. */
function brandColors({ primary, pageBackground }, scheme) {
	const brand = parseHex(primary) ?? "#2d5fbe";
	const background = parseHex(pageBackground) ?? "#f2f5f3";
	const [lightness, chroma, hue] = toOklch(brand);
	const [, pageChroma, pageHue] = toOklch(background);
	return {
		primary: brand,
		onPrimary: readableOn(brand),
		link: fromOklch(scheme === "light" ? [
			Math.min(lightness, .45),
			chroma,
			hue
		] : [
			Math.max(lightness, .77),
			Math.min(chroma, .13),
			hue
		]),
		page: scheme === "light" ? background : fromOklch([
			.18,
			Math.min(pageChroma, .02),
			pageHue
		]),
		...plain[scheme]
	};
}
/** The colour of the same hue, as near as can be, that passes; `undefined` when none does. */
function nearest(hex, passes) {
	const [lightness, chroma, hue] = toOklch(hex);
	for (let step = .005; step <= 1; step += .005) for (const candidate of [lightness - step, lightness + step]) {
		if (candidate < 0 || candidate > 1) continue;
		const found = fromOklch([
			candidate,
			chroma,
			hue
		]);
		if (passes(found)) return found;
	}
}
export { brandColors, contrast, fromOklch, luminance, nearest, parseHex, readableOn, toOklch };

//# sourceMappingURL=brand-colors.js.map