/*
 * Activity counters of the memory store, within a transaction.
 */
import type { ActivityDayRecord, StoreTransaction } from '../../store/store.js';
import { sortRows } from '../../core/cursor.js';
import { freezeCopy, type MemoryTables, type UndoLog } from './tables.js';

export type ActivityMethods = Pick<
  StoreTransaction,
  'activityMember' | 'putActivityMember' | 'addActivity' | 'activity'
>;

const counters = ['activeMembers', 'logins', 'failedLogins', 'newMembers', 'migratedMembers'] as const;

export function activityMethods(tables: MemoryTables, undo: UndoLog): ActivityMethods {
  return {
    async activityMember(organizationId, userId) {
      return tables.activityMembers.get(memberKey(organizationId, userId));
    },

    async putActivityMember(given) {
      requireOrganization(tables, given.organizationId);
      undo.set(tables.activityMembers, memberKey(given.organizationId, given.userId), freezeCopy(given));
    },

    async addActivity(organizationId, { days = [], cohorts = [] }) {
      requireOrganization(tables, organizationId);
      const dayRows = rowsOf(tables.activityDays, organizationId);
      for (const { day, ...counts } of days) {
        const row: ActivityDayRecord = dayRows.get(day) ?? { day, ...noActivity };
        const sums = counters.map((name) => [name, row[name] + (counts[name] ?? 0)]);
        undo.set(dayRows, day, Object.freeze({ ...row, ...Object.fromEntries(sums) }));
      }
      const cohortRows = rowsOf(tables.activityCohorts, organizationId);
      for (const { cohort, week, members } of cohorts) {
        const key = `${cohort} ${week}`;
        const sum = (cohortRows.get(key)?.members ?? 0) + members;
        undo.set(cohortRows, key, Object.freeze({ cohort, week, members: sum }));
      }
    },

    async activity(organizationId, { from, to }) {
      const days = sortRows([...(tables.activityDays.get(organizationId)?.values() ?? [])], ({ day }) => [day]);
      const cohorts = [...(tables.activityCohorts.get(organizationId)?.values() ?? [])];
      return {
        since: days[0]?.day ?? null,
        migratedMembers: days.reduce((sum, { migratedMembers }) => sum + migratedMembers, 0),
        days: days.filter(({ day }) => day >= from && day <= to),
        cohorts: sortRows(
          cohorts.filter(({ cohort }) => cohort >= from && cohort <= to),
          ({ cohort, week }) => [cohort, week],
        ),
      };
    },
  };
}

const noActivity = { activeMembers: 0, logins: 0, failedLogins: 0, newMembers: 0, migratedMembers: 0 };

const memberKey = (organizationId: string, userId: string) => JSON.stringify([organizationId, userId]);

function rowsOf<Row>(rows: Map<string, Map<string, Row>>, organizationId: string): Map<string, Row> {
  let own = rows.get(organizationId);
  if (!own) rows.set(organizationId, (own = new Map()));
  return own;
}

function requireOrganization(tables: MemoryTables, id: string): void {
  if (!tables.organizations.has(id)) throw new Error('Activity needs an organization');
}

/** Deletes the counters of an organization. */
export function deleteActivity(tables: MemoryTables, undo: UndoLog, organizationId: string): void {
  undo.delete(tables.activityDays, organizationId);
  undo.delete(tables.activityCohorts, organizationId);
  for (const [key, member] of [...tables.activityMembers])
    if (member.organizationId === organizationId) undo.delete(tables.activityMembers, key);
}
