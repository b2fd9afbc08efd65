import type { LocalizeController } from '../../i18n/localize.js';
import type { Section } from '../../i18n/strings.js';

type Words = LocalizeController<Section>;

const formats = {
  short: { month: 'short', day: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  long: { year: 'numeric', month: 'short', day: 'numeric', weekday: 'short' },
} as const;

/** A calendar day, without a conversion between time zones: `4 Nov`, `Nov 2026` or `Wed, 4 Nov 2026`. */
export function formatDay(strings: Words, day: string, style: keyof typeof formats = 'short'): string {
  const time = new Date(day);
  if (Number.isNaN(time.getTime())) return day;
  return strings
    .format(`day-${style}`, (lang) => new Intl.DateTimeFormat(lang, { ...formats[style], timeZone: 'UTC' }))
    .format(time);
}

/** A share from 0 to 1 as a percentage without decimals. */
export const formatShare = (strings: Words, share: number): string =>
  strings
    .format('share', (lang) => new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 0 }))
    .format(share);

/** A number with at most one decimal, none from 10. */
export const formatAverage = (strings: Words, value: number): string =>
  value >= 10 || Number.isInteger(value)
    ? strings.number(Math.round(value))
    : strings.format('average', (lang) => new Intl.NumberFormat(lang, { maximumFractionDigits: 1 })).format(value);
