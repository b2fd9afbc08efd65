/*
 * Health checks of integrations: on demand, when they are due, and what they find.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { IntegrationError } from '../../src/backend/index.js';
import { chat, createIntegrationBackend, settings } from './integration-fixtures.js';

test('a failing check is an error that counts, and a success ends it', async (t) => {
  const { connect, send, received, advance, clock, errors, deliver } = createIntegrationBackend(t);
  await connect();
  await deliver();
  const since = new Date(clock.now.getTime() + 60_000).toISOString();
  for (let time = 0; time < 2; time++) {
    advance(60);
    received.failures = [new IntegrationError('rate_limited', 'Tidewater is busy')];
    const { body } = await send('user_1', 'check');
    assert.deepEqual([body.status, body.lastCheck.ok, body.failingSince], ['error', false, since]);
    assert.deepEqual(body.lastError, {
      code: 'rate_limited',
      message: 'Tidewater is busy',
      at: clock.now.toISOString(),
      since,
      count: time + 1,
    });
  }
  advance(60);
  const { body } = await send('user_1', 'check');
  assert.deepEqual([body.status, body.failingSince], ['connected', undefined]);
  assert.equal(body.lastError.recoveredAt, clock.now.toISOString());
  received.failures = [new Error('password=hunter2')];
  const unexpected = await send('user_1', 'check');
  assert.deepEqual([unexpected.body.lastError.code, unexpected.body.lastError.message], ['failed', undefined]);
  assert.equal(unexpected.text.includes('hunter2'), false);
  assert.equal(errors.length, 1);
});

test('a check that does not end is a timeout', async (t) => {
  // Timeouts do not keep a process alive.
  const alive = setInterval(() => {}, 1_000);
  t.after(() => clearInterval(alive));
  const { connect } = createIntegrationBackend(
    t,
    (received) => chat(received, { check: () => new Promise(() => {}) }),
    { timeoutSeconds: 0.05 },
  );
  const { integration } = await connect();
  assert.deepEqual([integration.status, integration.lastError?.code], ['error', 'timeout']);
});

test('what a check finds needs attention until the next one', async (t) => {
  const found = { attention: 'Only public channels receive messages' as string | undefined };
  const { connect, send } = createIntegrationBackend(t, (received) => chat(received, { check: async () => found }));
  const { integration } = await connect();
  assert.deepEqual([integration.status, integration.attention], ['needs_attention', found.attention]);
  found.attention = undefined;
  assert.equal((await send('user_1', 'check')).body.status, 'connected');
});

test('checks that are due run once, whatever the number of processes', async (t) => {
  const { connect, backend, received, advance, get } = createIntegrationBackend(t, chat, { checkSeconds: 300 });
  await connect();
  received.calls.length = 0;
  assert.equal(await backend.checkIntegrations(), 0);
  advance(301);
  const counts = await Promise.all([backend.checkIntegrations(), backend.checkIntegrations()]);
  assert.deepEqual([counts[0]! + counts[1]!, received.calls.filter((call) => call === 'check').length], [1, 1]);
  assert.equal((await get()).lastCheck?.ok, true);
  assert.equal(await backend.checkIntegrations(), 0);
});

test('checks are limited for each user', async (t) => {
  const { connect, send } = createIntegrationBackend(t, chat, {}, { limits: { integrationChecks: 2 } });
  await connect();
  assert.equal((await send('user_1', 'check')).status, 200);
  assert.equal((await send('user_1', 'check')).status, 429);
});

test('a connection is not changed by a check that ends after it was replaced', async (t) => {
  let release = () => {};
  const { connect, send, disconnect, connection } = createIntegrationBackend(t, (received) =>
    chat(received, {
      check: ({ settings: { channel } }) =>
        channel === '#slow'
          ? new Promise((resolve) => (release = () => resolve({ account: 'old' })))
          : Promise.resolve(),
    }),
  );
  await connect();
  await connect();
  const slow = send('user_1', 'connect', { settings: { ...settings, channel: '#slow' } });
  while (!(await connection()) || (await connection())!.settings['channel'] !== '#slow')
    await new Promise((done) => setTimeout(done, 5));
  await new Promise((done) => setTimeout(done, 20));
  await disconnect();
  await connect();
  release();
  await slow;
  assert.equal((await connection())!.account, null);
});
