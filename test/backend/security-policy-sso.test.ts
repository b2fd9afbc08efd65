/*
 * Required single sign-on: who is refused, who still gets in, and what cannot be done while it is required.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SecurityPolicy, SecurityPolicyImpact } from '../../src/contract/index.js';
import {
  createMemoryStore,
  type ConnectionRecord,
  type Identity,
  type OrgBackendOptions,
} from '../../src/backend/index.js';
import { connection, domain } from '../../src/backend/testing/records.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { connectionOptions } from './connection-fixtures.js';
import { watchEvents } from './event-watcher.js';
import { codeOf, createTestBackend } from './fixtures.js';

const ORG = '/organizations/org_1';
const POLICY = `${ORG}/security-policy`;
const now = Date.parse('2026-11-02T09:00:00.000Z') / 1000;
const owner: Partial<Identity> = { userId: 'user_1', authenticatedAt: now, multifactorAt: now };
const admin: Partial<Identity> = { ...owner, userId: 'user_2' };

/** `user_1` (owner) and `user_2` (admin) administer. Addresses are in example.com, except that of `user_4`. */
async function open(some: Partial<ConnectionRecord> = {}, options: Partial<OrgBackendOptions> = {}) {
  const data = createSampleData({ members: 6, organizations: 2 });
  for (const user of data.users) if (user.id === 'user_4') user.email = 'dee@other.example';
  for (const membership of data.memberships) membership.status = 'active';
  const backend = createTestBackend({
    store: createMemoryStore(data),
    connections: connectionOptions,
    policy: { ownerRoleIds: ['owner'], addMember: 'direct', securityPolicy: { sso: true } },
    ...options,
  });
  await backend.store.transaction(async (tx) => {
    await tx.putDomain(domain('org_1', 'dom_1', { domain: 'example.com', status: 'verified' }));
    await tx.putDomain(domain('org_1', 'dom_2', { domain: 'other.example', status: 'pending' }));
    const saml = { entityId: 'urn:okta', ssoUrl: 'https://okta.example.com/sso', certificates: [] };
    const parts = { enabled: true, saml, domainIds: ['dom_1', 'dom_2'] };
    await tx.putConnection(connection('org_1', 'con_1', { name: 'Okta', ...parts, ...some }));
    await tx.putConnection(connection('org_2', 'con_9', { name: 'Other', enabled: true, saml }));
  });
  const update = (body: object, who = owner) => backend.api<SecurityPolicy>(who, POLICY, { method: 'PATCH', body });
  const change = (id: string, parts: Partial<ConnectionRecord>) =>
    backend.store.transaction(async (tx) => tx.putConnection({ ...(await tx.connection(id))!, ...parts }));
  const reads = async (who: Partial<Identity>) => {
    const response = await backend.api(who, `${ORG}/members`);
    return response.status === 200 ? 200 : codeOf(response);
  };
  const required = async (exempt = ['user_1']) => {
    const response = await update({ ssoRequired: true, ssoExempt: exempt });
    assert.equal(response.status, 200, response.text);
    return response.body;
  };
  return { ...backend, update, change, reads, required };
}

const by = (connectionId: string, userId = 'user_2'): Partial<Identity> => ({ ...admin, userId, connectionId });

test('a policy that requires single sign-on is saved with the names of the exempt', async () => {
  const { required, audit } = await open();
  const policy = await required();
  assert.equal(policy.ssoRequired, true);
  assert.deepEqual(policy.ssoExempt, ['user_1']);
  assert.deepEqual(
    policy.people!.map(({ userId }) => userId),
    ['user_1'],
  );
  const { changes } = (await audit()).find(({ type }) => type === 'security-policy.update')!;
  assert.deepEqual(
    changes.map(({ field }) => field),
    ['ssoRequired', 'ssoExempt'],
  );
});

test('only a sign-in through an enabled connection of the organization is accepted, except of the exempt', async () => {
  const { required, reads, change, api } = await open();
  await required();
  assert.equal(await reads(admin), 'step_up_required');
  assert.equal(await reads(by('con_1')), 200);
  assert.equal(await reads(by('con_9')), 'step_up_required');
  assert.equal(await reads(by('unknown')), 'step_up_required');
  assert.equal(await reads(owner), 200);
  assert.equal((await api(admin, '/organizations/org_2')).status, 200);
  await change('con_1', { enabled: false });
  assert.equal(await reads(by('con_1')), 'step_up_required');
});

test('the challenge asks for a sign-in, not for a second factor', async () => {
  const { required, api } = await open();
  await required();
  const response = await api(admin, ORG);
  assert.equal(response.status, 401);
  assert.match(response.headers.get('www-authenticate')!, /^Bearer error="insufficient_user_authentication"/);
  assert.doesNotMatch(response.headers.get('www-authenticate')!, /acr_values|max_age/);
});

test('the list of organizations says where another sign-in is needed', async () => {
  const { required, api } = await open();
  await required();
  const switchOf = async (who: Partial<Identity>) => {
    const { body } = await api<{ items: { organization: { id: string }; switch: string }[] }>(who, '/me/organizations');
    return body.items.find(({ organization }) => organization.id === 'org_1')!.switch;
  };
  assert.equal(await switchOf(admin), 'signIn');
  assert.equal(await switchOf(by('con_1')), 'seamless');
});

test('open event streams end', async () => {
  const { backend, required } = await open();
  const [ada, grace] = [await watchEvents(backend, admin), await watchEvents(backend, by('con_1'))];
  await required();
  await ada.until(ada.isOver);
  assert.equal((await watchEvents(backend, admin)).status, 401);
  assert.ok(!grace.isOver());
  grace.leave();
});

test('without the option of the host it can neither be set nor is it enforced', async () => {
  const { update, reads, store } = await open(
    {},
    {
      policy: { ownerRoleIds: ['owner'], securityPolicy: {} },
    },
  );
  const response = await update({ ssoRequired: true, ssoExempt: ['user_1'] });
  assert.equal(response.status, 422);
  await store.transaction(async (tx) => {
    const securityPolicy = {
      mfa: { mode: 'off' as const, factors: [], exempt: [] },
      sso: { required: true, exempt: [] },
      allowedEmailDomains: [],
      sessionMaxAgeSeconds: null,
      version: 2,
    };
    await tx.updateOrganization({ ...(await tx.organization('org_1'))!, securityPolicy });
  });
  assert.equal(await reads(admin), 200);
});

test('it needs an enabled connection with a verified domain', async () => {
  for (const some of [{ enabled: false }, { domainIds: ['dom_2'] }, { domainIds: [] }]) {
    const { update } = await open(some);
    const response = await update({ ssoRequired: true, ssoExempt: ['user_1'] });
    assert.equal(codeOf(response), 'connection_required', JSON.stringify(some));
  }
});

test('it needs an administrator who is exempt', async () => {
  for (const exempt of [[], ['user_3']]) {
    const { update } = await open();
    assert.equal(codeOf(await update({ ssoRequired: true, ssoExempt: exempt })), 'last_admin');
  }
  const { required, update } = await open();
  await required(['user_1', 'user_3']);
  assert.equal(codeOf(await update({ ssoExempt: ['user_3'] })), 'last_admin');
  assert.equal((await update({ ssoExempt: ['user_2'] }, by('con_1'))).status, 200);
});

test('the exempt administrator must meet the rest of the policy', async () => {
  const { update } = await open();
  const response = await update({ ssoRequired: true, ssoExempt: ['user_1'], allowedEmailDomains: ['other.example'] });
  assert.equal(codeOf(response), 'last_admin');
});

test('the last exempt administrator can neither be removed nor lose the role nor leave', async () => {
  const { required, api } = await open();
  await required();
  const member = `${ORG}/members/user_1`;
  const who = by('con_1');
  const read = await api<{ allowed: { remove: boolean }; reasons: { remove: string } }>(who, member);
  assert.equal(read.body.allowed.remove, false);
  const removed = await api(who, member, { method: 'DELETE', headers: { 'if-match': read.headers.get('etag')! } });
  assert.equal(codeOf(removed), 'last_admin');
  assert.equal(codeOf(await api(owner, '/me/organizations/org_1', { method: 'DELETE' })), 'last_admin');
});

test('those who leave are no longer exempt', async () => {
  const { required, api, store } = await open();
  await required(['user_1', 'user_3']);
  const member = `${ORG}/members/user_3`;
  const { headers } = await api(owner, member);
  const response = await api(owner, member, { method: 'DELETE', headers: { 'if-match': headers.get('etag')! } });
  assert.equal(response.status, 204, response.text);
  const record = await store.transaction((tx) => tx.organization('org_1'));
  assert.deepEqual(record!.securityPolicy!.sso, { required: true, exempt: ['user_1'] });
});

test('the last enabled connection can be neither disabled nor deleted', async () => {
  const { required, api, change, update } = await open();
  await required();
  const path = `${ORG}/connections/con_1`;
  const read = async () => api<{ allowed: object; reasons?: { delete?: string } }>(owner, path);
  const end = async (method: 'PATCH' | 'DELETE') => {
    const headers = { 'if-match': (await read()).headers.get('etag')! };
    return api(owner, path, method === 'PATCH' ? { method, headers, body: { enabled: false } } : { method, headers });
  };
  assert.equal((await read()).body.reasons!.delete, 'connection_required');
  assert.equal(codeOf(await end('PATCH')), 'connection_required');
  assert.equal(codeOf(await end('DELETE')), 'connection_required');
  assert.equal((await update({ ssoRequired: false })).status, 200);
  assert.equal((await end('PATCH')).status, 200);
  await change('con_1', { enabled: false });
  assert.equal((await end('DELETE')).status, 204);
});

test('the impact counts members whose address no enabled connection has', async () => {
  const { api, update } = await open();
  const preview = async (body: object) => {
    const headers = { 'content-type': 'application/merge-patch+json' };
    const { body: impact } = await api<SecurityPolicyImpact>(owner, `${POLICY}/impact`, {
      method: 'POST',
      body,
      headers,
    });
    return impact.people.map(({ userId, reason }) => [userId, reason]);
  };
  const ssoRequired = { ssoRequired: true, ssoExempt: ['user_1'] };
  assert.deepEqual(await preview(ssoRequired), [['user_4', 'sso_not_available']]);
  assert.deepEqual(await preview({ ...ssoRequired, ssoExempt: ['user_1', 'user_4'] }), []);
  assert.equal((await update(ssoRequired)).status, 200);
  assert.deepEqual(await preview({ ssoExempt: ['user_1', 'user_2'] }), []);
});

test('accepting an invitation needs the sign-in that the organization requires', async () => {
  const { required, api, store } = await open();
  await required();
  const invited = { userId: 'guest', email: 'guest@example.com', emailVerified: true, authenticatedAt: now };
  const { body } = await api<{ id: string }>(owner, `${ORG}/invitations`, {
    method: 'POST',
    body: { email: invited.email, roleIds: ['member'] },
  });
  const path = `/me/invitations/${body.id}/accept`;
  assert.equal(codeOf(await api(invited, path, { method: 'POST' })), 'step_up_required');
  const accepted = await api({ ...invited, connectionId: 'con_1' }, path, { method: 'POST' });
  assert.equal(accepted.status, 200, accepted.text);
  assert.ok(await store.transaction((tx) => tx.membership('org_1', 'guest')));
});
