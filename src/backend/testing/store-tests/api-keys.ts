import assert from 'node:assert/strict';
import type { Store, StoreTransaction } from '../../store/store.js';
import { apiKey, at, hour, organization } from '../records.js';
import type { StoreTests } from './store-tests.js';

const withOrganizations = (store: Store, body: (tx: StoreTransaction) => Promise<void>) =>
  store.transaction(async (tx) => {
    for (const id of ['acme', 'beta']) await tx.insertOrganization(organization(id));
    await body(tx);
  });

/** API keys of organizations. */
export const apiKeys: StoreTests = {
  'lists the keys of an organization, the oldest first, and finds one by id': (store) =>
    withOrganizations(store, async (tx) => {
      const complete = apiKey('acme', 'b', {
        createdAt: at(hour),
        ttlSeconds: 3600,
        rotatedAt: at(2 * hour),
        expiresAt: at(3 * hour),
        previous: { hash: 'previous hash', expiresAt: at(2.5 * hour) },
        revoked: { at: at(4 * hour), by: { userId: 'bob', name: 'Bob' } },
        lastUsedAt: at(hour),
        permissions: [],
      });
      const plain = apiKey('acme', 'a');
      for (const one of [complete, plain, apiKey('beta', 'c')]) await tx.putApiKey(one);
      assert.deepEqual(await tx.apiKeys('acme'), [plain, complete]);
      assert.deepEqual(await tx.apiKeys('unknown'), []);
      assert.deepEqual(await tx.apiKey('acme', 'b'), complete);
      assert.equal(await tx.apiKey('beta', 'b'), undefined);
      assert.equal(await tx.apiKey('acme', 'unknown'), undefined);
    }),

  'finds a key by the hash of its secret and of its previous secret': (store) =>
    withOrganizations(store, async (tx) => {
      const rotated = apiKey('acme', 'a', { previous: { hash: 'previous hash', expiresAt: at(hour) } });
      for (const one of [rotated, apiKey('acme', 'b')]) await tx.putApiKey(one);
      for (const hash of ['hash of a', 'previous hash']) assert.deepEqual(await tx.apiKeyByHash(hash), rotated);
      for (const hash of ['hash of A', 'Previous hash', '']) assert.equal(await tx.apiKeyByHash(hash), undefined);
      await tx.putApiKey({ ...rotated, previous: null });
      assert.equal(await tx.apiKeyByHash('previous hash'), undefined);
    }),

  'keeps the time of the last use when a key changes': (store) =>
    withOrganizations(store, async (tx) => {
      const key = apiKey('acme', 'a');
      await tx.putApiKey(key);
      await tx.saveApiKeyUse('a', at(hour));
      await tx.saveApiKeyUse('unknown', at(hour));
      const changed = { ...key, name: 'Renamed', hash: 'new hash', rotatedAt: at(2 * hour), version: 2 };
      await tx.putApiKey(changed);
      assert.deepEqual(await tx.apiKeys('acme'), [{ ...changed, lastUsedAt: at(hour) }]);
      assert.equal(await tx.apiKeyByHash('hash of a'), undefined);
    }),

  'deletes keys, in their organization only, and all of them with it': (store) =>
    withOrganizations(store, async (tx) => {
      for (const id of ['a', 'b', 'c']) await tx.putApiKey(apiKey('acme', id));
      await tx.deleteApiKeys('beta', ['a']);
      await tx.deleteApiKeys('acme', []);
      assert.equal((await tx.apiKeys('acme')).length, 3);
      await tx.deleteApiKeys('acme', ['a', 'b', 'unknown']);
      assert.deepEqual(
        (await tx.apiKeys('acme')).map(({ id }) => id),
        ['c'],
      );
      await tx.deleteOrganization('acme');
      assert.equal(await tx.apiKeyByHash('hash of c'), undefined);
    }),

  'undoes changes of keys with their transaction': async (store) => {
    const key = apiKey('acme', 'a');
    await withOrganizations(store, (tx) => tx.putApiKey(key));
    const failed = store.transaction(async (tx) => {
      await tx.saveApiKeyUse('a', at(hour));
      await tx.putApiKey({ ...key, name: 'Renamed' });
      await tx.putApiKey(apiKey('acme', 'b'));
      await tx.deleteApiKeys('acme', ['a']);
      throw new Error('undo');
    });
    await assert.rejects(failed, /undo/);
    await store.transaction(async (tx) => assert.deepEqual(await tx.apiKeys('acme'), [key]));
  },
};
