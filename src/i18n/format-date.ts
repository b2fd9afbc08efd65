/* Moments in the language of an element. */
import type { Section } from './strings.js';
import type { LocalizeController } from './localize.js';

type Words = LocalizeController<Section>;

/** `undefined` for what is no moment: a backend may leave it out. */
function parse(iso: string): Date | undefined {
  const day = new Date(iso);
  return Number.isNaN(day.getTime()) ? undefined : day;
}

/** A day: `12 Mar 2023`, or `12 Mar` in this year. */
export function formatDate(strings: Words, iso: string): string {
  const day = parse(iso);
  if (!day) return '';
  const year = day.getFullYear() === new Date().getFullYear() ? undefined : 'numeric';
  return strings
    .format(`d${year}`, (lang) => new Intl.DateTimeFormat(lang, { year, month: 'short', day: 'numeric' }))
    .format(day);
}

/** A moment with its time zone, for titles and exports. */
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

/** Gives a `<time>` that is pointed at its whole moment as a title; in rows, hundreds of which are never pointed at. */
export const addDateTimeTitle =
  (strings: Words) =>
  ({ target }: Event): void => {
    const time = (target as Element).closest('time');
    if (time) time.title = formatDateTime(strings, time.dateTime);
  };

/** Counts calendar days of the viewer's time zone. */
const dayNumber = (time: number) => {
  const day = new Date(time);
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000;
};

/** How long ago or ahead: minutes and hours within a day, calendar days up to 30 days, a date beyond. */
export function formatRelativeTime(strings: Words, iso: string, now = Date.now()): string {
  const time = parse(iso);
  if (!time) return '';
  const seconds = (time.getTime() - now) / 1000;
  const size = Math.abs(seconds);
  if (size > 30 * 86_400) return formatDate(strings, iso);
  const format = strings.format('r', (lang) => new Intl.RelativeTimeFormat(lang, { numeric: 'auto', style: 'short' }));
  if (size < 45) return format.format(0, 'second');
  if (size < 3_570) return format.format(Math.round(seconds / 60), 'minute');
  const days = dayNumber(time.getTime()) - dayNumber(now);
  if (size < 86_000) return format.format(Math.round(seconds / 3_600), 'hour');
  return format.format(days, 'day');
}
