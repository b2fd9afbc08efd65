/*
 * OAuth 2.0: who can complete a connection, and how tokens are stored, refreshed and revoked. Against a real provider.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOrgBackend } from '../../src/backend/index.js';
import { codeOf } from './fixtures.js';
import { createOAuthBackend, encryptionKey, returnUrl } from './integration-fixtures.js';
import { callbackUrl, refuse } from './oauth-provider.js';

test('connects with PKCE, state and a ticket, and stores tokens encrypted', async (t) => {
  const fixture = await createOAuthBackend(t);
  const { begin, provider, callback, complete, accessToken, connection, audit, get } = fixture;
  const url = new URL(await begin());
  const parameters = Object.fromEntries(url.searchParams);
  assert.equal(url.origin + url.pathname, `${provider.issuer}/auth`);
  assert.deepEqual(
    [parameters['response_type'], parameters['redirect_uri'], parameters['code_challenge_method'], parameters['scope']],
    ['code', callbackUrl, 'S256', 'contacts'],
  );
  assert.equal(parameters['state']!.length, 43);
  assert.equal((await get()).status, 'available');
  const response = await callback(await provider.authorize(url.href));
  const location = new URL(response.headers.get('location')!);
  const fragment = new URLSearchParams(location.hash.slice(1));
  assert.deepEqual([response.status, location.href.split('#')[0]], [303, returnUrl]);
  assert.deepEqual([...fragment.keys()], ['integration', 'ticket']);
  assert.equal(response.headers.get('referrer-policy'), 'no-referrer');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.deepEqual(provider.requests, []);
  const { status, body } = await complete(fragment.get('ticket')!);
  assert.deepEqual([status, body.status, body.method, body.connectedBy.userId], [200, 'connected', 'oauth', 'user_1']);
  const token = await accessToken();
  assert.equal(await provider.accepts(token), true);
  assert.deepEqual(provider.requests, ['/token']);
  const stored = JSON.stringify([await connection(), await audit(), body]);
  assert.equal(stored.includes(token), false);
  assert.equal((await audit())[0]!.type, 'integration.connect');
});

test('a state and a ticket work once, and for ten minutes', async (t) => {
  const { begin, provider, callback, complete, returned, advance, connection } = await createOAuthBackend(t);
  const redirect = await provider.authorize(await begin());
  const ticket = (await returned(redirect)).get('ticket')!;
  const again = await callback(redirect);
  assert.deepEqual([again.status, again.headers.get('content-type')], [400, 'text/html; charset=utf-8']);
  assert.match(again.headers.get('content-security-policy')!, /default-src 'none'/);
  assert.equal((await complete(ticket)).status, 200);
  assert.equal(codeOf(await complete(ticket)), 'integration_ticket_invalid');
  const late = await provider.authorize(await begin());
  advance(600);
  assert.equal((await callback(late)).status, 400);
  const begun = await provider.authorize(await begin());
  advance(300);
  const slow = (await returned(begun)).get('ticket')!;
  advance(300);
  assert.equal(codeOf(await complete(slow)), 'integration_ticket_invalid');
  assert.equal((await connection())!.version, 1);
  for (const query of ['', '?state=x', '?code=x&state=', `?code=x&state=${ticket}`])
    assert.equal((await callback(callbackUrl + query)).status, 400);
});

test('only the user who began can complete, for the same organization, and with the ticket of the browser', async (t) => {
  const { api, send, provider, begin, returned, complete, connection } = await createOAuthBackend(t);
  const url = await begin();
  const state = new URL(url).searchParams.get('state')!;
  // The user who began knows the state, but only the browser that was at the provider has the ticket.
  assert.equal(codeOf(await complete(state)), 'integration_ticket_invalid');
  const ticket = (await returned(await provider.authorize(await begin()))).get('ticket')!;
  const other = { userId: 'user_2', permissions: ['integrations:manage'] };
  await api('user_1', '/organizations/org_1/members/user_2/roles', { method: 'PUT', body: { roleIds: ['owner'] } });
  assert.equal(codeOf(await send(other, 'complete', { ticket })), 'integration_ticket_invalid');
  const elsewhere = await api('user_1', '/organizations/org_2/integrations/crm/complete', {
    method: 'POST',
    body: { ticket },
  });
  assert.notEqual(elsewhere.status, 200);
  assert.equal(await connection(), undefined);
  assert.equal((await complete(ticket)).status, 200);
});

test('a refusal returns to the page with its code', async (t) => {
  const { begin, provider, returned, connection } = await createOAuthBackend(t);
  provider.isRefusing = true;
  const fragment = await returned(await provider.authorize(await begin()));
  assert.deepEqual(Object.fromEntries(fragment), { integration: 'crm', error: 'access_denied' });
  assert.equal(await connection(), undefined);
});

test('a response of another issuer is refused', async (t) => {
  const { begin, provider, returned } = await createOAuthBackend(t);
  for (const change of [
    (url: URL) => url.searchParams.set('iss', 'https://attacker.example'),
    (url: URL) => url.searchParams.delete('iss'),
  ]) {
    const url = new URL(await provider.authorize(await begin()));
    assert.equal(url.searchParams.get('iss'), provider.issuer);
    change(url);
    assert.equal((await returned(url.href)).get('error'), 'invalid_response');
  }
});

test('a code of another connection is refused by PKCE', async (t) => {
  const { begin, provider, returned, complete, connection } = await createOAuthBackend(t);
  const stolen = new URL(await provider.authorize(await begin())).searchParams.get('code')!;
  const own = new URL(await provider.authorize(await begin()));
  own.searchParams.set('code', stolen);
  const reply = await complete((await returned(own.href)).get('ticket')!);
  assert.deepEqual([reply.status, codeOf(reply)], [502, 'upstream_error']);
  assert.equal(await connection(), undefined);
});

test('the browser returns to known origins only', async (t) => {
  const { send } = await createOAuthBackend(t, {}, {}, { cors: { origins: ['https://other.example.com', '*'] } });
  for (const [url, code] of [
    [undefined, 'required'],
    ['/settings', 'invalid_format'],
    ['https://attacker.example/', 'unknown_origin'],
    ['https://app.example.com.attacker.example/', 'unknown_origin'],
    ['https://app.example.com@attacker.example/', 'unknown_origin'],
    ['https://user@app.example.com/', 'unknown_origin'],
    ['http://app.example.com/', 'unknown_origin'],
    ['javascript:alert(1)', 'unknown_origin'],
  ]) {
    const reply = await send('user_1', 'connect', { returnUrl: url });
    assert.deepEqual(
      [reply.status, reply.body.errors?.[0].pointer, reply.body.errors?.[0].code],
      [422, '/returnUrl', code],
    );
  }
  assert.equal((await send('user_1', 'connect', { returnUrl: 'https://other.example.com/a' })).status, 200);
});

test('settings that are given at the beginning are stored at the end', async (t) => {
  const { begin, provider, returned, complete, patch } = await createOAuthBackend(t);
  const url = await begin({ returnUrl, settings: { owner: 'ann' } });
  const { body } = await complete((await returned(await provider.authorize(url))).get('ticket')!);
  assert.deepEqual(body.settings, { owner: 'ann' });
  assert.deepEqual((await patch({ owner: 'ben' })).body.settings, { owner: 'ben' });
});

test('tokens are refreshed before they expire, with one request at a time', async (t) => {
  const fixture = await createOAuthBackend(t);
  const { connectAll, accessToken, advance, provider, store, integrations, clock, get } = fixture;
  await connectAll();
  const first = await accessToken();
  advance(3_600 - 61);
  assert.equal(await accessToken(), first);
  advance(2);
  const other = createOrgBackend({
    store,
    authenticate: async () => null,
    publicUrl: 'https://app.example.com/org-api',
    integrations,
    clock: () => clock.now,
  });
  t.after(() => other.close());
  const tokens = await Promise.all([
    accessToken(),
    accessToken(),
    other.integrations.getAccessToken('org_1', 'crm'),
    other.integrations.getAccessToken('org_1', 'crm'),
  ]);
  assert.deepEqual([new Set(tokens).size, provider.requests], [1, ['/token', '/token']]);
  assert.equal(await provider.accepts(tokens[0]!), true);
  // The provider rotates refresh tokens: the second refresh needs the token of the first.
  advance(3_600);
  assert.equal(await provider.accepts(await accessToken()), true);
  assert.equal((await get()).status, 'connected');
});

test('invalid_grant means that access was revoked, and connecting again ends it', async (t) => {
  const fixture = await createOAuthBackend(t);
  const { connectAll, accessToken, advance, provider, get, audit, rename, deliver, received } = fixture;
  await connectAll();
  await provider.revokeAll();
  advance(3_600);
  await assert.rejects(accessToken(), { code: 'access_revoked' });
  const { status, lastError, etag } = await get();
  assert.deepEqual([status, lastError?.code, typeof etag], ['error', 'access_revoked', 'string']);
  assert.equal((await audit())[0]!.type, 'integration.revoke');
  const { length } = provider.requests;
  await assert.rejects(accessToken(), { code: 'access_revoked' });
  await rename('Waits');
  await deliver();
  assert.deepEqual([provider.requests.length, (await get()).waiting], [length, 1]);
  assert.equal((await connectAll()).status, 'connected');
  await deliver();
  assert.deepEqual([received.events.length, received.tokens[0]], [1, await accessToken()]);
});

test('revoked access that a delivery finds is stored once', async (t) => {
  const { connectAll, advance, provider, get, rename, deliver, audit } = await createOAuthBackend(t);
  await connectAll();
  await provider.revokeAll();
  advance(3_600);
  await rename('Waits');
  await deliver();
  const { status, lastError, waiting } = await get();
  assert.deepEqual([status, lastError?.code, lastError?.count, waiting], ['error', 'access_revoked', 1, 1]);
  assert.equal((await audit()).filter(({ type }) => type === 'integration.revoke').length, 1);
});

test('a provider that is not reachable revokes nothing, and a token that is still valid is used', async (t) => {
  const { connectAll, accessToken, advance, provider, get } = await createOAuthBackend(t);
  await connectAll();
  const first = await accessToken();
  advance(3_600 - 30);
  provider.overrides = [refuse(503, 'temporarily_unavailable')];
  assert.equal(await accessToken(), first);
  advance(31);
  provider.overrides = [refuse(503, 'temporarily_unavailable')];
  await assert.rejects(accessToken(), { name: 'IntegrationError' });
  assert.equal((await get()).status, 'connected');
  assert.notEqual(await accessToken(), first);
});

test('disconnecting revokes the tokens at the provider, again after a failure', async (t) => {
  const { connectAll, accessToken, provider, disconnect, deliver, advance } = await createOAuthBackend(t);
  await connectAll();
  const token = await accessToken();
  provider.overrides = [refuse(503, 'temporarily_unavailable')];
  assert.equal((await disconnect()).status, 204);
  await assert.rejects(accessToken(), { code: 'not_connected' });
  await deliver();
  advance(60);
  await deliver();
  assert.deepEqual(provider.requests, ['/token', '/token/revocation', '/token/revocation']);
  assert.equal(await provider.accepts(token), false);
});

test('the host can use the last token while it is disconnected', async (t) => {
  const used: boolean[] = [];
  const fixture = await createOAuthBackend(t, {
    disconnected: async (connection) =>
      void used.push(await fixture.provider.accepts(await connection.getAccessToken())),
  });
  await fixture.connectAll();
  await fixture.disconnect();
  await fixture.deliver();
  assert.deepEqual(used, [true]);
});

test('tokens of another key, or of another row, are not decrypted', async (t) => {
  const { connectAll, store, integrations, connection, clock } = await createOAuthBackend(t);
  await connectAll();
  const open = (keys: Uint8Array[]) => {
    const backend = createOrgBackend({
      store,
      authenticate: async () => null,
      publicUrl: 'https://app.example.com/org-api',
      integrations: { ...integrations, encryptionKey: keys },
      clock: () => clock.now,
    });
    t.after(() => backend.close());
    return backend.integrations.getAccessToken('org_1', 'crm');
  };
  const other = new Uint8Array(32).fill(7);
  await assert.rejects(open([other]), /cannot be decrypted/);
  assert.equal(typeof (await open([other, encryptionKey])), 'string');
  const record = (await connection())!;
  await store.transaction(async (tx) => {
    await tx.deleteIntegrationConnection('org_1', record.id);
    await tx.putIntegrationConnection({ ...record, id: 'itg_copy' });
  });
  await assert.rejects(open([encryptionKey]), /cannot be decrypted/);
});
