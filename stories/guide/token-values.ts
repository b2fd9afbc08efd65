/* Resolves a set of tokens for one color scheme with the rules of the elements, and computes contrast. */
import type { CSSResult } from 'lit';
import { contrast } from '../../src/styles/brand-colors.js';
import { overlayTokens } from '../../src/styles/overlay-tokens.js';
import { tokenList, type Token } from '../../src/styles/token-list.js';
import { tokens } from '../../src/styles/tokens.js';
import { tableStyles } from '../../src/data-list/table.styles.js';

export type Scheme = 'light' | 'dark';
/** By custom property: values that differ from the defaults, as CSS text. */
export type Values = Readonly<Record<string, string>>;

const rules: CSSResult[] = [tokens, ...overlayTokens.flat(), ...[tableStyles].flat()];
/** The private name of a token: `--org-text-muted` is `--_muted`. */
const privateNames = new Map(
  rules.flatMap(({ cssText }) =>
    [...cssText.matchAll(/(--_[\w-]+):\s*var\(\s*(--org-[\w-]+)/g)].map(
      ([, inside, outside]) => [outside!, inside!] as const,
    ),
  ),
);

/** Resolves `light-dark(a, b)` for one scheme, and the fallback of unset variables of the host. */
export function valueIn(value: string, scheme: Scheme): string {
  const inside = (name: string) => new RegExp(`^${name}\\((.*)\\)$`, 's').exec(value.trim())?.[1];
  const pair = inside('light-dark');
  if (pair) return valueIn(splitArguments(pair)[scheme === 'light' ? 0 : 1]!, scheme);
  const fallback = inside('var') && splitArguments(inside('var')!)[1];
  return fallback ? valueIn(fallback, scheme) : value.trim();
}

function splitArguments(text: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const letter of text) {
    if (letter === '(') depth++;
    if (letter === ')') depth--;
    if (letter === ',' && !depth) parts.push('');
    else parts[parts.length - 1] += letter;
  }
  return parts.map((part) => part.trim());
}

/** Two colors as one value. */
export const paired = (light: string, dark: string): string =>
  light === dark ? light : `light-dark(${light}, ${dark})`;

function privateNameOf(name: string): string {
  const found = privateNames.get(name);
  if (!found) throw new Error(`No rule reads ${name}`);
  return found;
}

let probe: { host: HTMLElement; painted: HTMLElement } | undefined;
let canvas: OffscreenCanvasRenderingContext2D | undefined;

function pixelOf(color: string): number[] {
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  canvas.clearRect(0, 0, 1, 1);
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  return [...canvas.getImageData(0, 0, 1, 1).data];
}

/** The painted color as hex. The opaque color is read separately, because translucent colors are stored with less precision. */
function hexOf(element: HTMLElement, color: string): string {
  element.style.color = color;
  const alpha = pixelOf(getComputedStyle(element).color)[3]!;
  element.style.color = `color(from ${color} srgb r g b / 1)`;
  const channels = [...pixelOf(getComputedStyle(element).color).slice(0, 3), ...(alpha < 255 ? [alpha] : [])];
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Every color token as it is painted with these values. */
export function painted(values: Values, scheme: Scheme): Record<string, string> {
  if (!probe) {
    const host = document.createElement('div');
    host.hidden = true;
    host.attachShadow({ mode: 'open' }).adoptedStyleSheets = rules.map(({ styleSheet }) => styleSheet!);
    probe = { host, painted: host.shadowRoot!.appendChild(document.createElement('i')) };
  }
  const { host, painted: one } = probe;
  document.body.append(host);
  host.removeAttribute('style');
  host.style.colorScheme = scheme;
  // Ignores the theme of the toolbar.
  for (const { name } of tokenList) host.style.setProperty(name, values[name] ?? 'initial');
  const found = Object.fromEntries(
    tokenList
      .filter(({ type }) => type === 'color')
      .map(({ name }) => [name, hexOf(one, `var(${privateNameOf(name)})`)]),
  );
  host.remove();
  return found;
}

export interface Verdict {
  what: string;
  ratio: number;
  passes: boolean;
}

/** Pairs of colors with a minimum contrast. */
export function verdictsOf(colors: Record<string, string>): Verdict[] {
  const pair = (what: string, front: string, back: string, least: number): Verdict => {
    const ratio = contrast(colors[`--org-${front}`]!.slice(0, 7), colors[`--org-${back}`]!.slice(0, 7));
    return { what, ratio, passes: ratio >= least };
  };
  return [
    pair('Text on the brand', 'on-brand', 'brand', 4.5),
    pair('Links on the surface', 'accent', 'surface', 4.5),
    pair('Text on the surface', 'text', 'surface', 4.5),
    pair('Muted text on panels', 'text-muted', 'surface-sunken', 4.5),
    pair('Errors on the surface', 'danger', 'surface', 4.5),
    pair('Field borders (3:1)', 'border-control', 'surface', 3),
  ];
}

/** The CSS to copy: only tokens that differ from the default. */
export function cssOf(values: Values): string {
  const lines = tokenList
    .filter(({ name }) => values[name] !== undefined)
    .map(({ name }) => `  ${name}: ${values[name]};`);
  return lines.length ? `:root {\n${lines.join('\n')}\n}` : '/* All tokens have their defaults. */';
}

/** Without tokens that have their default value. */
export const withoutDefaults = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(values).filter(([name, value]) => {
      const token: Token | undefined = tokenList.find((one) => one.name === name);
      return !token || value !== paired(token.light, token.dark);
    }),
  );
