import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RateLimits } from '../../src/backend/core/limits.js';
import { createMemoryCounter } from '../../src/backend/core/rate-limits.js';
import { createMemoryStore } from '../../src/backend/index.js';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { seed } from './seed.js';
import { codeOf, createTestBackend, type Reply } from './fixtures.js';

const org = '/organizations/org_1';
const limits: RateLimits = {
  invitations: 3,
  addresses: 3,
  resends: 1,
  additions: 3,
  nameChecks: 3,
  searches: 3,
  tickets: 3,
  exports: 3,
  domainChecks: 3,
  connectionChecks: 3,
  webhookChecks: 3,
  integrationChecks: 3,
  joinRequests: 3,
};
let next = 0;
const invitation = () => ({ email: `p${(next += 1)}@a.example`, roleIds: [] });

type Api = ReturnType<typeof createTestBackend>['api'];
const uses: Record<
  // Those of provisioning, imports and API keys are in their own tests: a token, a job or a key uses them, no request of a user.
  | Exclude<keyof RateLimits, `organization${string}` | 'provisioning' | 'importRows' | 'apiKeyRequestsPerMinute'>
  | 'batches',
  (api: Api, who?: string) => Promise<Reply>
> = {
  invitations: (api, who = 'user_1') => api(who, `${org}/invitations`, { method: 'POST', body: invitation() }),
  batches: (api, who = 'user_1') =>
    api(who, `${org}/batch/invitations`, { method: 'POST', body: { invitations: [invitation()] } }),
  // The limit holds for all users, also after an invitation was revoked.
  addresses: async (api, who = 'user_1') => {
    const reply = await api<{ id?: string }>(who, `${org}/invitations`, {
      method: 'POST',
      body: { email: 'Same@a.example', roleIds: [] },
    });
    if (reply.status === 201) await api(who, `${org}/invitations/${reply.body.id}`, { method: 'DELETE' });
    return reply;
  },
  resends: (api, who = 'user_1') => api(who, `${org}/invitations/inv_none/resend`, { method: 'POST', body: {} }),
  additions: (api, who = 'user_1') =>
    api(who, `${org}/members`, { method: 'POST', body: { userId: 'nobody', roleIds: [] } }),
  nameChecks: (api, who = 'user_1') => api(who, '/organization-names/acme'),
  searches: (api, who = 'user_1') => api(who, `${org}/members?q=ada`),
  tickets: (api, who = 'user_1') => api(who, '/invitations/wrong'),
  exports: (api, who = 'user_1') => api(who, `${org}/audit-events`, { headers: { accept: 'text/csv' } }),
  connectionChecks: (api, who = 'user_1') => api(who, `${org}/connections/con_none/tests`, { method: 'POST' }),
  webhookChecks: (api, who = 'user_1') => api(who, `${org}/webhooks/whk_none/test`, { method: 'POST' }),
  integrationChecks: (api, who = 'user_1') => api(who, `${org}/integrations/none/check`, { method: 'POST' }),
  joinRequests: (api, who = 'user_1') =>
    api(who, '/me/join-requests', { method: 'POST', body: { organizationId: 'org_none' } }),
  domainChecks: (api, who = 'user_1') => api(who, `${org}/domains/dom_none/verify`, { method: 'POST' }),
};

for (const [name, use] of Object.entries(uses)) {
  test(`answers 429 with Retry-After after too many ${name}, and succeeds in the next hour`, async () => {
    const fixture = createTestBackend({ limits, clientAddress: () => '192.0.2.1' });
    const most = name === 'resends' ? 1 : 3;
    for (let time = 0; time < most; time += 1) assert.notEqual((await use(fixture.api)).status, 429);
    fixture.advance(1_000);
    const refused = await use(fixture.api);
    assert.deepEqual(
      [refused.status, codeOf(refused), refused.headers.get('retry-after')],
      [429, 'rate_limited', '2600'],
    );
    if (name === 'addresses') assert.equal((await use(fixture.api, 'user_2')).status, 429);
    else if (name !== 'tickets') assert.notEqual((await use(fixture.api, 'user_2')).status, 429);
    fixture.advance(2_600);
    assert.notEqual((await use(fixture.api)).status, 429);
  });
}

test('a batch counts as many as it has items, and is refused as a whole', async () => {
  const { api, mails } = createTestBackend({ limits });
  const send = (count: number) =>
    api('user_1', `${org}/batch/invitations`, {
      method: 'POST',
      body: { invitations: Array.from({ length: count }, invitation) },
    });
  assert.deepEqual([(await send(3)).status, mails.length], [200, 3]);
  assert.deepEqual([(await send(1)).status, mails.length], [429, 3]);
});

for (const [name, open] of Object.entries({
  memory: async () => createMemoryStore(createSampleData({ members: 25, organizations: 3 })),
  PGlite: async () => {
    const store = await openSqlStore({ folder: undefined });
    await seed(store);
    return store;
  },
})) {
  test(`${name}: invitations of an organization are limited in an hour and in a day, for all its members together`, async () => {
    const store = await open();
    const fixture = createTestBackend({
      store,
      limits: { organizationInvitations: 3, organizationInvitationsPerDay: 5 },
      policy: { ownerRoleIds: ['owner'], resendAfterSeconds: 0 },
    });
    const send = async (who: string, count: number) => {
      const reply = await fixture.api(who, `${org}/batch/invitations`, {
        method: 'POST',
        body: { invitations: Array.from({ length: count }, invitation) },
      });
      return [reply.status, reply.headers.get('retry-after')];
    };
    const first = await uses.invitations(fixture.api);
    assert.equal(first.status, 201);
    assert.deepEqual(await send('user_2', 3), [429, '3600']);
    assert.deepEqual(await send('user_2', 2), [200, null]);
    const resend = () =>
      fixture.api('user_1', `${org}/invitations/${first.body.id}/resend`, { method: 'POST', body: {} });
    fixture.advance(600);
    const refused = await resend();
    assert.deepEqual(
      [refused.status, codeOf(refused), refused.headers.get('retry-after')],
      [429, 'rate_limited', '3000'],
    );
    assert.equal(
      (await fixture.api('user_2', '/organizations/org_2/invitations', { method: 'POST', body: invitation() })).status,
      201,
    );
    fixture.advance(3_000);
    assert.equal((await resend()).status, 200);
    assert.equal((await resend()).status, 200);
    assert.deepEqual(await send('user_1', 1), [429, '82800']);
    fixture.advance(82_800);
    assert.deepEqual(await send('user_1', 1), [200, null]);
    await fixture.backend.close();
    await store.close();
  });
}

test('the limit of an organization is neither used up by others nor visible to them', async () => {
  const { api } = createTestBackend({ limits: { organizationInvitations: 1 } });
  const invite = (who: string, email: string, roleIds: string[] = []) =>
    api(who, `${org}/invitations`, { method: 'POST', body: { email, roleIds } });
  for (let time = 0; time < 3; time += 1) {
    assert.equal((await invite('nobody', 'a@a.example')).status, 404);
    assert.equal(codeOf(await invite('user_1', 'a@a.example', ['no such role'])), 'validation_failed');
  }
  assert.equal((await invite('user_1', 'a@a.example')).status, 201);
  assert.equal((await invite('user_1', 'b@a.example')).status, 429);
  assert.equal((await invite('nobody', 'b@a.example')).status, 404);
  const withoutPermission = await invite('user_4', 'b@a.example');
  assert.deepEqual([withoutPermission.status, codeOf(withoutPermission)], [403, 'permission_denied']);
});

test('a minute passes between two resends of an invitation, unless the email failed', async () => {
  let fails = false;
  const fixture = createTestBackend({
    sendInvitation: async () => {
      if (fails) throw new Error('refused');
    },
  });
  const { body } = await fixture.api('user_1', `${org}/invitations`, { method: 'POST', body: invitation() });
  assert.equal(body.sentAt, '2026-11-02T09:00:00.000Z');
  const resend = (sendEmail = true) =>
    fixture.api('user_2', `${org}/invitations/${body.id}/resend`, { method: 'POST', body: { sendEmail } });
  fixture.advance(1);
  assert.equal((await resend()).status, 200);
  fixture.advance(45);
  const refused = await resend();
  assert.deepEqual([refused.status, codeOf(refused), refused.headers.get('retry-after')], [429, 'rate_limited', '15']);
  // A new link sends no email and does not shorten the wait.
  assert.equal((await resend(false)).status, 200);
  assert.equal((await resend()).status, 429);
  fixture.advance(15);
  const resent = await resend();
  assert.deepEqual([resent.status, resent.body.sentAt], [200, '2026-11-02T09:01:01.000Z']);
  assert.equal((await resend()).status, 429);
  fixture.advance(60);
  fails = true;
  const failed = await resend();
  assert.deepEqual([failed.body.status, failed.body.sentAt], ['failed', undefined]);
  fails = false;
  assert.deepEqual((await resend()).body.status, 'pending');
});

test('the capabilities contain the limits', async () => {
  const limitsOf = async (options: Parameters<typeof createTestBackend>[0]) =>
    (await createTestBackend(options).api(null, '/capabilities')).body.limits;
  const given = await limitsOf({
    limits: { invitations: 7 },
    policy: { resendAfterSeconds: 5, reinviteAfterSeconds: 0 },
  });
  assert.deepEqual(
    [
      given.resendAfterSeconds,
      given.reinviteAfterSeconds,
      given.rates.invitations,
      given.rates.organizationInvitationsPerDay,
    ],
    [5, 0, 7, 20_000],
  );
  const none = await limitsOf({ limits: false });
  assert.deepEqual([none.resendAfterSeconds, none.reinviteAfterSeconds, none.rates], [60, 86_400, {}]);
});

test('counts a client address only if the host provides it', async () => {
  const { api } = createTestBackend({ limits });
  for (let time = 0; time < 10; time += 1) {
    assert.equal((await api(null, '/invitations/wrong', { headers: { 'x-forwarded-for': '192.0.2.1' } })).status, 404);
  }
});

test('refuses nothing without limits, and the defaults allow 1,200 invitations', async () => {
  for (const given of [false, undefined] as const) {
    const { api } = createTestBackend({ limits: given });
    for (let time = 0; time < 12; time += 1) {
      const invitations = Array.from({ length: 100 }, invitation);
      assert.equal(
        (await api('user_1', `${org}/batch/invitations`, { method: 'POST', body: { invitations } })).status,
        200,
      );
    }
  }
});

test('counts are the same in memory and in the database, and contain no names', async () => {
  const store = await openSqlStore({ folder: undefined });
  const at = (minute: number) => `2026-01-01T00:${String(minute).padStart(2, '0')}:00.000Z`;
  for (const counter of [createMemoryCounter(), store.requests!]) {
    const count = (uses: Record<string, number>, minute: number) =>
      counter.count(
        Object.entries(uses).map(([key, cost]) => ({ key, cost })),
        600,
        at(minute),
      );
    assert.deepEqual(await count({ a: 2 }, 0), [{ used: 2, resetsAt: at(10) }]);
    assert.deepEqual(await count({ b: 1, a: 1 }, 9), [
      { used: 1, resetsAt: at(19) },
      { used: 3, resetsAt: at(10) },
    ]);
    assert.deepEqual(await count({ a: 1, b: 3 }, 10), [
      { used: 1, resetsAt: at(20) },
      { used: 4, resetsAt: at(19) },
    ]);
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, at) => count(at % 2 ? { c: 1, d: 1 } : { d: 1, c: 1 }, 0)),
    );
    assert.deepEqual(many.flatMap(([one]) => one!.used).length, 20);
    assert.deepEqual(
      await counter.count(
        [
          { key: 'hour', cost: 2 },
          { key: 'day', cost: 0, windowSeconds: 86_400 },
        ],
        600,
        at(0),
      ),
      [
        { used: 2, resetsAt: at(10) },
        { used: 0, resetsAt: '2026-01-02T00:00:00.000Z' },
      ],
    );
    assert.deepEqual(await count({ c: 1, d: 1 }, 0), [
      { used: 21, resetsAt: at(10) },
      { used: 21, resetsAt: at(10) },
    ]);
  }
  const { api } = createTestBackend({ limits, store });
  await api('user_1', '/organization-names/acme');
  const rows = await store.query<{ key: string }>('select key from org_elements.request_counts');
  assert.ok(rows.length === 7 && !rows.some(({ key }) => key.includes('user_1')));
  await store.close();
});
