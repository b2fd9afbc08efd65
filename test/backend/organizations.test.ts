import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMemoryStore, createOrgBackend } from '../../src/backend/index.js';
import { codeOf, createTestBackend } from './fixtures.js';

const create = (name: string, extra: object = {}) => ({
  method: 'POST',
  body: { name, displayName: 'Some Name', ...extra },
});

test('the creator of an organization owns it', async () => {
  const { api, audit } = createTestBackend();
  const { status, body, headers } = await api(
    'user_5',
    '/organizations',
    create('fresh', { metadata: { plan: 'free' } }),
  );
  assert.deepEqual(
    [status, body.viewer.roles, body.memberCount, body.metadata],
    [201, [{ id: 'owner', name: 'Owner' }], 1, { plan: 'free' }],
  );
  assert.equal(headers.get('location'), `https://app.example.com/org-api/v1/organizations/${body.id}`);
  assert.equal((await api('user_5', `/organizations/${body.id}/members`)).body.items[0].isSelf, true);
  assert.equal((await audit(body.id))[0]!.type, 'organization.create');
});

test('two concurrent requests for the same name do not both succeed', async () => {
  const { api } = createTestBackend();
  const replies = await Promise.all(
    ['user_1', 'user_2', 'user_3'].map((who) => api(who, '/organizations', create('wanted'))),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 409, 409]);
  assert.ok(replies.some((reply) => codeOf(reply) === 'slug_taken'));
});

test('suggests a free name for a taken one', async () => {
  const { api } = createTestBackend();
  const check = async (name: string) => (await api('user_1', `/organization-names/${encodeURIComponent(name)}`)).body;
  assert.deepEqual(await check('not-yet'), { available: true });
  assert.deepEqual(await check('acme-logistics'), {
    available: false,
    reason: 'taken',
    suggestion: 'acme-logistics-2',
  });
  assert.deepEqual(await check('Crème & Brûlée!'), { available: false, reason: 'invalid', suggestion: 'creme-brulee' });
  assert.match((await check('日本')).suggestion, /^org-[a-z0-9]+$/);
});

test('the host decides who can create organizations', async () => {
  const nobody = createTestBackend({ policy: { ownerRoleIds: ['owner'], createOrganization: false } });
  assert.equal(codeOf(await nobody.api('user_1', '/organizations', create('x'))), 'feature_disabled');
  const some = createTestBackend({
    policy: { ownerRoleIds: ['owner'], createOrganization: ({ userId }) => userId === 'user_2' },
  });
  assert.equal(codeOf(await some.api('user_1', '/organizations', create('x'))), 'permission_denied');
  assert.equal((await some.api('user_1', '/capabilities')).body.features.createOrganization, false);
  assert.equal((await some.api('user_2', '/capabilities')).body.features.createOrganization, true);
  assert.equal((await some.api('user_2', '/organizations', create('x'))).status, 201);
  assert.throws(
    () =>
      createOrgBackend({
        store: createMemoryStore(),
        authenticate: async () => null,
        policy: { createOrganization: true },
      }),
    TypeError,
  );
});

test('a patch changes only its fields, and null clears', async () => {
  const { api } = createTestBackend();
  const patch = async (body: object) => (await api('user_1', '/organizations/org_1', { method: 'PATCH', body })).body;
  await patch({ metadata: { plan: 'pro', region: 'eu' } });
  assert.deepEqual((await patch({ displayName: '  Acme  ', metadata: { plan: null, seats: '5' } })).metadata, {
    region: 'eu',
    seats: '5',
  });
  const last = await patch({ metadata: null });
  assert.deepEqual([last.displayName, last.name, last.metadata], ['Acme', 'acme-logistics', {}]);
  assert.equal(
    (await api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName: '   ' } })).status,
    422,
  );
  assert.equal(
    codeOf(await api('user_1', '/organizations/org_1', { method: 'PATCH', body: { name: 'northwind-health' } })),
    'slug_taken',
  );
});

test('refuses the second rename based on the same version', async () => {
  const { api } = createTestBackend();
  const etag = (await api('user_1', '/organizations/org_1')).headers.get('etag')!;
  const rename = (displayName: string) =>
    api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName }, headers: { 'if-match': etag } });
  const replies = await Promise.all([rename('One'), rename('Two')]);
  assert.deepEqual(replies.map(({ status }) => status).sort(), [200, 412]);
});

test('a joining member does not change the ETag of the organization', async () => {
  const { api } = createTestBackend();
  const etag = (await api('user_1', '/organizations/org_1')).headers.get('etag')!;
  await api('user_1', '/organizations/org_1/members/user_9', { method: 'DELETE' });
  assert.notEqual((await api('user_1', '/organizations/org_1')).headers.get('etag'), etag);
  const reply = await api('user_1', '/organizations/org_1', {
    method: 'PATCH',
    body: { displayName: 'Still fine' },
    headers: { 'if-match': etag },
  });
  assert.equal(reply.status, 200);
});

test('a deleted organization is gone, its audit log stays', async () => {
  const { api, audit } = createTestBackend();
  assert.equal((await api('user_1', '/organizations/org_1', { method: 'DELETE' })).status, 204);
  assert.equal((await api('user_1', '/organizations/org_1')).status, 404);
  assert.ok(!(await api('user_1', '/me/organizations')).body.items.some((one: any) => one.organization.id === 'org_1'));
  assert.equal((await api('user_3', '/organizations', create('acme-logistics'))).status, 201);
  assert.equal((await audit())[0]!.type, 'organization.delete');
});

test('a transfer keeps the requested roles of the former owner', async () => {
  const { api } = createTestBackend();
  const transfer = (body: object) => api('user_1', '/organizations/org_1/transfer', { method: 'POST', body });
  assert.equal(codeOf(await transfer({ userId: 'nobody' })), 'not_found');
  assert.equal(codeOf(await transfer({ userId: 'user_1' })), 'self_action_forbidden');
  assert.equal((await transfer({ userId: 'user_4', keepRoles: ['auditor'] })).status, 422);
  const { status, body } = await transfer({ userId: 'user_4', keepRoles: [] });
  assert.deepEqual([status, body.viewer.roles, body.viewer.permissions], [200, [], []]);
  const newOwner = (await api('user_4', '/organizations/org_1')).body.viewer.roles.map(({ id }: any) => id);
  assert.deepEqual(newOwner, ['member', 'owner']);
});

test('a transferred organization has an administrator', async () => {
  const { api } = createTestBackend({ sample: { members: 5 }, policy: { ownerRoleIds: ['member'] } });
  await api('user_1', '/organizations/org_1/members/user_2', { method: 'DELETE' });
  assert.equal(
    codeOf(await api('user_1', '/organizations/org_1/transfer', { method: 'POST', body: { userId: 'user_4' } })),
    'last_admin',
  );
  assert.deepEqual((await api('user_1', '/organizations/org_1')).body.viewer.roles, [{ id: 'owner', name: 'Owner' }]);
});

test('branding is patched field by field, and null restores the default', async () => {
  const { api } = createTestBackend();
  const patch = async (body: object) =>
    (await api('user_1', '/organizations/org_1/branding', { method: 'PATCH', body })).body;
  await patch({ logoUrl: 'https://cdn.example.com/logo.png', logoAlt: 'Acme', colors: { primary: '#123456' } });
  assert.deepEqual(await patch({ colors: { pageBackground: '#eeeeee' }, logoAlt: null }), {
    logoUrl: 'https://cdn.example.com/logo.png',
    logoDarkUrl: null,
    colors: { primary: '#123456', pageBackground: '#eeeeee' },
  });
  assert.deepEqual((await patch({ colors: null })).colors, { primary: '#0059d6', pageBackground: '#ffffff' });
  assert.equal(
    (
      await api('user_1', '/organizations/org_1/branding', {
        method: 'PATCH',
        body: { logoUrl: 'javascript:alert(1)' },
      })
    ).status,
    422,
  );
});

test('leaving removes the member and is recorded', async () => {
  const { api, audit } = createTestBackend();
  assert.equal((await api('user_4', '/me/organizations/org_1', { method: 'DELETE' })).status, 204);
  assert.equal((await api('user_4', '/organizations/org_1')).status, 404);
  assert.deepEqual([(await audit())[0]!.type, (await audit())[0]!.actor.id], ['member.leave', 'user_4']);
});

test('returns whether a switch of organizations is seamless', async () => {
  const { api } = createTestBackend();
  const switches = async (who: any) =>
    Object.fromEntries(
      (await api(who, '/me/organizations')).body.items.map((one: any) => [one.organization.id, one.switch]),
    );
  assert.deepEqual(await switches('user_1'), { org_1: 'seamless', org_2: 'seamless', org_3: 'seamless' });
  assert.deepEqual(await switches({ userId: 'user_1', organizationId: 'org_1' }), {
    org_1: 'seamless',
    org_2: 'signIn',
    org_3: 'signIn',
  });
});

test('lists the most recently used organization first', async () => {
  const { api, advance } = createTestBackend();
  advance(60);
  await api('user_1', '/organizations/org_3');
  assert.equal((await api('user_1', '/me/organizations')).body.items[0].organization.id, 'org_3');
});

test('names without visible characters, or with hidden ones, are refused with a reason', async () => {
  const { api } = createTestBackend();
  const blank = [
    '',
    ' ',
    '\u200b',
    '\u00a0\u3000',
    '\u2800',
    '\u3164',
    '\u115f',
    '\u00ad',
    '\ufe0f',
    '\u0301',
    '\ud800',
    '\u2066\u2069',
  ];
  const hidden = [
    'Acme\u202egro',
    'Ac\u200bme',
    'Acme\u0007',
    'Ac\u2060me',
    '\ufeffAc\ufeffme',
    'A\ud800cme',
    'Acme\u2067x',
  ];
  for (const [names, codes] of [
    [blank, ['too_short', 'invalid_format']],
    [hidden, ['invalid_format']],
  ] as const) {
    for (const displayName of names) {
      for (const [path, method, body] of [
        ['/organizations/org_1', 'PATCH', { displayName }],
        ['/organizations', 'POST', { name: 'brand-new', displayName }],
      ] as const) {
        const reply = await api('user_1', path, { method, body });
        assert.equal(reply.status, 422, `${method} ${escape(displayName)}: ${reply.text}`);
        assert.ok(
          (codes as readonly string[]).includes(reply.body.errors[0].code),
          `${escape(displayName)}: ${reply.text}`,
        );
      }
    }
  }
  for (const displayName of ['می‌خواهم', 'שלום\u200f!', '👩‍💻 Labs', 'ไทย', 'Zoë', '株式会社', '½ Price']) {
    assert.equal(
      (await api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName } })).status,
      200,
      displayName,
    );
  }
});

test('lone surrogates are refused in every text of a body', async () => {
  const { api } = createTestBackend();
  const reply = await api('user_1', '/organizations/org_1', {
    method: 'PATCH',
    body: { metadata: { plan: 'x\udc00', ['k\ud800']: 'v' } },
  });
  assert.equal(reply.status, 422);
  assert.deepEqual(
    reply.body.errors.map(({ code }: { code: string }) => code),
    ['invalid_format', 'invalid_format'],
  );
});

test('an organization is listed first after a switch back within minutes', async () => {
  const { api, advance } = createTestBackend();
  const first = async () => (await api('user_1', '/me/organizations?limit=1')).body.items[0].organization.id;
  for (const id of ['org_1', 'org_2', 'org_1', 'org_2', 'org_3', 'org_1']) {
    advance(10);
    assert.equal((await api('user_1', `/organizations/${id}`)).status, 200);
    assert.equal(await first(), id);
  }
  // Further reads of the same organization write nothing: the ETag of the list stays the same.
  const before = (await api('user_1', '/me/organizations')).text;
  advance(10);
  await api('user_1', '/organizations/org_1');
  assert.equal((await api('user_1', '/me/organizations')).text, before);
});
