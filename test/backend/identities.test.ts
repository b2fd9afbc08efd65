import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import type { IdentityPage, IdentityPreview } from '../../src/contract/index.js';
import {
  createMemoryStore,
  idTokenVerifier,
  type AuditRecord,
  type Identity,
  type OrgBackendOptions,
} from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { otherUser, sampleIdentities, type IdentityProviderOptions } from '../../stories/identities.js';
import { codeOf, createTestBackend } from './fixtures.js';

const now = Date.parse('2026-11-02T09:00:00.000Z') / 1000;

function open(options: IdentityProviderOptions = {}, more: Partial<OrgBackendOptions> = {}) {
  let clock = () => new Date();
  const provider = sampleIdentities({ now: () => clock(), ...options });
  const fixture = createTestBackend({ identities: provider.source, ...more });
  clock = () => fixture.clock.now;
  const link = async (user: string | Partial<Identity>, idToken: string, nonce?: string) =>
    fixture.api(user, '/me/identities', { method: 'POST', body: { idToken, ...(nonce && { nonce }) } });
  const preview = async (user: string, idToken: string) =>
    fixture.api<IdentityPreview>(user, '/me/identities/preview', { method: 'POST', body: { idToken } });
  const list = async (user: string) => (await fixture.api<IdentityPage>(user, '/me/identities')).body;
  const unlink = async (user: string, id: string) =>
    fixture.api(user, `/me/identities/${encodeURIComponent(id)}`, { method: 'DELETE' });
  return { ...fixture, ...provider, link, preview, list, unlink };
}

test('lists the accounts of the viewer, the primary one first, with the reasons for what is not allowed', async () => {
  const { list } = open();
  const { items, total } = await list('user_1');
  assert.equal(total, 3);
  assert.deepEqual(
    items.map(({ id, primary, allowed, reasons }) => [id, primary, allowed.unlink, reasons?.unlink]),
    [
      ['auth0|user_1', true, false, 'primary_identity'],
      ['google-oauth2|user_1', false, true, undefined],
      ['okta|user_1', false, false, 'identity_managed'],
    ],
  );
  assert.equal(items[2]!.managedBy, 'Kestrel Robotics');
});

test('pages through the accounts', async () => {
  const { api } = open();
  const first = (await api<IdentityPage>('user_1', '/me/identities?limit=2')).body;
  assert.equal(first.items.length, 2);
  const second = (await api<IdentityPage>('user_1', `/me/identities?limit=2&cursor=${first.nextCursor}`)).body;
  assert.deepEqual([second.items.map(({ id }) => id), second.nextCursor], [['okta|user_1'], null]);
  assert.equal(second.suggestions, undefined);
  assert.equal(codeOf(await api('user_1', '/me/identities?cursor=nonsense')), 'malformed_request');
});

test('a backend without accounts refuses, and its capabilities say so', async () => {
  const { api } = createTestBackend();
  assert.equal((await api(null, '/capabilities')).body.features.identities, false);
  assert.equal((await open().api(null, '/capabilities')).body.features.identities, true);
  assert.equal(codeOf(await api('user_1', '/me/identities')), 'feature_disabled');
});

test('links an account with a fresh ID token', async () => {
  const { link, list, issueIdToken, accountsOf } = open();
  const reply = await link('user_1', await issueIdToken(otherUser));
  assert.deepEqual([reply.status, reply.body.id, reply.body.primary], [201, 'github|7', false]);
  assert.match(reply.headers.get('location')!, /\/v1\/me\/identities\/github%7C7$/);
  assert.deepEqual((await list('user_1')).items.map(({ provider }) => provider).sort(), [
    'auth0',
    'github',
    'google-oauth2',
    'okta',
  ]);
  assert.deepEqual(accountsOf(otherUser), []);
});

test('linking and unlinking are recorded for the user, and for no organization', async () => {
  const recorded: AuditRecord[] = [];
  const memory = createMemoryStore(createSampleData({ members: 25, organizations: 3 }));
  const { link, unlink, issueIdToken } = open(
    {},
    {
      store: {
        ...memory,
        transaction: (work) =>
          memory.transaction((tx) =>
            work({ ...tx, appendAudit: (event) => (recorded.push(event), tx.appendAudit(event)) }),
          ),
      },
    },
  );
  await link('user_1', await issueIdToken(otherUser));
  await unlink('user_1', 'google-oauth2|user_1');
  assert.deepEqual(
    recorded.map(({ type, organizationId, actor, target, changes }) => [
      type,
      organizationId,
      actor.id,
      target.id,
      changes,
    ]),
    [
      [
        'identity.link',
        null,
        'user_1',
        'user_1',
        [{ field: 'identity', from: null, to: 'github grace.hopper@mail.example' }],
      ],
      [
        'identity.unlink',
        null,
        'user_1',
        'user_1',
        [{ field: 'identity', from: 'google-oauth2 user_1@mail.example', to: null }],
      ],
    ],
  );
});

test('the profile of a linked account is not found by its address anymore', async () => {
  const { api, link, issueIdToken } = open();
  await api({ userId: otherUser, email: 'grace@example.net', emailVerified: true, name: 'Grace' }, '/me');
  assert.equal((await link('user_1', await issueIdToken(otherUser))).status, 201);
  const added = await api('user_1', '/organizations/org_1/members', {
    method: 'POST',
    body: { email: 'grace@example.net', roleIds: [] },
  });
  assert.equal(codeOf(added), 'user_not_found');
});

test('a repeated request with the same idempotency key gets the same response', async () => {
  const { api, issueIdToken } = open();
  const request = {
    method: 'POST',
    body: { idToken: await issueIdToken(otherUser) },
    headers: { 'idempotency-key': 'k' },
  };
  const first = await api('user_1', '/me/identities', request);
  assert.equal(first.status, 201);
  assert.deepEqual((await api('user_1', '/me/identities', request)).body, first.body);
});

test('an ID token is refused if it is used again, by any user', async () => {
  const { link, unlink, issueIdToken, source } = open();
  const token = await issueIdToken(otherUser);
  assert.equal((await link('user_1', token)).status, 201);
  // The account gets a profile of its own again, as at Auth0.
  assert.equal((await unlink('user_1', 'github|7')).status, 204);
  source.list = async ({ userId }) =>
    userId === otherUser ? [{ id: 'github|7', provider: 'github', primary: true }] : [];
  assert.equal(codeOf(await link('user_1', token)), 'identity_proof_invalid');
  assert.equal(codeOf(await link('user_2', token)), 'identity_proof_invalid');
  // Another encoding of the same signature.
  assert.equal(codeOf(await link('user_2', `${token}=`)), 'identity_proof_invalid');
});

test('ID tokens that prove nothing are refused', async () => {
  const { link, preview, issueIdToken, list } = open();
  const claims: Record<string, JWTPayload> = {
    'another application': { aud: 'another-application' },
    'the API': { aud: 'https://api.example.com' },
    'several audiences': { aud: ['sample-application', 'another-application'] },
    'issued to another application': { azp: 'another-application' },
    'another issuer': { iss: 'https://id.example.net/' },
    expired: { exp: now - 60 },
    'an old token': { iat: now - 301, auth_time: now - 301 },
    'a new token of an old sign-in': { auth_time: now - 301 },
    'a sign-in in the future': { auth_time: now + 120 },
    'no time of sign-in': { auth_time: undefined },
    'a time of sign-in that is no number': { auth_time: 'now' },
    'no subject': { sub: undefined },
  };
  for (const [name, override] of Object.entries(claims)) {
    const token = await issueIdToken(otherUser, override);
    assert.equal(codeOf(await link('user_1', token)), 'identity_proof_invalid', name);
    assert.equal(codeOf(await preview('user_1', token)), 'identity_proof_invalid', name);
  }
  const payload = {
    iss: 'https://id.example.com/',
    aud: 'sample-application',
    sub: otherUser,
    iat: now,
    auth_time: now,
  };
  const { privateKey } = await generateKeyPair('ES256');
  const forged = await new SignJWT({ ...payload, exp: now + 60 }).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
  const shared = await new SignJWT({ ...payload, exp: now + 60 })
    .setProtectedHeader({ alg: 'HS256' })
    .sign(new Uint8Array(32));
  const unsigned = new UnsecuredJWT({ ...payload, exp: now + 60 }).encode();
  for (const token of [forged, shared, unsigned, 'nonsense', 'a.b.c'])
    assert.equal(codeOf(await link('user_1', token)), 'identity_proof_invalid', token);
  assert.equal((await list('user_1')).items.length, 3);
});

test('an ID token that is just fresh enough is accepted', async () => {
  const { link, issueIdToken } = open();
  assert.equal((await link('user_1', await issueIdToken(otherUser, { auth_time: now - 299 }))).status, 201);
});

test('the nonce of the request must be that of the ID token', async () => {
  const { link, issueIdToken } = open();
  const token = await issueIdToken(otherUser, { nonce: 'mine' });
  assert.equal(codeOf(await link('user_1', token, 'theirs')), 'identity_proof_invalid');
  assert.equal(codeOf(await link('user_1', await issueIdToken(otherUser), 'mine')), 'identity_proof_invalid');
  assert.equal((await link('user_1', token, 'mine')).status, 201);
});

test('the own account, and the account of a user with linked accounts, are refused', async () => {
  const { link, preview, issueIdToken, accountsOf } = open();
  for (const user of ['user_1', 'user_2']) {
    const token = await issueIdToken(user);
    assert.equal(codeOf(await link('user_1', token)), 'identity_linked', user);
    const { allowed, reasons, organizations } = (await preview('user_1', token)).body;
    assert.deepEqual([allowed, reasons, organizations], [{ link: false }, { link: 'identity_linked' }, []]);
  }
  assert.equal(accountsOf('user_2').length, 3);
});

test('an account that belongs to organizations is refused, and the preview names them', async () => {
  const { link, preview, issueIdToken, accountsOf } = open({ accounts: 1 });
  const token = await issueIdToken('user_5');
  assert.equal(codeOf(await link('user_1', token)), 'identity_in_use');
  const { body } = await preview('user_1', token);
  assert.deepEqual([body.allowed, body.reasons], [{ link: false }, { link: 'identity_in_use' }]);
  assert.ok(body.organizations.length > 0);
  assert.equal(accountsOf('user_5').length, 1);
});

test('an account with a pending invitation is refused until it is answered', async () => {
  const { api, link, preview, issueIdToken } = open();
  const grace = { userId: otherUser, email: 'grace@example.net', emailVerified: true, name: 'Grace' };
  await api(grace, '/me');
  const invited = await api('user_1', '/organizations/org_1/invitations', {
    method: 'POST',
    body: { email: grace.email, roleIds: [] },
  });
  const token = await issueIdToken(otherUser);
  assert.equal((await preview('user_1', token)).body.invitations, 1);
  assert.equal(codeOf(await link('user_1', token)), 'identity_in_use');
  assert.equal((await api(grace, `/me/invitations/${invited.body.id}/decline`, { method: 'POST' })).status, 204);
  // A refusal does not use up the token.
  assert.deepEqual((await preview('user_1', token)).body.allowed, { link: true });
  assert.equal((await link('user_1', token)).status, 201);
});

test('of two links of the same account at once only one succeeds', async () => {
  const { link, issueIdToken, accountsOf } = open();
  const [one, other] = [await issueIdToken(otherUser), await issueIdToken(otherUser)];
  const replies = await Promise.all([link('user_1', one), link('user_2', other), link('user_1', one)]);
  assert.deepEqual(replies.map(({ status }) => status === 201).filter(Boolean), [true]);
  for (const reply of replies)
    if (reply.status !== 201) assert.match(codeOf(reply), /^identity_(linked|proof_invalid)$/);
  const linked = ['user_1', 'user_2'].flatMap((user) => accountsOf(user).filter(({ id }) => id === 'github|7'));
  assert.equal(linked.length, 1);
});

test('two tabs cannot unlink the last account', async () => {
  const { source, api } = open();
  let left = [
    { id: 'a', provider: 'google-oauth2', primary: false },
    { id: 'b', provider: 'github', primary: false },
  ];
  Object.assign(source, {
    list: async () => left,
    unlink: async ({ identityId }: { identityId: string }) => {
      const remaining = left.filter(({ id }) => id !== identityId);
      if (remaining.length === 0 || remaining.length === left.length) return false;
      left = remaining;
      return true;
    },
  });
  const replies = await Promise.all(
    ['a', 'b'].map((id) => api('user_1', `/me/identities/${id}`, { method: 'DELETE' })),
  );
  assert.deepEqual(replies.map(({ status }) => status).sort(), [204, 409]);
  assert.equal(codeOf(replies.find(({ status }) => status === 409)!), 'last_identity');
  assert.equal(left.length, 1);
});

test('the last, the primary and a required account cannot be unlinked; unknown ones are not found', async () => {
  const { unlink, list } = open();
  assert.equal(codeOf(await unlink('user_1', 'auth0|user_1')), 'primary_identity');
  assert.equal(codeOf(await unlink('user_1', 'okta|user_1')), 'identity_managed');
  assert.equal(codeOf(await unlink('user_1', 'google-oauth2|user_2')), 'not_found');
  assert.equal((await unlink('user_1', 'google-oauth2|user_1')).status, 204);
  assert.equal(codeOf(await unlink('user_1', 'google-oauth2|user_1')), 'not_found');
  assert.equal((await list('user_1')).items.length, 2);
  const single = open({ accounts: 1 });
  assert.equal(codeOf(await single.unlink('user_1', 'auth0|user_1')), 'last_identity');
  assert.equal((await single.list('user_1')).items[0]!.reasons?.unlink, 'last_identity');
});

test('linking and unlinking require step-up; the preview does not', async () => {
  const { api, issueIdToken } = open({}, { policy: { ownerRoleIds: ['owner'], stepUp: {} } });
  const body = { idToken: await issueIdToken(otherUser) };
  const strong = { userId: 'user_1', multifactorAt: now };
  assert.equal((await api('user_1', '/me/identities/preview', { method: 'POST', body })).status, 200);
  assert.equal(codeOf(await api('user_1', '/me/identities', { method: 'POST', body })), 'step_up_required');
  const path = `/me/identities/${encodeURIComponent('google-oauth2|user_1')}`;
  assert.equal(codeOf(await api('user_1', path, { method: 'DELETE' })), 'step_up_required');
  assert.equal((await api(strong, '/me/identities', { method: 'POST', body })).status, 201);
  assert.equal((await api(strong, path, { method: 'DELETE' })).status, 204);
});

test('suggests duplicates by verified address, with nothing but provider, address and date', async () => {
  const { api, list, source } = open();
  const { suggestions } = await list('user_1');
  assert.equal(suggestions!.length, 1);
  assert.deepEqual(Object.keys(suggestions![0]!).sort(), ['email', 'id', 'lastUsedAt', 'provider']);
  assert.ok(!JSON.stringify(suggestions).includes(otherUser));
  const weak = { userId: 'weak', email: 'weak@example.net', emailVerified: false, name: 'Weak' };
  await api(weak, '/me');
  assert.equal((await api<IdentityPage>(weak, '/me/identities')).body.suggestions, undefined);
  const { find } = source.duplicates!;
  for (const wrong of [{ emailVerified: false }, { email: 'someone.else@example.com' }, { userId: 'user_1' }]) {
    source.duplicates!.find = async (query) => (await find(query)).map((one) => ({ ...one, ...wrong }));
    assert.equal((await list('user_1')).suggestions, undefined, JSON.stringify(wrong));
  }
});

test('a dismissed suggestion does not come back, and only its owner can dismiss it', async () => {
  const { api, list } = open({ duplicates: 2 });
  const [first, second] = (await list('user_1')).suggestions!;
  const dismiss = (user: string) => api(user, `/me/identity-suggestions/${first!.id}`, { method: 'DELETE' });
  assert.equal(codeOf(await dismiss('user_2')), 'not_found');
  assert.equal((await dismiss('user_1')).status, 204);
  assert.deepEqual((await list('user_1')).suggestions, [second]);
  assert.equal(codeOf(await dismiss('user_1')), 'not_found');
  assert.equal((await list('user_2')).suggestions!.length, 2);
});

test('keys that cannot be fetched are not the fault of the token', async () => {
  const { issueIdToken, source, link } = open();
  const token = await issueIdToken(otherUser);
  source.verifyIdToken = idTokenVerifier({
    issuer: 'https://id.example.com/',
    clientId: 'sample-application',
    fetch: async () => new Response('', { status: 503 }),
  });
  assert.equal(codeOf(await link('user_1', token)), 'upstream_error');
});
