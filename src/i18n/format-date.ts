/* Dates and times in the language of an element. */
import type { Section } from './strings.js';
import type { LocalizeController } from './localize.js';

type Words = LocalizeController<Section>;

/** `undefined` for a missing or invalid date. */
function parse(iso: string): Date | undefined {
  const day = new Date(iso);
  return Number.isNaN(day.getTime()) ? undefined : day;
}

/** A date: `12 Mar 2023`, or `12 Mar` in the current year. */
export function formatDate(strings: Words, iso: string): string {
  const day = parse(iso);
  if (!day) return '';
  const year = day.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  return strings
    .format(`d${year}`, (lang) => new Intl.DateTimeFormat(lang, { year, month: 'short', day: 'numeric' }))
    .format(day);
}

/** Date and time with the time zone, for titles and exports. */
export function formatDateTime(strings: Words, iso: string): string {
  const time = parse(iso);
  if (!time) return '';
  const options = {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  } as const;
  return strings.format('m', (lang) => new Intl.DateTimeFormat(lang, options)).format(time);
}

/** Event handler that sets the `title` of a `<time>` when the pointer enters it, so that long lists do not format every title. */
export const addDateTimeTitle =
  (strings: Words) =>
  ({ target }: Event): void => {
    const time = (target as Element).closest('time');
    if (time) time.title = formatDateTime(strings, time.dateTime);
  };

/** Number of the calendar day in the viewer's time zone. */
const dayNumber = (time: number) => {
  const day = new Date(time);
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000;
};

/** Relative time: minutes and hours within a day, calendar days up to 30 days, then a date. */
export function formatRelativeTime(strings: Words, iso: string, now = Date.now()): string {
  const time = parse(iso);
  if (!time) return '';
  const seconds = (time.getTime() - now) / 1000;
  const size = Math.abs(seconds);
  if (size > 30 * 86_400) return formatDate(strings, iso);
  const format = strings.format('r', (lang) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto' }));
  if (size < 45) return format.format(0, 'second');
  if (size < 3_570) return format.format(Math.round(seconds / 60), 'minute');
  const days = dayNumber(time.getTime()) - dayNumber(now);
  if (size < 86_000) return format.format(Math.round(seconds / 3_600), 'hour');
  return format.format(days, 'day');
}
