/*
 * The security policy: reading, changing, its impact, and what it cannot do.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SecurityPolicy, SecurityPolicyImpact } from '../../src/contract/index.js';
import { createMemoryStore, HookRejection, type OrgBackendOptions, type UserRecord } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { codeOf, createTestBackend, type TestBackend } from './fixtures.js';

const POLICY = '/organizations/org_1/security-policy';
const now = Date.parse('2026-11-02T09:00:00.000Z') / 1000;
const factors = { otp: ['otp'], webauthn: ['hwk', 'swk'] };
const owner = { userId: 'user_1', authenticatedAt: now, multifactorAt: now };

/** Six members: `user_1` (owner) and `user_2` (admin) administer; 3 and 5 have no second factor, and 4 has another domain. */
function open(options: Partial<OrgBackendOptions> = {}, some: Record<string, Partial<UserRecord>> = {}) {
  const data = createSampleData({ members: 6, organizations: 2 });
  const changes: Record<string, Partial<UserRecord>> = {
    user_3: { mfaEnrolled: false },
    user_4: { email: 'dee@other.example' },
    user_5: { mfaEnrolled: null },
    ...some,
  };
  for (const user of data.users) Object.assign(user, { mfaEnrolled: true }, changes[user.id]);
  for (const membership of data.memberships) membership.status = 'active';
  return createTestBackend({
    store: createMemoryStore(data),
    policy: { ownerRoleIds: ['owner'], addMember: 'direct', securityPolicy: { factors } },
    ...options,
  });
}

type Who = Parameters<TestBackend['api']>[0];
const update = (backend: TestBackend, body: object, who: Who = owner, headers = {}) =>
  backend.api<SecurityPolicy>(who, POLICY, { method: 'PATCH', body, headers });
const preview = (backend: TestBackend, body: object, who: Who = owner, query = '') =>
  backend.api<SecurityPolicyImpact>(who, `${POLICY}/impact${query}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/merge-patch+json' },
  });
const required = { mfa: { mode: 'required' } };

test('an organization without a policy requires nothing', async () => {
  const { body, headers } = await open().api(owner, POLICY);
  assert.deepEqual(body, {
    mfa: { mode: 'off', factors: [], exempt: [] },
    ssoRequired: false,
    ssoExempt: [],
    allowedEmailDomains: [],
    people: [],
  });
  assert.match(headers.get('etag')!, /^"1-/);
});

test('a change merges into the policy, and is recorded with names', async () => {
  const backend = open();
  const first = await update(backend, { mfa: { mode: 'required', exempt: ['user_3'] }, sessionMaxAgeSeconds: 3600 });
  assert.equal(first.status, 200, first.text);
  const second = await update(backend, {
    mfa: { factors: ['otp'] },
    allowedEmailDomains: ['Example.com', 'other.example'],
  });
  assert.deepEqual(second.body.mfa, { mode: 'required', factors: ['otp'], exempt: ['user_3'] });
  assert.deepEqual(second.body.allowedEmailDomains, ['example.com', 'other.example']);
  assert.deepEqual(
    second.body.people!.map(({ userId }) => userId),
    ['user_3'],
  );
  assert.match(second.headers.get('etag')!, /^"3-/);
  assert.equal((await update(backend, { sessionMaxAgeSeconds: null })).body.sessionMaxAgeSeconds, undefined);
  const events = (await backend.audit()).filter(({ type }) => type === 'security-policy.update');
  assert.deepEqual(
    events.map(({ changes }) => changes.map(({ field }) => field)),
    [['sessionMaxAgeSeconds'], ['mfaFactors', 'allowedEmailDomains'], ['mfa', 'mfaExempt', 'sessionMaxAgeSeconds']],
  );
  const exempt = events[2]!.changes[1]!.to as { id: string; name: string }[];
  assert.deepEqual(
    exempt.map(({ id }) => id),
    ['user_3'],
  );
  assert.ok(exempt[0]!.name);
});

test('a change that changes nothing is not recorded', async () => {
  const backend = open();
  assert.equal((await update(backend, { mfa: { mode: 'off' } })).status, 200);
  assert.deepEqual(
    (await backend.audit()).filter(({ type }) => type === 'security-policy.update'),
    [],
  );
});

test('a change that is based on another version is refused', async () => {
  const backend = open();
  const etag = (await backend.api(owner, POLICY)).headers.get('etag')!;
  assert.equal((await update(backend, { mfa: { mode: 'optional' } }, owner, { 'if-match': etag })).status, 200);
  assert.equal(codeOf(await update(backend, { mfa: { mode: 'off' } }, owner, { 'if-match': etag })), 'etag_mismatch');
});

test('what the backend does not enforce cannot be set', async () => {
  const backend = open();
  const refused: [object, string][] = [
    [{ ssoRequired: true }, '/ssoRequired'],
    [{ ssoExempt: ['user_1'] }, '/ssoExempt'],
    [{ mfa: { factors: ['otp', 'sms'] } }, '/mfa/factors/1'],
    [{ mfa: { exempt: ['user_3', 'unknown'] } }, '/mfa/exempt/1'],
  ];
  for (const [body, pointer] of refused)
    for (const reply of [await update(backend, body), await preview(backend, body)])
      assert.deepEqual([reply.status, (reply.body as any).errors?.[0].pointer], [422, pointer], reply.text);
  assert.equal((await update(backend, { ssoRequired: false, ssoExempt: [] })).status, 200);
  const { features, securityPolicy } = (await backend.api(null, '/capabilities')).body;
  assert.equal(features.securityPolicy, true);
  assert.deepEqual(securityPolicy, {
    mfa: true,
    factors: ['otp', 'webauthn'],
    sso: false,
    emailDomains: true,
    sessionMaxAge: true,
  });
});

test('a limit of the session needs to know when the viewer signed in', async () => {
  const reply = await update(open(), { sessionMaxAgeSeconds: 3600 }, { userId: 'user_1', multifactorAt: now });
  assert.deepEqual([reply.status, (reply.body as any).errors[0].pointer], [422, '/sessionMaxAgeSeconds']);
});

test('without the option there is no policy', async () => {
  const backend = open({ policy: { ownerRoleIds: ['owner'] } });
  assert.equal(codeOf(await backend.api(owner, POLICY)), 'feature_disabled');
  assert.equal(codeOf(await update(backend, required)), 'feature_disabled');
  assert.equal(codeOf(await preview(backend, required)), 'feature_disabled');
  const { features, securityPolicy } = (await backend.api(null, '/capabilities')).body;
  assert.deepEqual([features.securityPolicy, securityPolicy], [false, undefined]);
});

test('the impact names exactly those who would be locked out', async () => {
  const backend = open();
  const reasons = async (body: object) => {
    const { total, people, viewerAffected } = (await preview(backend, body)).body;
    assert.equal(total, people.length);
    return [...people.map(({ userId, reason }) => `${userId} ${reason}`).sort(), viewerAffected];
  };
  assert.deepEqual(await reasons({}), [false]);
  assert.deepEqual(await reasons(required), ['user_3 mfa_not_enrolled', 'user_5 mfa_not_enrolled', false]);
  assert.deepEqual(await reasons({ mfa: { mode: 'required', exempt: ['user_5'] } }), [
    'user_3 mfa_not_enrolled',
    false,
  ]);
  assert.deepEqual(await reasons({ allowedEmailDomains: ['example.com'] }), ['user_4 email_domain_not_allowed', false]);
  assert.deepEqual((await reasons({ allowedEmailDomains: ['other.example'] })).length, 6);
  await update(backend, required);
  // They do not meet the present policy either.
  assert.deepEqual(await reasons({ sessionMaxAgeSeconds: 3600 }), [false]);
  assert.deepEqual((await preview(backend, required)).body.members, 6);
});

test('the impact is paged, and has no names for those who cannot see members', async () => {
  const backend = open();
  const { body } = await preview(backend, required, owner, '?limit=1');
  assert.deepEqual([body.total, body.people.length], [2, 1]);
  const next = (await preview(backend, required, owner, `?limit=1&cursor=${body.nextCursor}`)).body;
  assert.deepEqual([next.people.length, next.nextCursor], [1, null]);
  assert.notEqual(next.people[0]!.userId, body.people[0]!.userId);
  const blind = { ...owner, permissions: ['security:update', 'security:read'] };
  assert.deepEqual((await preview(backend, required, blind)).body, {
    members: 6,
    total: 2,
    viewerAffected: false,
    people: [],
    nextCursor: null,
  });
  assert.equal((await preview(backend, required, owner, '?q=x')).status, 400);
});

test('locking oneself out needs a confirmation', async () => {
  const backend = open({}, { user_1: { mfaEnrolled: false } });
  const weak = { userId: 'user_1', authenticatedAt: now };
  assert.equal((await preview(backend, required, weak)).body.viewerAffected, true);
  assert.equal(codeOf(await update(backend, required, weak)), 'confirmation_required');
  assert.equal((await update(backend, { ...required, confirmLockout: true }, weak)).status, 200);
  assert.equal(codeOf(await backend.api(weak, POLICY)), 'step_up_required');
  // A sign-in with a second factor is a way back in.
  assert.equal((await backend.api(owner, POLICY)).status, 200);
});

test('the last way in cannot be closed', async () => {
  const none = { user_1: { mfaEnrolled: false }, user_2: { mfaEnrolled: null } };
  const backend = open({}, none);
  const weak = { userId: 'user_1', authenticatedAt: now };
  for (const body of [required, { allowedEmailDomains: ['other.example'] }]) {
    const reply = await update(backend, { ...body, confirmLockout: true }, weak);
    assert.deepEqual([reply.status, codeOf(reply)], [409, 'last_admin'], JSON.stringify(body));
  }
  assert.equal((await backend.audit())[0]!.outcome, 'denied');
  // An exempt administrator can sign in, and so can one whose sign-in shows a second factor.
  const exempt = { mfa: { mode: 'required', exempt: ['user_2'] }, confirmLockout: true };
  assert.equal((await update(open({}, none), exempt, weak)).status, 200);
  assert.equal((await update(open({}, none), required, owner)).status, 200);
});

test('an exemption ends with the membership', async () => {
  const backend = open();
  await update(backend, { mfa: { mode: 'required', exempt: ['user_3', 'user_5'] } });
  await backend.api(owner, '/organizations/org_1/members/user_3', { method: 'DELETE' });
  assert.deepEqual((await backend.api(owner, POLICY)).body.mfa.exempt, ['user_5']);
  assert.equal((await backend.api('user_5', '/me/organizations/org_1', { method: 'DELETE' })).status, 204);
  assert.deepEqual((await backend.api(owner, POLICY)).body.mfa.exempt, []);
  assert.equal((await backend.audit()).filter(({ type }) => type === 'security-policy.update').length, 3);
});

test('a hook amends or refuses a change', async () => {
  const hooks = (amended: object | undefined): Partial<OrgBackendOptions> => ({
    hooks: {
      before: {
        'security-policy.update': ({ input }) => {
          if (!amended) throw new HookRejection('Not here');
          assert.deepEqual(input, required);
          return amended;
        },
      },
    },
  });
  assert.equal(codeOf(await update(open(hooks(undefined)), required)), 'hook_rejected');
  const reply = await update(open(hooks({ sessionMaxAgeSeconds: 600 })), required);
  assert.deepEqual([reply.body.mfa.mode, reply.body.sessionMaxAgeSeconds], ['required', 600]);
});
