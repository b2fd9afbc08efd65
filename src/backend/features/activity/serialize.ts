import type { Activity } from '../../../contract/index.js';
import { addDays, daysBetween, RETENTION_WEEKS, weekOf } from '../../identity/activity.js';
import type { ActivityRecord, Day } from '../../store/store.js';

interface Range {
  from: Day;
  to: Day;
  today: Day;
}

/** One entry for each day, and one cohort for each week with new members. `migrates`: with migrated members. */
export function serializeActivity(
  { since, days, cohorts }: ActivityRecord,
  range: Range,
  { migrates }: { migrates: boolean },
): Activity {
  const { from, to } = range;
  const byDay = new Map(days.map((counts) => [counts.day, counts]));
  const listed = listCohorts({ days, cohorts }, range);
  const retention = averageRetention(listed);
  return {
    from,
    to,
    timeZone: 'UTC',
    ...(since !== null && { since }),
    days: Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => {
      const date = addDays(from, at);
      const {
        activeMembers = 0,
        logins = 0,
        failedLogins = 0,
        newMembers = 0,
        migratedMembers = 0,
      } = byDay.get(date) ?? {};
      return { date, activeMembers, logins, failedLogins, newMembers, ...(migrates && { migratedMembers }) };
    }),
    cohorts: listed,
    ...(retention.length > 0 && { retention }),
  };
}

function listCohorts(
  { days, cohorts }: Pick<ActivityRecord, 'days' | 'cohorts'>,
  { today }: Range,
): NonNullable<Activity['cohorts']> {
  const sizes = new Map<Day, number>();
  for (const { day, newMembers } of days)
    if (newMembers > 0) sizes.set(weekOf(day), (sizes.get(weekOf(day)) ?? 0) + newMembers);
  const active = new Map(cohorts.map(({ cohort, week, members }) => [`${cohort} ${week}`, members]));
  return [...sizes].map(([week, newMembers]) => {
    const ended = Math.min(daysBetween(week, weekOf(today)) / 7 - 1, RETENTION_WEEKS);
    return {
      week,
      newMembers,
      activeMembers: Array.from({ length: Math.max(ended, 0) }, (_, at) => active.get(`${week} ${at + 1}`) ?? 0),
    };
  });
}

/** The share of all cohorts that have reached the week. */
function averageRetention(cohorts: NonNullable<Activity['cohorts']>): number[] {
  return Array.from({ length: RETENTION_WEEKS }, (_, at) =>
    cohorts.filter(({ activeMembers: { length } }) => length > at),
  )
    .filter((reached) => reached.length > 0)
    .map(
      (reached, at) =>
        reached.reduce((sum, { activeMembers }) => sum + activeMembers[at]!, 0) /
        reached.reduce((sum, { newMembers }) => sum + newMembers, 0),
    );
}
