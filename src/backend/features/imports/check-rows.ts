/*
 * The dry run: finds out what would become of each row, with the rules of inviting and adding, and changes nothing. Before-hooks
 * of the host do not run, because they may have effects.
 */
import { mayChangeRoles, type Access } from '../../core/grants.js';
import { declinedSince } from '../../core/request-context.js';
import { allowsAddress, securityPolicyOf } from '../../identity/security-policy.js';
import type { ImportRowRecord, MemberImportRecord, StoreTransaction } from '../../store/store.js';
import { findByAddress } from '../members/additions.js';
import {
  announce,
  chunkSizeOf,
  contextOf,
  jobAccess,
  lockImport,
  storeOutcomes,
  waitForLimits,
  type Job,
  type RowOutcome,
  type Step,
} from './job.js';

const CHUNK_SIZE = 200;

/** Checks the next rows. Reads without a lock, so that other changes do not wait. */
export const checkRows: Step = async (job, { mode, position }) => {
  const { store } = job.settings;
  const limit = chunkSizeOf(job, CHUNK_SIZE);
  const waitUntil =
    mode === 'invite'
      ? undefined
      : await waitForLimits(job, [{ limit: 'importRows', who: job.organizationId, cost: limit }]);
  if (waitUntil !== undefined) return { waitUntil };
  const outcomes = await store.transaction(async (tx) => {
    const record = await tx.memberImport(job.organizationId, job.importId);
    if (!record) return [];
    const rows = await tx.importRows(record.id, { after: position, limit });
    return toOutcomes(tx, job, record, rows);
  });
  return store.transaction(async (tx) => {
    const record = await lockImport(tx, job, 'checking');
    if (!record || record.position !== position) return 'ended';
    await storeOutcomes(tx, job, record, outcomes, contextOf(job).now);
    if (outcomes.length === limit) return 'more';
    const counts = await tx.countImportRows(record.id);
    await tx.putMemberImport({ ...record, state: 'checked', jobId: null, waitingUntil: null, counts });
    await announce(tx, job, record.id, { isUrgent: true });
    return 'ended';
  });
};

async function toOutcomes(
  tx: StoreTransaction,
  job: Job,
  record: MemberImportRecord,
  rows: ImportRowRecord[],
): Promise<RowOutcome[]> {
  const access = await jobAccess(tx, record);
  const context = contextOf(job);
  const { organizationId, mode } = record;
  const keys = [...new Set(rows.flatMap(({ key }) => key ?? []))];
  const first = await tx.firstImportRows(record.id, keys);
  const members = await tx.membersByEmail(organizationId, keys);
  const isInviting = mode === 'invite';
  const invited = isInviting ? await tx.openInvitationsByEmail(organizationId, keys, context.now) : new Map();
  const declined =
    isInviting && context.settings.policy.reinviteAfterSeconds > 0
      ? await tx.recentDeclines(organizationId, { emails: keys }, declinedSince(context))
      : new Map();
  const outcomes: RowOutcome[] = [];
  for (const row of rows) {
    const problem = (code: string) => outcomes.push({ row, result: 'problem', code });
    const skip = (code: string, duplicateOf?: number) => outcomes.push({ row, result: 'skipped', code, duplicateOf });
    const { key } = row;
    const roleProblem = roleProblemOf(job, access, row.roleIds ?? record.roleIds);
    const firstRow = key === null ? row.row : first.get(key)!;
    if (key === null) problem('invalid_email');
    else if (firstRow !== row.row) skip('duplicate_row', firstRow);
    else if (members.has(key)) skip('already_member');
    else if (invited.has(key)) skip('already_invited');
    else if (roleProblem) problem(roleProblem);
    else if (!isAllowed(job, access, key)) problem('email_domain_not_allowed');
    else if (declined.has(key)) problem('recently_declined');
    else if (mode === 'add' && !(await isKnown(tx, job, key))) problem('user_not_found');
    else outcomes.push({ row, result: 'ready' });
  }
  return outcomes;
}

function roleProblemOf({ settings }: Job, access: Access, roleIds: string[]): string | undefined {
  if (roleIds.length > settings.policy.rolesPerMember || roleIds.some((id) => !access.roles.has(id)))
    return 'unknown_role';
  return mayChangeRoles(access, [], roleIds) ? undefined : 'role_not_assignable';
}

const isAllowed = ({ settings }: Job, { organization }: Access, key: string): boolean =>
  !settings.policy.securityPolicy || allowsAddress(securityPolicyOf(organization), key);

/** Whether a user has verified the address. Users of another system are looked up when the import runs. */
const isKnown = async (tx: StoreTransaction, { settings }: Job, key: string): Promise<boolean> =>
  settings.importUser !== undefined || (await findByAddress(tx, key)) !== undefined;
