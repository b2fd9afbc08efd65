import { plainSvg } from "./plain-svg.js";
// src/elements/branding-editor/logo-file.ts
/** Longer side of what is kept, in pixels: sharp at 128 on a dense screen, small enough for an e-mail. */
var longest = 512;
/** Bytes that are taken at all: a photo of 40 megapixels is well below. */
var mostBytes = 4e7;
/** Bytes that are sent. */
var mostSent = 5e5;
/** Reads a file. Never rejects: what cannot be a logo answers why. */
async function readLogo(file) {
	if (file.size > mostBytes) return "tooLarge";
	const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
	const kind = recognise(head);
	if (!kind) return "notAnImage";
	const renamed = file.type && file.type !== kind ? ["renamed"] : [];
	try {
		if (kind === "image/svg+xml") return await readDrawing(file, renamed);
		const source = await createImageBitmap(new Blob([file], { type: kind }));
		const moving = kind === "image/gif" || isAnimated(head, kind);
		return await cutLogo(source, file.name, void 0, [...renamed, ...moving ? ["still"] : []]);
	} catch {
		return "broken";
	}
}
/** The logo again, cut out of the same picture. */
async function cutLogo(source, name, crop = {
	x: 0,
	y: 0,
	width: 1,
	height: 1
}, notes = []) {
	const [width, height] = [source.width * crop.width, source.height * crop.height];
	const scale = Math.min(1, longest / Math.max(width, height));
	const canvas = document.createElement("canvas");
	canvas.width = Math.max(1, Math.round(width * scale));
	canvas.height = Math.max(1, Math.round(height * scale));
	const context = canvas.getContext("2d", { willReadFrequently: true });
	context.imageSmoothingQuality = "high";
	context.drawImage(source, source.width * crop.x, source.height * crop.y, width, height, 0, 0, canvas.width, canvas.height);
	const colors = standOut(context.getImageData(0, 0, canvas.width, canvas.height));
	let blob = await toBlob(canvas, "image/png");
	if (blob.size > mostSent) blob = await toBlob(canvas, "image/webp");
	if (blob.size > mostSent) blob = await toBlob(canvas, "image/jpeg");
	const said = [
		...notes,
		...scale < 1 ? ["shrunk"] : [],
		...shapeNotes(canvas.width, canvas.height)
	];
	return {
		blob,
		url: await toDataUrl(blob),
		name,
		width: canvas.width,
		height: canvas.height,
		notes: said,
		colors,
		source
	};
}
async function readDrawing(file, notes) {
	if (file.size > mostSent) return "svgTooLarge";
	const blob = new Blob([plainSvg(await file.text())], { type: "image/svg+xml" });
	const url = await toDataUrl(blob);
	const image = new Image();
	image.src = url;
	await image.decode();
	const [width, height] = [image.naturalWidth || 300, image.naturalHeight || 150];
	const canvas = document.createElement("canvas");
	const scale = 96 / Math.max(width, height);
	[canvas.width, canvas.height] = [Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))];
	const context = canvas.getContext("2d", { willReadFrequently: true });
	context.drawImage(image, 0, 0, canvas.width, canvas.height);
	return {
		blob,
		url,
		name: file.name,
		width,
		height,
		notes: [...notes, ...shapeNotes(width, height).filter((note) => note !== "tiny")],
		colors: standOut(context.getImageData(0, 0, canvas.width, canvas.height))
	};
}
function shapeNotes(width, height) {
	if (Math.max(width, height) < 64) return ["tiny"];
	return Math.max(width / height, height / width) > 6 ? ["wide"] : [];
}
/** By the first bytes, whatever the name says (WHATWG MIME Sniffing, section 6.1). */
function recognise(bytes) {
	const text = String.fromCharCode(...bytes);
	if (text.startsWith("PNG\r\n\n")) return "image/png";
	if (text.startsWith("ÿØÿ")) return "image/jpeg";
	if (text.startsWith("RIFF") && text.slice(8, 12) === "WEBP") return "image/webp";
	if (/^GIF8[79]a/.test(text)) return "image/gif";
	return /^\s*(<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>|\s)*<svg[\s>]/i.test(new TextDecoder().decode(bytes).replace(/^\ufeff/, "")) ? "image/svg+xml" : void 0;
}
var isAnimated = (bytes, kind) => {
	const text = String.fromCharCode(...bytes);
	return kind === "image/png" && text.includes("acTL") || kind === "image/webp" && text.includes("ANIM");
};
var toBlob = (canvas, type) => new Promise((resolve, reject) => canvas.toBlob((blob) => blob ? resolve(blob) : reject(/* @__PURE__ */ new Error("The picture could not be written")), type, .9));
var toDataUrl = (blob) => new Promise((resolve, reject) => {
	const reader = new FileReader();
	reader.onload = () => resolve(reader.result);
	reader.onerror = () => reject(reader.error);
	reader.readAsDataURL(blob);
});
/** Colours that say something: present, not transparent, neither near white, near black nor grey. */
function standOut({ data }) {
	const found = /* @__PURE__ */ new Map();
	for (let at = 0; at < data.length; at += 4) {
		const [red, green, blue, alpha] = [
			data[at],
			data[at + 1],
			data[at + 2],
			data[at + 3]
		];
		if (alpha < 128 || Math.max(red, green, blue) - Math.min(red, green, blue) < 40) continue;
		const key = red >> 5 << 6 | green >> 5 << 3 | blue >> 5;
		const one = found.get(key) ?? {
			count: 0,
			red: 0,
			green: 0,
			blue: 0
		};
		found.set(key, {
			count: one.count + 1,
			red: one.red + red,
			green: one.green + green,
			blue: one.blue + blue
		});
	}
	const colors = [...found.values()].sort((a, b) => b.count - a.count).map(({ count, red, green, blue }) => [
		red,
		green,
		blue
	].map((sum) => Math.round(sum / count)));
	const far = (one, other) => Math.hypot(...one.map((channel, index) => channel - other[index])) > 60;
	const chosen = [];
	for (const color of colors) if (chosen.length < 4 && chosen.every((other) => far(color, other))) chosen.push(color);
	return chosen.map((color) => `#${color.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`);
}
export { cutLogo, readLogo, standOut };

//# sourceMappingURL=logo-file.js.map