/*
 * API keys: secrets that are shown once, what a key may have, changes, rotation with overlap, and revocation.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createApiKeySecret, isApiKey, isSameHash } from '../../src/backend/core/api-key-secret.js';
import { createMemoryStore, createOrgBackend } from '../../src/backend/index.js';
import { createKeys, path, send } from './api-key-fixtures.js';
import { codeOf } from './fixtures.js';

test('a secret is in the response that creates it alone, and stored as a hash', async () => {
  const { api, store, audit } = createKeys();
  const { status, body, headers } = await api(
    'user_1',
    path,
    send({ name: ' Nightly export ', permissions: ['members:read', 'audit:read'], ttlSeconds: 3600 }),
  );
  assert.equal(status, 201);
  const { id, etag, secret, prefix, createdBy, ...rest } = body;
  assert.match(secret, /^orgk_[0-9A-Za-z]{49}$/);
  assert.equal(prefix, secret.slice(0, 9));
  assert.equal(createdBy.userId, 'user_1');
  assert.deepEqual(rest, {
    name: 'Nightly export',
    permissions: ['members:read', 'audit:read'],
    status: 'active',
    createdAt: '2026-11-02T09:00:00.000Z',
    expiresAt: '2026-11-02T10:00:00.000Z',
    allowed: { update: true, rotate: true, revoke: true },
  });
  assert.ok(headers.get('location')!.endsWith(`${path}/${id}`));
  const list = (await api('user_1', path)).body;
  assert.deepEqual([list.items.length, list.items[0].etag, 'secret' in list.items[0]], [1, etag, false]);
  const stored = JSON.stringify(await store.transaction((tx) => tx.apiKeys('org_1')));
  const event = (await audit())[0]!;
  for (const text of [stored, JSON.stringify(event)]) assert.equal(text.includes(secret.slice(9)), false);
  assert.deepEqual([event.type, event.target], ['api-key.create', { kind: 'apiKey', id, name: 'Nightly export' }]);
});

test('repeating the creation shows the secret to its caller again, and to no one else', async () => {
  const { api } = createKeys();
  const options = send({ name: 'Export', permissions: ['members:read'] }, { 'idempotency-key': 'k' });
  const [first, again] = [await api('user_1', path, options), await api('user_1', path, options)];
  assert.equal(first.body.secret, again.body.secret);
  const other = await api('user_2', path, options);
  assert.equal(other.status, 201);
  assert.notEqual(other.body.secret, first.body.secret);
  assert.notEqual(other.body.id, first.body.id);
  const reused = await api(
    'user_1',
    path,
    send({ name: 'Other', permissions: ['members:read'] }, { 'idempotency-key': 'k' }),
  );
  assert.equal(codeOf(reused), 'idempotency_reuse');
});

test('a repeated creation shows nothing to a caller who has lost the permission', async () => {
  const { api, store } = createKeys();
  const options = send({ name: 'Export', permissions: ['members:read'] }, { 'idempotency-key': 'k' });
  assert.equal((await api('user_2', path, options)).status, 201);
  await store.transaction(async (tx) =>
    tx.putMembership({ ...(await tx.membership('org_1', 'user_2'))!, roleIds: ['auditor'] }),
  );
  assert.equal(codeOf(await api('user_2', path, options)), 'permission_denied');
});

test('a key gets only permissions that its creator holds and that keys can have', async () => {
  const { api, audit } = createKeys();
  const create = (permissions: string[], who = 'user_2') => api(who, path, send({ name: 'Key', permissions }));
  // The administrator holds everything but deleting the organization.
  const above = await create(['members:read', 'org:delete']);
  assert.deepEqual([above.status, codeOf(above)], [403, 'permission_not_grantable']);
  assert.deepEqual([(await audit())[0]!.type, (await audit())[0]!.outcome], ['api-key.create', 'denied']);
  const unknown = await create(['members:read', 'reports:read']);
  assert.deepEqual(
    [unknown.status, unknown.body.errors[0].pointer, unknown.body.errors[0].code],
    [422, '/permissions/1', 'unknown_value'],
  );
  const reserved = await create(['api-keys:manage'], 'user_1');
  assert.deepEqual([reserved.status, reserved.body.errors[0].pointer], [422, '/permissions/0']);
  assert.equal((await create([])).status, 422);
  const narrowed = await api(
    { userId: 'user_1', permissions: ['api-keys:manage', 'members:read'] },
    path,
    send({ name: 'Key', permissions: ['audit:read'] }),
  );
  assert.equal(codeOf(narrowed), 'permission_not_grantable', 'the token of the caller narrows what they hold');
});

test('permissions of the application are for keys too', async () => {
  const { api, key, backend, store } = createKeys({ permissions: { names: ['reports:read'] } });
  const refused = await api('user_2', path, send({ name: 'Key', permissions: ['reports:read'] }));
  assert.equal(codeOf(refused), 'permission_not_grantable');
  await store.transaction((tx) =>
    tx.putRole({
      id: 'rol_reports',
      organizationId: 'org_1',
      name: 'Reports',
      description: null,
      permissions: ['reports:read'],
      isAdmin: false,
      version: 1,
    }),
  );
  await store.transaction(async (tx) =>
    tx.putMembership({ ...(await tx.membership('org_1', 'user_1'))!, roleIds: ['owner', 'rol_reports'] }),
  );
  const { secret } = await key({ permissions: ['reports:read'] });
  assert.deepEqual((await backend.verifyApiKey(secret))!.permissions, ['reports:read']);
});

test('a change keeps what the key has, adds what the caller holds, and takes anything away', async () => {
  const { api, key, use, audit } = createKeys();
  const { id, etag, secret } = await key({ permissions: ['org:delete', 'members:read'] });
  const change = (body: object, headers = {}) => api('user_2', `${path}/${id}`, { method: 'PATCH', body, headers });
  const renamed = await change({ name: ' Renamed ', permissions: ['org:delete', 'members:read', 'audit:read'] });
  assert.deepEqual(
    [renamed.status, renamed.body.name, renamed.body.permissions],
    [200, 'Renamed', ['org:delete', 'members:read', 'audit:read']],
  );
  assert.equal('secret' in renamed.body, false);
  assert.deepEqual(
    (await audit())[0]!.changes.map(({ field }) => field),
    ['displayName', 'permissions'],
  );
  assert.equal(codeOf(await change({ name: 'Late' }, { 'if-match': etag })), 'etag_mismatch');
  const events = (await audit()).length;
  assert.equal((await change({ name: 'Renamed' })).body.etag, renamed.body.etag, 'no change is no new version');
  assert.equal((await audit()).length, events);
  assert.equal((await change({ permissions: ['members:read'] })).status, 200);
  assert.equal(codeOf(await change({ permissions: ['members:read', 'org:delete'] })), 'permission_not_grantable');
  assert.equal((await change({ permissions: ['api-keys:manage'] })).status, 422);
  assert.equal((await use(secret, '/audit-events')).status, 403, 'fewer permissions apply at once');
});

test('rotation keeps the old secret until the end of the overlap, and renews the lifetime', async () => {
  const { api, key, use, advance, audit } = createKeys();
  const { id, secret, etag } = await key({ ttlSeconds: 7200 });
  advance(1800);
  const { status, body } = await api('user_1', `${path}/${id}/rotate`, send({ overlapSeconds: 3600 }));
  assert.equal(status, 200);
  assert.notEqual(body.secret, secret);
  assert.equal(body.prefix, body.secret.slice(0, 9));
  assert.deepEqual(
    [body.rotatedAt, body.previousExpiresAt, body.expiresAt],
    ['2026-11-02T09:30:00.000Z', '2026-11-02T10:30:00.000Z', '2026-11-02T11:30:00.000Z'],
  );
  assert.equal((await audit())[0]!.type, 'api-key.rotate');
  for (const one of [secret, body.secret]) assert.equal((await use(one, '/members')).status, 200);
  advance(3599);
  assert.equal((await use(secret, '/members')).status, 200);
  advance(1);
  assert.equal((await use(secret, '/members')).status, 401);
  assert.equal((await use(body.secret, '/members')).status, 200);
  assert.equal((await api('user_1', path)).body.items[0].previousExpiresAt, undefined);
  const stale = await api('user_1', `${path}/${id}/rotate`, send({ overlapSeconds: 0 }, { 'if-match': etag }));
  assert.equal(codeOf(stale), 'etag_mismatch');
});

test('an overlap ends no later than the old secret would have, and at the next rotation', async () => {
  const { api, key, use } = createKeys();
  const first = await key({ ttlSeconds: 600 });
  const rotate = async (overlapSeconds: number) =>
    (await api('user_1', `${path}/${first.id}/rotate`, send({ overlapSeconds }))).body;
  const second = await rotate(604_800);
  assert.equal(second.previousExpiresAt, '2026-11-02T09:10:00.000Z');
  const third = await rotate(300);
  assert.equal((await use(first.secret, '/members')).status, 401, 'two rotations ago');
  assert.equal((await use(second.secret, '/members')).status, 200);
  const fourth = await rotate(0);
  assert.equal(fourth.previousExpiresAt, undefined);
  for (const { secret } of [second, third]) assert.equal((await use(secret, '/members')).status, 401);
  assert.equal((await use(fourth.secret, '/members')).status, 200);
  for (const overlapSeconds of [-1, 604_801, 1.5, '60', undefined])
    assert.equal((await api('user_1', `${path}/${first.id}/rotate`, send({ overlapSeconds }))).status, 422);
});

test('an expired key can be rotated, which makes it work again', async () => {
  const { api, key, use, advance } = createKeys();
  const { id, secret } = await key({ ttlSeconds: 60 });
  advance(60);
  assert.equal((await use(secret, '/members')).status, 401);
  assert.equal((await api('user_1', path)).body.items[0].status, 'expired');
  const { body } = await api('user_1', `${path}/${id}/rotate`, send({ overlapSeconds: 3600 }));
  assert.deepEqual([body.status, body.previousExpiresAt], ['active', undefined]);
  assert.equal((await use(secret, '/members')).status, 401, 'not even during an overlap');
  assert.equal((await use(body.secret, '/members')).status, 200);
});

test('only who holds all permissions of a key gets a new secret of it', async () => {
  const { api, key, audit } = createKeys();
  const { id } = await key({ permissions: ['org:delete'] });
  const listed = (await api('user_2', path)).body.items[0];
  assert.deepEqual(
    [listed.allowed, listed.reasons],
    [{ update: true, rotate: false, revoke: true }, { rotate: 'permission_not_grantable' }],
  );
  const refused = await api('user_2', `${path}/${id}/rotate`, send({ overlapSeconds: 0 }));
  assert.deepEqual([refused.status, codeOf(refused)], [403, 'permission_not_grantable']);
  assert.deepEqual([(await audit())[0]!.type, (await audit())[0]!.target.id], ['api-key.rotate', id]);
  const reader = (await api('user_4', path)).status;
  assert.equal(reader, 403);
});

test('a revoked key stays in the list for thirty days, with who and when', async () => {
  const { api, key, use, advance, audit } = createKeys();
  const { id, secret } = await key({});
  await key({ name: 'Newer' });
  assert.equal((await api('user_2', `${path}/${id}`, { method: 'DELETE' })).status, 204);
  assert.equal((await use(secret, '/members')).status, 401);
  const events = (await audit()).length;
  assert.equal((await api('user_1', `${path}/${id}`, { method: 'DELETE' })).status, 204, 'again, without effect');
  assert.equal((await audit()).length, events);
  const [newer, revoked] = (await api('user_1', path)).body.items;
  assert.equal(newer.name, 'Newer');
  assert.deepEqual(
    [revoked.status, revoked.revokedAt, revoked.revokedBy.userId, revoked.allowed, revoked.reasons.rotate],
    [
      'revoked',
      '2026-11-02T09:00:00.000Z',
      'user_2',
      { update: false, rotate: false, revoke: false },
      'api_key_revoked',
    ],
  );
  for (const [at, options] of [
    [`${path}/${id}`, { method: 'PATCH', body: { name: 'x' } }],
    [`${path}/${id}/rotate`, send({ overlapSeconds: 0 })],
  ] as const)
    assert.equal(codeOf(await api('user_1', at, options)), 'api_key_revoked');
  advance(30 * 86_400 - 1);
  assert.equal((await api('user_1', path)).body.total, 2);
  advance(1);
  assert.equal((await api('user_1', path)).body.total, 1);
  assert.equal(codeOf(await api('user_1', `${path}/${id}`, { method: 'DELETE' })), 'not_found');
});

test('forgotten keys are deleted, and no more than a hundred revoked ones are kept', async () => {
  const { api, key, store } = createKeys({ apiKeys: { max: 2 } });
  for (let count = 0; count < 103; count++) {
    const { id } = await key({ name: `Key ${count}` });
    assert.equal((await api('user_1', `${path}/${id}`, { method: 'DELETE' })).status, 204);
  }
  assert.equal((await store.transaction((tx) => tx.apiKeys('org_1'))).length, 100);
});

test('an organization has a limited number of keys, without revoked ones', async () => {
  const { api, key } = createKeys({ apiKeys: { max: 2, prefix: 'fn_live_' } });
  const { id, secret } = await key({});
  assert.match(secret, /^fn_live_[0-9A-Za-z]{49}$/);
  await key({});
  const create = () => api('user_1', path, send({ name: 'More', permissions: ['members:read'] }));
  const refused = await create();
  assert.deepEqual([refused.status, codeOf(refused)], [409, 'api_key_limit_reached']);
  await api('user_1', `${path}/${id}`, { method: 'DELETE' });
  assert.equal((await create()).status, 201);
  const { features, limits, apiKeys } = (await api('user_1', '/capabilities')).body;
  assert.deepEqual(
    [features.apiKeys, limits.apiKeysMax, limits.rates.apiKeyRequestsPerMinute, apiKeys],
    [true, 2, 600, { prefix: 'fn_live_', reservedPermissions: ['api-keys:manage'] }],
  );
});

test('lists keys by name, prefix and status', async () => {
  const { api, key, advance } = createKeys();
  const first = await key({ name: 'Nightly export', ttlSeconds: 60 });
  advance(60);
  const second = await key({ name: 'Payroll' });
  const third = await key({ name: 'Old payroll' });
  await api('user_1', `${path}/${third.id}`, { method: 'DELETE' });
  const find = async (query: string) =>
    (await api('user_1', `${path}?${query}`)).body.items.map(({ id }: { id: string }) => id);
  assert.deepEqual(await find('q=PAYROLL'), [second.id, third.id]);
  assert.deepEqual(await find(`q=${first.prefix}`), [first.id]);
  assert.deepEqual(await find('status=expired'), [first.id]);
  assert.deepEqual(await find('status=active&status=revoked'), [second.id, third.id]);
  assert.deepEqual(await find('status=active&q=old'), []);
  assert.equal(codeOf(await api('user_1', `${path}?status=lost`)), 'unsupported_query');
  assert.equal(codeOf(await api('user_1', `${path}?sort=name`)), 'unsupported_query');
});

test('keys of other organizations are not found', async () => {
  const { api, key } = createKeys();
  const { id } = await key({});
  for (const [at, options] of [
    [`/organizations/org_2/api-keys/${id}`, { method: 'PATCH', body: { name: 'x' } }],
    [`/organizations/org_2/api-keys/${id}`, { method: 'DELETE' }],
    [`/organizations/org_2/api-keys/${id}/rotate`, send({ overlapSeconds: 0 })],
  ] as const)
    assert.equal(codeOf(await api('user_1', at, options)), 'not_found');
  assert.deepEqual((await api('user_1', '/organizations/org_2/api-keys')).body.items, []);
});

test('the feature is off without its option', async () => {
  const { api, backend } = createKeys({ apiKeys: undefined });
  assert.equal(codeOf(await api('user_1', path)), 'feature_disabled');
  assert.equal((await api('user_1', '/capabilities')).body.features.apiKeys, false);
  const { secret } = await createApiKeySecret('orgk_');
  assert.equal(await backend.verifyApiKey(secret), null);
});

test('a prefix must be one that scanners recognize', () => {
  for (const prefix of ['', 'orgk', '_', '1key_', 'org-key_', 'orgk_ ', `${'a'.repeat(20)}_`])
    assert.throws(
      () => createOrgBackend({ store: createMemoryStore(), authenticate: async () => null, apiKeys: { prefix } }),
      /apiKeys\.prefix/,
      prefix,
    );
});

test('the checksum finds typing errors', async () => {
  const { secret } = await createApiKeySecret('orgk_');
  assert.equal(isApiKey(secret, 'orgk_'), true);
  for (let at = 0; at < secret.length; at++) {
    const other = secret[at] === 'x' ? 'y' : 'x';
    assert.equal(isApiKey(secret.slice(0, at) + other + secret.slice(at + 1), 'orgk_'), false, `character ${at}`);
  }
  const swapped = secret.slice(0, 10) + secret[11] + secret[10] + secret.slice(12);
  assert.equal(isApiKey(swapped, 'orgk_'), secret[10] === secret[11]);
  for (const wrong of [secret.slice(0, -1), `${secret}0`, `${secret} `, secret.replace('orgk_', 'org_'), ''])
    assert.equal(isApiKey(wrong, 'orgk_'), false, wrong);
  const known = await import('node:zlib');
  const value = known.crc32(secret.slice(0, -6));
  const digits = [...secret.slice(-6)].reduce(
    (sum, digit) => sum * 62 + '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.indexOf(digit),
    0,
  );
  assert.equal(digits, value, 'CRC-32 in base 62, as documented');
});

test('hashes are compared over their whole length', () => {
  assert.equal(isSameHash('abc', 'abc'), true);
  for (const other of ['abd', 'xbc', 'ab', 'abcd', '']) assert.equal(isSameHash('abc', other), false, other);
  // Every character is read, wherever the first difference is.
  const reads = (other: string) => {
    let count = 0;
    const counted = Object.assign(Object.create({ charCodeAt: (at: number) => ((count += 1), other.charCodeAt(at)) }), {
      length: other.length,
    });
    isSameHash('01234567', counted);
    return count;
  };
  assert.deepEqual(['91234567', '01234569', '01234567'].map(reads), [8, 8, 8]);
});
