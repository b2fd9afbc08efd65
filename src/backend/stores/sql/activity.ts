/*
 * Activity counters. `write-buffer.ts` buffers what is written.
 */
import { sql } from 'kysely';
import type { ActivityCounts, ActivityMemberRecord, ActivityRecord, Day, Instant } from '../../store/store.js';
import { preparable } from './connection.js';
import type { Database } from './schema.js';
import { toInstantOrNull } from './sql-helpers.js';

/** Days are selected as text: drivers turn dates into instants of the local time zone. */
export async function activityMember(
  database: Database,
  organizationId: string,
  userId: string,
): Promise<ActivityMemberRecord | undefined> {
  const {
    rows: [row],
  } = await sql<{ cohort: Day | null; last_active_day: Day | null; last_login_at: Date | Instant | null }>`
    select cohort::text, last_active_day::text, last_login_at from org_elements.activity_members
    where organization_id = ${organizationId} and user_id = ${userId} ${preparable}`.execute(database);
  return (
    row && {
      organizationId,
      userId,
      cohort: row.cohort,
      lastActiveDay: row.last_active_day,
      lastLoginAt: toInstantOrNull(row.last_login_at),
    }
  );
}

export async function activity(
  database: Database,
  organizationId: string,
  { from, to }: { from: Day; to: Day },
): Promise<ActivityRecord> {
  const days = await sql<ActivityRecord['days'][number]>`
    select day::text, active_members as "activeMembers", logins, failed_logins as "failedLogins", new_members as "newMembers",
      migrated_members as "migratedMembers"
    from org_elements.activity_days
    where organization_id = ${organizationId} and day between ${from}::date and ${to}::date order by activity_days.day
    ${preparable}`.execute(database);
  const cohorts = await sql<ActivityRecord['cohorts'][number]>`
    select cohort::text, week, members from org_elements.activity_cohorts
    where organization_id = ${organizationId} and cohort between ${from}::date and ${to}::date
    order by activity_cohorts.cohort, week ${preparable}`.execute(database);
  const all = await sql<{ since: Day | null; migrated: number }>`
    select min(day)::text as since, coalesce(sum(migrated_members), 0)::int as migrated from org_elements.activity_days where organization_id = ${organizationId}
    ${preparable}`.execute(database);
  const { since = null, migrated = 0 } = all.rows[0] ?? {};
  return { since, migratedMembers: migrated, days: days.rows, cohorts: cohorts.rows };
}

/** What a transaction adds to the counters of one organization. */
export interface AddedActivity extends ActivityCounts {
  organizationId: string;
}

/** Writes the rows of members and adds to the counters, one statement for each table. */
export async function writeActivity(
  database: Database,
  members: ActivityMemberRecord[],
  added: AddedActivity[],
): Promise<void> {
  const days = added.flatMap(({ organizationId, days: own = [] }) => own.map((one) => ({ organizationId, ...one })));
  const cohorts = added.flatMap(({ organizationId, cohorts: own = [] }) =>
    own.map((one) => ({ organizationId, ...one })),
  );
  if (members.length > 0) await writeMembers(database, members);
  if (days.length > 0) await addDays(database, days);
  if (cohorts.length > 0) await addCohorts(database, cohorts);
}

async function writeMembers(database: Database, members: ActivityMemberRecord[]): Promise<void> {
  const of = <T>(value: (member: ActivityMemberRecord) => T) => members.map(value);
  await sql`
    insert into org_elements.activity_members (organization_id, user_id, cohort, last_active_day, last_login_at)
    select * from unnest(
      ${of((one) => one.organizationId)}::text[], ${of((one) => one.userId)}::text[], ${of((one) => one.cohort)}::date[],
      ${of((one) => one.lastActiveDay)}::date[], ${of((one) => one.lastLoginAt)}::timestamptz[]
    )
    on conflict (organization_id, user_id) do update set
      cohort = excluded.cohort, last_active_day = excluded.last_active_day, last_login_at = excluded.last_login_at
    ${preparable}`.execute(database);
}

type AddedDay = { organizationId: string } & NonNullable<ActivityCounts['days']>[number];

/** Rows of one day are added up first: one statement cannot change a row twice. */
async function addDays(database: Database, days: AddedDay[]): Promise<void> {
  const of = <T>(value: (day: AddedDay) => T) => days.map(value);
  await sql`
    insert into org_elements.activity_days as counts (
      organization_id, day, active_members, logins, failed_logins, new_members, migrated_members
    )
    select organization_id, day, sum(active_members), sum(logins), sum(failed_logins), sum(new_members),
      sum(migrated_members)
    from unnest(
      ${of((one) => one.organizationId)}::text[], ${of(({ day }) => day)}::date[],
      ${of(({ activeMembers = 0 }) => activeMembers)}::int[], ${of(({ logins = 0 }) => logins)}::int[],
      ${of(({ failedLogins = 0 }) => failedLogins)}::int[], ${of(({ newMembers = 0 }) => newMembers)}::int[],
      ${of(({ migratedMembers = 0 }) => migratedMembers)}::int[]
    ) as added (organization_id, day, active_members, logins, failed_logins, new_members, migrated_members)
    group by organization_id, day order by organization_id, day
    on conflict (organization_id, day) do update set
      active_members = counts.active_members + excluded.active_members, logins = counts.logins + excluded.logins,
      failed_logins = counts.failed_logins + excluded.failed_logins, new_members = counts.new_members + excluded.new_members,
      migrated_members = counts.migrated_members + excluded.migrated_members
    ${preparable}`.execute(database);
}

type AddedCohort = { organizationId: string } & NonNullable<ActivityCounts['cohorts']>[number];

async function addCohorts(database: Database, cohorts: AddedCohort[]): Promise<void> {
  const of = <T>(value: (cohort: AddedCohort) => T) => cohorts.map(value);
  await sql`
    insert into org_elements.activity_cohorts as counts (organization_id, cohort, week, members)
    select organization_id, cohort, week, sum(members)
    from unnest(
      ${of((one) => one.organizationId)}::text[], ${of(({ cohort }) => cohort)}::date[],
      ${of(({ week }) => week)}::int[], ${of(({ members }) => members)}::int[]
    ) as added (organization_id, cohort, week, members)
    group by organization_id, cohort, week order by organization_id, cohort, week
    on conflict (organization_id, cohort, week) do update set members = counts.members + excluded.members
    ${preparable}`.execute(database);
}
