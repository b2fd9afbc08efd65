import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import {
  createMemoryStore,
  type AfterEvent,
  type AfterHook,
  type ErrorContext,
  type HookName,
  type Hooks,
} from '../../src/backend/index.js';
import { createDelivery } from '../../src/backend/hooks/delivery.js';
import { toSettings } from '../../src/backend/core/settings.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { pngOf } from './images.js';
import { createTestBackend, ticketIn, type TestBackend } from './fixtures.js';

const org = '/organizations/org_1';
const names: HookName[] = [
  'invitation.create',
  'invitation.accept',
  'member.add',
  'member.remove',
  'member.roles.update',
  'organization.create',
  'organization.update',
  'branding.update',
];
const all = (hook: AfterHook<any>): Hooks => ({ after: Object.fromEntries(names.map((name) => [name, hook])) });
const remove = (fixture: Pick<TestBackend, 'api'>, user: string, who = 'user_1') =>
  fixture.api(who, `${org}/members/${user}`, { method: 'DELETE' });

test('an after-hook receives every change with actor, target and final input', async () => {
  const delivered: AfterEvent[] = [];
  const { api, backend, store } = createTestBackend({
    hooks: {
      ...all((event) => void delivered.push(event)),
      before: { 'member.roles.update': ({ input }) => ({ roleIds: [...input.roleIds, 'auditor'] }) },
    },
  });
  await api({ userId: 'grace', email: 'grace@example.net', emailVerified: true, name: 'Grace' }, '/me');
  const { body: invited } = await api('user_1', `${org}/invitations`, {
    method: 'POST',
    body: { email: 'grace@example.net', roleIds: ['member'] },
  });
  await api('grace', `/invitations/${ticketIn(invited.acceptUrl)}/accept`, { method: 'POST' });
  await api('user_1', `${org}/members/grace/roles`, {
    method: 'PUT',
    body: { roleIds: ['manager'], userId: 'user_9' },
  });
  await api('grace', '/me/organizations/org_1', { method: 'DELETE' });
  await api('user_1', `${org}/members`, { method: 'POST', body: { email: 'grace@example.net', roleIds: [] } });
  await remove({ api }, 'grace');
  await api('user_1', org, { method: 'PATCH', body: { displayName: 'New' } });
  await api('user_1', `${org}/branding`, { method: 'PATCH', body: { logoAlt: 'New' } });
  await api('user_1', `${org}/branding/logo`, { method: 'DELETE' });
  await backend.deliver();

  assert.deepEqual(
    delivered.map(({ name, actor, target, input }) => [name, actor.userId, target.id, input]),
    [
      ['invitation.create', 'user_1', invited.id, { email: 'grace@example.net', roleIds: ['member'] }],
      [
        'invitation.accept',
        'grace',
        'grace',
        { invitationId: invited.id, email: 'grace@example.net', roleIds: ['member'] },
      ],
      ['member.roles.update', 'user_1', 'grace', { userId: 'grace', roleIds: ['manager', 'auditor'] }],
      ['member.remove', 'grace', 'grace', { userId: 'grace' }],
      ['member.add', 'user_1', 'grace', { email: 'grace@example.net', roleIds: [] }],
      ['member.remove', 'user_1', 'grace', { userId: 'grace' }],
      ['organization.update', 'user_1', 'org_1', { displayName: 'New' }],
      ['branding.update', 'user_1', 'org_1', { logoAlt: 'New' }],
    ],
  );
  const { id, organization, occurredAt, requestId, signal } = delivered.at(-1)!;
  assert.deepEqual(
    [organization, occurredAt],
    [{ id: 'org_1', name: 'acme-logistics', displayName: 'New' }, '2026-11-02T09:00:00.000Z'],
  );
  assert.ok(id && requestId && !signal.aborted);
  assert.equal(new Set(delivered.map((event) => event.id)).size, delivered.length);
  assert.deepEqual(
    await store.transaction((tx) =>
      tx.leaseDeliveries({
        hooks: names,
        now: '2027-01-01T00:00:00.000Z',
        until: '2027-01-01T00:00:00.000Z',
        limit: 9,
      }),
    ),
    [],
  );
  await backend.close();
});

test('an after-hook also receives new organizations and logos', async () => {
  const delivered: AfterEvent[] = [];
  const { api, backend } = createTestBackend({ hooks: all((event) => void delivered.push(event)) });
  const { body } = await api('user_5', '/organizations', {
    method: 'POST',
    body: { name: 'fresh', displayName: ' Fresh ' },
  });
  const png = { method: 'PUT', raw: pngOf(8, 8), headers: { 'content-type': 'image/png' } };
  await api('user_5', `/organizations/${body.id}/branding/logo?variant=dark`, png);
  await backend.deliver();
  assert.deepEqual(
    delivered.map(({ name, organization, input }) => [name, organization.id, input]),
    [
      ['organization.create', body.id, { name: 'fresh', displayName: 'Fresh', metadata: {} }],
      ['branding.update', body.id, { logo: { variant: 'dark', mediaType: 'image/png' } }],
    ],
  );
  await backend.close();
});

test('an after-hook receives no refused, empty or rolled back change', async () => {
  const delivered: string[] = [];
  const store = createMemoryStore(createSampleData());
  let fails = false;
  const { api, backend } = createTestBackend({
    hooks: all(({ name }) => void delivered.push(name)),
    store: {
      ...store,
      transaction: (work) =>
        store.transaction(async (tx) => {
          const result = await work(tx);
          if (fails) throw new Error('lights out');
          return result;
        }),
    },
  });
  await remove({ api }, 'user_9', 'user_5');
  await api('user_1', `${org}/members/user_4/roles`, { method: 'PUT', body: { roleIds: ['member'] } });
  fails = true;
  assert.equal((await remove({ api }, 'user_9')).status, 500);
  fails = false;
  await backend.deliver();
  assert.deepEqual(delivered, []);
  await backend.close();
});

test('an after-hook runs soon after the response without a call to deliver', async () => {
  let received!: (event: AfterEvent) => void;
  const delivered = new Promise<AfterEvent>((resolve) => (received = resolve));
  const { api, backend } = createTestBackend({ hooks: { after: { 'member.remove': received } } });
  await remove({ api }, 'user_9');
  assert.equal((await delivered).target.id, 'user_9');
  await backend.close();
});

test('a hook that throws is called again with growing delays and the same id, and the error is reported', async () => {
  const ids: string[] = [];
  const reports: ErrorContext[] = [];
  let broken = true;
  const { api, backend, advance } = createTestBackend({
    hooks: {
      after: {
        'member.remove': ({ id }) => {
          ids.push(id);
          if (broken) throw new Error('no');
        },
      },
    },
    onError: (_error, context) => void reports.push(context),
  });
  await remove({ api }, 'user_9');
  assert.equal(await backend.deliver(), 0);
  assert.equal(ids.length, 1);
  advance(0.9);
  await backend.deliver();
  assert.equal(ids.length, 1);
  advance(0.1);
  await backend.deliver();
  assert.deepEqual([ids.length, new Set(ids).size], [2, 1]);
  assert.deepEqual(
    reports.map(({ delivery }) => [delivery!.hook, delivery!.attempts, delivery!.retryAt]),
    [
      ['member.remove', 1, '2026-11-02T09:00:01.000Z'],
      ['member.remove', 2, '2026-11-02T09:00:03.000Z'],
    ],
  );
  assert.ok(reports.every(({ requestId, delivery }) => requestId && delivery!.id === ids[0]));
  broken = false;
  advance(2);
  assert.equal(await backend.deliver(), 1);
  advance(3600);
  assert.equal(await backend.deliver(), 0);
  await backend.close();
});

test('a failing event delays only later events of the same organization', async () => {
  const delivered: string[] = [];
  let broken = true;
  const { api, backend, advance } = createTestBackend({
    hooks: all(({ organization, name }) => {
      if (broken && organization.id === 'org_1') throw new Error('no');
      delivered.push(`${organization.id} ${name}`);
    }),
    onError: () => {},
  });
  await remove({ api }, 'user_9');
  await api('user_1', org, { method: 'PATCH', body: { displayName: 'One' } });
  await api('user_1', '/organizations/org_2', { method: 'PATCH', body: { displayName: 'Two' } });
  await backend.deliver();
  assert.deepEqual(delivered, ['org_2 organization.update']);
  broken = false;
  advance(3600);
  await backend.deliver();
  assert.deepEqual(delivered.slice(1), ['org_1 member.remove', 'org_1 organization.update']);
  await backend.close();
});

test('an event that fails for half a day stays in the store and delays no others', async () => {
  const reports: ErrorContext[] = [];
  const delivered: string[] = [];
  const { api, backend, advance, store } = createTestBackend({
    hooks: {
      after: {
        'member.remove': () => {
          throw new Error('never');
        },
        'organization.update': ({ name }) => void delivered.push(name),
      },
    },
    onError: (_error, context) => void reports.push(context),
  });
  await remove({ api }, 'user_9');
  await api('user_1', org, { method: 'PATCH', body: { displayName: 'One' } });
  for (let hour = 0; hour < 24; hour++) {
    await backend.deliver();
    advance(3600);
  }
  assert.deepEqual([reports.length, reports.at(-1)!.delivery!.retryAt], [24, null]);
  await backend.deliver();
  assert.deepEqual([reports.length, delivered], [24, ['organization.update']]);
  const { id, attempts } = reports.at(-1)!.delivery!;
  assert.equal(await store.transaction((tx) => tx.scheduleDelivery(id, attempts, null)), true);
  await backend.close();
});

test('another process delivers the event of a process that died', async () => {
  const store = createMemoryStore(createSampleData());
  const dying = createTestBackend({ store, hooks: { after: { 'member.remove': () => new Promise(() => {}) } } });
  await remove(dying, 'user_9');
  const delivered: AfterEvent[] = [];
  const other = createTestBackend({
    store,
    hooks: { after: { 'member.remove': (event) => void delivered.push(event) } },
  });
  await delay(20);
  assert.equal(await other.backend.deliver(), 0, 'the other one may still be at it');
  other.advance(61);
  assert.equal(await other.backend.deliver(), 1);
  assert.equal(delivered[0]!.target.id, 'user_9');
  await other.backend.close();
});

test('a process that is killed between change and delivery loses no event', async () => {
  const root = mkdtempSync(join(tmpdir(), 'org-elements-outbox-'));
  try {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'killed-in-hook.ts'), join(root, 'store')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    while (!output.includes('telling')) await delay(20);
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    const store = await openSqlStore({ folder: join(root, 'store') });
    const delivered: AfterEvent[] = [];
    const fixture = createTestBackend({
      store,
      hooks: { after: { 'member.remove': (event) => void delivered.push(event) } },
    });
    fixture.advance(61);
    await fixture.backend.deliver();
    assert.deepEqual(
      delivered.map(({ id, target }) => `telling ${id} ${target.id}`),
      output.trim().split('\n'),
    );
    await fixture.backend.close();
    await store.close();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('a hook that is slower than a lease is called by one process only', async () => {
  const store = createMemoryStore(createSampleData());
  let running = 0;
  let most = 0;
  let calls = 0;
  const slow: Hooks = {
    after: {
      'member.remove': async () => {
        calls++;
        most = Math.max(most, ++running);
        await delay(1_000);
        running--;
      },
    },
  };
  const settings = toSettings({ store, authenticate: async () => null, hooks: slow });
  await store.transaction((tx) =>
    tx.appendDelivery({
      id: 'dlv',
      organizationId: 'org_1',
      hook: 'member.remove',
      event: { id: 'dlv' },
      attempts: 0,
      dueAt: new Date().toISOString(),
    }),
  );
  const timing = { lease: 300, timeout: 5_000, interval: 50 };
  const processes = [
    createDelivery(settings, timing),
    createDelivery(settings, timing),
    createDelivery(settings, timing),
  ];
  await delay(1_500);
  await Promise.all(processes.map((one) => one.close()));
  assert.deepEqual([calls, most], [1, 1]);
});

test('a hook that never settles fails after its timeout, and its signal aborts', async () => {
  const store = createMemoryStore();
  const reports: unknown[] = [];
  let signal: AbortSignal | undefined;
  const settings = toSettings({
    store,
    authenticate: async () => null,
    onError: (error) => void reports.push(error),
    hooks: {
      after: {
        login: (event) => {
          signal = event.signal;
          return new Promise(() => {});
        },
      },
    },
  });
  await store.transaction((tx) =>
    tx.appendDelivery({
      id: 'dlv',
      organizationId: 'o',
      hook: 'login',
      event: { id: 'dlv' },
      attempts: 0,
      dueAt: new Date().toISOString(),
    }),
  );
  const delivery = createDelivery(settings, { lease: 1_000, timeout: 30, interval: 10_000 });
  // Waiting for a hook does not keep the process alive.
  const alive = setInterval(() => {}, 1_000);
  assert.equal(await delivery.deliver().finally(() => clearInterval(alive)), 0);
  assert.ok(signal!.aborted);
  assert.match(String(reports[0]), /timed out/);
  await delivery.close();
});

test('organizations with hanging hooks occupy one worker, and other hooks run', async (context) => {
  const store = createMemoryStore();
  const now = { value: Date.now() };
  let hanging = 0;
  let most = 0;
  const delivered: string[] = [];
  const settings = toSettings({
    store,
    authenticate: async () => null,
    onError: () => {},
    clock: () => new Date(now.value),
    hooks: {
      after: {
        login: async ({ organization, signal }) => {
          if (!organization.id.startsWith('slow')) return void delivered.push(organization.id);
          most = Math.max(most, ++hanging);
          await new Promise((resolve) => signal.addEventListener('abort', resolve));
          hanging -= 1;
          return new Promise(() => {});
        },
      },
    },
  });
  const append = (id: string, organization: string) =>
    store.transaction((tx) =>
      tx.appendDelivery({
        id,
        organizationId: organization,
        hook: 'login',
        event: { id, organization: { id: organization } },
        attempts: 0,
        dueAt: new Date(now.value).toISOString(),
      }),
    );
  for (let at = 0; at < 8; at += 1) await append(`s${at}`, `slow${at}`);
  const delivery = createDelivery(settings, { lease: 10_000, timeout: 40, interval: 10_000 });
  const alive = setInterval(() => {}, 1_000);
  context.after(() => clearInterval(alive));
  const wakeAll = () => {
    for (let worker = 0; worker < 5; worker += 1) delivery.wake();
  };
  wakeAll();
  await delivery.deliver();
  assert.equal(most, 5);
  // All deliveries are due again.
  now.value += 3_600_000;
  most = 0;
  for (let at = 0; at < 20; at += 1) await append(`q${at}`, `quick${at}`);
  wakeAll();
  const delivering = delivery.deliver();
  for (let tries = 0; delivered.length < 20 && tries < 20; tries += 1) await delay(1);
  assert.equal(delivered.length, 20);
  await delivering;
  assert.equal(most, 1);
  await delivery.close();
});

test('the hook timeout is 30 seconds or the configured value', () => {
  const waits: number[] = [];
  const original = globalThis.setTimeout;
  globalThis.setTimeout = ((act: () => void, wait: number) => {
    waits.push(wait);
    return original(act, wait);
  }) as never;
  return (async () => {
    for (const hookTimeoutSeconds of [undefined, 7]) {
      const store = createMemoryStore();
      await store.transaction((tx) =>
        tx.appendDelivery({
          id: 'dlv',
          organizationId: 'o',
          hook: 'login',
          event: { id: 'dlv' },
          attempts: 0,
          dueAt: new Date().toISOString(),
        }),
      );
      const delivery = createDelivery(
        toSettings({
          store,
          authenticate: async () => null,
          hookTimeoutSeconds,
          hooks: { after: { login: () => {} } },
        }),
      );
      await delivery.deliver();
      await delivery.close();
    }
    assert.ok(waits.includes(30_000) && waits.includes(7_000), waits.join());
  })().finally(() => void (globalThis.setTimeout = original));
});

test('an unavailable store is reported, and its deliveries run later', async () => {
  const store = createMemoryStore(createSampleData());
  let away = false;
  let delivered = 0;
  const { backend, errors } = createTestBackend({
    hooks: { after: { 'member.remove': () => void delivered++ } },
    sendInvitation: undefined,
    store: { ...store, transaction: (work) => (away ? Promise.reject(new Error('away')) : store.transaction(work)) },
  });
  await backend.deliver();
  await store.transaction((tx) =>
    tx.appendDelivery({
      id: 'dlv',
      organizationId: 'o',
      hook: 'member.remove',
      event: { id: 'dlv' },
      attempts: 0,
      dueAt: '2026-11-02T09:00:00.000Z',
    }),
  );
  away = true;
  await backend.deliver();
  assert.deepEqual([delivered, errors.length], [0, 1]);
  away = false;
  await backend.deliver();
  assert.equal(delivered, 1);
  await backend.close();
});

test('a repeated request is delivered once, a batch once for each item', async () => {
  const delivered: string[] = [];
  const { api, backend } = createTestBackend({ hooks: all(({ name }) => void delivered.push(name)) });
  const invite = { method: 'POST', body: { email: 'a@example.net', roleIds: [] }, headers: { 'idempotency-key': 'k' } };
  for (let time = 0; time < 2; time++) await api('user_1', `${org}/invitations`, invite);
  await api('user_1', `${org}/batch/members`, {
    method: 'POST',
    body: {
      operations: [
        { op: 'remove', userId: 'user_9' },
        { op: 'remove', userId: 'nobody' },
        { op: 'setRoles', userId: 'user_4', roleIds: [] },
      ],
    },
  });
  await backend.deliver();
  assert.deepEqual(delivered, ['invitation.create', 'member.remove', 'member.roles.update']);
  await backend.close();
});

test('a backend without after-hooks stores no deliveries', async () => {
  const { api, backend, store } = createTestBackend();
  await remove({ api }, 'user_9');
  assert.equal(await backend.deliver(), 0);
  assert.deepEqual(
    await store.transaction((tx) =>
      tx.leaseDeliveries({
        hooks: names,
        now: '2027-01-01T00:00:00.000Z',
        until: '2027-01-01T00:00:00.000Z',
        limit: 9,
      }),
    ),
    [],
  );
  await backend.close();
});

test('a backend does not keep the process alive', async () => {
  const code = `
    import { createMemoryStore, createOrgBackend } from './src/backend/index.ts';
    createOrgBackend({ store: createMemoryStore(), authenticate: async () => null, hooks: { after: { login: () => {} } } });`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'inherit',
  });
  const timer = setTimeout(() => child.kill(), 20_000);
  const exit = await new Promise((done) => child.once('exit', (status, signal) => done(status ?? signal)));
  clearTimeout(timer);
  assert.equal(exit, 0);
});
