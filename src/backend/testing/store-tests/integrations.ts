import assert from 'node:assert/strict';
import type { Store, StoreTransaction } from '../../store/store.js';
import { at, hour, integrationAttempt, integrationConnection, now, organization } from '../records.js';
import type { StoreTests } from './store-tests.js';

const withOrganizations = (store: Store, body: (tx: StoreTransaction) => Promise<void>) =>
  store.transaction(async (tx) => {
    for (const id of ['acme', 'beta']) await tx.insertOrganization(organization(id));
    await body(tx);
  });

const HOOK = 'integration';
const toOutbox = (tx: StoreTransaction, organizationId: string, id: string, dueAt: string | null = now, time = now) =>
  tx.appendDelivery({ id, organizationId, hook: HOOK, event: { occurredAt: time }, attempts: 0, dueAt });

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);

/** Connections to integrations, and what waits for them. */
export const integrations: StoreTests = {
  'lists the connections of an organization, the oldest first, unchanged': (store) =>
    withOrganizations(store, async (tx) => {
      const complete = integrationConnection('acme', 'b', {
        integrationId: 'crm',
        settings: { channel: '#ü 日本', limit: 3, threads: false },
        secrets: { sealed: 'sealed secrets', names: ['token'] },
        tokens: { sealed: 'sealed tokens', expiresAt: at(hour) },
        refreshingUntil: at(30_000),
        account: 'acme.example.com',
        attention: 'Only the first 100 contacts are sent',
        failing: { since: at(hour), kind: 'access' },
        lastCheck: { at: at(hour), ok: false, durationMs: 140 },
        lastError: { code: 'timeout', message: 'No response', at: at(2), since: at(1), count: 2, recoveredAt: at(3) },
        nextCheckAt: at(2 * hour),
        connectedAt: at(hour),
        version: 3,
      });
      const plain = integrationConnection('acme', 'a');
      for (const one of [complete, plain, integrationConnection('beta', 'c')]) await tx.putIntegrationConnection(one);
      assert.deepEqual(await tx.integrationConnections('acme'), [plain, complete]);
      const changed = { ...complete, failing: null, lastError: null, tokens: null, secrets: null, version: 4 };
      await tx.putIntegrationConnection(changed);
      assert.deepEqual(await tx.integrationConnections('acme'), [plain, changed]);
      assert.deepEqual(await tx.integrationConnections('unknown'), []);
    }),

  'deletes a connection with its deliveries, in its organization only, and all of them with it': (store) =>
    withOrganizations(store, async (tx) => {
      for (const id of ['a', 'b']) {
        await tx.putIntegrationConnection(integrationConnection('acme', id, { integrationId: id }));
        await toOutbox(tx, id, `of ${id}`);
      }
      await tx.deleteIntegrationConnection('beta', 'a');
      assert.equal((await tx.integrationConnections('acme')).length, 2);
      await tx.deleteIntegrationConnection('acme', 'a');
      assert.deepEqual(idsOf(await tx.integrationConnections('acme')), ['b']);
      assert.deepEqual([...(await tx.countDeliveries(HOOK, ['a', 'b']))], [['b', 1]]);
      await tx.putIntegrationAttempt(integrationAttempt('acme', 'attempt'));
      await tx.deleteOrganization('acme');
      assert.deepEqual(await tx.integrationConnections('acme'), []);
      assert.equal(await tx.takeIntegrationAttempt('attempt'), undefined);
    }),

  'leases connections whose check is due, the most overdue first': (store) =>
    withOrganizations(store, async (tx) => {
      const connect = (id: string, nextCheckAt: string, organizationId = 'acme') =>
        tx.putIntegrationConnection(integrationConnection(organizationId, id, { integrationId: id, nextCheckAt }));
      await connect('a', at(2));
      await connect('b', at(1), 'beta');
      await connect('c', at(3));
      await connect('d', at(9));
      const lease = (limit: number) => tx.leaseIntegrationConnections({ now: at(3), until: at(hour), limit });
      assert.deepEqual(idsOf(await lease(2)), ['b', 'a']);
      assert.deepEqual(idsOf(await lease(2)), ['c']);
      assert.deepEqual(await lease(2), []);
      const found = await tx.integrationConnections('acme');
      assert.deepEqual(
        found.map(({ id, nextCheckAt }) => [id, nextCheckAt]),
        [
          ['a', at(hour)],
          ['c', at(hour)],
          ['d', at(9)],
        ],
      );
    }),

  'gives an attempt to one transaction, and removes expired ones of the organization': (store) =>
    withOrganizations(store, async (tx) => {
      const attempt = integrationAttempt('acme', 'a');
      await tx.putIntegrationAttempt(attempt);
      assert.deepEqual(await tx.takeIntegrationAttempt('a'), attempt);
      assert.equal(await tx.takeIntegrationAttempt('a'), undefined);
      await tx.putIntegrationAttempt(integrationAttempt('acme', 'old', { expiresAt: at(hour) }));
      await tx.putIntegrationAttempt(integrationAttempt('beta', 'other', { expiresAt: at(hour) }));
      await tx.putIntegrationAttempt(
        integrationAttempt('acme', 'new', { createdAt: at(hour), expiresAt: at(2 * hour) }),
      );
      assert.equal(await tx.takeIntegrationAttempt('old'), undefined);
      assert.equal((await tx.takeIntegrationAttempt('other'))?.id, 'other');
      assert.equal((await tx.takeIntegrationAttempt('new'))?.id, 'new');
    }),

  'gives an attempt to one of several transactions': async (store) => {
    await withOrganizations(store, (tx) => tx.putIntegrationAttempt(integrationAttempt('acme', 'a')));
    const take = () => store.transaction((tx) => tx.takeIntegrationAttempt('a'));
    const taken = await Promise.all([take(), take(), take()]);
    assert.equal(taken.filter((attempt) => attempt !== undefined).length, 1);
  },

  'counts deliveries, also those that were given up, and lists the next ones in order': (store) =>
    withOrganizations(store, async (tx) => {
      await toOutbox(tx, 'a', '1');
      await toOutbox(tx, 'a', '2', null);
      await toOutbox(tx, 'a', '3', at(hour));
      await toOutbox(tx, 'b', '4');
      await tx.appendDelivery({ id: '5', organizationId: 'a', hook: 'other', event: {}, attempts: 0, dueAt: now });
      assert.deepEqual([...(await tx.countDeliveries(HOOK, ['a', 'b', 'c']))].sort(), [
        ['a', 3],
        ['b', 1],
      ]);
      assert.equal((await tx.countDeliveries(HOOK, [])).size, 0);
      assert.deepEqual(idsOf(await tx.nextDeliveries('a', HOOK, 5)), ['1', '3']);
      assert.deepEqual(idsOf(await tx.nextDeliveries('a', HOOK, 1)), ['1']);
      assert.deepEqual(await tx.nextDeliveries('c', HOOK, 1), []);
    }),

  'removes deliveries of one queue by the time of their events': (store) =>
    withOrganizations(store, async (tx) => {
      await toOutbox(tx, 'a', '1', null, at(0));
      await toOutbox(tx, 'a', '2', now, at(1));
      await toOutbox(tx, 'a', '3', now, at(hour));
      await toOutbox(tx, 'b', '4', now, at(0));
      assert.equal(await tx.removeDeliveries('a', HOOK, at(hour)), 2);
      assert.equal(await tx.removeDeliveries('a', HOOK, at(hour)), 0);
      assert.deepEqual([...(await tx.countDeliveries(HOOK, ['a', 'b']))].sort(), [
        ['a', 1],
        ['b', 1],
      ]);
    }),

  'restores connections and attempts when a transaction fails': async (store) => {
    const before = integrationConnection('acme', 'a');
    await withOrganizations(store, async (tx) => {
      await tx.putIntegrationConnection(before);
      await tx.putIntegrationAttempt(integrationAttempt('acme', 'attempt'));
    });
    const change = store.transaction(async (tx) => {
      await tx.takeIntegrationAttempt('attempt');
      await tx.deleteIntegrationConnection('acme', 'a');
      await tx.putIntegrationConnection(integrationConnection('acme', 'b'));
      throw new Error('stop');
    });
    await assert.rejects(change, /stop/);
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.integrationConnections('acme'), [before]);
      assert.equal((await tx.takeIntegrationAttempt('attempt'))?.id, 'attempt');
    });
  },
};
