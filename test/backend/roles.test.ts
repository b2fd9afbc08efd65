import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page, Permission, Role, RoleImpact } from '../../src/contract/index.js';
import { createMemoryStore, HookRejection, type OrgBackendOptions, type RoleRecord } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { codeOf, createTestBackend, type TestBackend } from './fixtures.js';
import { watchEvents } from './event-watcher.js';

const ROLES = '/organizations/org_1/roles';
const at = (id: string) => `${ROLES}/${id}`;
const held = (role: string, permissions: string[], some: Partial<RoleRecord> = {}): RoleRecord => ({
  id: role,
  organizationId: 'org_1',
  name: role,
  description: null,
  permissions,
  isAdmin: false,
  version: 1,
  ...some,
});

/** `user_6` has only the custom role `lead`, `user_7` also `member`, and `user_8` can manage roles but has few permissions. */
function open(options: Partial<OrgBackendOptions> = {}) {
  const data = createSampleData({ members: 25, organizations: 3 });
  const give = (user: string, roleIds: string[]) => {
    const membership = data.memberships.find((one) => one.organizationId === 'org_1' && one.userId === user)!;
    Object.assign(membership, { roleIds, status: 'active' });
  };
  give('user_6', ['lead']);
  give('user_7', ['lead', 'member']);
  give('user_8', ['steward']);
  data.roles = data.roles.concat(
    held('lead', ['members:read', 'invitations:create']),
    held('steward', ['roles:read', 'roles:manage', 'members:read']),
    held('spare', ['members:read']),
    held('foreign', ['members:read'], { organizationId: 'org_2' }),
  );
  return createTestBackend({ store: createMemoryStore(data), ...options });
}

const create = (backend: TestBackend, body: object, userId = 'user_1', headers = {}) =>
  backend.api<Role>(userId, ROLES, { method: 'POST', body, headers });
const update = (backend: TestBackend, id: string, body: object, userId = 'user_1', headers = {}) =>
  backend.api<Role>(userId, at(id), { method: 'PATCH', body, headers });
const remove = (backend: TestBackend, id: string, query = '', userId = 'user_1', headers = {}) =>
  backend.api(userId, at(id) + query, { method: 'DELETE', headers });
const preview = async (backend: TestBackend, id: string, body: object, userId = 'user_1', query = '') =>
  backend.api<RoleImpact>(userId, `${at(id)}/impact${query}`, { method: 'POST', body });
const list = async (backend: TestBackend, userId = 'user_1', query = '?counts=true') =>
  (await backend.api<Page<Role>>(userId, ROLES + query)).body.items;
const roleOf = async (backend: TestBackend, id: string, userId = 'user_1') =>
  (await list(backend, userId)).find((role) => role.id === id);

test('lists roles with the number of members and the actions of the viewer', async () => {
  const backend = open();
  assert.equal((await roleOf(backend, 'lead'))?.memberCount, 2);
  assert.deepEqual((await roleOf(backend, 'lead'))?.allowed, { update: true, delete: true });
  assert.deepEqual((await roleOf(backend, 'owner'))?.reasons, { update: 'role_standard', delete: 'role_standard' });
  assert.equal((await roleOf(backend, 'lead', 'user_4'))?.reasons?.update, 'permission_denied');
  assert.equal((await roleOf(backend, 'lead', 'user_8'))?.reasons?.update, 'role_not_assignable');
  assert.equal(await roleOf(backend, 'foreign'), undefined);
  assert.ok((await list(backend, 'user_1', '')).every((role) => role.memberCount === undefined));
  assert.equal(codeOf(await backend.api('user_1', `${ROLES}?counts=maybe`)), 'unsupported_query');
});

test('creates one role for repeated requests with one idempotency key', async () => {
  const backend = open();
  const body = { name: '  Release manager ', description: ' Approves releases ', permissions: ['members:read'] };
  const key = { 'idempotency-key': 'first' };
  const made = await create(backend, body, 'user_1', key);
  assert.deepEqual([made.status, made.headers.get('etag')], [201, made.body.etag]);
  assert.match(made.headers.get('location')!, new RegExp(`/organizations/org_1/roles/${made.body.id}$`));
  assert.deepEqual(
    [made.body.name, made.body.description, made.body.custom, made.body.isAdmin, made.body.updatedAt],
    ['Release manager', 'Approves releases', true, false, '2026-11-02T09:00:00.000Z'],
  );
  assert.equal((await create(backend, body, 'user_1', key)).body.id, made.body.id);
  const [event] = await backend.audit();
  assert.deepEqual(
    [event?.type, event?.target],
    ['role.create', { kind: 'role', id: made.body.id, name: 'Release manager' }],
  );
  assert.deepEqual(event?.changes.at(-1), { field: 'permissions', from: null, to: ['members:read'] });
});

test('requires names that are unique in the organization, regardless of case', async () => {
  const backend = open();
  for (const name of ['LEAD', ' lead ', 'Owner']) {
    const reply = await create(backend, { name, permissions: [] });
    assert.deepEqual([codeOf(reply), (reply.body as any).errors[0].pointer], ['validation_failed', '/name'], name);
  }
  assert.equal(codeOf(await update(backend, 'spare', { name: 'Lead' })), 'validation_failed');
  assert.equal((await update(backend, 'spare', { name: 'SPARE' })).status, 200);
  assert.equal((await create(backend, { name: 'foreign', permissions: [] })).status, 201);
});

test('limits the number of custom roles, also for concurrent requests', async () => {
  const backend = open({ policy: { customRolesMax: 5 } });
  assert.equal((await backend.api(null, '/capabilities')).body.limits.customRolesMax, 5);
  const replies = await Promise.all(['a', 'b', 'c', 'd'].map((name) => create(backend, { name, permissions: [] })));
  assert.deepEqual(replies.map(({ status }) => status).sort(), [201, 201, 409, 409]);
  assert.equal(codeOf(replies.find(({ status }) => status === 409)!), 'role_limit_reached');
});

test('rejects changes if custom roles are disabled, and reports this in the capabilities', async () => {
  const backend = open({ policy: { customRolesMax: 0 } });
  assert.equal((await backend.api(null, '/capabilities')).body.features.customRoles, false);
  assert.equal((await open().api(null, '/capabilities')).body.features.customRoles, true);
  assert.equal(codeOf(await create(backend, { name: 'a', permissions: [] })), 'feature_disabled');
  assert.equal(codeOf(await update(backend, 'lead', { name: 'a' })), 'feature_disabled');
  assert.equal(codeOf(await remove(backend, 'lead')), 'feature_disabled');
  assert.equal(codeOf(await preview(backend, 'lead', {})), 'feature_disabled');
  assert.equal((await roleOf(backend, 'lead'))?.allowed, undefined);
});

test('rejects changes that involve permissions that the user does not hold', async () => {
  const backend = open();
  const as = 'user_8';
  assert.equal(codeOf(await create(backend, { name: 'a', permissions: ['org:delete'] }, as)), 'role_not_assignable');
  assert.equal((await create(backend, { name: 'a', permissions: ['members:read'] }, as)).status, 201);
  assert.equal(codeOf(await update(backend, 'spare', { permissions: ['members:remove'] }, as)), 'role_not_assignable');
  // A role that contains a permission that the user does not hold cannot be renamed, reduced or deleted.
  assert.equal(codeOf(await update(backend, 'lead', { name: 'b' }, as)), 'role_not_assignable');
  assert.equal(codeOf(await update(backend, 'lead', { permissions: [] }, as)), 'role_not_assignable');
  assert.equal(codeOf(await remove(backend, 'lead', '?unassign=true', as)), 'role_not_assignable');
  // The replacement of a deleted role must not give members permissions that the user does not hold.
  assert.equal(codeOf(await remove(backend, 'spare', '?replacement=lead', as)), 'role_not_assignable');
  assert.equal(codeOf(await remove(backend, 'steward', '?replacement=admin', as)), 'role_not_assignable');
  assert.equal(
    codeOf(await preview(backend, 'spare', { delete: true, replacementRoleId: 'admin' }, as)),
    'role_not_assignable',
  );
  const denials = (await backend.audit()).filter(
    ({ outcome, time }) => outcome === 'denied' && time === backend.clock.now.toISOString(),
  );
  assert.deepEqual(denials.length, 8);
  assert.deepEqual(denials[1]!.target, { kind: 'role', id: 'steward', name: 'steward' });
  // The permissions of the token limit those of the membership.
  const weak = { userId: 'user_1', permissions: ['roles:manage', 'roles:read'] };
  const reply = await backend.api(weak, ROLES, { method: 'POST', body: { name: 'x', permissions: ['org:delete'] } });
  assert.equal(codeOf(reply), 'role_not_assignable');
});

test('rejects roles of other organizations, changes of standard roles, and unknown permissions', async () => {
  const backend = open();
  for (const id of ['foreign', 'unknown']) {
    assert.equal(codeOf(await update(backend, id, { name: 'x' })), 'not_found');
    assert.equal(codeOf(await remove(backend, id)), 'not_found');
    assert.equal(codeOf(await preview(backend, id, {})), 'not_found');
    assert.equal(codeOf(await remove(backend, 'lead', `?replacement=${id}`)), 'validation_failed');
  }
  assert.equal(codeOf(await update(backend, 'member', { permissions: [] })), 'role_standard');
  assert.equal(codeOf(await remove(backend, 'member', '?unassign=true')), 'role_standard');
  assert.equal(codeOf(await remove(backend, 'lead', '?replacement=lead')), 'validation_failed');
  assert.equal(codeOf(await remove(backend, 'lead', '?replacement=spare&unassign=true')), 'unsupported_query');
  const reply = await create(backend, { name: 'a', permissions: ['members:read', 'made:up'] });
  assert.equal((reply.body as any).errors[0].pointer, '/permissions/1');
  for (const userId of ['user_4', 'user_5'])
    assert.equal(codeOf(await create(backend, { name: 'a', permissions: [] }, userId)), 'permission_denied');
});

test('applies a change to the next request of each member', async () => {
  const backend = open();
  const invite = () =>
    backend.api('user_6', '/organizations/org_1/invitations', {
      method: 'POST',
      body: { email: `${Math.random()}@example.net`, roleIds: [] },
    });
  assert.equal((await invite()).status, 201);
  const reply = await update(backend, 'lead', { permissions: ['members:read'], description: 'Reads' });
  assert.deepEqual([reply.status, reply.body.permissions], [200, ['members:read']]);
  assert.equal(codeOf(await invite()), 'permission_denied');
  const event = (await backend.audit()).find(({ type }) => type === 'role.update');
  assert.deepEqual(event?.changes, [
    { field: 'description', from: null, to: 'Reads' },
    { field: 'permissions', from: ['members:read', 'invitations:create'], to: ['members:read'] },
  ]);
});

test('rejects changes of an old version, and ignores changes that have no effect', async () => {
  const backend = open();
  const { etag } = (await roleOf(backend, 'lead'))!;
  const body = { permissions: ['invitations:create', 'members:read'] };
  const same = await update(backend, 'lead', body, 'user_1', { 'if-match': etag });
  assert.deepEqual([same.status, same.body.updatedAt], [200, undefined]);
  assert.equal((await update(backend, 'lead', { name: 'Leads' }, 'user_1', { 'if-match': etag })).status, 200);
  assert.equal(codeOf(await update(backend, 'lead', { name: 'x' }, 'user_1', { 'if-match': etag })), 'etag_mismatch');
  assert.equal(
    codeOf(await remove(backend, 'lead', '?unassign=true', 'user_1', { 'if-match': etag })),
    'etag_mismatch',
  );
  assert.equal(
    (await backend.audit()).filter(({ type, outcome }) => type === 'role.update' && outcome === 'success').length,
    1,
  );
});

test('deletes a role in use only with a replacement or with `unassign`', async () => {
  const backend = open();
  assert.equal(codeOf(await remove(backend, 'lead')), 'role_in_use');
  assert.equal((await backend.member('user_6')).roles[0]?.id, 'lead');
  const invited = await backend.api('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: 'new@example.net', roleIds: ['lead'] },
  });
  assert.equal((await remove(backend, 'lead', '?replacement=member')).status, 204);
  assert.deepEqual((await backend.member('user_6')).roles, [{ id: 'member', name: 'Member' }]);
  assert.deepEqual((await backend.member('user_7')).roles, [{ id: 'member', name: 'Member' }]);
  const invitation = await backend.api('user_1', `/organizations/org_1/invitations/${invited.body.id}`);
  assert.deepEqual(invitation.body.roles, [{ id: 'member', name: 'Member' }]);
  assert.equal(await roleOf(backend, 'lead'), undefined);
  const [event] = await backend.audit();
  assert.deepEqual(event?.changes.slice(-3), [
    { field: 'replacement', from: null, to: { id: 'member', name: 'Member' } },
    { field: 'members', from: 2, to: 0 },
    { field: 'invitations', from: 1, to: 0 },
  ]);
  assert.equal((await remove(backend, 'spare')).status, 204);
});

test('deletes a role without a replacement', async () => {
  const backend = open();
  assert.equal((await remove(backend, 'lead', '?unassign=true')).status, 204);
  assert.deepEqual((await backend.member('user_6')).roles, []);
  assert.deepEqual((await backend.member('user_7')).roles, [{ id: 'member', name: 'Member' }]);
});

test('treats a role as in use while an open invitation has it', async () => {
  const backend = open();
  const body = { email: 'new@example.net', roleIds: ['spare'] };
  await backend.api('user_1', '/organizations/org_1/invitations', { method: 'POST', body });
  assert.equal(codeOf(await remove(backend, 'spare')), 'role_in_use');
  backend.advance(8 * 24 * 60 * 60);
  assert.equal((await remove(backend, 'spare')).status, 204);
});

test('performs one of two concurrent deletions, and returns 404 for the other', async () => {
  const backend = open();
  const replies = await Promise.all([
    remove(backend, 'lead', '?replacement=spare'),
    remove(backend, 'lead', '?replacement=member'),
  ]);
  assert.deepEqual(replies.map(({ status }) => status).sort(), [204, 404]);
  // Two roles that replace each other: members never end up with a deleted role.
  const other = open();
  await Promise.all([remove(other, 'lead', '?replacement=spare'), remove(other, 'spare', '?replacement=lead')]);
  const ids = (await list(other)).map(({ id }) => id);
  for (const { id } of (await other.member('user_6')).roles) assert.ok(ids.includes(id));
});

/** An organization whose only administrator has a custom role with all permissions. */
function openWithCustomAdmin() {
  const data = createSampleData({ members: 6, organizations: 1 });
  const all = data.roles.find(({ id }) => id === 'owner')!.permissions;
  data.roles = data.roles.concat(held('boss', all, { isAdmin: true }), held('spare', ['members:read']));
  for (const membership of data.memberships)
    membership.roleIds = membership.userId === 'user_1' ? ['boss'] : ['member'];
  return { ...createTestBackend({ store: createMemoryStore(data) }), all };
}

test('rejects changes that leave no administrator', async () => {
  const { all, ...backend } = openWithCustomAdmin();
  const less = all.filter((name) => name !== 'org:delete' && name !== 'audit:read');
  assert.equal(codeOf(await update(backend, 'boss', { permissions: less })), 'last_admin');
  assert.equal(codeOf(await remove(backend, 'boss', '?replacement=member')), 'last_admin');
  assert.equal(codeOf(await remove(backend, 'boss', '?unassign=true')), 'last_admin');
  assert.deepEqual((await backend.member('user_1')).roles, [{ id: 'boss', name: 'boss' }]);
  // A role without the permission to delete the organization can still be an administrator role.
  const admin = await update(backend, 'boss', { permissions: all.filter((name) => name !== 'org:delete') });
  assert.deepEqual([admin.status, admin.body.isAdmin], [200, true]);
  assert.equal((await remove(backend, 'boss', '?replacement=admin')).status, 204);
});

test('rejects one of two concurrent deletions that would leave no administrator', async () => {
  const { all, store, ...backend } = openWithCustomAdmin();
  await store.transaction(async (tx) => {
    await tx.putRole(held('second', all, { isAdmin: true }));
    await tx.putMembership({ ...(await tx.membership('org_1', 'user_2'))!, roleIds: ['second'] });
  });
  const given = { ...backend, store };
  const replies = await Promise.all([
    remove(given, 'second', '?unassign=true', 'user_1'),
    remove(given, 'boss', '?unassign=true', 'user_2'),
  ]);
  assert.deepEqual(replies.filter(({ status }) => status === 204).length, 1);
});

test('treats a role with all permissions of an administrator role as an administrator role', async () => {
  const backend = open();
  const admin = (await roleOf(backend, 'admin'))!;
  const made = await create(backend, { name: 'Deputy', permissions: admin.permissions });
  assert.equal(made.body.isAdmin, true);
  const less = await update(backend, made.body.id, { permissions: admin.permissions.slice(1) });
  assert.equal(less.body.isAdmin, false);
});

test('previews the permissions that members gain and lose, considering their other roles', async () => {
  const backend = open();
  const permissions = ['invitations:read', 'roles:read'];
  const { body } = await preview(backend, 'lead', { permissions });
  assert.deepEqual([body.members, body.total, body.unassigned, body.invitations], [2, 2, 0, 0]);
  const counts = (changes: RoleImpact['gains']) =>
    changes.map(({ permission, members }) => `${permission} ${members}`).sort();
  // user_7 also has the role Member, which contains members:read and roles:read.
  assert.deepEqual(counts(body.gains), ['invitations:read 2', 'roles:read 1']);
  assert.deepEqual(counts(body.loses), ['invitations:create 2', 'members:read 1']);
  const person = body.people.find(({ userId }) => userId === 'user_7');
  assert.deepEqual([person?.gains, person?.loses], [['invitations:read'], ['invitations:create']]);
  assert.equal((await roleOf(backend, 'lead'))?.etag, (await roleOf(open(), 'lead'))?.etag);

  const renamed = (await preview(backend, 'lead', { name: 'Leads' })).body;
  assert.deepEqual([renamed.members, renamed.total, renamed.gains, renamed.loses], [2, 0, [], []]);
});

test('previews a deletion with and without a replacement', async () => {
  const backend = open();
  const moved = (await preview(backend, 'lead', { delete: true, replacementRoleId: 'member' })).body;
  assert.deepEqual(
    [moved.total, moved.unassigned, moved.gains, moved.loses],
    [2, 0, [{ permission: 'roles:read', members: 1 }], [{ permission: 'invitations:create', members: 2 }]],
  );
  const gone = (await preview(backend, 'lead', { delete: true })).body;
  assert.deepEqual([gone.total, gone.unassigned], [2, 1]);
});

test('returns the affected members in pages, only to users who can list members', async () => {
  const backend = open();
  const first = (await preview(backend, 'lead', {}, 'user_1', '?limit=1')).body;
  assert.equal(first.people.length, 1);
  const second = (await preview(backend, 'lead', {}, 'user_1', `?limit=1&cursor=${first.nextCursor}`)).body;
  const ids = [...first.people, ...second.people].map(({ userId }) => userId);
  assert.deepEqual([ids.sort(), second.nextCursor], [['user_6', 'user_7'], null]);
  const weak = { userId: 'user_1', permissions: ['roles:manage', 'roles:read'] };
  const { body } = await backend.api<RoleImpact>(weak, `${at('lead')}/impact`, { method: 'POST', body: {} });
  assert.deepEqual([body.members, body.people], [2, []]);
  assert.equal(codeOf(await preview(backend, 'lead', {}, 'user_4')), 'permission_denied');
});

test('runs hooks that change or reject the input, and hooks after the change', async () => {
  const seen: unknown[] = [];
  const backend = open({
    hooks: {
      before: {
        'role.create': ({ input }) => ({ permissions: input.permissions.filter((name) => name !== 'audit:read') }),
        'role.update': ({ input }) => {
          if (input.roleId === 'lead') throw new HookRejection('This role cannot be changed');
        },
      },
      after: {
        'role.create': ({ input }) => void seen.push(input.permissions),
        'role.delete': ({ input }) => void seen.push(input),
      },
    },
  });
  const made = await create(backend, { name: 'a', permissions: ['audit:read', 'members:read'] });
  assert.deepEqual(made.body.permissions, ['members:read']);
  assert.equal(codeOf(await update(backend, 'lead', { name: 'x' })), 'hook_rejected');
  await remove(backend, 'lead', '?replacement=spare');
  while (await backend.backend.deliver());
  assert.deepEqual(seen, [['members:read'], { roleId: 'lead', replacementRoleId: 'spare' }]);
});

test('sends events for changed and deleted roles', async () => {
  const backend = open();
  const events = await watchEvents(backend.backend, 'user_1');
  await update(backend, 'lead', { name: 'Leads' });
  await remove(backend, 'spare');
  assert.deepEqual(await events.waitForEvents(2), ['role lead', 'role spare']);
  events.leave();
});

test('returns the labels of custom permissions in the language of the request', async () => {
  const asked: (readonly string[])[] = [];
  const backend = open({
    permissions: {
      names: ['projects:read', 'projects:write', 'members:read'],
      describe: (name, languages) => {
        asked.push(languages);
        if (!name.startsWith('projects:')) return undefined;
        return languages[0]?.startsWith('fr')
          ? { label: 'Documents', group: 'Documents' }
          : { label: 'View projects', description: 'See all projects', group: 'Projects' };
      },
    },
  });
  const read = async (language: string) => {
    const headers = { 'accept-language': language };
    const reply = await backend.api<Page<Permission>>('user_1', '/permissions', { headers });
    assert.match(reply.headers.get('vary') ?? '', /accept-language/i);
    return reply.body.items;
  };
  assert.deepEqual((await read('de;q=0.5, fr-CA, x!;q=2')).at(-2), {
    name: 'projects:read',
    label: 'Documents',
    group: 'Documents',
  });
  assert.deepEqual(asked[0], ['fr-CA', 'de']);
  const items = await read('en');
  assert.deepEqual(items.at(-1)?.description, 'See all projects');
  assert.deepEqual(
    items.filter(({ name }) => name === 'members:read'),
    [{ name: 'members:read' }],
  );
  // Rule 2 also applies to custom permissions: the owner does not hold them.
  const reply = await create(backend, { name: 'a', permissions: ['projects:read'] });
  assert.equal(codeOf(reply), 'role_not_assignable');
});
