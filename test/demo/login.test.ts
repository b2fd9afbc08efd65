import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audience, Browser, claim, claimsOf, start, temporaryFolder, useDemo } from './driver.js';

const demo = useDemo();

test('the provider serves the paths of Auth0', async () => {
  const discovery = (await (await fetch(`${demo.providerUrl}/.well-known/openid-configuration`)).json()) as Record<
    string,
    string
  >;
  assert.equal(discovery['issuer'], `${demo.providerUrl}/`);
  assert.equal(discovery['authorization_endpoint'], `${demo.providerUrl}/authorize`);
  assert.equal(discovery['token_endpoint'], `${demo.providerUrl}/oauth/token`);
  assert.equal(discovery['jwks_uri'], `${demo.providerUrl}/.well-known/jwks.json`);
  assert.equal(discovery['userinfo_endpoint'], `${demo.providerUrl}/userinfo`);
  assert.equal(discovery['revocation_endpoint'], `${demo.providerUrl}/oauth/revoke`);
});

test('a user with one organization gets a token for it, and the API accepts it', async () => {
  const browser = new Browser(demo);
  const { access_token: token, id_token: idToken } = await browser.logInToManage(
    'tomasz.wojcik@kestrel-robotics.example',
  );
  const access = claimsOf(token);
  assert.equal(access['iss'], `${demo.providerUrl}/`);
  assert.equal(access['aud'], audience);
  assert.equal(access['org_id'], 'org_kestrel');
  assert.deepEqual([...(access['permissions'] as string[])].sort(), [
    'dashboard:manage',
    'dashboard:read',
    'members:read',
    'roles:read',
  ]);
  assert.equal(access[claim('email')], 'tomasz.wojcik@kestrel-robotics.example');
  assert.equal(access[claim('email_verified')], true);
  assert.equal(access[claim('name')], 'Tomasz Wójcik');
  const id = claimsOf(idToken);
  assert.deepEqual(
    [id['org_id'], id['org_name'], id['name'], id['email']],
    ['org_kestrel', 'kestrel', 'Tomasz Wójcik', 'tomasz.wojcik@kestrel-robotics.example'],
  );

  const members = await browser.api('/organizations/org_kestrel/members', token);
  assert.equal(members.status, 200);
  assert.equal(members.body.total, 8);
  assert.equal((await browser.api('/organizations/org_kestrel/invitations', token)).status, 403);
  assert.equal((await browser.api('/organizations/org_baltic/members', token)).body.code, 'org_mismatch');
  const dashboard = await fetch(`${demo.url}/api/dashboard`, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(dashboard.status, 200);
});

test('a user with several organizations selects one, unless the application sets it', async () => {
  const browser = new Browser(demo);
  await browser.authorize();
  const choice = await browser.submit({ email: 'lena@northlight.example', password: 'fieldnote-demo' });
  assert.match(choice.page!, /Choose an organization/);
  const tokens = await browser.exchange(await browser.submit({ organization: 'org_baltic' }));
  assert.deepEqual(claimsOf(tokens.access_token)['permissions'], ['dashboard:read']);

  const switched = await browser.exchange(await browser.authorize({ organization: 'kestrel' }));
  assert.equal(claimsOf(switched.id_token)['org_id'], 'org_kestrel', 'no form on the way to the other one');
});

test('a login for an organization of others is denied', async () => {
  const browser = new Browser(demo);
  await browser.authorize({ organization: 'org_baltic' });
  const { callback } = await browser.submit({
    email: 'amara.okafor@kestrel-robotics.example',
    password: 'fieldnote-demo',
  });
  assert.equal(callback?.searchParams.get('error'), 'access_denied');
});

test('claims cannot be requested by hand', async () => {
  const browser = new Browser(demo);
  const claims = JSON.stringify({
    id_token: { org_id: { value: 'org_baltic' }, org_name: { value: 'baltic-freight' } },
  });
  const tokens = await browser.logIn('amara.okafor@kestrel-robotics.example', { claims });
  assert.equal(claimsOf(tokens.access_token)['org_id'], 'org_kestrel');
});

test('silent authentication responds by web_message, or with login_required', async () => {
  const browser = new Browser(demo);
  const silent = { prompt: 'none', response_mode: 'web_message' };
  assert.match((await browser.authorize(silent)).page!, /"error":"login_required"/);
  await browser.logIn('amara.okafor@kestrel-robotics.example');
  assert.match((await browser.authorize(silent)).page!, /"code":"/);
});

test('a refresh token works once; reuse revokes its family', async () => {
  const browser = new Browser(demo);
  const first = await browser.logIn('tomasz.wojcik@kestrel-robotics.example');
  const renewed = await browser.token({ grant_type: 'refresh_token', refresh_token: first.refresh_token });
  assert.equal(renewed.status, 200);
  const second = (await renewed.json()) as typeof first;
  assert.notEqual(second.refresh_token, first.refresh_token);
  assert.equal(claimsOf(second.access_token)['org_id'], 'org_kestrel');
  assert.equal((await browser.token({ grant_type: 'refresh_token', refresh_token: first.refresh_token })).status, 400);
  assert.equal((await browser.token({ grant_type: 'refresh_token', refresh_token: second.refresh_token })).status, 400);
});

test('a removed member gets no new token', async () => {
  const [admin, member] = [new Browser(demo), new Browser(demo)];
  const tokens = await member.logIn('siobhan.orourke@kestrel-robotics.example');
  const { access_token: token } = await admin.logInToManage('yuki.tanaka@kestrel-robotics.example');
  assert.equal(
    (await admin.api('/organizations/org_kestrel/members/demo%7Csiobhan', token, { method: 'DELETE' })).status,
    204,
  );
  assert.equal((await member.token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status, 400);
  assert.equal((await member.api('/organizations/org_kestrel', tokens.access_token)).status, 404);
});

test('an unknown audience and a token of another issuer are rejected', async () => {
  const browser = new Browser(demo);
  const { callback } = await browser.authorize({ audience: 'https://other.example' });
  assert.equal(callback?.searchParams.get('error'), 'invalid_target');

  const folder2 = await temporaryFolder();
  const other = await start(folder2.path);
  const foreign = await new Browser(other).logIn('tomasz.wojcik@kestrel-robotics.example');
  await other.stop();
  await folder2.remove();
  const { status, body } = await browser.api('/me', foreign.access_token);
  assert.deepEqual([status, body.code], [401, 'invalid_token']);
});

test('a logout ends the session and its tokens', async () => {
  const browser = new Browser(demo);
  const tokens = await browser.logIn('amara.okafor@kestrel-robotics.example');
  const { callback } = await browser.follow(
    `${demo.providerUrl}/v2/logout?client_id=fieldnote&returnTo=${encodeURIComponent(`${demo.url}/`)}`,
  );
  assert.equal(callback?.href, `${demo.url}/`);
  assert.match((await browser.authorize()).page!, /Sign in to Fieldnote/);
  assert.equal((await browser.token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status, 400);
  const elsewhere = await browser.follow(
    `${demo.providerUrl}/v2/logout?returnTo=${encodeURIComponent('https://elsewhere.example')}`,
  );
  assert.equal(elsewhere.status, 400);
});

test('guessing passwords is limited', async () => {
  const browser = new Browser(demo);
  await browser.authorize();
  const statuses = [];
  for (let attempt = 0; attempt < 11; attempt++)
    statuses.push(
      (await browser.submit({ email: 'noor.haddad@kestrel-robotics.example', password: `guess ${attempt}` })).status,
    );
  assert.deepEqual(statuses, [...Array<number>(10).fill(401), 429]);
  const late = await browser.submit({ email: 'noor.haddad@kestrel-robotics.example', password: 'fieldnote-demo' });
  assert.match(late.page!, /Too many attempts\. Try again in 15 minutes\./);
});

test('a login form of another site is rejected', async () => {
  const browser = new Browser(demo);
  await browser.authorize();
  const right = { email: 'amara.okafor@kestrel-robotics.example', password: 'fieldnote-demo' };
  assert.equal((await browser.submit({ ...right, token: 'made up' })).status, 403);
  await browser.authorize();
  assert.equal((await browser.submit(right, { origin: 'https://elsewhere.example' })).status, 403);
});

test('a login page has the branding of the organization, and escapes user input', async () => {
  const browser = new Browser(demo);
  const { page } = await browser.authorize({
    organization: 'baltic-freight',
    login_hint: '"><script>alert(1)</script>',
  });
  assert.match(page!, /Sign in to Baltic Freight Cooperative/);
  assert.match(page!, /\/brand\/0b5f7a-eef4f6\.css/);
  assert.doesNotMatch(page!, /<script/);
});
