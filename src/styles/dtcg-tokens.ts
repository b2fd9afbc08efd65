/*
 * Design tokens in the format of the Design Tokens Community Group (DTCG), for design tools.
 * See https://www.designtokens.org/tr/2025.10/format/
 */
import { tokenList, type Token } from './token-list.js';

type Json = string | number | null | readonly Json[] | { readonly [key: string]: Json };

/** Values that differ from the defaults, by custom property: `{ '--org-brand': '#0f766e' }`. */
export type TokenValues = Readonly<Record<string, string>>;

/** The tokens of one color scheme. A value that the format cannot express (`inherit`, `max()`) keeps its default or is omitted. */
export function dtcgTokens(scheme: 'light' | 'dark', values: TokenValues = {}): Json {
  const groups: Record<string, Record<string, Json>> = {};
  for (const token of tokenList) {
    const value = toValue(token, values[token.name] ?? token[scheme]) ?? toValue(token, token[scheme]);
    if (value === undefined) continue;
    (groups[token.group] ??= {})[token.name.slice('--org-'.length)] = {
      $type: token.type,
      $value: value,
      $description: token.use,
    };
  }
  return { $description: `org-elements, ${scheme}`, org: groups };
}

function toValue({ type }: Token, text: string): Json | undefined {
  if (type === 'color') return toColor(text);
  if (type === 'dimension') return toMeasure(text, ['px', 'rem']);
  if (type === 'duration') return toMeasure(text, ['ms', 's']);
  if (type === 'cubicBezier') return /^cubic-bezier\(([^)]+)\)$/.exec(text)?.[1]?.split(',').map(Number);
  if (type === 'fontFamily')
    return text === 'inherit' ? undefined : text.split(',').map((family) => family.trim().replaceAll('"', ''));
  return toShadows(text);
}

function toMeasure(text: string, units: readonly string[]): Json | undefined {
  const [, value, unit = ''] = /^(-?[\d.]+)([a-z]+)$/.exec(text.trim()) ?? [];
  return value !== undefined && units.includes(unit) ? { value: Number(value), unit } : undefined;
}

/** Hex with or without alpha, or a computed value: `rgb(…)`, `color(srgb …)`. */
function toColor(text: string): Json | undefined {
  const hex = /^#([\da-f]{6})([\da-f]{2})?$/i.exec(text.trim());
  if (hex) {
    const channels = [0, 2, 4].map((at) => parseInt(hex[1]!.slice(at, at + 2), 16) / 255);
    return srgb(channels, hex[2] ? parseInt(hex[2], 16) / 255 : 1);
  }
  const [, space, inside] = /^(rgba?|color)\(([^)]+)\)$/.exec(text.trim()) ?? [];
  const numbers =
    inside
      ?.replace(/^srgb/, '')
      .split(/[\s,/]+/)
      .filter(Boolean)
      .map(Number) ?? [];
  if (numbers.length < 3 || numbers.some(Number.isNaN) || (space === 'color' && !inside!.startsWith('srgb')))
    return undefined;
  return srgb(
    numbers.slice(0, 3).map((channel) => (space === 'color' ? channel : channel / 255)),
    numbers[3] ?? 1,
  );
}

function srgb(channels: number[], alpha: number): Json {
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  const hex = channels
    .map((channel) =>
      Math.round(Math.min(1, Math.max(0, channel)) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('');
  return {
    colorSpace: 'srgb',
    components: channels.map(round),
    ...(alpha < 1 && { alpha: round(alpha) }),
    hex: `#${hex}`,
  };
}

function toShadows(text: string): Json | undefined {
  const layers = text.split(/,(?![^(]*\))/).map((layer) => {
    const [, lengths = '', color = ''] = /^([-\d.px\s]+)((?:rgb|color|#).*)$/.exec(layer.trim()) ?? [];
    const [x = 0, y = 0, blur = 0, spread = 0] = lengths.trim().split(/\s+/).map(parseFloat);
    const px = (value: number) => ({ value, unit: 'px' });
    const parsed = toColor(color.replace('/', ' '));
    return parsed && { offsetX: px(x), offsetY: px(y), blur: px(blur), spread: px(spread), color: parsed };
  });
  return layers.every((layer) => layer !== undefined) ? (layers as Json) : undefined;
}
