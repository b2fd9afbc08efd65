import assert from 'node:assert/strict';
import type { Store, StoreTransaction } from '../../store/store.js';
import { at, hour, organization, webhook, webhookDelivery } from '../records.js';
import type { StoreTests } from './store-tests.js';

const withOrganizations = (store: Store, body: (tx: StoreTransaction) => Promise<void>) =>
  store.transaction(async (tx) => {
    for (const id of ['acme', 'beta']) await tx.insertOrganization(organization(id));
    await body(tx);
  });

const toOutbox = (tx: StoreTransaction, organizationId: string, id: string) =>
  tx.appendDelivery({ id, organizationId, hook: 'webhook', event: {}, attempts: 0, dueAt: at(0) });

const outbox = async (tx: StoreTransaction) =>
  idsOf(await tx.leaseDeliveries({ hooks: ['webhook'], now: at(9 * hour), until: at(10 * hour), limit: 9 })).sort();

const idsOf = (records: readonly { id: string }[]) => records.map(({ id }) => id);
const own = { id: 'a', organizationId: 'acme' };

/** Webhooks, and the log of their deliveries. */
export const webhooks: StoreTests = {
  'lists the webhooks of an organization, the oldest first': (store) =>
    withOrganizations(store, async (tx) => {
      const complete = webhook('acme', 'b', {
        eventTypes: ['member.added', 'member.removed'],
        enabled: false,
        disabledReason: 'failures',
        disabledAt: at(3 * hour),
        failingSince: at(2 * hour),
        lastDelivery: { at: at(3 * hour), ok: false, status: 503 },
        previousSecret: { sealed: 'sealed', suffix: 'abcd', expiresAt: at(24 * hour) },
        createdAt: at(hour),
        version: 3,
      });
      const plain = webhook('acme', 'a');
      for (const one of [complete, plain, webhook('beta', 'c')]) await tx.putWebhook(one);
      assert.deepEqual(await tx.webhooks('acme'), [plain, complete]);
      const changed = { ...complete, eventTypes: null, enabled: true, disabledReason: null, disabledAt: null };
      await tx.putWebhook(changed);
      assert.deepEqual(await tx.webhooks('acme'), [plain, changed]);
      assert.deepEqual(await tx.webhooks('unknown'), []);
    }),

  'stores deliveries and their attempts unchanged': (store) =>
    withOrganizations(store, async (tx) => {
      await tx.putWebhook(webhook('acme', 'a'));
      const pending = webhookDelivery(own, 'd', { requestBody: '{"name":"ü \"\\\\ 日本"}' });
      await tx.putWebhookDelivery(pending);
      assert.deepEqual(await tx.webhookDelivery('a', 'd'), pending);
      assert.equal(await tx.webhookDelivery('b', 'd'), undefined);
      const attempt = { at: at(1), durationMs: 12, status: null, error: 'timeout', responseBody: null };
      const done = {
        ...pending,
        state: 'failed' as const,
        attempts: [attempt, { ...attempt, status: 500, error: null, responseBody: 'ü' }],
        tries: 2,
        leases: 3,
        requestHeaders: { 'webhook-id': 'event d' },
        nextAttemptAt: null,
      };
      await tx.putWebhookDelivery(done);
      assert.deepEqual(await tx.webhookDelivery('a', 'd'), done);
    }),

  'pages deliveries of a webhook by state, the newest first': (store) =>
    withOrganizations(store, async (tx) => {
      for (const id of ['a', 'b']) await tx.putWebhook(webhook('acme', id));
      for (let number = 0; number < 7; number++)
        await tx.putWebhookDelivery(
          webhookDelivery(own, `d${number}`, {
            createdAt: at(Math.floor(number / 2)),
            state: number === 3 ? 'failed' : 'succeeded',
          }),
        );
      await tx.putWebhookDelivery(webhookDelivery({ id: 'b', organizationId: 'acme' }, 'other'));
      const first = await tx.webhookDeliveries('a', { limit: 3 });
      assert.deepEqual([idsOf(first.items), first.total], [['d6', 'd5', 'd4'], 7]);
      const second = await tx.webhookDeliveries('a', { limit: 10, cursor: first.nextCursor! });
      assert.deepEqual([idsOf(second.items), second.nextCursor], [['d3', 'd2', 'd1', 'd0'], null]);
      const failed = await tx.webhookDeliveries('a', { limit: 10, state: 'failed' });
      assert.deepEqual([idsOf(failed.items), failed.total], [['d3'], 1]);
      assert.deepEqual(idsOf((await tx.webhookDeliveries('a', { limit: 10, state: 'pending' })).items), []);
    }),

  'counts pending deliveries by webhook': (store) =>
    withOrganizations(store, async (tx) => {
      for (const id of ['a', 'b', 'c']) await tx.putWebhook(webhook('acme', id));
      await tx.putWebhook(webhook('beta', 'x'));
      for (const id of ['1', '2']) await tx.putWebhookDelivery(webhookDelivery(own, id));
      await tx.putWebhookDelivery(webhookDelivery(own, '3', { state: 'succeeded' }));
      await tx.putWebhookDelivery(webhookDelivery({ id: 'b', organizationId: 'acme' }, '4'));
      await tx.putWebhookDelivery(webhookDelivery({ id: 'x', organizationId: 'beta' }, '5'));
      assert.deepEqual([...(await tx.countPendingWebhookDeliveries('acme'))].sort(), [
        ['a', 2],
        ['b', 1],
      ]);
      assert.equal((await tx.countPendingWebhookDeliveries('unknown')).size, 0);
    }),

  'deletes a webhook with its deliveries, in its organization only, and all of them with it': (store) =>
    withOrganizations(store, async (tx) => {
      for (const id of ['a', 'b']) {
        await tx.putWebhook(webhook('acme', id));
        await tx.putWebhookDelivery(webhookDelivery({ id, organizationId: 'acme' }, `of ${id}`));
        await toOutbox(tx, id, `of ${id}`);
      }
      await tx.deleteWebhook('beta', 'a');
      assert.equal((await tx.webhooks('acme')).length, 2);
      await tx.deleteWebhook('acme', 'a');
      assert.equal(await tx.webhookDelivery('a', 'of a'), undefined);
      assert.deepEqual(await outbox(tx), ['of b']);
      await tx.putWebhookDelivery(webhookDelivery(own, 'of a'));
      assert.equal(await tx.webhookDelivery('a', 'of a'), undefined);
      await tx.deleteOrganization('acme');
      assert.deepEqual(await tx.webhooks('acme'), []);
      assert.equal(await tx.webhookDelivery('b', 'of b'), undefined);
    }),

  'removes deliveries by age, a limited number at a time': (store) =>
    withOrganizations(store, async (tx) => {
      await tx.putWebhook(webhook('acme', 'a'));
      for (let number = 0; number < 5; number++)
        await tx.putWebhookDelivery(webhookDelivery(own, `d${number}`, { createdAt: at(number * hour) }));
      await toOutbox(tx, 'a', 'd0');
      await toOutbox(tx, 'b', 'd4');
      assert.equal(await tx.removeWebhookDeliveries(at(3 * hour), 2), 2);
      assert.deepEqual(await outbox(tx), ['d4']);
      assert.equal(await tx.removeWebhookDeliveries(at(3 * hour), 2), 1);
      assert.equal(await tx.removeWebhookDeliveries(at(3 * hour), 2), 0);
      assert.deepEqual(idsOf((await tx.webhookDeliveries('a', { limit: 10 })).items), ['d4', 'd3']);
    }),

  'resumes deliveries that were given up, in order, and no others': async (store) => {
    const append = (tx: StoreTransaction, id: string, organizationId: string, hook: string, dueAt: string | null) =>
      tx.appendDelivery({ id, organizationId, hook, event: {}, attempts: 0, dueAt });
    await store.transaction(async (tx) => {
      await append(tx, '1', 'a', 'webhook', null);
      await append(tx, '2', 'a', 'webhook', null);
      await append(tx, '3', 'b', 'webhook', null);
      await append(tx, '4', 'a', 'other', null);
      await append(tx, '5', 'a', 'webhook', at(hour));
      await tx.resumeDeliveries('a', 'webhook', at(0));
    });
    const lease = (now: string) =>
      store.transaction((tx) =>
        tx.leaseDeliveries({ hooks: ['webhook', 'other'], now, until: at(9 * hour), limit: 9 }),
      );
    assert.deepEqual(idsOf(await lease(at(0))), ['1']);
    await store.transaction((tx) => tx.deleteDelivery('1'));
    assert.deepEqual(idsOf(await lease(at(0))), ['2']);
    await store.transaction((tx) => tx.deleteDelivery('2'));
    assert.deepEqual(await lease(at(0)), []);
    assert.deepEqual(idsOf(await lease(at(hour))), ['5']);
  },

  'restores webhooks and deliveries when a transaction fails': async (store) => {
    const before = webhook('acme', 'a');
    const delivery = webhookDelivery(own, 'd');
    await withOrganizations(store, async (tx) => {
      await tx.putWebhook(before);
      await tx.putWebhookDelivery(delivery);
    });
    const change = store.transaction(async (tx) => {
      await tx.putWebhookDelivery({ ...delivery, state: 'failed' });
      await tx.putWebhookDelivery(webhookDelivery(own, 'e'));
      await tx.deleteWebhook('acme', 'a');
      await tx.putWebhook(webhook('acme', 'b'));
      throw new Error('stop');
    });
    await assert.rejects(change, /stop/);
    await store.transaction(async (tx) => {
      assert.deepEqual(await tx.webhooks('acme'), [before]);
      assert.deepEqual((await tx.webhookDeliveries('a', { limit: 10 })).items, [delivery]);
    });
  },
};
