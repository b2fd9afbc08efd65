import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { IdempotencyClaim, IdempotentResult, Store, StoreTransaction } from '../../store/store.js';
import { at, hour, now } from '../records.js';
import type { StoreTests } from './store-tests.js';

export const answer: IdempotentResult = {
  requestHash: 'h',
  status: 201,
  headers: { location: '/x', etag: '"1"' },
  body: '{"a":"ü"}',
  createdAt: now,
};

/** Claims a key in a transaction of its own. */
export const claim = (store: Store, scope = 'ann', key = 'k', time = now): Promise<IdempotencyClaim> =>
  store.transaction((tx) => claimIn(tx, scope, key, time));

const claimIn = async (tx: StoreTransaction, scope = 'ann', key = 'k', time = now) =>
  (await tx.claimIdempotencyKeys(scope, [key], time)).get(key)!;

/** Idempotency keys. */
export const idempotency: StoreTests = {
  'returns the result of a key for 24 hours, to its owner only': async (store) => {
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
  },

  'claims many keys and stores many results': async (store) => {
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
  },

  'a key is claimed once at a time and released when the work throws': async (store) => {
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
  },
};
