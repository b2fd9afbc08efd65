import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  createMemoryStore,
  createOrgBackend,
  type Identity,
  type Policy,
  type StepUpPolicy,
} from '../../src/backend/index.js';
import { codeOf, createTestBackend, type RequestOptions, type Reply } from './fixtures.js';

const now = Date.parse('2026-11-02T09:00:00.000Z') / 1000;
const multifactor = 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';
const org = '/organizations/org_1';

const careful = (stepUp: StepUpPolicy = {}, policy: Policy = {}) =>
  createTestBackend({ policy: { ownerRoleIds: ['owner'], stepUp, ...policy } });
const weak = (userId: string): Partial<Identity> => ({ userId });
const strong = (userId: string, age = 0): Partial<Identity> => ({ userId, multifactorAt: now - age });
const remove = { method: 'DELETE' };
const setRoles = (...roleIds: string[]): RequestOptions => ({ method: 'PUT', body: { roleIds } });
const batch = (...operations: object[]): RequestOptions => ({ method: 'POST', body: { operations } });
const isDemand = (reply: Reply) => reply.status === 401 && codeOf(reply) === 'step_up_required';

test('a sensitive change requires step-up with the challenge of RFC 9470', async () => {
  const { api } = careful();
  const { status, body, headers } = await api(weak('user_1'), `${org}/members/user_9`, remove);
  assert.deepEqual([status, body.code, body.acrValues, body.maxAge], [401, 'step_up_required', [multifactor], 900]);
  assert.equal(
    headers.get('www-authenticate'),
    'Bearer error="insufficient_user_authentication", ' +
      `error_description="This needs a fresh proof of who you are", acr_values="${multifactor}", max_age="900"`,
  );
  assert.equal((await api('user_1', `${org}/members/user_9`)).status, 200);
});

test('accepts a recent authentication with a second factor', async () => {
  const { api } = careful();
  assert.equal((await api(strong('user_1'), `${org}/members/user_9`, remove)).status, 204);
});

test('requires no step-up without a policy', async () => {
  const { api } = createTestBackend();
  assert.equal((await api('user_1', `${org}/members/user_9`, remove)).status, 204);
  assert.deepEqual((await api('user_1', '/capabilities')).body.stepUp, { acrValues: [], maxAge: 0 });
});

test('the capabilities contain the requirements', async () => {
  const { api } = careful({ acrValues: ['urn:gold', 'urn:platinum'], maxAge: 60 });
  assert.deepEqual((await api(null, '/capabilities')).body.stepUp, {
    acrValues: ['urn:gold', 'urn:platinum'],
    maxAge: 60,
  });
  assert.match(
    (await api('user_1', org, remove)).headers.get('www-authenticate')!,
    /acr_values="urn:gold urn:platinum", max_age="60"$/,
  );
});

test('an authentication is valid for the time of the policy', async () => {
  const { api } = careful({ operations: ['getMember'], maxAge: 300 });
  const look = async (proof: Partial<Identity>) =>
    (await api({ userId: 'user_1', ...proof }, `${org}/members/user_4`)).status;
  const outcomes: [proof: Partial<Identity>, status: number][] = [
    [{ multifactorAt: now }, 200],
    [{ multifactorAt: now - 300 }, 200],
    [{ multifactorAt: now - 301 }, 401],
    [{ multifactorAt: now + 5 }, 200],
    [{ multifactorAt: now + 3600 }, 401],
    [{ multifactorAt: now * 1000 }, 401],
    [{ multifactorAt: NaN }, 401],
    [{ acr: multifactor, authenticatedAt: now - 300 }, 200],
    [{ acr: multifactor, authenticatedAt: now - 301 }, 401],
    [{ acr: multifactor, authenticatedAt: now + 3600 }, 401],
    [{ acr: multifactor }, 401],
    [{ acr: 'urn:password', authenticatedAt: now }, 401],
    [{ authenticatedAt: now }, 401],
    [{ acr: multifactor, authenticatedAt: now - 301, multifactorAt: now - 5 }, 200],
    [{}, 401],
  ];
  for (const [proof, status] of outcomes) assert.equal(await look(proof), status, JSON.stringify(proof));
});

test('an expired authentication is required again', async () => {
  const { api, advance } = careful();
  const ada = strong('user_1');
  assert.equal((await api(ada, `${org}/members/user_9`, remove)).status, 204);
  advance(901);
  assert.ok(isDemand(await api(ada, `${org}/members/user_8`, remove)));
});

test('a change of roles requires it only for administrator roles', async () => {
  const { api } = careful();
  assert.equal((await api(weak('user_1'), `${org}/members/user_4/roles`, setRoles('auditor'))).status, 200);
  assert.ok(isDemand(await api(weak('user_1'), `${org}/members/user_4/roles`, setRoles('auditor', 'admin'))));
  assert.ok(isDemand(await api(weak('user_1'), `${org}/members/user_2/roles`, setRoles('member'))));
  assert.equal((await api(weak('user_1'), `${org}/members/user_2/roles`, setRoles('admin', 'member'))).status, 200);
  assert.equal(codeOf(await api(weak('user_1'), `${org}/members/nobody/roles`, setRoles('admin'))), 'not_found');
  assert.equal((await api(strong('user_1'), `${org}/members/user_4/roles`, setRoles('admin'))).status, 200);
});

test('roles that a hook sets count as well', async () => {
  const { api } = createTestBackend({
    policy: { ownerRoleIds: ['owner'], stepUp: {} },
    hooks: { before: { 'member.roles.update': () => ({ roleIds: ['admin'] }) } },
  });
  assert.ok(isDemand(await api(weak('user_1'), `${org}/members/user_4/roles`, setRoles('auditor'))));
  assert.equal((await api('user_1', `${org}/members/user_4`)).body.roles[0].id, 'member');
});

test('the host can require it for any operation, also reads', async () => {
  const listed = careful({ operations: ['listMembers'] });
  assert.ok(isDemand(await listed.api(weak('user_4'), `${org}/members`)));
  assert.equal((await listed.api(strong('user_4'), `${org}/members`)).status, 200);
  assert.equal((await listed.api(weak('user_1'), `${org}/members/user_9`, remove)).status, 204);

  const seen: [string, boolean][] = [];
  const decided = careful({
    operations: (operation, standard) => {
      seen.push([operation, standard]);
      return standard || operation === 'listMembers';
    },
  });
  assert.ok(isDemand(await decided.api(weak('user_4'), `${org}/members`)));
  assert.ok(isDemand(await decided.api(weak('user_1'), `${org}/members/user_9`, remove)));
  assert.equal((await decided.api(weak('user_1'), `${org}/members/user_4/roles`, setRoles())).status, 200);
  assert.deepEqual(seen, [
    ['listMembers', false],
    ['removeMember', true],
    ['replaceMemberRoles', false],
  ]);
});

test('operations on the own account can require it', async () => {
  const { api } = careful({ operations: ['createOrganization'] });
  const create = { method: 'POST', body: { name: 'fresh', displayName: 'Fresh' } };
  assert.ok(isDemand(await api(weak('user_5'), '/organizations', create)));
  assert.equal((await api(strong('user_5'), '/organizations', create)).status, 201);
});

test('a request that would be refused anyway requires no step-up', async () => {
  const { api } = careful();
  assert.equal(codeOf(await api(weak('user_5'), `${org}/members/user_9`, remove)), 'permission_denied');
  assert.equal((await api(weak('user_1'), `${org}/members`, { method: 'POST', body: { email: 'x' } })).status, 422);
  const reply = await api(weak('user_4'), `${org}/batch/members`, batch({ op: 'remove', userId: 'user_9' }));
  assert.equal(reply.body.items[0].problem.code, 'permission_denied');
});

test('the challenge reveals nothing about other organizations', async () => {
  const { api } = careful();
  for (const id of ['org_1', 'org_999']) {
    assert.equal(codeOf(await api(weak('stranger'), `/organizations/${id}`, remove)), 'not_found');
    assert.equal(
      codeOf(await api({ userId: 'user_1', organizationId: 'org_2' }, `/organizations/${id}`, remove)),
      'org_mismatch',
    );
  }
});

test('a batch requires step-up as a whole, before the first item', async () => {
  const { api, audit } = careful();
  const before = (await audit()).length;
  const mixed = batch(
    { op: 'setRoles', userId: 'user_4', roleIds: ['auditor'] },
    { op: 'setRoles', userId: 'user_5', roleIds: ['admin'] },
  );
  assert.ok(isDemand(await api(weak('user_1'), `${org}/batch/members`, mixed)));
  assert.equal((await audit()).length, before);
  const harmless = batch({ op: 'setRoles', userId: 'user_4', roleIds: ['auditor'] });
  assert.equal((await api(weak('user_1'), `${org}/batch/members`, harmless)).body.items[0].status, 200);
  const { body } = await api(strong('user_1'), `${org}/batch/members`, mixed);
  assert.deepEqual(
    body.items.map(({ status }: any) => status),
    [200, 200],
  );
});

test('after step-up the same key runs once, and the result is readable after another step-up', async () => {
  const { api, advance, audit } = careful();
  const transfer = {
    method: 'POST',
    body: { userId: 'user_2', keepRoles: ['owner'] },
    headers: { 'idempotency-key': 'k' },
  };
  assert.ok(isDemand(await api(weak('user_1'), `${org}/transfer`, transfer)));
  const first = await api(strong('user_1'), `${org}/transfer`, transfer);
  assert.equal(first.status, 200);
  advance(3600);
  assert.ok(isDemand(await api(strong('user_1'), `${org}/transfer`, transfer)));
  const again = await api(strong('user_1', -3600), `${org}/transfer`, transfer);
  assert.deepEqual([again.status, again.body], [200, first.body]);
  assert.equal((await audit()).filter(({ type }) => type === 'organization.transfer').length, 1);
  assert.equal(codeOf(await api(weak('user_3'), `${org}/transfer`, transfer)), 'permission_denied');
});

test('a hook runs after step-up', async () => {
  let asked = 0;
  const { api } = createTestBackend({
    policy: { stepUp: {} },
    hooks: { before: { 'member.remove': () => void (asked += 1) } },
  });
  await api(weak('user_1'), `${org}/members/user_9`, remove);
  assert.equal(asked, 0);
  assert.equal((await api(strong('user_1'), `${org}/members/user_9`, remove)).status, 204);
  assert.equal(asked, 1);
});

test('a challenge is not recorded as a denial', async () => {
  const { api, audit } = careful();
  const before = (await audit()).length;
  await api(weak('user_1'), `${org}/members/user_9`, remove);
  assert.equal((await audit()).length, before);
});

test('a page of another origin can read the challenge', async () => {
  const { api } = createTestBackend({ policy: { stepUp: {} }, cors: { origins: ['https://a.example'] } });
  const { headers } = await api(weak('user_1'), `${org}/members/user_9`, {
    ...remove,
    headers: { origin: 'https://a.example' },
  });
  assert.match(headers.get('access-control-expose-headers')!, /WWW-Authenticate/);
});

test('refuses a policy that could never be satisfied', () => {
  const create = (stepUp: StepUpPolicy) => () =>
    createOrgBackend({ store: createMemoryStore(), authenticate: async () => null, policy: { stepUp } });
  for (const stepUp of [
    { maxAge: 0 },
    { maxAge: NaN },
    { maxAge: 1.5 },
    { acrValues: ['a b'] },
    { acrValues: ['a"'] },
    { acrValues: [''] },
    { operations: ['removeMembers' as never] },
  ]) {
    assert.throws(create(stepUp), TypeError, JSON.stringify(stepUp));
  }
  assert.ok(create({ acrValues: [], operations: [] })());
});
