import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import { forEachSample } from '../random.js';
import { addMembers, auditEvent, membership, organization, user } from '../records.js';
import { answer, claim } from './idempotency.js';
import type { StoreTests } from './store-tests.js';

/** Transactions and locks. */
export const transactions: StoreTests = {
  'returns the result of the work and rethrows its error': async (store) => {
    assert.equal(await store.transaction(async () => 42), 42);
    const error = new TypeError('mine');
    await assert.rejects(
      store.transaction(async () => {
        throw error;
      }),
      (thrown) => thrown === error,
    );
    await store.transaction(async (tx) => assert.equal(await tx.user('x'), undefined));
  },

  'reads its own writes, and rolls them back when the work throws': async (store) => {
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
  },

  'makes two changes of one organization wait for each other': async (store) => {
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
  },

  'locks an organization for active members only': async (store) => {
    await addMembers(store, 'acme', [{ user: user('ann') }, { user: user('bob'), membership: { status: 'blocked' } }]);
    await addMembers(store, 'other', [{ user: user('cem') }]);
    const lock = (userId: string, id = 'acme') => store.transaction((tx) => tx.lockAsMember(id, userId));
    assert.deepEqual(await Promise.all(['ann', 'bob', 'cem', 'unknown'].map((userId) => lock(userId))), [
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
  },

  'never loses the last owner with concurrent changes': async (store) => {
    await store.transaction((tx) => tx.insertOrganization(organization('acme')));
    for (const id of ['a', 'b', 'c', 'd']) await store.transaction((tx) => tx.putUser(user(id)));
    await forEachSample(15, async (sample) => {
      const list = sample.list(2, 8, () => ({ id: sample.pick(['a', 'b', 'c', 'd']), join: sample.boolean() }));
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
    });
  },

  'gives a slug to one of many concurrent requests': async (store) => {
    const tries = await Promise.allSettled(
      Array.from({ length: 6 }, (_, index) =>
        store.transaction((tx) => tx.insertOrganization(organization(`o${index}`, { name: 'wanted' }))),
      ),
    );
    assert.equal(tries.filter((one) => one.status === 'fulfilled').length, 1);
    assert.ok(tries.every((one) => one.status === 'fulfilled' || (one.reason as Error).name === 'SlugTakenError'));
  },

  'counts correctly when many join concurrently': async (store) => {
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
  },
};
