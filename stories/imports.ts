/*
 * Sample imports of the first organization, for every state that an import can be in.
 */
import type { ImportRowRecord, MemberImportRecord, StoreTransaction } from '../src/backend/index.js';

export type ImportState = MemberImportRecord['state'];

const MINUTE = 60_000;
const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE).toISOString();

const noCounts = { unchecked: 0, ready: 0, skipped: 0, problem: 0, done: 0, failed: 0, undone: 0, kept: 0 };

/** Results of the rows of an import in each state. */
const counts: Partial<Record<ImportState, Partial<typeof noCounts>>> = {
  draft: { unchecked: 2000 },
  checking: { unchecked: 2812, ready: 1900, skipped: 80, problem: 20 },
  checked: { ready: 4628, skipped: 132, problem: 5 },
  running: { ready: 1688, done: 2931, failed: 3, skipped: 132, problem: 5 },
  paused: { ready: 1688, done: 2931, failed: 3, skipped: 132, problem: 5 },
  failed: { ready: 1688, done: 2931, failed: 3, skipped: 132, problem: 5 },
  stopped: { ready: 1688, done: 2931, failed: 3, skipped: 132, problem: 5 },
  finished: { done: 4617, failed: 3, skipped: 132, problem: 5 },
  undoing: { done: 2100, undone: 2510, kept: 2, skipped: 132, problem: 5 },
  undone: { undone: 4612, kept: 2, skipped: 132, problem: 5 },
};

const ended: readonly ImportState[] = ['stopped', 'finished', 'undoing', 'undone'];

function sampleImport(id: string, state: ImportState, minutes: number, fileName: string): MemberImportRecord {
  const hasStarted = !['draft', 'checking', 'checked'].includes(state);
  return {
    id,
    organizationId: 'org_1',
    mode: 'invite',
    state,
    fileName,
    roleIds: ['member'],
    createdBy: { userId: 'user_1', name: 'Ada Lovelace' },
    actor: { userId: 'user_1', permissions: null },
    jobId: null,
    position: 0,
    counts: { ...noCounts, ...counts[state] },
    createdAt: ago(minutes),
    startedAt: hasStarted ? ago(minutes - 2) : null,
    finishedAt: ended.includes(state) ? ago(minutes - 10) : null,
    waitingUntil: null,
    problem: state === 'failed' ? 'permission_denied' : null,
  };
}

const problems = [
  { row: 17, email: 'yusuf@kestrel', code: 'invalid_email' },
  { row: 203, email: 'press@contractor.example', code: 'email_domain_not_allowed' },
  { row: 940, email: 'milan.novak@kestrel.example', code: 'recently_declined' },
  { row: 2117, email: '', name: 'Dana Petrov', code: 'invalid_email' },
  { row: 3300, email: 'lena.hofmann@kestrel.example', code: 'role_not_assignable' },
];

function sampleRows(importId: string, state: ImportState): ImportRowRecord[] {
  const row = (
    some: Pick<ImportRowRecord, 'row' | 'email' | 'result'> & Partial<ImportRowRecord>,
  ): ImportRowRecord => ({
    importId,
    key: null,
    name: null,
    roleIds: null,
    code: null,
    duplicateOf: null,
    createdId: null,
    createdAt: null,
    ...some,
  });
  const { ready = 0, skipped = 0, failed = 0, done = 0, kept = 0 } = counts[state] ?? {};
  return [
    ...problems.map((one) => row({ ...one, result: 'problem' })),
    ...(skipped
      ? [row({ row: 88, email: 'jane.doe@kestrel.example', result: 'skipped', code: 'already_member' })]
      : []),
    ...(skipped
      ? [row({ row: 91, email: 'priya@kestrel.example', result: 'skipped', code: 'duplicate_row', duplicateOf: 12 })]
      : []),
    ...(ready ? [row({ row: 4000, email: 'noor.haddad@kestrel.example', name: 'Noor Haddad', result: 'ready' })] : []),
    ...(done ? [row({ row: 2, email: 'joost.bakker@kestrel.example', name: 'Joost Bakker', result: 'done' })] : []),
    ...(failed ? [row({ row: 41, email: 'sam@kestrel.example', result: 'failed', code: 'upstream_error' })] : []),
    ...(kept ? [row({ row: 43, email: 'kim@kestrel.example', result: 'kept', code: 'changed' })] : []),
  ];
}

/** Stores an import in this state, after two earlier ones. */
export async function addSampleImports(tx: StoreTransaction, state: ImportState): Promise<void> {
  const imports = [
    sampleImport('imp_past', 'undone', 60 * 24 * 40, 'contractors.csv'),
    sampleImport('imp_old', 'finished', 60 * 24 * 9, 'people-2026-10.csv'),
    sampleImport('imp_1', state, 12, 'people-2026-11.csv'),
  ];
  for (const record of imports) {
    await tx.putMemberImport(record);
    await tx.putImportRows(sampleRows(record.id, record.state));
  }
}
