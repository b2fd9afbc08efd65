import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SessionPage } from '../../src/contract/index.js';
import type { OrgBackendOptions, SessionRecord, SessionSource } from '../../src/backend/index.js';
import { codeOf, createTestBackend } from './fixtures.js';
import { watchEvents } from './event-watcher.js';

const sessionsOf = (user: string) => `/organizations/org_1/members/${user}/sessions`;
const remove = { method: 'DELETE' };
const reset = (user: string) => `/organizations/org_1/members/${user}/reset-mfa`;

const session = (id: string, hour: number, more: Partial<SessionRecord> = {}): SessionRecord => ({
  id,
  createdAt: '2026-11-01T08:00:00.000Z',
  lastSeenAt: `2026-11-02T0${hour}:00:00.000Z`,
  ip: '203.0.113.9',
  userAgent: 'Mozilla/5.0 Firefox/140.0',
  ...more,
});

/** An identity provider with a list of sessions, which records its calls. */
function createProvider(all: Record<string, SessionRecord[]>) {
  const received: string[] = [];
  const source: SessionSource = {
    list: async ({ userId }) => all[userId] ?? [],
    revoke: async ({ userId, sessionId }) => {
      received.push(`end ${sessionId ?? `all of ${userId}`}`);
      all[userId] = (all[userId] ?? []).filter(({ id }) => sessionId !== undefined && id !== sessionId);
    },
    resetMfa: async ({ userId }) => void received.push(`reset ${userId}`),
  };
  return { received, source };
}

/** Users 6 and above belong to org_1 only; user_2 belongs to all organizations. */
function open(all: Record<string, SessionRecord[]>, options: Partial<OrgBackendOptions> = {}) {
  const provider = createProvider(all);
  return { ...createTestBackend({ sessions: provider.source, ...options }), received: provider.received };
}

test('a manager pages through the sessions of a member, last seen first', async () => {
  const { api } = open({ user_9: [session('a', 6), session('b', 8), session('c', 7)] });
  const first = (await api<SessionPage>('user_3', `${sessionsOf('user_9')}?limit=2`)).body;
  assert.deepEqual([first.items.map(({ id }) => id), first.total], [['b', 'c'], 3]);
  assert.deepEqual(
    [first.items[0]!.ip, first.items[0]!.userAgent, first.items[0]!.allowed],
    ['203.0.113.9', 'Mozilla/5.0 Firefox/140.0', { revoke: true }],
  );
  assert.deepEqual([first.allowed, first.reasons], [{ revokeAll: true, resetMfa: true }, undefined]);
  const second = (await api<SessionPage>('user_3', `${sessionsOf('user_9')}?limit=2&cursor=${first.nextCursor}`)).body;
  assert.deepEqual([second.items.map(({ id }) => id), second.nextCursor], [['a'], null]);
  assert.equal(codeOf(await api('user_3', `${sessionsOf('user_9')}?cursor=nonsense`)), 'malformed_request');
  assert.equal(codeOf(await api('user_3', `${sessionsOf('user_9')}?sort=ip`)), 'unsupported_query');
});

test('a backend without sessions refuses, and its capabilities say so', async () => {
  const { api } = createTestBackend();
  assert.equal((await api(null, '/capabilities')).body.features.sessions, false);
  assert.equal((await open({}).api(null, '/capabilities')).body.features.sessions, true);
  for (const path of [sessionsOf('user_9'), '/me/sessions'])
    assert.equal(codeOf(await api('user_1', path)), 'feature_disabled');
  assert.equal(codeOf(await api('user_1', reset('user_9'), { method: 'POST' })), 'feature_disabled');
});

test('a host without resetMfa does not offer the reset', async () => {
  const { source } = createProvider({ user_9: [session('a', 6)] });
  const { api } = createTestBackend({ sessions: { list: source.list, revoke: source.revoke } });
  assert.deepEqual((await api('user_1', sessionsOf('user_9'))).body.allowed, { revokeAll: true });
  assert.equal(codeOf(await api('user_1', reset('user_9'), { method: 'POST' })), 'feature_disabled');
});

test('the provider is not called for non-members', async () => {
  let asked = 0;
  const { api } = createTestBackend({
    sessions: { list: async () => (asked++, []), revoke: async () => void asked++, resetMfa: async () => void asked++ },
  });
  await api({ userId: 'outsider', email: 'o@example.net', name: 'Olga' }, '/me');
  for (const [path, method] of [
    [sessionsOf('outsider'), 'GET'],
    [sessionsOf('outsider'), 'DELETE'],
    [`${sessionsOf('outsider')}/a`, 'DELETE'],
    [reset('outsider'), 'POST'],
  ] as const) {
    const reply = await api('user_1', path, { method });
    assert.deepEqual([reply.status, codeOf(reply)], [404, 'not_found'], path);
  }
  await api('user_4', sessionsOf('user_9'), remove);
  assert.equal(asked, 0);
});

test('ending a session is recorded and announced', async () => {
  const { api, received, audit, backend } = open({ user_9: [session('a', 6), session('b', 8)] });
  const watcher = await watchEvents(backend, 'user_1');
  assert.equal((await api('user_1', `${sessionsOf('user_9')}/a`, remove)).status, 204);
  assert.deepEqual(received, ['end a']);
  const [event] = await audit();
  assert.deepEqual(
    [event!.type, event!.actor.id, event!.target.id, event!.outcome],
    ['session.revoke', 'user_1', 'user_9', 'success'],
  );
  assert.deepEqual(event!.changes, [{ field: 'sessions', from: 2, to: 1 }]);
  assert.ok((await watcher.waitForEvents(1)).includes('member user_9'));
  watcher.leave();
  assert.equal(codeOf(await api('user_1', `${sessionsOf('user_9')}/a`, remove)), 'not_found');
});

test('ending all sessions of an exclusive member includes new sessions', async () => {
  const { api, received, audit } = open({ user_9: [session('a', 6), session('b', 8)] });
  assert.equal((await api('user_1', sessionsOf('user_9'), remove)).status, 204);
  assert.deepEqual(received, ['end all of user_9']);
  assert.deepEqual((await audit())[0]!.changes, [{ field: 'sessions', from: 2, to: 0 }]);
});

test('of a member of several organizations, only sessions for this one can be ended', async () => {
  const { api, received } = open({
    user_2: [
      session('everywhere', 8),
      session('here', 7, { organizationId: 'org_1' }),
      session('there', 6, { organizationId: 'org_2' }),
    ],
  });
  const page = (await api<SessionPage>('user_1', sessionsOf('user_2'))).body;
  assert.deepEqual(
    page.items.map(({ id, ip, userAgent, allowed, reasons }) => [
      id,
      ip !== undefined,
      userAgent !== undefined,
      allowed.revoke,
      reasons?.revoke,
    ]),
    [
      ['everywhere', false, false, false, 'permission_denied'],
      ['here', true, true, true, undefined],
    ],
  );
  assert.equal(page.total, 2, 'what was opened for another organization is not even counted');
  assert.deepEqual(
    [page.allowed, page.reasons],
    [{ revokeAll: true, resetMfa: false }, { resetMfa: 'permission_denied' }],
  );
  assert.equal(codeOf(await api('user_1', `${sessionsOf('user_2')}/everywhere`, remove)), 'permission_denied');
  assert.equal(codeOf(await api('user_1', `${sessionsOf('user_2')}/there`, remove)), 'not_found');
  assert.equal((await api('user_1', sessionsOf('user_2'), remove)).status, 204);
  assert.deepEqual(received, ['end here']);
  assert.equal(codeOf(await api('user_1', sessionsOf('user_2'), remove)), 'permission_denied');
});

test('a refusal after the call to the provider is recorded as a denial', async () => {
  const { api, audit } = open({ user_2: [session('everywhere', 8)] });
  await api('user_1', `${sessionsOf('user_2')}/everywhere`, remove);
  const [event] = await audit();
  assert.deepEqual([event!.type, event!.target.id, event!.outcome], ['session.revoke', 'user_2', 'denied']);
});

test('an organization has no authority over a user who was added but never signed in', async () => {
  const { api, received } = open({ outsider: [session('a', 8)] });
  await api({ userId: 'outsider', email: 'o@example.net', name: 'Olga' }, '/me');
  assert.equal(
    (
      await api('user_1', '/organizations/org_1/members', {
        method: 'POST',
        body: { userId: 'outsider', roleIds: ['member'] },
      })
    ).status,
    201,
  );
  const page = (await api<SessionPage>('user_1', sessionsOf('outsider'))).body;
  assert.deepEqual([page.items[0]!.ip, page.allowed], [undefined, { revokeAll: false, resetMfa: false }]);
  assert.equal(codeOf(await api('user_1', reset('outsider'), { method: 'POST' })), 'permission_denied');
  assert.deepEqual(received, []);
  await api({ userId: 'outsider' }, '/organizations/org_1');
  assert.equal((await api('user_1', reset('outsider'), { method: 'POST' })).status, 204);
});

test('a manager cannot end the sessions of an owner or reset their second factor', async () => {
  const { api, received, store } = open({ user_9: [session('a', 8)] });
  await store.transaction(async (tx) =>
    tx.putMembership({ ...(await tx.membership('org_1', 'user_9'))!, roleIds: ['owner'] }),
  );
  const page = (await api<SessionPage>('user_3', sessionsOf('user_9'))).body;
  assert.deepEqual(
    [page.allowed, page.reasons],
    [
      { revokeAll: false, resetMfa: false },
      { revokeAll: 'role_not_assignable', resetMfa: 'role_not_assignable' },
    ],
  );
  for (const [path, method] of [
    [sessionsOf('user_9'), 'DELETE'],
    [`${sessionsOf('user_9')}/a`, 'DELETE'],
    [reset('user_9'), 'POST'],
  ] as const) {
    assert.equal(codeOf(await api('user_3', path, { method })), 'role_not_assignable', path);
  }
  assert.deepEqual(received, []);
});

test('the actions of a list match the outcome', async () => {
  for (const viewer of ['user_1', 'user_2', 'user_3']) {
    for (const user of ['user_1', 'user_2', 'user_3', 'user_4', 'user_9']) {
      const all = () => ({ [user]: [session('everywhere', 8), session('here', 7, { organizationId: 'org_1' })] });
      const page = (await open(all()).api<SessionPage>(viewer, sessionsOf(user))).body;
      for (const { id, allowed } of page.items) {
        assert.equal(
          (await open(all()).api(viewer, `${sessionsOf(user)}/${id}`, remove)).status === 204,
          allowed.revoke,
          `${viewer} ends ${id} of ${user}`,
        );
      }
      assert.equal(
        (await open(all()).api(viewer, sessionsOf(user), remove)).status === 204,
        page.allowed!.revokeAll,
        `${viewer} ends all of ${user}`,
      );
      assert.equal(
        (await open(all()).api(viewer, reset(user), { method: 'POST' })).status === 204,
        page.allowed!.resetMfa,
        `${viewer} resets ${user}`,
      );
    }
  }
});

test('a reset second factor is shown as missing, and users cannot reset their own', async () => {
  const { api, received, audit, member } = open({});
  assert.equal((await api('user_1', reset('user_9'), { method: 'POST' })).status, 204);
  assert.deepEqual([received, (await member('user_9')).mfaEnrolled], [['reset user_9'], false]);
  assert.deepEqual([(await audit())[0]!.type, (await audit())[0]!.target.id], ['mfa.reset', 'user_9']);
  assert.deepEqual(
    [codeOf(await api('user_1', reset('user_1'), { method: 'POST' })), received.length],
    ['self_action_forbidden', 1],
  );
});

test('a reset with the same key happens once, a failed one is repeated', async () => {
  let attempts = 0;
  const { api, audit, errors } = open(
    {},
    {
      sessions: {
        list: async () => [],
        revoke: async () => {},
        resetMfa: async () => {
          attempts += 1;
          if (attempts === 1) throw new Error('The provider is down');
        },
      },
    },
  );
  const request = { method: 'POST', headers: { 'idempotency-key': 'k' } };
  assert.equal((await api('user_1', reset('user_9'), request)).status, 500);
  assert.equal(errors.length, 1);
  for (const _ of [1, 2]) assert.equal((await api('user_1', reset('user_9'), request)).status, 204);
  assert.equal(attempts, 2);
  assert.equal((await audit()).filter(({ type }) => type === 'mfa.reset').length, 1);
});

test('a partial failure of the provider is recorded', async () => {
  const here = { organizationId: 'org_1' };
  const { api, audit } = open(
    {},
    {
      sessions: {
        list: async () => [session('a', 8, here), session('b', 7, here), session('c', 6, here)],
        revoke: async ({ sessionId }) => {
          if (sessionId === 'b') throw new Error('The provider is down');
        },
      },
    },
  );
  assert.equal((await api('user_1', sessionsOf('user_2'), remove)).status, 500);
  const [event] = await audit();
  assert.deepEqual(
    [event!.type, event!.outcome, event!.changes],
    ['session.revoke', 'failed', [{ field: 'sessions', from: 3, to: 2 }]],
  );
});

test('the provider is called outside of transactions', async () => {
  let depth = 0;
  const { store } = createTestBackend();
  const watched = {
    ...store,
    transaction: async <T>(work: Parameters<typeof store.transaction<T>>[0]) => {
      depth += 1;
      return store.transaction<T>(work).finally(() => (depth -= 1));
    },
  };
  const depths: number[] = [];
  const note = async () => void depths.push(depth);
  const { api } = createTestBackend({
    store: watched,
    sessions: { list: async () => (await note(), [session('a', 6)]), revoke: note, resetMfa: note },
  });
  await api('user_1', sessionsOf('user_9'));
  await api('user_1', `${sessionsOf('user_9')}/a`, remove);
  await api('user_1', reset('user_9'), { method: 'POST' });
  await api('user_1', '/me/sessions', remove);
  assert.deepEqual(depths, [0, 0, 0, 0, 0, 0]);
});

test('users see and end their own sessions; the current one is marked and kept', async () => {
  const { api, received, audit } = open({
    user_5: [session('a', 6), session('b', 8), session('c', 7, { organizationId: 'org_2' })],
  });
  const me = { userId: 'user_5', sessionId: 'b' };
  const page = (await api<SessionPage>(me, '/me/sessions')).body;
  assert.deepEqual(
    page.items.map(({ id, current, ip }) => [id, current, ip]),
    [
      ['b', true, '203.0.113.9'],
      ['c', false, '203.0.113.9'],
      ['a', false, '203.0.113.9'],
    ],
  );
  assert.deepEqual(page.allowed, { revokeAll: true });
  assert.equal((await api(me, '/me/sessions/a', remove)).status, 204);
  assert.equal((await api(me, '/me/sessions', remove)).status, 204);
  assert.deepEqual(received, ['end a', 'end c']);
  assert.equal(
    (await audit()).some(({ type }) => type === 'session.revoke'),
    false,
    'no business of an organization',
  );
  assert.equal(codeOf(await api('user_4', '/me/sessions/b', remove)), 'not_found');
});

test('all sessions end if the identity has no session id', async () => {
  const { api, received } = open({ user_5: [session('a', 6), session('b', 8)] });
  assert.equal(
    (await api('user_5', '/me/sessions')).body.items.some(({ current }: { current: boolean }) => current),
    false,
  );
  assert.equal((await api('user_5', '/me/sessions', remove)).status, 204);
  assert.deepEqual(received, ['end all of user_5']);
});

test("another person's session is never the current one, even under the same id", async () => {
  const { api } = open({ user_9: [session('same', 6)] });
  assert.equal((await api({ userId: 'user_1', sessionId: 'same' }, sessionsOf('user_9'))).body.items[0].current, false);
});

test('ending sessions and resetting a second factor require step-up, listing does not', async () => {
  const { api, received } = open({ user_9: [session('a', 6)] }, { policy: { ownerRoleIds: ['owner'], stepUp: {} } });
  for (const [path, method] of [
    [sessionsOf('user_9'), 'DELETE'],
    [`${sessionsOf('user_9')}/a`, 'DELETE'],
    [reset('user_9'), 'POST'],
  ] as const) {
    assert.equal(codeOf(await api('user_1', path, { method })), 'step_up_required', path);
  }
  assert.equal((await api('user_1', sessionsOf('user_9'))).status, 200);
  assert.deepEqual(received, []);
});
