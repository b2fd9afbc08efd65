import { sql } from 'kysely';
import type { Database } from '../schema.js';

/** Counters of activity by day and by cohort, and one row for each user of an organization. */
export async function activityTables(database: Database): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database);
}

const statements = [
  `create table org_elements.activity_days (
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    day date not null,
    active_members int not null,
    logins int not null,
    failed_logins int not null,
    new_members int not null,
    primary key (organization_id, day)
  )`,
  `create table org_elements.activity_cohorts (
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    cohort date not null,
    week int not null,
    members int not null,
    primary key (organization_id, cohort, week)
  )`,
  `create table org_elements.activity_members (
    organization_id text collate "C" not null references org_elements.organizations on delete cascade,
    user_id text collate "C" not null,
    cohort date,
    last_active_day date,
    last_login_at timestamptz(3),
    primary key (organization_id, user_id)
  )`,
];
