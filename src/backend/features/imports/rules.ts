/*
 * What can be done with an import in each state, and what it needs. The organization is locked while a state changes.
 */
import type { MemberImport } from '../../../contract/index.js';
import type { Access } from '../../core/grants.js';
import type { ImportSettings } from '../../core/import-options.js';
import type { UserContext } from '../../core/request-context.js';
import type { Settings } from '../../core/settings.js';
import { problem } from '../../http/problem.js';
import { requirePermission } from '../../identity/membership.js';
import type { AuditRecord, Instant, MemberImportRecord, StoreTransaction } from '../../store/store.js';

/** How long an import can be undone. */
const UNDO_WINDOW_MS = 3_600_000;

export type ImportAction = keyof MemberImport['allowed'];
type State = MemberImportRecord['state'];

const states: Readonly<Record<ImportAction, readonly State[]>> = {
  edit: ['draft', 'checking', 'checked'],
  start: ['checked'],
  pause: ['running'],
  resume: ['paused', 'failed'],
  stop: ['running', 'paused', 'failed'],
  undo: ['finished', 'stopped'],
  delete: ['draft', 'checking', 'checked', 'stopped', 'finished', 'undone'],
};

export function requireImports({ imports }: Settings): ImportSettings {
  if (!imports) throw problem('feature_disabled', 'This backend does not support imports');
  return imports;
}

/** The modes that the host allows. Users are added without an invitation only where members are, too. */
export const modesOf = ({ policy, imports }: Settings): MemberImportRecord['mode'][] => [
  'invite',
  ...(policy.addMember === 'direct' ? (['add'] as const) : []),
  ...(imports?.createUser ? (['create'] as const) : []),
];

/** The import in the path. Throws `not_found`. */
export async function findImport(
  context: UserContext,
  tx: StoreTransaction,
  { organization }: Access,
): Promise<MemberImportRecord> {
  requireImports(context.settings);
  const record = await tx.memberImport(organization.id, context.params['i']!);
  if (!record) throw problem('not_found', 'The import does not exist');
  context.auditInfo.target = importTarget(record);
  return record;
}

export const importTarget = ({ id, fileName }: MemberImportRecord): AuditRecord['target'] => ({
  kind: 'import',
  id,
  name: fileName ?? id,
});

/** Until when the import can be undone; undefined before it has ended. */
export const undoUntil = ({ finishedAt, state }: MemberImportRecord): Instant | undefined =>
  finishedAt !== null && states.undo.includes(state)
    ? new Date(Date.parse(finishedAt) + UNDO_WINDOW_MS).toISOString()
    : undefined;

/** Whether the state of the import allows an action. */
export function canDo(record: MemberImportRecord, action: ImportAction, now: Instant): boolean {
  if (!states[action].includes(record.state)) return false;
  if (action === 'start') return record.counts.ready > 0;
  if (action === 'undo') return record.counts.done > 0 && now < undoUntil(record)!;
  return true;
}

/** Throws `import_state_conflict`. */
export function requireState(record: MemberImportRecord, action: ImportAction, now: Instant): void {
  if (!canDo(record, action, now))
    throw problem('import_state_conflict', `The import is ${record.state}, or has no rows for this`);
}

/** What running an import needs beyond `members:add`. */
export function requireRunPermission(access: Access, { mode }: Pick<MemberImportRecord, 'mode'>): void {
  if (mode === 'invite') requirePermission(access, 'invitations:create');
}

/** What undoing an import needs beyond `members:add`. */
export function requireUndoPermission(access: Access, { mode }: Pick<MemberImportRecord, 'mode'>): void {
  requirePermission(access, mode === 'invite' ? 'invitations:revoke' : 'members:remove');
}

/** Whether a job works on the import, so that it cannot be deleted. */
export const isActive = ({ state }: MemberImportRecord): boolean => !states.delete.includes(state);
