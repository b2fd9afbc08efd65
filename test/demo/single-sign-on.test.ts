/*
 * Required single sign-on at the provider: who is sent to the identity provider of the organization, and who still gets in
 * with a password.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection, SecurityPolicyUpdate } from '../../src/contract/index.js';
import type { Fault } from '../../demo/connections/faults.js';
import { Browser, claim, claimsOf, invitationFor, password, useDemo } from './driver.js';

let admin: Browser;
let token: string;
const kestrel = { organization: 'org_kestrel' };
const baltic = { organization: 'org_baltic' };
const policyPath = '/organizations/org_kestrel/security-policy';
const tomasz = 'tomasz.wojcik@kestrel-robotics.example';
const lena = 'lena@northlight.example';
const demo = useDemo(async () => {
  admin = new Browser(demo);
  token = (await admin.logInToManage('ines@northlight.example', kestrel)).access_token;
});

const update = (patch: SecurityPolicyUpdate) =>
  admin.api(policyPath, token, {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json' },
    body: JSON.stringify(patch),
  });
const read = async (browser: Browser, accessToken: string) =>
  (await browser.api('/organizations/org_kestrel', accessToken)).status;

test('single sign-on becomes required, with an administrator who is exempt', async () => {
  const before = await new Browser(demo).logIn(tomasz, kestrel);
  assert.equal(await read(new Browser(demo), before.access_token), 200);
  assert.equal((await update({ ssoRequired: true })).body.code, 'last_admin');
  const changed = await update({ ssoRequired: true, ssoExempt: ['demo|ines'] });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
  const refused = await admin.api('/organizations/org_kestrel', before.access_token);
  assert.deepEqual([refused.status, refused.body.code], [401, 'step_up_required']);
});

/** Sets what is wrong with the identity provider, on its page. */
async function breakProvider(...faults: Fault[]): Promise<void> {
  const [{ oidc }] = (await admin.api('/organizations/org_kestrel/connections', token)).body.items as [Connection];
  const { issuer } = oidc!;
  const page = await (await fetch(`${issuer}/settings`)).text();
  const form = new URLSearchParams({ token: /name="token" value="([^"]+)"/.exec(page)![1]! });
  for (const fault of faults) form.append('fault', fault);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: issuer };
  const body = form.toString();
  const response = await fetch(`${issuer}/settings`, { method: 'POST', redirect: 'manual', headers, body });
  assert.equal(response.status, 303);
}

/** Signs in with a password, and then at the identity provider that this leads to. */
async function signIn(browser: Browser, email: string, parameters: Record<string, string>) {
  await browser.authorize(parameters);
  const { page } = await browser.submit({ email, password });
  assert.match(page!, /Sign in with/);
  return browser.exchange(await browser.submit({ email, password }));
}

test('a password leads to the identity provider of the organization', async () => {
  const browser = new Browser(demo);
  const { access_token: accessToken } = await signIn(browser, tomasz, kestrel);
  assert.match(String(claimsOf(accessToken)[claim('connection_id')]), /^con_/);
  assert.equal(claimsOf(accessToken)['sub'], 'demo|tomasz');
  assert.equal(await read(browser, accessToken), 200);
});

test('an address alone leads there too, and the session serves other tabs', async () => {
  const browser = new Browser(demo);
  await browser.authorize(kestrel);
  const { access_token: accessToken } = await browser.exchange(await browser.continueByAddress(tomasz));
  assert.equal(await read(browser, accessToken), 200);
  assert.ok((await browser.authorize({ ...kestrel, prompt: 'none' })).callback!.searchParams.has('code'));
});

test('a switch asks for another sign-in, and the other organization for none', async () => {
  const browser = new Browser(demo);
  const { access_token: accessToken } = await browser.logIn(lena, baltic);
  const { body } = await browser.api('/me/organizations', accessToken);
  const switches = Object.fromEntries(
    body.items.map((one: { organization: { id: string }; switch: string }) => [one.organization.id, one.switch]),
  );
  assert.deepEqual(switches, { org_baltic: 'seamless', org_kestrel: 'signIn' });
  const silent = await browser.authorize({ ...kestrel, prompt: 'none' });
  assert.equal(silent.callback?.searchParams.get('error'), 'login_required');
  assert.ok((await browser.authorize({ ...baltic, prompt: 'none' })).callback!.searchParams.has('code'));
});

test('the organization that is chosen at the login is the one that counts', async () => {
  const browser = new Browser(demo);
  await browser.authorize();
  assert.match((await browser.submit({ email: lena, password })).page!, /Kestrel Robotics/);
  assert.match((await browser.submit({ organization: 'org_kestrel' })).page!, /Sign in with/);
});

test('the exempt administrator signs in with a password', async () => {
  const { access_token: accessToken } = await new Browser(demo).logIn('ines@northlight.example', kestrel);
  assert.equal(await read(new Browser(demo), accessToken), 200);
});

test('an invited employee signs in at the identity provider and is a member', async () => {
  const email = 'elif.aydin@kestrel-robotics.example';
  const created = await admin.api('/organizations/org_kestrel/invitations', token, {
    method: 'POST',
    body: JSON.stringify({ email, roleIds: ['dashboard-user'] }),
  });
  assert.equal(created.status, 201, JSON.stringify(created.body));
  const browser = new Browser(demo);
  const { page } = await browser.authorize({ ...(await invitationFor(demo, email)) });
  assert.match(page!, /Sign in with/);
  const { access_token: accessToken } = await browser.exchange(await browser.submit({ email, password }));
  assert.equal(claimsOf(accessToken)['org_id'], 'org_kestrel');
  await browser.acceptTerms(accessToken);
  assert.equal(await read(browser, accessToken), 200);
});

test('a removed employee who is invited again signs in there, and accepts', async () => {
  const email = 'elif.aydin@kestrel-robotics.example';
  const { items } = (await admin.api('/organizations/org_kestrel/members?q=elif', token)).body;
  const path = `/organizations/org_kestrel/members/${encodeURIComponent(items[0].userId)}`;
  assert.equal((await admin.api(path, token, { method: 'DELETE' })).status, 204);
  const refused = new Browser(demo);
  await refused.authorize(kestrel);
  const { page: refusal } = await refused.continueByAddress(email);
  assert.match(refusal!, /You were removed from this organization/);
  await admin.api('/organizations/org_kestrel/invitations', token, {
    method: 'POST',
    body: JSON.stringify({ email, roleIds: ['dashboard-user'] }),
  });
  const browser = new Browser(demo);
  const { page } = await browser.authorize({ ...(await invitationFor(demo, email)) });
  assert.match(page!, /Sign in with/);
  const offered = await browser.submit({ email, password });
  assert.match(offered.page!, /Join Kestrel Robotics/);
  const { access_token: accessToken } = await browser.exchange(await browser.submit({}));
  assert.equal(claimsOf(accessToken)['org_id'], 'org_kestrel');
  assert.equal(await read(browser, accessToken), 200);
});

test('when the identity provider is out of order, the login says so and offers no way around it', async () => {
  await breakProvider('issuer_wrong');
  const browser = new Browser(demo);
  await browser.authorize(kestrel);
  const { page } = await browser.submit({ email: tomasz, password });
  assert.match(page!, /isn’t responding\. Try again\.</);
  const again = await browser.submit({ email: tomasz, password });
  assert.equal(again.callback, undefined);
  assert.ok((await new Browser(demo).logIn('ines@northlight.example', kestrel)).access_token);
  await breakProvider();
});
