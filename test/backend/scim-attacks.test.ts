/*
 * What a directory, or someone with its token, must not be able to do.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { domain, user } from '../../src/backend/testing/records.js';
import { createDirectory, patchOf, provisioningOptions, userOf } from './provisioning-fixtures.js';

const off = patchOf({ op: 'replace', path: 'active', value: false });

test('without a valid token there is no answer but 401, the same for everything', async () => {
  const { scim, token } = await createDirectory();
  const bodies = new Set<string>();
  for (const secret of [
    null,
    '',
    'scim_',
    token.secret.slice(0, -1),
    `${token.secret}x`,
    token.secret.toUpperCase(),
    token.id,
    "' or 1=1",
  ])
    for (const path of ['/Users', '/Users/user_9', '/Groups/owner', '/ServiceProviderConfig']) {
      const { status, body, headers } = await scim('GET', path, undefined, { secret });
      assert.deepEqual([status, headers.get('www-authenticate')], [401, 'Bearer'], `${secret}`);
      bodies.add(body.detail);
    }
  assert.deepEqual([...bodies].sort(), ['A bearer token is required', 'The token is invalid or was revoked']);
});

test('a sign-in token is no provisioning token, and the other way around', async () => {
  const { scim, api, handler, token } = await createDirectory();
  const identity = encodeURIComponent(JSON.stringify({ userId: 'user_1', via: 'token' }));
  const response = await handler(
    new Request('https://x.example/scim/v2/Users', { headers: { authorization: identity } }),
  );
  assert.equal(response.status, 401);
  assert.equal((await scim('GET', '/Users')).status, 200);
  assert.notEqual((await api(null, '/me', { headers: { authorization: `Bearer ${token.secret}` } })).status, 200);
});

test('a token reaches users and groups of its own organization only', async () => {
  const { scim, store } = await createDirectory();
  await store.transaction(async (tx) => {
    await tx.putUser(user('elsewhere', { email: 'elsewhere@acme.example' }));
    await tx.putMembership({ ...(await tx.membership('org_2', 'user_1'))!, userId: 'elsewhere' });
    await tx.putRole({
      id: 'rol_other',
      organizationId: 'org_2',
      name: 'Other',
      description: null,
      permissions: [],
      isAdmin: false,
      version: 1,
    });
  });
  for (const [method, body] of [
    ['GET', undefined],
    ['PUT', userOf('x')],
    ['PATCH', off],
    ['DELETE', undefined],
  ] as const)
    for (const path of ['/Users/elsewhere', '/Users/..%2F1', '/Users/%00', '/Groups/rol_other'])
      assert.equal(
        (await scim(method, path, path.startsWith('/Groups') && method === 'PUT' ? { displayName: 'Other' } : body))
          .status,
        404,
        `${method} ${path}`,
      );
  assert.equal((await scim('POST', '/Groups', { displayName: 'Other' })).status, 403);
  const group = await scim('POST', '/Groups', { displayName: 'Auditor', members: [{ value: 'elsewhere' }] });
  assert.deepEqual([group.status, group.body.scimType], [400, 'invalidValue']);
  assert.equal((await scim('GET', '/Groups')).body.totalResults, 0, 'nothing is left of a refused group');
});

test('only addresses in domains that the organization has verified are added', async () => {
  const created: string[] = [];
  const { scim, store, add, patch } = await createDirectory({
    provisioning: {
      ...provisioningOptions,
      createUser: async ({ email }) => {
        created.push(email);
        return { userId: `account ${email}`, emailVerified: true };
      },
    },
  });
  const path = `/Users/${encodeURIComponent(await add('grace'))}`;
  created.length = 0;
  await store.transaction((tx) => tx.putDomain(domain('org_1', 'dom_3', { domain: 'pending.example' })));
  for (const email of [
    'eve@other.example',
    'eve@gmail.com',
    'eve@sub.acme.example',
    'eve@pending.example',
    'eve@acme.example@evil.example',
    'eve',
    '"eve@acme.example',
    'eve@acme.example\u0000',
  ]) {
    const given = { ...userOf('eve'), userName: `eve ${email}`, emails: [{ value: email, primary: true }] };
    const { status, body } = await scim('POST', '/Users', given);
    assert.deepEqual([status, body.scimType], [400, 'invalidValue'], email);
    const changed = await patch(path, { op: 'replace', path: 'emails[type eq "work"].value', value: email });
    assert.equal(changed.status, 400, email);
  }
  // The primary address decides, not the user name.
  const hidden = { ...userOf('eve'), emails: [{ value: 'ceo@other.example', primary: true }] };
  assert.equal((await scim('POST', '/Users', hidden)).status, 400);
  assert.deepEqual(created, [], 'no account was created');
  await store.transaction((tx) => tx.putDomain(domain('org_1', 'dom_1', { domain: 'acme.example', status: 'failed' })));
  assert.equal((await scim('POST', '/Users', userOf('kay'))).status, 400);
  // Members are still blocked, and not let in again.
  assert.equal((await scim('PATCH', path, off)).status, 200);
  assert.equal((await patch(path, { op: 'replace', path: 'active', value: true })).status, 400);
});

test('an account that has not verified the address is not made a member', async () => {
  const fixture = await createDirectory({
    provisioning: { ...provisioningOptions, createUser: async () => ({ userId: 'squatter', emailVerified: false }) },
  });
  const refused = await fixture.scim('POST', '/Users', userOf('grace'));
  assert.deepEqual([refused.status, refused.body.scimType], [409, 'uniqueness']);
  const other = await createDirectory({
    provisioning: { ...provisioningOptions, createUser: async () => ({ userId: 'squatter', emailVerified: true }) },
  });
  await other.store.transaction((tx) =>
    tx.putUser(user('squatter', { email: 'grace@acme.example', emailVerified: false })),
  );
  assert.equal((await other.scim('POST', '/Users', userOf('grace'))).status, 409);
  // A host that answers with the account of someone else.
  assert.equal((await other.scim('POST', '/Users', userOf('kay'))).status, 500);
  assert.equal((await other.membership('squatter')) ?? null, null);
});

test('members with addresses of other domains are left alone', async () => {
  const { scim, membership, audit } = await createDirectory();
  for (const [method, body] of [
    ['PUT', userOf('x')],
    ['PATCH', off],
    ['DELETE', undefined],
  ] as const)
    assert.equal((await scim(method, '/Users/user_9', body)).status, 403, method);
  const [event] = await audit();
  assert.deepEqual([event!.type, event!.outcome, event!.target.id], ['member.remove', 'denied', 'user_9']);
  const group = await scim('POST', '/Groups', { displayName: 'Auditor', members: [{ value: 'user_9' }] });
  assert.equal(group.status, 403);
  const { managedBy, status } = (await membership('user_9'))!;
  assert.deepEqual([managedBy, status], ['manual', 'active']);
});

test('a user cannot take the name, the external id or the address of another one', async () => {
  const { scim, add, patch, store } = await createDirectory();
  await add('ada');
  const path = `/Users/${encodeURIComponent(await add('grace'))}`;
  await store.transaction((tx) => tx.putUser(user('known', { email: 'known@acme.example' })));
  for (const [attribute, value] of [
    ['userName', 'ADA@acme.example'],
    ['externalId', 'ext ada'],
    ['emails', [{ value: 'ada@acme.example', primary: true }]],
    ['emails', [{ value: 'known@acme.example', primary: true }]],
  ]) {
    const { status, body } = await patch(path, { op: 'replace', path: attribute, value });
    assert.deepEqual([status, body.scimType], [409, 'uniqueness'], `${attribute} ${JSON.stringify(value)}`);
  }
  assert.equal((await scim('POST', '/Users', { ...userOf('new'), externalId: 'ext ada' })).status, 409);
});

test('the last administrator stays, whatever a directory sends', async () => {
  const { scim, store, membership, patch, api } = await createDirectory();
  await store.transaction(async (tx) => {
    await tx.putUser({ ...(await tx.user('user_1'))!, email: 'owner@acme.example', emailVerified: true });
    for (const { userId, ...rest } of (await tx.members('org_1', { limit: 200, sort: 'name' })).items)
      if (userId !== 'user_1') await tx.putMembership({ ...withoutUser(rest), userId, roleIds: ['member'] });
  });
  const owner = (await membership('user_1'))!;
  assert.equal((await scim('PATCH', '/Users/user_1', off)).status, 409);
  assert.equal((await scim('DELETE', '/Users/user_1')).status, 409);
  assert.equal((await scim('PUT', '/Users/user_1', { ...userOf('owner'), active: false })).status, 409);
  assert.deepEqual(await membership('user_1'), owner);
  // As a member of the directory, and by its groups.
  assert.equal((await patch('/Users/user_1', { op: 'add', path: 'title', value: 'CEO' })).status, 200);
  const names = (await store.transaction((tx) => tx.roles('org_1'))).filter(({ id }) => owner.roleIds.includes(id));
  for (const { name } of names) await scim('POST', '/Groups', { displayName: name });
  for (const { id } of names) {
    for (const operation of [
      { op: 'replace', path: 'members', value: [] },
      { op: 'remove', path: 'members' },
      { op: 'remove', path: 'members[value eq "user_1"]' },
    ])
      assert.equal((await patch(`/Groups/${id}`, operation)).status, 409, JSON.stringify(operation));
    assert.equal((await scim('DELETE', `/Groups/${id}`)).status, 409);
  }
  assert.deepEqual((await membership('user_1'))!.roleIds, owner.roleIds);
  assert.equal((await api('user_1', '/organizations/org_1/members')).status, 200);
});

function withoutUser<T extends { user: unknown }>({ user: _, ...rest }: T) {
  return rest;
}

test('members who were added otherwise keep a role that the directory replaces', async () => {
  const { scim, add, membership, patch } = await createDirectory();
  const grace = await add('grace');
  const owners = (await membership('user_1'))!.roleIds;
  const { body } = await scim('POST', '/Groups', { displayName: 'Owner', members: [{ value: grace }] });
  assert.deepEqual(
    body.members.map(({ value }: any) => value),
    [grace],
  );
  await patch(`/Groups/${body.id}`, { op: 'replace', path: 'members', value: [] });
  await scim('DELETE', `/Groups/${body.id}`);
  assert.deepEqual((await membership('user_1'))!.roleIds, owners);
  assert.deepEqual((await membership(grace))!.roleIds, ['member']);
});

test('paths and names reach nothing but attributes', async () => {
  const { scim, add, patch } = await createDirectory();
  const path = `/Users/${encodeURIComponent(await add('grace'))}`;
  for (const at of [
    '__proto__.polluted',
    'constructor.prototype.polluted',
    'name.__proto__',
    'emails[type eq "work"].__proto__',
    'toString',
  ])
    assert.equal((await patch(path, { op: 'add', path: at, value: 'x' })).status, 400, at);
  const evil =
    '{"__proto__":{"polluted":"x"},"constructor":{"prototype":{"polluted":"x"}},"name":{"__proto__":{"polluted":"x"}},"userName":"eve@acme.example"}';
  const created = await scim('POST', '/Users', evil);
  assert.equal(created.status, 201);
  assert.equal(JSON.stringify(created.body).includes('polluted'), false);
  const { status } = await scim(
    'PATCH',
    path,
    JSON.stringify(patchOf({ op: 'add', value: '@' })).replace('"@"', '{"__proto__":{"polluted":"x"}}'),
  );
  assert.equal(status, 400);
  assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
});

test('bodies that are huge, deep or no JSON are refused in the form of SCIM', async () => {
  const { scim, add } = await createDirectory();
  const path = `/Users/${encodeURIComponent(await add('grace'))}`;
  const send = async (method: string, at: string, body: string, headers = {}) => {
    const reply = await scim(method, at, body, { headers });
    assert.deepEqual(reply.body.schemas, ['urn:ietf:params:scim:api:messages:2.0:Error']);
    return [reply.status, reply.body.scimType];
  };
  assert.deepEqual(await send('POST', '/Users', `{"userName":"${'a'.repeat(1024 * 1024)}"}`), [413, undefined]);
  assert.deepEqual(await send('PATCH', path, '['.repeat(100_000)), [400, 'invalidSyntax']);
  const deep = `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`;
  assert.deepEqual(
    await send('PATCH', path, JSON.stringify(patchOf({ op: 'add', value: 0 })).replace('"value":0', `"value":${deep}`)),
    [400, 'invalidSyntax'],
  );
  for (const text of ['', '{', 'null', '[]', '"text"', '7'])
    assert.deepEqual(await send('POST', '/Users', text), [400, 'invalidSyntax'], text);
  assert.deepEqual(await send('POST', '/Users', '{}', { 'content-type': 'text/xml' }), [415, undefined]);
  assert.deepEqual(await send('POST', '/Users', '{}'), [400, 'invalidValue']);
  const many = patchOf(...Array.from({ length: 1001 }, () => ({ op: 'add', path: 'title', value: 'x' })));
  assert.deepEqual(await send('PATCH', path, JSON.stringify(many)), [400, 'tooMany']);
  const emails = Array.from({ length: 21 }, (_, at) => ({ value: `e${at}@acme.example` }));
  assert.deepEqual(await send('POST', '/Users', JSON.stringify({ ...userOf('x'), emails })), [400, 'invalidValue']);
  assert.deepEqual(await send('POST', '/Users', JSON.stringify({ ...userOf('x'), title: 'a'.repeat(513) })), [
    400,
    'invalidValue',
  ]);
  assert.deepEqual(await send('POST', '/Users', JSON.stringify({ ...userOf('x'), title: 'a\u0000' })), [
    400,
    'invalidValue',
  ]);
  const members = Array.from({ length: 1001 }, (_, at) => ({ value: `u${at}` }));
  assert.equal((await send('POST', '/Groups', JSON.stringify({ displayName: 'Auditor', members })))[0], 413);
});

test('a token that is revoked while a request runs changes nothing', async () => {
  let revoke = async () => {};
  const fixture = await createDirectory({
    provisioning: {
      ...provisioningOptions,
      createUser: async ({ email }) => {
        await revoke();
        return { userId: `account ${email}`, emailVerified: true };
      },
    },
  });
  revoke = async () =>
    void (await fixture.api('user_1', `/organizations/org_1/provisioning-tokens/${fixture.token.id}`, {
      method: 'DELETE',
    }));
  assert.equal((await fixture.scim('POST', '/Users', userOf('grace'))).status, 401);
  assert.equal((await fixture.membership('account grace@acme.example')) ?? null, null);
});

test('a deleted organization has no directory', async () => {
  const { scim, store } = await createDirectory();
  await store.transaction((tx) => tx.deleteOrganization('org_1'));
  assert.equal((await scim('GET', '/Users')).status, 401);
});
