/*
 * Imports of members: jobs that invite, add or create many people.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import type { OrgBackendOptions, Store } from '../../src/backend/index.js';
import { HookRejection, createMemoryStore } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { codeOf, createTestBackend } from './fixtures.js';
import { importer, imports, people } from './import-fixtures.js';
import { seed } from './seed.js';
import { watchEvents } from './event-watcher.js';

const org = '/organizations/org_1';
const stores: Record<string, () => Promise<Store>> = {
  memory: async () => createMemoryStore(createSampleData({ members: 12, organizations: 2, auditEvents: 0 })),
  PGlite: async () => {
    const store = await openSqlStore({ folder: undefined });
    await seed(store);
    return store;
  },
};

const createImportBackend = (options: Parameters<typeof createTestBackend>[0] = {}) => {
  const fixture = createTestBackend({ imports: {}, ...options });
  return { ...fixture, ...importer(fixture) };
};

const openInvitations = async (store: Store, count = 200) =>
  store.transaction(async (tx) =>
    (
      await tx.invitations('org_1', { limit: count, sort: 'email', now: '2026-11-02T09:00:00.000Z', q: 'new.example' })
    ).items.filter(({ status }) => status === 'pending'),
  );

for (const [name, open] of Object.entries(stores)) {
  test(`${name}: invites each person of a file once, with the rules of a single invitation`, async () => {
    const store = await open();
    const { checked, post, get, results, rows, api, backend, mails, audit } = createImportBackend({ store });
    await api('user_1', `${org}/invitations`, {
      method: 'POST',
      body: { email: 'Open@new.example', roleIds: ['member'] },
    });
    const member = (await api('user_1', `${org}/members/user_4`)).body as { email: string };
    const { id, counts, state } = await checked('invite', [
      { email: ' Ann@New.example ', name: 'Ann' },
      { email: 'ann@new.example' },
      { email: 'half@' },
      {},
      { email: member.email.toUpperCase() },
      { email: 'open@new.example' },
      { email: 'bob@münchen.example', roleIds: ['manager'] },
      { email: 'x@new.example', roleIds: ['unknown'] },
    ]);
    assert.equal(state, 'checked');
    assert.deepEqual(await results(id), [
      '1 ready',
      '2 skipped duplicate_row 1',
      '3 problem invalid_email',
      '5 skipped already_member',
      '6 skipped already_invited',
      '7 ready',
      '8 problem unknown_role',
    ]);
    assert.deepEqual([counts.rows, counts.ready, counts.skipped, counts.problem, counts.unchecked], [7, 2, 3, 2, 0]);
    assert.equal((await openInvitations(store)).length, 1);
    const started = await post(id, 'start');
    assert.deepEqual([started.state, started.allowed.pause, started.allowed.start], ['running', true, false]);
    await backend.deliver();
    await backend.deliver();
    const finished = await get(id);
    assert.deepEqual([finished.state, finished.counts.done, finished.counts.ready], ['finished', 2, 0]);
    assert.deepEqual(
      (await openInvitations(store)).map(({ email, roleIds }) => `${email} ${roleIds.join()}`),
      ['Ann@New.example member', 'Open@new.example member'],
    );
    assert.deepEqual(mails.map(({ invitation }) => invitation.email).sort(), [
      'Ann@New.example',
      'Open@new.example',
      'bob@xn--mnchen-3ya.example',
    ]);
    assert.deepEqual(
      (await rows(id, '&result=done')).map(({ row, roleIds }) => [row, roleIds]),
      [
        [1, ['member']],
        [7, ['manager']],
      ],
    );
    const events = (await audit()).map(({ type }) => type);
    assert.deepEqual(
      events.filter((type) => type.startsWith('import')),
      ['import.finish', 'import.start'],
    );
    assert.equal(events.filter((type) => type === 'invitation.create').length, 3);
    await backend.close();
    await store.close();
  });

  test(`${name}: the same part twice is stored once, and rows can be replaced until it starts`, async () => {
    const store = await open();
    const { create, upload, post, get, rows, backend, api } = createImportBackend({ store });
    const { id } = await create('invite');
    await upload(id, people(3), 2);
    assert.equal((await upload(id, people(3), 2)).counts.rows, 3);
    const corrected = await upload(id, [{ email: 'right@new.example' }], 3);
    assert.deepEqual([corrected.state, corrected.counts.rows], ['draft', 3]);
    assert.equal((await upload(id, [{}], 4)).counts.rows, 2);
    assert.deepEqual(
      (await rows(id)).map(({ row, email }) => [row, email]),
      [
        [2, 'person0@new.example'],
        [3, 'right@new.example'],
      ],
    );
    await post(id, 'check');
    await backend.deliver();
    await post(id, 'start');
    const late = await api('user_1', `${imports}/${id}/rows?from=1`, { method: 'PUT', body: { rows: people(1) } });
    assert.deepEqual([late.status, codeOf(late)], [409, 'import_state_conflict']);
    await backend.deliver();
    assert.equal((await get(id)).counts.done, 2);
    await backend.close();
    await store.close();
  });

  test(`${name}: two servers that work on the same import invite each person once`, async () => {
    const store = await open();
    const fixture = createImportBackend({ store });
    const other = createImportBackend({ store });
    const { id } = await fixture.started('invite', people(230));
    await Promise.all([fixture.backend.deliver(), other.backend.deliver()]);
    await Promise.all([fixture.backend.deliver(), other.backend.deliver()]);
    assert.deepEqual([(await fixture.get(id)).state, (await other.get(id)).counts.done], ['finished', 230]);
    const created = (await fixture.audit()).filter(({ type }) => type === 'invitation.create');
    assert.equal(new Set(created.map(({ target }) => target.name)).size, created.length);
    const found = await store.transaction((tx) =>
      tx.openInvitationsByEmail(
        'org_1',
        people(230).map(({ email }) => email),
        '2026-11-02T09:00:00.000Z',
      ),
    );
    assert.deepEqual([found.size, [...found.values()].every((one) => one.length === 1)], [230, true]);
    await fixture.backend.close();
    await other.backend.close();
    await store.close();
  });

  test(`${name}: a job whose lease ends without a result is done by another server`, async () => {
    const store = await open();
    const fixture = createImportBackend({ store });
    const { id } = await fixture.checked('invite', people(60));
    await fixture.backend.close();
    await fixture.post(id, 'start');
    const lease = (seconds: number) =>
      store.transaction((tx) =>
        tx.leaseDeliveries({
          hooks: ['import'],
          now: new Date(fixture.clock.now.getTime()).toISOString(),
          until: new Date(fixture.clock.now.getTime() + seconds * 1000).toISOString(),
          limit: 1,
          unordered: true,
        }),
      );
    assert.equal((await lease(15)).length, 1);
    const other = createImportBackend({ store, clock: () => fixture.clock.now });
    await other.backend.deliver();
    assert.equal((await other.get(id)).counts.done, 0);
    fixture.advance(16);
    await other.backend.deliver();
    assert.deepEqual([(await other.get(id)).state, (await other.get(id)).counts.done], ['finished', 60]);
    await other.backend.close();
    await store.close();
  });

  test(`${name}: undoes what it has created, and keeps what has changed since`, async () => {
    const store = await open();
    const { started, post, get, results, api, backend, advance } = createImportBackend({ store });
    const { id } = await started('invite', people(4));
    await backend.deliver();
    await backend.deliver();
    const [first, second] = await openInvitations(store);
    await api('user_1', `${org}/invitations/${first!.id}/resend`, { method: 'POST', body: {} });
    await api('user_1', `${org}/invitations/${second!.id}`, { method: 'DELETE' });
    const finished = await get(id);
    assert.deepEqual([finished.allowed.undo, finished.undoUntil], [true, '2026-11-02T10:00:00.000Z']);
    advance(3_599);
    assert.equal((await post(id, 'undo')).state, 'undoing');
    await backend.deliver();
    assert.deepEqual(await results(id), ['1 kept changed', '2 kept changed', '3 undone', '4 undone']);
    assert.deepEqual((await get(id)).counts.undone, 2);
    assert.deepEqual(
      (await openInvitations(store)).map(({ email }) => email),
      ['person0@new.example'],
    );
    await backend.close();
    await store.close();
  });

  test(`${name}: adds users who have an account, and undoes it`, async () => {
    const store = await open();
    const { started, checked, get, post, results, api, backend } = createImportBackend({ store });
    for (const who of ['zoe', 'yan'])
      await api({ userId: who, email: `${who}@else.example`, emailVerified: true, name: who }, '/me');
    await api({ userId: 'fake', email: 'fake@else.example', emailVerified: false, name: 'fake' }, '/me');
    const rows = [{ email: 'zoe@else.example' }, { email: 'fake@else.example' }, { email: 'yan@else.example' }];
    const { id } = await checked('add', rows);
    assert.deepEqual(await results(id), ['1 ready', '2 problem user_not_found', '3 ready']);
    await post(id, 'start');
    await backend.deliver();
    assert.equal((await get(id)).state, 'finished');
    const zoe = await api('user_1', `${org}/members/zoe`);
    assert.deepEqual([zoe.status, zoe.body.roles[0].id], [200, 'member']);
    await api('user_1', `${org}/members/yan/roles`, {
      method: 'PUT',
      body: { roleIds: ['manager'] },
      headers: { 'if-match': (await api('user_1', `${org}/members/yan`)).headers.get('etag')! },
    });
    await post(id, 'undo');
    await backend.deliver();
    assert.deepEqual(await results(id), ['1 undone', '2 problem user_not_found', '3 kept changed']);
    assert.equal((await api('user_1', `${org}/members/zoe`)).status, 404);
    assert.equal((await started('add', [rows[0]!])).state, 'running');
    await backend.close();
    await store.close();
  });

  test(`${name}: creates accounts through the host, and refuses those that are not verified`, async () => {
    const store = await open();
    const asked: unknown[] = [];
    const { started, results, api, backend } = createImportBackend({
      store,
      imports: {
        createUser: async (person) => {
          asked.push(person);
          if (person.email.startsWith('none')) return null;
          return { userId: `new|${person.email}`, emailVerified: !person.email.startsWith('fake') };
        },
      },
    });
    const { id } = await started('create', [
      { email: 'zoe@else.example', name: 'Zoe' },
      { email: 'fake@else.example' },
      { email: 'none@else.example' },
    ]);
    await backend.deliver();
    assert.deepEqual(await results(id), ['1 done', '2 failed user_not_found', '3 failed user_not_found']);
    assert.deepEqual(asked[0], { organizationId: 'org_1', email: 'zoe@else.example', name: 'Zoe' });
    const member = await api('user_1', `${org}/members/${encodeURIComponent('new|zoe@else.example')}`);
    assert.deepEqual([member.body.name, member.body.emailVerified], ['Zoe', true]);
    await backend.close();
    await store.close();
  });
}

test('the modes depend on what the host allows', async () => {
  const modes = async (options: Partial<OrgBackendOptions>) =>
    (await createImportBackend(options).api(null, '/capabilities')).body as { imports?: unknown; features: object };
  assert.deepEqual((await modes({})).imports, { modes: ['invite', 'add'] });
  const createUser = async () => null;
  assert.deepEqual((await modes({ imports: { createUser }, policy: { ownerRoleIds: ['owner'] } })).imports, {
    modes: ['invite', 'create'],
  });
  assert.equal((await modes({ imports: undefined })).imports, undefined);
  const { api } = createImportBackend();
  const refused = await api('user_1', imports, { method: 'POST', body: { mode: 'create', roleIds: ['member'] } });
  assert.deepEqual([refused.status, codeOf(refused)], [422, 'validation_failed']);
});

test('where users are asked, one who has an account is invited instead of created', async () => {
  const { started, results, api, store, backend } = createImportBackend({
    policy: { ownerRoleIds: ['owner'], addMember: 'ask' },
    imports: { createUser: async () => ({ userId: 'never', emailVerified: true }) },
  });
  await api({ userId: 'zoe', email: 'zoe@new.example', emailVerified: true, name: 'Zoe' }, '/me');
  const { id } = await started('create', [{ email: 'zoe@new.example' }]);
  await backend.deliver();
  assert.deepEqual(await results(id), ['1 done']);
  assert.equal((await api('user_1', `${org}/members/zoe`)).status, 404);
  assert.equal((await openInvitations(store)).length, 1);
});

test('users of another system are imported when the import runs', async () => {
  const looked: string[] = [];
  const { started, results, api, backend } = createImportBackend({
    importUser: async (email) => {
      looked.push(email);
      return email.startsWith('old') ? { id: `old|${email}`, email, name: 'Old', emailVerified: true } : null;
    },
  });
  const { id } = await started('add', [
    { email: 'old@else.example' },
    { email: 'gone@else.example' },
    { email: 'old2@else.example' },
  ]);
  assert.deepEqual(looked, []);
  await backend.deliver();
  assert.deepEqual(await results(id), ['1 done', '2 failed user_not_found', '3 done']);
  assert.deepEqual(looked, ['old@else.example', 'gone@else.example', 'old2@else.example']);
  assert.equal((await api('user_1', `${org}/members/${encodeURIComponent('old|old@else.example')}`)).status, 200);
});

test('an import can be paused, continued by another administrator, and stopped', async () => {
  const { started, post, get, api, backend, audit } = createImportBackend();
  const { id } = await started('invite', people(5));
  assert.equal((await post(id, 'pause')).state, 'paused');
  await backend.deliver();
  assert.equal((await get(id)).counts.done, 0);
  const resumed = await api('user_2', `${imports}/${id}/resume`, { method: 'POST' });
  assert.equal(resumed.body.state, 'running');
  await backend.deliver();
  assert.equal((await get(id)).state, 'finished');
  const created = (await audit()).find(({ type }) => type === 'invitation.create')!;
  assert.equal(created.actor.id, 'user_2');

  const other = await started('invite', people(5, 100));
  const stopped = await post(other.id, 'stop');
  assert.deepEqual([stopped.state, stopped.allowed.resume, stopped.allowed.undo], ['stopped', false, false]);
  await backend.deliver();
  assert.equal((await get(other.id)).counts.done, 0);
});

test('fails when the user who started it loses the permission, and can be continued when it is back', async () => {
  const { api, backend, audit, store, advance } = createImportBackend({ limits: { organizationInvitations: 50 } });
  const manager = importer({ api, backend }, 'user_3');
  const { id } = await manager.started('invite', people(80));
  await backend.deliver();
  const waiting = await manager.get(id);
  assert.deepEqual([waiting.counts.done, waiting.waitingUntil], [50, '2026-11-02T10:00:00.000Z']);
  const setRoles = (roleIds: string[]) =>
    store.transaction(async (tx) => tx.putMembership({ ...(await tx.membership('org_1', 'user_3'))!, roleIds }));
  await setRoles(['member']);
  advance(3_601);
  await backend.deliver();
  const failed = (await api('user_1', `${imports}/${id}`)).body;
  assert.deepEqual([failed.state, failed.problem, failed.counts.done], ['failed', 'permission_denied', 50]);
  const event = (await audit())[0]!;
  assert.deepEqual([event.type, event.outcome, event.actor.id], ['import.finish', 'denied', 'user_3']);
  await setRoles(['manager']);
  assert.equal((await manager.post(id, 'resume')).state, 'running');
  await backend.deliver();
  assert.equal((await manager.get(id)).state, 'finished');
});

test('fails when the user who started it is no member anymore', async () => {
  const { api, backend, store } = createImportBackend();
  const manager = importer({ api, backend }, 'user_3');
  const { id } = await manager.checked('invite', people(3));
  await backend.close();
  await manager.post(id, 'start');
  await api('user_1', `${org}/members/user_3`, { method: 'DELETE' });
  const other = createImportBackend({ store });
  await other.backend.deliver();
  assert.deepEqual([(await other.get(id)).state, (await other.get(id)).counts.done], ['failed', 0]);
});

test('works with no more permissions than the token of the user had', async () => {
  const { api, backend } = createImportBackend();
  const weak = { userId: 'user_1', permissions: ['members:add', 'members:read', 'roles:read'] };
  const refused = await api(weak, imports, { method: 'POST', body: { mode: 'invite', roleIds: ['member'] } });
  assert.deepEqual([refused.status, codeOf(refused)], [403, 'permission_denied']);
  const token = { userId: 'user_1', permissions: ['members:add', 'members:read', 'roles:read', 'invitations:create'] };
  const limited = importer({ api, backend }, token);
  const { id } = await limited.checked('invite', [
    { email: 'a@new.example', roleIds: ['manager'] },
    { email: 'b@new.example' },
  ]);
  assert.deepEqual(await limited.results(id), ['1 problem role_not_assignable', '2 ready']);
  assert.equal((await limited.get(id)).allowed.undo, false);
});

test('a hook of the host changes or refuses single rows, and the others go on', async () => {
  const { started, results, backend, audit, store } = createImportBackend({
    hooks: {
      before: {
        'invitation.create': ({ input, identity }) => {
          assert.equal(identity.userId, 'user_1');
          if (input.email.startsWith('person1')) throw new HookRejection('Not this one');
          return { message: 'Welcome' };
        },
      },
    },
  });
  const { id } = await started('invite', people(3));
  await backend.deliver();
  assert.deepEqual(await results(id), ['1 done', '2 failed hook_rejected', '3 done']);
  assert.deepEqual(
    (await openInvitations(store)).map(({ message }) => message),
    ['Welcome', 'Welcome'],
  );
  assert.ok((await audit()).some(({ type, outcome }) => type === 'invitation.create' && outcome === 'denied'));
});

test('events for hooks are delivered for each row', async () => {
  const invited: string[] = [];
  const { started, backend } = createImportBackend({
    hooks: { after: { 'invitation.create': ({ input }) => void invited.push(input.email) } },
  });
  await started('invite', people(3));
  await backend.deliver();
  await backend.deliver();
  assert.deepEqual(
    invited,
    people(3).map(({ email }) => email),
  );
});

test('a row whose account cannot be created is tried again, and given up after some attempts', async () => {
  let calls = 0;
  const { started, results, backend, advance, get } = createImportBackend({
    imports: {
      createUser: async ({ email }) => {
        if (!email.startsWith('person1')) return { userId: email, emailVerified: true };
        calls += 1;
        throw new Error('The provider is away');
      },
    },
  });
  const { id } = await started('create', people(3));
  for (let attempt = 0; attempt < 6; attempt += 1) {
    await backend.deliver();
    advance(60);
  }
  assert.deepEqual(await results(id), ['1 done', '2 failed internal_error', '3 done']);
  assert.deepEqual([calls, (await get(id)).state], [4, 'finished']);
  await backend.close();
});

test('rows of imports that add users are limited', async () => {
  const { create, upload, post, get, backend, advance, api } = createImportBackend({ limits: { importRows: 2 } });
  for (const { email } of people(3)) await api({ userId: email, email, emailVerified: true, name: email }, '/me');
  const { id } = await create('add');
  await upload(id, people(3));
  await post(id, 'check');
  await backend.deliver();
  assert.deepEqual([(await get(id)).state, (await get(id)).waitingUntil], ['checking', '2026-11-02T10:00:00.000Z']);
  advance(3_601);
  await backend.deliver();
  assert.deepEqual([(await get(id)).state, (await get(id)).counts.ready], ['checked', 3]);
});

test('announces progress at most once a second, to those who can add members', async () => {
  const { backend, started } = createImportBackend();
  const ada = await watchEvents(backend, 'user_1');
  const member = await watchEvents(backend, 'user_4');
  const { id } = await started('invite', people(200));
  await backend.deliver();
  await ada.until(() => ada.received().includes(`import ${id}`));
  const heard = ada.received().filter((event) => event === `import ${id}`);
  assert.ok(heard.length >= 3 && heard.length <= 12, String(heard.length));
  assert.ok(!member.received().some((event) => event.startsWith('import')));
  await backend.close();
});

test('keeps the last twenty imports, and none that is running is deleted', async () => {
  const { api, create, started } = createImportBackend();
  const running = await started('invite', people(1));
  for (let count = 0; count < 21; count += 1) await create('invite');
  const { items } = (await api('user_1', imports)).body as { items: { id: string }[] };
  assert.equal(items.length, 20);
  assert.ok(items.some(({ id }) => id === running.id));
});

test('refuses more rows than the host allows, and requests in the wrong state', async () => {
  const { api, create, upload, post, started } = createImportBackend({ imports: { rowsMax: 3 } });
  const { id } = await create('invite');
  await upload(id, people(3));
  const more = await api('user_1', `${imports}/${id}/rows?from=4`, { method: 'PUT', body: { rows: people(1, 9) } });
  assert.deepEqual([more.status, more.body.errors[0].code], [422, 'too_many']);
  const missing = await api('user_1', `${imports}/${id}/rows`, { method: 'PUT', body: { rows: people(1) } });
  assert.deepEqual([missing.status, codeOf(missing)], [400, 'malformed_request']);
  for (const action of ['start', 'pause', 'resume', 'stop', 'undo']) {
    const reply = await api('user_1', `${imports}/${id}/${action}`, { method: 'POST' });
    assert.deepEqual([reply.status, codeOf(reply)], [409, 'import_state_conflict'], action);
  }
  const running = await started('invite', people(1));
  assert.equal((await api('user_1', `${imports}/${running.id}`, { method: 'DELETE' })).status, 409);
  assert.equal((await post(id, 'check')).state, 'checking');
  assert.equal((await api('user_1', `${imports}/${id}`, { method: 'DELETE' })).status, 204);
  assert.equal((await api('user_1', `${imports}/${id}`)).status, 404);
});

test('another organization sees and changes nothing of an import', async () => {
  const { api, checked } = createImportBackend();
  const { id } = await checked('invite', people(2));
  const foreign = `/organizations/org_2/imports/${id}`;
  for (const [path, method] of [
    ['', 'GET'],
    ['', 'DELETE'],
    ['/rows', 'GET'],
    ['/report', 'GET'],
    ['/check', 'POST'],
    ['/start', 'POST'],
    ['/undo', 'POST'],
  ] as const) {
    const reply = await api('user_1', foreign + path, { method });
    assert.deepEqual([reply.status, codeOf(reply)], [404, 'not_found'], `${method} ${path}`);
  }
  const put = await api('user_1', `${foreign}/rows?from=1`, { method: 'PUT', body: { rows: people(1, 50) } });
  assert.equal(put.status, 404);
  assert.equal((await api('outsider', `${imports}/${id}`)).status, 404);
  assert.equal((await api('user_4', `${imports}/${id}/rows`)).status, 403);
});

test('the report has no formulas and all rows', async () => {
  const { checked, api } = createImportBackend();
  const rows = [
    { email: '=HYPERLINK("https://evil.example")', name: '+1' },
    { email: 'a@new.example', name: '@SUM(1)\t=2' },
    ...people(600),
  ];
  const { id } = await checked('invite', rows);
  const report = await api('user_1', `${imports}/${id}/report`);
  assert.match(report.headers.get('content-type')!, /^text\/csv/);
  const lines = report.text.trim().split('\r\n');
  assert.equal(lines.length, 603);
  assert.equal(lines[0], '"row","email","name","roles","result","code"');
  assert.equal(lines[1], `"1","'=HYPERLINK(""https://evil.example"")","'+1","Member","problem","invalid_email"`);
  assert.equal(lines[2], `"2","a@new.example","'@SUM(1)\t'=2","Member","ready",""`);
});

test('addresses outside of the allowed domains and recent declines are problems of their rows', async () => {
  const { api, backend, store } = createImportBackend();
  await store.transaction(async (tx) => {
    const organization = (await tx.organization('org_1'))!;
    await tx.updateOrganization({
      ...organization,
      securityPolicy: {
        mfa: { mode: 'off', factors: [], exempt: [] },
        allowedEmailDomains: ['new.example', 'example.com', 'acme.example'],
        sessionMaxAgeSeconds: null,
        version: 1,
      },
    });
  });
  const who = { userId: 'user_1', email: 'ada@acme.example', emailVerified: true };
  const { body } = await api(who, `${org}/invitations`, {
    method: 'POST',
    body: { email: 'no@new.example', roleIds: ['member'] },
  });
  const invited = { userId: 'no', email: 'no@new.example', emailVerified: true, name: 'No' };
  assert.equal((await api(invited, `/me/invitations/${body.id}/decline`, { method: 'POST' })).status, 204);
  const ada = importer({ api, backend }, who);
  const { id } = await ada.checked('invite', [{ email: 'no@new.example' }, { email: 'a@other.example' }, ...people(1)]);
  assert.deepEqual(await ada.results(id), [
    '1 problem recently_declined',
    '2 problem email_domain_not_allowed',
    '3 ready',
  ]);
});

test('a server that is killed in the middle of an import loses nothing and invites no one twice', async () => {
  const root = mkdtempSync(join(tmpdir(), 'org-elements-import-'));
  try {
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'killed-in-import.ts'), join(root, 'store')],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    while (!output.includes('running')) await delay(20);
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGKILL');
    await ended;
    const store = await openSqlStore({ folder: join(root, 'store') });
    const fixture = createImportBackend({ store });
    const { items } = (await fixture.api('user_1', imports)).body as {
      items: { id: string; counts: { done: number } }[];
    };
    assert.equal(items[0]!.counts.done, 100);
    fixture.advance(60);
    await fixture.backend.deliver();
    const { state, counts } = await fixture.get(items[0]!.id);
    assert.deepEqual([state, counts.done, counts.rows], ['finished', 300, 300]);
    const found = await store.transaction((tx) =>
      tx.openInvitationsByEmail(
        'org_1',
        people(300).map(({ email }) => email),
        '2026-11-02T09:00:00.000Z',
      ),
    );
    assert.deepEqual([found.size, [...found.values()].every((one) => one.length === 1)], [300, true]);
    await fixture.backend.close();
    await store.close();
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
