import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Session, SessionPage } from '../../src/contract/index.js';
import { multifactor } from '../../demo/provider/mfa.js';
import { Browser, claim, claimsOf, password, useDemo, type Tokens } from './driver.js';

const demo = useDemo(async () => {
  admin = new Browser(demo);
  token = (await admin.logInToManage('kaarel.tamm@baltic-freight.example')).access_token;
  await admin.acceptTerms(token);
});
let admin: Browser;
let token: string;

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const jonas = 'jonas.petrauskas@baltic-freight.example';
const ofJonas = '/organizations/org_baltic/members/demo%7Cjonas';
const remove = { method: 'DELETE' };

/** A browser with a user agent, in which a user has opened the organization. */
async function come(email: string, userAgent = firefox): Promise<{ browser: Browser; tokens: Tokens }> {
  const browser = new Browser(demo);
  const { request } = browser;
  browser.request = (url, init = {}) =>
    request.call(browser, url, {
      ...init,
      headers: { ...(init.headers as Record<string, string>), 'user-agent': userAgent },
    });
  const tokens = await browser.logIn(email, { organization: 'org_baltic' });
  await browser.acceptTerms(tokens.access_token);
  await browser.api('/organizations/org_baltic', tokens.access_token);
  return { browser, tokens };
}

const list = async (path = ofJonas, own = token) => (await admin.api(`${path}/sessions`, own)).body as SessionPage;
const renew = async ({ browser, tokens }: Awaited<ReturnType<typeof come>>) =>
  (await browser.token({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })).status;

test('an administrator sees the sessions of a member, with IP address and browser', async () => {
  const mine = await come(jonas);
  const { items, allowed } = await list();
  const found = items.find(({ id }) => id === claimsOf(mine.tokens.access_token)[claim('session_id')]) as Session;
  assert.deepEqual([found.userAgent, found.allowed.revoke, found.current], [firefox, true, false]);
  assert.match(found.ip!, /^(127\.0\.0\.1|::1)$/);
  assert.ok(Math.abs(Date.now() - Date.parse(found.lastSeenAt)) < 60_000);
  assert.equal(allowed!.revokeAll, true);
});

test('ending a session invalidates its refresh token and its login, but not other devices', async () => {
  const [lost, kept] = [
    await come(jonas),
    await come(jonas, 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) Version/18.5 Safari/604.1'),
  ];
  const id = claimsOf(lost.tokens.access_token)[claim('session_id')] as string;
  assert.equal((await admin.api(`${ofJonas}/sessions/${id}`, token, remove)).status, 204);
  assert.equal(await renew(lost), 400);
  const silent = await lost.browser.authorize({ prompt: 'none' });
  assert.equal(silent.callback?.searchParams.get('error'), 'login_required');
  assert.equal(await renew(kept), 200);
  assert.ok(
    (await kept.browser.authorize({ prompt: 'none', organization: 'org_baltic' })).callback?.searchParams.has('code'),
  );
  assert.equal(
    (await list()).items.some((session) => session.id === id),
    false,
  );
  // Tokens that were issued before are valid for at most ten minutes.
  assert.equal((await lost.browser.api('/organizations/org_baltic', lost.tokens.access_token)).status, 200);
  const { exp, iat } = claimsOf(lost.tokens.access_token) as { exp: number; iat: number };
  assert.equal(exp - iat, 600);
});

test('ending all sessions also ends the cookie session', async () => {
  const [one, other] = [await come(jonas), await come(jonas)];
  const site = new Browser(demo);
  await site.request(`${demo.url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: demo.url },
    body: new URLSearchParams({ email: jonas, password }).toString(),
  });
  const me = async () => (await site.request(`${demo.url}/org-api/v1/me`)).status;
  assert.equal(await me(), 200);
  assert.equal((await admin.api(`${ofJonas}/sessions`, token, remove)).status, 204);
  assert.deepEqual([await renew(one), await renew(other), await me()], [400, 400, 401]);
  assert.deepEqual((await list()).items, []);
  const { items } = (await admin.api('/organizations/org_baltic/audit-events?type=session.revoke', token)).body;
  assert.deepEqual([items[0].target.id, items[0].outcome], ['demo|jonas', 'success']);
});

test('sessions of members of other organizations cannot be ended', async () => {
  const lena = await come('lena@northlight.example');
  const path = '/organizations/org_baltic/members/demo%7Clena';
  const { items, allowed, reasons } = await list(path);
  assert.ok(items.length > 0);
  assert.ok(items.every(({ ip, userAgent }) => ip === undefined && userAgent === undefined));
  assert.deepEqual(
    [allowed, reasons],
    [
      { revokeAll: false, resetMfa: false },
      { revokeAll: 'permission_denied', resetMfa: 'permission_denied' },
    ],
  );
  assert.equal((await admin.api(`${path}/sessions`, token, remove)).body.code, 'permission_denied');
  assert.equal(await renew(lena), 200);
});

test('users see their own sessions, and sign out of all others', async () => {
  const [here, there] = [await come(jonas), await come(jonas)];
  const own = here.tokens.access_token;
  const page = (await here.browser.api('/me/sessions', own)).body as SessionPage;
  assert.deepEqual(
    page.items.filter(({ current }) => current).map(({ id }) => id),
    [claimsOf(own)[claim('session_id')]],
  );
  assert.equal((await here.browser.api('/me/sessions', own, remove)).status, 204);
  assert.deepEqual([await renew(here), await renew(there)], [200, 400]);
});

test('after a reset the member list shows no second factor, and the user sets up a new one', async () => {
  const browser = new Browser(demo);
  await browser.acceptTerms((await browser.logInToManage(jonas, { organization: 'org_baltic' })).access_token);
  const member = async () => (await admin.api(ofJonas, token)).body.mfaEnrolled as boolean;
  assert.equal(await member(), true);
  assert.equal((await admin.api(`${ofJonas}/reset-mfa`, token, { method: 'POST' })).status, 204);
  assert.equal(await member(), false);
  const again = new Browser(demo);
  await again.authorize({ acr_values: multifactor });
  assert.match((await again.submit({ email: jonas, password })).page!, /Set up two-factor authentication/);
});
