import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { getRequestListener } from '@hono/node-server';
import fc from 'fast-check';
import { createMemoryStore, type Store } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { codeOf, createWorld, ticketIn, type World } from './world.js';
import { watch, type Watcher } from './watch.js';

const org = '/organizations/org_1';
const rename = (world: Pick<World, 'ask'>, displayName = 'New', organization = org) =>
  world.ask('user_1', organization, { method: 'PATCH', body: { displayName } });
const remove = (world: Pick<World, 'ask'>, user: string) =>
  world.ask('user_1', `${org}/members/${user}`, { method: 'DELETE' });
const setRoles = (world: Pick<World, 'ask'>, user: string, ...roleIds: string[]) =>
  world.ask('user_1', `${org}/members/${user}/roles`, { method: 'PUT', body: { roleIds } });

/** A store that says how many listen to it. */
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
  const world = createWorld();
  const ada = await watch(world.backend, 'user_1');
  assert.deepEqual(
    [ada.status, ada.headers.get('content-type'), ada.headers.get('cache-control')],
    [200, 'text/event-stream', 'no-store, no-transform'],
  );
  assert.match(ada.text(), /^retry: 1000\n\n: open {2000,}\n\n$/);
  await rename(world);
  await world.ask('user_1', `${org}/branding`, { method: 'PATCH', body: { logoAlt: 'Logo' } });
  const { body } = await world.ask('user_1', `${org}/invitations`, {
    method: 'POST',
    body: { email: 'grace@example.net', roleIds: ['member'] },
  });
  await world.ask(
    { userId: 'grace', email: 'grace@example.net', emailVerified: true },
    `/invitations/${ticketIn(body.acceptUrl)}/accept`,
    { method: 'POST' },
  );
  await setRoles(world, 'user_4', 'auditor');
  await remove(world, 'user_4');
  await world.ask('user_1', `${org}/transfer`, { method: 'POST', body: { userId: 'user_2', keepRoles: ['owner'] } });
  await rename(world, 'Elsewhere', '/organizations/org_2');
  assert.deepEqual(await ada.hears(9), [
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
  const world = createWorld({
    sendInvitation: async () => {
      throw new Error('no');
    },
  });
  const ada = await watch(world.backend, 'user_1');
  const { body } = await world.ask('user_1', `${org}/invitations`, {
    method: 'POST',
    body: { email: 'a@example.net', roleIds: [] },
  });
  assert.deepEqual(await ada.hears(2), [`invitation ${body.id}`, `invitation ${body.id}`]);
  ada.leave();
});

test('a non-member gets no stream and learns nothing', async () => {
  const { backend } = createWorld();
  assert.equal((await watch(backend, 'stranger')).status, 404);
  assert.equal((await watch(backend, 'user_4', 'org_2')).status, 404);
  assert.equal((await watch(backend, { userId: 'user_1', organizationId: 'org_2' })).status, 403);
});

test('members receive changes that they can read, and their own', async () => {
  const world = createWorld();
  const guest = await watch(world.backend, 'user_5');
  const member = await watch(world.backend, 'user_4');
  await setRoles(world, 'user_2', 'auditor');
  await world.ask('user_1', `${org}/invitations`, { method: 'POST', body: { email: 'a@example.net', roleIds: [] } });
  await setRoles(world, 'user_5');
  await world.ask('user_1', `${org}/branding`, { method: 'PATCH', body: { logoAlt: 'Logo' } });
  await rename(world);
  assert.deepEqual(await guest.hears(2), ['branding org_1', 'organization org_1']);
  assert.deepEqual(await member.hears(3), ['member user_2', 'branding org_1', 'organization org_1']);
  for (const one of [guest, member]) one.leave();
});

test('a token with fewer permissions receives fewer changes', async () => {
  const world = createWorld();
  const narrow = await watch(world.backend, { userId: 'user_1', permissions: ['invitations:read'] });
  await remove(world, 'user_9');
  await rename(world);
  assert.deepEqual(await narrow.hears(1), ['organization org_1']);
  narrow.leave();
});

test('a change of roles is received and applies from the next change on', async () => {
  const world = createWorld();
  const ben = await watch(world.backend, 'user_4');
  await setRoles(world, 'user_4');
  await remove(world, 'user_9');
  await setRoles(world, 'user_4', 'auditor');
  await world.ask('user_1', `${org}/invitations/inv_1`, { method: 'DELETE' });
  assert.deepEqual(await ben.hears(3), ['member user_4', 'member user_4', 'invitation inv_1']);
  ben.leave();
});

test('a removed user receives the removal last, other streams continue', async () => {
  const world = createWorld();
  const [out, other] = [await watch(world.backend, 'user_5'), await watch(world.backend, 'user_4')];
  await remove(world, 'user_5');
  await rename(world);
  await out.until(out.isOver);
  assert.deepEqual(out.heard(), ['member user_5']);
  assert.deepEqual(await other.hears(2), ['member user_5', 'organization org_1']);
  assert.equal((await watch(world.backend, 'user_5')).status, 404);
  await world.ask('user_4', '/me/organizations/org_1', { method: 'DELETE' });
  await other.until(other.isOver);
  assert.equal(other.heard().at(-1), 'member user_4');
});

test("with the organization everybody's stream ends", async () => {
  const world = createWorld();
  const all = [await watch(world.backend, 'user_1'), await watch(world.backend, 'user_5')];
  await world.ask('user_1', org, { method: 'DELETE' });
  for (const one of all) {
    await one.until(one.isOver);
    assert.deepEqual(one.heard(), ['organization org_1']);
  }
});

test('a user who is removed while connecting gets no stream', async () => {
  const memory = createMemoryStore(createSampleData());
  const { backend } = createWorld({
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
  assert.equal((await watch(backend, 'user_4')).status, 404);
});

test('a stream ends with its token', async () => {
  const { backend, clock } = createWorld();
  const ada = await watch(backend, { userId: 'user_1', expiresAt: clock.now.getTime() / 1000 + 0.1 });
  assert.ok(!ada.isOver());
  const alive = setInterval(() => {}, 50);
  await ada.until(ada.isOver).finally(() => clearInterval(alive));
});

test('an idle stream sends heartbeats and checks the membership', async (context) => {
  context.mock.timers.enable({ apis: ['setInterval'] });
  const { backend, store } = createWorld();
  const ada = await watch(backend, 'user_4');
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
    const world = createWorld({ store });
    const watchers: Watcher[] = [];
    for (let number = 0; number < 20; number++)
      watchers.push(await watch(world.backend, 'user_1', number % 2 ? 'org_1' : 'org_2', how));
    assert.equal(count.listening, 1);
    const one = await watch(world.backend, 'user_1');
    assert.equal(one.status, 429);
    assert.equal(one.headers.get('retry-after'), '60');
    assert.equal((await watch(world.backend, 'user_2', 'org_1', how)).status, 200);
    watchers[0]!.leave();
    await watchers[0]!.until(watchers[0]!.isOver);
    const again = await watch(world.backend, 'user_1', 'org_1', how);
    assert.equal(again.status, 200);
    for (const watcher of [...watchers, again]) watcher.leave();
    await again.until(() => watchers.every((watcher) => watcher.isOver()));
    assert.equal(count.listening, 1);
    await remove(world, 'user_2');
    await again.until(() => count.listening === 0);
    assert.equal((await rename(world)).status, 200);
  });
}

test('over HTTP the first bytes are sent at once, and a closed connection leaves no stream', async () => {
  const { store, count } = counted();
  const world = createWorld({ store });
  const server = createServer(getRequestListener(world.backend, { overrideGlobalObjects: false }));
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
    await rename(world);
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
  const { ask, backend } = createWorld({ store });
  const response = await backend(
    new Request('https://app.example.com/org-api/v1/organizations/org_1/changes', {
      headers: { authorization: encodeURIComponent('{"userId":"user_1","via":"token"}') },
    }),
  );
  for (let number = 0; number < 101; number++) await rename({ ask }, `Name ${number}`);
  await delay(20);
  assert.equal(count.listening, 0);
  assert.equal((await response.text()).match(/^data:/gm)!.length, 99);
});

test('closes all streams after a reconnect', async () => {
  const { store, count } = counted();
  const { backend } = createWorld({ store });
  const ada = await watch(backend, 'user_1');
  count.missed();
  await ada.until(ada.isOver);
  assert.equal(count.listening, 0);
  const again = await watch(backend, 'user_1');
  assert.equal(again.status, 200);
  await backend.close();
  await again.until(again.isOver);
});

test('a failed subscription is an error, and the next request tries again', async () => {
  const memory = createMemoryStore(createSampleData());
  let broken = true;
  const { backend, errors } = createWorld({
    store: {
      ...memory,
      changes: {
        subscribe: (listener) => (broken ? Promise.reject(new Error('down')) : memory.changes!.subscribe(listener)),
      },
    },
  });
  assert.equal((await watch(backend, 'user_1')).status, 500);
  assert.equal(errors.length, 1);
  broken = false;
  const ada = await watch(backend, 'user_1');
  assert.equal(ada.status, 200);
  ada.leave();
});

test('a host or store without live changes does not offer them', async () => {
  const { changes: _, ...silent } = createMemoryStore(createSampleData());
  for (const world of [createWorld({ store: silent }), createWorld({ policy: { liveChanges: false } })]) {
    assert.equal((await world.ask('user_1', '/capabilities')).body.features.liveChanges, false);
    assert.equal(codeOf(await world.ask('user_1', `${org}/changes`)), 'feature_disabled');
    assert.equal((await rename(world)).status, 200);
  }
  assert.equal((await createWorld().ask('user_1', '/capabilities')).body.features.liveChanges, true);
});

test('HEAD opens no stream', async () => {
  const { store, count } = counted();
  const reply = await createWorld({ store }).ask('user_1', `${org}/changes`, { method: 'HEAD' });
  assert.deepEqual([reply.status, reply.headers.get('content-type'), count.listening], [200, 'text/event-stream', 0]);
});

test('exactly the committed changes are received, whatever fails', async () => {
  const deed = fc.record({
    kind: fc.constantFrom('rename', 'roles', 'remove', 'invite'),
    user: fc.integer({ min: 3, max: 12 }),
    fails: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
      const memory = createMemoryStore(createSampleData());
      let fails = false;
      const world = createWorld({
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
      const ada = await watch(world.backend, 'user_1');
      const before = (await world.audit()).length;
      for (const [at, { kind, user, fails: now }] of deeds.entries()) {
        fails = now;
        if (kind === 'rename') await rename(world, `Name ${at % 3}`);
        if (kind === 'roles') await setRoles(world, `user_${user}`, at % 2 ? 'member' : 'auditor');
        if (kind === 'remove') await remove(world, `user_${user}`);
        if (kind === 'invite')
          await world.ask('user_1', `${org}/invitations`, {
            method: 'POST',
            body: { email: `u${user}@example.net`, roleIds: [] },
          });
        fails = false;
      }
      const kept = (await world.audit()).filter(({ outcome }) => outcome === 'success').reverse();
      const fresh = kept
        .slice(kept.length - ((await world.audit()).length - before))
        .map(({ target }) => `${target.kind} ${target.id}`);
      await ada.hears(fresh.length);
      await delay(2);
      assert.deepEqual(ada.heard(), fresh);
      ada.leave();
    }),
    { numRuns: 25 },
  );
});

test('requests that are aborted at any time leave no stream', async () => {
  const { store, count } = counted();
  const world = createWorld({ store });
  const headers = { authorization: encodeURIComponent(JSON.stringify({ userId: 'user_1', via: 'token' })) };
  // A transaction, a subscription and another transaction lie between the request and its answer.
  for (let turns = 0; turns < 60; turns += 1) {
    const controller = new AbortController();
    const answered = world.backend(
      new Request(`https://app.example.com/org-api/v1${org}/changes`, { headers, signal: controller.signal }),
    );
    for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
    controller.abort();
    await answered;
  }
  const watchers = await Promise.all(Array.from({ length: 20 }, () => watch(world.backend, 'user_1')));
  assert.deepEqual(
    watchers.map(({ status }) => status),
    Array(20).fill(200),
  );
  for (const watcher of watchers) watcher.leave();
  for (let tries = 0; tries < 50 && count.listening > 0; tries += 1) await delay(1);
  assert.equal(count.listening, 0);
});
