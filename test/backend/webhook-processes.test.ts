/*
 * Webhooks on SQL stores: with several processes, and with one that is killed during a request.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { createTestBackend } from './fixtures.js';
import { seed } from './seed.js';
import { findPostgres, startPostgres, type PostgresServer } from './stores/postgres-server.js';
import { createWebhookBackend, encryptionKey, path, startReceiver } from './webhook-fixtures.js';

test('on PGlite events are delivered in order, wait while the webhook is disabled, and are sent again', async (t) => {
  const store = await openSqlStore({ folder: undefined });
  await seed(store);
  const fixture = await createWebhookBackend(t, {}, { store });
  t.after(() => store.close());
  const { create, rename, names, receiver, deliver, advance, list, patch, deliveries, redeliver } = fixture;
  const webhook = await create();
  receiver.answers = [500, 410];
  for (const name of ['One', 'Two', 'Three']) await rename(name);
  await deliver();
  assert.deepEqual([names(), (await list())[0]!.status], [['One'], 'retrying']);
  advance(5);
  await deliver();
  const [disabled] = await list();
  assert.deepEqual([disabled!.disabledReason, disabled!.waiting], ['gone', 3]);
  await rename('Four');
  await deliver();
  assert.deepEqual(names(), ['One', 'One']);
  await patch(webhook, { enabled: true });
  await deliver();
  assert.deepEqual(names(), ['One', 'One', 'One', 'Two', 'Three', 'Four']);
  const first = (await deliveries(webhook)).at(-1)!;
  assert.deepEqual(
    first.attempts.map(({ status }) => status),
    [500, 410, 204],
  );
  await redeliver(webhook, first);
  await deliver();
  assert.equal(names().at(-1), 'One');
  assert.equal((await list())[0]!.waiting, 0);
  await fixture.backend.close();
});

test('a request during which the process was killed is repeated by the next one, before later events', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'org-webhook-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const receiver = await startReceiver(t);
  const script = fileURLToPath(new URL('killed-in-webhook.ts', import.meta.url));
  const key = Buffer.from(encryptionKey).toString('base64');
  const child = spawn(process.execPath, ['--import', 'tsx', script, join(folder, 'data'), receiver.url, key], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise((done) => child.on('exit', done));
  receiver.answers = [() => new Promise((done) => setTimeout(done, 500)).then(() => child.kill('SIGKILL'))];
  await ended;
  assert.equal(child.signalCode, 'SIGKILL');
  const store = await openSqlStore({ folder: join(folder, 'data') });
  const webhooks = { encryptionKey, allowPrivateAddresses: true };
  const { backend, advance, api } = createTestBackend({ store, webhooks });
  const names = () => receiver.requests.map(({ event }) => event.data.changes[0].to as string);
  await backend.deliver();
  assert.deepEqual(names(), ['One'], 'the lease has not ended');
  advance(90);
  await backend.deliver();
  assert.deepEqual(names(), ['One', 'One', 'Two']);
  const [webhook] = (await api('user_1', path)).body.items;
  assert.deepEqual([webhook.status, webhook.waiting], ['delivering', 0]);
  await backend.close();
  await store.close();
});

const found = findPostgres();
if ('reason' in found) test('on a PostgreSQL server', { skip: found.reason }, () => undefined);
else tests(await startPostgres(found.bin));

function tests(server: PostgresServer): void {
  after(() => server.stop());

  test('several processes on one database send each event once, in order', async (t) => {
    const url = await server.createDatabase();
    const stores = await Promise.all([1, 2, 3].map(() => openSqlStore({ url, poolSize: 4 })));
    await seed(stores[0]!);
    const fixture = await createWebhookBackend(t, {}, { store: stores[0]! });
    const { create, rename, names, receiver, webhooks, deliver } = fixture;
    const others = stores.slice(1).map((store) => createTestBackend({ store, webhooks }));
    await create();
    let running = 0;
    let most = 0;
    receiver.otherwise = async (response) => {
      most = Math.max(most, ++running);
      await new Promise((done) => setTimeout(done, 20));
      running--;
      response.writeHead(204).end();
    };
    const expected = Array.from({ length: 12 }, (_, at) => `Name ${at}`);
    const sending = (async () => {
      for (const name of expected) await rename(name);
    })();
    for (let round = 0; names().length < expected.length && round < 200; round++)
      await Promise.all([deliver(), ...others.map(({ backend }) => backend.deliver())]);
    await sending;
    assert.deepEqual(names(), expected);
    assert.equal(most, 1);
    for (const { backend } of [fixture, ...others]) await backend.close();
    for (const store of stores) await store.close();
  });
}
