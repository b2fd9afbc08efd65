/* Nobody becomes a member of an organization of strangers without being asked. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HookName, OrgBackendOptions, Policy } from '../../src/backend/index.js';
import { codeOf, createWorld, ticketIn, type World } from './world.js';

const org = '/organizations/org_1';
const grace = {
  userId: 'grace',
  email: 'grace@example.net',
  emailVerified: true,
  name: 'Grace Hopper',
  picture: 'https://cdn.example.com/grace.png',
};
const add = (body: object) => ({ method: 'POST', body: { roleIds: ['member'], ...body } });

async function open(policy: Policy = {}, options: Partial<OrgBackendOptions> = {}): Promise<World> {
  const world = createWorld({ policy: { ownerRoleIds: ['owner'], ...policy }, ...options });
  await world.ask(grace, '/me');
  await world.store.transaction(async (tx) => tx.putUser({ ...(await tx.user('grace'))!, mfaEnrolled: true }));
  return world;
}

test('adding a user asks first if every user can create organizations, unless configured otherwise', async () => {
  const cases: [policy: Policy, feature: boolean, how: string | undefined, status: number][] = [
    [{}, true, 'ask', 202],
    [{ createOrganization: true }, true, 'ask', 202],
    [{ createOrganization: false }, true, 'direct', 201],
    [{ createOrganization: () => true }, true, 'direct', 201],
    [{ addMember: 'direct' }, true, 'direct', 201],
    [{ addMember: 'ask', createOrganization: false }, true, 'ask', 202],
    [{ addMember: false }, false, undefined, 403],
  ];
  for (const [policy, feature, how, status] of cases) {
    const { ask } = await open(policy);
    const { features, members } = (await ask(null, '/capabilities')).body;
    assert.deepEqual([features.addMember, members.add], [feature, how]);
    assert.equal(
      (await ask('user_1', `${org}/members`, add({ email: grace.email }))).status,
      status,
      JSON.stringify(policy),
    );
  }
});

test('adding by address invites known and unknown users alike', async () => {
  const { ask, mails, audit } = await open();
  const known = await ask('user_1', `${org}/members`, add({ email: grace.email }));
  const unknown = await ask('user_1', `${org}/members`, add({ email: 'nobody@example.net' }));
  for (const [reply, email] of [
    [known, grace.email],
    [unknown, 'nobody@example.net'],
  ] as const) {
    const { id, acceptUrl: _, etag: __, ...rest } = reply.body;
    assert.deepEqual(
      [reply.status, reply.headers.get('location')],
      [202, `https://app.example.com/org-api/v1${org}/invitations/${id}`],
    );
    assert.deepEqual(rest, {
      email,
      roles: [{ id: 'member', name: 'Member' }],
      status: 'pending',
      invitedBy: { name: 'Ada Okafor', userId: 'user_1' },
      createdAt: '2026-11-02T09:00:00.000Z',
      expiresAt: '2026-11-09T09:00:00.000Z',
      sentAt: '2026-11-02T09:00:00.000Z',
    });
  }
  assert.deepEqual(
    mails.map(({ invitation }) => invitation.email),
    [grace.email, 'nobody@example.net'],
  );
  assert.equal((await audit())[0]!.type, 'invitation.create');
  assert.equal((await ask('user_1', `${org}/members/grace`)).status, 404);
  assert.equal(codeOf(await ask('user_1', `${org}/members`, add({ email: 'GRACE@example.net' }))), 'already_invited');
  const ticket = ticketIn(mails[0]!.acceptUrl);
  assert.equal((await ask(grace, `/invitations/${ticket}/accept`, { method: 'POST' })).status, 200);
  assert.equal(codeOf(await ask('user_1', `${org}/members`, add({ email: grace.email }))), 'already_member');
});

test('adding by id invites without revealing more than the id', async () => {
  const world = await open();
  const { ask, mails, audit } = world;
  const reply = await ask('user_1', `${org}/members`, add({ userId: 'grace' }));
  assert.deepEqual([reply.status, reply.body.email, reply.body.userId, mails.length], [202, '', 'grace', 0]);
  const list = await ask('user_1', `${org}/invitations`);
  for (const text of [reply.text, list.text, JSON.stringify(await audit())]) {
    for (const secret of ['Grace', 'grace@', 'grace.png', 'mfa']) assert.ok(!text.includes(secret), secret);
  }
  assert.equal(codeOf(await ask('user_1', `${org}/members`, add({ userId: 'grace' }))), 'already_invited');
  assert.equal((await ask('user_1', `${org}/invitations/${reply.body.id}/resend`, { method: 'POST' })).status, 200);
  assert.equal(mails.length, 0);

  const other = { userId: 'eve', email: grace.email, emailVerified: true };
  assert.deepEqual((await ask(other, '/me/invitations')).body.items, []);
  assert.equal(codeOf(await ask(other, `/invitations/${ticketIn(reply.body.acceptUrl)}`)), 'not_found');
  const [mine] = (await ask(grace, '/me/invitations')).body.items;
  assert.equal(mine.id, reply.body.id);
  assert.equal((await ask(grace, `/me/invitations/${mine.id}/accept`, { method: 'POST' })).status, 200);
  assert.equal((await ask('user_1', `${org}/members/grace`)).body.name, 'Grace Hopper');
  assert.equal(codeOf(await ask('user_1', `${org}/members`, add({ userId: 'unknown' }))), 'user_not_found');
});

test('a membership that ends revokes the invitation by id', async () => {
  const { ask } = await open();
  await ask('user_1', `${org}/members`, add({ userId: 'grace' }));
  const invited = await ask('user_1', `${org}/invitations`, {
    method: 'POST',
    body: { email: grace.email, roleIds: [] },
  });
  assert.equal((await ask(grace, `/me/invitations/${invited.body.id}/accept`, { method: 'POST' })).status, 200);
  assert.deepEqual((await ask(grace, '/me/invitations')).body.items, []);
});

test('adding by invitation uses its hooks, role rules, permission, step-up and idempotency keys', async () => {
  const seen: [moment: string, name: HookName, email: unknown][] = [];
  const note =
    (moment: string) =>
    ({ name, input }: { name: HookName; input: object }) =>
      void seen.push([moment, name, (input as { email?: string }).email]);
  const { ask, backend } = await open(
    { stepUp: {} },
    {
      hooks: {
        before: { 'invitation.create': note('before'), 'member.add': note('before') },
        after: { 'invitation.create': note('after'), 'member.add': note('after') },
      },
    },
  );
  const proven = (userId: string, more = {}) => ({
    userId,
    multifactorAt: Date.parse('2026-11-02T09:00:00.000Z') / 1000,
    ...more,
  });
  assert.equal(codeOf(await ask('user_1', `${org}/members`, add({ email: grace.email }))), 'step_up_required');
  assert.equal(
    codeOf(await ask(proven('user_3'), `${org}/members`, add({ email: grace.email, roleIds: ['admin'] }))),
    'role_not_assignable',
  );
  assert.equal(
    codeOf(
      await ask(
        proven('user_1', { permissions: ['invitations:create'] }),
        `${org}/members`,
        add({ email: grace.email }),
      ),
    ),
    'permission_denied',
  );
  assert.equal(codeOf(await ask(proven('user_4'), `${org}/members`, add({ email: grace.email }))), 'permission_denied');
  seen.length = 0;
  const keyed = { ...add({ email: grace.email }), headers: { 'idempotency-key': 'k' } };
  const allowed = proven('user_1', { permissions: ['members:add', 'members:read', 'roles:read'] });
  const first = await ask(allowed, `${org}/members`, keyed);
  assert.equal(first.status, 202, first.text);
  const again = await ask(allowed, `${org}/members`, keyed);
  assert.deepEqual([again.status, again.body], [202, first.body]);
  await backend.deliver();
  assert.deepEqual(seen, [
    ['before', 'invitation.create', grace.email],
    ['after', 'invitation.create', grace.email],
  ]);
});

test('the remover can undo a removal at once and keeps the join date', async () => {
  for (const addMember of ['ask', 'direct'] as const) {
    const { ask, pass } = await open({ addMember });
    const before = (await ask('user_1', `${org}/members/user_9`)).body;
    await ask('user_1', `${org}/members/user_9`, { method: 'DELETE' });
    pass(60);
    const restored = await ask(
      'user_1',
      `${org}/members`,
      add({ userId: 'user_9', roleIds: before.roles.map(({ id }: any) => id) }),
    );
    assert.equal(restored.status, 201, restored.text);
    assert.deepEqual([restored.body.joinedAt, restored.body.name], [before.joinedAt, before.name]);
  }
});

test('in a batch too', async () => {
  const { ask } = await open();
  const { joinedAt } = (await ask('user_1', `${org}/members/user_9`)).body;
  await ask('user_1', `${org}/batch/members`, {
    method: 'POST',
    body: { operations: [{ op: 'remove', userId: 'user_9' }] },
  });
  assert.equal((await ask('user_1', `${org}/members`, add({ userId: 'user_9' }))).body.joinedAt, joinedAt);
});

test('no other addition counts as an undo', async () => {
  const removed = async () => {
    const world = await open();
    await world.ask('user_1', `${org}/members/user_9`, { method: 'DELETE' });
    return world;
  };
  const again = add({ userId: 'user_9' });
  const late = await removed();
  late.pass(61);
  assert.equal((await late.ask('user_1', `${org}/members`, again)).status, 202);
  const other = await removed();
  assert.equal((await other.ask('user_2', `${org}/members`, again)).status, 202);
  const byAddress = await removed();
  const { email } = (await byAddress.store.transaction((tx) => tx.user('user_9')))!;
  assert.equal((await byAddress.ask('user_1', `${org}/members`, add({ email }))).status, 202);
  const left = await removed();
  assert.equal((await left.ask('user_1', `${org}/members`, again)).status, 201);
  assert.equal((await left.ask('user_9', '/me/organizations/org_1', { method: 'DELETE' })).status, 204);
  assert.equal((await left.ask('user_1', `${org}/members`, again)).status, 202);
  const elsewhere = await removed();
  assert.equal((await elsewhere.ask('user_2', '/organizations/org_2/members', again)).status, 202);
  const refused = await open();
  await refused.ask('user_3', `${org}/members/user_1`, { method: 'DELETE' });
  assert.equal(codeOf(await refused.ask('user_3', `${org}/members`, add({ userId: 'user_1' }))), 'already_member');
});
