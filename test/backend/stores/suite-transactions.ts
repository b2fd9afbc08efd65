import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import type { IdempotencyClaim, Store, IdempotentResult, StoreTransaction } from '../../../src/backend/store/store.js';
import { addMembers, at, auditEvent, hour, membership, now, organization, user } from './records.js';
import type { WithStore } from './suite.js';

const answer: IdempotentResult = {
  requestHash: 'h',
  status: 201,
  headers: { location: '/x', etag: '"1"' },
  body: '{"a":"ü"}',
  createdAt: now,
};

const claim = (store: Store, scope = 'ann', key = 'k', time = now): Promise<IdempotencyClaim> =>
  store.transaction((tx) => claimIn(tx, scope, key, time));

const claimIn = async (tx: StoreTransaction, scope = 'ann', key = 'k', time = now) =>
  (await tx.claimIdempotencyKeys(scope, [key], time)).get(key)!;

/** Transactions, locks and idempotency. */
export function transactionTests(withStore: WithStore): void {
  test(
    'returns the result of the work and rethrows its error',
    withStore(async (store) => {
      assert.equal(await store.transaction(async () => 42), 42);
      const error = new TypeError('mine');
      await assert.rejects(
        store.transaction(async () => {
          throw error;
        }),
        (thrown) => thrown === error,
      );
      await store.transaction(async (tx) => assert.equal(await tx.user('x'), undefined));
    }),
  );

  test(
    'reads its own writes, and rolls them back when the work throws',
    withStore(async (store) => {
      await addMembers(store, 'acme', [{ user: user('ann', { name: 'Ann' }) }]);
      await assert.rejects(
        store.transaction(async (tx) => {
          await tx.putUser(user('ann', { name: 'Changed', email: 'changed@example.com' }));
          await tx.putUser(user('bob'));
          await tx.putMembership(membership('acme', 'bob'));
          await tx.insertOrganization(organization('new'));
          await tx.updateOrganization(organization('acme', { name: 'other' }));
          await tx.appendAudit(auditEvent('acme', 'e'));
          assert.deepEqual(
            (await tx.auditEvents('acme', { limit: 5 })).items.map(({ id }) => id),
            ['e'],
          );
          await tx.saveIdempotentResult('ann', 'k', answer);
          assert.equal(await tx.countMembers('acme'), 2);
          assert.equal((await tx.members('acme', { sort: 'name', limit: 5 })).items[0]?.user.name, 'Changed');
          await tx.deleteOrganization('acme');
          throw new Error('no');
        }),
        /^Error: no$/,
      );
      await store.transaction(async (tx) => {
        assert.equal((await tx.user('ann'))?.name, 'Ann');
        assert.equal(await tx.userByEmail('changed@example.com'), undefined);
        assert.equal(await tx.user('bob'), undefined);
        assert.equal(await tx.organization('new'), undefined);
        assert.equal((await tx.organizationByName('slug-acme'))?.id, 'acme');
        assert.equal(await tx.countMembers('acme'), 1);
        assert.deepEqual(
          (await tx.members('acme', { sort: 'name', limit: 5 })).items.map((one) => one.user.name),
          ['Ann'],
        );
        assert.deepEqual((await tx.auditEvents('acme', { limit: 5 })).items, []);
      });
      assert.deepEqual(await claim(store), { state: 'new' });
    }),
  );

  test(
    'makes two changes of one organization wait for each other',
    withStore(async (store) => {
      await addMembers(store, 'acme', [
        { user: user('ann'), membership: { roleIds: ['owner'] } },
        { user: user('bob'), membership: { roleIds: ['owner'] } },
      ]);
      // Each leaves unless they are the last owner: without the lock, both see two owners, and both leave.
      const leave = (userId: string) =>
        store.transaction(async (tx) => {
          await tx.organization('acme', { lock: true });
          const owners = await tx.membersWithRoles('acme', ['owner'], 2);
          await delay(20);
          if (owners.length < 2) return false;
          await tx.deleteMembership('acme', userId);
          return true;
        });
      const left = await Promise.all([leave('ann'), leave('bob')]);
      assert.deepEqual(left.sort(), [false, true]);
      assert.equal(await store.transaction((tx) => tx.countMembers('acme')), 1);
    }),
  );

  test(
    'locks an organization for active members only',
    withStore(async (store) => {
      await addMembers(store, 'acme', [
        { user: user('ann') },
        { user: user('bob'), membership: { status: 'blocked' } },
      ]);
      await addMembers(store, 'other', [{ user: user('cem') }]);
      const lock = (userId: string, id = 'acme') => store.transaction((tx) => tx.lockAsMember(id, userId));
      assert.deepEqual(await Promise.all(['ann', 'bob', 'cem', 'nobody'].map((userId) => lock(userId))), [
        true,
        false,
        false,
        false,
      ]);
      assert.deepEqual(await Promise.all(['ann', 'cem'].map((userId) => lock(userId, 'other'))), [false, true]);
      assert.equal(await lock('ann', 'nowhere'), false);
      const order: string[] = [];
      const hold = (name: string) =>
        store.transaction(async (tx) => {
          await tx.lockAsMember('acme', 'ann');
          order.push(`${name} begins`);
          await delay(20);
          order.push(`${name} ends`);
        });
      await Promise.all([hold('one'), hold('two')]);
      assert.deepEqual(
        order.map((line) => line.split(' ')[1]),
        ['begins', 'ends', 'begins', 'ends'],
      );
    }),
  );

  test(
    'never loses the last owner with concurrent changes',
    withStore(async (store) => {
      await store.transaction((tx) => tx.insertOrganization(organization('acme')));
      for (const id of ['a', 'b', 'c', 'd']) await store.transaction((tx) => tx.putUser(user(id)));
      const actions = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), join: fc.boolean() }), {
        minLength: 2,
        maxLength: 8,
      });
      await fc.assert(
        fc.asyncProperty(actions, async (list) => {
          await store.transaction((tx) => tx.putMembership(membership('acme', 'a', { roleIds: ['owner'] })));
          await Promise.all(
            list.map(({ id, join }) =>
              store.transaction(async (tx) => {
                await tx.organization('acme', { lock: true });
                if (join) return tx.putMembership(membership('acme', id, { roleIds: ['owner'] }));
                const owners = await tx.membersWithRoles('acme', ['owner'], 2);
                if (owners.some((owner) => owner.userId !== id)) await tx.deleteMembership('acme', id);
              }),
            ),
          );
          await store.transaction(async (tx) => {
            const owners = await tx.membersWithRoles('acme', ['owner'], 9);
            assert.ok(owners.length >= 1);
            assert.equal(await tx.countMembers('acme'), owners.length);
          });
        }),
        { numRuns: 15 },
      );
    }),
  );

  test(
    'gives a slug to one of many concurrent requests',
    withStore(async (store) => {
      const tries = await Promise.allSettled(
        Array.from({ length: 6 }, (_, index) =>
          store.transaction((tx) => tx.insertOrganization(organization(`o${index}`, { name: 'wanted' }))),
        ),
      );
      assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1);
      assert.ok(tries.every((one) => one.status === 'fulfilled' || (one.reason as Error).name === 'SlugTakenError'));
    }),
  );

  test(
    'counts correctly when many join concurrently',
    withStore(async (store) => {
      await store.transaction((tx) => tx.insertOrganization(organization('acme')));
      await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.transaction(async (tx) => {
            await tx.putUser(user(`u${index}`));
            await tx.putMembership(membership('acme', `u${index}`));
          }),
        ),
      );
      assert.equal(await store.transaction((tx) => tx.countMembers('acme')), 20);
    }),
  );

  test(
    'returns the result of a key for 24 hours, to its owner only',
    withStore(async (store) => {
      assert.deepEqual(await claim(store), { state: 'new' });
      await store.transaction((tx) => tx.saveIdempotentResult('ann', 'k', answer));
      assert.deepEqual(await claim(store), { state: 'answered', answer });
      assert.deepEqual(await claim(store, 'bob'), { state: 'new' });
      assert.deepEqual(await claim(store, 'ann', 'other'), { state: 'new' });
      assert.deepEqual(await claim(store, 'ann', 'k', at(23 * hour)), { state: 'answered', answer });
      assert.deepEqual(await claim(store, 'ann', 'k', at(24 * hour)), { state: 'new' });
      const newer = { ...answer, status: 200, body: '', createdAt: at(25 * hour) };
      await store.transaction((tx) => tx.saveIdempotentResult('ann', 'k', newer));
      assert.deepEqual(await claim(store, 'ann', 'k', at(26 * hour)), { state: 'answered', answer: newer });
      await store.transaction((tx) => tx.saveIdempotentResult('x'.repeat(5000), 'ключ\0'.repeat(500), answer));
      assert.equal((await claim(store, 'x'.repeat(5000), 'ключ\0'.repeat(500))).state, 'answered');
    }),
  );

  test(
    'claims many keys and stores many results',
    withStore(async (store) => {
      const named = (name: string): IdempotentResult => ({ ...answer, body: JSON.stringify(name) });
      await store.transaction(async (tx) => {
        await tx.saveIdempotentResult('ann', 'a', named('a'));
        await tx.saveIdempotentResult('ann', 'b', named('replaced'));
        await tx.saveIdempotentResult('ann', 'b', named('b'));
        await tx.saveIdempotentResult('bob', 'c', named('another'));
        assert.deepEqual(await claimIn(tx, 'ann', 'a'), { state: 'answered', answer: named('a') });
      });
      const claims = await store.transaction((tx) => tx.claimIdempotencyKeys('ann', ['c', 'b', 'a'], now));
      assert.deepEqual(
        [...claims],
        [
          ['c', { state: 'new' }],
          ['b', { state: 'answered', answer: named('b') }],
          ['a', { state: 'answered', answer: named('a') }],
        ],
      );
      assert.deepEqual(await store.transaction((tx) => tx.claimIdempotencyKeys('ann', [], now)), new Map());
    }),
  );

  test(
    'a key is claimed once at a time and released when the work throws',
    withStore(async (store) => {
      let claimed!: () => void;
      const ready = new Promise<void>((done) => (claimed = done));
      const first = store.transaction(async (tx) => {
        assert.equal((await claimIn(tx)).state, 'new');
        claimed();
        await delay(150);
        await tx.saveIdempotentResult('ann', 'k', answer);
      });
      await ready;
      const second = claim(store);
      await first;
      // A concurrent store responds at once; a store with a queue responds later.
      assert.ok(['running', 'answered'].includes((await second).state));
      assert.equal((await claim(store)).state, 'answered');
      await assert.rejects(
        store.transaction(async (tx) => {
          await claimIn(tx, 'ann', 'thrown');
          throw new Error('no');
        }),
      );
      assert.deepEqual(await claim(store, 'ann', 'thrown'), { state: 'new' });
    }),
  );
}
