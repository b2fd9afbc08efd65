import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Activity } from '../../src/contract/index.js';
import { createMemoryStore, type AuditRecord, type Identity, type Store } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { readAll } from '../../src/backend/testing/records.js';
import { codeOf, createTestBackend, type RequestOptions, type TestBackend } from './fixtures.js';
import { seed } from './seed.js';

const path = '/organizations/org_1/activity';
const today = '2026-11-02';
const DAY = 86_400;
const none = { activeMembers: 0, logins: 0, failedLogins: 0, newMembers: 0 };
const seconds = (fixture: TestBackend) => fixture.clock.now.getTime() / 1000;

/** Without the counters of the sample data. */
const emptySeed = () => ({ ...createSampleData({ members: 25, organizations: 3, auditEvents: 0 }), activity: [] });

const dayOf = async ({ api }: TestBackend, date: string, who: string | Partial<Identity> = 'user_1') => {
  const { date: _, ...counts } = (await api<Activity>(who, `${path}?from=${date}&to=${date}`)).body.days[0]!;
  return counts;
};

test('returns one entry for each day, the last 30 by default', async () => {
  const { api } = createTestBackend({ seed: emptySeed() });
  const { body } = await api<Activity>('user_1', path);
  assert.deepEqual([body.from, body.to, body.timeZone, body.since], ['2026-10-04', today, 'UTC', today]);
  assert.equal(body.days.length, 30);
  assert.deepEqual(body.days[0], { date: '2026-10-04', ...none });
  assert.deepEqual(body.days.at(-1), { date: today, ...none, activeMembers: 1 });
  assert.deepEqual([body.cohorts, body.retention], [[], undefined]);
  const two = await api<Activity>('user_1', `${path}?from=2024-02-28&to=2024-03-01`);
  assert.deepEqual(
    two.body.days.map(({ date }) => date),
    ['2024-02-28', '2024-02-29', '2024-03-01'],
  );
});

test('refuses invalid ranges and more than 731 days', async () => {
  const { api } = createTestBackend({ seed: emptySeed() });
  for (const query of [
    'from=2026-11-03&to=2026-11-02',
    'from=2024-11-01&to=2026-11-02',
    'from=2026-02-30',
    'from=2026-1-1',
    'to=2026-11-02T00:00:00Z',
    'to=0001-01-01',
    'timeZone=Europe/Berlin',
  ]) {
    const reply = await api('user_1', `${path}?${query}`);
    assert.deepEqual([reply.status, codeOf(reply)], [400, 'unsupported_query'], query);
  }
  assert.equal((await api<Activity>('user_1', `${path}?from=2024-11-02&to=2026-11-02`)).body.days.length, 731);
});

test('counts a member once a day, for requests of any kind, also refused ones', async () => {
  const fixture = createTestBackend({ seed: emptySeed() });
  const { api, advance } = fixture;
  await api('user_4', '/organizations/org_1/members');
  await api('user_4', '/organizations/org_1');
  assert.equal((await api('user_5', '/organizations/org_1/roles')).status, 403);
  assert.equal((await api('stranger', '/organizations/org_1')).status, 404);
  // Blocked members cannot use the organization.
  assert.deepEqual(await dayOf(fixture, today), { ...none, activeMembers: 3 });
  // From 23:59 to 00:01.
  advance(15 * 3600 - 60);
  await api('user_4', '/organizations/org_1');
  advance(120);
  await api('user_4', '/organizations/org_1/members');
  assert.deepEqual(await dayOf(fixture, today), { ...none, activeMembers: 3 });
  assert.deepEqual(await dayOf(fixture, '2026-11-03'), { ...none, activeMembers: 2 });
  assert.deepEqual(await dayOf(fixture, today, 'user_2').then(({ activeMembers }) => activeMembers), 3);
});

test('writes nothing for further requests of the same day', async () => {
  const inner = createMemoryStore(emptySeed());
  let writes = 0;
  const store: Store = {
    ...inner,
    transaction: (work) =>
      inner.transaction((tx) =>
        work({
          ...tx,
          putActivityMember: (member) => ((writes += 1), tx.putActivityMember(member)),
          addActivity: (...parameters) => ((writes += 1), tx.addActivity(...parameters)),
          putMembership: (membership) => ((writes += 1), tx.putMembership(membership)),
        }),
      ),
  };
  const { api } = createTestBackend({ store });
  await api('user_4', '/organizations/org_1/members');
  assert.equal(writes, 3);
  for (let request = 0; request < 5; request++) await api('user_4', '/organizations/org_1/members');
  assert.equal(writes, 3);
});

test('records a login of tokens in the audit log, once', async () => {
  const fixture = createTestBackend({ seed: emptySeed() });
  const { api, audit, advance } = fixture;
  const at = seconds(fixture);
  for (let request = 0; request < 3; request++)
    await api({ userId: 'user_4', authenticatedAt: at }, '/organizations/org_1/members');
  advance(60);
  await api({ userId: 'user_4', authenticatedAt: at + 60 }, '/organizations/org_1');
  assert.deepEqual(await dayOf(fixture, today), { ...none, activeMembers: 2, logins: 2 });
  assert.deepEqual(
    (await audit()).map(({ type, outcome, actor, target }) => [type, outcome, actor.id, target.kind, target.id]),
    [1, 2].map(() => ['login', 'success', 'user_4', 'member', 'user_4']),
  );
});

test('a member who is removed and added again is neither new nor active twice', async () => {
  const fixture = createTestBackend({ seed: emptySeed() });
  const { api, store } = fixture;
  await store.transaction((tx) =>
    tx.putUser({ ...createSampleData().users[0]!, id: 'zoe', email: 'zoe@example.net', name: 'Zoe' }),
  );
  const add = () =>
    api('user_1', '/organizations/org_1/members', { method: 'POST', body: { userId: 'zoe', roleIds: ['member'] } });
  assert.equal((await add()).status, 201);
  await api('zoe', '/organizations/org_1/members');
  assert.equal((await api('user_1', '/organizations/org_1/members/zoe', { method: 'DELETE' })).status, 204);
  assert.equal((await add()).status, 201);
  await api('zoe', '/organizations/org_1/members');
  assert.deepEqual(await dayOf(fixture, today), { activeMembers: 2, logins: 1, failedLogins: 0, newMembers: 1 });
});

test('counts who creates an organization and who accepts an invitation as new', async () => {
  const { api, mails } = createTestBackend({ seed: emptySeed() });
  const created = await api('user_4', '/organizations', {
    method: 'POST',
    body: { name: 'fresh', displayName: 'Fresh' },
  });
  const own = `/organizations/${created.body.id}`;
  await api('user_4', `${own}/invitations`, {
    method: 'POST',
    body: { email: 'zoe@example.net', roleIds: ['member'] },
  });
  const zoe = { userId: 'zoe', email: 'zoe@example.net', emailVerified: true };
  const ticket = new URL(mails[0]!.acceptUrl).searchParams.get('invitation')!;
  assert.equal((await api(zoe, `/invitations/${ticket}/accept`, { method: 'POST' })).status, 200);
  const { body } = await api<Activity>('user_4', `${own}/activity`);
  assert.deepEqual(body.days.at(-1), { date: today, ...none, activeMembers: 1, newMembers: 2 });
  assert.deepEqual(body.cohorts, [{ week: today, newMembers: 2, activeMembers: [] }]);
});

test('records failed logins that the host reports, without the identity of strangers', async () => {
  const fixture = createTestBackend({ seed: emptySeed(), clientAddress: () => '203.0.113.9' });
  const { backend, audit, api } = fixture;
  await api({ userId: 'outsider', email: 'outsider@example.net', name: 'Outsider' }, '/me');
  const request = new Request('https://login.example.com', { headers: { 'user-agent': 'Test/1' } });
  const failed = { organizationId: 'org_1', outcome: 'failed', request } as const;
  assert.equal(await backend.recordLogin({ ...failed, userId: 'user_4', reason: 'wrong_password' }), true);
  assert.equal(await backend.recordLogin({ ...failed, userId: 'outsider' }), true);
  assert.equal(await backend.recordLogin(failed), true);
  assert.equal(await backend.recordLogin({ ...failed, organizationId: 'unknown' }), false);
  const [unknown, outsider, member] = await audit();
  assert.deepEqual(
    [
      member!.type,
      member!.outcome,
      member!.actor.id,
      member!.target.id,
      member!.ip,
      member!.userAgent,
      member!.changes,
    ],
    [
      'login',
      'failed',
      'user_4',
      'user_4',
      '203.0.113.9',
      'Test/1',
      [{ field: 'reason', from: null, to: 'wrong_password' }],
    ],
  );
  assert.doesNotMatch(JSON.stringify([unknown, outsider]), /outsider|203\.0|Test\/1/i);
  assert.deepEqual(outsider!.target, { kind: 'organization', id: 'org_1', name: 'Acme Logistics' });
  assert.deepEqual(await dayOf(fixture, today), { ...none, activeMembers: 1, failedLogins: 3 });
});

test('counts a login that the host reports once, and runs the login hook at the next request', async () => {
  const seen: string[] = [];
  for (const hooks of [{}, { before: { login: () => void seen.push('login') } }]) {
    const fixture = createTestBackend({ seed: emptySeed(), hooks });
    const { backend, api, audit } = fixture;
    const login = { organizationId: 'org_1', userId: 'user_4', authenticatedAt: seconds(fixture) } as const;
    assert.equal(await backend.recordLogin({ ...login, outcome: 'success' }), true);
    assert.equal(await backend.recordLogin({ ...login, outcome: 'success' }), false);
    assert.equal(await backend.recordLogin({ ...login, userId: 'outsider', outcome: 'success' }), false);
    assert.equal((await api(login, '/organizations/org_1/members')).status, 200);
    assert.equal((await fixture.member('user_4')).lastLoginAt, '2026-11-02T09:00:00.000Z');
    assert.deepEqual(await dayOf(fixture, today), { ...none, activeMembers: 2, logins: 1 });
    assert.equal((await audit()).length, 1);
  }
  assert.deepEqual(seen, ['login']);
});

test('reads from the source of the host, and turns the feature off', async () => {
  const asked: unknown[] = [];
  const answer = { from: '2026-11-01', to: today, days: [] };
  const measured = createTestBackend({
    seed: emptySeed(),
    activity: { read: async (query) => (asked.push(query), answer) },
  });
  assert.deepEqual((await measured.api('user_1', `${path}?from=2026-11-01`)).body, answer);
  assert.deepEqual(asked, [{ organizationId: 'org_1', from: '2026-11-01', to: today }]);
  assert.equal((await measured.api('user_4', path)).status, 403);
  assert.equal(asked.length, 1);
  const off = createTestBackend({ seed: emptySeed(), activity: false });
  assert.equal(codeOf(await off.api('user_1', path)), 'feature_disabled');
  assert.equal((await off.api('user_1', '/capabilities')).body.features.activity, false);
  assert.equal((await measured.api('user_1', '/capabilities')).body.features.activity, true);
});

/** They join in the history. */
const newcomers = ['zoe', 'yan', 'xiu'];
type Step = { kind: 'use' | 'login' | 'failed' | 'add' | 'remove'; user: string } | { kind: 'wait'; hours: number };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'use' as const,
        'use' as const,
        'login' as const,
        'failed' as const,
        'add' as const,
        'remove' as const,
      ),
      user: fc.constantFrom(...newcomers),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(1, 9, 26, 100, 170) }),
  },
);

/** Runs a history. Returns the activity, and the same numbers from the audit log and the requests. */
async function run(store: Store, steps: Step[]): Promise<{ found: Activity; expected: Activity }> {
  const fixture = createTestBackend({ store });
  const { api, backend, advance } = fixture;
  const now = () => fixture.clock.now.toISOString().slice(0, 10);
  await store.transaction(async (tx) => {
    for (const id of newcomers)
      await tx.putUser({ ...createSampleData().users[0]!, id, email: `${id}@example.net`, name: id });
  });
  const active = new Map<string, Set<string>>();
  const use = async (who: Partial<Identity>, rest = '', options: RequestOptions = {}) => {
    if ((await api(who, `/organizations/org_1${rest}`, options)).status === 404) return;
    active.set(now(), (active.get(now()) ?? new Set()).add(who.userId!));
  };
  const admin = { userId: 'user_1' };
  await use(admin);
  for (const one of steps) {
    advance(one.kind === 'wait' ? one.hours * 3600 : 1);
    if (one.kind === 'wait') continue;
    const { kind, user: userId } = one;
    if (kind === 'use') await use({ userId });
    else if (kind === 'login') await use({ userId, authenticatedAt: seconds(fixture) });
    else if (kind === 'failed') await backend.recordLogin({ organizationId: 'org_1', userId, outcome: 'failed' });
    else if (kind === 'add') {
      await use(admin);
      await use(admin, '/members', { method: 'POST', body: { userId, roleIds: ['member'] } });
    } else {
      await use(admin);
      await use(admin, `/members/${userId}`, { method: 'DELETE' });
    }
  }
  await use(admin);
  const found = (await api<Activity>('user_1', `${path}?from=${today}&to=${now()}`)).body;
  const events = await readAll((cursor) =>
    store.transaction((tx) => tx.auditEvents('org_1', { from: `${today}T00:00:00.000Z`, limit: 200, cursor })),
  );
  return { found, expected: compute(events.reverse(), active, now()) };
}

/** The history begins on a Monday. */
function compute(events: AuditRecord[], active: Map<string, Set<string>>, to: string): Activity {
  const at = (time: string) => Math.floor((Date.parse(time) - Date.parse(today)) / 1000 / DAY);
  const weekOf = (time: string) => Math.floor(at(time) / 7);
  const days = Array.from({ length: at(to) + 1 }, (_, index) => {
    const date = new Date(Date.parse(today) + index * DAY * 1000).toISOString().slice(0, 10);
    const on = (type: string, outcome: string) =>
      events.filter((event) => event.type === type && event.outcome === outcome && event.time.startsWith(date));
    const isFirst = (event: AuditRecord) =>
      event === events.find(({ type, target }) => type === event.type && target.id === event.target.id);
    return {
      date,
      activeMembers: active.get(date)?.size ?? 0,
      logins: on('login', 'success').length,
      failedLogins: on('login', 'failed').length,
      newMembers: on('member.add', 'success').filter(isFirst).length,
    };
  });
  const added = events.filter(({ type }) => type === 'member.add').reverse();
  const joined = new Map(added.map(({ target, time }) => [target.id, weekOf(time)]));
  const cohorts = [...new Set(joined.values())]
    .sort((one, other) => one - other)
    .map((week) => {
      const members = [...joined].filter(([, own]) => own === week).map(([id]) => id);
      const isActiveIn = (id: string, later: number) =>
        [...active].some(([date, ids]) => ids.has(id) && weekOf(date) === week + later);
      const ended = Math.max(0, Math.min(weekOf(to) - week - 1, 12));
      return {
        week: days[week * 7]!.date,
        newMembers: members.length,
        activeMembers: Array.from(
          { length: ended },
          (_, index) => members.filter((id) => isActiveIn(id, index + 1)).length,
        ),
      };
    });
  return { from: today, to, timeZone: 'UTC', since: today, days, cohorts };
}

for (const [name, open, runs] of [
  ['memory', async () => createMemoryStore(emptySeed()), 60],
  [
    'PGlite',
    async () => {
      const store = await openSqlStore({ folder: undefined });
      await seed(store, { members: 5, organizations: 1 });
      return store;
    },
    4,
  ],
] as const)
  test(`the numbers equal those of the audit log and of the requests (${name})`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 60, size: 'max' }), async (steps) => {
        const store = await open();
        const {
          found: { retention: _, ...found },
          expected,
        } = await run(store, steps);
        await store.close();
        assert.deepEqual(found, expected);
      }),
      { numRuns: runs },
    );
  });
