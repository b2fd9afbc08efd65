/*
 * Several processes on one database: a change is received by all of them, and each event is delivered once.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { AfterEvent } from '../../src/backend/index.js';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { findPostgres, startPostgres, type PostgresServer } from './stores/postgres-server.js';
import { seed } from './seed.js';
import { createTestBackend } from './fixtures.js';
import { watchEvents } from './event-watcher.js';

const org = '/organizations/org_1';

test('on PGlite a committed change is received, a rolled back one is not', async () => {
  const store = await openSqlStore({ folder: undefined });
  await seed(store);
  const fixture = createTestBackend({ store });
  const ada = await watchEvents(fixture.backend, 'user_1');
  await assert.rejects(
    store.transaction(async (tx) => {
      await tx.announce({ organizationId: 'org_1', resource: 'member', id: 'nobody', isGone: false });
      throw new Error('no');
    }),
  );
  await Promise.all(
    ['user_8', 'user_9'].map((user) => fixture.api('user_1', `${org}/members/${user}`, { method: 'DELETE' })),
  );
  assert.deepEqual((await ada.waitForEvents(2)).sort(), ['member user_8', 'member user_9']);
  await fixture.backend.close();
  await ada.until(ada.isOver);
  await store.close();
});

const found = findPostgres();
if ('reason' in found) test('on a PostgreSQL server', { skip: found.reason }, () => undefined);
else tests(await startPostgres(found.bin));

function tests(server: PostgresServer): void {
  after(() => server.stop());

  /** Opens several backends on one database. */
  async function openBackends(count: number, options: Parameters<typeof createTestBackend>[0] = {}) {
    const url = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: count }, () => openSqlStore({ url, poolSize: 4 })));
    await seed(stores[0]!);
    const fixtures = stores.map((store) => createTestBackend({ store, ...options }));
    const close = async () => {
      for (const { backend } of fixtures) await backend.close();
      for (const store of stores) await store.close();
    };
    const listeners = async () =>
      (
        await server.run(
          `select 1 from pg_stat_activity where query ilike 'listen%' and datname = '${new URL(url).pathname.slice(1)}'`,
        )
      ).length;
    return { fixtures, stores, close, listeners };
  }

  test('a change is received by all processes', async () => {
    const {
      fixtures: [one, other],
      close,
    } = await openBackends(2);
    const watchers = [
      await watchEvents(one!.backend, 'user_1'),
      await watchEvents(other!.backend, 'user_2'),
      await watchEvents(other!.backend, 'user_5'),
    ];
    assert.equal((await one!.api('user_1', org, { method: 'PATCH', body: { displayName: 'New' } })).status, 200);
    assert.equal((await other!.api('user_1', `${org}/members/user_5`, { method: 'DELETE' })).status, 204);
    assert.deepEqual(await watchers[0]!.waitForEvents(2), ['organization org_1', 'member user_5']);
    assert.deepEqual(await watchers[1]!.waitForEvents(2), ['organization org_1', 'member user_5']);
    await watchers[2]!.until(watchers[2]!.isOver);
    assert.deepEqual(watchers[2]!.received(), ['organization org_1', 'member user_5']);
    await close();
    await watchers[0]!.until(() => watchers.every((watcher) => watcher.isOver()));
  });

  test('one connection serves all streams, and none without streams', async () => {
    const {
      fixtures: [fixture],
      close,
      listeners,
    } = await openBackends(1);
    assert.equal(await listeners(), 0);
    const watchers = [
      await watchEvents(fixture!.backend, 'user_1'),
      await watchEvents(fixture!.backend, 'user_2', 'org_2'),
      await watchEvents(fixture!.backend, 'user_4'),
    ];
    assert.equal(await listeners(), 1);
    for (const watcher of watchers) watcher.leave();
    for (let tries = 0; (await listeners()) > 0 && tries < 500; tries++) await delay(20);
    assert.equal(await listeners(), 0);
    await close();
  });

  test('after a server restart streams end, and new ones receive changes', async () => {
    const {
      fixtures: [one, other],
      close,
    } = await openBackends(2);
    const before = await watchEvents(one!.backend, 'user_1');
    await server.restart();
    const alive = setInterval(() => {}, 50);
    for (let tries = 0; !before.isOver() && tries < 500; tries++) await delay(20);
    clearInterval(alive);
    assert.ok(before.isOver());
    const again = await watchEvents(one!.backend, 'user_1');
    assert.equal((await other!.api('user_1', org, { method: 'PATCH', body: { displayName: 'New' } })).status, 200);
    assert.deepEqual(await again.waitForEvents(1), ['organization org_1']);
    await close();
  });

  test('each event is delivered by one process, in order for an organization', async () => {
    const delivered: AfterEvent[] = [];
    let running = 0;
    const hook = async (event: AfterEvent) => {
      assert.equal(++running, 1);
      await delay(3);
      delivered.push(event);
      running--;
    };
    const { fixtures, close } = await openBackends(3, {
      hooks: { after: { 'organization.update': hook, 'member.remove': hook } },
    });
    for (let number = 0; number < 15; number++) {
      const { status } = await fixtures[number % 3]!.api('user_1', org, {
        method: 'PATCH',
        body: { displayName: `Name ${number}` },
      });
      assert.equal(status, 200);
    }
    for (let tries = 0; delivered.length < 15 && tries < 100; tries++) {
      await Promise.all(fixtures.map(({ backend }) => backend.deliver()));
      await delay(10);
    }
    assert.deepEqual(
      delivered.map(({ input }) => (input as { displayName: string }).displayName),
      Array.from({ length: 15 }, (_, number) => `Name ${number}`),
    );
    assert.equal(new Set(delivered.map(({ id }) => id)).size, 15);
    assert.deepEqual(
      fixtures.flatMap(({ errors }) => errors),
      [],
    );
    await close();
  });
}
