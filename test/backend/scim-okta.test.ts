/*
 * The requests of Okta, in the order of its documented SCIM 2.0 test suites ("Okta SCIM 2.0 SPEC Test" and "Okta SCIM 2.0
 * CRUD Test"), and of its provisioning: whole users by PUT, `active: false` by PATCH, groups by PATCH.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDirectory, filterOf, patchOf } from './provisioning-fixtures.js';

const LIST = 'urn:ietf:params:scim:api:messages:2.0:ListResponse';
const ERROR = 'urn:ietf:params:scim:api:messages:2.0:Error';
const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const oktaUser = (name: string) => ({
  schemas: [USER],
  userName: `${name}@acme.example`,
  name: { givenName: name, familyName: 'Moore' },
  emails: [{ primary: true, value: `${name}@acme.example`, type: 'work' }],
  displayName: `${name} Moore`,
  locale: 'en-US',
  externalId: `00u${name}`,
  groups: [],
  password: '1mz050nq',
  active: true,
});

test('the specification test: pages, missing users, creation, duplicates', async () => {
  const { scim } = await createDirectory();
  const first = await scim('GET', '/Users?count=1&startIndex=1');
  assert.equal(first.status, 200);
  assert.deepEqual(first.body.schemas, [LIST]);
  for (const name of ['itemsPerPage', 'startIndex', 'totalResults']) assert.equal(typeof first.body[name], 'number');
  const [user] = first.body.Resources;
  for (const name of ['id', 'userName']) assert.ok(user[name], name);
  assert.equal(user.active, true);
  assert.ok(user.name && user.emails[0].value);
  assert.equal((await scim('GET', `/Users/${user.id}`)).body.id, user.id);

  const unknown = await scim('GET', `/Users?${filterOf('userName eq "abcdefgh@acme.example"')}`);
  assert.deepEqual([unknown.status, unknown.body.totalResults, unknown.body.Resources], [200, 0, []]);
  const missing = await scim('GET', '/Users/00000000');
  assert.deepEqual([missing.status, missing.body.status, missing.body.schemas], [404, '404', [ERROR]]);
  assert.ok(missing.body.detail);

  const created = await scim('POST', '/Users', oktaUser('Lin300'));
  assert.equal(created.status, 201);
  assert.deepEqual(
    [created.body.active, created.body.name.familyName, created.body.name.givenName, created.body.userName],
    [true, 'Moore', 'Lin300', 'Lin300@acme.example'],
  );
  assert.ok(created.body.schemas.includes(USER));
  assert.equal('password' in created.body, false);
  const read = await scim('GET', `/Users/${encodeURIComponent(created.body.id)}`);
  assert.deepEqual(read.body, created.body);

  const again = await scim('POST', '/Users', oktaUser('Lin300'));
  assert.deepEqual([again.status, again.body.scimType, again.body.schemas], [409, 'uniqueness', [ERROR]]);
  const folded = await scim('GET', `/Users?${filterOf('userName eq "LIN300@ACME.EXAMPLE"')}`);
  assert.equal(folded.body.totalResults, 1);
  const groups = await scim('GET', '/Groups');
  assert.deepEqual([groups.status, groups.body.schemas, groups.body.totalResults], [200, [LIST], 0]);
});

test('creates, replaces, deactivates and reactivates a user', async () => {
  const { scim, patch, membership } = await createDirectory();
  const { body } = await scim('POST', '/Users', oktaUser('lennon'));
  const path = `/Users/${encodeURIComponent(body.id)}`;
  const profile = await scim('PUT', path, {
    ...oktaUser('lennon'),
    id: body.id,
    meta: body.meta,
    name: { givenName: 'John', middleName: 'Winston', familyName: 'Lennon' },
    title: 'Singer',
  });
  assert.equal(profile.status, 200);
  assert.deepEqual(
    [profile.body.name, profile.body.title, profile.body.displayName],
    [{ givenName: 'John', middleName: 'Winston', familyName: 'Lennon' }, 'Singer', 'lennon Moore'],
  );
  const off = await patch(path, { op: 'replace', value: { active: false } });
  assert.deepEqual([off.status, off.body.active], [200, false]);
  assert.equal((await membership(body.id))!.status, 'blocked');
  const found = await scim('GET', `/Users?${filterOf('userName eq "lennon@acme.example"')}`);
  assert.deepEqual([found.body.totalResults, found.body.Resources[0].active], [1, false]);
  // Okta replaces the user when they are assigned again.
  const on = await scim('PUT', path, { ...oktaUser('lennon'), id: body.id });
  assert.deepEqual([on.body.active, on.body.title], [true, undefined]);
  const blocked = await scim('PUT', path, { ...oktaUser('lennon'), active: false });
  assert.equal(blocked.body.active, false);
  const { active: _, ...silent } = oktaUser('lennon');
  assert.equal((await scim('PUT', path, silent)).body.active, false, 'a user stays blocked unless active is sent');
  assert.equal((await membership(body.id))!.status, 'blocked');
});

test('links members who exist already, by their user name', async () => {
  const { scim, store, membership } = await createDirectory();
  await store.transaction(async (tx) =>
    tx.putUser({ ...(await tx.user('user_9'))!, email: 'kay@acme.example', emailVerified: true }),
  );
  const { body } = await scim('GET', `/Users?${filterOf('userName eq "kay@acme.example"')}&startIndex=1&count=100`);
  assert.deepEqual([body.totalResults, body.Resources[0].id], [1, 'user_9']);
  const linked = await scim('PUT', '/Users/user_9', { ...oktaUser('kay'), id: 'user_9' });
  assert.deepEqual([linked.status, linked.body.externalId], [200, `00u${'kay'}`]);
  assert.equal((await membership('user_9'))!.managedBy, 'scim');
});

test('pushes groups: creation, members, name, replacement, deletion', async () => {
  const { scim, add, patch, membership, audit } = await createDirectory();
  const [ada, bea, cleo] = [await add('ada'), await add('bea'), await add('cleo')];
  const rolesOf = async (id: string) => (await membership(id))!.roleIds;
  const missing = await scim('POST', '/Groups', { schemas: [GROUP], displayName: 'Test SCIMv2', members: [] });
  assert.deepEqual([missing.status, missing.body.schemas], [403, [ERROR]]);
  const group = await scim('POST', '/Groups', {
    schemas: [GROUP],
    displayName: 'Auditor',
    members: [{ value: ada, display: 'ada@acme.example' }],
  });
  assert.equal(group.status, 201);
  assert.deepEqual(
    group.body.members.map(({ value, display, type }: any) => [value, display, type]),
    [[ada, 'ada Hopper', 'User']],
  );
  const path = `/Groups/${group.body.id}`;
  assert.deepEqual(await rolesOf(ada), ['member', 'auditor']);
  assert.equal((await scim('POST', '/Groups', { displayName: 'auditor' })).body.scimType, 'uniqueness');

  const renamed = await patch(path, { op: 'replace', value: { id: group.body.id, displayName: 'Auditor' } });
  assert.equal(renamed.status, 204);
  const other = await patch(path, { op: 'replace', value: { id: group.body.id, displayName: 'Else' } });
  assert.deepEqual([other.status, other.body.scimType], [400, 'mutability']);

  await patch(
    path,
    { op: 'add', path: 'members', value: [{ value: bea, display: 'bea' }, { value: cleo }] },
    { op: 'remove', path: `members[value eq "${ada}"]` },
  );
  assert.deepEqual(await Promise.all([ada, bea, cleo].map(rolesOf)), [
    ['member'],
    ['member', 'auditor'],
    ['member', 'auditor'],
  ]);
  const replaced = await patch(path, { op: 'replace', path: 'members', value: [{ value: ada }, { value: bea }] });
  assert.equal(replaced.status, 204);
  const read = await scim('GET', path);
  assert.deepEqual(
    read.body.members.map(({ value }: any) => value),
    [ada, bea],
  );
  assert.deepEqual(
    (await scim('GET', `/Users/${encodeURIComponent(bea)}`)).body.groups.map(({ value, display }: any) => [
      value,
      display,
    ]),
    [['auditor', 'Auditor']],
  );
  const put = await scim('PUT', path, {
    schemas: [GROUP],
    id: group.body.id,
    displayName: 'Auditor',
    members: [{ value: cleo }],
  });
  assert.deepEqual(
    put.body.members.map(({ value }: any) => value),
    [cleo],
  );
  assert.equal((await scim('DELETE', path)).status, 204);
  assert.equal((await scim('GET', path)).status, 404);
  assert.deepEqual(await rolesOf(cleo), ['member']);
  const types = (await audit()).filter(({ actor }) => actor.kind === 'system').map(({ type }) => type);
  assert.equal(types[0], 'group.delete');
  assert.equal(types.filter((type) => type === 'member.roles.update').length, 10);
});

test('a change of a group that is based on another version is refused', async () => {
  const { scim, add } = await createDirectory();
  const ada = await add('ada');
  const { body, headers } = await scim('POST', '/Groups', { displayName: 'Auditor' });
  const change = patchOf({ op: 'add', path: 'members', value: [{ value: ada }] });
  const send = () => scim('PATCH', `/Groups/${body.id}`, change, { headers: { 'if-match': headers.get('etag')! } });
  assert.deepEqual([(await send()).status, (await send()).status], [204, 412]);
  const both = await Promise.all(
    ['add', 'remove'].map((op) =>
      scim('PATCH', `/Groups/${body.id}`, patchOf({ op, path: 'members', value: [{ value: ada }] })),
    ),
  );
  assert.deepEqual(
    both.map(({ status }) => status),
    [204, 204],
  );
});
