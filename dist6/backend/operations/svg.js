// src/backend/operations/svg.ts
var elements = new Set(`svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan
  textPath linearGradient radialGradient stop clipPath mask pattern marker filter style image switch
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/));
var attributes = new Set(`id class style lang version baseProfile viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy
  r rx ry fx fy fr d points pathLength transform href offset dx dy rotate textLength lengthAdjust startOffset method spacing
  side role tabindex focusable type media gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits
  patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
  filterUnits primitiveUnits in in2 result mode values operator k1 k2 k3 k4 stdDeviation edgeMode radius scale
  xChannelSelector yChannelSelector order kernelMatrix divisor bias targetX targetY preserveAlpha surfaceScale
  diffuseConstant specularConstant specularExponent limitingConeAngle azimuth elevation z pointsAtX pointsAtY pointsAtZ
  baseFrequency numOctaves seed stitchTiles tableValues slope intercept amplitude exponent enable-background
  alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation color-interpolation-filters
  color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule filter flood-color flood-opacity
  font font-family font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering isolation
  letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type mix-blend-mode opacity overflow
  paint-order pointer-events shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
  stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration
  text-rendering transform-origin unicode-bidi vector-effect visibility word-spacing writing-mode
  xmlns xlink:href xml:space xml:lang systemLanguage`.split(/\s+/));
var attribute = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
var svgNamespace = "http://www.w3.org/2000/svg";
var entities = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'"
};
/** What is wrong with it, or `undefined`. */
function findSvgFault(bytes) {
	try {
		return readSvg(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
	} catch (error) {
		return error instanceof Fault ? error.message : "it is not UTF-8";
	}
}
var Fault = class extends Error {};
function readSvg(source) {
	const text = source.replace(/^\s*<\?xml version=["']1\.[01]["'](?: encoding=["']utf-8["'])?(?: standalone=["'](?:yes|no)["'])?\s*\?>/i, "");
	const open = [];
	let roots = 0;
	let at = 0;
	while (at < text.length) {
		const tag = text.indexOf("<", at);
		const between = text.slice(at, tag < 0 ? text.length : tag);
		if (open.length === 0 && between.trim() !== "") throw new Fault("there is text outside of the picture");
		if (open.at(-1) === "style") checkCss(decode(between));
		else decode(between);
		if (tag < 0) break;
		at = text.startsWith("<!--", tag) ? skipComment(text, tag) : readTag(text, tag);
	}
	if (open.length > 0) throw new Fault(`<${open.at(-1)}> is not closed`);
	if (roots !== 1) throw new Fault("it is not one <svg>");
	return;
	function readTag(from, start) {
		if (/^<[!?]/.test(from.slice(start, start + 2))) throw new Fault("it has a DOCTYPE, ENTITY, CDATA or processing instruction");
		const closing = /<\/([A-Za-z][\w.:-]*)\s*>/y;
		closing.lastIndex = start;
		const end = closing.exec(from);
		if (end) {
			if (open.pop() !== end[1]) throw new Fault(`</${end[1]}> closes nothing`);
			return closing.lastIndex;
		}
		const opening = /<([A-Za-z][\w.:-]*)/y;
		opening.lastIndex = start;
		const name = opening.exec(from)?.[1];
		if (name === void 0) throw new Fault("it is not well-formed");
		if (!elements.has(name)) throw new Fault(`<${name}> is not allowed`);
		if (open.at(-1) === "style") throw new Fault(`<${name}> is not allowed in <style>`);
		if (open.length === 0 && (name !== "svg" || ++roots > 1)) throw new Fault("it is not one <svg>");
		const seen = /* @__PURE__ */ new Map();
		attribute.lastIndex = opening.lastIndex;
		let position = opening.lastIndex;
		for (let found = attribute.exec(from); found; found = attribute.exec(from)) {
			const key = found[1];
			if (seen.has(key)) throw new Fault(`the attribute ${key} stands twice`);
			seen.set(key, decode(found[2] ?? found[3] ?? ""));
			position = attribute.lastIndex;
		}
		for (const [key, value] of seen) checkAttribute(name, key, value);
		if (open.length === 0 && seen.get("xmlns") !== svgNamespace) throw new Fault("the SVG namespace is missing");
		const rest = /\s*(\/?)>/y;
		rest.lastIndex = position;
		const finish = rest.exec(from);
		if (!finish) throw new Fault(`<${name}> is not well-formed`);
		if (finish[1] === "") open.push(name);
		return rest.lastIndex;
	}
}
function skipComment(text, start) {
	const end = text.indexOf("--", start + 4);
	if (end < 0 || text[end + 2] !== ">") throw new Fault("a comment is not well-formed");
	return end + 3;
}
/** Text with its references resolved; own entities need a DOCTYPE, so there are none. */
function decode(text) {
	return text.replace(/&([^;&\s]{0,10};?)/g, (_whole, reference) => {
		const code = /^#(?:x([0-9a-f]+)|(\d+));$/i.exec(reference);
		const point = code && parseInt(code[1] ?? code[2], code[1] ? 16 : 10);
		const character = point != null ? point > 0 && point <= 1114111 ? String.fromCodePoint(point) : void 0 : reference.endsWith(";") ? entities[reference.slice(0, -1)] : void 0;
		if (character === void 0) throw new Fault(`the reference &${reference} is unknown`);
		return character;
	});
}
function checkAttribute(element, name, value) {
	if (name === "xmlns" || name.startsWith("xmlns:")) {
		if (name === "xmlns" && value !== svgNamespace) throw new Fault("it has a foreign namespace");
		if (name === "xmlns:xlink" && value !== "http://www.w3.org/1999/xlink") throw new Fault("it has a foreign namespace");
		return;
	}
	if (!attributes.has(name) && !/^(?:data|aria)-[\w-]+$/.test(name)) throw new Fault(`the attribute ${name} is not allowed`);
	if (name === "href" || name === "xlink:href") {
		const inside = /^#[^\s]*$/.test(value);
		const picture = element === "image" && /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=\s]*$/.test(value);
		if (!inside && !picture) throw new Fault("it refers to something outside of itself");
		return;
	}
	if (!/^(?:data-|aria-|id$|class$)/.test(name)) checkCss(value);
}
/** Refuses whatever could load something; escapes too, for they could hide it. */
function checkCss(css) {
	const plain = css.replace(/\/\*[^]*?\*\//g, " ");
	if (/[\\<]|\/\*/.test(plain)) throw new Fault("its styles have escapes");
	if (/@import|@font-face|@namespace|expression\s*\(|javascript:|-moz-binding|behavior\s*:|image(?:-set)?\s*\(|\bsrc\s*\(/i.test(plain)) throw new Fault("its styles load something");
	for (const found of plain.matchAll(/url\s*\(\s*["']?\s*(.?)/gi)) if (found[1] !== "#") throw new Fault("its styles refer to something outside of the picture");
}
export { findSvgFault };

//# sourceMappingURL=svg.js.map