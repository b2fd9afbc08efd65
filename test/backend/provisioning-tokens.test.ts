/*
 * Provisioning tokens: secrets that are shown once, what a token can do, rotation and revocation.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrgBackend, createMemoryStore } from '../../src/backend/index.js';
import { codeOf } from './fixtures.js';
import { createDirectory, filterOf, provisioningOptions, scimUrl, userOf } from './provisioning-fixtures.js';

const path = '/organizations/org_1/provisioning-tokens';

test('a secret is in the response that creates it alone, and stored as a hash', async () => {
  const { api, store, audit } = await createDirectory();
  const { status, body, headers } = await api('user_1', path, {
    method: 'POST',
    body: { name: ' Entra ', ttlSeconds: 3600 },
  });
  assert.equal(status, 201);
  const { id, etag, secret, prefix, createdBy, ...rest } = body;
  assert.match(secret, /^scim_[\w-]{43}$/);
  assert.equal(secret.slice(0, 9), prefix);
  assert.deepEqual(rest, {
    name: 'Entra',
    createdAt: '2026-11-02T09:00:00.000Z',
    expiresAt: '2026-11-02T10:00:00.000Z',
    scimUrl,
    allowed: { rotate: true },
  });
  assert.equal(createdBy.userId, 'user_1');
  assert.ok(headers.get('location')!.endsWith(`${path}/${id}`));
  const list = (await api('user_1', path)).body;
  const listed = list.items.find((token: { id: string }) => token.id === id);
  assert.deepEqual([list.items.length, listed.etag, 'secret' in listed], [2, etag, false]);
  assert.deepEqual(
    [list.scimUrl, list.managedMemberCount, list.memberCount, list.groupCount],
    [scimUrl, 0, (await api('user_1', '/organizations/org_1')).body.memberCount, 0],
  );
  const stored = JSON.stringify(await store.transaction((tx) => tx.provisioningTokens('org_1')));
  const event = (await audit())[0]!;
  for (const text of [stored, JSON.stringify(event)]) assert.equal(text.includes(secret.slice(10)), false);
  assert.deepEqual(
    [event.type, event.target],
    ['provisioning-token.create', { kind: 'provisioningToken', id, name: 'Entra' }],
  );
});

test('repeating the creation with its key shows the secret again, and no other request does', async () => {
  const { api } = await createDirectory();
  const options = { method: 'POST', body: { name: 'Entra' }, headers: { 'idempotency-key': 'k' } };
  const [first, again] = [await api('user_1', path, options), await api('user_1', path, options)];
  assert.equal(first.body.secret, again.body.secret);
  assert.equal((await api('user_1', path)).body.items.length, 2);
});

test('rotation replaces the secret at once, and renews its lifetime', async () => {
  const { api, scim, token, advance, audit } = await createDirectory({ ttlSeconds: 3600 });
  advance(1800);
  const { status, body } = await api('user_1', `${path}/${token.id}/rotate`, { method: 'POST' });
  assert.equal(status, 200);
  assert.notEqual(body.secret, token.secret);
  assert.deepEqual([body.rotatedAt, body.expiresAt], ['2026-11-02T09:30:00.000Z', '2026-11-02T10:30:00.000Z']);
  assert.equal((await scim('GET', '/Users')).status, 401);
  assert.equal((await scim('GET', '/Users', undefined, { secret: body.secret })).status, 200);
  assert.equal((await audit())[0]!.type, 'provisioning-token.rotate');
  const stale = await api('user_1', `${path}/${token.id}/rotate`, {
    method: 'POST',
    headers: { 'if-match': token.etag },
  });
  assert.equal(codeOf(stale), 'etag_mismatch');
});

test('an expired token and a revoked one are refused', async () => {
  const { api, scim, token, advance, createToken } = await createDirectory({ ttlSeconds: 3600 });
  const other = await createToken();
  advance(3599);
  assert.equal((await scim('GET', '/Users')).status, 200);
  const revoked = await api('user_1', `${path}/${other.id}`, { method: 'DELETE' });
  assert.equal(revoked.status, 204);
  assert.equal((await scim('GET', '/Users', undefined, { secret: other.secret })).status, 401);
  advance(1);
  const expired = await scim('GET', '/Users');
  assert.deepEqual(
    [expired.status, expired.headers.get('www-authenticate'), expired.body.detail],
    [401, 'Bearer', 'The token has expired'],
  );
  assert.equal(codeOf(await api('user_1', `${path}/${other.id}`, { method: 'DELETE' })), 'not_found');
  assert.equal((await api('user_1', path)).body.items[0].id, token.id);
});

test('the last use is known to a minute, and no change of the token', async () => {
  const { api, scim, advance } = await createDirectory();
  const read = async () => (await api('user_1', path)).body.items[0];
  const { etag, lastUsedAt } = await read();
  assert.equal(lastUsedAt, undefined);
  await scim('GET', '/Users');
  advance(59);
  await scim('GET', '/Users');
  assert.equal((await read()).lastUsedAt, '2026-11-02T09:00:00.000Z');
  advance(1);
  await scim('GET', '/Users');
  const used = await read();
  assert.equal(used.lastUsedAt, '2026-11-02T09:01:00.000Z');
  assert.equal((await scim('GET', '/Users', undefined, { secret: 'scim_wrong' })).status, 401);
  assert.equal(used.version, undefined);
  assert.notEqual(used.etag, etag, 'the representation has changed');
});

test('a token can do what its creator could, and only who holds all of that can rotate it', async () => {
  const { api, scim, add, createToken, membership, store, token } = await createDirectory();
  const grace = await add('Grace');
  await store.transaction((tx) =>
    tx.putRole({
      id: 'rol_it',
      organizationId: 'org_1',
      name: 'IT',
      description: null,
      permissions: ['members:read', 'members:add', 'members:update', 'roles:read', 'connections:manage'],
      isAdmin: false,
      version: 1,
    }),
  );
  await store.transaction(async (tx) =>
    tx.putMembership({ ...(await tx.membership('org_1', 'user_9'))!, roleIds: ['rol_it'] }),
  );
  const { secret } = await createToken('user_9');
  const as = (method: string, at: string, body?: unknown) => scim(method, at, body, { secret });
  // Default roles whose permissions the creator does not hold are left out.
  const created = await as('POST', '/Users', userOf('kay'));
  assert.equal(created.status, 201);
  const auditor = await as('POST', '/Groups', { displayName: 'Owner' });
  assert.deepEqual([auditor.status, auditor.body.scimType], [403, undefined]);
  for (const [method, body] of [
    ['DELETE', undefined],
    ['PUT', { ...userOf('Grace'), active: false }],
  ] as const)
    assert.equal((await as(method, `/Users/${encodeURIComponent(grace)}`, body)).status, 403, method);
  assert.equal((await membership(grace))!.status, 'active');
  const first = (await api('user_9', path)).body.items.find(({ id }: { id: string }) => id === token.id);
  assert.deepEqual([first.allowed, first.reasons], [{ rotate: false }, { rotate: 'role_not_assignable' }]);
  const rotated = await api('user_9', `${path}/${first.id}/rotate`, { method: 'POST' });
  assert.equal(codeOf(rotated), 'role_not_assignable');
  // The token stays when its creator leaves, with what it had.
  await store.transaction((tx) => tx.deleteMembership('org_1', 'user_9'));
  assert.equal((await as('GET', `/Users?${filterOf('userName eq "kay@acme.example"')}`)).body.totalResults, 1);
});

test('an organization has a limited number of tokens', async () => {
  const { api } = await createDirectory({ provisioning: { ...provisioningOptions, max: 2 } });
  const create = () => api('user_1', path, { method: 'POST', body: { name: 'More' } });
  assert.equal((await create()).status, 201);
  const refused = await create();
  assert.deepEqual([refused.status, codeOf(refused)], [409, 'provisioning_token_limit_reached']);
  const { features, limits } = (await api('user_1', '/capabilities')).body;
  assert.deepEqual([features.provisioning, limits.provisioningTokensMax], [true, 2]);
});

test('the URL of the server must be one', () => {
  for (const url of ['', '/scim/v2', 'ftp://example.com', 'https://example.com/scim?x=1'])
    assert.throws(
      () =>
        createOrgBackend({
          store: createMemoryStore(),
          authenticate: async () => null,
          provisioning: { ...provisioningOptions, scimUrl: url },
        }),
      /scimUrl/,
    );
});
