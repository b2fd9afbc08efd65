import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getRequestListener } from '@hono/node-server';
import fc from 'fast-check';
import { createMemoryStore, type Store } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { codeOf, createTestBackend, ticketIn, type TestBackend } from './fixtures.js';
import { watchEvents, type EventWatcher } from './event-watcher.js';

const org = '/organizations/org_1';
const rename = (fixture: Pick<TestBackend, 'api'>, displayName = 'New', organization = org) =>
  fixture.api('user_1', organization, { method: 'PATCH', body: { displayName } });
const remove = (fixture: Pick<TestBackend, 'api'>, user: string) =>
  fixture.api('user_1', `${org}/members/${user}`, { method: 'DELETE' });
const setRoles = (fixture: Pick<TestBackend, 'api'>, user: string, ...roleIds: string[]) =>
  fixture.api('user_1', `${org}/members/${user}/roles`, { method: 'PUT', body: { roleIds } });

async function collectGarbage(): Promise<void> {
  setFlagsFromString('--expose-gc');
  // What the current task refers to stays alive until it ends.
  await delay(10);
  (runInNewContext('gc') as () => void)();
  await delay(10);
}

/** A store that counts its subscribers. */
function counted(store: Store = createMemoryStore(createSampleData())) {
  const count = { listening: 0, missed: () => {} };
  const changes: Store['changes'] = {
    async subscribe(listener) {
      const stop = await store.changes!.subscribe(listener);
      count.listening++;
      count.missed = () => listener.onReconnect();
      return () => {
        count.listening--;
        stop();
      };
    },
  };
  return { store: { ...store, changes }, count };
}

test('a stream receives type and id of each change, and nothing more', async () => {
  const fixture = createTestBackend();
  const ada = await watchEvents(fixture.backend, 'user_1');
  assert.deepEqual(
    [ada.status, ada.headers.get('content-type'), ada.headers.get('cache-control')],
    [200, 'text/event-stream', 'no-store, no-transform'],
  );
  assert.match(ada.text(), /^retry: 1000\n\n: open {2000,}\n\n$/);
  await rename(fixture);
  await fixture.api('user_1', `${org}/branding`, { method: 'PATCH', body: { logoAlt: 'Logo' } });
  const { body } = await fixture.api('user_1', `${org}/invitations`, {
    method: 'POST',
    body: { email: 'grace@example.net', roleIds: ['member'] },
  });
  await fixture.api(
    { userId: 'grace', email: 'grace@example.net', emailVerified: true },
    `/invitations/${ticketIn(body.acceptUrl)}/accept`,
    { method: 'POST' },
  );
  await setRoles(fixture, 'user_4', 'auditor');
  await remove(fixture, 'user_4');
  await fixture.api('user_1', `${org}/transfer`, { method: 'POST', body: { userId: 'user_2', keepRoles: ['owner'] } });
  await rename(fixture, 'Elsewhere', '/organizations/org_2');
  assert.deepEqual(await ada.waitForEvents(9), [
    'organization org_1',
    'branding org_1',
    `invitation ${body.id}`,
    'member grace',
    `invitation ${body.id}`,
    'member user_4',
    'member user_4',
    'member user_2',
    'member user_1',
  ]);
  assert.ok(ada.text().includes('data: {"resource":"member","id":"user_4","etag":null}\n\n'));
  assert.ok(!ada.isOver());
  ada.leave();
});

test('a failed email is announced', async () => {
  const fixture = createTestBackend({
    sendInvitation: async () => {
      throw new Error('no');
    },
  });
  const ada = await watchEvents(fixture.backend, 'user_1');
  const { body } = await fixture.api('user_1', `${org}/invitations`, {
    method: 'POST',
    body: { email: 'a@example.net', roleIds: [] },
  });
  assert.deepEqual(await ada.waitForEvents(2), [`invitation ${body.id}`, `invitation ${body.id}`]);
  ada.leave();
});

test('a non-member gets no stream and learns nothing', async () => {
  const { backend } = createTestBackend();
  assert.equal((await watchEvents(backend, 'stranger')).status, 404);
  assert.equal((await watchEvents(backend, 'user_4', 'org_2')).status, 404);
  assert.equal((await watchEvents(backend, { userId: 'user_1', organizationId: 'org_2' })).status, 403);
});

test('members receive changes that they can read, and their own', async () => {
  const fixture = createTestBackend();
  const guest = await watchEvents(fixture.backend, 'user_5');
  const member = await watchEvents(fixture.backend, 'user_4');
  await setRoles(fixture, 'user_2', 'auditor');
  await fixture.api('user_1', `${org}/invitations`, { method: 'POST', body: { email: 'a@example.net', roleIds: [] } });
  await setRoles(fixture, 'user_5');
  await fixture.api('user_1', `${org}/branding`, { method: 'PATCH', body: { logoAlt: 'Logo' } });
  await rename(fixture);
  assert.deepEqual(await guest.waitForEvents(2), ['branding org_1', 'organization org_1']);
  assert.deepEqual(await member.waitForEvents(3), ['member user_2', 'branding org_1', 'organization org_1']);
  for (const one of [guest, member]) one.leave();
});

test('a token with fewer permissions receives fewer changes', async () => {
  const fixture = createTestBackend();
  const narrow = await watchEvents(fixture.backend, { userId: 'user_1', permissions: ['invitations:read'] });
  await remove(fixture, 'user_9');
  await rename(fixture);
  assert.deepEqual(await narrow.waitForEvents(1), ['organization org_1']);
  narrow.leave();
});

test('a change of roles is received and applies from the next change on', async () => {
  const fixture = createTestBackend();
  const ben = await watchEvents(fixture.backend, 'user_4');
  await setRoles(fixture, 'user_4');
  await remove(fixture, 'user_9');
  await setRoles(fixture, 'user_4', 'auditor');
  await fixture.api('user_1', `${org}/invitations/inv_1`, { method: 'DELETE' });
  assert.deepEqual(await ben.waitForEvents(3), ['member user_4', 'member user_4', 'invitation inv_1']);
  ben.leave();
});

test('a removed user receives the removal last, other streams continue', async () => {
  const fixture = createTestBackend();
  const [out, other] = [await watchEvents(fixture.backend, 'user_5'), await watchEvents(fixture.backend, 'user_4')];
  await remove(fixture, 'user_5');
  await rename(fixture);
  await out.until(out.isOver);
  assert.deepEqual(out.received(), ['member user_5']);
  assert.deepEqual(await other.waitForEvents(2), ['member user_5', 'organization org_1']);
  assert.equal((await watchEvents(fixture.backend, 'user_5')).status, 404);
  await fixture.api('user_4', '/me/organizations/org_1', { method: 'DELETE' });
  await other.until(other.isOver);
  assert.equal(other.received().at(-1), 'member user_4');
});

test("with the organization everybody's stream ends", async () => {
  const fixture = createTestBackend();
  const all = [await watchEvents(fixture.backend, 'user_1'), await watchEvents(fixture.backend, 'user_5')];
  await fixture.api('user_1', org, { method: 'DELETE' });
  for (const one of all) {
    await one.until(one.isOver);
    assert.deepEqual(one.received(), ['organization org_1']);
  }
});

test('a user who is removed while connecting gets no stream', async () => {
  const memory = createMemoryStore(createSampleData());
  const { backend } = createTestBackend({
    store: {
      ...memory,
      changes: {
        subscribe: async (listener) => {
          await memory.transaction((tx) => tx.deleteMembership('org_1', 'user_4'));
          return memory.changes!.subscribe(listener);
        },
      },
    },
  });
  assert.equal((await watchEvents(backend, 'user_4')).status, 404);
});

test('a stream ends with its token', async () => {
  const { backend, clock } = createTestBackend();
  const ada = await watchEvents(backend, { userId: 'user_1', expiresAt: clock.now.getTime() / 1000 + 0.1 });
  assert.ok(!ada.isOver());
  const alive = setInterval(() => {}, 50);
  await ada.until(ada.isOver).finally(() => clearInterval(alive));
});

test('an idle stream sends heartbeats and checks the membership', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const { backend, store } = createTestBackend();
  const ada = await watchEvents(backend, 'user_4');
  context.mock.timers.tick(25_000);
  await ada.until(() => /: open +\n\n: \n\n$/.test(ada.text()));
  await delay(20);
  assert.ok(!ada.isOver());
  await store.transaction(async (tx) =>
    tx.putMembership({ ...(await tx.membership('org_1', 'user_4'))!, status: 'blocked' }),
  );
  context.mock.timers.tick(25_000);
  await ada.until(ada.isOver);
});

for (const how of ['abort', 'cancel'] as const) {
  test(`a client that disconnects leaves no stream (${how})`, async () => {
    const { store, count } = counted();
    const fixture = createTestBackend({ store });
    const watchers: EventWatcher[] = [];
    for (let number = 0; number < 20; number++)
      watchers.push(await watchEvents(fixture.backend, 'user_1', number % 2 ? 'org_1' : 'org_2', how));
    assert.equal(count.listening, 1);
    const one = await watchEvents(fixture.backend, 'user_1');
    assert.equal(one.status, 429);
    assert.equal(one.headers.get('retry-after'), '60');
    assert.equal((await watchEvents(fixture.backend, 'user_2', 'org_1', how)).status, 200);
    watchers[0]!.leave();
    await watchers[0]!.until(watchers[0]!.isOver);
    const again = await watchEvents(fixture.backend, 'user_1', 'org_1', how);
    assert.equal(again.status, 200);
    for (const watcher of [...watchers, again]) watcher.leave();
    await again.until(() => watchers.every((watcher) => watcher.isOver()));
    assert.equal(count.listening, 1);
    await remove(fixture, 'user_2');
    await again.until(() => count.listening === 0);
    assert.equal((await rename(fixture)).status, 200);
  });
}

test('a client that disconnects after garbage collection leaves no stream', async () => {
  const { store, count } = counted();
  const { backend } = createTestBackend({ store });
  const ada = await watchEvents(backend, 'user_1');
  await collectGarbage();
  ada.leave();
  await ada.until(ada.isOver);
  assert.equal(count.listening, 0);
});

test('over HTTP the first bytes are sent at once, and a closed connection leaves no stream', async () => {
  const { store, count } = counted();
  const fixture = createTestBackend({ store });
  const server = createServer(getRequestListener(fixture.backend, { overrideGlobalObjects: false }));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  try {
    const controller = new AbortController();
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/org-api/v1${org}/changes`;
    const response = await fetch(address, {
      signal: controller.signal,
      headers: { authorization: encodeURIComponent('{"userId":"user_1","via":"token"}') },
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    assert.match((await reader.read()).value!, /open/);
    await rename(fixture);
    assert.match((await reader.read()).value!, /"resource":"organization"/);
    reader.closed.catch(() => {});
    controller.abort();
    for (let tries = 0; count.listening > 0 && tries < 200; tries++) await delay(10);
    assert.equal(count.listening, 0);
  } finally {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }
});

test('closes the stream of a client that does not read', async () => {
  const { store, count } = counted();
  const { api, backend } = createTestBackend({ store });
  const response = await backend(
    new Request('https://app.example.com/org-api/v1/organizations/org_1/changes', {
      headers: { authorization: encodeURIComponent('{"userId":"user_1","via":"token"}') },
    }),
  );
  for (let number = 0; number < 101; number++) await rename({ api }, `Name ${number}`);
  await delay(20);
  assert.equal(count.listening, 0);
  assert.equal((await response.text()).match(/^data:/gm)!.length, 99);
});

test('closes all streams after a reconnect', async () => {
  const { store, count } = counted();
  const { backend } = createTestBackend({ store });
  const ada = await watchEvents(backend, 'user_1');
  count.missed();
  await ada.until(ada.isOver);
  assert.equal(count.listening, 0);
  const again = await watchEvents(backend, 'user_1');
  assert.equal(again.status, 200);
  await backend.close();
  await again.until(again.isOver);
});

test('a failed subscription is an error, and the next request tries again', async () => {
  const memory = createMemoryStore(createSampleData());
  let broken = true;
  const { backend, errors } = createTestBackend({
    store: {
      ...memory,
      changes: {
        subscribe: (listener) => (broken ? Promise.reject(new Error('down')) : memory.changes!.subscribe(listener)),
      },
    },
  });
  assert.equal((await watchEvents(backend, 'user_1')).status, 500);
  assert.equal(errors.length, 1);
  broken = false;
  const ada = await watchEvents(backend, 'user_1');
  assert.equal(ada.status, 200);
  ada.leave();
});

test('a host or store without live changes does not offer them', async () => {
  const { changes: _, ...silent } = createMemoryStore(createSampleData());
  for (const fixture of [createTestBackend({ store: silent }), createTestBackend({ policy: { liveChanges: false } })]) {
    assert.equal((await fixture.api('user_1', '/capabilities')).body.features.liveChanges, false);
    assert.equal(codeOf(await fixture.api('user_1', `${org}/changes`)), 'feature_disabled');
    assert.equal((await rename(fixture)).status, 200);
  }
  assert.equal((await createTestBackend().api('user_1', '/capabilities')).body.features.liveChanges, true);
});

test('HEAD opens no stream', async () => {
  const { store, count } = counted();
  const reply = await createTestBackend({ store }).api('user_1', `${org}/changes`, { method: 'HEAD' });
  assert.deepEqual([reply.status, reply.headers.get('content-type'), count.listening], [200, 'text/event-stream', 0]);
});

test('exactly the committed changes are received, whatever fails', async () => {
  const action = fc.record({
    kind: fc.constantFrom('rename', 'roles', 'remove', 'invite'),
    user: fc.integer({ min: 3, max: 12 }),
    fails: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 1, maxLength: 12 }), async (actions) => {
      const memory = createMemoryStore(createSampleData());
      let fails = false;
      const fixture = createTestBackend({
        store: {
          ...memory,
          transaction: (work) =>
            memory.transaction(async (tx) => {
              const result = await work(tx);
              if (fails) throw new Error('lights out');
              return result;
            }),
        },
        sendInvitation: undefined,
      });
      const ada = await watchEvents(fixture.backend, 'user_1');
      const before = (await fixture.audit()).length;
      for (const [at, { kind, user, fails: now }] of actions.entries()) {
        fails = now;
        if (kind === 'rename') await rename(fixture, `Name ${at % 3}`);
        if (kind === 'roles') await setRoles(fixture, `user_${user}`, at % 2 ? 'member' : 'auditor');
        if (kind === 'remove') await remove(fixture, `user_${user}`);
        if (kind === 'invite')
          await fixture.api('user_1', `${org}/invitations`, {
            method: 'POST',
            body: { email: `u${user}@example.net`, roleIds: [] },
          });
        fails = false;
      }
      const kept = (await fixture.audit()).filter(({ outcome }) => outcome === 'success').reverse();
      const fresh = kept
        .slice(kept.length - ((await fixture.audit()).length - before))
        .map(({ target }) => `${target.kind} ${target.id}`);
      await ada.waitForEvents(fresh.length);
      await delay(2);
      assert.deepEqual(ada.received(), fresh);
      ada.leave();
    }),
    { numRuns: 25 },
  );
});

test('requests that are aborted at any time leave no stream', async () => {
  const { store, count } = counted();
  const fixture = createTestBackend({ store });
  const headers = { authorization: encodeURIComponent(JSON.stringify({ userId: 'user_1', via: 'token' })) };
  // A transaction, a subscription and another transaction run between request and response.
  for (let turns = 0; turns < 60; turns += 1) {
    const controller = new AbortController();
    const answered = fixture.backend(
      new Request(`https://app.example.com/org-api/v1${org}/changes`, { headers, signal: controller.signal }),
    );
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    controller.abort();
    await answered;
  }
  const watchers = await Promise.all(Array.from({ length: 20 }, () => watchEvents(fixture.backend, 'user_1')));
  assert.deepEqual(
    watchers.map(({ status }) => status),
    Array(20).fill(200),
  );
  for (const watcher of watchers) watcher.leave();
  for (let tries = 0; tries < 50 && count.listening > 0; tries += 1) await delay(1);
  assert.equal(count.listening, 0);
});
