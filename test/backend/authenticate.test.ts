import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { createMemoryStore, createOrgBackend, jwtAuthenticator } from '../../src/backend/index.js';
import { createSampleData } from '../../src/backend/testing/sample-data.js';
import { createTestBackend } from './fixtures.js';

const issuer = 'https://issuer.example/';
const audience = 'https://api.example.com';
const pairs = {
  RS256: await generateKeyPair('RS256'),
  ES256: await generateKeyPair('ES256'),
  EdDSA: await generateKeyPair('EdDSA'),
  RS512: await generateKeyPair('RS512'),
};
const keys = {
  keys: await Promise.all(
    Object.entries(pairs).map(async ([alg, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid: alg, alg })),
  ),
};

const sign = (claims: JWTPayload = {}, alg: keyof typeof pairs = 'RS256', kid: string = alg) =>
  new SignJWT({ sub: 'user_1', iss: issuer, aud: audience, exp: Math.floor(Date.now() / 1000) + 60, ...claims })
    .setProtectedHeader({ alg, kid })
    .sign(pairs[alg].privateKey);

const requestWith = (token: string) =>
  new Request('https://x.example/v1/me', { headers: { authorization: `Bearer ${token}` } });
const authenticate = jwtAuthenticator({ issuer, audience, keys });

test('reads the identity from a valid token', async () => {
  const exp = Math.floor(Date.now() / 1000) + 60;
  for (const alg of ['RS256', 'ES256', 'EdDSA'] as const) {
    const identity = await authenticate(
      requestWith(
        await sign(
          {
            aud: ['https://other.example', audience],
            org_id: 'org_1',
            permissions: ['members:read'],
            email: 'a@example.com',
            email_verified: true,
            name: 'A',
            acr: 'mfa',
            amr: ['pwd', 'otp'],
            auth_time: 1700000000,
            sid: 'ses_1',
            azp: 'client',
            exp,
          },
          alg,
        ),
      ),
    );
    assert.deepEqual(identity, {
      userId: 'user_1',
      organizationId: 'org_1',
      permissions: ['members:read'],
      email: 'a@example.com',
      emailVerified: true,
      name: 'A',
      picture: undefined,
      acr: 'mfa',
      amr: ['pwd', 'otp'],
      authenticatedAt: 1700000000,
      multifactorAt: undefined,
      sessionId: 'ses_1',
      expiresAt: exp,
      clientId: 'client',
      connectionId: undefined,
      via: 'token',
    });
  }
});

test('reads claims with configured names', async () => {
  const custom = jwtAuthenticator({
    issuer,
    audience,
    keys,
    claims: { organization: 'https://ns/org', authenticatedAt: 'https://ns/mfa_at', session: 'https://ns/session' },
  });
  const identity = await custom(
    requestWith(await sign({ 'https://ns/org': 'org_2', 'https://ns/mfa_at': 5, 'https://ns/session': 'ses_2' })),
  );
  assert.deepEqual([identity!.organizationId, identity!.authenticatedAt, identity!.sessionId], ['org_2', 5, 'ses_2']);
});

test('reads the time of the second factor from the configured claim, and only from a number', async () => {
  const custom = jwtAuthenticator({ issuer, audience, keys, claims: { multifactorAt: 'https://ns/mfa_at' } });
  const read = async (claims: JWTPayload, by = custom) => (await by(requestWith(await sign(claims))))!.multifactorAt;
  assert.equal(await read({ 'https://ns/mfa_at': 1700000000 }), 1700000000);
  assert.equal(await read({}), undefined);
  assert.equal(await read({ 'https://ns/mfa_at': 1700000000 }, authenticate), undefined);
});

test('reads the connection from the configured claim, and only from a string', async () => {
  const custom = jwtAuthenticator({ issuer, audience, keys, claims: { connection: 'https://ns/connection_id' } });
  const read = async (claims: JWTPayload, by = custom) => (await by(requestWith(await sign(claims))))!.connectionId;
  assert.equal(await read({ 'https://ns/connection_id': 'con_1' }), 'con_1');
  assert.equal(await read({}), undefined);
  assert.equal(await read({ 'https://ns/connection_id': 'con_1' }, authenticate), undefined);
  await assert.rejects(read({ 'https://ns/connection_id': ['con_1'] }), { name: 'InvalidTokenError' });
});

test('requires step-up only for a token without the claim', async () => {
  const store = createMemoryStore(createSampleData());
  const backend = createOrgBackend({
    store,
    authenticate: jwtAuthenticator({ issuer, audience, keys, claims: { multifactorAt: 'https://ns/mfa_at' } }),
    policy: { stepUp: {} },
  });
  const remove = async (claims: JWTPayload) =>
    backend(
      new Request('https://x.example/v1/organizations/org_1/members/user_9', {
        method: 'DELETE',
        headers: { authorization: `Bearer ${await sign(claims)}` },
      }),
    );
  const plain = await remove({});
  assert.deepEqual([plain.status, (await plain.json()).code], [401, 'step_up_required']);
  assert.equal((await remove({ 'https://ns/mfa_at': Math.floor(Date.now() / 1000) - 5 })).status, 204);
});

test('a request without a bearer token is not signed in', async () => {
  assert.equal(await authenticate(new Request('https://x.example/')), null);
  assert.equal(
    await authenticate(new Request('https://x.example/', { headers: { authorization: 'Basic eDp5' } })),
    null,
  );
});

test('refuses a token with any single defect', async () => {
  const now = Math.floor(Date.now() / 1000);
  const good = await sign();
  const [head, payload, signature] = good.split('.') as [string, string, string];
  const forged = new UnsecuredJWT({ sub: 'user_1', iss: issuer, aud: audience, exp: now + 60 }).encode();
  const hmac = await new SignJWT({ sub: 'user_1', iss: issuer, aud: audience, exp: now + 60 })
    .setProtectedHeader({ alg: 'HS256', kid: 'RS256' })
    .sign(new TextEncoder().encode(JSON.stringify(keys.keys[0])));
  for (const [why, token] of Object.entries({
    expired: await sign({ exp: now - 6 }),
    'not yet valid': await sign({ nbf: now + 30 }),
    'another issuer': await sign({ iss: 'https://evil.example/' }),
    'an issuer without its slash': await sign({ iss: 'https://issuer.example' }),
    'another audience': await sign({ aud: 'https://other.example' }),
    'no audience': await sign({ aud: undefined }),
    'no expiry': await sign({ exp: undefined }),
    'no subject': await sign({ sub: undefined }),
    'an empty subject': await sign({ sub: '' }),
    'another algorithm': await sign({}, 'RS512'),
    'an unknown key': await sign({}, 'RS256', 'unknown'),
    'another key': await sign({}, 'ES256', 'RS256'),
    unsigned: forged,
    'signed with the public key': hmac,
    'another payload': `${head}.${btoa('{"sub":"user_2"}')}.${signature}`,
    'a cut signature': `${head}.${payload}.${signature.slice(0, -4)}`,
    nonsense: 'nonsense',
  })) {
    await assert.rejects(authenticate(requestWith(token)), { name: 'InvalidTokenError' }, why);
  }
  assert.ok(await authenticate(requestWith(await sign({ exp: now - 3 }))), 'clocks may differ a little');
});

test('refuses a token with a claim of a wrong type', async () => {
  const custom = jwtAuthenticator({ issuer, audience, keys, claims: { multifactorAt: 'mfa_at' } });
  const values: unknown[] = [['org_2'], { id: 'org_2' }, 7, true, false, 'text', ''];
  const text = (value: unknown) => typeof value === 'string';
  const rights: Record<string, (value: unknown) => boolean> = {
    org_id: (value) => text(value) && value !== '',
    email: text,
    name: text,
    picture: text,
    acr: text,
    sid: text,
    client_id: text,
    azp: text,
    permissions: (value) => Array.isArray(value),
    email_verified: (value) => typeof value === 'boolean',
    auth_time: (value) => value === 7,
    mfa_at: (value) => value === 7,
  };
  for (const [claim, isRight] of Object.entries(rights)) {
    for (const value of values) {
      const answer = custom(requestWith(await sign({ [claim]: value })));
      if (isRight(value)) assert.ok(await answer, `${claim} ${JSON.stringify(value)}`);
      else await assert.rejects(answer, { name: 'InvalidTokenError' }, `${claim} ${JSON.stringify(value)}`);
    }
    const empty = custom(requestWith(await sign({ [claim]: null })));
    if (['org_id', 'permissions'].includes(claim)) await assert.rejects(empty, { name: 'InvalidTokenError' });
    else assert.ok(await empty);
  }
  await assert.rejects(custom(requestWith(await sign({ permissions: ['members:read', 7] }))), {
    name: 'InvalidTokenError',
  });
});

test('answers an invalid token with the challenge of RFC 6750', async () => {
  const backend = createOrgBackend({ store: createMemoryStore(createSampleData()), authenticate });
  const bad = await backend(requestWith('nonsense'));
  assert.equal(bad.status, 401);
  assert.match(bad.headers.get('www-authenticate')!, /^Bearer error="invalid_token", error_description="[^"]+"$/);
  assert.equal((await bad.json()).code, 'invalid_token');
  assert.equal((await backend(requestWith(await sign()))).status, 200);
});

test('fetches the keys of the issuer once', async () => {
  const asked: string[] = [];
  const remote = jwtAuthenticator({
    issuer,
    audience,
    fetch: async (url) => {
      asked.push(String(url));
      return Response.json(keys);
    },
  });
  for (let time = 0; time < 3; time++) assert.ok(await remote(requestWith(await sign())));
  assert.deepEqual(asked, ['https://issuer.example/.well-known/jwks.json']);
});

test("keys that cannot be fetched are not the caller's fault", async () => {
  const broken = jwtAuthenticator({
    issuer,
    audience,
    fetch: async () => {
      throw new TypeError('fetch failed');
    },
  });
  const backend = createOrgBackend({ store: createMemoryStore(), authenticate: broken, onError: () => {} });
  assert.equal((await backend(requestWith(await sign()))).status, 502);
});

test('reads the profile of a user without an address once', async () => {
  const asked: string[] = [];
  const { api } = createTestBackend({
    profile: async ({ userId }) => {
      asked.push(userId);
      return { email: 'new@example.net', emailVerified: true, name: 'New' };
    },
  });
  for (let time = 0; time < 3; time++) assert.equal((await api('new', '/me')).body.email, 'new@example.net');
  assert.equal((await api('user_1', '/me')).body.name, 'Ada Okafor');
  assert.deepEqual(asked, ['new']);
});

test('a new address is not verified because the old one was', async () => {
  const { api, store } = createTestBackend();
  await api({ userId: 'user_4', email: 'someone.else@example.com' }, '/me');
  assert.equal((await store.transaction((tx) => tx.user('user_4')))!.emailVerified, false);
});
