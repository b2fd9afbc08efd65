/*
 * Checks whether an SVG is a plain picture that is cheap to draw. Not a sanitizer: anything that is not on the
 * allowlists is refused with a reason, since a picture that has silently lost a part is worse than one that has to be
 * exported again.
 *
 * Reads XML strictly (XML 1.0, fifth edition, sections 2 and 3): anything that browsers could read in two ways is
 * refused.
 */
import { readSize } from './image-size.js';
import { checkCost, MAX_COST, SvgFault, tooComplex, type SvgNode } from './svg-cost.js';

const ALLOWED_ELEMENTS = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan
  textPath linearGradient radialGradient stop clipPath mask pattern marker filter style image switch
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

const ALLOWED_ATTRIBUTES = new Set(
  `id class style lang version baseProfile viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy
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
  xmlns zoomAndPan contentStyleType xlink:href xml:space xml:lang systemLanguage`.split(/\s+/),
);

const attribute = /\s+([A-Za-z_][\w:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';
const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const MAX_DEPTH = 100;
const MAX_OCTAVES = 8;
/** Maximum pixels of all embedded images together. */
const MAX_PIXELS = 4096 * 4096;

/** What is wrong with an image. */
export interface ImageFault {
  /** Completes a sentence. */
  reason: string;
  /** The image is harmless, but too expensive to decode or draw. */
  isTooLarge: boolean;
}

/** What is wrong with an SVG, or `undefined`. Takes linear time. */
export function findSvgFault(bytes: Uint8Array): ImageFault | undefined {
  try {
    return readSvg(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return error instanceof SvgFault
      ? { reason: error.message, isTooLarge: error.isTooLarge }
      : { reason: 'it is not UTF-8', isTooLarge: false };
  }
}

function readSvg(source: string): undefined {
  const text = source.replace(
    /^\s*<\?xml version=["']1\.[01]["'](?: encoding=["']utf-8["'])?(?: standalone=["'](?:yes|no)["'])?\s*\?>/i,
    '',
  );
  const open: SvgNode[] = [];
  const sheets: string[] = [];
  let root: SvgNode | undefined;
  let pixels = 0;
  let count = 0;
  let at = 0;
  while (at < text.length) {
    const tag = text.indexOf('<', at);
    const between = text.slice(at, tag < 0 ? text.length : tag);
    if (open.length === 0 && between.trim() !== '') throw new SvgFault('there is text outside of the picture');
    const plain = decode(between);
    // Browsers read a style element as one text, even with comments in it, so it is checked at its end.
    if (open.at(-1)?.name === 'style') open.at(-1)!.styles.push(plain);
    if (tag < 0) break;
    at = text.startsWith('<!--', tag) ? skipComment(text, tag) : readTag(text, tag);
  }
  if (open.length > 0) throw new SvgFault(`<${open.at(-1)!.name}> is not closed`);
  if (!root) throw new SvgFault('it is not one <svg>');
  checkCost(root, sheets);
  return undefined;

  function readTag(from: string, start: number): number {
    if (from[start + 1] === '!' || from[start + 1] === '?')
      throw new SvgFault('it has a DOCTYPE, ENTITY, CDATA or processing instruction');
    const closing = /<\/([A-Za-z][\w.:-]*)\s*>/y;
    closing.lastIndex = start;
    const end = closing.exec(from);
    if (end) {
      const node = open.pop();
      if (!node || node.name !== end[1]) throw new SvgFault(`</${end[1]}> closes nothing`);
      if (node.name === 'style') {
        const css = node.styles.join('');
        checkCss(css);
        sheets.push(css);
        node.styles = [];
      }
      return closing.lastIndex;
    }
    const opening = /<([A-Za-z][\w.:-]*)/y;
    opening.lastIndex = start;
    const name = opening.exec(from)?.[1];
    if (name === undefined) throw new SvgFault('it is not well-formed');
    if (!ALLOWED_ELEMENTS.has(name)) throw new SvgFault(`<${name}> is not allowed`);
    if (open.at(-1)?.name === 'style') throw new SvgFault(`<${name}> is not allowed in <style>`);
    if (open.length === 0 && (name !== 'svg' || root)) throw new SvgFault('it is not one <svg>');
    if ((count += 1) > MAX_COST) throw tooComplex();
    if (open.length >= MAX_DEPTH) throw new SvgFault(`it has more than ${MAX_DEPTH} levels`, true);
    const seen = new Map<string, string>();
    attribute.lastIndex = opening.lastIndex;
    let position = opening.lastIndex;
    for (let found = attribute.exec(from); found; found = attribute.exec(from)) {
      const key = found[1]!;
      if (seen.has(key)) throw new SvgFault(`the attribute ${key} occurs twice`);
      seen.set(key, decode(found[2] ?? found[3] ?? ''));
      position = attribute.lastIndex;
    }
    for (const [key, value] of seen) pixels += checkAttribute(name, key, value);
    if (pixels > MAX_PIXELS) throw new SvgFault('its images have too many pixels', true);
    if (open.length === 0 && seen.get('xmlns') !== SVG_NAMESPACE) throw new SvgFault('the SVG namespace is missing');
    const rest = /\s*(\/?)>/y;
    rest.lastIndex = position;
    const finish = rest.exec(from);
    if (!finish) throw new SvgFault(`<${name}> is not well-formed`);
    const node = toNode(name, seen);
    root ??= node;
    open.at(-1)?.children.push(node);
    if (finish[1] === '') open.push(node);
    return rest.lastIndex;
  }
}

function toNode(name: string, seen: Map<string, string>): SvgNode {
  const link = seen.get('href') ?? seen.get('xlink:href') ?? '';
  return {
    name,
    id: seen.get('id'),
    classes: new Set(seen.get('class')?.split(/\s+/)),
    children: [],
    link: link.startsWith('#') ? link.slice(1) : undefined,
    styles: [...seen.values()].filter((value) => /url|blur|shadow|var/i.test(value)),
    // Numbers and letters of a path: at least as many as it has corners.
    corners: (`${seen.get('d') ?? ''} ${seen.get('points') ?? ''}`.match(/\.?\d+|[a-z]/gi)?.length ?? 0) + 2,
  };
}

function skipComment(text: string, start: number): number {
  const end = text.indexOf('--', start + 4);
  if (end < 0 || text[end + 2] !== '>') throw new SvgFault('a comment is not well-formed');
  return end + 3;
}

/** Resolves references. Custom entities need a DOCTYPE, which is refused. */
function decode(text: string): string {
  return text.replace(/&([^;&\s]{0,10};?)/g, (_whole, reference: string) => {
    const code = /^#(?:x([0-9a-f]+)|(\d+));$/i.exec(reference);
    const point = code && parseInt(code[1] ?? code[2]!, code[1] ? 16 : 10);
    const name = reference.slice(0, -1);
    const character =
      point != null
        ? point > 0 && point <= 0x10ffff
          ? String.fromCodePoint(point)
          : undefined
        : reference.endsWith(';') && Object.hasOwn(ENTITIES, name)
          ? ENTITIES[name]
          : undefined;
    if (character === undefined) throw new SvgFault(`the reference &${reference} is unknown`);
    return character;
  });
}

/** Returns the pixels of an embedded image. */
function checkAttribute(element: string, name: string, value: string): number {
  if (name === 'xmlns' || name.startsWith('xmlns:')) {
    if (name === 'xmlns' && value !== SVG_NAMESPACE) throw new SvgFault('it has a foreign namespace');
    if (name === 'xmlns:xlink' && value !== 'http://www.w3.org/1999/xlink')
      throw new SvgFault('it has a foreign namespace');
    return 0;
  }
  if (!ALLOWED_ATTRIBUTES.has(name) && !/^(?:data|aria)-[\w-]+$/.test(name))
    throw new SvgFault(`the attribute ${name} is not allowed`);
  if (name === 'href' || name === 'xlink:href') {
    if (/^#[^\s]*$/.test(value)) return 0;
    const picture = element === 'image' && /^data:image\/(?:png|jpe?g|webp);base64,([A-Za-z0-9+/=\s]*)$/.exec(value);
    if (!picture) throw new SvgFault('it refers to something outside of itself');
    return countPixels(picture[1]!);
  }
  if (name === 'numOctaves' && !(Number(value) <= MAX_OCTAVES)) throw new SvgFault('its filters cost too much', true);
  if (/^(?:mask|clip-path|filter)$/.test(name) && /^\s*inherit\s*$/i.test(value))
    throw new SvgFault('it inherits a mask, clip path or filter');
  // Presentation attributes are read as CSS, `style` and `fill` alike.
  if (!/^(?:data-|aria-|id$|class$)/.test(name)) checkCss(value);
  return 0;
}

function countPixels(base64: string): number {
  let size;
  try {
    size = readSize(Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)));
  } catch {
    // Not base64.
  }
  if (!size) throw new SvgFault('an image in it cannot be read');
  return size.width * size.height;
}

/** Refuses anything that could load a resource or hide the cost of drawing; escapes as well, which could hide both. */
function checkCss(css: string): void {
  if (/[\\<]/.test(css)) throw new SvgFault('its styles have escapes');
  // Checked with its comments too: in a string or a URL they are not comments.
  for (const text of [css, withoutComments(css)]) {
    if (
      /@import|@font-face|@namespace|expression\s*\(|javascript:|-moz-binding|behavior\s*:|image(?:-set)?\s*\(|\bsrc\s*\(/i.test(
        text,
      )
    ) {
      throw new SvgFault('its styles load something');
    }
    // Corners are counted in attributes, and values where they occur.
    if (/(?:^|[;{}])\s*d\s*:|\b(?:path|shape|attr)\s*\(|@function/i.test(text)) {
      throw new SvgFault('its styles have the property d, path(), shape(), attr() or @function');
    }
    // A mask of a group would be drawn again for each child.
    if (
      /(?:^|[;{}])\s*(?:all|mask|mask-image|clip-path|filter)\s*:\s*inherit\b|\bvar\s*\([^()]*\binherit\b/i.test(text)
    )
      throw new SvgFault('its styles inherit a mask, clip path or filter');
    for (const reference of findReferences(text)) {
      if (reference === undefined) throw new SvgFault('its styles refer to something outside of the picture');
    }
  }
}

function withoutComments(css: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = css.indexOf('/*'); start >= 0; start = css.indexOf('/*', at)) {
    const end = css.indexOf('*/', start + 2);
    if (end < 0) throw new SvgFault('a comment in its styles is not closed');
    parts.push(css.slice(at, start));
    at = end + 2;
  }
  return [...parts, css.slice(at)].join(' ');
}

/** The ids in `url(#id)`; `undefined` for any other URL. */
function* findReferences(css: string): Generator<string | undefined> {
  const id = /\s*(?:"#([^\s"'()/*]+)"|'#([^\s"'()/*]+)'|#([^\s"'()/*]+))\s*\)/y;
  for (const { 0: found, index } of css.matchAll(/url\s*\(/gi)) {
    id.lastIndex = index + found.length;
    const [, one, two, three] = id.exec(css) ?? [];
    yield one ?? two ?? three;
  }
}
