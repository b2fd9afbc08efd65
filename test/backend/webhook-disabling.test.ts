/*
 * Webhooks that are disabled, deliveries that are sent again, test events, and the retention of deliveries.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from './fixtures.js';
import { createWebhookBackend, path, realTime, verify } from './webhook-fixtures.js';

test('410 disables a webhook, and its events wait until it is enabled', async (t) => {
  const { api, create, rename, names, receiver, deliver, list, patch, audit } = await createWebhookBackend(t);
  const webhook = await create();
  receiver.answers = [410];
  await rename('One');
  await rename('Two');
  await deliver();
  const [disabled] = await list();
  assert.deepEqual(
    [disabled!.enabled, disabled!.status, disabled!.disabledReason, disabled!.disabledAt, disabled!.waiting],
    [false, 'disabled', 'gone', '2026-11-02T09:00:00.000Z', 2],
  );
  const event = (await audit())[0]!;
  assert.deepEqual([event.type, event.actor.kind, event.changes[0]!.to], ['webhook.disable', 'system', 'gone']);
  await rename('Three');
  await deliver();
  assert.deepEqual(names(), ['One']);
  const test_ = await api('user_1', `${path}/${webhook.id}/test`, { method: 'POST' });
  assert.equal(test_.body.state, 'succeeded');
  receiver.requests.length = 0;
  const enabled = await patch(webhook, { enabled: true });
  assert.deepEqual([enabled.body.status, 'disabledReason' in enabled.body], ['delivering', false]);
  await deliver();
  assert.deepEqual(names(), ['One', 'Two', 'Three']);
});

test('a webhook is disabled after failures for three days', async (t) => {
  const { create, rename, receiver, deliver, advance, list, audit } = await createWebhookBackend(t);
  await create();
  receiver.otherwise = 500;
  await rename('One');
  await deliver();
  const delays = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
  for (const [index, seconds] of delays.entries()) {
    advance(seconds);
    await deliver();
    assert.equal(receiver.requests.length, index + 2);
    assert.equal((await list())[0]!.enabled, index < delays.length - 1);
  }
  const [webhook] = await list();
  assert.deepEqual([webhook!.disabledReason, webhook!.failingSince], ['failures', '2026-11-02T09:00:00.000Z']);
  assert.equal((await audit()).filter(({ type }) => type === 'webhook.disable').length, 1);
});

test('one success ends the count of failures', async (t) => {
  const { create, rename, receiver, deliver, advance, list } = await createWebhookBackend(t, {
    disableAfterSeconds: 60,
    retrySeconds: [30, 30, 30, 30],
  });
  await create();
  receiver.answers = [500, 204, 500];
  await rename('One');
  await deliver();
  advance(30);
  await deliver();
  advance(30);
  await rename('Two');
  await deliver();
  assert.deepEqual(
    [(await list())[0]!.status, (await list())[0]!.failingSince],
    ['retrying', '2026-11-02T09:01:00.000Z'],
  );
});

test('a webhook that a user disables sends nothing, and continues in order', async (t) => {
  const { create, rename, names, deliver, patch, list, redeliver, deliveries } = await createWebhookBackend(t);
  const webhook = await create();
  await rename('One');
  await deliver();
  await patch(webhook, { enabled: false });
  await rename('Two');
  await rename('Three');
  await deliver();
  assert.deepEqual(names(), ['One']);
  assert.deepEqual([(await list())[0]!.waiting, 'disabledReason' in (await list())[0]!], [2, false]);
  const done = (await deliveries(webhook)).at(-1)!;
  assert.equal(codeOf(await redeliver(webhook, done)), 'webhook_disabled');
  await patch(webhook, { enabled: true });
  await deliver();
  assert.deepEqual(names(), ['One', 'Two', 'Three']);
});

test('a webhook that is disabled and enabled during a request sends nothing twice', async (t) => {
  const { create, rename, names, receiver, deliver, patch } = await createWebhookBackend(t);
  const webhook = await create();
  receiver.answers = [
    async (response) => {
      await patch(webhook, { enabled: false });
      await patch(webhook, { enabled: true });
      response.writeHead(204).end();
    },
  ];
  await rename('One');
  await rename('Two');
  await deliver();
  await deliver();
  assert.deepEqual(names(), ['One', 'Two']);
});

test('a delivery is sent again on demand: a pending one at once, another after those that wait', async (t) => {
  const { create, rename, names, receiver, deliver, redeliver, deliveries, audit } = await createWebhookBackend(t);
  const webhook = await create();
  await rename('One');
  await deliver();
  receiver.answers = [500];
  await rename('Two');
  await rename('Three');
  await deliver();
  assert.deepEqual(names(), ['One', 'Two']);
  const [, second, first] = await deliveries(webhook);
  const again = await redeliver(webhook, first!);
  assert.deepEqual([again.status, again.body.state, again.body.attempts.length], [200, 'pending', 1]);
  await deliver();
  assert.deepEqual(names(), ['One', 'Two'], 'the second one is not due');
  await redeliver(webhook, second!);
  await deliver();
  assert.deepEqual(names(), ['One', 'Two', 'Two', 'Three', 'One']);
  const ids = receiver.requests.map(({ headers }) => headers['webhook-id']);
  assert.equal(ids[0], ids[4]);
  const final = await deliveries(webhook);
  assert.deepEqual(
    final.map(({ state, attempts }) => [state, attempts.length]),
    [
      ['succeeded', 1],
      ['succeeded', 2],
      ['succeeded', 2],
    ],
  );
  assert.equal((await audit())[0]!.type, 'webhook.redeliver');
  const missing = await redeliver(webhook, { id: 'wdl_unknown' });
  assert.equal(codeOf(missing), 'not_found');
});

test('a delivery that failed is sent again with all its attempts', async (t) => {
  const { create, rename, receiver, deliver, redeliver, deliveries, advance } = await createWebhookBackend(t, {
    retrySeconds: [5],
  });
  const webhook = await create();
  receiver.otherwise = 500;
  await rename('One');
  await deliver();
  advance(5);
  await deliver();
  const [failed] = await deliveries(webhook);
  assert.equal(failed!.state, 'failed');
  await redeliver(webhook, failed!);
  await deliver();
  assert.equal((await deliveries(webhook))[0]!.state, 'pending');
  receiver.otherwise = 204;
  advance(5);
  await deliver();
  const [done] = await deliveries(webhook);
  assert.deepEqual([done!.state, done!.attempts.length], ['succeeded', 4]);
});

test('a test event is sent at once, with the result in the response', async (t) => {
  const { api, create, receiver, list, deliveries, audit, rename, deliver } = await createWebhookBackend(
    t,
    {},
    { clock: realTime },
  );
  const webhook = await create({ eventTypes: ['member.added'] });
  receiver.answers = [418];
  const send = () =>
    api('user_1', `${path}/${webhook.id}/test`, { method: 'POST', headers: { 'idempotency-key': 'k' } });
  const { status, body } = await send();
  assert.equal(status, 200);
  assert.deepEqual(
    [body.eventType, body.state, body.attempts[0].status, body.attempts[0].responseBody],
    ['endpoint.test', 'failed', 418, 'no'],
  );
  verify(webhook.secret, receiver.requests[0]!);
  assert.equal((await send()).body.id, body.id);
  assert.equal(receiver.requests.length, 1, 'the repeated request sends nothing');
  assert.equal((await deliveries(webhook))[0]!.id, body.id);
  const [unchanged] = await list();
  assert.deepEqual([unchanged!.status, unchanged!.waiting], ['delivering', 0]);
  assert.equal((await audit())[0]!.type, 'webhook.test');
  await rename('not selected');
  await deliver();
  assert.equal(receiver.requests.length, 1);
});

test('deliveries are removed after the retention, waiting ones too', async (t) => {
  const { backend, create, rename, receiver, deliver, advance, deliveries, patch, names } = await createWebhookBackend(
    t,
    {
      retentionDays: 2,
    },
  );
  const webhook = await create();
  await rename('One');
  await deliver();
  await patch(webhook, { enabled: false });
  await rename('Two');
  advance(2 * 86_400);
  await rename('Three');
  assert.equal(await backend.removeExpiredWebhookDeliveries(), 0);
  advance(1);
  assert.equal(await backend.removeExpiredWebhookDeliveries(), 2);
  assert.equal((await deliveries(webhook)).length, 1);
  receiver.requests.length = 0;
  await patch(webhook, { enabled: true });
  await deliver();
  assert.deepEqual(names(), ['Three']);
});
