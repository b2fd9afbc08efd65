import assert from 'node:assert/strict';
import { emptyImportCounts } from '../../store/import-counts.js';
import type { Store, StoreTransaction } from '../../store/store.js';
import { at, hour, importRow, memberImport, organization } from '../records.js';
import type { StoreTests } from './store-tests.js';

const withImports = (store: Store, body: (tx: StoreTransaction) => Promise<void>) =>
  store.transaction(async (tx) => {
    for (const id of ['acme', 'beta']) {
      await tx.insertOrganization(organization(id));
      await tx.putMemberImport(memberImport(id, `import of ${id}`));
    }
    await body(tx);
  });

const id = 'import of acme';

/** Imports of members. */
export const imports: StoreTests = {
  'lists the imports of an organization, the newest first': (store) =>
    withImports(store, async (tx) => {
      const complete = memberImport('acme', 'complete', {
        mode: 'create',
        state: 'finished',
        fileName: 'people.csv',
        actor: { userId: 'ann', permissions: ['members:add'] },
        jobId: 'job',
        position: 7,
        counts: { ...emptyImportCounts(), done: 3 },
        createdAt: at(hour),
        startedAt: at(2 * hour),
        finishedAt: at(3 * hour),
        waitingUntil: at(4 * hour),
        problem: 'permission_denied',
      });
      await tx.putMemberImport(complete);
      assert.deepEqual(await tx.memberImports('acme'), [complete, memberImport('acme', id)]);
      assert.deepEqual(await tx.memberImport('acme', 'complete'), complete);
      assert.equal(await tx.memberImport('beta', 'complete'), undefined);
      assert.equal(await tx.memberImport('acme', 'unknown'), undefined);
      assert.deepEqual(await tx.memberImports('unknown'), []);
      const changed = { ...complete, state: 'undone' as const, actor: null, jobId: null };
      await tx.putMemberImport(changed);
      assert.deepEqual(await tx.memberImport('acme', 'complete'), changed);
    }),

  'lists rows by number, with the results that are asked for': (store) =>
    withImports(store, async (tx) => {
      const complete = importRow(id, 10, {
        key: null,
        name: 'Ten',
        roleIds: ['admin', 'member'],
        result: 'done',
        code: 'already_member',
        duplicateOf: 2,
        createdId: 'inv_1',
        createdAt: at(hour),
      });
      const rows = [importRow(id, 3), complete, importRow(id, 2, { result: 'ready' })];
      await tx.putImportRows(rows);
      await tx.putImportRows([importRow('import of beta', 1)]);
      await tx.putImportRows([]);
      assert.deepEqual(await tx.importRows(id, { after: 0, limit: 10 }), [rows[2], rows[0], complete]);
      assert.deepEqual(await tx.importRows(id, { after: 2, limit: 1 }), [rows[0]]);
      assert.deepEqual(await tx.importRows(id, { results: ['ready', 'done'], after: 0, limit: 10 }), [
        rows[2],
        complete,
      ]);
      assert.deepEqual(await tx.importRows(id, { results: [], after: 0, limit: 10 }), []);
      assert.deepEqual(await tx.importRows(id, { after: 10, limit: 10 }), []);
      assert.deepEqual(await tx.importRows('unknown', { after: 0, limit: 10 }), []);
    }),

  'replaces rows with the same number, and counts them by result': (store) =>
    withImports(store, async (tx) => {
      assert.deepEqual(await tx.countImportRows(id), emptyImportCounts());
      await tx.putImportRows([importRow(id, 1), importRow(id, 2), importRow(id, 3, { result: 'problem' })]);
      await tx.putImportRows([importRow(id, 2, { email: 'new@acme.example', result: 'problem' })]);
      assert.deepEqual(await tx.countImportRows(id), { ...emptyImportCounts(), unchecked: 1, problem: 2 });
      assert.equal((await tx.importRows(id, { after: 1, limit: 1 }))[0]!.email, 'new@acme.example');
      await tx.deleteImportRows(id, [1, 99]);
      await tx.deleteImportRows(id, []);
      await tx.deleteImportRows('unknown', [2]);
      assert.deepEqual(await tx.countImportRows(id), { ...emptyImportCounts(), problem: 2 });
    }),

  'finds the first row of each address': (store) =>
    withImports(store, async (tx) => {
      const key = "o'brien@acme.example";
      await tx.putImportRows([importRow(id, 9, { key }), importRow(id, 4, { key }), importRow(id, 5, { key: null })]);
      await tx.putImportRows([importRow('import of beta', 1, { key })]);
      const find = () => tx.firstImportRows(id, [key, 'person1@acme.example', 'unknown@acme.example']);
      assert.deepEqual(await find(), new Map([[key, 4]]));
      await tx.putImportRows([importRow(id, 1), importRow(id, 4)]);
      assert.deepEqual(
        new Map([...(await find())].sort()),
        new Map([
          [key, 9],
          ['person1@acme.example', 1],
        ]),
      );
      await tx.deleteImportRows(id, [9]);
      assert.deepEqual(await find(), new Map([['person1@acme.example', 1]]));
      assert.deepEqual(await tx.firstImportRows(id, []), new Map());
    }),

  'deletes an import with its rows, in its organization only': (store) =>
    withImports(store, async (tx) => {
      await tx.putImportRows([importRow(id, 1)]);
      await tx.deleteMemberImport('beta', id);
      assert.equal((await tx.importRows(id, { after: 0, limit: 1 })).length, 1);
      await tx.deleteMemberImport('acme', id);
      assert.equal(await tx.memberImport('acme', id), undefined);
      assert.deepEqual(await tx.importRows(id, { after: 0, limit: 1 }), []);
      await tx.putImportRows([importRow('import of beta', 1)]);
      await tx.deleteOrganization('beta');
      assert.deepEqual(await tx.memberImports('beta'), []);
      assert.deepEqual(await tx.importRows('import of beta', { after: 0, limit: 1 }), []);
    }),

  'refuses rows of an import that does not exist, and imports of an unknown organization': async (store) => {
    await withImports(store, async () => {});
    await assert.rejects(store.transaction((tx) => tx.putImportRows([importRow('unknown', 1)])));
    await assert.rejects(store.transaction((tx) => tx.putMemberImport(memberImport('unknown', 'new'))));
  },

  'restores imports and rows when a transaction fails': async (store) => {
    await withImports(store, (tx) => tx.putImportRows([importRow(id, 1), importRow(id, 2)]));
    const change = store.transaction(async (tx) => {
      await tx.putImportRows([importRow(id, 1, { key: 'new@acme.example' }), importRow(id, 3)]);
      await tx.firstImportRows(id, ['new@acme.example']);
      await tx.deleteImportRows(id, [2]);
      await tx.putMemberImport(memberImport('acme', id, { state: 'running' }));
      await tx.deleteMemberImport('beta', 'import of beta');
      throw new Error('stop');
    });
    await assert.rejects(change, /stop/);
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.importRows(id, { after: 0, limit: 9 }), [importRow(id, 1), importRow(id, 2)]);
      assert.deepEqual(await tx.firstImportRows(id, ['new@acme.example']), new Map());
      assert.deepEqual(await tx.memberImport('acme', id), memberImport('acme', id));
      assert.equal((await tx.memberImports('beta')).length, 1);
    });
  },
};
