import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Member } from '../../src/contract/index.js';
import { codeOf, createTestBackend } from './fixtures.js';

const members = '/organizations/org_1/members';

test('an administrator cannot make or unmake an owner', async () => {
  const { api } = createTestBackend();
  const give = await api('user_2', `${members}/user_4/roles`, { method: 'PUT', body: { roleIds: ['owner'] } });
  const take = await api('user_2', `${members}/user_1/roles`, { method: 'PUT', body: { roleIds: ['member'] } });
  const remove = await api('user_2', `${members}/user_1`, { method: 'DELETE' });
  assert.deepEqual([give, take, remove].map(codeOf), [
    'role_not_assignable',
    'role_not_assignable',
    'role_not_assignable',
  ]);
});

test('a manager changes only roles that they can grant', async () => {
  const { api } = createTestBackend();
  assert.equal(
    (await api('user_3', `${members}/user_4/roles`, { method: 'PUT', body: { roleIds: ['manager', 'member'] } }))
      .status,
    200,
  );
  assert.equal(
    (await api('user_3', `${members}/user_2/roles`, { method: 'PUT', body: { roleIds: ['admin', 'member'] } })).status,
    200,
  );
  assert.equal(
    codeOf(await api('user_3', `${members}/user_2/roles`, { method: 'PUT', body: { roleIds: ['member'] } })),
    'role_not_assignable',
  );
});

test('reports the position of an unknown role', async () => {
  const { api } = createTestBackend();
  const reply = await api('user_1', `${members}/user_4/roles`, {
    method: 'PUT',
    body: { roleIds: ['member', 'nope'] },
  });
  assert.deepEqual(
    [reply.status, reply.body.errors[0].pointer, reply.body.errors[0].code],
    [422, '/roleIds/1', 'unknown_value'],
  );
});

test('the actions of a row match the outcome, for every viewer and row', async () => {
  for (const viewer of ['user_1', 'user_2', 'user_3', 'user_4']) {
    const rows = (await createTestBackend().api(viewer, `${members}?limit=200`)).body.items as Member[];
    for (const row of rows) {
      const reply = await createTestBackend().api(viewer, `${members}/${row.userId}`, { method: 'DELETE' });
      assert.equal(reply.status === 204, row.allowed.remove, `${viewer} removes ${row.userId}`);
      if (!row.allowed.remove) assert.equal(codeOf(reply), row.reasons?.remove);
    }
  }
});

test('a row can be changed if one of its roles can', async () => {
  const { api } = createTestBackend();
  for (const viewer of ['user_2', 'user_3', 'user_4']) {
    const rows = (await api(viewer, `${members}?limit=200`)).body.items as Member[];
    for (const row of rows) assert.equal(row.allowed.updateRoles, viewer !== 'user_4', `${viewer} on ${row.userId}`);
  }
});

test('the last owner cannot leave, be demoted or be removed', async () => {
  const { api } = createTestBackend({ sample: { members: 1 } });
  const own = (await api<Member>('user_1', `${members}/user_1`)).body;
  assert.deepEqual([own.allowed, own.reasons], [{ updateRoles: true, remove: false }, { remove: 'last_admin' }]);
  assert.equal(codeOf(await api('user_1', '/me/organizations/org_1', { method: 'DELETE' })), 'last_admin');
  assert.equal(codeOf(await api('user_1', `${members}/user_1`, { method: 'DELETE' })), 'last_admin');
  assert.equal(
    codeOf(await api('user_1', `${members}/user_1/roles`, { method: 'PUT', body: { roleIds: ['member'] } })),
    'last_admin',
  );
  const batch = await api('user_1', '/organizations/org_1/batch/members', {
    method: 'POST',
    body: {
      operations: [
        { op: 'setRoles', userId: 'user_1', roleIds: [] },
        { op: 'remove', userId: 'user_1' },
      ],
    },
  });
  assert.deepEqual(
    batch.body.items.map((item: any) => item.problem.code),
    ['last_admin', 'last_admin'],
  );
});

test('a blocked administrator does not count for the last-administrator rule', async () => {
  const { api, store } = createTestBackend({ sample: { members: 2 } });
  await store.transaction(async (tx) =>
    tx.putMembership({ ...(await tx.membership('org_1', 'user_2'))!, status: 'blocked' }),
  );
  assert.equal(codeOf(await api('user_1', '/me/organizations/org_1', { method: 'DELETE' })), 'last_admin');
});

test('concurrent changes of administrators leave one of them', async () => {
  const action = fc.record({
    actor: fc.constantFrom('user_1', 'user_2', 'user_6'),
    target: fc.constantFrom('user_1', 'user_2', 'user_6'),
    kind: fc.constantFrom('remove', 'demote', 'leave', 'batch', 'transfer'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(action, { minLength: 2, maxLength: 8 }), async (actions) => {
      const { api, store } = createTestBackend({ sample: { members: 6 } });
      await api('user_1', `${members}/user_2/roles`, { method: 'PUT', body: { roleIds: ['owner'] } });
      await api('user_1', `${members}/user_6/roles`, { method: 'PUT', body: { roleIds: ['owner'] } });
      await Promise.all(
        actions.map(({ actor, target, kind }) => {
          if (kind === 'remove') return api(actor, `${members}/${target}`, { method: 'DELETE' });
          if (kind === 'demote')
            return api(actor, `${members}/${target}/roles`, { method: 'PUT', body: { roleIds: ['member'] } });
          if (kind === 'leave') return api(actor, '/me/organizations/org_1', { method: 'DELETE' });
          if (kind === 'transfer')
            return api(actor, '/organizations/org_1/transfer', { method: 'POST', body: { userId: target } });
          return api(actor, '/organizations/org_1/batch/members', {
            method: 'POST',
            body: { operations: ['user_1', 'user_2', 'user_6'].map((userId) => ({ op: 'remove', userId })) },
          });
        }),
      );
      const left = await store.transaction((tx) => tx.membersWithRoles('org_1', ['owner', 'admin'], 9));
      assert.ok(left.length > 0);
    }),
    { numRuns: 60 },
  );
});

test('adds a user by address or id, once', async () => {
  const { api, mails } = createTestBackend();
  await api({ userId: 'auth0|grace', email: 'Grace@Example.com', emailVerified: true, name: 'Grace Hopper' }, '/me');
  const added = await api('user_1', members, {
    method: 'POST',
    body: { email: 'grace@example.COM', roleIds: ['member'] },
  });
  assert.equal(added.status, 201);
  assert.equal(
    added.headers.get('location'),
    'https://app.example.com/org-api/v1/organizations/org_1/members/auth0%7Cgrace',
  );
  assert.equal((await api('user_1', `${members}/auth0%7Cgrace`)).body.name, 'Grace Hopper');
  assert.equal(
    codeOf(await api('user_1', members, { method: 'POST', body: { userId: 'auth0|grace', roleIds: [] } })),
    'already_member',
  );
  assert.equal(
    codeOf(await api('user_1', members, { method: 'POST', body: { email: 'no@example.com', roleIds: [] } })),
    'user_not_found',
  );
  assert.equal(mails.length, 0);
});

test('refuses a change based on an older version and accepts the current one', async () => {
  const { api } = createTestBackend();
  const { etag } = (await api('user_1', `${members}/user_4`)).body;
  const path = `${members}/user_4/roles`;
  const first = await api('user_1', path, {
    method: 'PUT',
    body: { roleIds: ['auditor'] },
    headers: { 'if-match': etag },
  });
  const second = await api('user_1', path, {
    method: 'PUT',
    body: { roleIds: ['member'] },
    headers: { 'if-match': etag },
  });
  assert.deepEqual([first.status, codeOf(second)], [200, 'etag_mismatch']);
  assert.equal(
    (
      await api('user_1', `${members}/user_4`, {
        method: 'DELETE',
        headers: { 'if-match': first.headers.get('etag')! },
      })
    ).status,
    204,
  );
});

test('a batch runs the valid items and reports each outcome', async () => {
  const { api, audit } = createTestBackend();
  const reply = await api('user_2', '/organizations/org_1/batch/members', {
    method: 'POST',
    body: {
      operations: [
        { op: 'remove', userId: 'user_8' },
        { op: 'remove', userId: 'nobody' },
        { op: 'remove', userId: 'user_1' },
        { op: 'setRoles', userId: 'user_4', roleIds: ['auditor', 'member'] },
        { op: 'remove', userId: 'user_2' },
      ],
    },
  });
  assert.deepEqual(
    reply.body.items.map((item: any) => [item.status, item.problem?.code]),
    [
      [204, undefined],
      [404, 'not_found'],
      [403, 'role_not_assignable'],
      [200, undefined],
      [409, 'self_action_forbidden'],
    ],
  );
  assert.equal(reply.body.items[3].member.userId, 'user_4');
  assert.deepEqual(
    (await audit()).slice(0, 4).map(({ type, outcome }) => `${type} ${outcome}`),
    ['member.remove denied', 'member.roles.update success', 'member.remove denied', 'member.remove success'],
  );
});

test('a batch needs the permission of each operation', async () => {
  const { api } = createTestBackend();
  const reply = await api('user_4', '/organizations/org_1/batch/members', {
    method: 'POST',
    body: { operations: [{ op: 'remove', userId: 'user_8' }] },
  });
  assert.deepEqual([reply.status, reply.body.items[0].problem.code], [200, 'permission_denied']);
});

test('a token limits the roles that a member can grant', async () => {
  const { api } = createTestBackend();
  const narrow = { userId: 'user_1', permissions: ['members:update', 'members:read', 'roles:read'] };
  const roles = (await api(narrow, '/organizations/org_1/roles')).body.items;
  assert.deepEqual(
    roles.filter((role: any) => role.assignable).map((role: any) => role.id),
    ['member'],
  );
  assert.equal(
    codeOf(await api(narrow, `${members}/user_4/roles`, { method: 'PUT', body: { roleIds: ['admin'] } })),
    'role_not_assignable',
  );
});

test('shows the new name of a user after their next sign-in', async () => {
  const { api, member } = createTestBackend();
  await api({ userId: 'user_4', name: 'New Name', email: 'new@example.com', emailVerified: true }, '/me');
  assert.deepEqual([(await member('user_4')).name, (await member('user_4')).email], ['New Name', 'new@example.com']);
});
