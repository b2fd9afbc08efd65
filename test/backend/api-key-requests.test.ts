/*
 * Requests with API keys: what a key can do, what only users can do, and keys that are refused.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operations, type Operation, type OperationId } from '../../src/contract/index.js';
import { createApiKeySecret } from '../../src/backend/core/api-key-secret.js';
import { createKeys, path, send } from './api-key-fixtures.js';
import { codeOf } from './fixtures.js';
import { routes } from './routes.js';

const everything = { permissions: ['members:read', 'members:add', 'members:update', 'members:remove', 'roles:manage'] };

test('a key reads and changes what its permissions allow, in its organization', async () => {
  const { key, use, api } = createKeys();
  const { secret, id } = await key({ name: 'HR sync', permissions: ['members:read', 'members:update'] });
  const members = await use(secret, '/members');
  assert.deepEqual([members.status, members.body.total], [200, 25]);
  const changed = await use(secret, '/members/user_9/roles', { method: 'PUT', body: { roleIds: [] } });
  assert.equal(changed.status, 403, 'it grants and takes away only what it holds');
  const reader = await key({ permissions: ['members:read', 'members:update', 'roles:read'] });
  const roles = await use(reader.secret, '/members/user_9/roles', { method: 'PUT', body: { roleIds: ['member'] } });
  assert.equal(roles.status, 200, roles.text);
  assert.equal(codeOf(await use(secret, '/audit-events')), 'permission_denied');
  const organization = (await use(secret, '')).body;
  assert.deepEqual(
    [organization.viewer.userId, organization.viewer.roles, organization.viewer.permissions],
    [id, [], ['members:read', 'members:update']],
  );
  assert.equal((await api('user_1', '/organizations/org_1')).body.memberCount, 25);
});

test('changes and denials name the key in the audit log', async () => {
  const { key, use, audit, store } = createKeys();
  const { secret, id } = await key({ name: 'HR sync', permissions: ['invitations:create', 'invitations:read'] });
  const sent = await use(secret, '/invitations', send({ email: 'new@example.net', roleIds: [] }));
  assert.equal(sent.status, 201, sent.text);
  assert.deepEqual(sent.body.invitedBy, { userId: id, name: 'HR sync' });
  await use(secret, '/members');
  const [denied, created] = await audit();
  for (const event of [denied!, created!])
    assert.deepEqual(event.actor, { id, name: 'HR sync', kind: 'apiKey' }, event.type);
  assert.deepEqual([created!.type, denied!.outcome], ['invitation.create', 'denied']);
  assert.equal(await store.transaction((tx) => tx.user(id)), undefined, 'a key is never stored as a user');
});

/** Operations of the contract that a key cannot send, with the permission or without it. */
const usersOnly = (id: OperationId) => {
  const { path: at, stepUp } = operations[id] as Operation;
  return (
    !at.startsWith('/organizations/{o}') || stepUp === true || id === 'watchChanges' || id === 'completeIntegration'
  );
};

for (const [id, { method, path: at, permission }] of Object.entries(operations) as [OperationId, Operation][]) {
  if (!routes[id] || routes[id].scope === 'anyone' || !usersOnly(id)) continue;
  if (permission === 'api-keys:manage') continue;
  test(`${id}: only users can`, async () => {
    const { key, call, store } = createKeys({
      sessions: { list: async () => [], revoke: async () => {}, resetMfa: async () => {} },
      domains: { resolveTxt: async () => [] },
    });
    const { secret } = await key({ permissions: [permission ?? 'members:read'] });
    const before = JSON.stringify(
      await store.transaction(async (tx) => (await tx.members('org_1', { limit: 100, sort: 'name' })).items),
    );
    const filled = at.replaceAll('{o}', 'org_1').replace(/\{\w+\}/g, 'user_9');
    const bodies: Partial<Record<OperationId, object>> = {
      createOrganization: { name: 'brand-new', displayName: 'New' },
      transferOrganization: { userId: 'user_2' },
      addMember: { userId: 'user_1', roleIds: [] },
      createRole: { name: 'New', permissions: ['members:read'] },
      createConnection: { name: 'New', strategy: 'oidc' },
      createProvisioningToken: { name: 'New' },
      createDomain: { domain: 'new.example' },
      completeIntegration: { ticket: 't' },
      updateIntegration: { settings: {} },
      createWebhook: { name: 'HR', url: 'https://hooks.example.com/a', eventTypes: ['member.added'] },
    };
    const reply = await call(secret, filled, { method, ...(method !== 'GET' && { body: bodies[id] ?? {} }) });
    assert.deepEqual([reply.status, codeOf(reply)], [403, 'user_required'], reply.text);
    assert.equal(
      JSON.stringify(
        await store.transaction(async (tx) => (await tx.members('org_1', { limit: 100, sort: 'name' })).items),
      ),
      before,
    );
  });
}

for (const id of ['createApiKey', 'updateApiKey', 'rotateApiKey', 'revokeApiKey'] as const)
  test(`${id}: a key cannot, also if its record claims the permission`, async () => {
    const { key, call, store } = createKeys();
    const { secret, id: keyId } = await key({});
    await store.transaction(async (tx) => {
      const record = (await tx.apiKey('org_1', keyId))!;
      await tx.putApiKey({ ...record, permissions: ['members:read', 'api-keys:read', 'api-keys:manage'] });
    });
    const { method, path: at } = operations[id];
    const reply = await call(secret, at.replace('{o}', 'org_1').replace('{k}', keyId), {
      method,
      body: {
        createApiKey: { name: 'Key', permissions: ['members:read'] },
        updateApiKey: { name: 'x' },
        rotateApiKey: { overlapSeconds: 0 },
        revokeApiKey: undefined,
      }[id],
    });
    assert.deepEqual([reply.status, codeOf(reply)], [403, 'permission_denied']);
    assert.equal((await store.transaction((tx) => tx.apiKeys('org_1'))).length, 1);
  });

test('a batch of a key runs without step-up, and is refused as a whole with one', async () => {
  const { key, use } = createKeys();
  const { secret } = await key({ permissions: [...everything.permissions, 'roles:read'] });
  const batch = (body: object[]) => use(secret, '/batch/members', send({ operations: body }));
  const roles = await batch([{ op: 'setRoles', userId: 'user_9', roleIds: ['member'] }]);
  assert.deepEqual([roles.status, roles.body.items[0].status], [200, 200], roles.text);
  const removal = await batch([
    { op: 'setRoles', userId: 'user_9', roleIds: [] },
    { op: 'remove', userId: 'user_10' },
  ]);
  assert.equal(codeOf(removal), 'user_required');
});

for (const stepUp of [undefined, { operations: [] }])
  test(`an administrator role is given by users only${stepUp ? ', also where the host requires no step-up' : ''}`, async () => {
    const { key, use, member, api } = createKeys({ policy: { ownerRoleIds: ['owner'], addMember: 'direct', stepUp } });
    const { permissions } = (await api('user_1', '/organizations/org_1')).body.viewer;
    const { secret } = await key({ permissions: permissions.filter((name: string) => name !== 'api-keys:manage') });
    const give = await use(secret, '/members/user_9/roles', { method: 'PUT', body: { roleIds: ['admin'] } });
    assert.equal(codeOf(give), 'user_required');
    const take = await use(secret, '/members/user_2/roles', { method: 'PUT', body: { roleIds: [] } });
    assert.equal(codeOf(take), 'user_required');
    const invite = await use(secret, '/invitations', send({ email: 'new@example.net', roleIds: ['admin'] }));
    assert.equal(codeOf(invite), 'user_required');
    assert.deepEqual(
      (await member('user_2')).roles.map(({ id }) => id),
      ['admin'],
    );
  });

test('a step-up that only the host requires is for users', async () => {
  const { key, use } = createKeys({
    policy: { ownerRoleIds: ['owner'], addMember: 'direct', stepUp: { operations: ['listMembers'] } },
  });
  const { secret } = await key({});
  assert.equal((await use(secret, '/members')).status, 200);
});

test('every key that is not valid has the same response', async () => {
  const { api, key, call, advance } = createKeys();
  const replies = new Map<string, { status: number; body: object; challenge: string | null }>();
  const note = async (name: string, secret: string, at = '/organizations/org_1/members') => {
    const { status, body, headers } = await call(secret, at);
    replies.set(name, { status, body: { ...body, requestId: '' }, challenge: headers.get('www-authenticate') });
  };
  const valid = await key({});
  await note('unknown', (await createApiKeySecret('orgk_')).secret);
  await note('wrong checksum', valid.secret.slice(0, -1) + (valid.secret.endsWith('x') ? 'y' : 'x'));
  await note('prefix only', 'orgk_');
  const revoked = await key({});
  await api('user_1', `${path}/${revoked.id}`, { method: 'DELETE' });
  await note('revoked', revoked.secret);
  const rotated = await key({});
  await api('user_1', `${path}/${rotated.id}/rotate`, send({ overlapSeconds: 0 }));
  await note('rotated', rotated.secret);
  await note('another organization', valid.secret, '/organizations/org_2/members');
  await note('an organization that does not exist', valid.secret, '/organizations/org_999/members');
  const expired = await key({ ttlSeconds: 60 });
  advance(60);
  await note('expired', expired.secret);
  const expected = replies.get('unknown')!;
  assert.deepEqual(
    [expected.status, (expected.body as { code: string }).code, expected.challenge],
    [401, 'invalid_token', 'Bearer error="invalid_token", error_description="The API key is not valid"'],
  );
  for (const [name, reply] of replies) assert.deepEqual(reply, expected, name);
  assert.equal((await call(valid.secret, '/organizations/org_1/members')).status, 200);
});

test('a key that is used in another organization is recorded in its own', async () => {
  const { key, call, audit } = createKeys();
  const { secret, id } = await key({ name: 'Export' });
  await call(secret, '/organizations/org_2/members');
  const event = (await audit('org_1'))[0]!;
  assert.deepEqual(
    [event.outcome, event.actor, event.changes.find(({ field }) => field === 'reason')?.to],
    ['denied', { id, name: 'Export', kind: 'apiKey' }, 'org_mismatch'],
  );
  assert.deepEqual(
    (await audit('org_2')).filter(({ outcome }) => outcome === 'denied'),
    [],
  );
});

test('the permissions of a key are cut to those that the backend has', async () => {
  const { key, use, store, backend } = createKeys();
  const { secret, id } = await key({});
  await store.transaction(async (tx) =>
    tx.putApiKey({
      ...(await tx.apiKey('org_1', id))!,
      permissions: ['members:read', 'reports:read', 'api-keys:manage'],
    }),
  );
  assert.deepEqual((await use(secret, '')).body.viewer.permissions, ['members:read']);
  assert.deepEqual((await backend.verifyApiKey(secret))!.permissions, ['members:read']);
});

test('a key stays when its creator leaves, with what it had', async () => {
  const { key, use, store } = createKeys();
  const { secret } = await key({ by: 'user_2', permissions: ['members:read', 'audit:read'] });
  await store.transaction((tx) => tx.deleteMembership('org_1', 'user_2'));
  assert.equal((await use(secret, '/members')).status, 200);
  assert.equal((await use(secret, '/audit-events')).status, 200);
});

test('a key ends with its organization', async () => {
  const { api, key, use, backend } = createKeys();
  const { secret } = await key({});
  assert.equal((await api('user_1', '/organizations/org_1', { method: 'DELETE' })).status, 204);
  assert.equal((await use(secret, '/members')).status, 401);
  assert.equal(await backend.verifyApiKey(secret), null);
});

test('the security policy of the organization is about users, not about keys', async () => {
  const { key, use, store } = createKeys();
  const { secret } = await key({});
  await store.transaction(async (tx) =>
    tx.updateOrganization({
      ...(await tx.organization('org_1'))!,
      securityPolicy: {
        mfa: { mode: 'required', factors: [], exempt: [] },
        allowedEmailDomains: ['example.com'],
        sessionMaxAgeSeconds: 3600,
        version: 2,
      },
    }),
  );
  assert.equal((await use(secret, '/members')).status, 200);
});

test('hooks and operations without sign-in work with keys', async () => {
  const seen: unknown[] = [];
  const { key, use, call, backend } = createKeys({
    hooks: {
      before: {
        'invitation.create': ({ identity }) => void seen.push(identity.apiKeyId),
        login: () => void seen.push('login'),
      },
      after: { 'invitation.create': ({ actor }) => void seen.push(actor) },
    },
  });
  const { secret, id } = await key({ name: 'HR sync', permissions: ['invitations:create'] });
  seen.length = 0;
  assert.equal((await use(secret, '/invitations', send({ email: 'new@example.net', roleIds: [] }))).status, 201);
  await backend.deliver();
  assert.deepEqual(seen, [id, { userId: id, name: 'HR sync', email: '' }]);
  assert.equal((await call(secret, '/capabilities')).status, 200);
  assert.equal((await call(secret, '/invitations/unknown')).status, 404);
  assert.equal((await call('orgk_wrong', '/capabilities')).status, 401);
});

test('a key has a limit of requests in a minute, of its own', async () => {
  const { key, use, advance } = createKeys({ limits: { apiKeyRequestsPerMinute: 3 } });
  const [one, other] = [await key({}), await key({})];
  for (let count = 0; count < 3; count++) assert.equal((await use(one.secret, '/members')).status, 200);
  const refused = await use(one.secret, '/members');
  assert.deepEqual([refused.status, codeOf(refused), refused.headers.get('retry-after')], [429, 'rate_limited', '60']);
  assert.equal((await use(other.secret, '/members')).status, 200);
  advance(60);
  assert.equal((await use(one.secret, '/members')).status, 200);
});

test('the last use is known to a minute, and no change of the key', async () => {
  const { api, key, use, advance, store } = createKeys();
  const { secret, id, etag } = await key({});
  const read = async () => (await api('user_1', path)).body.items[0];
  assert.equal((await read()).lastUsedAt, undefined);
  let writes = 0;
  const { transaction } = store;
  store.transaction = (work) =>
    transaction((tx) =>
      work({ ...tx, saveApiKeyUse: (...parameters) => ((writes += 1), tx.saveApiKeyUse(...parameters)) }),
    );
  await use(secret, '/members');
  advance(59);
  await use(secret, '/members');
  assert.deepEqual([writes, (await read()).lastUsedAt], [1, '2026-11-02T09:00:00.000Z']);
  advance(1);
  await use(secret, '/members');
  assert.deepEqual([writes, (await read()).lastUsedAt], [2, '2026-11-02T09:01:00.000Z']);
  const reply = await api('user_1', `${path}/${id}`, {
    method: 'PATCH',
    body: { name: 'Renamed' },
    headers: { 'if-match': etag },
  });
  assert.equal(reply.status, 200, 'a use is no conflict');
});

test('the host verifies keys for its own API', async () => {
  const { api, backend, key, requestWith, advance } = createKeys();
  const { secret, id } = await key({ name: 'Export', permissions: ['audit:read'], ttlSeconds: 3600 });
  const expected = { keyId: id, name: 'Export', organizationId: 'org_1', permissions: ['audit:read'] };
  assert.deepEqual(await backend.verifyApiKey(secret), expected);
  assert.deepEqual(await backend.verifyApiKey(requestWith(`Bearer ${secret}`)), expected);
  assert.deepEqual(await backend.verifyApiKey(requestWith(`bearer  ${secret} `)), expected);
  assert.equal((await api('user_1', path)).body.items[0].lastUsedAt, '2026-11-02T09:00:00.000Z');
  for (const header of ['Bearer eyJhbGciOi', `Basic ${secret}`, secret, 'Bearer', `Bearer ${secret} ${secret}`])
    assert.equal(await backend.verifyApiKey(requestWith(header)), null, header);
  for (const token of ['', 'orgk_', `${secret}x`, ` ${secret}`, secret.toUpperCase()])
    assert.equal(await backend.verifyApiKey(token), null, token);
  advance(3600);
  assert.equal(await backend.verifyApiKey(secret), null);
});

test('changes of keys are announced to viewers of keys', async () => {
  const { api, store } = createKeys();
  const seen: string[] = [];
  const stop = await store.changes!.subscribe({
    onChange: ({ resource, id, isGone }) => void seen.push(`${resource} ${id}${isGone ? ' gone' : ''}`),
    onReconnect: () => {},
  });
  const { body } = await api('user_1', path, send({ name: 'Key', permissions: ['members:read'] }));
  await api('user_1', `${path}/${body.id}`, { method: 'PATCH', body: { name: 'Renamed' } });
  await api('user_1', `${path}/${body.id}/rotate`, send({ overlapSeconds: 0 }));
  await api('user_1', `${path}/${body.id}`, { method: 'DELETE' });
  stop();
  assert.deepEqual(
    seen,
    Array.from({ length: 4 }, () => `apiKey ${body.id}`),
  );
});
