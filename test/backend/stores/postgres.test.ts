import assert from 'node:assert/strict';
import * as runner from 'node:test';
import { after, describe, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { createOrgBackend } from '../../../src/backend/index.js';
import { StoreBusyError, type Store } from '../../../src/backend/store/store.js';
import { openSqlStore, StoreError } from '../../../src/backend/stores/sql/index.js';
import { listen } from '../../../src/backend/stores/sql/postgres-listener.js';
import { newestVersion, recordedByEarlierRelease, revertTo } from './earlier-release.js';
import { findPostgres, startPostgres, type PostgresServer } from './postgres-server.js';
import { addMembers, now, organization, role, user } from '../../../src/backend/testing/records.js';
import { describeStore } from '../../../src/backend/testing/index.js';

const found = findPostgres();
if ('reason' in found) test('SQL store on a PostgreSQL server', { skip: found.reason }, () => undefined);
else tests(await startPostgres(found.bin));

function tests(server: PostgresServer): void {
  after(() => server.stop());
  let template: string | undefined;

  async function openCopy(): Promise<Store> {
    if (!template) {
      const url = await server.createDatabase();
      await (await openSqlStore({ url })).close();
      template = new URL(url).pathname.slice(1);
    }
    return openSqlStore({ url: await server.createDatabase(template), poolSize: 8 });
  }

  describeStore({ name: 'SQL store on a PostgreSQL server', create: openCopy, test: runner });

  describe('SQL store on a PostgreSQL server', () => {
    const refuses = async (url: string, code: string) => {
      const error = await openSqlStore({ url }).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      assert.ok(error instanceof StoreError, String(error));
      assert.equal(error.code, code, error.message);
      assert.ok(!/\n|secret/.test(error.message), error.message);
    };

    test('reports a wrong URL or server in one line without the password', async () => {
      const { port } = server;
      await refuses('somewhere', 'invalid_url');
      await refuses('mysql://user:secret@127.0.0.1/db', 'invalid_url');
      await refuses('http://user:secret@127.0.0.1/db', 'invalid_url');
      await refuses('postgresql://user:secret@127.0.0.1:1/db', 'unreachable');
      await refuses('postgresql://user:secret@no-such-host.invalid/db', 'unreachable');
      await refuses(`postgresql://admin:secret@127.0.0.1:${port}/postgres`, 'authentication_failed');
      await refuses(`postgresql://admin@127.0.0.1:${port}/postgres`, 'authentication_failed');
      await refuses(server.url('missing'), 'database_missing');
    });

    test('reports when notifications do not arrive, as behind a pooler in transaction mode', async () => {
      const url = await server.createDatabase();
      const clients: pg.Client[] = [];
      const create = () => {
        const client = new pg.Client({ connectionString: url });
        clients.push(client);
        // A pooler in transaction mode resets the session after each statement.
        const query = client.query.bind(client) as (text: string, values?: unknown[]) => Promise<unknown>;
        client.query = (async (text: string, values?: unknown[]) => {
          const result = await query(text, values);
          if (text.startsWith('listen')) await query('unlisten *');
          return result;
        }) as never;
        return client;
      };
      await assert.rejects(listen(create, { onNotification: () => {}, onReconnect: () => {} }, 50), {
        code: 'no_notifications',
      });
      const notified: string[] = [];
      const stop = await listen(
        () => new pg.Client({ connectionString: url }),
        { onNotification: (text) => void notified.push(text), onReconnect: () => {} },
        2000,
      );
      await stop();
      assert.equal(notified.length, 1);
    });

    test('starts in many processes at once on an empty database', async () => {
      const url = await server.createDatabase();
      const stores = await Promise.all(Array.from({ length: 5 }, () => openSqlStore({ url, poolSize: 2 })));
      await addMembers(stores[0]!, 'acme', [{ user: user('ann') }]);
      assert.ok(await stores[4]!.transaction((tx) => tx.member('acme', 'ann')));
      await Promise.all(stores.map((store) => store.close()));
    });

    test('starts in many processes at once on tables of an earlier release', async () => {
      const url = await server.createDatabase();
      const first = await openSqlStore({ url });
      await addMembers(first, 'acme', [{ user: user('ann') }]);
      for (const statement of [...revertTo(12), ...recordedByEarlierRelease(12)]) await first.query(statement);
      await first.close();
      const stores = await Promise.all(Array.from({ length: 5 }, () => openSqlStore({ url, poolSize: 2 })));
      const recorded = await stores[0]!.query<{ name: string }>('select name from org_elements.migrations');
      assert.equal(recorded.length, newestVersion);
      assert.ok(await stores[4]!.transaction((tx) => tx.member('acme', 'ann')));
      await Promise.all(stores.map((store) => store.close()));
    });

    test('prepares frequent statements unless turned off', async () => {
      const url = await server.createDatabase();
      for (const [prepare, least, most] of [
        [undefined, 2, 100],
        [false, 0, 0],
      ] as const) {
        const store = await openSqlStore({ url, poolSize: 1, ...(prepare !== undefined && { prepare }) });
        await addMembers(store, 'acme', [{ user: user('ann') }]);
        for (let time = 0; time < 12; time++) {
          const page = await store.transaction(async (tx) => {
            assert.equal((await tx.membershipContext('acme', 'ann')).membership?.userId, 'ann');
            return tx.members('acme', { sort: 'name', limit: 5 });
          });
          assert.equal(page.total, 1);
        }
        const kept = await store.query<{ name: string }>('select name from pg_prepared_statements');
        assert.ok(kept.length >= least && kept.length <= most, `${prepare}: ${kept.length}`);
        await store.close();
      }
    });

    test('limits how long statements, locks and idle transactions take, except for migrations', async () => {
      const url = await server.createDatabase();
      const read = async (options: object) => {
        const store = await openSqlStore({ url, ...options });
        const rows = await store.query<{ setting: string }>(`select setting from pg_settings
          where name in ('lock_timeout', 'statement_timeout', 'idle_in_transaction_session_timeout') order by name`);
        await store.close();
        return rows.map(({ setting }) => Number(setting));
      };
      assert.deepEqual(await read({}), [15_000, 5_000, 15_000]);
      assert.deepEqual(
        await read({ lockTimeout: 1000, statementTimeout: 2000, idleInTransactionTimeout: 3000 }),
        [3000, 1000, 2000],
      );
      assert.deepEqual(await read({ lockTimeout: 0, statementTimeout: 0, idleInTransactionTimeout: 0 }), [0, 0, 0]);
      // Another process migrates for longer than that.
      const empty = await server.createDatabase();
      const holder = new pg.Client({ connectionString: empty });
      await holder.connect();
      await holder.query('select pg_advisory_lock(7303014918281828)');
      const opening = openSqlStore({ url: empty, lockTimeout: 100, statementTimeout: 300 });
      await delay(600);
      await holder.end();
      await (await opening).close();
    });

    test('a lock on one organization results in 503 and affects no other', async () => {
      const url = await server.createDatabase();
      const store = await openSqlStore({ url, poolSize: 4, lockTimeout: 200 });
      await addMembers(store, 'acme', [{ user: user('ann') }]);
      await addMembers(store, 'other', [{ user: user('ann') }]);
      await store.transaction((tx) => tx.putRole(role('member', { permissions: ['org:update'] })));
      const backend = createOrgBackend({
        store,
        authenticate: async () => ({ userId: 'ann', via: 'token' }),
        onError: () => {},
      });
      const api = (path: string, body?: object) =>
        backend(
          new Request(`https://app.example.com/v1${path}`, {
            ...(body && {
              method: 'PATCH',
              body: JSON.stringify(body),
              headers: { 'content-type': 'application/merge-patch+json' },
            }),
          }),
        );
      // The first use is recorded with the organization locked.
      for (const id of ['acme', 'other']) assert.equal((await api(`/organizations/${id}`)).status, 200);
      const holder = new pg.Client({ connectionString: url });
      await holder.connect();
      await holder.query("begin; select 1 from org_elements.organizations where id = 'acme' for update");
      const held = Array.from({ length: 12 }, () => api('/organizations/acme', { displayName: 'New' }));
      const countWaiting = async () => {
        // The holder is in a transaction, which would see the same statistics every time.
        await holder.query('select pg_stat_clear_snapshot()');
        const { rows } = await holder.query<{ count: number }>(
          "select count(*)::int from pg_stat_activity where wait_event_type = 'Lock'",
        );
        return rows[0]!.count;
      };
      let waiting = 0;
      for (const end = Date.now() + 1_000; waiting < 2 && Date.now() < end; await delay(5))
        waiting = await countWaiting();
      assert.equal(waiting, 2);
      for (const path of ['/me', '/organizations/other', '/organizations/acme'])
        assert.equal((await api(path)).status, 200, path);
      assert.equal((await api('/organizations/other', { displayName: 'New' })).status, 200);
      for (const response of await Promise.all(held)) {
        assert.deepEqual(
          [response.status, response.headers.get('retry-after'), (await response.json()).code],
          [503, '5', 'unavailable'],
        );
      }
      const late = Array.from({ length: 6 }, () => api('/organizations/acme', { displayName: 'Newer' }));
      await delay(50);
      await holder.query('rollback');
      assert.deepEqual(
        (await Promise.all(late)).map(({ status }) => status),
        Array(6).fill(200),
      );
      await holder.end();
      await backend.close();
      await store.close();
    });

    test('an exhausted pool results in 503', async () => {
      const store = await openSqlStore({ url: await server.createDatabase(), poolSize: 1, connectTimeout: 1_000 });
      await addMembers(store, 'acme', [{ user: user('ann') }]);
      let end = () => {};
      const busy = store.transaction(async (tx) => {
        await tx.user('ann');
        await new Promise<void>((resolve) => (end = resolve));
      });
      await delay(20);
      await assert.rejects(
        store.transaction((tx) => tx.user('ann')),
        StoreBusyError,
      );
      end();
      await busy;
      await store.close();
    });

    test('reads the same instants in every time zone of the server', async () => {
      const instants = [
        '1850-01-01T00:00:00.001Z',
        '2026-02-28T23:59:59.120Z',
        '2026-07-01T12:00:00.000Z',
        '9999-12-31T23:59:59.999Z',
      ];
      for (const zone of ['UTC', 'Asia/Kolkata', 'America/St_Johns']) {
        const url = await server.createDatabase();
        await server.run(`alter database ${new URL(url).pathname.slice(1)} set timezone to '${zone}'`);
        const store = await openSqlStore({ url });
        for (const [at, instant] of instants.entries()) {
          await addMembers(store, `o${at}`, [
            { user: user(`ann${at}`, { createdAt: instant }), membership: { joinedAt: instant, lastUsedAt: instant } },
          ]);
          const member = await store.transaction((tx) => tx.member(`o${at}`, `ann${at}`));
          assert.deepEqual(
            [member?.joinedAt, member?.lastUsedAt, member?.lastLoginAt, member?.user.createdAt],
            [instant, instant, null, instant],
            zone,
          );
        }
        const [row] = await store.query<{ time: unknown }>('select $1::timestamptz as time', [instants[2]]);
        assert.deepEqual(row?.time, new Date(instants[2]!));
        await store.close();
      }
    });

    test('works without the permission to create extensions, and warns', async () => {
      const url = await server.createDatabase();
      const name = new URL(url).pathname.slice(1);
      await server.run(`create role modest login password 'pw'`);
      const mine = server.url(name, 'modest', 'pw');
      await refuses(mine, 'permission_denied');
      await server.run('create schema org_elements; grant usage on schema org_elements to modest', name);
      await refuses(mine, 'permission_denied');
      await server.run('alter schema org_elements owner to modest', name);
      const lines: string[] = [];
      const store = await openSqlStore({ url: mine, warn: (line) => lines.push(line) });
      assert.equal(lines.length, 1);
      assert.match(lines[0]!, /CREATE EXTENSION pg_trgm/);
      await addMembers(store, 'acme', [{ user: user('ann', { name: 'Änn' }) }]);
      const page = await store.transaction((tx) => tx.members('acme', { sort: 'name', limit: 5, q: 'ANN' }));
      assert.equal(page.items.length, 1);
      await store.close();
      await server.run('create extension pg_trgm', name);
      await (await openSqlStore({ url: mine, warn: (line) => lines.push(line) })).close();
      assert.equal(lines.length, 1);
      assert.equal(
        (
          (await server.run(`select to_regclass('org_elements.memberships_search')::text as index`, name)) as {
            index: string;
          }[]
        )[0]?.index,
        'org_elements.memberships_search',
      );
    });

    test('retries after a deadlock', async () => {
      const store = await openCopy();
      await store.transaction(async (tx) => {
        for (const id of ['a', 'b']) await tx.insertOrganization(organization(id));
      });
      let attempts = 0;
      let held = 0;
      let holdBoth = () => {};
      const bothHeld = new Promise<void>((resolve) => (holdBoth = resolve));
      const lockBoth = (one: string, other: string) =>
        store.transaction(async (tx) => {
          attempts++;
          await tx.organization(one, { lock: true });
          if (++held === 2) holdBoth();
          await bothHeld;
          await tx.organization(other, { lock: true });
          await tx.updateOrganization(organization(one, { displayName: `${one} after ${other}` }));
        });
      await Promise.all([lockBoth('a', 'b'), lockBoth('b', 'a')]);
      assert.equal(attempts, 3);
      assert.equal((await store.transaction((tx) => tx.organization('b')))?.displayName, 'b after a');
      await store.close();
    });

    test('non-members do not wait for the lock of an organization', async () => {
      const url = await server.createDatabase();
      const [store, other] = [await openSqlStore({ url }), await openSqlStore({ url })];
      await addMembers(store, 'acme', [{ user: user('ann') }]);
      const order: string[] = [];
      let members: Promise<unknown> | undefined;
      await store.transaction(async (tx) => {
        await tx.organization('acme', { lock: true });
        members = other
          .transaction((inner) => inner.lockAsMember('acme', 'ann'))
          .then((isLocked) => order.push(`member ${isLocked}`));
        order.push(`stranger ${await other.transaction((inner) => inner.lockAsMember('acme', 'stranger'))}`);
        order.push('end');
      });
      await members;
      assert.deepEqual(order, ['stranger false', 'end', 'member true']);
      await Promise.all([store.close(), other.close()]);
    });

    test('refuses a key that another request holds, without waiting for it', async () => {
      const store = await openCopy();
      let release!: () => void;
      const held = new Promise<void>((done) => (release = done));
      const first = store.transaction(async (tx) => {
        await tx.claimIdempotencyKeys('ann', ['k'], now);
        await held;
      });
      await delay(100);
      assert.equal(
        (await store.transaction((tx) => tx.claimIdempotencyKeys('ann', ['k'], now))).get('k')?.state,
        'running',
      );
      assert.deepEqual(
        [...(await store.transaction((tx) => tx.claimIdempotencyKeys('ann', ['free', 'k'], now)))],
        [
          ['free', { state: 'new' }],
          ['k', { state: 'running' }],
        ],
      );
      release();
      await first;
      assert.equal(
        (await store.transaction((tx) => tx.claimIdempotencyKeys('ann', ['k'], now))).get('k')?.state,
        'new',
      );
      await store.close();
    });

    test('continues after a server restart', async () => {
      const store = await openCopy();
      await addMembers(store, 'acme', [{ user: user('ann') }]);
      await Promise.all(Array.from({ length: 4 }, () => store.transaction((tx) => tx.user('ann'))));
      await server.restart();
      assert.ok(await store.transaction((tx) => tx.member('acme', 'ann')));
      await store.close();
    });

    test('closes after the running transactions', async () => {
      const store = await openCopy();
      const slow = store.transaction(async (tx) => {
        await delay(100);
        await tx.putUser(user('late'));
        return tx.user('late');
      });
      await delay(20);
      await store.close();
      assert.equal((await slow)?.id, 'late');
      await assert.rejects(
        store.transaction(async () => 1),
        { code: 'closed' },
      );
    });
  });
}
