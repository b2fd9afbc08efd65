/*
 * A membership that begins or ends revokes the other invitations of the user.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, createTestBackend, ticketIn, type TestBackend } from './fixtures.js';

const org = '/organizations/org_1';
const grace = { userId: 'grace', email: 'grace@example.net', emailVerified: true, name: 'Grace' };

interface OpenWay {
  id: string;
  ticket: string;
}

/** Two usable invitations of Grace: one as administrator whose email failed, and a pending one. */
async function prepare(): Promise<TestBackend & { ways: OpenWay[] }> {
  let broken = true;
  const fixture = createTestBackend({
    sendInvitation: async () => {
      if (broken) throw new Error('mailbox full');
    },
  });
  const ways: OpenWay[] = [];
  for (const roleIds of [['admin'], ['member']]) {
    const { body } = await fixture.api('user_1', `${org}/invitations`, {
      method: 'POST',
      body: { email: 'x@example.net', roleIds },
    });
    ways.push({ id: body.id, ticket: ticketIn(body.acceptUrl) });
    // As earlier versions allowed it: two invitations for one address.
    await fixture.store.transaction(async (tx) =>
      tx.putInvitation({ ...(await tx.invitation('org_1', body.id))!, email: 'Grace@example.net' }),
    );
    broken = false;
  }
  await fixture.api(grace, '/me');
  return { ...fixture, ways };
}

const addDirectly = async ({ store }: TestBackend) =>
  store.transaction((tx) =>
    tx.putMembership({
      organizationId: 'org_1',
      userId: 'grace',
      roleIds: ['member'],
      status: 'active',
      managedBy: 'manual',
      joinedAt: '2026-11-02T09:00:00.000Z',
      lastLoginAt: null,
      lastUsedAt: null,
      pinned: false,
      version: 1,
    }),
  );

/** Every operation that begins or ends a membership. */
const moments: Record<
  string,
  { reason: string; run: (fixture: TestBackend & { ways: OpenWay[] }) => Promise<{ status: number }> }
> = {
  'adding by address': {
    reason: 'member.add',
    run: ({ api }) => api('user_1', `${org}/members`, { method: 'POST', body: { email: grace.email, roleIds: [] } }),
  },
  'adding by id': {
    reason: 'member.add',
    run: ({ api }) => api('user_1', `${org}/members`, { method: 'POST', body: { userId: 'grace', roleIds: [] } }),
  },
  'accepting by the link': {
    reason: 'invitation.accept',
    run: ({ api, ways }) => api(grace, `/invitations/${ways[1]!.ticket}/accept`, { method: 'POST' }),
  },
  'accepting a failed one by the link': {
    reason: 'invitation.accept',
    run: ({ api, ways }) => api(grace, `/invitations/${ways[0]!.ticket}/accept`, { method: 'POST' }),
  },
  'accepting by the address': {
    reason: 'invitation.accept',
    run: ({ api, ways }) => api(grace, `/me/invitations/${ways[1]!.id}/accept`, { method: 'POST' }),
  },
  removing: {
    reason: 'member.remove',
    run: async (fixture) => {
      await addDirectly(fixture);
      return fixture.api('user_1', `${org}/members/grace`, { method: 'DELETE' });
    },
  },
  'removing somebody whose address is unverified by now': {
    reason: 'member.remove',
    run: async (fixture) => {
      await addDirectly(fixture);
      await fixture.api({ ...grace, emailVerified: false }, '/me');
      return fixture.api('user_1', `${org}/members/grace`, { method: 'DELETE' });
    },
  },
  'removing in a batch': {
    reason: 'member.remove',
    run: async (fixture) => {
      await addDirectly(fixture);
      return fixture.api('user_1', `${org}/batch/members`, {
        method: 'POST',
        body: {
          operations: [
            { op: 'remove', userId: 'grace' },
            { op: 'remove', userId: 'user_9' },
          ],
        },
      });
    },
  },
  leaving: {
    reason: 'member.leave',
    run: async (fixture) => {
      await addDirectly(fixture);
      return fixture.api(grace, '/me/organizations/org_1', { method: 'DELETE' });
    },
  },
};

for (const [what, { reason, run }] of Object.entries(moments)) {
  test(`${what} closes all other invitations of the person`, async () => {
    const fixture = await prepare();
    const reply = await run(fixture);
    assert.ok(reply.status < 300, JSON.stringify(reply));
    await fixture.store.transaction((tx) => tx.deleteMembership('org_1', 'grace'));
    const used = /accepting a failed/.test(what) ? 0 : /accepting/.test(what) ? 1 : undefined;
    for (const [at, { id, ticket }] of fixture.ways.entries()) {
      assert.equal(
        (await fixture.api('user_1', `${org}/invitations/${id}`)).body.status,
        at === used ? 'accepted' : 'revoked',
      );
      assert.equal((await fixture.api(grace, `/invitations/${ticket}/accept`, { method: 'POST' })).status, 410);
    }
    assert.deepEqual((await fixture.api(grace, '/me/invitations')).body.items, []);
    const revoked = (await fixture.audit()).filter(({ type }) => type === 'invitation.revoke');
    const expected = fixture.ways.filter((_, at) => at !== used);
    assert.deepEqual(
      revoked.map(({ target, changes }) => [target.id, changes[0]!.to]).sort(),
      expected.map(({ id }) => [id, reason]).sort(),
    );
  });
}

test('an unverified address revokes no invitation of its owner', async () => {
  const fixture = await prepare();
  const eve = { userId: 'eve', email: 'grace@example.net', name: 'Eve' };
  await fixture.api(eve, '/me');
  assert.equal(
    (await fixture.api('user_1', `${org}/members`, { method: 'POST', body: { userId: 'eve', roleIds: [] } })).status,
    201,
  );
  assert.equal((await fixture.api(eve, '/me/organizations/org_1', { method: 'DELETE' })).status, 204);
  assert.equal((await fixture.api('user_1', `${org}/invitations/${fixture.ways[1]!.id}`)).body.status, 'pending');
});

test('a failed invitation prevents a second one until it expires', async () => {
  const fixture = createTestBackend({
    sendInvitation: async () => {
      throw new Error('no');
    },
  });
  const invite = () =>
    fixture.api('user_1', `${org}/invitations`, { method: 'POST', body: { email: grace.email, roleIds: [] } });
  assert.equal((await invite()).status, 201);
  assert.equal(codeOf(await invite()), 'already_invited');
  fixture.advance(604_801);
  assert.equal((await invite()).status, 201);
});

test('a user cannot renew an invitation with roles that they cannot grant', async () => {
  const changes: [path: string, method: string, body: object][] = [
    ['', 'PATCH', { ttlSeconds: 3600 }],
    ['', 'PATCH', { ttlSeconds: 3600, roleIds: ['owner'] }],
    ['', 'PATCH', { roleIds: ['member'] }],
    ['', 'PATCH', { ttlSeconds: 3600, roleIds: ['member'] }],
    ['/resend', 'POST', {}],
    ['/resend', 'POST', { sendEmail: false }],
  ];
  for (const isExpired of [true, false]) {
    const fixture = createTestBackend();
    const { body } = await fixture.api('user_1', `${org}/invitations`, {
      method: 'POST',
      body: { email: grace.email, roleIds: ['owner'], ttlSeconds: 60 },
    });
    if (isExpired) fixture.advance(61);
    const path = `${org}/invitations/${body.id}`;
    for (const [more, method, change] of changes) {
      const reply = await fixture.api('user_3', path + more, { method, body: change });
      assert.equal(codeOf(reply), 'role_not_assignable', `${method} ${JSON.stringify(change)}`);
    }
    assert.deepEqual(
      (await fixture.store.transaction((tx) => tx.invitation('org_1', body.id)))!.expiresAt,
      body.expiresAt,
    );
    assert.equal((await fixture.api('user_3', path, { method: 'DELETE' })).status, 204);
  }
});
