/*
 * The requests of Microsoft Entra ID, from its documented reference ("Develop a SCIM endpoint"): capitalized operations,
 * booleans as strings, paths with filters, and PATCH without a path with dotted names.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDirectory, filterOf, patchOf } from './provisioning-fixtures.js';

const USER = 'urn:ietf:params:scim:schemas:core:2.0:User';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const GROUP = 'urn:ietf:params:scim:schemas:core:2.0:Group';

const entraUser = (name: string) => ({
  schemas: [USER, ENTERPRISE],
  externalId: `0a21f0f2-${name}`,
  userName: `${name}@acme.example`,
  active: true,
  emails: [{ primary: true, type: 'work', value: `${name}@acme.example` }],
  meta: { resourceType: 'User' },
  name: { formatted: 'givenName familyName', familyName: 'familyName', givenName: 'givenName' },
  roles: [],
});

async function withUser() {
  const fixture = await createDirectory();
  const { status, body } = await fixture.scim('POST', '/Users', entraUser('test'));
  assert.equal(status, 201);
  const path = `/Users/${encodeURIComponent(body.id)}`;
  const change = async (...operations: object[]) => {
    const reply = await fixture.patch(path, ...operations);
    assert.equal(reply.status, 200, JSON.stringify(reply.body));
    return reply.body;
  };
  return { ...fixture, id: body.id as string, path, change };
}

test('tests the connection with a user who does not exist', async () => {
  const { scim } = await createDirectory();
  const { status, body } = await scim('GET', `/Users?${filterOf('userName eq "5b2f1c1e-non-existing-user"')}`);
  assert.deepEqual([status, body.totalResults, body.Resources], [200, 0, []]);
});

test('creates, finds and reads a user', async () => {
  const { scim, path, id } = await withUser();
  const { body } = await scim('GET', path);
  assert.deepEqual(
    [body.externalId, body.name.formatted, body.meta.resourceType, body.active],
    ['0a21f0f2-test', 'givenName familyName', 'User', true],
  );
  for (const filter of ['userName eq "test@acme.example"', 'externalId eq "0a21f0f2-test"'])
    assert.equal((await scim('GET', `/Users?${filterOf(filter)}`)).body.Resources[0].id, id);
});

test('replaces values of multiple attributes', async () => {
  const { change } = await withUser();
  const body = await change(
    { op: 'Replace', path: 'emails[type eq "work"].value', value: 'updatedEmail@acme.example' },
    { op: 'Replace', path: 'name.familyName', value: 'updatedFamilyName' },
  );
  assert.deepEqual(
    [body.emails, body.name.familyName],
    [[{ primary: true, type: 'work', value: 'updatedEmail@acme.example' }], 'updatedFamilyName'],
  );
});

test('adds values whose filter matches none yet', async () => {
  const { change } = await withUser();
  const body = await change(
    { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+1 555 0100' },
    { op: 'Add', path: 'emails[type eq "home"].value', value: 'home@example.net' },
    { op: 'Add', path: 'addresses[type eq "work"].streetAddress', value: '1 Main Street' },
    { op: 'Add', path: 'addresses[type eq "work"].country', value: 'US' },
    { op: 'Add', path: 'nickName', value: 'Bea' },
  );
  assert.deepEqual(body.phoneNumbers, [{ type: 'mobile', value: '+1 555 0100' }]);
  assert.equal(body.emails.length, 2);
  assert.deepEqual(body.addresses, [{ type: 'work', streetAddress: '1 Main Street', country: 'US' }]);
  assert.equal(body.nickName, 'Bea');
});

test('changes the user name', async () => {
  const { scim, change, id } = await withUser();
  const body = await change({ op: 'Replace', path: 'userName', value: 'renamed@acme.example' });
  assert.deepEqual([body.id, body.userName], [id, 'renamed@acme.example']);
  assert.equal(
    (await scim('GET', `/Users?${filterOf('userName eq "renamed@acme.example"')}`)).body.Resources[0].id,
    id,
  );
});

test('disables and enables a user, with booleans and with strings', async () => {
  const { change, membership, id } = await withUser();
  for (const value of [false, 'False', 'false']) {
    assert.equal((await change({ op: 'Replace', path: 'active', value })).active, false);
    assert.equal((await membership(id))!.status, 'blocked');
    assert.equal(
      (await change({ op: 'Replace', path: 'active', value: value === false ? true : 'True' })).active,
      true,
    );
    assert.equal((await membership(id))!.status, 'active');
  }
});

test('a path can be left out, with dotted names, filters and the extension in the value', async () => {
  const { change } = await withUser();
  const body = await change({
    op: 'replace',
    value: {
      displayName: 'Bea',
      'name.givenName': 'Barbara',
      'emails[type eq "work"].value': 'bea@acme.example',
      [`${ENTERPRISE}:department`]: 'Sales',
      [ENTERPRISE]: { employeeNumber: '701984', manager: { value: 'boss' } },
      active: 'True',
    },
  });
  assert.deepEqual(
    [body.displayName, body.name.givenName, body.emails[0].value, body.active],
    ['Bea', 'Barbara', 'bea@acme.example', true],
  );
  assert.deepEqual(body[ENTERPRISE], { department: 'Sales', employeeNumber: '701984', manager: { value: 'boss' } });
});

test('changes attributes by their full name, and the manager by its id', async () => {
  const { change } = await withUser();
  const body = await change(
    { op: 'Add', path: `${ENTERPRISE}:department`, value: 'Research' },
    { op: 'Add', path: `${ENTERPRISE}:manager`, value: 'a4b2' },
    { op: 'Replace', path: `${USER}:title`, value: 'Engineer' },
    { op: 'Add', path: `${USER}:name.middleName`, value: 'Ann' },
  );
  assert.deepEqual(body[ENTERPRISE], { department: 'Research', manager: { value: 'a4b2' } });
  assert.deepEqual([body.title, body.name.middleName], ['Engineer', 'Ann']);
  const without = await change(
    { op: 'Remove', path: `${ENTERPRISE}:manager` },
    { op: 'Remove', path: `${ENTERPRISE}:department` },
    { op: 'Remove', path: 'title' },
    { op: 'Remove', path: 'name.middleName' },
  );
  assert.deepEqual([ENTERPRISE in without, without.title, without.name.middleName], [false, undefined, undefined]);
});

test('removes values by filter and by value, and keeps one primary value', async () => {
  const { change } = await withUser();
  const added = await change({
    op: 'Add',
    path: 'emails',
    value: [{ type: 'other', value: 'other@acme.example', primary: true }],
  });
  assert.deepEqual(
    added.emails.map(({ value, primary }: any) => [value, primary]),
    [
      ['test@acme.example', false],
      ['other@acme.example', true],
    ],
  );
  const one = await change({ op: 'Remove', path: 'emails[type eq "other"]' });
  assert.equal(one.emails.length, 1);
  await change({
    op: 'Add',
    path: 'phoneNumbers',
    value: [
      { type: 'work', value: '1' },
      { type: 'fax', value: '2' },
    ],
  });
  const left = await change({ op: 'Remove', path: 'phoneNumbers', value: [{ value: '1' }] });
  assert.deepEqual(left.phoneNumbers, [{ type: 'fax', value: '2' }]);
  assert.equal((await change({ op: 'Remove', path: 'phoneNumbers' })).phoneNumbers, undefined);
});

test('faulty operations are refused, each with its type, and change nothing', async () => {
  const { scim, patch, path } = await withUser();
  const before = (await scim('GET', path)).body;
  const refuses = async (operation: object, scimType: string) => {
    const { status, body } = await patch(path, { op: 'Add', path: 'title', value: 'X' }, operation);
    assert.deepEqual([status, body.scimType], [400, scimType], JSON.stringify(operation));
  };
  await refuses({ op: 'Replace', path: 'emails[type eq "home"].value', value: 'x@acme.example' }, 'noTarget');
  await refuses({ op: 'Add', path: 'emails[type ne "work"].value', value: 'x@acme.example' }, 'noTarget');
  await refuses({ op: 'Add', path: 'emails[type co "home"].value', value: 'x@acme.example' }, 'noTarget');
  await refuses({ op: 'Remove' }, 'noTarget');
  await refuses({ op: 'Move', path: 'title', value: 'x' }, 'invalidSyntax');
  await refuses({ path: 'title', value: 'x' }, 'invalidSyntax');
  await refuses({ op: 'Replace', path: 'title' }, 'invalidValue');
  await refuses({ op: 'Replace', path: 'title', value: 7 }, 'invalidValue');
  await refuses({ op: 'Replace', path: 'active', value: 'perhaps' }, 'invalidValue');
  await refuses({ op: 'Replace', path: 'active', value: null }, 'invalidValue');
  await refuses({ op: 'Remove', path: 'active' }, 'invalidValue');
  await refuses({ op: 'Remove', path: 'userName' }, 'invalidValue');
  await refuses({ op: 'Replace', path: 'id', value: 'other' }, 'mutability');
  await refuses({ op: 'Add', path: 'groups', value: [{ value: 'owner' }] }, 'mutability');
  await refuses({ op: 'Replace', path: 'salary', value: '1' }, 'invalidPath');
  await refuses({ op: 'Replace', path: 'name.salary', value: '1' }, 'invalidPath');
  await refuses({ op: 'Replace', path: 'name[type eq "x"].givenName', value: '1' }, 'invalidPath');
  await refuses({ op: 'Replace', path: 'emails[type eq "work"', value: 'x' }, 'invalidPath');
  await refuses({ op: 'Replace', path: 'emails[type eq].value', value: 'x' }, 'invalidFilter');
  await refuses({ op: 'Replace', path: 'emails', value: ['text'] }, 'invalidValue');
  assert.deepEqual((await scim('GET', path)).body, before);
  for (const body of [
    {},
    { schemas: [], Operations: [{ op: 'add', path: 'title', value: 'x' }] },
    patchOf(),
    { ...patchOf(), Operations: 'all' },
    [],
  ])
    assert.equal((await scim('PATCH', path, body)).body.scimType, 'invalidSyntax', JSON.stringify(body));
});

test('pushes groups, and reads them without members', async () => {
  const { scim, patch, id, membership } = await withUser();
  const filter = `/Groups?excludedAttributes=members&${filterOf('displayName eq "Auditor"')}`;
  assert.equal((await scim('GET', filter)).body.totalResults, 0);
  const { body } = await scim('POST', '/Groups', {
    schemas: [GROUP, 'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group'],
    externalId: '8aa1a0c0-c4c3-4bc0-b4a5-2ef676900159',
    displayName: 'Auditor',
    meta: { resourceType: 'Group' },
  });
  assert.deepEqual([body.displayName, body.externalId.slice(0, 4), body.members], ['Auditor', '8aa1', []]);
  const path = `/Groups/${body.id}`;
  const found = (await scim('GET', filter)).body;
  assert.deepEqual([found.totalResults, found.Resources[0].id, 'members' in found.Resources[0]], [1, body.id, false]);
  assert.equal('members' in (await scim('GET', `${path}?excludedAttributes=members`)).body, false);

  const added = await patch(path, { op: 'Add', path: 'members', value: [{ $ref: null, value: id }] });
  assert.deepEqual([added.status, added.body], [204, undefined]);
  assert.deepEqual((await membership(id))!.roleIds, ['member', 'auditor']);
  assert.equal((await patch(path, { op: 'Replace', path: 'displayName', value: 'Auditor' })).status, 204);
  assert.equal((await patch(path, { op: 'Replace', path: 'externalId', value: 'new' })).status, 204);
  assert.equal((await scim('GET', `/Groups?${filterOf('externalId eq "new"')}`)).body.totalResults, 1);
  const removed = await patch(path, { op: 'Remove', path: 'members', value: [{ $ref: null, value: id }] });
  assert.equal(removed.status, 204);
  assert.deepEqual((await membership(id))!.roleIds, ['member']);
  const unknown = await patch(path, { op: 'Add', path: 'members', value: [{ value: 'nobody' }] });
  assert.deepEqual([unknown.status, unknown.body.scimType], [400, 'invalidValue']);
  assert.equal((await scim('DELETE', path)).status, 204);
});

test('disables a user and deletes them later', async () => {
  const { scim, change, path } = await withUser();
  await change({ op: 'Replace', path: 'active', value: 'False' });
  assert.equal((await scim('GET', path)).body.active, false);
  assert.equal((await scim('DELETE', path)).status, 204);
  assert.equal((await scim('GET', path)).status, 404);
});
