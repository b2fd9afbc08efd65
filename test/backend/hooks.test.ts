import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ActionRequired, HookRejection, type HookEvent, type HookName } from '../../src/backend/index.js';
import { codeOf, createTestBackend, ticketIn } from './fixtures.js';

const invitations = '/organizations/org_1/invitations';
const invite = { method: 'POST', body: { email: 'grace@example.net', roleIds: ['member'] } };
const grace = { userId: 'grace', email: 'grace@example.net', emailVerified: true };

test('a hook changes the input', async () => {
  const { api } = createTestBackend({
    hooks: { before: { 'invitation.create': ({ input }) => ({ roleIds: [...input.roleIds, 'auditor'] }) } },
  });
  const { body } = await api('user_1', invitations, invite);
  assert.deepEqual(
    body.roles.map(({ id }: any) => id),
    ['member', 'auditor'],
  );
});

test('the input of a hook is validated', async () => {
  const amend = (change: object) =>
    createTestBackend({ hooks: { before: { 'invitation.create': () => change } } }).api('user_3', invitations, invite);
  assert.equal(codeOf(await amend({ email: 'nonsense' })), 'validation_failed');
  assert.equal(codeOf(await amend({ roleIds: ['owner'] })), 'role_not_assignable');
});

test('a hook refuses with its own message, and the denial is recorded', async () => {
  const { api, audit } = createTestBackend({
    hooks: {
      before: {
        'member.remove': async () => {
          throw new HookRejection('Not on Mondays');
        },
      },
    },
  });
  const reply = await api('user_1', '/organizations/org_1/members/user_9', { method: 'DELETE' });
  assert.deepEqual([reply.status, codeOf(reply), reply.body.detail], [403, 'hook_rejected', 'Not on Mondays']);
  assert.equal((await audit())[0]!.outcome, 'denied');
  assert.equal(codeOf(await api('user_4', '/me/organizations/org_1', { method: 'DELETE' })), 'hook_rejected');
  const batch = await api('user_1', '/organizations/org_1/batch/members', {
    method: 'POST',
    body: { operations: [{ op: 'remove', userId: 'user_9' }] },
  });
  assert.equal(batch.body.items[0].problem.code, 'hook_rejected');
});

test('a hook requires an action, and the invitation stays valid', async () => {
  let accepted = false;
  const { api } = createTestBackend({
    hooks: {
      before: {
        'invitation.accept': () => {
          if (!accepted) throw new ActionRequired('https://app.example.com/terms');
        },
      },
    },
  });
  const ticket = ticketIn((await api('user_1', invitations, invite)).body.acceptUrl);
  const reply = await api(grace, `/invitations/${ticket}/accept`, { method: 'POST' });
  assert.deepEqual(
    [reply.status, codeOf(reply), reply.body.actionUrl],
    [403, 'action_required', 'https://app.example.com/terms'],
  );
  accepted = true;
  assert.equal((await api(grace, `/invitations/${ticket}/accept`, { method: 'POST' })).status, 200);
});

test('a hook sets the roles of an accepted invitation', async () => {
  const { api } = createTestBackend({
    hooks: { before: { 'invitation.accept': ({ input }) => ({ roleIds: [...input.roleIds, 'auditor'] }) } },
  });
  const ticket = ticketIn((await api('user_1', invitations, invite)).body.acceptUrl);
  const { body } = await api(grace, `/invitations/${ticket}/accept`, { method: 'POST', body: { roleIds: ['owner'] } });
  assert.deepEqual(
    body.roles.map(({ id }: any) => id),
    ['member', 'auditor'],
  );
});

test('a hook runs after all other checks', async () => {
  const seen: HookName[] = [];
  const note = (event: HookEvent) => void seen.push(event.name);
  const { api } = createTestBackend({
    hooks: {
      before: {
        'invitation.create': note,
        'invitation.accept': note,
        'member.add': note,
        'member.remove': note,
        'member.roles.update': note,
        'organization.create': note,
        'organization.update': note,
        'branding.update': note,
      },
    },
    policy: { ownerRoleIds: ['owner'], createOrganization: ({ userId }) => userId === 'user_1' },
  });
  await api('user_5', invitations, invite);
  await api('stranger', invitations, invite);
  await api('user_1', invitations, { ...invite, body: { email: 'x' } });
  await api('user_2', '/organizations', { method: 'POST', body: { name: 'new', displayName: 'New' } });
  await api('user_2', '/invitations/forged/accept', { method: 'POST' });
  assert.deepEqual(seen, []);
  await api('user_1', '/organizations', { method: 'POST', body: { name: 'new', displayName: 'New' } });
  await api('user_1', '/organizations/org_1', { method: 'PATCH', body: { displayName: 'New' } });
  await api('user_1', '/organizations/org_1/branding', { method: 'PATCH', body: { logoAlt: 'New' } });
  await api('user_1', '/organizations/org_1/branding/logo', { method: 'DELETE' });
  await api('user_1', '/organizations/org_1/members/user_4/roles', { method: 'PUT', body: { roleIds: [] } });
  assert.deepEqual(seen, [
    'organization.create',
    'organization.update',
    'branding.update',
    'branding.update',
    'member.roles.update',
  ]);
});

test('a hook can call the backend', async () => {
  const fixture: ReturnType<typeof createTestBackend> = createTestBackend({
    hooks: {
      before: { 'invitation.create': async () => void (await fixture.api('user_1', '/organizations/org_1/members')) },
    },
  });
  assert.equal((await fixture.api('user_1', invitations, invite)).status, 201);
});

test('a repeated request does not run the hook again', async () => {
  let asked = 0;
  const { api } = createTestBackend({ hooks: { before: { 'invitation.create': () => void (asked += 1) } } });
  for (let time = 0; time < 2; time++)
    await api('user_1', invitations, { ...invite, headers: { 'idempotency-key': 'k' } });
  assert.equal(asked, 1);
});
