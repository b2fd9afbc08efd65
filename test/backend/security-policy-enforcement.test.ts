/*
 * The security policy is enforced for requests in the organization that has one, and for no other. The table of all
 * operations is in matrix.test.ts.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Identity, SecurityPolicyRecord } from '../../src/backend/index.js';
import { codeOf, createTestBackend, ticketIn, type TestBackend } from './fixtures.js';
import { watchEvents } from './event-watcher.js';

const org = '/organizations/org_1';
const now = Date.parse('2026-11-02T09:00:00.000Z') / 1000;
const weak: Partial<Identity> = { userId: 'user_1', authenticatedAt: now };
const strong: Partial<Identity> = { ...weak, multifactorAt: now };
const factors = { otp: ['otp'], webauthn: ['hwk', 'swk'] };
const none: SecurityPolicyRecord = {
  mfa: { mode: 'off', factors: [], exempt: [] },
  allowedEmailDomains: [],
  sessionMaxAgeSeconds: null,
  version: 2,
};
const requires = (...accepted: string[]): Partial<SecurityPolicyRecord> => ({
  mfa: { mode: 'required', factors: accepted, exempt: [] },
});

const setPolicy = ({ store }: Pick<TestBackend, 'store'>, some: Partial<SecurityPolicyRecord>) =>
  store.transaction(async (tx) =>
    tx.updateOrganization({ ...(await tx.organization('org_1'))!, securityPolicy: { ...none, ...some } }),
  );

async function open(some: Partial<SecurityPolicyRecord>) {
  const backend = createTestBackend({
    policy: { ownerRoleIds: ['owner'], addMember: 'direct', securityPolicy: { factors } },
  });
  await setPolicy(backend, some);
  return backend;
}

const isAccepted = async (backend: TestBackend, who: Partial<Identity>) =>
  (await backend.api(who, `${org}/members`)).status === 200;

test('only the organization that has the policy requires it', async () => {
  const { api } = await open(requires());
  assert.equal(codeOf(await api(weak, org)), 'step_up_required');
  assert.equal((await api(weak, '/organizations/org_2')).status, 200);
  assert.equal((await api(strong, org)).status, 200);
});

test('people who are no members learn nothing from the policy', async () => {
  const { api } = await open(requires());
  assert.equal((await api({ userId: 'stranger' }, org)).status, 404);
});

test('without the option of the host, a stored policy is not enforced', async () => {
  const backend = createTestBackend({ policy: { ownerRoleIds: ['owner'] } });
  await setPolicy(backend, requires());
  assert.ok(await isAccepted(backend, weak));
});

test('a second factor is shown by its time, by acr or by amr', async () => {
  const backend = await open(requires());
  const acr = 'http://schemas.openid.net/pape/policies/2007/06/multi-factor';
  for (const shown of [{ multifactorAt: now - 86_400 }, { acr }, { amr: ['pwd', 'mfa'] }])
    assert.ok(await isAccepted(backend, { ...weak, ...shown }), JSON.stringify(shown));
  for (const shown of [{ acr: 'urn:password' }, { amr: ['pwd', 'otp'] }])
    assert.ok(!(await isAccepted(backend, { ...weak, ...shown })), JSON.stringify(shown));
});

test('accepted factors are compared with amr where the identity has it', async () => {
  const backend = await open(requires('webauthn'));
  assert.ok(await isAccepted(backend, { ...strong, amr: ['pwd', 'mfa', 'hwk'] }));
  assert.ok(await isAccepted(backend, strong));
  assert.ok(!(await isAccepted(backend, { ...strong, amr: ['pwd', 'mfa', 'otp'] })));
  await setPolicy(backend, requires('webauthn', 'otp'));
  assert.ok(await isAccepted(backend, { ...strong, amr: ['pwd', 'mfa', 'otp'] }));
});

test('exempt members need no second factor, but a recent sign-in', async () => {
  const backend = await open({
    mfa: { mode: 'required', factors: [], exempt: ['user_1'] },
    sessionMaxAgeSeconds: 600,
  });
  assert.ok(await isAccepted(backend, weak));
  backend.advance(601);
  const { body } = await backend.api(weak, org);
  assert.deepEqual([body.code, body.acrValues, body.maxAge], ['step_up_required', [], 600]);
});

test('a refused request is no login, and only a refused address is a denial', async () => {
  const backend = await open(requires());
  const before = await backend.audit();
  await backend.api({ ...weak, userId: 'user_3' }, org);
  assert.deepEqual(await backend.audit(), before);
  await setPolicy(backend, { allowedEmailDomains: ['acme.example'] });
  await backend.api({ ...weak, userId: 'user_3' }, org);
  const [event, ...others] = await backend.audit();
  assert.deepEqual([event!.outcome, event!.changes.at(-1)!.to, others], ['denied', 'email_domain_not_allowed', before]);
});

test('a stored result is returned only to those who meet the policy', async () => {
  const backend = await open({});
  const create = (who: Partial<Identity>) =>
    backend.api(who, `${org}/invitations`, {
      method: 'POST',
      body: { email: 'new@example.net', roleIds: [] },
      headers: { 'idempotency-key': 'once' },
    });
  const first = await create(weak);
  await setPolicy(backend, requires());
  assert.equal(codeOf(await create(weak)), 'step_up_required');
  assert.equal((await create(strong)).body.id, first.body.id);
});

test('an open stream ends when the member no longer meets the policy', async () => {
  const backend = await open({});
  const [ada, grace] = [await watchEvents(backend.backend, weak), await watchEvents(backend.backend, strong)];
  const reply = await backend.api(strong, `${org}/security-policy`, {
    method: 'PATCH',
    body: { mfa: { mode: 'required' } },
  });
  assert.equal(reply.status, 200, reply.text);
  await ada.until(ada.isOver);
  assert.deepEqual(await grace.waitForEvents(1), ['securityPolicy org_1']);
  assert.ok(!grace.isOver());
  assert.equal((await watchEvents(backend.backend, weak)).status, 401);
  grace.leave();
});

test('my organizations say which need another sign-in', async () => {
  const { api } = await open(requires());
  const switches = async (who: Partial<Identity>) =>
    Object.fromEntries(
      (await api(who, '/me/organizations')).body.items.map((one: any) => [one.organization.id, one.switch]),
    );
  assert.deepEqual(await switches(weak), { org_1: 'signIn', org_2: 'seamless', org_3: 'seamless' });
  assert.deepEqual(await switches(strong), { org_1: 'seamless', org_2: 'seamless', org_3: 'seamless' });
});

test('invitations, additions and resends to other domains are refused at the address', async () => {
  const backend = await open({});
  const post = (path: string, body?: object) => backend.api(strong, `${org}${path}`, { method: 'POST', body });
  await backend.api({ userId: 'outsider', email: 'out@example.net', emailVerified: true }, '/me');
  const earlier = await post('/invitations', { email: 'early@example.net', roleIds: [] });
  await setPolicy(backend, { allowedEmailDomains: ['example.com'] });
  const refused: [string, object | undefined, string][] = [
    ['/invitations', { email: 'new@example.net', roleIds: [] }, '/email'],
    ['/invitations', { email: 'new@sub.example.com', roleIds: [] }, '/email'],
    ['/members', { email: 'out@example.net', roleIds: [] }, '/email'],
    ['/members', { userId: 'outsider', roleIds: [] }, '/userId'],
    [`/invitations/${earlier.body.id}/resend`, undefined, '/email'],
  ];
  for (const [path, body, pointer] of refused) {
    const reply = await post(path, body);
    assert.equal(reply.status, 422, `${path} ${reply.text}`);
    assert.deepEqual(
      reply.body.errors.map((one: any) => [one.pointer, one.code]),
      [[pointer, 'email_domain_not_allowed']],
    );
  }
  assert.equal((await post('/invitations', { email: 'NEW@Example.com', roleIds: [] })).status, 201);
  const batch = await post('/batch/invitations', {
    invitations: ['a@example.net', 'a@example.com'].map((email) => ({ email, roleIds: [] })),
  });
  assert.deepEqual(
    batch.body.items.map((one: any) => [one.status, one.problem?.errors[0].pointer]),
    [
      [422, '/email'],
      [201, undefined],
    ],
  );
});

test('accepting an invitation needs a sign-in that the organization accepts, declining does not', async () => {
  const backend = await open({});
  const invite = async (email: string) => {
    const { body } = await backend.api(strong, `${org}/invitations`, { method: 'POST', body: { email, roleIds: [] } });
    return ticketIn(body.acceptUrl);
  };
  const tickets = [await invite('grace@example.net'), await invite('mary@example.net')];
  const grace = { userId: 'grace', email: 'grace@example.net', emailVerified: true, authenticatedAt: now };
  const answer = (who: Partial<Identity>, ticket: string, how = 'accept') =>
    backend.api(who, `/invitations/${ticket}/${how}`, { method: 'POST' });
  await setPolicy(backend, { ...requires(), allowedEmailDomains: ['example.com'] });
  const reply = await answer(grace, tickets[0]!);
  assert.deepEqual([reply.status, codeOf(reply)], [403, 'email_domain_not_allowed']);
  await setPolicy(backend, requires());
  assert.equal(codeOf(await answer(grace, tickets[0]!)), 'step_up_required');
  const mine = (await backend.api(grace, '/me/invitations')).body.items[0].id;
  const accepted = await backend.api(grace, `/me/invitations/${mine}/accept`, { method: 'POST' });
  assert.equal(codeOf(accepted), 'step_up_required');
  assert.equal((await answer({ ...grace, multifactorAt: now }, tickets[0]!)).status, 200);
  const mary = { userId: 'mary', email: 'mary@example.net', emailVerified: true };
  assert.equal((await answer(mary, tickets[1]!, 'decline')).status, 204);
});
