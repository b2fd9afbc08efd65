/*
 * A membership that begins or ends closes the other ways in, and nobody opens one again who could not grant its roles.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, createWorld, ticketIn, type World } from './world.js';

const org = '/organizations/org_1';
const grace = { userId: 'grace', email: 'grace@example.net', emailVerified: true, name: 'Grace' };

interface OpenWay {
  id: string;
  ticket: string;
}

/** Two invitations of Grace that both could be used: one as administrator whose email failed, and one that is pending. */
async function prepare(): Promise<World & { ways: OpenWay[] }> {
  let broken = true;
  const world = createWorld({
    sendInvitation: async () => {
      if (broken) throw new Error('mailbox full');
    },
  });
  const ways: OpenWay[] = [];
  for (const roleIds of [['admin'], ['member']]) {
    const { body } = await world.ask('user_1', `${org}/invitations`, {
      method: 'POST',
      body: { email: 'x@example.net', roleIds },
    });
    ways.push({ id: body.id, ticket: ticketIn(body.acceptUrl) });
    // As earlier versions allowed it: both for one address.
    await world.store.transaction(async (tx) =>
      tx.putInvitation({ ...(await tx.invitation('org_1', body.id))!, email: 'Grace@example.net' }),
    );
    broken = false;
  }
  await world.ask(grace, '/me');
  return { ...world, ways };
}

const addDirectly = async ({ store }: World) =>
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

/** Every way in which a membership begins or ends. */
const moments: Record<
  string,
  { reason: string; run: (world: World & { ways: OpenWay[] }) => Promise<{ status: number }> }
> = {
  'adding by address': {
    reason: 'member.add',
    run: ({ ask }) => ask('user_1', `${org}/members`, { method: 'POST', body: { email: grace.email, roleIds: [] } }),
  },
  'adding by id': {
    reason: 'member.add',
    run: ({ ask }) => ask('user_1', `${org}/members`, { method: 'POST', body: { userId: 'grace', roleIds: [] } }),
  },
  'accepting by the link': {
    reason: 'invitation.accept',
    run: ({ ask, ways }) => ask(grace, `/invitations/${ways[1]!.ticket}/accept`, { method: 'POST' }),
  },
  'accepting a failed one by the link': {
    reason: 'invitation.accept',
    run: ({ ask, ways }) => ask(grace, `/invitations/${ways[0]!.ticket}/accept`, { method: 'POST' }),
  },
  'accepting by the address': {
    reason: 'invitation.accept',
    run: ({ ask, ways }) => ask(grace, `/me/invitations/${ways[1]!.id}/accept`, { method: 'POST' }),
  },
  removing: {
    reason: 'member.remove',
    run: async (world) => {
      await addDirectly(world);
      return world.ask('user_1', `${org}/members/grace`, { method: 'DELETE' });
    },
  },
  'removing somebody whose address is unverified by now': {
    reason: 'member.remove',
    run: async (world) => {
      await addDirectly(world);
      await world.ask({ ...grace, emailVerified: false }, '/me');
      return world.ask('user_1', `${org}/members/grace`, { method: 'DELETE' });
    },
  },
  'removing in a batch': {
    reason: 'member.remove',
    run: async (world) => {
      await addDirectly(world);
      return world.ask('user_1', `${org}/batch/members`, {
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
    run: async (world) => {
      await addDirectly(world);
      return world.ask(grace, '/me/organizations/org_1', { method: 'DELETE' });
    },
  },
};

for (const [what, { reason, run }] of Object.entries(moments)) {
  test(`${what} closes all other invitations of the person`, async () => {
    const world = await prepare();
    const reply = await run(world);
    assert.ok(reply.status < 300, JSON.stringify(reply));
    await world.store.transaction((tx) => tx.deleteMembership('org_1', 'grace'));
    const used = /accepting a failed/.test(what) ? 0 : /accepting/.test(what) ? 1 : undefined;
    for (const [at, { id, ticket }] of world.ways.entries()) {
      assert.equal(
        (await world.ask('user_1', `${org}/invitations/${id}`)).body.status,
        at === used ? 'accepted' : 'revoked',
      );
      assert.equal((await world.ask(grace, `/invitations/${ticket}/accept`, { method: 'POST' })).status, 410);
    }
    assert.deepEqual((await world.ask(grace, '/me/invitations')).body.items, []);
    const revoked = (await world.audit()).filter(({ type }) => type === 'invitation.revoke');
    const expected = world.ways.filter((_, at) => at !== used);
    assert.deepEqual(
      revoked.map(({ target, changes }) => [target.id, changes[0]!.to]).sort(),
      expected.map(({ id }) => [id, reason]).sort(),
    );
  });
}

test('an unverified address revokes no invitation of its owner', async () => {
  const world = await prepare();
  const eve = { userId: 'eve', email: 'grace@example.net', name: 'Eve' };
  await world.ask(eve, '/me');
  assert.equal(
    (await world.ask('user_1', `${org}/members`, { method: 'POST', body: { userId: 'eve', roleIds: [] } })).status,
    201,
  );
  assert.equal((await world.ask(eve, '/me/organizations/org_1', { method: 'DELETE' })).status, 204);
  assert.equal((await world.ask('user_1', `${org}/invitations/${world.ways[1]!.id}`)).body.status, 'pending');
});

test('a failed invitation prevents a second one until it expires', async () => {
  const world = createWorld({
    sendInvitation: async () => {
      throw new Error('no');
    },
  });
  const invite = () =>
    world.ask('user_1', `${org}/invitations`, { method: 'POST', body: { email: grace.email, roleIds: [] } });
  assert.equal((await invite()).status, 201);
  assert.equal(codeOf(await invite()), 'already_invited');
  world.pass(604_801);
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
    const world = createWorld();
    const { body } = await world.ask('user_1', `${org}/invitations`, {
      method: 'POST',
      body: { email: grace.email, roleIds: ['owner'], ttlSeconds: 60 },
    });
    if (isExpired) world.pass(61);
    const path = `${org}/invitations/${body.id}`;
    for (const [more, method, change] of changes) {
      const reply = await world.ask('user_3', path + more, { method, body: change });
      assert.equal(codeOf(reply), 'role_not_assignable', `${method} ${JSON.stringify(change)}`);
    }
    assert.deepEqual(
      (await world.store.transaction((tx) => tx.invitation('org_1', body.id)))!.expiresAt,
      body.expiresAt,
    );
    assert.equal((await world.ask('user_3', path, { method: 'DELETE' })).status, 204);
  }
});
