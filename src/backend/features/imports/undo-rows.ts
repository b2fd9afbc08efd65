/*
 * Revokes the invitations and removes the members that an import has created, if they have not changed since.
 */
import { removeDenial, type Access } from '../../core/grants.js';
import type { ChangeContext } from '../../core/request-context.js';
import type { ImportRowRecord, InvitationRecord, MemberRecord, StoreTransaction } from '../../store/store.js';
import { revoke } from '../invitations/operations.js';
import { endMembership } from '../members/end-membership.js';
import { findSoleAdminAmong } from '../members/last-administrator.js';
import { announce, contextOf, jobAccess, lockImport, storeOutcomes, type RowOutcome, type Step } from './job.js';

const CHUNK_SIZE = 50;

/** Undoes the next rows. */
export const undoRows: Step = (job) =>
  job.settings.store.transaction(async (tx) => {
    const record = await lockImport(tx, job, 'undoing');
    if (!record) return 'ended';
    const access = await jobAccess(tx, record);
    const context = contextOf(job);
    const rows = await tx.importRows(record.id, { results: ['done'], after: record.position, limit: CHUNK_SIZE });
    const outcomes: RowOutcome[] = [];
    for (const row of rows) {
      const code = await undoRow(context, tx, access, row);
      outcomes.push({ row, result: code === undefined ? 'undone' : 'kept', code });
    }
    const changed = await storeOutcomes(tx, job, record, outcomes, context.now);
    if (rows.length === CHUNK_SIZE) return 'more';
    const counts = await tx.countImportRows(record.id);
    await tx.putMemberImport({ ...changed, state: 'undone', jobId: null, counts });
    await announce(tx, job, record.id, { isUrgent: true });
    return 'ended';
  });

/** Resolves to why the row is kept; `undefined` if it was undone. */
async function undoRow(
  context: ChangeContext,
  tx: StoreTransaction,
  access: Access,
  row: ImportRowRecord,
): Promise<string | undefined> {
  const { organization, user } = access;
  const invitation = await tx.invitation(organization.id, row.createdId!);
  if (invitation) {
    if (!isUnchanged(invitation)) return 'changed';
    if (!access.permissions.has('invitations:revoke')) return 'permission_denied';
    await revoke(context, tx, user, invitation);
    return undefined;
  }
  const member = await tx.member(organization.id, row.createdId!);
  if (!member || !isMemberUnchanged(member, row)) return 'changed';
  const denial = removeDenial(access, member, await findSoleAdminAmong([member], tx, access));
  if (denial) return denial;
  await endMembership(context, tx, access, member);
  return undefined;
}

/** Open, and not resent or edited. An email that could not be sent is the only change that a person did not make. */
const isUnchanged = ({ status, version }: InvitationRecord): boolean =>
  (status === 'pending' && version === 1) || (status === 'failed' && version === 2);

const isMemberUnchanged = ({ version, joinedAt }: MemberRecord, { createdAt }: ImportRowRecord): boolean =>
  version === 1 && joinedAt === createdAt;
