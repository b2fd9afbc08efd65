import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { ChangeRecord } from '../../store/store.js';
import { organization } from '../records.js';
import type { StoreTests } from './store-tests.js';

const change = (id: string, organizationId = 'acme'): ChangeRecord => ({
  organizationId,
  resource: 'member',
  id,
  isGone: false,
});

/** Announcements of changes. */
export const changes: StoreTests = {
  'notifies subscribers of committed changes in order, and of no others': async (store) => {
    if (!store.changes) return;
    const received: ChangeRecord[] = [];
    const other: string[] = [];
    const stop = await store.changes.subscribe({
      onChange: (one) => void received.push(one),
      onReconnect: () => assert.fail('missed'),
    });
    const stopOther = await store.changes.subscribe({
      onChange: ({ id }) => void other.push(id),
      onReconnect: () => {},
    });
    await store.transaction(async (tx) => {
      await tx.announce(change('a'));
      await tx.announce({ ...change('ü "'), isGone: true });
      assert.deepEqual(received, []);
    });
    await assert.rejects(
      store.transaction(async (tx) => {
        await tx.announce(change('lost'));
        throw new Error('no');
      }),
    );
    await store.transaction((tx) => tx.announce(change('b', 'other')));
    for (let tries = 0; received.length < 3 && tries < 200; tries++) await delay(10);
    assert.deepEqual(received, [change('a'), { ...change('ü "'), isGone: true }, change('b', 'other')]);
    stop();
    await store.transaction((tx) => tx.announce(change('c')));
    for (let tries = 0; other.length < 4 && tries < 200; tries++) await delay(10);
    assert.deepEqual([received.length, other], [3, ['a', 'ü "', 'b', 'c']]);
    stopOther();
    stopOther();
    const back = await store.changes.subscribe({ onChange: ({ id }) => void other.push(id), onReconnect: () => {} });
    await store.transaction((tx) => tx.announce(change('d')));
    for (let tries = 0; other.length < 5 && tries < 200; tries++) await delay(10);
    assert.deepEqual(other.slice(4), ['d']);
    back();
  },

  'commits a change that is too large to announce': async (store) => {
    await store.transaction(async (tx) => {
      await tx.insertOrganization(organization('acme'));
      await tx.announce(change('x'.repeat(9000)));
    });
    assert.ok(await store.transaction((tx) => tx.organization('acme')));
  },
};
