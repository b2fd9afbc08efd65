/*
 * Sign-ins through connections: which connection an address leads to, who becomes a member, and who is refused.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HookRejection, type ConnectionSignIn, type OrgBackendOptions } from '../../src/backend/index.js';
import type { ConnectionRecord, StoreTransaction } from '../../src/backend/index.js';
import { connection, domain, joinRequest, user } from '../../src/backend/testing/records.js';
import { connectionOptions, currentCertificate } from './connection-fixtures.js';
import { createTestBackend } from './fixtures.js';

const request = new Request('https://login.example.com/callback', { headers: { 'user-agent': 'Firefox' } });

async function open(some: Partial<ConnectionRecord> = {}, options: Partial<OrgBackendOptions> = {}) {
  const fixture = createTestBackend({ connections: connectionOptions, ...options });
  await fixture.store.transaction(async (tx) => {
    await tx.putDomain(domain('org_1', 'dom_1', { domain: 'acme.example', status: 'verified' }));
    await tx.putDomain(domain('org_1', 'dom_2', { domain: 'unused.example', status: 'verified' }));
    await tx.putDomain(domain('org_2', 'dom_9', { domain: 'other.example', status: 'verified' }));
    await tx.putConnection(
      connection('org_1', 'con_1', {
        name: 'Okta',
        enabled: true,
        autoMembership: true,
        domainIds: ['dom_1', 'dom_9'],
        defaultRoleIds: ['member'],
        ...some,
      }),
    );
  });
  const { connections } = fixture.backend;
  const signIn = ({ user, ...given }: Partial<Omit<ConnectionSignIn, 'user'>> & { user?: object } = {}) => {
    const profile = {
      userId: 'new_1',
      email: 'grace@acme.example',
      emailVerified: true,
      name: 'Grace Hopper',
      ...user,
    };
    return connections.recordSignIn({
      connectionId: 'con_1',
      claims: { email: profile.email },
      request,
      ...given,
      user: profile,
    });
  };
  const groups = (...names: string[]) => ({ claims: { email: 'grace@acme.example', groups: names } });
  const read = <T>(work: (tx: StoreTransaction) => Promise<T>) => fixture.store.transaction(work);
  const membership = (userId = 'new_1') => read((tx) => tx.membership('org_1', userId));
  return { ...fixture, connections, signIn, groups, read, membership };
}

test('an address leads to the enabled connection of the organization that has verified its domain', async () => {
  const { connections, read } = await open();
  const idOf = async (email: string) => (await connections.forEmail(email))?.id;
  assert.equal(await idOf('Grace@ACME.example'), 'con_1');
  for (const email of [
    'grace@sub.acme.example',
    'grace@unused.example',
    // Listed by the connection, but verified by another organization.
    'grace@other.example',
    'grace@acme.example@evil.example',
    'grace@acme.example\n',
    'acme.example',
    '',
  ])
    assert.equal(await idOf(email), undefined, email);
  await read(async (tx) => tx.putConnection({ ...(await tx.connection('con_1'))!, enabled: false }));
  assert.equal(await idOf('grace@acme.example'), undefined);
  assert.equal((await connections.find({ id: 'con_1' }))?.enabled, false);
  await read(async (tx) => tx.putConnection({ ...(await tx.connection('con_1'))!, enabled: true }));
  await read((tx) => tx.putDomain(domain('org_1', 'dom_1', { domain: 'acme.example', status: 'failed' })));
  assert.equal(await idOf('grace@acme.example'), undefined);
  assert.equal(await connections.find({ id: 'unknown' }), undefined);
});

test('a new user becomes a member with the default roles, in one transaction', async () => {
  const added: unknown[] = [];
  const { signIn, membership, audit, backend, api } = await open(
    {},
    { hooks: { after: { 'member.add': ({ input }) => void added.push(input) } } },
  );
  assert.deepEqual(await signIn(), { ok: true, organizationId: 'org_1', roleIds: ['member'], joined: true });
  assert.deepEqual(await signIn(), { ok: true, organizationId: 'org_1', roleIds: ['member'], joined: false });
  assert.equal((await membership())!.managedBy, 'sso');
  const [event] = await audit();
  assert.deepEqual(
    [event!.type, event!.actor, event!.userAgent, event!.changes],
    [
      'member.provision',
      { id: 'new_1', name: 'Grace Hopper', kind: 'user' },
      'Firefox',
      [
        { field: 'roles', from: null, to: [{ id: 'member', name: 'Member' }] },
        { field: 'connection', from: null, to: 'Okta' },
      ],
    ],
  );
  await backend.deliver();
  assert.deepEqual(added, [{ userId: 'new_1', roleIds: ['member'] }]);
  const { items } = (await api('user_1', '/organizations/org_1/connections')).body;
  assert.equal(items[0].memberCount, 1);
});

test('a request to join is settled when its user becomes a member', async () => {
  const { signIn, read } = await open();
  await read(async (tx) => {
    await tx.putUser(user('new_1', { email: 'grace@acme.example' }));
    await tx.putJoinRequest(joinRequest('org_1', 'new_1', { email: 'grace@acme.example' }));
  });
  assert.equal((await signIn()).ok, true);
  assert.equal(await read((tx) => tx.joinRequestOf('org_1', 'new_1')), undefined);
});

test('groups give roles at each sign-in to members who joined through the connection', async () => {
  const { signIn, groups, membership, audit } = await open({
    roleMapping: [
      { value: 'people-team', roleId: 'manager' },
      { value: 'auditors', roleId: 'auditor' },
      { value: 'staff', roleId: 'manager' },
      { value: 'gone', roleId: 'deleted-role' },
    ],
  });
  const rolesAfter = async (...names: string[]) => {
    const result = await signIn(groups(...names));
    assert.ok(result.ok);
    assert.deepEqual((await membership())!.roleIds, result.roleIds);
    return result.roleIds;
  };
  assert.deepEqual(await rolesAfter('people-team', 'staff', 'vpn'), ['manager']);
  assert.deepEqual(await rolesAfter('auditors', 'people-team'), ['manager', 'auditor']);
  assert.deepEqual(await rolesAfter('gone', 'PEOPLE-TEAM'), ['member']);
  assert.deepEqual(await rolesAfter(), ['member']);
  const [event] = await audit();
  assert.deepEqual([event!.type, event!.actor], ['member.roles.update', { id: 'con_1', name: 'Okta', kind: 'system' }]);
});

test('members who were added by hand keep their roles, and so does the last administrator', async () => {
  const { signIn, groups, membership, read } = await open({ roleMapping: [{ value: 'a', roleId: 'auditor' }] });
  await read(async (tx) => {
    await tx.putUser({ ...(await tx.user('user_4'))!, email: 'user4@acme.example', emailVerified: true });
  });
  const user = { userId: 'user_4', email: 'user4@acme.example' };
  const before = (await membership('user_4'))!.roleIds;
  assert.deepEqual(await signIn({ user, claims: { email: user.email, groups: ['a'] } }), {
    ok: true,
    organizationId: 'org_1',
    roleIds: before,
    joined: false,
  });
  await signIn(groups('a'));
  await read(async (tx) => {
    for (const { userId } of await tx.membersWithRoles('org_1', ['owner', 'admin'], 100)) {
      const found = (await tx.membership('org_1', userId))!;
      await tx.putMembership({ ...found, roleIds: ['member'] });
    }
    await tx.putMembership({ ...(await tx.membership('org_1', 'new_1'))!, roleIds: ['owner'] });
  });
  const kept = await signIn(groups('a'));
  assert.deepEqual(kept.ok && kept.roleIds, ['owner']);
});

test('default roles never make an administrator', async () => {
  const { signIn } = await open({ defaultRoleIds: ['owner', 'member'] });
  const result = await signIn();
  assert.deepEqual(result.ok && result.roleIds, ['member']);
});

test('an identity provider is believed only for its own verified domains', async () => {
  const { signIn, read, membership } = await open();
  const refusals: [Parameters<typeof signIn>[0], string][] = [
    [{ connectionId: 'unknown' }, 'connection_not_found'],
    [{ claims: {} }, 'email_missing'],
    [{ claims: { email: 'no address' } }, 'email_missing'],
    [{ claims: { email: { nested: 'grace@acme.example' } } }, 'email_missing'],
    [{ user: { emailVerified: false } }, 'email_not_verified'],
    // The assertion is about another person than the account.
    [{ claims: { email: 'boss@acme.example' } }, 'email_mismatch'],
    [{ claims: { email: 'grace@acme.example.evil.example' } }, 'email_mismatch'],
    [{ user: { email: 'grace@other.example' } }, 'domain_not_verified'],
    [{ user: { email: 'grace@unused.example' } }, 'domain_not_verified'],
    [{ user: { email: 'grace@sub.acme.example' } }, 'domain_not_verified'],
    [{ user: { email: 'grace@gmail.com' } }, 'domain_not_verified'],
  ];
  for (const [given, code] of refusals) assert.deepEqual(await signIn(given), { ok: false, code });
  await read((tx) => tx.putDomain(domain('org_1', 'dom_1', { domain: 'acme.example', status: 'failed' })));
  assert.deepEqual(await signIn(), { ok: false, code: 'domain_not_verified' });
  assert.equal(await membership(), undefined);
  assert.equal(await read((tx) => tx.user('new_1')), undefined);
});

test('refuses who may not be a member', async () => {
  const disabled = await open({ enabled: false });
  assert.deepEqual(await disabled.signIn(), { ok: false, code: 'connection_disabled' });
  const closed = await open({ autoMembership: false });
  assert.deepEqual(await closed.signIn(), { ok: false, code: 'not_a_member' });

  const { signIn, read, api, membership } = await open();
  await signIn();
  await read(async (tx) => tx.putMembership({ ...(await tx.membership('org_1', 'new_1'))!, status: 'blocked' }));
  assert.deepEqual(await signIn(), { ok: false, code: 'member_blocked' });
  await read(async (tx) => tx.putMembership({ ...(await tx.membership('org_1', 'new_1'))!, status: 'active' }));
  assert.equal((await api('user_1', '/organizations/org_1/members/new_1', { method: 'DELETE' })).status, 204);
  assert.deepEqual(await signIn(), { ok: false, code: 'member_removed' });
  assert.equal(await membership(), undefined);
});

test('the security policy and the hook of the host come first', async () => {
  const strict = await open();
  await strict.read(async (tx) => {
    const organization = (await tx.organization('org_1'))!;
    await tx.updateOrganization({
      ...organization,
      securityPolicy: {
        mfa: { mode: 'off', factors: [], exempt: [] },
        allowedEmailDomains: ['example.com'],
        sessionMaxAgeSeconds: null,
        version: 2,
      },
    });
  });
  assert.deepEqual(await strict.signIn(), { ok: false, code: 'email_domain_not_allowed' });

  let decision: () => object | void = () => {
    throw new HookRejection('No seats');
  };
  const hooked = await open({}, { hooks: { before: { 'member.add': () => decision() } } });
  assert.deepEqual(await hooked.signIn(), { ok: false, code: 'hook_rejected' });
  decision = () => ({ roleIds: ['auditor'] });
  assert.deepEqual(await hooked.signIn(), { ok: true, organizationId: 'org_1', roleIds: ['auditor'], joined: true });
});

test('joining closes the invitations of the user', async () => {
  const { signIn, api } = await open();
  await api('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: 'grace@acme.example', roleIds: ['admin'] },
  });
  await signIn();
  const { items } = (await api('user_1', '/organizations/org_1/invitations?status=pending')).body;
  assert.deepEqual(
    items.filter(({ email }: { email: string }) => email === 'grace@acme.example'),
    [],
  );
});

test('an invited user signs in to accept, where the sign-in alone makes no member of them', async () => {
  const invite = (api: Awaited<ReturnType<typeof open>>['api'], email: string) =>
    api('user_1', '/organizations/org_1/invitations', { method: 'POST', body: { email, roleIds: ['member'] } });
  const invited = { ok: true, organizationId: 'org_1', roleIds: [], joined: false, invited: true };

  const closed = await open({ autoMembership: false });
  await invite(closed.api, 'ada@acme.example');
  assert.deepEqual(await closed.signIn(), { ok: false, code: 'not_a_member' }, 'the invitation of another address');
  const { body } = await invite(closed.api, 'grace@acme.example');
  assert.deepEqual(await closed.signIn(), invited);
  assert.equal(await closed.membership(), undefined);
  assert.equal(
    (await closed.signIn({ user: { email: 'grace@elsewhere.example' } })).ok,
    false,
    'an address of another domain',
  );
  const who = { userId: 'new_1', email: 'grace@acme.example', emailVerified: true };
  const accepted = await closed.api(who, `/me/invitations/${body.id}/accept`, { method: 'POST' });
  assert.equal(accepted.status, 200);
  assert.deepEqual(await closed.signIn(), { ok: true, organizationId: 'org_1', roleIds: ['member'], joined: false });

  const { signIn, api, membership, advance } = await open();
  await signIn();
  await api('user_1', '/organizations/org_1/members/new_1', { method: 'DELETE' });
  assert.deepEqual(await signIn(), { ok: false, code: 'member_removed' });
  const { body: again } = await invite(api, 'grace@acme.example');
  assert.deepEqual(await signIn(), invited);
  assert.equal(await membership(), undefined);
  advance((Date.parse(again.expiresAt) - Date.parse(again.createdAt)) / 1000 + 1);
  assert.deepEqual(await signIn(), { ok: false, code: 'member_removed' }, 'an expired invitation');
});

test('two sign-ins at the same time make one member', async () => {
  const { signIn, audit } = await open();
  const results = await Promise.all([signIn(), signIn(), signIn()]);
  assert.deepEqual(results.map((result) => result.ok && result.joined).sort(), [false, false, true]);
  assert.equal((await audit()).filter(({ type }) => type === 'member.provision').length, 1);
});

test('notes which certificate is in use, once an hour', async () => {
  const { api, backend, read, advance } = await open();
  const { body } = await api('user_1', '/organizations/org_1/connections', {
    method: 'POST',
    body: {
      name: 'SAML',
      strategy: 'saml',
      domainIds: ['dom_1'],
      saml: { entityId: 'e', ssoUrl: 'https://idp.example', certificates: [{ pem: currentCertificate }] },
    },
  });
  const [{ fingerprint: certificate }] = body.saml.certificates;
  await read(async (tx) =>
    tx.putConnection({ ...(await tx.connection(body.id))!, enabled: true, autoMembership: true }),
  );
  const usedAt = async () => {
    const email = 'grace@acme.example';
    const user = { userId: 'new_1', email, emailVerified: true, name: 'Grace' };
    await backend.connections.recordSignIn({ connectionId: body.id, user, claims: { email }, certificate, request });
    const path = `/organizations/org_1/connections/${body.id}`;
    const { saml, etag } = (await api('user_1', path)).body;
    assert.ok(etag.startsWith('"1-'));
    return saml.certificates[0].lastUsedAt;
  };
  assert.equal(await usedAt(), '2026-11-02T09:00:00.000Z');
  advance(60);
  assert.equal(await usedAt(), '2026-11-02T09:00:00.000Z');
  advance(3600);
  assert.equal(await usedAt(), '2026-11-02T10:01:00.000Z');
  assert.equal((await backend.connections.find({ id: body.id }))!.saml!.certificates.length, 1);
  advance(3 * 365 * 86_400);
  assert.deepEqual((await backend.connections.find({ id: body.id }))!.saml!.certificates, []);
});
