/*
 * Joining an organization by the verified domain of an email address.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Membership } from '../../src/contract/index.js';
import { HookRejection, type OrgBackendOptions } from '../../src/backend/index.js';
import { domain } from '../../src/backend/testing/records.js';
import { createTestBackend } from './fixtures.js';

const newcomer = { userId: 'new', name: 'Nia New', email: 'Nia@Acme.example', emailVerified: true };

/** The first organization has verified `acme.example` and lets users join. */
async function open(options: Partial<OrgBackendOptions> = {}, some: Parameters<typeof domain>[2] = {}) {
  const backend = createTestBackend({
    domains: { resolveTxt: async () => [], joinRoleIds: ['member', 'owner', 'unknown'] },
    ...options,
  });
  await backend.store.transaction((tx) =>
    tx.putDomain(domain('org_1', 'dom_1', { domain: 'acme.example', status: 'verified', autoJoin: 'join', ...some })),
  );
  const organizationsOf = async (who: Parameters<typeof backend.api>[0] = newcomer) => {
    const reply = await backend.api<{ items: Membership[] }>(who, '/me/organizations');
    assert.equal(reply.status, 200, reply.text);
    return reply.body.items.map(({ organization, roles }) => [organization.id, ...roles.map(({ id }) => id)]);
  };
  const joins = async () => (await backend.audit()).filter(({ type }) => type === 'member.join');
  return { ...backend, organizationsOf, joins };
}

test('a user joins when they list their organizations, without administrator roles', async () => {
  const added: unknown[] = [];
  const { organizationsOf, joins, api, backend } = await open({
    hooks: { after: { 'member.add': ({ input, actor }) => void added.push([input, actor.userId]) } },
  });
  assert.deepEqual(await organizationsOf(), [['org_1', 'member']]);
  assert.deepEqual(await organizationsOf(), [['org_1', 'member']]);
  assert.deepEqual(
    (await joins()).map(({ actor, target, changes }) => [actor.id, target.id, changes]),
    [
      [
        'new',
        'new',
        [
          { field: 'roles', from: null, to: [{ id: 'member', name: 'Member' }] },
          { field: 'domain', from: null, to: 'acme.example' },
        ],
      ],
    ],
  );
  assert.equal((await api(newcomer, '/organizations/org_1')).status, 200);
  await backend.deliver();
  assert.deepEqual(added, [[{ userId: 'new', roleIds: ['member'] }, 'new']]);
});

test('two requests at once join once', async () => {
  const { organizationsOf, joins } = await open();
  await Promise.all(Array.from({ length: 5 }, () => organizationsOf()));
  assert.equal((await joins()).length, 1);
});

test('only a verified address of exactly this domain counts', async () => {
  const { organizationsOf, joins } = await open();
  for (const identity of [
    { ...newcomer, emailVerified: false },
    { ...newcomer, emailVerified: undefined },
    { ...newcomer, email: 'nia@sub.acme.example' },
    { ...newcomer, email: 'nia@notacme.example' },
    { ...newcomer, email: 'nia@acme.example.evil.example' },
    { ...newcomer, email: '"@acme.example"@evil.example' },
    { ...newcomer, email: undefined },
  ])
    assert.deepEqual(await organizationsOf(identity), [], String(identity.email));
  assert.deepEqual(await joins(), []);
});

for (const [name, some] of Object.entries({
  'is only pending': { status: 'pending' },
  'has failed': { status: 'failed' },
  'does not let people join': { autoJoin: 'off' },
} as const))
  test(`no one joins by a domain that ${name}`, async () => {
    const { organizationsOf } = await open({}, some);
    assert.deepEqual(await organizationsOf(), []);
  });

test('no one joins without roles for new members, or without the feature', async () => {
  for (const domains of [undefined, { resolveTxt: async () => [] }, { joinRoleIds: [] }]) {
    const { organizationsOf } = await open({ domains });
    assert.deepEqual(await organizationsOf(), []);
  }
});

test('a removed member, a member who left and a blocked one do not return', async () => {
  const { organizationsOf, api, store, joins } = await open();
  const other = { ...newcomer, userId: 'other', email: 'other@acme.example' };
  const blocked = { ...newcomer, userId: 'blocked', email: 'blocked@acme.example' };
  for (const one of [newcomer, other, blocked]) assert.equal((await organizationsOf(one)).length, 1);
  assert.equal((await api('user_1', '/organizations/org_1/members/new', { method: 'DELETE' })).status, 204);
  assert.equal((await api(other, '/me/organizations/org_1', { method: 'DELETE' })).status, 204);
  await store.transaction(async (tx) =>
    tx.putMembership({ ...(await tx.membership('org_1', 'blocked'))!, status: 'blocked' }),
  );
  for (const one of [newcomer, other, blocked]) assert.deepEqual(await organizationsOf(one), []);
  assert.equal((await joins()).length, 3);
});

test('an open invitation comes first', async () => {
  const { organizationsOf, api } = await open();
  const invited = await api('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: 'nia@acme.example', roleIds: ['manager'] },
  });
  assert.equal(invited.status, 201, invited.text);
  assert.deepEqual(await organizationsOf(), []);
  assert.equal((await api(newcomer, `/me/invitations/${invited.body.id}/accept`, { method: 'POST' })).status, 200);
  assert.deepEqual(await organizationsOf(), [['org_1', 'manager']]);
});

test('the security policy decides which addresses can join', async () => {
  const { organizationsOf, store } = await open();
  const allow = (allowedEmailDomains: string[]) =>
    store.transaction(async (tx) =>
      tx.updateOrganization({
        ...(await tx.organization('org_1'))!,
        securityPolicy: {
          mfa: { mode: 'off', factors: [], exempt: [] },
          allowedEmailDomains,
          sessionMaxAgeSeconds: null,
          version: 2,
        },
      }),
    );
  await allow(['example.com']);
  assert.deepEqual(await organizationsOf(), []);
  await allow(['example.com', 'acme.example']);
  assert.deepEqual(await organizationsOf(), [['org_1', 'member']]);
});

test('the hook for additions can change the roles', async () => {
  const { organizationsOf } = await open({
    hooks: { before: { 'member.add': ({ input }) => ({ ...input, roleIds: ['auditor'] }) } },
  });
  assert.deepEqual(await organizationsOf(), [['org_1', 'auditor']]);
});

test('a hook that refuses or fails keeps the user out, and the list works', async () => {
  const failures = [new HookRejection('No seats are left'), new Error('billing is down')];
  const { organizationsOf, joins, errors } = await open({
    hooks: {
      before: {
        'member.add': () => {
          throw failures.shift() ?? new HookRejection('No');
        },
      },
    },
  });
  assert.deepEqual(await organizationsOf(), []);
  assert.deepEqual(errors, []);
  assert.deepEqual(await organizationsOf(), []);
  assert.deepEqual(errors.map(String), ['Error: billing is down']);
  assert.deepEqual(await joins(), []);
});

test('deleting the domain ends joining; members stay', async () => {
  const { organizationsOf, api } = await open();
  assert.equal((await organizationsOf()).length, 1);
  assert.equal((await api('user_1', '/organizations/org_1/domains/dom_1', { method: 'DELETE' })).status, 204);
  assert.equal((await organizationsOf()).length, 1);
  assert.deepEqual(await organizationsOf({ ...newcomer, userId: 'late', email: 'late@acme.example' }), []);
});
