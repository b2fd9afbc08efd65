/*
 * The SCIM server: discovery, users, filters, pages, versions, and what the elements' API says about members of a
 * directory.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createScimHandler } from '../../src/backend/scim/index.js';
import type { RequestLogEntry } from '../../src/backend/index.js';
import { user } from '../../src/backend/testing/records.js';
import { codeOf, createTestBackend } from './fixtures.js';
import { createDirectory, filterOf, patchOf, scimUrl, userOf } from './provisioning-fixtures.js';

const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';

test('says what it supports, and describes its resource types and schemas', async () => {
  const { scim } = await createDirectory();
  const config = await scim('GET', '/ServiceProviderConfig');
  assert.equal(config.headers.get('content-type'), 'application/scim+json');
  assert.deepEqual(
    [config.body.patch, config.body.bulk.supported, config.body.filter, config.body.etag, config.body.sort],
    [{ supported: true }, false, { supported: true, maxResults: 200 }, { supported: true }, { supported: false }],
  );
  const types = await scim('GET', '/ResourceTypes');
  assert.deepEqual(
    types.body.Resources.map(({ id, endpoint }: any) => [id, endpoint]),
    [
      ['User', '/Users'],
      ['Group', '/Groups'],
    ],
  );
  const { body } = await scim('GET', '/Schemas');
  assert.equal(body.totalResults, 3);
  for (const { id, attributes } of body.Resources) {
    assert.deepEqual((await scim('GET', `/Schemas/${id}`)).body.attributes, attributes);
    for (const attribute of attributes)
      assert.deepEqual(
        ['type', 'multiValued', 'required', 'mutability', 'returned', 'uniqueness'].filter(
          (name) => !(name in attribute),
        ),
        [],
        attribute.name,
      );
  }
  assert.equal((await scim('GET', '/ResourceTypes/Device')).status, 404);
  assert.equal((await scim('GET', '/Bulk')).status, 404);
  const other = await scim('DELETE', '/Users');
  assert.deepEqual([other.status, other.headers.get('allow')], [405, 'GET, POST']);
});

test('a created user is a member with an account, the default roles, and the mark of the directory', async () => {
  const added: unknown[] = [];
  const { scim, membership, audit, backend, token } = await createDirectory({
    hooks: { after: { 'member.add': ({ input }) => void added.push(input) } },
  });
  const created = await scim('POST', '/Users', {
    ...userOf('Grace'),
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Compilers' },
    unknown: 'ignored',
  });
  const id = 'account grace@acme.example';
  assert.equal(created.status, 201);
  const { meta, groups, schemas, ...rest } = created.body;
  const { schemas: _, ...sent } = userOf('Grace');
  assert.deepEqual(rest, {
    ...sent,
    id,
    'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User': { department: 'Compilers' },
  });
  assert.deepEqual([groups, schemas.length, meta.resourceType], [[], 2, 'User']);
  const location = `${scimUrl}/Users/${encodeURIComponent(id)}`;
  assert.deepEqual([meta.location, created.headers.get('location')], [location, location]);
  assert.equal(created.headers.get('etag'), meta.version);
  assert.deepEqual((await scim('GET', `/Users/${encodeURIComponent(id)}`)).body, created.body);

  const member = (await membership(id))!;
  assert.deepEqual([member.roleIds, member.status, member.managedBy], [['member'], 'active', 'scim']);
  assert.deepEqual([member.user.name, member.user.emailVerified], ['Grace Hopper', true]);
  const [event] = await audit();
  assert.deepEqual(
    [event!.type, event!.actor, event!.target.name],
    ['member.add', { id: token.id, name: 'Okta', kind: 'system' }, 'Grace Hopper'],
  );
  await backend.deliver();
  assert.deepEqual(added, [{ userId: id, roleIds: ['member'] }]);
});

test('finds users by name, external id and address, also members who were added otherwise', async () => {
  const { scim, add, store } = await createDirectory();
  const grace = await add('Grace');
  await add('Ada');
  await store.transaction(async (tx) => {
    await tx.putUser({ ...(await tx.user('user_9'))!, email: 'kay@acme.example', emailVerified: true });
    await tx.putUser({ ...(await tx.user('user_10'))!, email: 'unverified@acme.example', emailVerified: false });
  });
  const find = async (filter: string) =>
    (await scim('GET', `/Users?${filterOf(filter)}`)).body.Resources.map(({ id }: any) => id);
  for (const filter of [
    'userName eq "grace@ACME.example"',
    'username Eq "grace@acme.example"',
    'externalId eq "ext Grace"',
    'emails.value eq "GRACE@acme.example"',
    'emails eq "grace@acme.example"',
    'emails[type eq "work"].value eq "grace@acme.example"',
    'urn:ietf:params:scim:schemas:core:2.0:User:userName eq "grace@acme.example"',
    `id eq "${grace}"`,
    'userName eq "grace@acme.example" and active eq true',
    '(externalId eq "ext Grace") and active eq True',
  ])
    assert.deepEqual(await find(filter), [grace], filter);
  assert.deepEqual(await find('userName eq "kay@acme.example"'), ['user_9']);
  for (const filter of [
    'userName eq "nobody@acme.example"',
    'userName eq "unverified@acme.example"',
    'externalId eq "ext grace"',
    'userName eq "grace@acme.example" and active eq false',
    'emails[type eq "home"].value eq "grace@acme.example"',
  ])
    assert.deepEqual(await find(filter), [], filter);
});

test('refuses filters that it cannot look up or read', async () => {
  const { scim } = await createDirectory();
  for (const filter of [
    'active eq true',
    'userName co "grace"',
    'userName eq "a" or userName eq "b"',
    'not (userName eq "a")',
    'userName pr',
    'userName eq',
    'userName eq grace',
    "userName eq 'grace'",
    'userName eq "grace',
    'userName eq "a" and',
    'userName eq "a" )',
    '[',
    '"',
    'eq',
    '('.repeat(100) + 'userName eq "a"' + ')'.repeat(100),
    `userName eq "${'a'.repeat(3000)}"`,
    'userName eq "a"; drop table users',
  ]) {
    const { status, body } = await scim('GET', `/Users?${filterOf(filter)}`);
    assert.deepEqual([status, body.scimType, body.schemas], [400, 'invalidFilter', [ERROR]], filter);
  }
  const { body } = await scim('GET', `/Users?${filterOf(`userName eq "x' or '1'='1"`)}`);
  assert.equal(body.totalResults, 0);
});

test('pages are numbered from 1, and cover every user once', async () => {
  const { scim, add } = await createDirectory();
  const newest = await add('Grace');
  const page = async (query: string) => (await scim('GET', `/Users?${query}`)).body;
  const all = await page('');
  assert.deepEqual([all.totalResults, all.startIndex, all.itemsPerPage], [26, 1, 26]);
  assert.equal(all.Resources.at(-1).id, newest);
  const seen: string[] = [];
  for (let startIndex = 1; startIndex <= 26; startIndex += 4)
    seen.push(...(await page(`startIndex=${startIndex}&count=4`)).Resources.map(({ id }: any) => id));
  assert.deepEqual(
    seen,
    all.Resources.map(({ id }: any) => id),
  );
  for (const [query, startIndex, size] of [
    ['startIndex=0&count=3', 1, 3],
    ['startIndex=-5&count=3', 1, 3],
    ['count=0', 1, 0],
    ['count=-1', 1, 0],
    ['count=100000', 1, 26],
    ['startIndex=26', 26, 1],
    ['startIndex=27', 27, 0],
    ['startIndex=999999', 999999, 0],
  ] as const) {
    const found = await page(query);
    assert.deepEqual([found.totalResults, found.startIndex, found.Resources.length], [26, startIndex, size], query);
  }
  assert.equal((await scim('GET', '/Users?startIndex=one')).status, 400);
});

test('returns the attributes that a query names', async () => {
  const { scim, add } = await createDirectory();
  const id = encodeURIComponent(await add('Grace'));
  const keys = async (query: string) => Object.keys((await scim('GET', `/Users/${id}?${query}`)).body).sort();
  assert.deepEqual(await keys('attributes=userName'), ['id', 'meta', 'schemas', 'userName']);
  assert.deepEqual(await keys('attributes=name.givenName,urn:ietf:params:scim:schemas:core:2.0:User:active'), [
    'active',
    'id',
    'meta',
    'name',
    'schemas',
  ]);
  assert.equal((await keys('excludedAttributes=emails,id')).includes('emails'), false);
  const { body } = await scim('GET', '/Users?attributes=userName&count=1');
  assert.deepEqual(Object.keys(body.Resources[0]).sort(), ['id', 'meta', 'schemas', 'userName']);
});

test('a change that is based on another version is refused, and a known version is not sent again', async () => {
  const { scim, add } = await createDirectory();
  const path = `/Users/${encodeURIComponent(await add('Grace'))}`;
  const version = (await scim('GET', path)).headers.get('etag')!;
  assert.match(version, /^W\/".+"$/);
  assert.equal((await scim('GET', path, undefined, { headers: { 'if-none-match': version } })).status, 304);
  const change = patchOf({ op: 'replace', path: 'title', value: 'Admiral' });
  const changed = await scim('PATCH', path, change, { headers: { 'if-match': version } });
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers.get('etag'), version);
  for (const method of ['PATCH', 'PUT', 'DELETE']) {
    const body = { PATCH: change, PUT: userOf('Grace'), DELETE: undefined }[method];
    const refused = await scim(method, path, body, { headers: { 'if-match': version } });
    assert.deepEqual([refused.status, refused.body.status], [412, '412'], method);
  }
  const again = await scim('PATCH', path, change);
  assert.equal(
    again.headers.get('etag'),
    changed.headers.get('etag'),
    'a change that changes nothing keeps the version',
  );
  assert.equal((await scim('DELETE', path, undefined, { headers: { 'if-match': '*' } })).status, 204);
});

test('of two changes of one version at the same time, one is refused; without versions both are made', async () => {
  const { scim, add } = await createDirectory();
  const path = `/Users/${encodeURIComponent(await add('Grace'))}`;
  const version = (await scim('GET', path)).headers.get('etag')!;
  const set = (attribute: string, headers?: Record<string, string>) =>
    scim('PATCH', path, patchOf({ op: 'replace', path: attribute, value: 'New' }), { headers });
  const both = await Promise.all([set('title', { 'if-match': version }), set('nickName', { 'if-match': version })]);
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 412]);
  await Promise.all([set('title'), set('nickName'), set('userType')]);
  const { title, nickName, userType } = (await scim('GET', path)).body;
  assert.deepEqual([title, nickName, userType], ['New', 'New', 'New']);
});

test('of two users with one name at the same time, one is created', async () => {
  const { scim } = await createDirectory();
  const replies = await Promise.all([1, 2].map(() => scim('POST', '/Users', userOf('Grace'))));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 409]);
  assert.equal(replies.find(({ status }) => status === 409)!.body.scimType, 'uniqueness');
});

test('a blocked member has no access at once, also not in an open event stream, until they are unblocked', async () => {
  const { add, patch, api, backend, membership } = await createDirectory();
  const id = await add('Grace');
  const who = { userId: id, email: 'grace@acme.example', emailVerified: true };
  assert.equal((await api(who, '/organizations/org_1')).status, 200);
  const stream = await backend(
    new Request('https://app.example.com/org-api/v1/organizations/org_1/changes', {
      headers: { authorization: encodeURIComponent(JSON.stringify({ ...who, via: 'token' })) },
    }),
  );
  const path = `/Users/${encodeURIComponent(id)}`;
  assert.equal((await patch(path, { op: 'replace', value: { active: false } })).body.active, false);
  const reader = stream.body!.getReader();
  while (!(await reader.read()).done);
  assert.equal((await api(who, '/organizations/org_1')).status, 404);
  assert.deepEqual((await api(who, '/me/organizations')).body.items, []);
  assert.equal((await membership(id))!.status, 'blocked');
  assert.equal((await patch(path, { op: 'replace', value: { active: true } })).body.active, true);
  assert.equal((await api(who, '/organizations/org_1')).status, 200);
});

test('a deleted user is no member, is not found, and can be created again', async () => {
  const { add, scim, api, audit, membership } = await createDirectory();
  const id = await add('Grace');
  const path = `/Users/${encodeURIComponent(id)}`;
  assert.equal((await scim('DELETE', path)).status, 204);
  assert.equal((await membership(id)) ?? null, null);
  for (const method of ['GET', 'DELETE']) assert.equal((await scim(method, path)).status, 404);
  assert.equal((await scim('PATCH', path, patchOf({ op: 'replace', path: 'active', value: true }))).status, 404);
  assert.deepEqual(
    (await audit()).slice(0, 1).map(({ type, actor }) => [type, actor.kind]),
    [['member.remove', 'system']],
  );
  const who = { userId: id, email: 'grace@acme.example', emailVerified: true };
  assert.equal((await api(who, '/organizations/org_1')).status, 404);
  assert.equal(await add('Grace'), id);
});

test('only the directory removes its members, as long as there is a token', async () => {
  const { add, api, token, scim } = await createDirectory();
  const id = await add('Grace');
  const path = `/organizations/org_1/members/${encodeURIComponent(id)}`;
  const { body } = await api('user_1', path);
  assert.deepEqual(
    [body.managedBy, body.allowed, body.reasons],
    ['scim', { updateRoles: true, remove: false }, { remove: 'managed_by_directory' }],
  );
  const removed = await api('user_1', path, { method: 'DELETE' });
  assert.deepEqual([removed.status, codeOf(removed)], [409, 'managed_by_directory']);
  const left = await api(id, '/me/organizations/org_1', { method: 'DELETE' });
  assert.equal(codeOf(left), 'managed_by_directory');
  // Roles are the organization's own until the directory manages one of them.
  assert.equal((await api('user_1', `${path}/roles`, { method: 'PUT', body: { roleIds: [] } })).status, 200);
  assert.equal((await scim('POST', '/Groups', { displayName: 'auditor' })).status, 201);
  const locked = (await api('user_1', path)).body;
  assert.deepEqual(locked.reasons, { updateRoles: 'managed_by_directory', remove: 'managed_by_directory' });
  const roles = await api('user_1', `${path}/roles`, { method: 'PUT', body: { roleIds: ['member'] } });
  assert.equal(codeOf(roles), 'managed_by_directory');
  const managed = async () => {
    const { managedMemberCount, groupCount } = (await api('user_1', '/organizations/org_1/provisioning-tokens')).body;
    return [managedMemberCount, groupCount];
  };
  assert.deepEqual(await managed(), [1, 1]);
  // Members who were added otherwise are not affected.
  assert.equal((await api('user_1', '/organizations/org_1/members/user_9')).body.allowed.remove, true);
  await api('user_1', `/organizations/org_1/provisioning-tokens/${token.id}`, { method: 'DELETE' });
  assert.deepEqual(await managed(), [0, 1]);
  assert.deepEqual((await api('user_1', path)).body.allowed, { updateRoles: true, remove: true });
  assert.equal((await api('user_1', path, { method: 'DELETE' })).status, 204);
});

test('hooks of the host see changes of directories and can refuse them', async () => {
  const inputs: unknown[] = [];
  const { HookRejection } = await import('../../src/backend/index.js');
  const { scim, add, patch, audit } = await createDirectory({
    hooks: {
      before: {
        'member.add': ({ input, identity }) => {
          inputs.push([identity.name, input]);
          if (JSON.stringify(input).includes('eve')) throw new HookRejection('No seat is left');
          return { roleIds: ['auditor'] };
        },
        'member.remove': ({ input }) => void inputs.push(input),
      },
    },
  });
  const id = await add('Grace');
  assert.deepEqual(inputs.shift(), ['Okta', { userId: id, email: 'Grace@acme.example', roleIds: ['member'] }]);
  const refused = await scim('POST', '/Users', userOf('eve'));
  assert.deepEqual([refused.status, refused.body.detail], [403, 'No seat is left']);
  const [event] = await audit();
  assert.deepEqual([event!.type, event!.outcome, event!.actor.kind], ['member.add', 'denied', 'system']);
  inputs.length = 0;
  await patch(`/Users/${encodeURIComponent(id)}`, { op: 'replace', path: 'active', value: false });
  assert.deepEqual(inputs, [{ userId: id }]);
});

test('a token sends a limited number of requests in an hour', async () => {
  const { scim, advance, createToken } = await createDirectory({ limits: { provisioning: 3 } });
  for (let time = 0; time < 3; time += 1) assert.equal((await scim('GET', '/Users?count=0')).status, 200);
  const refused = await scim('GET', '/Users?count=0');
  assert.deepEqual([refused.status, refused.body.schemas, refused.headers.get('retry-after')], [429, [ERROR], '3600']);
  assert.equal((await scim('GET', '/Users', undefined, { secret: (await createToken()).secret })).status, 200);
  advance(3_600);
  assert.equal((await scim('GET', '/Users?count=0')).status, 200);
});

test('the request log names the operation and contains no data', async () => {
  const entries: RequestLogEntry[] = [];
  const { scim } = await createDirectory({ log: (entry) => void entries.push(entry) });
  entries.length = 0;
  await scim('GET', `/Users?${filterOf('userName eq "grace@acme.example"')}`);
  await scim('GET', '/Users', undefined, { secret: 'scim_wrong' });
  assert.deepEqual(
    entries.map(({ operation, status, organizationId }) => [operation, status, organizationId]),
    [
      ['scim.getUsers', 200, 'org_1'],
      ['scim.getUsers', 401, undefined],
    ],
  );
  assert.equal(JSON.stringify(entries).includes('grace'), false);
});

test('needs the option provisioning, and a backend of the kit', () => {
  assert.throws(() => createScimHandler(createTestBackend().backend), /provisioning/);
  assert.throws(() => createScimHandler((async () => new Response()) as never), /createOrgBackend/);
});

test('unexpected errors are reported, and their details are not sent', async () => {
  const fixture = await createDirectory({
    provisioning: {
      scimUrl,
      createUser: async () => {
        throw new Error('password of the database');
      },
    },
  });
  const { status, body } = await fixture.scim('POST', '/Users', userOf('Grace'));
  assert.deepEqual([status, body.status, body.detail], [500, '500', 'internal_error']);
  assert.equal(fixture.errors.length, 1);
});

test('adopts the membership of a user of another organization by the verified address only', async () => {
  const { scim, store } = await createDirectory();
  await store.transaction(async (tx) => {
    await tx.putUser(user('known', { email: 'Grace@acme.example', emailVerified: true, name: 'Rear Admiral' }));
    await tx.putUser(user('squatter', { email: 'kay@acme.example', emailVerified: false }));
  });
  const grace = await scim('POST', '/Users', userOf('grace'));
  assert.equal(grace.body.id, 'known');
  const kay = await scim('POST', '/Users', userOf('kay'));
  assert.equal(kay.body.id, 'account kay@acme.example');
  // The account belongs to its user in all organizations.
  await scim('PATCH', '/Users/known', patchOf({ op: 'replace', path: 'displayName', value: 'Changed' }));
  assert.equal((await store.transaction((tx) => tx.user('known')))!.name, 'Rear Admiral');
});
