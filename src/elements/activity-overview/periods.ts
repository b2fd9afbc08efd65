/*
 * Periods, and what is computed from the days of a period. Days are `YYYY-MM-DD` in the time zone of the backend.
 */
import type { Activity } from '../../contract/index.js';

export type ActivityDay = Activity['days'][number];
/** Counters of a day. Only backends whose users move from another system have `migratedMembers`. */
export type CounterName = 'activeMembers' | 'logins' | 'failedLogins' | 'newMembers' | 'migratedMembers';

/** Lengths of periods in days. */
export const PERIODS = [7, 30, 90, 365] as const;
export type Period = (typeof PERIODS)[number];

const DAY_MS = 86_400_000;
/** Retention of eight weeks needs the cohorts of ten. */
const MIN_DAYS = 91;

/** The period in days; 30 for an unknown value. */
export const toPeriod = (value: unknown): Period => PERIODS.find((period) => period === Number(value)) ?? 30;

/** First and last day to load: the period, the one before, and enough weeks for retention. */
export function rangeOf(period: Period, now = Date.now()): { from: string; to: string } {
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: day(now - (Math.max(period * 2, MIN_DAYS) - 1) * DAY_MS), to: day(now) };
}

/** The days of the period, and those of the period before unless some of them were not recorded. */
export function splitDays(
  { days, since }: Activity,
  period: Period,
): { current: ActivityDay[]; before: ActivityDay[] | undefined } {
  const current = days.slice(-period);
  const before = days.slice(-2 * period, -period);
  const isComplete = before.length === period && (since === undefined || since <= before[0]!.date);
  return { current, before: isComplete ? before : undefined };
}

/** The value of a counter on a day. */
export const countOn = (day: ActivityDay, counter: CounterName): number => day[counter] ?? 0;

export const sumOf = (days: readonly ActivityDay[], counter: CounterName): number =>
  days.reduce((sum, day) => sum + countOn(day, counter), 0);

/** The day with the highest value, the latest of several; `undefined` if all are 0. */
export function highestOf(days: readonly ActivityDay[], counter: CounterName): ActivityDay | undefined {
  const highest = days.reduce<ActivityDay | undefined>(
    (found, day) => (countOn(day, counter) >= (found ? countOn(found, counter) : 1) ? day : found),
    undefined,
  );
  return highest;
}

/** Smallest end of the value axis that is easy to read and has an integer at its half. */
export function axisEnd(highest: number): number {
  if (highest <= 10) return Math.max(2, highest + (highest % 2));
  const unit = 10 ** Math.floor(Math.log10(highest));
  return [1, 1.2, 1.4, 1.6, 1.8, 2, 2.4, 3, 4, 5, 6, 8, 10]
    .map((factor) => Math.round(factor * unit))
    .find((end) => end >= highest)!;
}

/** Share of all cohorts that came back in the week, 0 to 1; `undefined` if no cohort has reached it. */
export function retentionIn(cohorts: NonNullable<Activity['cohorts']>, week: number): number | undefined {
  const reached = cohorts.filter(({ activeMembers, newMembers }) => activeMembers.length >= week && newMembers > 0);
  if (reached.length === 0) return undefined;
  return (
    reached.reduce((sum, { activeMembers }) => sum + activeMembers[week - 1]!, 0) /
    reached.reduce((sum, { newMembers }) => sum + newMembers, 0)
  );
}
