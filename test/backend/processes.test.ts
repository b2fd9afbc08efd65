/*
 * Several processes on one database: what one of them changes, the others hear of, and tell their hooks once.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { AfterEvent } from '../../src/backend/index.js';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { findPostgres, startPostgres, type PostgresServer } from './stores/postgres-server.js';
import { seed } from './seed.js';
import { createWorld } from './world.js';
import { watch } from './watch.js';

const org = '/organizations/org_1';

test('on PGlite a committed change is received, a rolled back one is not', async () => {
  const store = await openSqlStore({ folder: undefined });
  await seed(store);
  const world = createWorld({ store });
  const ada = await watch(world.backend, 'user_1');
  await assert.rejects(
    store.transaction(async (tx) => {
      await tx.announce({ organizationId: 'org_1', resource: 'member', id: 'nobody', isGone: false });
      throw new Error('no');
    }),
  );
  await Promise.all(
    ['user_8', 'user_9'].map((user) => world.ask('user_1', `${org}/members/${user}`, { method: 'DELETE' })),
  );
  assert.deepEqual((await ada.hears(2)).sort(), ['member user_8', 'member user_9']);
  await world.backend.close();
  await ada.until(ada.isOver);
  await store.close();
});

const found = findPostgres();
if ('reason' in found) test('on a PostgreSQL server', { skip: found.reason }, () => undefined);
else tests(await startPostgres(found.bin));

function tests(server: PostgresServer): void {
  after(() => server.stop());

  /** So many processes on one database. */
  async function openWorlds(count: number, options: Parameters<typeof createWorld>[0] = {}) {
    const url = await server.createDatabase();
    const stores = await Promise.all(Array.from({ length: count }, () => openSqlStore({ url, poolSize: 4 })));
    await seed(stores[0]!);
    const worlds = stores.map((store) => createWorld({ store, ...options }));
    const close = async () => {
      for (const { backend } of worlds) await backend.close();
      for (const store of stores) await store.close();
    };
    const listeners = async () =>
      (
        await server.run(
          `select 1 from pg_stat_activity where query ilike 'listen%' and datname = '${new URL(url).pathname.slice(1)}'`,
        )
      ).length;
    return { worlds, stores, close, listeners };
  }

  test('a change is received by all processes', async () => {
    const {
      worlds: [one, other],
      close,
    } = await openWorlds(2);
    const watchers = [
      await watch(one!.backend, 'user_1'),
      await watch(other!.backend, 'user_2'),
      await watch(other!.backend, 'user_5'),
    ];
    assert.equal((await one!.ask('user_1', org, { method: 'PATCH', body: { displayName: 'New' } })).status, 200);
    assert.equal((await other!.ask('user_1', `${org}/members/user_5`, { method: 'DELETE' })).status, 204);
    assert.deepEqual(await watchers[0]!.hears(2), ['organization org_1', 'member user_5']);
    assert.deepEqual(await watchers[1]!.hears(2), ['organization org_1', 'member user_5']);
    await watchers[2]!.until(watchers[2]!.isOver);
    assert.deepEqual(watchers[2]!.heard(), ['organization org_1', 'member user_5']);
    await close();
    await watchers[0]!.until(() => watchers.every((watcher) => watcher.isOver()));
  });

  test('one connection serves all streams, and none without streams', async () => {
    const {
      worlds: [world],
      close,
      listeners,
    } = await openWorlds(1);
    assert.equal(await listeners(), 0);
    const watchers = [
      await watch(world!.backend, 'user_1'),
      await watch(world!.backend, 'user_2', 'org_2'),
      await watch(world!.backend, 'user_4'),
    ];
    assert.equal(await listeners(), 1);
    for (const watcher of watchers) watcher.leave();
    for (let tries = 0; (await listeners()) > 0 && tries < 500; tries++) await delay(20);
    assert.equal(await listeners(), 0);
    await close();
  });

  test('after a server restart streams end, and new ones receive changes', async () => {
    const {
      worlds: [one, other],
      close,
    } = await openWorlds(2);
    const before = await watch(one!.backend, 'user_1');
    await server.restart();
    const alive = setInterval(() => {}, 50);
    for (let tries = 0; !before.isOver() && tries < 500; tries++) await delay(20);
    clearInterval(alive);
    assert.ok(before.isOver());
    const again = await watch(one!.backend, 'user_1');
    assert.equal((await other!.ask('user_1', org, { method: 'PATCH', body: { displayName: 'New' } })).status, 200);
    assert.deepEqual(await again.hears(1), ['organization org_1']);
    await close();
  });

  test('each event is delivered by one process, in order for an organization', async () => {
    const told: AfterEvent[] = [];
    let running = 0;
    const hook = async (event: AfterEvent) => {
      assert.equal(++running, 1);
      await delay(3);
      told.push(event);
      running--;
    };
    const { worlds, close } = await openWorlds(3, {
      hooks: { after: { 'organization.update': hook, 'member.remove': hook } },
    });
    for (let number = 0; number < 15; number++) {
      const { status } = await worlds[number % 3]!.ask('user_1', org, {
        method: 'PATCH',
        body: { displayName: `Name ${number}` },
      });
      assert.equal(status, 200);
    }
    for (let tries = 0; told.length < 15 && tries < 100; tries++) {
      await Promise.all(worlds.map(({ backend }) => backend.deliver()));
      await delay(10);
    }
    assert.deepEqual(
      told.map(({ input }) => (input as { displayName: string }).displayName),
      Array.from({ length: 15 }, (_, number) => `Name ${number}`),
    );
    assert.equal(new Set(told.map(({ id }) => id)).size, 15);
    assert.deepEqual(
      worlds.flatMap(({ errors }) => errors),
      [],
    );
    await close();
  });
}
