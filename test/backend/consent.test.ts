/*
 * No user becomes a member of an organization without consent.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HookName, OrgBackendOptions, Policy } from '../../src/backend/index.js';
import { codeOf, createTestBackend, ticketIn, type TestBackend } from './fixtures.js';

const org = '/organizations/org_1';
const grace = {
  userId: 'grace',
  email: 'grace@example.net',
  emailVerified: true,
  name: 'Grace Hopper',
  picture: 'https://cdn.example.com/grace.png',
};
const add = (body: object) => ({ method: 'POST', body: { roleIds: ['member'], ...body } });

async function open(policy: Policy = {}, options: Partial<OrgBackendOptions> = {}): Promise<TestBackend> {
  const fixture = createTestBackend({ policy: { ownerRoleIds: ['owner'], ...policy }, ...options });
  await fixture.api(grace, '/me');
  await fixture.store.transaction(async (tx) => tx.putUser({ ...(await tx.user('grace'))!, mfaEnrolled: true }));
  return fixture;
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
    const { api } = await open(policy);
    const { features, members } = (await api(null, '/capabilities')).body;
    assert.deepEqual([features.addMember, members.add], [feature, how]);
    assert.equal(
      (await api('user_1', `${org}/members`, add({ email: grace.email }))).status,
      status,
      JSON.stringify(policy),
    );
  }
});

test('adding by address invites known and unknown users alike', async () => {
  const { api, mails, audit } = await open();
  const known = await api('user_1', `${org}/members`, add({ email: grace.email }));
  const unknown = await api('user_1', `${org}/members`, add({ email: 'nobody@example.net' }));
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
  assert.equal((await api('user_1', `${org}/members/grace`)).status, 404);
  assert.equal(codeOf(await api('user_1', `${org}/members`, add({ email: 'GRACE@example.net' }))), 'already_invited');
  const ticket = ticketIn(mails[0]!.acceptUrl);
  assert.equal((await api(grace, `/invitations/${ticket}/accept`, { method: 'POST' })).status, 200);
  assert.equal(codeOf(await api('user_1', `${org}/members`, add({ email: grace.email }))), 'already_member');
});

test('adding by id invites without revealing more than the id', async () => {
  const fixture = await open();
  const { api, mails, audit } = fixture;
  const reply = await api('user_1', `${org}/members`, add({ userId: 'grace' }));
  assert.deepEqual([reply.status, reply.body.email, reply.body.userId, mails.length], [202, '', 'grace', 0]);
  const list = await api('user_1', `${org}/invitations`);
  for (const text of [reply.text, list.text, JSON.stringify(await audit())]) {
    for (const secret of ['Grace', 'grace@', 'grace.png', 'mfa']) assert.ok(!text.includes(secret), secret);
  }
  assert.equal(codeOf(await api('user_1', `${org}/members`, add({ userId: 'grace' }))), 'already_invited');
  assert.equal((await api('user_1', `${org}/invitations/${reply.body.id}/resend`, { method: 'POST' })).status, 200);
  assert.equal(mails.length, 0);

  const other = { userId: 'eve', email: grace.email, emailVerified: true };
  assert.deepEqual((await api(other, '/me/invitations')).body.items, []);
  assert.equal(codeOf(await api(other, `/invitations/${ticketIn(reply.body.acceptUrl)}`)), 'not_found');
  const [mine] = (await api(grace, '/me/invitations')).body.items;
  assert.equal(mine.id, reply.body.id);
  assert.equal((await api(grace, `/me/invitations/${mine.id}/accept`, { method: 'POST' })).status, 200);
  assert.equal((await api('user_1', `${org}/members/grace`)).body.name, 'Grace Hopper');
  assert.equal(codeOf(await api('user_1', `${org}/members`, add({ userId: 'unknown' }))), 'user_not_found');
});

test('a membership that ends revokes the invitation by id', async () => {
  const { api } = await open();
  await api('user_1', `${org}/members`, add({ userId: 'grace' }));
  const invited = await api('user_1', `${org}/invitations`, {
    method: 'POST',
    body: { email: grace.email, roleIds: [] },
  });
  assert.equal((await api(grace, `/me/invitations/${invited.body.id}/accept`, { method: 'POST' })).status, 200);
  assert.deepEqual((await api(grace, '/me/invitations')).body.items, []);
});

test('adding by invitation uses its hooks, role rules, permission, step-up and idempotency keys', async () => {
  const seen: [moment: string, name: HookName, email: unknown][] = [];
  const note =
    (moment: string) =>
    ({ name, input }: { name: HookName; input: object }) =>
      void seen.push([moment, name, (input as { email?: string }).email]);
  const { api, backend } = await open(
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
  assert.equal(codeOf(await api('user_1', `${org}/members`, add({ email: grace.email }))), 'step_up_required');
  assert.equal(
    codeOf(await api(proven('user_3'), `${org}/members`, add({ email: grace.email, roleIds: ['admin'] }))),
    'role_not_assignable',
  );
  assert.equal(
    codeOf(
      await api(
        proven('user_1', { permissions: ['invitations:create'] }),
        `${org}/members`,
        add({ email: grace.email }),
      ),
    ),
    'permission_denied',
  );
  assert.equal(codeOf(await api(proven('user_4'), `${org}/members`, add({ email: grace.email }))), 'permission_denied');
  seen.length = 0;
  const keyed = { ...add({ email: grace.email }), headers: { 'idempotency-key': 'k' } };
  const allowed = proven('user_1', { permissions: ['members:add', 'members:read', 'roles:read'] });
  const first = await api(allowed, `${org}/members`, keyed);
  assert.equal(first.status, 202, first.text);
  const again = await api(allowed, `${org}/members`, keyed);
  assert.deepEqual([again.status, again.body], [202, first.body]);
  await backend.deliver();
  assert.deepEqual(seen, [
    ['before', 'invitation.create', grace.email],
    ['after', 'invitation.create', grace.email],
  ]);
});

test('the remover can undo a removal at once and keeps the join date', async () => {
  for (const addMember of ['ask', 'direct'] as const) {
    const { api, advance } = await open({ addMember });
    const before = (await api('user_1', `${org}/members/user_9`)).body;
    await api('user_1', `${org}/members/user_9`, { method: 'DELETE' });
    advance(60);
    const restored = await api(
      'user_1',
      `${org}/members`,
      add({ userId: 'user_9', roleIds: before.roles.map(({ id }: any) => id) }),
    );
    assert.equal(restored.status, 201, restored.text);
    assert.deepEqual([restored.body.joinedAt, restored.body.name], [before.joinedAt, before.name]);
  }
});

test('in a batch too', async () => {
  const { api } = await open();
  const { joinedAt } = (await api('user_1', `${org}/members/user_9`)).body;
  await api('user_1', `${org}/batch/members`, {
    method: 'POST',
    body: { operations: [{ op: 'remove', userId: 'user_9' }] },
  });
  assert.equal((await api('user_1', `${org}/members`, add({ userId: 'user_9' }))).body.joinedAt, joinedAt);
});

test('no other addition counts as an undo', async () => {
  const removed = async () => {
    const fixture = await open();
    await fixture.api('user_1', `${org}/members/user_9`, { method: 'DELETE' });
    return fixture;
  };
  const again = add({ userId: 'user_9' });
  const late = await removed();
  late.advance(61);
  assert.equal((await late.api('user_1', `${org}/members`, again)).status, 202);
  const other = await removed();
  assert.equal((await other.api('user_2', `${org}/members`, again)).status, 202);
  const byAddress = await removed();
  const { email } = (await byAddress.store.transaction((tx) => tx.user('user_9')))!;
  assert.equal((await byAddress.api('user_1', `${org}/members`, add({ email }))).status, 202);
  const left = await removed();
  assert.equal((await left.api('user_1', `${org}/members`, again)).status, 201);
  assert.equal((await left.api('user_9', '/me/organizations/org_1', { method: 'DELETE' })).status, 204);
  assert.equal((await left.api('user_1', `${org}/members`, again)).status, 202);
  const elsewhere = await removed();
  assert.equal((await elsewhere.api('user_2', '/organizations/org_2/members', again)).status, 202);
  const refused = await open();
  await refused.api('user_3', `${org}/members/user_1`, { method: 'DELETE' });
  assert.equal(codeOf(await refused.api('user_3', `${org}/members`, add({ userId: 'user_1' }))), 'already_member');
});
