/*
 * Events for integrations: in order, at least once, again after failures, and what waits meanwhile.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrgBackend, IntegrationError, type IntegrationEvents } from '../../src/backend/index.js';
import { chat, createIntegrationBackend, type Received } from './integration-fixtures.js';

const names = ({ events }: Received) => events.map(({ changes }) => changes[0]!.to);

test('events arrive in order, with what the audit log has about them, after connected', async (t) => {
  const { connect, rename, deliver, received, audit } = createIntegrationBackend(t);
  await rename('Before');
  await connect();
  await rename('One');
  await rename('Two');
  await deliver();
  assert.deepEqual(received.calls, ['check', 'connected', 'deliver', 'deliver']);
  assert.deepEqual(names(received), ['One', 'Two']);
  const { id, ...event } = received.events[1]!;
  const { id: auditId, time, actor, target, outcome, changes, ip, userAgent } = (await audit())[0]!;
  assert.equal(id, `${auditId}.organization.updated`);
  assert.deepEqual(event, {
    type: 'organization.updated',
    occurredAt: time,
    organization: { id: 'org_1', name: event.organization.name, displayName: 'Two' },
    actor,
    target,
    outcome,
    changes,
    ip,
    userAgent,
  });
});

test('an integration receives the types that it names, of its organization', async (t) => {
  const { connect, api, deliver, received } = createIntegrationBackend(t);
  await connect();
  await api('user_1', '/organizations/org_1/branding', { method: 'PATCH', body: { colors: { primary: '#112233' } } });
  await api('user_1', '/organizations/org_2', { method: 'PATCH', body: { displayName: 'Elsewhere' } });
  await deliver();
  assert.deepEqual(received.events, []);
});

test('with audit, it receives every event of the audit log, also refused ones', async (t) => {
  const { connect, api, deliver, received } = createIntegrationBackend(t, (given) =>
    chat(given, { events: { ...(chat(given).events as IntegrationEvents), types: 'audit' } }),
  );
  await connect();
  await api('user_1', '/organizations/org_1/branding', { method: 'PATCH', body: { colors: { primary: '#112233' } } });
  const denied = await api({ userId: 'user_1', permissions: [] }, '/organizations/org_1', {
    method: 'PATCH',
    body: { displayName: 'No' },
  });
  assert.equal(denied.status, 403);
  await deliver();
  assert.deepEqual(
    received.events.map(({ type, outcome }) => `${type} ${outcome}`),
    ['integration.connect success', 'branding.update success', 'organization.update denied'],
  );
});

test('a failed delivery is repeated with the same id, and later events wait', async (t) => {
  const { connect, rename, deliver, received, advance, get, clock, errors } = createIntegrationBackend(t);
  await connect();
  await deliver();
  const since = clock.now.toISOString();
  received.failures = [new IntegrationError('rate_limited', 'Too many messages', { retryAfterSeconds: 30 })];
  await rename('One');
  await rename('Two');
  await deliver();
  const failing = await get();
  assert.deepEqual(
    [failing.status, failing.failingSince, failing.waiting, failing.lastError?.message],
    ['needs_attention', since, 2, 'Too many messages'],
  );
  assert.equal(failing.waitingUntil, new Date(Date.parse(since) + 259_200_000).toISOString());
  assert.deepEqual(names(received), []);
  advance(29);
  await deliver();
  assert.equal(received.batches.length, 1);
  advance(1);
  await deliver();
  assert.deepEqual(names(received), ['One', 'Two']);
  const healthy = await get();
  assert.deepEqual([healthy.status, healthy.waiting, healthy.failingSince], ['connected', 0, undefined]);
  assert.equal(healthy.lastError?.recoveredAt, clock.now.toISOString());
  assert.deepEqual(errors, []);
});

test('deliveries that fail for long are an error, and events are removed after they have waited too long', async (t) => {
  const { connect, rename, deliver, received, advance, get, backend } = createIntegrationBackend(
    t,
    (given) => chat(given, { check: undefined }),
    { waitingSeconds: 7_200, retrySeconds: [600] },
  );
  await connect();
  await deliver();
  received.failures = Array.from({ length: 99 }, () => new IntegrationError('unreachable'));
  await rename('One');
  await deliver();
  await rename('Two');
  assert.equal((await get()).status, 'needs_attention');
  advance(3_600);
  await deliver();
  assert.deepEqual([(await get()).status, (await get()).waiting], ['error', 2]);
  advance(3_601);
  await rename('Three');
  await backend.checkIntegrations();
  assert.equal((await get()).waiting, 1);
  received.failures = [];
  await deliver();
  assert.deepEqual(names(received), ['Three']);
});

test('after access was revoked nothing is sent, and what waits is sent when it is connected again', async (t) => {
  const { connect, rename, deliver, received, advance, get, audit } = createIntegrationBackend(t);
  await connect();
  await deliver();
  received.failures = [new IntegrationError('access_revoked', 'An administrator of Tidewater revoked the token')];
  await rename('One');
  await deliver();
  await rename('Two');
  advance(86_400);
  await deliver();
  const { status, waiting, lastError } = await get();
  assert.deepEqual([status, waiting, lastError?.code, lastError?.count], ['error', 2, 'access_revoked', 1]);
  assert.equal(received.batches.length, 1);
  const revoked = (await audit()).find(({ type }) => type === 'integration.revoke')!;
  assert.deepEqual([revoked.actor.kind, revoked.target.id], ['system', 'chat']);
  await connect({ settings: { token: 'another-token' } });
  await deliver();
  assert.deepEqual(names(received), ['One', 'Two']);
  assert.deepEqual(received.settings, { channel: '#people', token: 'another-token' });
  assert.equal((await get()).status, 'connected');
});

test('events of one call are up to batchSize, and all of them are repeated after a failure', async (t) => {
  const { connect, rename, deliver, received, advance, get } = createIntegrationBackend(t, (given) =>
    chat(given, { events: { ...(chat(given).events as IntegrationEvents), batchSize: 3 } }),
  );
  await connect();
  await deliver();
  received.failures = [new IntegrationError('unreachable')];
  await rename('0');
  await deliver();
  for (const name of ['1', '2', '3', '4']) await rename(name);
  assert.equal((await get()).waiting, 5);
  advance(60);
  await deliver();
  assert.deepEqual(received.batches, [1, 3, 2]);
  assert.deepEqual(names(received), ['0', '1', '2', '3', '4']);
  assert.equal((await get()).waiting, 0);
});

test('disconnecting deletes settings, drops what waits, and calls the host with the last settings', async (t) => {
  const { connect, rename, deliver, received, disconnect, get, connection, audit, advance } =
    createIntegrationBackend(t);
  await connect();
  await deliver();
  received.failures = [new IntegrationError('unreachable')];
  await rename('One');
  await deliver();
  received.calls.length = 0;
  assert.equal((await disconnect()).status, 204);
  assert.deepEqual([await connection(), (await get()).status, (await get()).waiting], [undefined, 'available', 0]);
  assert.equal((await audit())[0]!.type, 'integration.disconnect');
  received.failures = [new Error('The first call fails')];
  await deliver();
  advance(60);
  await deliver();
  assert.deepEqual(received.calls, ['disconnected', 'disconnected']);
  assert.equal(received.settings['token'], 'token-of-chat');
  assert.deepEqual(received.events, []);
});

test('deleting an organization disconnects its integrations', async (t) => {
  const { connect, api, deliver, received } = createIntegrationBackend(t);
  await connect();
  await deliver();
  received.calls.length = 0;
  assert.equal((await api('user_1', '/organizations/org_1', { method: 'DELETE' })).status, 204);
  await deliver();
  assert.deepEqual(received.calls, ['disconnected']);
});

test('two processes send each event once', async (t) => {
  const { connect, rename, backend, received, store, integrations, clock } = createIntegrationBackend(t);
  const other = createOrgBackend({
    store,
    authenticate: async () => null,
    publicUrl: 'https://app.example.com/org-api',
    integrations,
    clock: () => clock.now,
  });
  t.after(() => other.close());
  await connect();
  for (const name of ['1', '2', '3', '4', '5']) await rename(name);
  await Promise.all([backend.deliver(), other.deliver(), backend.deliver(), other.deliver()]);
  assert.deepEqual(names(received), ['1', '2', '3', '4', '5']);
});
