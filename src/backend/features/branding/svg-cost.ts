/*
 * The cost of drawing an SVG: its elements, once for each time that a reference repeats them. A few hundred bytes of
 * nested `use` can result in millions of elements.
 */
export class SvgFault extends Error {
  constructor(
    reason: string,
    readonly isTooLarge = false,
  ) {
    super(reason);
  }
}

/** The properties of an element that determine its cost. */
export interface SvgNode {
  name: string;
  id: string | undefined;
  classes: Set<string>;
  children: SvgNode[];
  /** The id in `href`. */
  link: string | undefined;
  /** CSS in attributes. */
  styles: string[];
  /** Upper bound on the markers that are drawn on it. */
  corners: number;
}

export const MAX_COST = 10_000;
/** Upper bound on id lookups in total. */
const MAX_REFERENCES = 30_000;
/** Upper bound on nested elements and references. */
const MAX_CHAIN = 300;
const filterCost = 50;

export const tooComplex = () => new SvgFault('it is too complex to draw', true);

/** Throws a fault for circular references, and for more than 10,000 elements to draw. */
export function checkCost(root: SvgNode, sheets: string[]): void {
  const nodes = listNodes(root);
  // The target of a reference in a variable, and how often it is used, cannot be determined.
  const texts = [...sheets, ...nodes.flatMap(({ styles }) => styles)];
  if (
    texts.some((css) => /\bvar\s*\(/i.test(css)) &&
    texts.some((css) => css.includes('--') && /url|blur|shadow/i.test(css))
  ) {
    throw new SvgFault('its styles have references in variables');
  }
  const byId = new Map<string, SvgNode>();
  for (const node of nodes) if (node.id !== undefined && !byId.has(node.id)) byId.set(node.id, node);
  const rules = readRules(sheets);
  const costs = new Map<SvgNode, Cost | 'open'>();
  let lookups = 0;

  const targetsOf = (ids: Iterable<string>): SvgNode[] => {
    const targets: SvgNode[] = [];
    for (const id of ids) {
      if ((lookups += 1) > MAX_REFERENCES) throw tooComplex();
      const target = id === filterFunction ? blur : (byId.get(id) ?? byId.get(unescape(id)));
      if (target) targets.push(target);
    }
    return targets;
  };
  const costOf = (node: SvgNode, chain: number): Cost => {
    const known = costs.get(node);
    if (known === 'open') throw new SvgFault('it refers to itself');
    if (known) return known;
    if (chain > MAX_CHAIN) throw new SvgFault('its references are nested too deeply', true);
    costs.set(node, 'open');
    let [inside, corners, repeated] = [node.name.startsWith('fe') ? filterCost : 1, node.corners, 0];
    const add = (target: SvgNode) => {
      const part = costOf(target, chain + 1);
      inside += part.cost;
      corners += part.corners;
    };
    node.children.forEach(add);
    if (node.link !== undefined) targetsOf([node.link]).forEach(add);
    for (const target of targetsOf(referencesOf(node, rules))) {
      const { cost } = costOf(target, chain + 1);
      // Children inherit patterns and markers; a marker is drawn at each corner.
      if (target.name === 'pattern') repeated += cost * inside;
      else if (target.name === 'marker') repeated += cost * corners;
      else if (!target.name.endsWith('Gradient')) repeated += cost;
    }
    const found = { cost: inside + repeated, corners };
    if (found.cost > MAX_COST) throw tooComplex();
    costs.set(node, found);
    return found;
  };
  costOf(root, 0);
}

interface Cost {
  cost: number;
  corners: number;
}

/** Marks `blur()` and `drop-shadow()` among the ids. No id contains a bracket. */
const filterFunction = '(';
const blur: SvgNode = {
  name: 'feGaussianBlur',
  id: undefined,
  classes: new Set(),
  children: [],
  link: undefined,
  styles: [],
  corners: 0,
};

function listNodes(root: SvgNode): SvgNode[] {
  const nodes = [root];
  for (const { children } of nodes) {
    for (const child of children) nodes.push(child);
  }
  return nodes;
}

/** Lists of ids by `.class`, `#id` or name; `*` for rules that may match any element. */
type Rules = Map<string, string[][]>;

function* referencesOf(node: SvgNode, rules: Rules): Generator<string> {
  for (const css of node.styles) yield* findIds(css);
  for (const selector of ['*', node.name, `#${node.id}`, ...[...node.classes].map((name) => `.${name}`)]) {
    for (const ids of rules.get(selector) ?? []) yield* ids;
  }
}

function readRules(sheets: string[]): Rules {
  const rules: Rules = new Map();
  for (const css of sheets) {
    const ids = [...findIds(css)];
    if (ids.length === 0) continue;
    for (const block of readBlocks(css) ?? [{ selectors: ['*'], ids }]) {
      if (block.ids.length === 0) continue;
      for (const selector of block.selectors)
        void (rules.get(selector)?.push(block.ids) ?? rules.set(selector, [block.ids]));
    }
  }
  return rules;
}

/** The text between two braces, without nested blocks. */
interface Block {
  selectors: Iterable<string>;
  ids: string[];
  /** Contains rules only, and they mean the same as outside of it. */
  isGroup: boolean;
}

/** `undefined` if braces may have another meaning: in a string, a comment, a URL or other brackets. */
function readBlocks(css: string): Block[] | undefined {
  if (/["']|\/\*/.test(css.replace(/(["'])[^"'{}()[\];*\n\r\f]*\1/g, ''))) return undefined;
  const sheet: Block = { selectors: ['*'], ids: [], isGroup: true };
  const blocks = [sheet];
  const open = [sheet];
  for (const [, text = '', end] of css.matchAll(/([^{};]*)([{};]|$)/g)) {
    if (!isBalanced(text)) return undefined;
    const inside = open.at(-1)!;
    const ids = text.includes('(') ? findIds(text) : [];
    for (const id of ids) (end === '{' ? sheet : inside).ids.push(id);
    if (end === '{') {
      const isGroup = inside.isGroup && /^\s*@(?:media|supports|layer)(?![\w-])/i.test(text);
      // Nested rules, and at-rules such as keyframes, may match any element.
      const block = { selectors: inside.isGroup && !isGroup ? readSelectors(text) : ['*'], ids: [], isGroup };
      blocks.push(block);
      open.push(block);
    } else if (end === '}') {
      open.pop();
      if (open.length === 0) return undefined;
    }
  }
  return blocks;
}

/** An element that a selector matches has the last class, id or name of the selector. */
function readSelectors(text: string): Iterable<string> {
  if (/[@([]/.test(text)) return ['*'];
  // Other spaces than these are letters in CSS.
  const ends = text
    .split(',')
    .map((selector) => selector.split(/[ \t\n\r\f>+~]+/).findLast((part) => part !== '') ?? '');
  if (!ends.every((end) => /^[.#]?[\w-]+(?:[.#][\w-]+)*$/.test(end))) return ['*'];
  return new Set(ends.map((end) => end.slice(Math.max(0, end.lastIndexOf('.'), end.lastIndexOf('#')))));
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [bracket] of text.matchAll(/[()[\]]/g)) {
    if (bracket === '(') open.push(')');
    else if (bracket === '[') open.push(']');
    else if (open.pop() !== bracket) return false;
  }
  return open.length === 0;
}

function* findIds(css: string): Generator<string> {
  for (const [found, id] of css.matchAll(/url\s*\(\s*["']?#([^\s"'()]*)|(?:blur|shadow)\s*\(/gi))
    yield id ?? (found && filterFunction);
}

function unescape(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
