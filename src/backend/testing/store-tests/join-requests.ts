import assert from 'node:assert/strict';
import type { JoinRequestRecord, Store, StoreTransaction } from '../../store/store.js';
import { at, hour, joinRequest, organization, user } from '../records.js';
import type { StoreTests } from './store-tests.js';

const withUsers = (store: Store, body: (tx: StoreTransaction) => Promise<void>) =>
  store.transaction(async (tx) => {
    for (const id of ['acme', 'beta']) await tx.insertOrganization(organization(id));
    for (const id of ['ann', 'bob', 'cat']) await tx.putUser(user(id));
    await body(tx);
  });

const idsOf = (records: JoinRequestRecord[]) => records.map(({ id }) => id);

/** Requests to join organizations. */
export const joinRequests: StoreTests = {
  'lists open requests of an organization, newest first, with their number': (store) =>
    withUsers(store, async (tx) => {
      const complete = joinRequest('acme', 'ann', { createdAt: at(hour), removedAt: at(-hour) });
      const older = joinRequest('acme', 'bob');
      const denied = joinRequest('acme', 'cat', { status: 'denied', deniedAt: at(hour) });
      for (const one of [older, complete, denied, joinRequest('beta', 'ann')]) await tx.putJoinRequest(one);
      const first = await tx.joinRequests('acme', { limit: 1 });
      assert.deepEqual([first.items, first.total], [[complete], 2]);
      const second = await tx.joinRequests('acme', { limit: 1, cursor: first.nextCursor! });
      assert.deepEqual(second, { items: [older], nextCursor: null, total: 2 });
      assert.deepEqual(await tx.joinRequests('unknown', { limit: 5 }), { items: [], nextCursor: null, total: 0 });
    }),

  'orders requests of the same time by id, on every page': (store) =>
    withUsers(store, async (tx) => {
      for (const userId of ['ann', 'bob', 'cat']) await tx.putJoinRequest(joinRequest('acme', userId));
      const seen: string[] = [];
      for (let cursor: string | null | undefined; cursor !== null;) {
        const page = await tx.joinRequests('acme', { limit: 1, ...(cursor && { cursor }) });
        seen.push(...idsOf(page.items));
        cursor = page.nextCursor;
      }
      assert.deepEqual(seen, ['acme cat', 'acme bob', 'acme ann']);
    }),

  'finds a request by id and by user, in its organization only': (store) =>
    withUsers(store, async (tx) => {
      const record = joinRequest('acme', 'ann', { status: 'denied', deniedAt: at(hour) });
      await tx.putJoinRequest(record);
      assert.deepEqual(await tx.joinRequest('acme', record.id), record);
      assert.equal(await tx.joinRequest('beta', record.id), undefined);
      assert.deepEqual(await tx.joinRequestOf('acme', 'ann'), record);
      assert.equal(await tx.joinRequestOf('beta', 'ann'), undefined);
      assert.equal(await tx.joinRequestOf('acme', 'bob'), undefined);
    }),

  'lists what a user has asked in all organizations': (store) =>
    withUsers(store, async (tx) => {
      const newer = joinRequest('beta', 'ann', { createdAt: at(hour), status: 'denied', deniedAt: at(2 * hour) });
      const older = joinRequest('acme', 'ann');
      for (const one of [older, newer, joinRequest('acme', 'bob')]) await tx.putJoinRequest(one);
      assert.deepEqual(await tx.joinRequestsOfUser('ann'), [newer, older]);
      assert.deepEqual(await tx.joinRequestsOfUser('cat'), []);
    }),

  'has one request for each user: a new one replaces it': (store) =>
    withUsers(store, async (tx) => {
      await tx.putJoinRequest(joinRequest('acme', 'ann', { status: 'denied', deniedAt: at(hour) }));
      const again = joinRequest('acme', 'ann', { id: 'again', createdAt: at(2 * hour) });
      await tx.putJoinRequest(again);
      assert.deepEqual(await tx.joinRequestsOfUser('ann'), [again]);
      assert.equal(await tx.joinRequest('acme', 'acme ann'), undefined);
      assert.deepEqual((await tx.joinRequests('acme', { limit: 5 })).items, [again]);
    }),

  'deletes a request, in its organization only': (store) =>
    withUsers(store, async (tx) => {
      const record = joinRequest('acme', 'ann');
      await tx.putJoinRequest(record);
      await tx.deleteJoinRequest('beta', record.id);
      assert.deepEqual(await tx.joinRequest('acme', record.id), record);
      await tx.deleteJoinRequest('acme', record.id);
      assert.equal(await tx.joinRequest('acme', record.id), undefined);
      assert.deepEqual(await tx.joinRequestsOfUser('ann'), []);
    }),

  'deletes the requests to join an organization with it': (store) =>
    withUsers(store, async (tx) => {
      for (const id of ['acme', 'beta']) await tx.putJoinRequest(joinRequest(id, 'ann'));
      await tx.deleteOrganization('acme');
      assert.deepEqual(idsOf(await tx.joinRequestsOfUser('ann')), ['beta ann']);
    }),

  'restores requests when a transaction fails': async (store) => {
    const record = joinRequest('acme', 'ann');
    await withUsers(store, (tx) => tx.putJoinRequest(record));
    await assert.rejects(
      store.transaction(async (tx) => {
        await tx.deleteJoinRequest('acme', record.id);
        await tx.putJoinRequest(joinRequest('acme', 'bob'));
        throw new Error('rolled back');
      }),
      /rolled back/,
    );
    await store.transaction(async (tx) => {
      assert.deepEqual((await tx.joinRequests('acme', { limit: 5 })).items, [record]);
      assert.deepEqual(await tx.joinRequestsOfUser('bob'), []);
    });
  },
};
