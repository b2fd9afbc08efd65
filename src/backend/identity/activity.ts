/*
 * Counts the activity of an organization by day. Days are calendar days in UTC, and weeks begin on Monday, so a count
 * is added once and read by everyone without conversion.
 *
 * Each function runs with the organization locked, so no member is counted twice. The store has one row for each user
 * of an organization and one counter row for each day: a year is as fast to read for a million members as for one.
 */
import type {
  ActivityCounts,
  ActivityMemberRecord,
  Day,
  Instant,
  StoreTransaction,
  UserRecord,
} from '../store/store.js';

/** How many weeks the members of a cohort are followed after the week in which they joined. */
export const RETENTION_WEEKS = 12;

const DAY_MS = 86_400_000;

/** A member of an organization, at a time. */
export interface ActivityEvent {
  organizationId: string;
  userId: string;
  now: Instant;
}

/** The day of an instant. */
export const dayOf = (instant: Instant): Day => instant.slice(0, 10);

/** The day that is `days` later; earlier if negative. */
export const addDays = (day: Day, days: number): Day => dayOf(new Date(Date.parse(day) + days * DAY_MS).toISOString());

/** The number of days from one day to another. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** The Monday of the week that contains the day. */
export const weekOf = (day: Day): Day => addDays(day, -((new Date(day).getUTCDay() + 6) % 7));

/** A user who becomes a member of an organization. */
export interface JoinEvent {
  organizationId: string;
  user: Pick<UserRecord, 'id' | 'importedAt'>;
  now: Instant;
}

/**
 * Counts a new member, and makes them part of the cohort of this week. Members who return are not new. `user` is their stored
 * record: imported users count as migrated as well.
 */
export async function countJoin(tx: StoreTransaction, { organizationId, user, now }: JoinEvent): Promise<void> {
  if (await tx.activityMember(organizationId, user.id)) return;
  const day = dayOf(now);
  await tx.putActivityMember({
    organizationId,
    userId: user.id,
    cohort: weekOf(day),
    lastActiveDay: null,
    lastLoginAt: null,
  });
  const migratedMembers = user.importedAt === undefined ? 0 : 1;
  await tx.addActivity(organizationId, { days: [{ day, newMembers: 1, migratedMembers }] });
}

/** Counts a member whose account was imported after they had joined. */
export const countMigration = (tx: StoreTransaction, organizationId: string, now: Instant): Promise<void> =>
  tx.addActivity(organizationId, { days: [{ day: dayOf(now), migratedMembers: 1 }] });

/**
 * Counts a member as active, once a day and once a week of their cohort, and their login if there is one. `login` is its
 * time, or null if it is unknown: then only the first one counts.
 *
 * Resolves to whether the login was counted. A login that is reported several times is counted once.
 */
export async function countUse(
  tx: StoreTransaction,
  { organizationId, userId, now }: ActivityEvent,
  login?: Instant | null,
): Promise<boolean> {
  const known: ActivityMemberRecord = (await tx.activityMember(organizationId, userId)) ?? {
    organizationId,
    userId,
    cohort: null,
    lastActiveDay: null,
    lastLoginAt: null,
  };
  const { cohort, lastActiveDay, lastLoginAt } = known;
  const isNewLogin = login !== undefined && (lastLoginAt === null || (login !== null && login > lastLoginAt));
  // Clocks of several processes can differ around midnight.
  const day = lastActiveDay !== null && lastActiveDay > dayOf(now) ? lastActiveDay : dayOf(now);
  const isFirstToday = day !== lastActiveDay;
  if (!isFirstToday && !isNewLogin) return false;
  const counts: ActivityCounts = {
    days: [{ day, activeMembers: isFirstToday ? 1 : 0, logins: isNewLogin ? 1 : 0 }],
    cohorts: [],
  };
  const week = cohort === null ? 0 : daysBetween(cohort, weekOf(day)) / 7;
  const isFirstOfWeek = lastActiveDay === null || weekOf(lastActiveDay) < weekOf(day);
  if (cohort !== null && isFirstOfWeek && week >= 1 && week <= RETENTION_WEEKS)
    counts.cohorts = [{ cohort, week, members: 1 }];
  await tx.putActivityMember({ ...known, lastActiveDay: day, lastLoginAt: isNewLogin ? (login ?? now) : lastLoginAt });
  await tx.addActivity(organizationId, counts);
  return isNewLogin;
}

/** Counts a failed login. */
export const countFailedLogin = (tx: StoreTransaction, organizationId: string, now: Instant): Promise<void> =>
  tx.addActivity(organizationId, { days: [{ day: dayOf(now), failedLogins: 1 }] });
