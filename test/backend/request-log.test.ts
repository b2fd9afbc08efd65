import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RequestLogEntry } from '../../src/backend/index.js';
import { operations, requestBodies, type OperationId } from '../../src/contract/index.js';
import { createTestBackend } from './fixtures.js';

function createLoggedBackend() {
  const entries: RequestLogEntry[] = [];
  return { ...createTestBackend({ log: (entry) => void entries.push(entry) }), entries };
}

test('logs one entry for each request, with the id that the response carries', async () => {
  const { api, entries } = createLoggedBackend();
  const reply = await api('user_1', '/organizations/org_1/members?q=ada', {
    headers: { 'x-request-id': 'trace-12345678' },
  });
  assert.equal(reply.headers.get('x-request-id'), 'trace-12345678');
  assert.equal(entries.length, 1);
  const { time, duration, ...entry } = entries[0]!;
  assert.deepEqual(entry, {
    requestId: 'trace-12345678',
    method: 'GET',
    operation: 'listMembers',
    status: 200,
    userId: 'user_1',
    organizationId: 'org_1',
  });
  assert.equal(time, '2026-11-02T09:00:00.000Z');
  assert.ok(duration >= 0);
});

test('logs the problem code of refused and unmatched requests', async () => {
  const { api, entries } = createLoggedBackend();
  await api('user_5', '/organizations/org_1/members/user_2', { method: 'DELETE' });
  await api('stranger', '/organizations/org_1/members');
  await api(null, '/me');
  await api('user_1', '/nowhere');
  const seen = entries.map(({ operation, status, code, userId, organizationId }) => [
    operation,
    status,
    code,
    userId,
    organizationId,
  ]);
  assert.deepEqual(seen, [
    ['removeMember', 403, 'permission_denied', 'user_5', 'org_1'],
    ['listMembers', 404, 'not_found', 'stranger', undefined],
    ['getViewer', 401, 'unauthenticated', undefined, undefined],
    [undefined, 404, 'not_found', undefined, undefined],
  ]);
});

test('logs no personal data', async () => {
  const { api, entries } = createLoggedBackend();
  const secret = 'secret.person@example.net';
  for (const [id, { method, path }] of Object.entries(operations) as [
    OperationId,
    { method: string; path: string },
  ][]) {
    const filled = path.replace('{o}', 'org_1').replace(/\{\w+\}/g, encodeURIComponent(secret));
    const body =
      id in requestBodies
        ? { email: secret, displayName: secret, name: secret, invitations: [{ email: secret, roleIds: [] }] }
        : undefined;
    await api(
      { userId: 'user_1', email: 'owner@example.net', name: secret },
      `${filled}?q=${encodeURIComponent(secret)}`,
      { method, body },
    );
  }
  assert.ok(entries.length >= Object.keys(operations).length);
  assert.doesNotMatch(JSON.stringify(entries), /secret|owner@/);
});

test('responds although the log fails', async () => {
  const { api } = createTestBackend({
    log: () => {
      throw new Error('disk full');
    },
  });
  assert.equal((await api('user_1', '/me')).status, 200);
});

test('writes no rows or parameters of a failed query to the console by default', async () => {
  const { log } = { log: console.error };
  const lines: string[] = [];
  console.error = (...parts: unknown[]) => void lines.push(parts.map(String).join(' '));
  try {
    const fixture = createTestBackend();
    const cause = Object.assign(new Error('duplicate key'), {
      detail: 'Key (email)=(secret@example.net) already exists.',
    });
    const failure = Object.assign(new Error('query failed', { cause }), { parameters: ['secret@example.net'] });
    const failing = createTestBackend({
      store: {
        ...fixture.store,
        transaction: async () => {
          throw failure;
        },
      },
      onError: undefined,
    });
    assert.equal((await failing.api('user_1', '/me')).status, 500);
  } finally {
    console.error = log;
  }
  assert.match(lines.join('\n'), /request \S+ failed.*query failed[^]*Caused by: Error: duplicate key/);
  assert.doesNotMatch(lines.join('\n'), /secret/);
});
