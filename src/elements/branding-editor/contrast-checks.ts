/*
 * Contrast checks of the organization's colors: WCAG 2.2, 1.4.3 (4.5:1 for text, 7:1 for AAA) and 1.4.11 (3:1 for user interface components).
 */
import { brandColors, contrast, closestAccessibleColor, type Scheme } from '../../styles/brand-colors.js';

export type ContrastCheckKey = 'buttonText' | 'buttonEdge' | 'links' | 'text';

export interface ContrastResult {
  ratio: number;
  grade: 'AAA' | 'AA' | 'low';
}

export interface ContrastCheck extends Record<Scheme, ContrastResult> {
  key: ContrastCheckKey;
  /** The closest color that passes, and the field to change. */
  fix?: { field: ColorField; value: string };
}

export type ColorField = 'primary' | 'pageBackground';
type Colors = Record<ColorField, string>;

const need: Record<ContrastCheckKey, number> = { buttonText: 4.5, buttonEdge: 3, links: 4.5, text: 4.5 };
const schemes = ['light', 'dark'] as const;

function ratioOf(key: ContrastCheckKey, colors: Colors, scheme: Scheme): number {
  const { primary, onPrimary, link, page, text } = brandColors(colors, scheme);
  if (key === 'buttonText') return contrast(onPrimary, primary);
  if (key === 'buttonEdge') return contrast(primary, page);
  return contrast(key === 'links' ? link : text, page);
}

const passes = (key: ContrastCheckKey, colors: Colors) =>
  schemes.every((scheme) => ratioOf(key, colors, scheme) >= need[key]);

/** Returns a contrast check for each use of the colors. */
export function contrastChecks(colors: Colors): ContrastCheck[] {
  return (Object.keys(need) as ContrastCheckKey[]).map((key) => {
    const reading = (scheme: Scheme): ContrastResult => {
      const ratio = ratioOf(key, colors, scheme);
      return { ratio, grade: ratio < need[key] ? 'low' : ratio >= 7 ? 'AAA' : 'AA' };
    };
    const check: ContrastCheck = { key, light: reading('light'), dark: reading('dark') };
    return passes(key, colors) ? check : { ...check, fix: fixOf(key, colors) };
  });
}

/**
 * Returns a fix for a failed check: another page background for content on the page, another primary color for the
 * button.
 */
function fixOf(key: ContrastCheckKey, colors: Colors): ContrastCheck['fix'] {
  const field: ColorField = key === 'links' || key === 'text' ? 'pageBackground' : 'primary';
  const others: ContrastCheckKey[] = field === 'pageBackground' ? ['links', 'text'] : [key];
  const value = closestAccessibleColor(colors[field], (candidate) =>
    others.every((other) => passes(other, { ...colors, [field]: candidate })),
  );
  return value ? { field, value } : undefined;
}
