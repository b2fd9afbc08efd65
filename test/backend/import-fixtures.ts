import assert from 'node:assert/strict';
import type { ImportRow, MemberImport } from '../../src/contract/index.js';
import type { Identity, MemberImportRecord, StoreTransaction } from '../../src/backend/index.js';
import { emptyImportCounts } from '../../src/backend/store/import-counts.js';
import { importRow, memberImport } from '../../src/backend/testing/records.js';
import type { TestBackend } from './fixtures.js';

export const imports = '/organizations/org_1/imports';

/** Addresses of people who are in no organization. */
export const people = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ email: `person${from + index}@new.example` }));

type Upload = { email?: string; name?: string; roleIds?: string[] };

const states: Record<string, MemberImportRecord['state']> = {
  getImport: 'checked',
  deleteImport: 'draft',
  listImportRows: 'checked',
  putImportRows: 'draft',
  checkImport: 'draft',
  startImport: 'checked',
  pauseImport: 'running',
  resumeImport: 'paused',
  stopImport: 'running',
  undoImport: 'finished',
  getImportReport: 'checked',
};

/** The id of an import that is in the state for an operation. */
export const importIdFor = (operation: string) => `imp_${operation}`;

/** Stores an import for each operation, see `importIdFor`. */
export async function putImports(tx: StoreTransaction, organizationId: string, finishedAt: string): Promise<void> {
  for (const [operation, state] of Object.entries(states)) {
    const id = importIdFor(operation);
    const result = state === 'finished' ? 'done' : 'ready';
    await tx.putMemberImport(
      memberImport(organizationId, id, {
        state,
        counts: { ...emptyImportCounts(), [result]: 1 },
        finishedAt: state === 'finished' ? finishedAt : null,
      }),
    );
    await tx.putImportRows([importRow(id, 1, { result, createdId: 'inv_none' })]);
  }
}

/** Requests of a user who imports. */
export function importer(
  { api, backend }: Pick<TestBackend, 'api' | 'backend'>,
  who: string | Partial<Identity> = 'user_1',
) {
  const post = async (id: string, action: string) =>
    (await api<MemberImport>(who, `${imports}/${id}/${action}`, { method: 'POST' })).body;

  const get = async (id: string) => (await api<MemberImport>(who, `${imports}/${id}`)).body;

  async function create(mode: string, some: object = {}): Promise<MemberImport> {
    const reply = await api<MemberImport>(who, imports, {
      method: 'POST',
      body: { mode, roleIds: ['member'], ...some },
    });
    assert.equal(reply.status, 201, reply.text);
    return reply.body;
  }

  async function upload(id: string, rows: Upload[], from = 1): Promise<MemberImport> {
    let last: MemberImport | undefined;
    for (let at = 0; at < rows.length; at += 500) {
      const reply = await api<MemberImport>(who, `${imports}/${id}/rows?from=${from + at}`, {
        method: 'PUT',
        body: { rows: rows.slice(at, at + 500) },
      });
      assert.equal(reply.status, 200, reply.text);
      last = reply.body;
    }
    return last!;
  }

  /** Creates an import, uploads its rows and checks them. */
  async function checked(mode: string, rows: Upload[], some?: object): Promise<MemberImport> {
    const { id } = await create(mode, some);
    await upload(id, rows);
    await post(id, 'check');
    await backend.deliver();
    return get(id);
  }

  /** The same, and starts it. It runs in the next `deliver`. */
  async function started(mode: string, rows: Upload[], some?: object): Promise<MemberImport> {
    const { id } = await checked(mode, rows, some);
    return post(id, 'start');
  }

  const rows = async (id: string, query = ''): Promise<ImportRow[]> =>
    (await api<{ items: ImportRow[] }>(who, `${imports}/${id}/rows?limit=200${query}`)).body.items;

  /** Each row as `number result code`. */
  const results = async (id: string) =>
    (await rows(id)).map(({ row, result, code, duplicateOf }) =>
      [row, result, code, duplicateOf].filter(Boolean).join(' '),
    );

  return { post, get, create, upload, checked, started, rows, results };
}
