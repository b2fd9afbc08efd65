import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryCounter, type RateLimits } from '../../src/backend/core/rate-limits.js';
import { openSqlStore } from '../../src/backend/stores/sql/index.js';
import { codeOf, createWorld, type Reply } from './world.js';

const org = '/organizations/org_1';
const limits: RateLimits = {
  invitations: 3,
  addresses: 3,
  resends: 1,
  additions: 3,
  nameChecks: 3,
  tickets: 3,
  exports: 3,
};
let next = 0;
const invitation = () => ({ email: `p${(next += 1)}@a.example`, roleIds: [] });

type Ask = ReturnType<typeof createWorld>['ask'];
const uses: Record<keyof RateLimits | 'batches', (ask: Ask, who?: string) => Promise<Reply>> = {
  invitations: (ask, who = 'user_1') => ask(who, `${org}/invitations`, { method: 'POST', body: invitation() }),
  batches: (ask, who = 'user_1') =>
    ask(who, `${org}/batch/invitations`, { method: 'POST', body: { invitations: [invitation()] } }),
  // The limit holds for all users, also after an invitation was revoked.
  addresses: async (ask, who = 'user_1') => {
    const reply = await ask<{ id?: string }>(who, `${org}/invitations`, {
      method: 'POST',
      body: { email: 'Same@a.example', roleIds: [] },
    });
    if (reply.status === 201) await ask(who, `${org}/invitations/${reply.body.id}`, { method: 'DELETE' });
    return reply;
  },
  resends: (ask, who = 'user_1') => ask(who, `${org}/invitations/inv_none/resend`, { method: 'POST', body: {} }),
  additions: (ask, who = 'user_1') =>
    ask(who, `${org}/members`, { method: 'POST', body: { userId: 'nobody', roleIds: [] } }),
  nameChecks: (ask, who = 'user_1') => ask(who, '/organization-names/acme'),
  tickets: (ask, who = 'user_1') => ask(who, '/invitations/wrong'),
  exports: (ask, who = 'user_1') => ask(who, `${org}/audit-events`, { headers: { accept: 'text/csv' } }),
};

for (const [name, use] of Object.entries(uses)) {
  test(`answers 429 with Retry-After after too many ${name}, and goes on in the next hour`, async () => {
    const world = createWorld({ limits, clientAddress: () => '192.0.2.1' });
    const most = name === 'resends' ? 1 : 3;
    for (let time = 0; time < most; time += 1) assert.notEqual((await use(world.ask)).status, 429);
    world.pass(1_000);
    const refused = await use(world.ask);
    assert.deepEqual(
      [refused.status, codeOf(refused), refused.headers.get('retry-after')],
      [429, 'rate_limited', '2600'],
    );
    if (name === 'addresses') assert.equal((await use(world.ask, 'user_2')).status, 429);
    else if (name !== 'tickets') assert.notEqual((await use(world.ask, 'user_2')).status, 429);
    world.pass(2_600);
    assert.notEqual((await use(world.ask)).status, 429);
  });
}

test('a batch counts as many as it has items, and is refused as a whole', async () => {
  const { ask, mails } = createWorld({ limits });
  const send = (count: number) =>
    ask('user_1', `${org}/batch/invitations`, {
      method: 'POST',
      body: { invitations: Array.from({ length: count }, invitation) },
    });
  assert.deepEqual([(await send(3)).status, mails.length], [200, 3]);
  assert.deepEqual([(await send(1)).status, mails.length], [429, 3]);
});

test('a client address counts only where the host says what it is', async () => {
  const { ask } = createWorld({ limits });
  for (let time = 0; time < 10; time += 1) {
    assert.equal((await ask(null, '/invitations/wrong', { headers: { 'x-forwarded-for': '192.0.2.1' } })).status, 404);
  }
});

test('without limits nothing is refused, and the defaults let an organization move in', async () => {
  for (const given of [false, undefined] as const) {
    const { ask } = createWorld({ limits: given });
    for (let time = 0; time < 12; time += 1) {
      const invitations = Array.from({ length: 100 }, invitation);
      assert.equal(
        (await ask('user_1', `${org}/batch/invitations`, { method: 'POST', body: { invitations } })).status,
        200,
      );
    }
  }
});

test('counts are the same in memory and in the database, shared by all who ask, and hold no names', async () => {
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
    assert.deepEqual(await count({ c: 1, d: 1 }, 0), [
      { used: 21, resetsAt: at(10) },
      { used: 21, resetsAt: at(10) },
    ]);
  }
  const { ask } = createWorld({ limits, store });
  await ask('user_1', '/organization-names/acme');
  const rows = await store.query<{ key: string }>('select key from org_elements.request_counts');
  assert.ok(rows.length === 5 && !rows.some(({ key }) => key.includes('user_1')));
  await store.close();
});
