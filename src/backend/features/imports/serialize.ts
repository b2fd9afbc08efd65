import type { ImportRow, MemberImport } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import type { ImportRowRecord, Instant, MemberImportRecord } from '../../store/store.js';
import { canDo, undoUntil, type ImportAction } from './rules.js';

const ACTIONS: readonly ImportAction[] = ['edit', 'start', 'pause', 'resume', 'stop', 'undo', 'delete'];

export function serializeImport(access: Access, record: MemberImportRecord, now: Instant): MemberImport {
  const run = record.mode !== 'invite' || access.permissions.has('invitations:create');
  const undo = access.permissions.has(record.mode === 'invite' ? 'invitations:revoke' : 'members:remove');
  const permitted = { start: run, resume: run, undo };
  return {
    id: record.id,
    mode: record.mode,
    state: record.state,
    fileName: record.fileName ?? undefined,
    roleIds: record.roleIds,
    createdBy: record.createdBy,
    createdAt: record.createdAt,
    startedAt: record.startedAt ?? undefined,
    finishedAt: record.finishedAt ?? undefined,
    undoUntil: undoUntil(record),
    waitingUntil: record.waitingUntil ?? undefined,
    problem: record.problem ?? undefined,
    counts: { rows: Object.values(record.counts).reduce((sum, count) => sum + count), ...record.counts },
    allowed: Object.fromEntries(
      ACTIONS.map((action) => [
        action,
        canDo(record, action, now) && (permitted[action as keyof typeof permitted] ?? true),
      ]),
    ) as MemberImport['allowed'],
  };
}

export const serializeRow = (record: MemberImportRecord, row: ImportRowRecord): ImportRow => ({
  row: row.row,
  email: row.email,
  name: row.name ?? undefined,
  roleIds: row.roleIds ?? record.roleIds,
  result: row.result,
  code: row.code ?? undefined,
  duplicateOf: row.duplicateOf ?? undefined,
});
