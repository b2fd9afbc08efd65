/*
 * The security policy of one organization at the provider: what it asks at a login, at a switch and of an invited user,
 * and what it leaves alone in the other organization.
 */
import assert from 'node:assert/strict';
import { after, mock, test } from 'node:test';
import type { SecurityPolicyUpdate } from '../../src/contract/index.js';
import {
  appCode,
  Browser,
  claim,
  claimsOf,
  invitationFor,
  password,
  readSecret,
  useDemo,
  type Ending,
} from './driver.js';

const demo = useDemo(() => {
  // Only the clock of the demo, from here on moved by hand; the database keeps its own.
  mock.timers.enable({ apis: ['Date'], now: Date.now() });
});
after(() => mock.timers.reset());

const wait = (seconds: number) => mock.timers.setTime(Date.now() + seconds * 1000);
const kestrel = { organization: 'org_kestrel' };
const baltic = { organization: 'org_baltic' };
const tomasz = 'tomasz.wojcik@kestrel-robotics.example';
const amara = 'amara.okafor@kestrel-robotics.example';
const lena = 'lena@northlight.example';
const hasCode = ({ callback }: Ending) => callback?.searchParams.has('code') === true;
const policyPath = '/organizations/org_kestrel/security-policy';
let secret: Buffer | undefined;

/** Signs in an administrator of Kestrel Robotics with a second factor. */
async function logInAdministrator(): Promise<{ browser: Browser; token: string }> {
  const browser = new Browser(demo);
  const multifactor = { acr_values: 'http://schemas.openid.net/pape/policies/2007/06/multi-factor', ...kestrel };
  await browser.authorize(multifactor);
  const { page } = await browser.submit({ email: 'ines@northlight.example', password });
  const isNew = secret === undefined;
  secret ??= readSecret(page!);
  const answered = await browser.submit({ code: appCode(secret) });
  const { access_token: token } = await browser.exchange(isNew ? await browser.submit({ kept: '1' }) : answered);
  return { browser, token };
}

/** Changes the policy of Kestrel Robotics. */
async function change(patch: SecurityPolicyUpdate): Promise<void> {
  wait(60);
  const { browser, token } = await logInAdministrator();
  const { etag } = await browser.api(policyPath, token);
  const changed = await browser.api(policyPath, token, {
    method: 'PATCH',
    headers: { 'if-match': etag },
    body: JSON.stringify(patch),
  });
  assert.equal(changed.status, 200, JSON.stringify(changed.body));
}

test('a required second factor is set up at the next login, in this organization only', async () => {
  const before = await new Browser(demo).logIn(tomasz, kestrel);
  await change({ mfa: { mode: 'required' } });
  const refused = await new Browser(demo).api('/organizations/org_kestrel/members', before.access_token);
  assert.deepEqual([refused.status, refused.body.code], [401, 'step_up_required']);

  const browser = new Browser(demo);
  await browser.authorize(kestrel);
  const setUp = await browser.submit({ email: tomasz, password });
  assert.match(setUp.page!, /Set up two-factor authentication/);
  await browser.submit({ code: appCode(readSecret(setUp.page!)) });
  const tokens = await browser.exchange(await browser.submit({ kept: '1' }));
  assert.ok(claimsOf(tokens.access_token)[claim('mfa_at')]);
  assert.equal((await browser.api('/organizations/org_kestrel/members', tokens.access_token)).status, 200);
  wait(2 * 60 * 60);
  assert.ok(hasCode(await browser.authorize({ ...kestrel, prompt: 'none' })), 'one factor is enough for the session');
});

test('a switch to the organization asks for the second factor, and the other one for none', async () => {
  const browser = new Browser(demo);
  const tokens = await browser.logIn(lena, baltic);
  const { body } = await browser.api('/me/organizations', tokens.access_token);
  const switches = Object.fromEntries(
    body.items.map((one: { organization: { id: string }; switch: string }) => [one.organization.id, one.switch]),
  );
  assert.deepEqual(switches, { org_baltic: 'seamless', org_kestrel: 'signIn' });
  const silent = await browser.authorize({ ...kestrel, prompt: 'none' });
  assert.equal(silent.callback?.searchParams.get('error'), 'login_required');
  assert.match((await browser.authorize(kestrel)).page!, /Set up two-factor authentication/);
  assert.ok(hasCode(await browser.authorize({ ...baltic, prompt: 'none' })));
});

test('the organization that is chosen at the login is the one that counts', async () => {
  const browser = new Browser(demo);
  await browser.authorize();
  const choice = await browser.submit({ email: lena, password });
  assert.match(choice.page!, /Kestrel Robotics/);
  const remembered = browser.remember();
  assert.match((await browser.submit({ organization: 'org_kestrel' })).page!, /Set up two-factor authentication/);
  remembered();
  const other = new Browser(demo);
  await other.authorize();
  await other.submit({ email: lena, password });
  assert.ok(hasCode(await other.submit({ organization: 'org_baltic' })));
});

test('an invited user sets up a second factor before the first visit', async () => {
  wait(60);
  const { browser: admin, token } = await logInAdministrator();
  const created = await admin.api('/organizations/org_kestrel/invitations', token, {
    method: 'POST',
    body: JSON.stringify({ email: 'new.colleague@kestrel-robotics.example', roleIds: ['dashboard-user'] }),
  });
  assert.equal(created.status, 201, JSON.stringify(created.body));
  const browser = new Browser(demo);
  await browser.authorize({ ...(await invitationFor(demo, 'new.colleague@kestrel-robotics.example')) });
  const joined = await browser.submit({ name: 'New Colleague', password: 'a few random words' });
  assert.match(joined.page!, /Set up two-factor authentication/);
});

test('exempt members sign in with their password', async () => {
  await change({ mfa: { exempt: ['demo|amara'] } });
  const { access_token: token } = await new Browser(demo).logIn(amara, kestrel);
  assert.equal((await new Browser(demo).api('/organizations/org_kestrel', token)).status, 200);
});

test('a sign-in that is older than the organization allows has to be repeated', async () => {
  await change({ sessionMaxAgeSeconds: 3600 });
  const browser = new Browser(demo);
  const { access_token: token, refresh_token } = await browser.logIn(amara, kestrel);
  assert.ok(hasCode(await browser.authorize({ ...kestrel, prompt: 'none' })));
  wait(4000);
  const renewed = (await (await browser.token({ grant_type: 'refresh_token', refresh_token })).json()) as {
    access_token: string;
  };
  assert.notEqual(renewed.access_token, token);
  const refused = await browser.api('/organizations/org_kestrel', renewed.access_token);
  assert.deepEqual([refused.status, refused.body.code], [401, 'step_up_required']);
  const silent = await browser.authorize({ ...kestrel, prompt: 'none' });
  assert.equal(silent.callback?.searchParams.get('error'), 'login_required');
  assert.match((await browser.authorize(kestrel)).page!, /type="password"/);
  assert.ok(hasCode(await browser.submit({ email: amara, password })));
});
