/*
 * Activity for sample data: deterministic, higher on weekdays, growing, with one day of many failed logins.
 */
import type { ActivityCounts } from '../store/store.js';
import { mulberry32 } from './random.js';

export interface SampleActivityOptions {
  /** Members on the last day. */
  members: number;
  /** The number of days, the last one included. */
  days: number;
  /** The last day, an instant in UTC. */
  now: string;
  /** Another number is another history. Default 1. */
  seed?: number;
  /** Members whose account moved from another system in this time: many at first, then fewer. Default 0. */
  migratedMembers?: number;
}

const DAY_MS = 86_400_000;
/** Weeks in which cohorts are followed, and the share of new members that is active in the first and the last of them. */
const WEEKS = 12;
const [FIRST_SHARE, LAST_SHARE] = [0.92, 0.72];

/** Counters for `addActivity` of a store. */
export function createSampleActivity({
  members,
  days: count,
  now,
  seed = 1,
  migratedMembers = 0,
}: SampleActivityOptions): ActivityCounts {
  const random = mulberry32(seed);
  const today = Math.floor(Date.parse(now) / DAY_MS);
  const days: NonNullable<ActivityCounts['days']> = [];
  const joined = new Map<number, number>();
  for (let number = today - count + 1; number <= today; number++) {
    const size = members * (1 - (0.35 * (today - number)) / count);
    const isWeekend = (number + 4) % 7 === 0 || (number + 4) % 7 === 6;
    const share = (isWeekend ? 0.22 : 0.62) + random() * 0.1;
    const activeMembers = Math.min(members, Math.round(size * share));
    // A third of the members joined in this time, all of them on weekdays.
    const expected = (members * 0.35 * 1.4) / count;
    const newMembers = isWeekend ? 0 : Math.floor(expected * 2 * random() + random());
    const isAttack = number === today - 19;
    const monday = number - ((number + 3) % 7);
    if (newMembers > 0) joined.set(monday, (joined.get(monday) ?? 0) + newMembers);
    days.push({
      day: toDay(number),
      activeMembers,
      logins: Math.round(activeMembers * (1.1 + random() * 0.3)),
      failedLogins: Math.round(activeMembers * random() * 0.12) + (isAttack ? Math.round(members * 0.4) + 3 : 0),
      newMembers,
    });
  }
  const cohorts: NonNullable<ActivityCounts['cohorts']> = [];
  for (const [monday, size] of joined) {
    for (let week = 1; week <= WEEKS && monday + 7 * week <= today; week++) {
      const share = FIRST_SHARE - ((FIRST_SHARE - LAST_SHARE) * (week - 1)) / (WEEKS - 1) + (random() - 0.5) * 0.16;
      const active = Math.min(size, Math.round(size * share));
      if (active > 0) cohorts.push({ cohort: toDay(monday), week, members: active });
    }
  }
  if (migratedMembers > 0) addMigration(days, migratedMembers);
  return { days, cohorts };
}

function addMigration(days: NonNullable<ActivityCounts['days']>, total: number): void {
  const share = (at: number) => 1 - Math.exp((-3 * at) / days.length);
  for (const [at, day] of days.entries()) {
    const until = (end: number) => Math.round((total * share(end)) / share(days.length));
    day.migratedMembers = until(at + 1) - until(at);
  }
}

const toDay = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);
