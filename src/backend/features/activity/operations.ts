/*
 * Daily statistics of one organization. Days are calendar days in UTC.
 */
import { addDays, daysBetween, dayOf, weekOf } from '../../identity/activity.js';
import { ok, type UserContext } from '../../core/request-context.js';
import type { OrganizationOperation } from '../../core/route.js';
import { problem } from '../../http/problem.js';
import { allowParameters, readDay } from '../../http/query-parameters.js';
import type { Activity } from '../../../contract/index.js';
import type { Settings } from '../../core/settings.js';
import type { ActivityRecord, Day } from '../../store/store.js';
import { serializeActivity } from './serialize.js';

/** Two years and a day: a year and the year before. */
const MAX_DAYS = 731;
const DEFAULT_DAYS = 30;

export const getActivity: OrganizationOperation = async (context, tx, { organization }) => {
  const { activity: source, importUser, countLegacyUsers } = context.settings;
  if (source === false) throw problem('feature_disabled', 'This backend does not support the operation');
  const { from, to } = readRange(context);
  if (source) {
    return {
      status: 200,
      afterCommit: async () => ok(await source.read({ organizationId: organization.id, from, to })),
    };
  }
  // A cohort is shown whole, so new members are read from the first day of its week.
  const start = weekOf(from);
  const record = await tx.activity(organization.id, { from: start, to: addDays(weekOf(to), 6) });
  const migrates = importUser !== undefined || record.migratedMembers > 0;
  const body = serializeActivity(record, { from, to, today: dayOf(context.now) }, { migrates });
  if (!migrates) return ok(body);
  return {
    status: 200,
    afterCommit: async () => ok({ ...body, ...(await readMigration(organization.id, record, countLegacyUsers)) }),
  };
};

/** The progress of a lazy migration. The other system is asked after the transaction. */
async function readMigration(
  organizationId: string,
  { migratedMembers: members }: ActivityRecord,
  countLegacyUsers: Settings['countLegacyUsers'],
): Promise<Pick<Activity, 'migration'>> {
  const total = await countLegacyUsers?.(organizationId);
  return { migration: { members, ...(total !== undefined && { total: Math.max(total, members) }) } };
}

function readRange(context: UserContext): { from: Day; to: Day } {
  allowParameters(context, ['from', 'to']);
  const to = readDay(context, 'to') ?? dayOf(context.now);
  const from = readDay(context, 'from') ?? addDays(to, 1 - DEFAULT_DAYS);
  const days = daysBetween(from, to) + 1;
  if (days < 1) throw problem('unsupported_query', 'from must not be after to');
  if (days > MAX_DAYS) throw problem('unsupported_query', `At most ${MAX_DAYS} days`);
  return { from, to };
}
