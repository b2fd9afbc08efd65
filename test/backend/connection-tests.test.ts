/*
 * Tests of connections: what starts them, what the host's provider reports, and what the administrator sees.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConnectionRecord, OrgBackendOptions, ReportedConnectionTest } from '../../src/backend/index.js';
import type { Connection, ConnectionTest } from '../../src/contract/index.js';
import { connection, domain } from '../../src/backend/testing/records.js';
import { connectionOptions } from './connection-fixtures.js';
import { codeOf, createTestBackend } from './fixtures.js';

const path = '/organizations/org_1/connections/con_1';
const claims = { email: 'grace@acme.example', name: 'Grace Hopper', groups: ['people-team', 'vpn'] };

async function open(some: Partial<ConnectionRecord> = {}, options: Partial<OrgBackendOptions> = {}) {
  const fixture = createTestBackend({ connections: connectionOptions, ...options });
  await fixture.store.transaction(async (tx) => {
    await tx.putDomain(domain('org_1', 'dom_1', { domain: 'acme.example', status: 'verified' }));
    await tx.putConnection(
      connection('org_1', 'con_1', {
        domainIds: ['dom_1'],
        defaultRoleIds: ['member'],
        roleMapping: [{ value: 'people-team', roleId: 'manager' }],
        ...some,
      }),
    );
  });
  const start = async () => {
    const reply = await fixture.api(`user_1`, `${path}/tests`, { method: 'POST' });
    assert.equal(reply.status, 201, reply.text);
    return reply.body as { id: string; url: string };
  };
  const report = (testId: string, reported: Partial<ReportedConnectionTest> = {}) =>
    fixture.backend.connections.recordTest({
      connectionId: 'con_1',
      testId,
      steps: [{ name: 'authorization', ok: true, durationMs: 12.4 }],
      claims,
      ...reported,
    });
  const read = async (testId: string) => (await fixture.api<ConnectionTest>('user_1', `${path}/tests/${testId}`)).body;
  const shown = async () => (await fixture.api<Connection>('user_1', path)).body;
  return { ...fixture, start, report, read, shown };
}

test('a test runs until the provider reports it, and then allows enabling', async () => {
  const { start, report, read, shown, audit } = await open();
  const { id, url } = await start();
  assert.equal(url, `https://login.example.com/con_1/tests/${id}`);
  assert.deepEqual(await read(id), { id, status: 'running', startedAt: '2026-11-02T09:00:00.000Z', steps: [] });
  assert.equal(await report(id), true);
  const { status, steps, preview } = await read(id);
  assert.equal(status, 'passed');
  assert.deepEqual(steps, [
    { name: 'authorization', ok: true, durationMs: 12 },
    { name: 'email', ok: true },
    { name: 'domain', ok: true },
    { name: 'roles', ok: true },
  ]);
  assert.deepEqual(preview, {
    email: 'grace@acme.example',
    name: 'Grace Hopper',
    groups: ['people-team', 'vpn'],
    roles: [{ id: 'manager', name: 'People manager', value: 'people-team' }],
    unmapped: ['vpn'],
    isMember: false,
  });
  const after = await shown();
  assert.deepEqual([after.tested, after.lastTest?.ok, after.allowed.enable], [true, true, true]);
  const [event] = await audit();
  assert.deepEqual([event!.type, event!.outcome, event!.actor.id], ['connection.test', 'success', 'user_1']);
});

const faults = [
  'discovery_unreachable',
  'issuer_mismatch',
  'client_unknown',
  'client_secret_invalid',
  'redirect_uri_mismatch',
  'sign_in_canceled',
  'consent_required',
  'scope_refused',
  'signature_missing',
  'signature_invalid',
  'certificate_expired',
  'audience_mismatch',
  'recipient_mismatch',
  'response_expired',
  'response_replayed',
  'clock_skew',
  'name_id_invalid',
];

for (const code of faults)
  test(`a test shows the fault ${code}, and nothing after it`, async () => {
    const { start, report, read, shown, audit } = await open();
    const { id } = await start();
    await report(id, {
      steps: [
        { name: 'discovery', ok: true },
        { name: 'response', ok: false, code, received: 'a\u0000b', expected: 'x'.repeat(2000) },
        { name: 'signature', ok: true },
      ],
    });
    const { status, steps } = await read(id);
    assert.equal(status, 'failed');
    assert.deepEqual(steps, [
      { name: 'discovery', ok: true },
      { name: 'response', ok: false, code, received: 'a b', expected: 'x'.repeat(1000) },
    ]);
    const after = await shown();
    assert.deepEqual(
      [after.tested, after.lastTest?.ok, after.reasons?.enable],
      [false, false, 'connection_not_tested'],
    );
    const [event] = await audit();
    assert.deepEqual([event!.outcome, event!.changes], ['failed', [{ field: 'reason', from: null, to: code }]]);
  });

test('finds faults of the profile itself', async () => {
  const cases: [Partial<ConnectionRecord>, object, string, string][] = [
    [{}, { name: 'Grace' }, 'email', 'email_missing'],
    [{ attributes: { email: 'mail' } }, claims, 'email', 'email_missing'],
    [{}, { ...claims, email: 'grace' }, 'email', 'email_missing'],
    [{}, { ...claims, email_verified: false }, 'email', 'email_not_verified'],
    [{}, { ...claims, email: 'grace@other.example' }, 'domain', 'domain_not_verified'],
    [{ domainIds: [] }, claims, 'domain', 'domain_not_verified'],
    [{ roleMapping: [{ value: 'vpn', roleId: 'deleted' }] }, claims, 'roles', 'role_not_found'],
  ];
  for (const [some, given, name, code] of cases) {
    const { start, report, read } = await open(some);
    const { id } = await start();
    await report(id, { claims: given as typeof claims });
    const { status, steps } = await read(id);
    assert.deepEqual([status, steps.at(-1)!.name, steps.at(-1)!.code], ['failed', name, code]);
  }
});

test('a test covers the configuration at its start', async () => {
  const { start, report, shown, api } = await open();
  const { id } = await start();
  await api('user_1', path, { method: 'PATCH', body: { oidc: { clientId: 'other' } } });
  await report(id);
  assert.equal((await shown()).tested, false);
  const again = await start();
  await report(again.id);
  assert.equal((await shown()).tested, true);
  // Neither name nor roles are part of it.
  await api('user_1', path, { method: 'PATCH', body: { name: 'Renamed', defaultRoleIds: [] } });
  assert.equal((await shown()).tested, true);
});

test('a result is accepted once, in time, and for its own connection', async () => {
  const { start, report, advance, read, store, shown } = await open();
  await store.transaction((tx) => tx.putConnection(connection('org_2', 'con_9')));
  const { id } = await start();
  assert.equal(await report(id, { connectionId: 'con_9' }), false);
  assert.equal(await report(id, { connectionId: 'unknown' }), false);
  assert.equal(await report('unknown'), false);
  assert.equal(await report(id, { steps: [] }), true);
  assert.equal((await read(id)).status, 'failed');
  assert.equal(await report(id), false);
  assert.equal((await shown()).tested, false);

  const late = await start();
  advance(15 * 60);
  assert.equal(await report(late.id), false);
  const { status, steps } = await read(late.id);
  assert.deepEqual([status, steps], ['failed', [{ name: 'authorization', ok: false, code: 'timeout' }]]);
});

test('the last five tests are stored for a day, with limited claims', async () => {
  const { start, report, read, api, advance, store } = await open();
  const ids: string[] = [];
  for (let index = 0; index < 6; index += 1) ids.push((await start()).id);
  assert.equal(codeOf(await api('user_1', `${path}/tests/${ids[0]}`)), 'not_found');
  const huge = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`claim${index}`, 'x'.repeat(5000)]));
  await report(ids[5]!, { claims: { ...claims, nested: { a: 1 }, ...huge } });
  const { claims: stored } = await read(ids[5]!);
  assert.equal(Object.keys(stored!).length, 49);
  assert.ok(Object.values(stored!).every((values) => values.every((value) => value.length <= 500)));
  advance(24 * 60 * 60);
  assert.equal(codeOf(await api('user_1', `${path}/tests/${ids[5]}`)), 'not_found');
  await start();
  const record = await store.transaction((tx) => tx.connection('con_1'));
  assert.equal(record!.tests.length, 1);
});

test('only those who manage connections see the claims', async () => {
  const { start, report, api } = await open();
  const { id } = await start();
  await report(id);
  assert.equal(
    codeOf(await api({ userId: 'user_1', permissions: ['connections:read'] }, `${path}/tests/${id}`)),
    'permission_denied',
  );
  const { text } = await api({ userId: 'user_1', permissions: ['connections:read'] }, path);
  assert.ok(!text.includes('grace@acme.example'));
});

test('a connection without configuration cannot be tested, and a failing host is an error', async () => {
  const { api } = await open({ oidc: null });
  assert.equal(codeOf(await api('user_1', `${path}/tests`, { method: 'POST' })), 'connection_incomplete');
  const startTest = async () => Promise.reject(new Error('down'));
  const failing = await open({}, { connections: { ...connectionOptions, startTest } });
  const reply = await failing.api('user_1', `${path}/tests`, { method: 'POST' });
  assert.equal(reply.status, 500);
  assert.ok(!reply.text.includes('down'));
});
