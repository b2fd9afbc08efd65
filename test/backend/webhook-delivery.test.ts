/*
 * Delivery of events: signatures, order, retries, crashes and several processes.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrgBackend } from '../../src/backend/index.js';
import { createWebhookBackend, path, realTime, verify } from './webhook-fixtures.js';

test('events are signed as the library of receivers verifies it', async (t) => {
  const { create, rename, receiver, deliver } = await createWebhookBackend(t, {}, { clock: realTime });
  const { secret } = await create();
  await rename('Café & Co 日本');
  await deliver();
  const [request] = receiver.requests;
  assert.equal(verify(secret, request!).type, 'organization.updated');
  assert.deepEqual(
    [request!.method, request!.headers['content-type'], request!.headers['authorization']],
    ['POST', 'application/json', undefined],
  );
  const { data, timestamp } = request!.event;
  assert.equal(data.organization.displayName, 'Café & Co 日本');
  assert.equal(data.actor.id, 'user_1');
  assert.equal(data.target.kind, 'organization');
  assert.ok(Date.now() - Date.parse(timestamp) < 60_000);
  const changed = { ...request!, body: request!.body.replace('Café', 'Cafe') };
  assert.throws(() => verify(secret, changed), /No matching signature/);
});

test('after a rotation both secrets sign until the first expires', async (t) => {
  const { api, create, rename, receiver, deliver, list, webhooks } = await createWebhookBackend(
    t,
    { secretOverlapSeconds: 1 },
    { clock: realTime },
  );
  assert.equal(webhooks.secretOverlapSeconds, 1);
  const first = await create();
  const rotated = await api('user_1', `${path}/${first.id}/rotate-secret`, { method: 'POST' });
  assert.equal(rotated.status, 200);
  assert.notEqual(rotated.body.secret, first.secret);
  assert.equal(rotated.body.previousSecretSuffix, first.secretSuffix);
  await rename('One');
  await deliver();
  for (const secret of [first.secret, rotated.body.secret]) verify(secret, receiver.requests[0]!);
  await new Promise((done) => setTimeout(done, 1_050));
  await rename('Two');
  await deliver();
  verify(rotated.body.secret, receiver.requests[1]!);
  assert.throws(() => verify(first.secret, receiver.requests[1]!), /No matching signature/);
  assert.equal('previousSecretExpiresAt' in (await list())[0]!, false);
});

test('a webhook receives the events that it selects, of its organization', async (t) => {
  const { api, create, rename, receiver, deliver } = await createWebhookBackend(t);
  await create({ eventTypes: ['member.removed', 'member.roles.updated'] });
  await create({ eventTypes: ['organization.updated'] }, 'org_2');
  await rename('One');
  await api('user_1', '/organizations/org_1/members/user_5/roles', { method: 'PUT', body: { roleIds: ['admin'] } });
  await api('user_1', '/organizations/org_1/members/user_5', { method: 'DELETE' });
  await deliver();
  assert.deepEqual(
    receiver.requests.map(({ event }) => event.type),
    ['member.roles.updated', 'member.removed'],
  );
  assert.equal(receiver.requests.at(-1)!.event.data.target.id, 'user_5');
});

test('one event has the same id for each webhook', async (t) => {
  const { create, rename, receiver, deliver, deliveries } = await createWebhookBackend(t);
  const webhooks = [await create(), await create()];
  await rename('One');
  await deliver();
  assert.equal(new Set(receiver.requests.map(({ headers }) => headers['webhook-id'])).size, 1);
  const [one, other] = await Promise.all(webhooks.map((webhook) => deliveries(webhook)));
  assert.equal(one![0]!.eventId, other![0]!.eventId);
  assert.notEqual(one![0]!.id, other![0]!.id);
});

test('a refused change has no event', async (t) => {
  const { api, create, receiver, deliver } = await createWebhookBackend(t);
  await create();
  const reply = await api('user_9', '/organizations/org_1/members/user_1', { method: 'DELETE' });
  assert.ok(reply.status >= 400);
  await deliver();
  assert.deepEqual(receiver.requests, []);
});

for (const [header, seconds] of [
  ['120', 120],
  ['3', 5],
  ['Mon, 02 Nov 2026 10:00:00 GMT', 3600],
  ['Mon, 02 Nov 2026 08:00:00 GMT', 5],
  ['9999999', 86_400],
  ['soon', 5],
] as const)
  test(`Retry-After: ${header} postpones the next attempt by ${seconds} seconds`, async (t) => {
    const { create, rename, receiver, deliver, deliveries } = await createWebhookBackend(t);
    const webhook = await create();
    receiver.answers = [(response) => response.writeHead(503, { 'retry-after': header }).end()];
    await rename('One');
    await deliver();
    const [waiting] = await deliveries(webhook);
    assert.equal((Date.parse(waiting!.nextAttemptAt!) - Date.parse('2026-11-02T09:00:00Z')) / 1000, seconds);
  });

test('later events wait for the one that fails, and follow in order', async (t) => {
  const { create, rename, names, receiver, deliver, advance, list, deliveries } = await createWebhookBackend(t);
  const webhook = await create();
  receiver.answers = [500, 503];
  for (const name of ['One', 'Two', 'Three']) await rename(name);
  await deliver();
  assert.deepEqual(names(), ['One']);
  const [waiting] = await list();
  assert.deepEqual(
    [waiting!.status, waiting!.waiting, waiting!.lastDelivery],
    ['retrying', 3, { at: '2026-11-02T09:00:00.000Z', ok: false, status: 500 }],
  );
  const first = (await deliveries(webhook)).at(-1)!;
  assert.deepEqual([first.state, first.nextAttemptAt], ['pending', '2026-11-02T09:00:05.000Z']);
  advance(4);
  await deliver();
  assert.deepEqual(names(), ['One']);
  advance(1);
  await deliver();
  assert.deepEqual(names(), ['One', 'One']);
  assert.equal((await deliveries(webhook)).at(-1)!.nextAttemptAt, '2026-11-02T09:05:05.000Z');
  advance(300);
  await deliver();
  assert.deepEqual(names(), ['One', 'One', 'One', 'Two', 'Three']);
  assert.equal(new Set(receiver.requests.slice(0, 3).map(({ headers }) => headers['webhook-id'])).size, 1);
  assert.deepEqual(
    (await deliveries(webhook)).map(({ state, attempts }) => [state, attempts.map(({ status }) => status)]),
    [
      ['succeeded', [204]],
      ['succeeded', [204]],
      ['succeeded', [500, 503, 204]],
    ],
  );
  assert.deepEqual([(await list())[0]!.status, (await list())[0]!.waiting], ['delivering', 0]);
});

test('a failing webhook does not delay another one', async (t) => {
  const { create, rename, receiver, deliver } = await createWebhookBackend(t);
  await create({ url: `${receiver.url}/failing` });
  await create({ url: `${receiver.url}/working` });
  receiver.otherwise = (response, { url }) => response.writeHead(url.endsWith('failing') ? 500 : 204).end();
  await rename('One');
  await rename('Two');
  await deliver();
  const counts = (suffix: string) => receiver.requests.filter(({ url }) => url.endsWith(suffix)).length;
  assert.deepEqual([counts('failing'), counts('working')], [1, 2]);
});

test('a delivery fails after its last attempt, and the next one follows', async (t) => {
  const { create, rename, names, receiver, deliver, advance, deliveries } = await createWebhookBackend(t, {
    retrySeconds: [5, 60],
  });
  const webhook = await create();
  receiver.answers = [500, 500, 500];
  await rename('One');
  await rename('Two');
  for (const seconds of [0, 5, 60]) {
    advance(seconds);
    await deliver();
  }
  assert.deepEqual(names(), ['One', 'One', 'One', 'Two']);
  const [second, first] = await deliveries(webhook);
  assert.deepEqual([first!.state, first!.attempts.length, 'nextAttemptAt' in first!], ['failed', 3, false]);
  assert.equal(second!.state, 'succeeded');
  assert.deepEqual(
    (await deliveries(webhook, '?state=failed')).map(({ id }) => id),
    [first!.id],
  );
});

test('the log shows what was sent, what came back, and why there was no response', async (t) => {
  const { create, rename, receiver, deliver, advance, deliveries } = await createWebhookBackend(t, {
    retrySeconds: [1, 1, 1, 1, 1],
    timeoutSeconds: 0.3,
  });
  const webhook = await create();
  receiver.answers = [
    (response) => response.writeHead(500).end('x'.repeat(200_000)),
    (response) => response.writeHead(302, { location: '/other' }).end(),
    () => {},
    (response) => response.destroy(),
    (response) => response.writeHead(200).end('fine \u0000'),
  ];
  await rename('One');
  for (let attempt = 0; attempt < 5; attempt++) {
    await deliver();
    advance(1);
  }
  assert.equal(receiver.requests.length, 5);
  assert.ok(receiver.requests.every(({ url }) => url === '/hook'));
  const [delivery] = await deliveries(webhook);
  assert.deepEqual(
    delivery!.attempts.map(({ status, error }) => [status, error]),
    [
      [500, undefined],
      [302, 'redirected'],
      [undefined, 'timeout'],
      [undefined, 'unreachable'],
      [200, undefined],
    ],
  );
  assert.deepEqual(
    delivery!.attempts.map(({ responseBody }) => responseBody?.length),
    [4096, 0, undefined, undefined, 6],
  );
  assert.equal(delivery!.attempts[4]!.responseBody, 'fine \ufffd');
  assert.ok(delivery!.attempts[2]!.durationMs >= 290);
  assert.equal(delivery!.requestBody, receiver.requests[0]!.body);
  assert.equal(delivery!.requestHeaders!['webhook-signature'], receiver.requests[4]!.headers['webhook-signature']);
});

test('an event whose process ends after the commit is delivered by another one', async (t) => {
  const { create, rename, receiver, store, clock, backend, webhooks, names } = await createWebhookBackend(t);
  await create();
  await backend.close();
  await rename('One');
  assert.deepEqual(receiver.requests, []);
  const other = createOrgBackend({ store, authenticate: async () => null, clock: () => clock.now, webhooks });
  await other.deliver();
  await other.close();
  assert.deepEqual(names(), ['One']);
});

test('a request that a crash interrupts is repeated when its lease ends', async (t) => {
  const { create, rename, receiver, store, clock, backend, webhooks, advance, names, deliveries } =
    await createWebhookBackend(t);
  const webhook = await create();
  await backend.close();
  await rename('One');
  // A process leases the delivery and ends.
  const until = new Date(clock.now.getTime() + 60_000).toISOString();
  const now = clock.now.toISOString();
  await store.transaction((tx) => tx.leaseDeliveries({ hooks: ['webhook'], now, until, limit: 1 }));
  const other = createOrgBackend({ store, authenticate: async () => null, clock: () => clock.now, webhooks });
  t.after(() => other.close());
  await other.deliver();
  assert.deepEqual(receiver.requests, []);
  advance(60);
  await other.deliver();
  assert.deepEqual(names(), ['One']);
  assert.equal((await deliveries(webhook))[0]!.state, 'succeeded');
});

test('several processes send each event once, in order', async (t) => {
  const { create, rename, receiver, store, clock, webhooks, deliver, names } = await createWebhookBackend(t);
  await create();
  let running = 0;
  let most = 0;
  receiver.otherwise = async (response) => {
    most = Math.max(most, ++running);
    await new Promise((done) => setTimeout(done, 10));
    running--;
    response.writeHead(204).end();
  };
  const others = [1, 2, 3].map(() =>
    createOrgBackend({ store, authenticate: async () => null, clock: () => clock.now, webhooks }),
  );
  t.after(() => Promise.all(others.map((other) => other.close())));
  const expected = Array.from({ length: 8 }, (_, at) => `Name ${at}`);
  for (const name of expected) await rename(name);
  for (let round = 0; round < 3; round++) await Promise.all([deliver(), ...others.map((other) => other.deliver())]);
  assert.deepEqual(names(), expected);
  assert.equal(most, 1);
});

test('accepting an invitation adds a member', async (t) => {
  const { api, create, receiver, deliver, mails } = await createWebhookBackend(t);
  await create({ eventTypes: ['invitation.accepted', 'invitation.created', 'member.added'] });
  await api('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: 'new@example.com', roleIds: ['member'] },
  });
  const ticket = new URL(mails[0]!.acceptUrl).searchParams.get('invitation')!;
  const invitee = { userId: 'new', email: 'new@example.com', emailVerified: true, name: 'New' };
  assert.equal((await api(invitee, `/invitations/${ticket}/accept`, { method: 'POST' })).status, 200);
  await deliver();
  assert.deepEqual(
    receiver.requests.map(({ event }) => event.type),
    ['invitation.created', 'invitation.accepted', 'member.added'],
  );
});

test('events wait for a key that was removed by mistake', async (t) => {
  const fixture = await createWebhookBackend(t);
  const { create, rename, receiver, store, clock, backend, webhooks, advance } = fixture;
  await create();
  await backend.close();
  await rename('One');
  const errors: unknown[] = [];
  const base = { store, authenticate: async () => null, clock: () => clock.now };
  const wrong = createOrgBackend({
    ...base,
    onError: (error) => void errors.push(error),
    webhooks: { ...webhooks, encryptionKey: new Uint8Array(32) },
  });
  await wrong.deliver();
  await wrong.close();
  assert.match(String(errors[0]), /cannot be decrypted/);
  assert.deepEqual(receiver.requests, []);
  advance(60);
  const right = createOrgBackend({ ...base, webhooks });
  await right.deliver();
  await right.close();
  assert.equal(receiver.requests.length, 1);
});
