import assert from 'node:assert/strict';
import type { Store, StoreTransaction } from '../../store/store.js';
import { at, directoryUser, hour, membership, organization, provisioningToken, user } from '../records.js';
import type { StoreTests } from './store-tests.js';

const withMembers = (store: Store, body: (tx: StoreTransaction) => Promise<void>) =>
  store.transaction(async (tx) => {
    for (const id of ['acme', 'beta']) await tx.insertOrganization(organization(id));
    for (const id of ['ann', 'bob']) {
      await tx.putUser(user(id));
      for (const organizationId of ['acme', 'beta']) await tx.putMembership(membership(organizationId, id));
    }
    await body(tx);
  });

const idsOf = (records: readonly { userId: string }[]) => records.map(({ userId }) => userId).sort();

/** Provisioning tokens, and what directories manage. */
export const provisioning: StoreTests = {
  'lists the tokens of an organization, the oldest first, and finds one by hash': (store) =>
    withMembers(store, async (tx) => {
      const complete = provisioningToken('acme', 'b', {
        createdAt: at(hour),
        ttlSeconds: 3600,
        rotatedAt: at(2 * hour),
        expiresAt: at(3 * hour),
        lastUsedAt: at(4 * hour),
        permissions: [],
      });
      const plain = provisioningToken('acme', 'a');
      for (const one of [complete, plain, provisioningToken('beta', 'c')]) await tx.putProvisioningToken(one);
      assert.deepEqual(await tx.provisioningTokens('acme'), [plain, complete]);
      assert.deepEqual(await tx.provisioningTokenByHash('hash of b'), complete);
      assert.equal(await tx.provisioningTokenByHash('hash of B'), undefined);
      assert.deepEqual(await tx.provisioningTokens('unknown'), []);
    }),

  'keeps the time of the last use when a token changes': (store) =>
    withMembers(store, async (tx) => {
      const token = provisioningToken('acme', 'a');
      await tx.putProvisioningToken(token);
      await tx.saveProvisioningTokenUse('a', at(hour));
      await tx.saveProvisioningTokenUse('unknown', at(hour));
      const changed = { ...token, hash: 'new hash', rotatedAt: at(2 * hour), version: 2 };
      await tx.putProvisioningToken(changed);
      assert.deepEqual(await tx.provisioningTokens('acme'), [{ ...changed, lastUsedAt: at(hour) }]);
      assert.equal(await tx.provisioningTokenByHash('hash of a'), undefined);
    }),

  'deletes a token, in its organization only, and all of them with it': (store) =>
    withMembers(store, async (tx) => {
      await tx.putProvisioningToken(provisioningToken('acme', 'a'));
      await tx.putProvisioningToken(provisioningToken('acme', 'b'));
      await tx.deleteProvisioningToken('beta', 'a');
      assert.equal((await tx.provisioningTokens('acme')).length, 2);
      await tx.deleteProvisioningToken('acme', 'a');
      assert.equal(await tx.provisioningTokenByHash('hash of a'), undefined);
      await tx.deleteOrganization('acme');
      assert.equal(await tx.provisioningTokenByHash('hash of b'), undefined);
    }),

  'stores what a directory manages in an organization': (store) =>
    withMembers(store, async (tx) => {
      assert.equal('directory' in (await tx.organization('acme'))!, false);
      const groups = [{ roleId: 'member', externalId: 'ext', createdAt: at(0), updatedAt: at(hour) }];
      const changed = { ...organization('acme'), directory: { isActive: true, groups } };
      await tx.updateOrganization(changed);
      assert.deepEqual(await tx.organization('acme'), changed);
      assert.deepEqual((await tx.membershipContext('acme', 'ann')).organization, changed);
      const { items } = await tx.membershipsOfUser('ann', { limit: 10 });
      assert.deepEqual(items.find(({ organizationId }) => organizationId === 'acme')!.organization, changed);
    }),

  'finds users of a directory by name, external id and address, in their organization only': (store) =>
    withMembers(store, async (tx) => {
      const ann = directoryUser('acme', 'ann', { userName: 'Ann@ACME.example' });
      const bob = directoryUser('acme', 'bob', { userName: 'BOB', externalId: null });
      for (const one of [ann, bob, directoryUser('beta', 'ann')]) await tx.putDirectoryUser(one);
      const find = (query: Parameters<StoreTransaction['findDirectoryUsers']>[1]) =>
        tx.findDirectoryUsers('acme', query);
      assert.deepEqual(await find({ userName: 'ann@acme.EXAMPLE' }), [ann]);
      assert.deepEqual(await find({ userName: 'bob' }), [bob]);
      assert.deepEqual(await find({ externalId: 'external ann' }), [ann]);
      assert.deepEqual(await find({ externalId: 'External ann' }), []);
      assert.deepEqual(await find({ email: 'bob@acme.example' }), [bob]);
      assert.deepEqual(await find({ userName: "x' or '1'='1" }), []);
      assert.deepEqual(idsOf(await tx.directoryUsers('acme', ['ann', 'bob', 'unknown'])), ['ann', 'bob']);
      assert.deepEqual(await tx.directoryUsers('beta', ['bob']), []);
      assert.deepEqual(await tx.directoryUsers('acme', []), []);
    }),

  'replaces a user of a directory, and deletes it with the membership': (store) =>
    withMembers(store, async (tx) => {
      const countUsers = () => Promise.all(['acme', 'beta', 'unknown'].map((id) => tx.countDirectoryUsers(id)));
      await tx.putDirectoryUser(directoryUser('acme', 'ann'));
      assert.deepEqual(await countUsers(), [1, 0, 0]);
      const changed = directoryUser('acme', 'ann', {
        userName: 'new',
        attributes: { title: 'CTO' },
        updatedAt: at(hour),
      });
      await tx.putDirectoryUser(changed);
      assert.deepEqual(await tx.directoryUsers('acme', ['ann']), [changed]);
      assert.deepEqual(await tx.findDirectoryUsers('acme', { userName: 'ann@acme.example' }), []);
      // A change of the membership keeps it.
      await tx.putMembership(membership('acme', 'ann', { status: 'blocked', version: 2 }));
      assert.deepEqual(await tx.directoryUsers('acme', ['ann']), [changed]);
      assert.deepEqual(await countUsers(), [1, 0, 0]);
      await tx.deleteMembership('acme', 'ann');
      assert.deepEqual(await tx.directoryUsers('acme', ['ann']), []);
      assert.deepEqual(await countUsers(), [0, 0, 0]);
    }),

  'refuses a user of a directory who is no member': async (store) => {
    await withMembers(store, async () => {});
    await assert.rejects(store.transaction((tx) => tx.putDirectoryUser(directoryUser('acme', 'nobody'))));
  },

  'restores tokens and users of directories when a transaction fails': async (store) => {
    const token = provisioningToken('acme', 'a');
    const ann = directoryUser('acme', 'ann');
    await withMembers(store, async (tx) => {
      await tx.putProvisioningToken(token);
      await tx.putDirectoryUser(ann);
    });
    const change = store.transaction(async (tx) => {
      await tx.deleteProvisioningToken('acme', 'a');
      await tx.putProvisioningToken(provisioningToken('acme', 'b'));
      await tx.putDirectoryUser(directoryUser('acme', 'ann', { userName: 'new' }));
      await tx.putDirectoryUser(directoryUser('beta', 'bob'));
      throw new Error('stop');
    });
    await assert.rejects(change, /stop/);
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.provisioningTokens('acme'), [token]);
      assert.deepEqual(await tx.directoryUsers('acme', ['ann']), [ann]);
      assert.deepEqual(await tx.directoryUsers('beta', ['bob']), []);
    });
  },
};
