import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  ActionRequired,
  HookRejection,
  type AfterEvent,
  type HookEvent,
  type Identity,
} from '../../src/backend/index.js';
import { operations, type OperationId } from '../../src/contract/index.js';
import { routes } from './routes.js';
import { codeOf, createTestBackend } from './fixtures.js';

const org = '/organizations/org_1';
const now = Date.parse('2026-11-02T09:00:00.000Z') / 1000;
const ada = (authenticatedAt = now): Partial<Identity> => ({ userId: 'user_1', authenticatedAt });
const terms = 'https://app.example.com/terms';

test('the login hook runs once for each login and organization', async () => {
  const seen: HookEvent<'login'>[] = [];
  const { api, store } = createTestBackend({ hooks: { before: { login: (event) => void seen.push(event) } } });
  for (const path of [`${org}/members`, org, `${org}/roles`, '/organizations/org_2'])
    assert.equal((await api(ada(), path)).status, 200);
  assert.deepEqual(
    seen.map(({ organization, input, identity }) => [organization!.id, input, identity.userId]),
    [
      ['org_1', { authenticatedAt: '2026-11-02T09:00:00.000Z', isFirst: false }, 'user_1'],
      ['org_2', { authenticatedAt: '2026-11-02T09:00:00.000Z', isFirst: false }, 'user_1'],
    ],
  );
  assert.equal(
    (await store.transaction((tx) => tx.membership('org_1', 'user_1')))!.lastLoginAt,
    '2026-11-02T09:00:00.000Z',
  );
  await api(ada(now - 60), org);
  assert.equal(seen.length, 2);
  await api(ada(now + 60), org);
  assert.equal(seen.length, 3);
});

test('a refusing login hook prevents all reads and changes in the organization', async () => {
  let agreed = false;
  const { api, audit, member } = createTestBackend({
    hooks: {
      before: {
        login: ({ identity }) => {
          if (!agreed && identity.authenticatedAt) throw new ActionRequired(terms);
        },
      },
    },
  });
  const values: Record<string, string> = { o: 'org_1', u: 'user_9', i: 'inv_1' };
  const before = (await audit()).length;
  let asked = 0;
  for (const [id, { method, path }] of Object.entries(operations)) {
    if (!path.includes('{o}') || !routes[id as OperationId]) continue;
    const reply = await api(
      ada(),
      path.replace(/\{(\w)\}/g, (_, name: string) => values[name] ?? 'x'),
      { method, body: method === 'GET' || method === 'DELETE' ? undefined : {} },
    );
    assert.deepEqual([reply.status, codeOf(reply), reply.body.actionUrl], [403, 'action_required', terms], id);
    asked++;
  }
  assert.ok(asked > 20);
  assert.equal((await audit()).length, before);
  assert.equal((await api(ada(), '/me/organizations')).status, 200);
  agreed = true;
  assert.equal((await api(ada(), org)).status, 200);
  assert.equal((await member('user_9')).userId, 'user_9');
});

test('a refusal by the hook is a denial with its message', async () => {
  const { api, audit } = createTestBackend({
    hooks: {
      before: {
        login: () => {
          throw new HookRejection('Not from here');
        },
      },
    },
  });
  const reply = await api(ada(), `${org}/members`);
  assert.deepEqual([reply.status, codeOf(reply), reply.body.detail], [403, 'hook_rejected', 'Not from here']);
  const [event] = await audit();
  assert.deepEqual([event!.type, event!.outcome, event!.actor.id], ['login', 'denied', 'user_1']);
});

test('without a login time, the first use of a membership counts', async () => {
  const seen: unknown[] = [];
  const { api, store } = createTestBackend({ hooks: { before: { login: ({ input }) => void seen.push(input) } } });
  await api('user_1', org);
  assert.deepEqual(seen, []);
  await store.transaction(async (tx) =>
    tx.putMembership({ ...(await tx.membership('org_1', 'user_4'))!, lastLoginAt: null, lastUsedAt: null }),
  );
  for (let time = 0; time < 2; time++) assert.equal((await api('user_4', `${org}/members`)).status, 200);
  assert.deepEqual(seen, [{ authenticatedAt: null, isFirst: true }]);
});

test('the hook does not run for non-members and tokens of other organizations', async () => {
  const { api } = createTestBackend({ hooks: { before: { login: () => assert.fail('asked') } } });
  assert.equal((await api({ userId: 'stranger', authenticatedAt: now }, org)).status, 404);
  assert.equal(codeOf(await api({ ...ada(), organizationId: 'org_2' }, org)), 'org_mismatch');
});

test('the login hook runs before the hook of the operation, each once', async () => {
  const seen: string[] = [];
  const { api } = createTestBackend({
    hooks: {
      before: { login: ({ name }) => void seen.push(name), 'member.remove': ({ name }) => void seen.push(name) },
    },
  });
  assert.equal((await api(ada(), `${org}/members/user_9`, { method: 'DELETE' })).status, 204);
  await api(ada(), `${org}/batch/members`, {
    method: 'POST',
    body: { operations: [{ op: 'remove', userId: 'user_8' }] },
  });
  assert.deepEqual(seen, ['login', 'member.remove', 'member.remove']);
});

test('the after-hook receives each login once, also for concurrent requests', async () => {
  const delivered: AfterEvent<'login'>[] = [];
  const { api, backend } = createTestBackend({ hooks: { after: { login: (event) => void delivered.push(event) } } });
  await Promise.all([org, `${org}/members`, `${org}/roles`, `${org}/branding`].map((path) => api(ada(), path)));
  await backend.deliver();
  assert.deepEqual(
    delivered.map(({ organization, actor, target, input }) => [organization.id, actor.userId, target, input]),
    [
      [
        'org_1',
        'user_1',
        { kind: 'member', id: 'user_1' },
        { authenticatedAt: '2026-11-02T09:00:00.000Z', isFirst: false },
      ],
    ],
  );
  await backend.close();
});

test('the login is recorded by any first operation, also a refused one', async () => {
  const { api, store } = createTestBackend();
  assert.equal((await api({ userId: 'user_5', authenticatedAt: now }, `${org}/audit-events`)).status, 403);
  const membership = await store.transaction((tx) => tx.membership('org_1', 'user_5'));
  assert.deepEqual(
    [membership!.lastLoginAt, membership!.lastUsedAt],
    ['2026-11-02T09:00:00.000Z', '2026-11-02T09:00:00.000Z'],
  );
});

test('ignores an invalid login time', async () => {
  const { api } = createTestBackend();
  for (const authenticatedAt of [NaN, 1e300, -1, now * 1000])
    assert.equal((await api(ada(authenticatedAt), org)).status, 200);
});
