/*
 * Webhooks: what they are, their secrets, and who can change them.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore, createOrgBackend } from '../../src/backend/index.js';
import { codeOf, createTestBackend } from './fixtures.js';
import { createWebhookBackend, encryptionKey, path } from './webhook-fixtures.js';

test('a secret is in the response that creates it alone, and stored encrypted', async (t) => {
  const { api, store, audit, receiver, list } = await createWebhookBackend(t);
  const { status, body, headers } = await api('user_1', path, {
    method: 'POST',
    body: { name: ' HR ', url: `${receiver.url}?token=hidden`, eventTypes: ['member.removed', 'member.added'] },
  });
  assert.equal(status, 201);
  const { id, etag, secret, createdBy, ...rest } = body;
  assert.match(secret, /^whsec_[A-Za-z0-9+/]{32}$/);
  assert.deepEqual(rest, {
    name: 'HR',
    url: `${receiver.url}?token=hidden`,
    eventTypes: ['member.added', 'member.removed'],
    enabled: true,
    status: 'delivering',
    waiting: 0,
    secretSuffix: secret.slice(-4),
    createdAt: '2026-11-02T09:00:00.000Z',
  });
  assert.equal(createdBy.userId, 'user_1');
  assert.ok(headers.get('location')!.endsWith(`${path}/${id}`));
  const [listed] = await list();
  assert.deepEqual([listed!.etag, 'secret' in listed!], [etag, false]);
  const stored = JSON.stringify(await store.transaction((tx) => tx.webhooks('org_1')));
  const event = (await audit())[0]!;
  assert.deepEqual([event.type, event.target], ['webhook.create', { kind: 'webhook', id, name: 'HR' }]);
  for (const text of [stored, JSON.stringify(event)]) assert.equal(text.includes(secret.slice(6, 20)), false);
  assert.equal(JSON.stringify(event).includes('hidden'), false);
});

test('a patch changes what it names, and null selects all events', async (t) => {
  const { create, patch, audit, list } = await createWebhookBackend(t);
  const webhook = await create({ eventTypes: ['member.added'] });
  const renamed = await patch(webhook, { name: 'New' });
  assert.deepEqual([renamed.body.name, renamed.body.eventTypes], ['New', ['member.added']]);
  const all = await patch(webhook, { eventTypes: null });
  assert.equal('eventTypes' in all.body, false);
  assert.deepEqual((await audit())[0]!.changes, [{ field: 'eventTypes', from: ['member.added'], to: ['*'] }]);
  const nothing = await patch(webhook, { name: 'New' });
  assert.equal(nothing.body.etag, all.body.etag);
  assert.equal((await list())[0]!.etag, all.body.etag);
});

test('a change that is based on an old version is refused', async (t) => {
  const { api, create, patch } = await createWebhookBackend(t);
  const webhook = await create();
  await patch(webhook, { name: 'New' });
  for (const [method, body] of [['PATCH', { name: 'Other' }] as const, ['DELETE', undefined] as const]) {
    const reply = await api('user_1', `${path}/${webhook.id}`, {
      method,
      body,
      headers: { 'if-match': webhook.etag! },
    });
    assert.equal(codeOf(reply), 'etag_mismatch');
  }
});

test('invalid URLs and event types are refused at their fields', async (t) => {
  const { api, create, patch } = await createWebhookBackend(t, { allowPrivateAddresses: false });
  const body = { name: 'HR', url: 'https://hooks.example.com/a' };
  const send = (some: object) => api('user_1', path, { method: 'POST', body: { ...body, ...some } });
  for (const [url, code] of [
    ['http://hooks.example.com', 'not_https'],
    ['ftp://hooks.example.com', 'not_https'],
    ['hooks.example.com', 'not_https'],
    ['https://user:password@hooks.example.com', 'not_https'],
    ['https://localhost/', 'private_address'],
    ['https://10.0.0.1/', 'private_address'],
  ]) {
    const reply = await send({ url });
    assert.deepEqual([reply.status, reply.body.errors[0].pointer, reply.body.errors[0].code], [422, '/url', code]);
  }
  const unknown = await send({ eventTypes: ['member.added', 'member.eaten'] });
  assert.deepEqual([unknown.body.errors[0].pointer, unknown.body.errors[0].code], ['/eventTypes/1', 'unknown_value']);
  assert.equal((await send({ eventTypes: [] })).status, 422);
  const webhook = await create({ url: body.url });
  assert.equal((await patch(webhook, { url: 'https://169.254.169.254/' })).body.errors[0].code, 'private_address');
});

test('an organization has a limited number of webhooks, and its own only', async (t) => {
  const { api, create } = await createWebhookBackend(t, { max: 2 });
  await create();
  const webhook = await create();
  const reply = await api('user_1', path, { method: 'POST', body: { name: 'x', url: webhook.url } });
  assert.equal(codeOf(reply), 'webhook_limit_reached');
  const other = `/organizations/org_2/webhooks/${webhook.id}`;
  for (const [method, suffix] of [
    ['PATCH', ''],
    ['DELETE', ''],
    ['POST', '/test'],
    ['POST', '/rotate-secret'],
    ['GET', '/deliveries'],
  ] as const) {
    const found = await api('user_1', other + suffix, { method, ...(method === 'PATCH' && { body: {} }) });
    assert.equal(codeOf(found), 'not_found', method + suffix);
  }
});

test('webhooks are a feature that the host turns on', async () => {
  const off = createTestBackend();
  assert.equal((await off.api('user_1', '/capabilities')).body.features.webhooks, false);
  assert.equal(codeOf(await off.api('user_1', path)), 'feature_disabled');
  const on = createTestBackend({ webhooks: { encryptionKey } });
  const { features, limits, webhooks } = (await on.api('user_1', '/capabilities')).body;
  assert.deepEqual([features.webhooks, limits.webhooksMax, webhooks.retentionDays], [true, 20, 30]);
  assert.ok(webhooks.eventTypes.includes('member.roles.updated'));
  await on.backend.close();
});

test('a key is required, and that of connections is the default', async () => {
  const options = { store: createMemoryStore(), authenticate: async () => null };
  assert.throws(() => createOrgBackend({ ...options, webhooks: {} }), /webhooks\.encryptionKey/);
  assert.throws(() => createOrgBackend({ ...options, webhooks: { encryptionKey: new Uint8Array(31) } }), /32 bytes/);
  const backend = createOrgBackend({ ...options, connections: { encryptionKey, setup: () => ({}) }, webhooks: {} });
  await backend.close();
});

test('a deleted webhook takes its deliveries with it', async (t) => {
  const { api, create, rename, receiver, deliver } = await createWebhookBackend(t);
  const webhook = await create();
  receiver.otherwise = 500;
  await rename('One');
  await deliver();
  assert.equal((await api('user_1', `${path}/${webhook.id}`, { method: 'DELETE' })).status, 204);
  assert.equal(codeOf(await api('user_1', `${path}/${webhook.id}/deliveries`)), 'not_found');
});

test('a deleted organization leaves nothing in the outbox', async (t) => {
  const { api, backend, create, patch, rename, store } = await createWebhookBackend(t);
  const webhook = await create();
  await patch(webhook, { enabled: false });
  await rename('One');
  await backend.close();
  assert.equal((await api('user_1', '/organizations/org_1', { method: 'DELETE' })).status, 204);
  const late = '2026-12-02T09:00:00.000Z';
  await store.transaction(async (tx) => {
    await tx.resumeDeliveries(webhook.id, 'webhook', late);
    assert.deepEqual(await tx.leaseDeliveries({ hooks: ['webhook'], now: late, until: late, limit: 9 }), []);
  });
});
