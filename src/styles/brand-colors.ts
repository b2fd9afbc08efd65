/*
 * Derives all colors of branded pages (sign-in page, email, invitation, header) from an organization's two colors, in light
 * and dark. Previews and pages use the same functions. Contrast is that of WCAG 2.2; hues are kept in
 * OKLCH (https://bottosson.github.io/posts/oklab/).
 */
export type Scheme = 'light' | 'dark';
export type Channels = readonly [number, number, number];

export interface BrandColors {
  /** Fills, exactly as chosen. */
  primary: string;
  /** Text on `primary`: black or white, never below 4.58:1. */
  onPrimary: string;
  /** The primary color as text: same hue, with the contrast that text needs. */
  link: string;
  /** Page background. The dark one keeps the hue of the chosen color. */
  page: string;
  /** Background of the content box. */
  card: string;
  /** Text on `card` and on `page`. */
  text: string;
  /** Less important text. */
  muted: string;
  /** Border of a field. */
  control: string;
}

const plain = {
  light: { card: '#ffffff', text: '#1c1f24', muted: '#5a5f64', control: '#84888c' },
  dark: { card: '#1c2023', text: '#e8eaed', muted: '#a6adb3', control: '#7b8288' },
} as const;

/** Parses user input (`1f9d78`, `#FA0`) to lowercase `#rrggbb`, or returns `undefined`. */
export function parseHex(text: string): string | undefined {
  const [, digits] = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(text.trim()) ?? [];
  if (!digits) return undefined;
  const long = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  return `#${long.toLowerCase()}`;
}

const channelsOf = (hex: string): Channels =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Channels;
const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const gamma = (value: number) => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

/** Relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(hex: string): number {
  const [red, green, blue] = channelsOf(hex).map(linear) as unknown as Channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Black or white, whichever has more contrast; equal at a luminance of 0.1791. */
export const readableOn = (hex: string): string => (luminance(hex) > 0.1791 ? '#000000' : '#ffffff');

export function toOklch(hex: string): Channels {
  const [red, green, blue] = channelsOf(hex).map(linear) as unknown as Channels;
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return [0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short, Math.hypot(a, b), Math.atan2(b, a)];
}

/** Converts to sRGB hex and clips channels that are out of range, like browsers do for `oklch()`. */
export function fromOklch([lightness, chroma, hue]: Channels): string {
  const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const channels = [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
  return `#${channels
    .map((channel) =>
      Math.round(gamma(Math.min(1, Math.max(0, channel))) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** All colors of one scheme. Invalid input is replaced by the library's default. */
export function brandColors(
  { primary, pageBackground }: { primary: string; pageBackground: string },
  scheme: Scheme,
): BrandColors {
  const brand = parseHex(primary) ?? '#2d5fbe';
  const background = parseHex(pageBackground) ?? '#f2f5f3';
  const [lightness, chroma, hue] = toOklch(brand);
  const [, pageChroma, pageHue] = toOklch(background);
  return {
    primary: brand,
    onPrimary: readableOn(brand),
    link: fromOklch(
      scheme === 'light'
        ? [Math.min(lightness, 0.45), chroma, hue]
        : [Math.max(lightness, 0.77), Math.min(chroma, 0.13), hue],
    ),
    page: scheme === 'light' ? background : fromOklch([0.18, Math.min(pageChroma, 0.02), pageHue]),
    ...plain[scheme],
  };
}

/** The closest color of the same hue that passes, or `undefined`. */
export function closestAccessibleColor(hex: string, passes: (candidate: string) => boolean): string | undefined {
  const [lightness, chroma, hue] = toOklch(hex);
  for (let step = 0.005; step <= 1; step += 0.005) {
    for (const candidate of [lightness - step, lightness + step]) {
      if (candidate < 0 || candidate > 1) continue;
      const found = fromOklch([candidate, chroma, hue]);
      if (passes(found)) return found;
    }
  }
  return undefined;
}
