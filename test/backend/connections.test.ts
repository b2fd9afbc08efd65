/*
 * Single sign-on connections: what is stored, who can change it, when it can be enabled, and where the secret is.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection, ConnectionUpdate } from '../../src/contract/index.js';
import { createMemoryStore, createOrgBackend, type OrgBackendOptions } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { connection, domain } from '../../src/backend/testing/records.js';
import {
  connectionOptions,
  currentCertificate,
  encryptionKey,
  expiredCertificate,
  nextCertificate,
} from './connection-fixtures.js';
import { codeOf, createTestBackend, type Reply } from './fixtures.js';

const SECRET = 'zq-super-secret-value-81';
const oidc = { issuer: 'https://idp.example', clientId: 'client', clientSecret: SECRET };

async function open(options: Partial<OrgBackendOptions> = {}) {
  const fixture = createTestBackend({ connections: connectionOptions, ...options });
  const path = (organization: string, rest = '') => `/organizations/${organization}/connections${rest}`;
  await fixture.store.transaction(async (tx) => {
    await tx.putDomain(domain('org_1', 'dom_1', { domain: 'acme.example', status: 'verified' }));
    await tx.putDomain(domain('org_1', 'dom_2', { domain: 'pending.example' }));
    await tx.putDomain(domain('org_2', 'dom_9', { domain: 'other.example', status: 'verified' }));
    // Manages connections, but holds none of the permissions of members.
    await tx.putRole({
      id: 'rol_sso',
      organizationId: 'org_1',
      name: 'Single sign-on',
      description: null,
      permissions: ['connections:read', 'connections:manage'],
      isAdmin: false,
      version: 1,
    });
    const member = (await tx.membership('org_1', 'user_9'))!;
    await tx.putMembership({ ...member, roleIds: ['rol_sso'] });
  });
  const create = (body: object, who = 'user_1', organization = 'org_1') =>
    fixture.api<Connection>(who, path(organization), { method: 'POST', body });
  const made = async (body: object = {}) => {
    const reply = await create({ name: 'Okta', strategy: 'oidc', ...body });
    assert.equal(reply.status, 201, reply.text);
    return reply.body;
  };
  const update = (id: string, body: ConnectionUpdate | object, who = 'user_1', headers = {}) =>
    fixture.api<Connection>(who, path('org_1', `/${id}`), { method: 'PATCH', body, headers });
  const get = async (id: string, who = 'user_1') => (await fixture.api<Connection>(who, path('org_1', `/${id}`))).body;
  const pass = (id: string) =>
    fixture.store.transaction(async (tx) => {
      const record = (await tx.connection(id))!;
      const lastTest = { at: record.createdAt, ok: true, configVersion: record.configVersion, steps: [] };
      await tx.putConnection({ ...record, lastTest });
    });
  const events = async () => (await fixture.audit()).filter(({ type }) => type.startsWith('connection.')).reverse();
  return { ...fixture, path, create, made, update, get, pass, events };
}

const fieldError = (reply: Reply) => [reply.status, reply.body.errors?.[0].pointer, reply.body.errors?.[0].code];

test('a new connection is disabled, with the values to copy and the default attributes', async () => {
  const { create, events } = await open();
  const reply = await create({ name: 'Okta', strategy: 'oidc', provider: 'okta' });
  assert.equal(reply.status, 201, reply.text);
  const { id, etag: _, ...rest } = reply.body;
  assert.ok(reply.headers.get('location')?.endsWith(`/v1/organizations/org_1/connections/${id}`));
  assert.deepEqual(rest, {
    name: 'Okta',
    strategy: 'oidc',
    provider: 'okta',
    enabled: false,
    idpInitiated: false,
    autoMembership: false,
    defaultRoles: [],
    attributes: {
      email: 'email',
      name: 'name',
      firstName: 'given_name',
      lastName: 'family_name',
      groups: 'groups',
    },
    roleMapping: [],
    domains: [],
    setup: { redirectUri: `https://login.example.com/${id}/callback` },
    tested: false,
    memberCount: 0,
    createdAt: '2026-11-02T09:00:00.000Z',
    allowed: { update: true, delete: true, enable: false },
    reasons: { enable: 'connection_incomplete' },
  });
  assert.deepEqual(
    (await events()).map(({ type, target }) => [type, target]),
    [['connection.create', { kind: 'connection', id, name: 'Okta' }]],
  );
});

test('a SAML connection has two certificates at most, and shows when the first one expires', async () => {
  const { made, update, get, events, advance } = await open();
  const saml = { entityId: 'urn:idp', ssoUrl: 'https://idp.example/sso', certificates: [{ pem: currentCertificate }] };
  const { id, setup, ...first } = await made({ strategy: 'saml', saml });
  assert.deepEqual(Object.keys(setup), ['acsUrl', 'entityId', 'metadataUrl']);
  assert.equal(first.certificateExpiresAt, '2028-12-04T00:00:00.000Z');
  const { fingerprint } = first.saml!.certificates[0]!;
  assert.match(fingerprint, /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);

  const next = nextCertificate.replace(/-----[^-]+-----/g, '');
  const both = await update(id, { saml: { certificates: [{ fingerprint }, { pem: next }] } });
  assert.equal(both.status, 200, both.text);
  assert.deepEqual(
    both.body.saml!.certificates.map(({ notAfter }) => notAfter.slice(0, 4)),
    ['2028', '2032'],
  );
  assert.equal(both.body.certificateExpiresAt, '2028-12-04T00:00:00.000Z');
  assert.deepEqual(
    (await events()).at(-1)!.changes.map(({ field }) => field),
    ['certificates'],
  );
  advance(3 * 365 * 86_400);
  assert.equal((await get(id)).certificateExpiresAt, '2032-12-04T00:00:00.000Z');

  const wrong: [unknown[], string, string][] = [
    [[{ pem: 'not a certificate' }], '/saml/certificates/0', 'invalid_certificate'],
    [[{ pem: currentCertificate + currentCertificate }], '/saml/certificates/0', 'invalid_certificate'],
    [[{}], '/saml/certificates/0', 'invalid_certificate'],
    [
      [{ fingerprint: fingerprint.replace(/./g, (text) => (text === ':' ? text : '0')) }],
      '/saml/certificates/0',
      'invalid_certificate',
    ],
    [[{ pem: expiredCertificate }], '/saml/certificates/0', 'certificate_expired'],
    [[{ pem: nextCertificate }, { pem: nextCertificate }], '/saml/certificates/1', 'duplicate'],
    [[], '/saml/certificates', 'required'],
  ];
  for (const [certificates, pointer, code] of wrong)
    assert.deepEqual(fieldError(await update(id, { saml: { certificates } })), [422, pointer, code]);
  const three = [{ fingerprint }, { pem: next }, { pem: currentCertificate }];
  assert.equal((await update(id, { saml: { certificates: three } })).status, 422);
});

test('the configuration is complete or absent, and fits the strategy', async () => {
  const { create } = await open();
  const attempt = async (body: object) => fieldError(await create({ name: 'x', ...body }));
  const saml = { entityId: 'e', ssoUrl: 'https://idp.example', certificates: [{ pem: currentCertificate }] };
  const faults: [object, string, string][] = [
    [{ strategy: 'oidc', oidc: { clientId: 'c' } }, '/oidc/issuer', 'required'],
    [{ strategy: 'oidc', oidc: { issuer: 'https://idp.example' } }, '/oidc/clientId', 'required'],
    [{ strategy: 'oidc', oidc: { ...oidc, issuer: 'http://idp.example' } }, '/oidc/issuer', 'not_https'],
    [{ strategy: 'oidc', oidc: { ...oidc, issuer: 'https://user:pass@idp.example' } }, '/oidc/issuer', 'not_https'],
    [{ strategy: 'oidc', oidc: { ...oidc, issuer: 'https://169.254.169.254' } }, '/oidc/issuer', 'private_address'],
    [{ strategy: 'oidc', oidc: { ...oidc, issuer: 'https://[::ffff:10.0.0.1]' } }, '/oidc/issuer', 'private_address'],
    [{ strategy: 'oidc', oidc: { ...oidc, issuer: 'https://0x7f.1' } }, '/oidc/issuer', 'private_address'],
    [{ strategy: 'oidc', oidc: { ...oidc, issuer: 'https://localhost' } }, '/oidc/issuer', 'private_address'],
    [{ strategy: 'oidc', oidc: { ...oidc, issuer: 'https://idp.example?a' } }, '/oidc/issuer', 'invalid_format'],
    [{ strategy: 'oidc', saml }, '/saml', 'unknown_value'],
    [{ strategy: 'saml', oidc }, '/oidc', 'unknown_value'],
    [{ strategy: 'saml', saml: { ...saml, entityId: undefined } }, '/saml/entityId', 'required'],
    [{ strategy: 'saml', saml: { ...saml, ssoUrl: undefined } }, '/saml/ssoUrl', 'required'],
    [{ strategy: 'saml', saml: { ...saml, certificates: undefined } }, '/saml/certificates', 'required'],
    [{ strategy: 'saml', saml: { ...saml, ssoUrl: 'http://idp.example' } }, '/saml/ssoUrl', 'not_https'],
  ];
  for (const [body, pointer, code] of faults) assert.deepEqual(await attempt(body), [422, pointer, code]);
  assert.equal(
    (await create({ name: 'x', strategy: 'saml', saml: { ...saml, ssoUrl: 'javascript:alert(1)' } })).status,
    422,
  );
  // Only the browsers of the customer open it.
  const inside = { ...saml, ssoUrl: 'https://adfs.corp.internal/ls' };
  assert.equal((await create({ name: 'x', strategy: 'saml', saml: inside })).status, 201);
});

test('the secret is in no response, event, change, error or row', async () => {
  const seen: unknown[] = [];
  const { made, update, get, api, path, audit, store, backend, errors } = await open({
    log: (entry) => void seen.push(entry),
    hooks: { after: { 'member.add': (event) => void seen.push(event) } },
  });
  const stop = await store.changes!.subscribe({ onChange: (change) => void seen.push(change), onReconnect: () => {} });
  const { id } = await made({ oidc });
  seen.push(await get(id));
  for (const body of [
    { oidc: { clientSecret: SECRET, clientId: 'other' } },
    { oidc: { clientSecret: `${SECRET}\n` } },
    { oidc: { clientSecret: SECRET, issuer: 'http://idp.example' } },
    { oidc: { clientSecret: SECRET.repeat(50) } },
    { name: '', oidc: { clientSecret: SECRET } },
  ])
    seen.push(await update(id, body));
  seen.push(await api('user_1', path('org_1')), await audit(), errors);
  seen.push(await api('user_1', path('org_1', `/${id}/tests`), { method: 'POST' }));
  const record = await store.transaction((tx) => tx.connection(id));
  seen.push(record);
  stop();
  const text = JSON.stringify(seen);
  assert.ok(text.includes('hasClientSecret'));
  assert.ok(!text.includes(SECRET) && !text.includes(btoa(SECRET).replace(/=+$/, '')));
  assert.equal((await backend.connections.find({ id }))!.oidc!.clientSecret, SECRET);
});

test('a secret is kept until it is replaced or removed, and is not sent to another issuer', async () => {
  const { made, update, backend, events } = await open();
  const { id } = await made({ oidc });
  const secretOf = async () => (await backend.connections.find({ id }))!.oidc!.clientSecret;
  assert.equal((await update(id, { oidc: { clientId: 'other' } })).body.oidc!.hasClientSecret, true);
  assert.equal(await secretOf(), SECRET);
  await update(id, { oidc: { clientSecret: 'new secret' } });
  assert.equal(await secretOf(), 'new secret');
  assert.deepEqual((await events()).at(-1)!.changes, [{ field: 'clientSecret', from: true, to: true }]);
  assert.equal((await update(id, { oidc: { issuer: 'https://evil.example' } })).body.oidc!.hasClientSecret, false);
  assert.equal(await secretOf(), undefined);
  await update(id, { oidc: { issuer: 'https://idp.example', clientSecret: SECRET } });
  assert.equal(await secretOf(), SECRET);
  await update(id, { oidc: { clientSecret: null } });
  assert.equal(await secretOf(), undefined);
});

test('keys can be rotated, and a ciphertext is bound to its connection', async () => {
  const { made, store, update } = await open();
  const [{ id }, other] = [await made({ oidc }), await made({ name: 'Other', oidc: { ...oidc, clientSecret: 'b' } })];
  const newKey = new Uint8Array(32).fill(9);
  const withKeys = (...keys: Uint8Array[]) =>
    createOrgBackend({
      store,
      authenticate: async () => null,
      connections: { ...connectionOptions, encryptionKey: keys },
    }).connections;
  assert.equal((await withKeys(newKey, encryptionKey).find({ id }))!.oidc!.clientSecret, SECRET);
  await assert.rejects(withKeys(newKey).find({ id }), /cannot be decrypted/);
  await store.transaction(async (tx) => {
    const [one, two] = [(await tx.connection(id))!, (await tx.connection(other.id))!];
    await tx.putConnection({ ...two, oidc: { ...two.oidc!, secret: one.oidc!.secret } });
  });
  await assert.rejects(
    withKeys(encryptionKey).find({ id: other.id }),
    (error: Error) => !error.message.includes(SECRET),
  );
  assert.equal((await update(other.id, { name: 'Still editable' })).status, 200);
  for (const encryptionKey of [new Uint8Array(16), []])
    assert.throws(
      () =>
        createOrgBackend({
          store: createMemoryStore(),
          authenticate: async () => null,
          connections: { ...connectionOptions, encryptionKey },
        }),
      TypeError,
    );
});

test('a connection is enabled after a test of its configuration has passed', async () => {
  const { made, update, pass, get, events } = await open();
  const { id } = await made();
  assert.equal(codeOf(await update(id, { enabled: true })), 'connection_incomplete');
  await update(id, { oidc });
  assert.equal(codeOf(await update(id, { enabled: true })), 'connection_not_tested');
  await pass(id);
  assert.deepEqual((await get(id)).allowed, { update: true, delete: true, enable: true });
  // The change and the enabling together are not covered by the test.
  assert.equal(codeOf(await update(id, { enabled: true, attributes: { email: 'mail' } })), 'connection_not_tested');
  await update(id, { attributes: { email: 'mail' } });
  assert.equal(codeOf(await update(id, { enabled: true })), 'connection_not_tested');
  await pass(id);
  await update(id, { name: 'Renamed', autoMembership: true });
  const enabled = await update(id, { enabled: true });
  assert.equal(enabled.body.enabled, true, enabled.text);
  // Certificates and secrets can be replaced while users sign in.
  assert.equal((await update(id, { oidc: { clientSecret: 'next' } })).body.enabled, true);
  assert.equal((await update(id, { enabled: false })).body.enabled, false);
  assert.equal(codeOf(await update(id, { enabled: true })), 'connection_not_tested');
  assert.deepEqual((await events()).at(-1)!.changes, [{ field: 'enabled', from: true, to: false }]);
});

test('without tests a complete connection can be enabled', async () => {
  const { made, update, api, path } = await open({ connections: { ...connectionOptions, startTest: undefined } });
  const { id, tested } = await made({ oidc });
  assert.equal(tested, undefined);
  assert.equal((await update(id, { enabled: true })).body.enabled, true);
  assert.equal(codeOf(await api('user_1', path('org_1', `/${id}/tests`), { method: 'POST' })), 'feature_disabled');
});

test('two enabled connections do not share a domain', async () => {
  const { made, update, pass } = await open();
  const ids: string[] = [];
  for (const name of ['One', 'Two']) {
    const { id } = await made({ name, oidc, domainIds: ['dom_1'] });
    await pass(id);
    ids.push(id);
  }
  assert.equal((await update(ids[0]!, { enabled: true })).status, 200);
  assert.equal(codeOf(await update(ids[1]!, { enabled: true })), 'connection_domain_taken');
  assert.equal((await update(ids[1]!, { enabled: true, domainIds: [] })).status, 200);
  assert.equal(codeOf(await update(ids[1]!, { domainIds: ['dom_1'] })), 'connection_domain_taken');
});

test('only verified domains of the organization are accepted', async () => {
  const { create } = await open();
  const attempt = async (id: string) => fieldError(await create({ name: 'x', strategy: 'oidc', domainIds: [id] }));
  assert.deepEqual(await attempt('dom_9'), [422, '/domainIds/0', 'unknown_value']);
  assert.deepEqual(await attempt('dom_2'), [422, '/domainIds/0', 'domain_not_verified']);
});

test('a user changes only connections whose roles they can give', async () => {
  const { create, made, update, api, path, get } = await open();
  const weak = 'user_9';
  const given = { name: 'x', strategy: 'oidc' };
  assert.equal(codeOf(await create({ ...given, defaultRoleIds: ['member'] }, weak)), 'role_not_assignable');
  const admins = [{ value: 'admins', roleId: 'owner' }];
  assert.equal(codeOf(await create({ ...given, roleMapping: admins }, weak)), 'role_not_assignable');
  assert.deepEqual(fieldError(await create({ ...given, defaultRoleIds: ['owner'] })), [
    422,
    '/defaultRoleIds/0',
    'unknown_value',
  ]);
  assert.deepEqual(fieldError(await create({ ...given, roleMapping: [...admins, { value: 'x', roleId: 'none' }] })), [
    422,
    '/roleMapping/1/roleId',
    'unknown_value',
  ]);
  assert.equal((await create({ ...given, defaultRoleIds: ['rol_sso'] }, weak)).status, 201);

  const { id } = await made({ oidc, roleMapping: admins });
  assert.deepEqual((await get(id, weak)).reasons, {
    update: 'role_not_assignable',
    enable: 'role_not_assignable',
  });
  // The issuer decides who is an administrator, and so does the group.
  for (const body of [
    { oidc: { issuer: 'https://evil.example' } },
    { roleMapping: [{ value: 'everyone', roleId: 'owner' }] },
    { roleMapping: [] },
    { name: 'x' },
    { enabled: true },
    { enabled: false, name: 'x' },
  ])
    assert.equal(codeOf(await update(id, body, weak)), 'role_not_assignable', JSON.stringify(body));
  assert.equal(codeOf(await api(weak, path('org_1', `/${id}/tests`), { method: 'POST' })), 'role_not_assignable');
  assert.equal((await update(id, { enabled: false }, weak)).status, 200);
});

test('a deleted role is replaced or removed', async () => {
  const { made, api, get } = await open();
  const role = async (name: string) => {
    const body = { name, permissions: ['members:read'] };
    return (await api('user_1', '/organizations/org_1/roles', { method: 'POST', body })).body.id as string;
  };
  const [one, two] = [await role('One'), await role('Two')];
  const roleMapping = [
    { value: 'a', roleId: one },
    { value: 'a', roleId: two },
    { value: 'b', roleId: one },
  ];
  const { id } = await made({ defaultRoleIds: [one, 'member'], roleMapping });
  const rolesOf = async () => {
    const { defaultRoles, roleMapping: mapping } = await get(id);
    return [defaultRoles.map((given) => given.id), mapping.map(({ value, role: given }) => [value, given.id])];
  };
  await api('user_1', `/organizations/org_1/roles/${one}?replacement=${two}`, { method: 'DELETE' });
  assert.deepEqual(await rolesOf(), [
    [two, 'member'],
    [
      ['a', two],
      ['b', two],
    ],
  ]);
  assert.equal((await api('user_1', `/organizations/org_1/roles/${two}`, { method: 'DELETE' })).status, 204);
  assert.deepEqual(await rolesOf(), [['member'], []]);
});

test('a connection of another organization does not exist', async () => {
  const { store, api, path, update } = await open();
  await store.transaction((tx) => tx.putConnection(connection('org_2', 'con_9')));
  assert.equal((await update('con_9', { name: 'x' })).status, 404);
  for (const [rest, method] of [
    ['/con_9', 'GET'],
    ['/con_9', 'DELETE'],
    ['/con_9/tests', 'POST'],
    ['/con_9/tests/tst_1', 'GET'],
  ] as const)
    assert.equal(codeOf(await api('user_1', path('org_1', rest), { method })), 'not_found', rest);
  assert.ok(await store.transaction((tx) => tx.connection('con_9')));
});

test('one of two changes of the same version succeeds', async () => {
  const { made, update, api, path } = await open();
  const { id, etag } = await made();
  const replies = await Promise.all(
    ['One', 'Two'].map((name) => update(id, { name }, 'user_1', { 'if-match': etag! })),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412]);
  const old = { method: 'DELETE', headers: { 'if-match': etag! } };
  assert.equal((await api('user_1', path('org_1', `/${id}`), old)).status, 412);
});

test('the number of connections is limited, and a deleted one is gone', async () => {
  const { made, create, api, path, events } = await open({ connections: { ...connectionOptions, max: 2 } });
  const { id } = await made();
  await made();
  assert.equal(codeOf(await create({ name: 'x', strategy: 'oidc' })), 'connection_limit_reached');
  assert.equal((await api('user_1', path('org_1', `/${id}`), { method: 'DELETE' })).status, 204);
  const { items, total } = (await api('user_1', path('org_1'))).body;
  assert.deepEqual([items.length, total], [1, 1]);
  assert.deepEqual((await events()).at(-1)!.type, 'connection.delete');
});

test('a strategy that the host does not offer is refused', async () => {
  const { create, api } = await open({ connections: { ...connectionOptions, strategies: ['saml'] } });
  assert.deepEqual(fieldError(await create({ name: 'x', strategy: 'oidc' })), [422, '/strategy', 'unknown_value']);
  const { features, connections, limits } = (await api('user_1', '/capabilities')).body;
  assert.deepEqual(
    [features.connections, connections, limits.connectionsMax],
    [true, { strategies: ['saml'], tests: true }, 10],
  );
});

test('without the option there are no connections', async () => {
  const store = createMemoryStore(createSampleData({ members: 3, organizations: 1 }));
  const { backend } = createTestBackend({ store });
  await assert.rejects(backend.connections.find({ id: 'con_1' }), /does not support connections/);
  await assert.rejects(backend.connections.forEmail('a@acme.example'), /does not support connections/);
});
