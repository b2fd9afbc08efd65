/*
 * Who can be signed in by a response of a SAML identity provider: the user of the browser that began the login, once, and only
 * for the connection that the login is for.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Connection } from '../../src/contract/index.js';
import { Browser, claimsOf, password, useDemo } from './driver.js';
import {
  Administrator,
  baltic,
  begin,
  decode,
  deliver,
  ilze,
  jonas,
  problemOf,
  respond,
  responseForm,
  rolf,
  signIn,
  withEmployee,
  withXml,
} from './saml-driver.js';

let admin: Administrator;
const demo = useDemo(async () => {
  admin = new Administrator(demo);
  await admin.logIn();
});

const post = (url: string, fields: Record<string, string>) =>
  fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://idp.example' },
    body: new URLSearchParams(fields).toString(),
  });

test('a response is received without cookies, and continues in a request of the browser itself', async () => {
  const browser = new Browser(demo);
  const { action, response, relayState } = await respond(browser, await begin(demo, browser, rolf), rolf);
  const received = await post(action, { SAMLResponse: response, RelayState: relayState! });
  assert.equal(received.status, 303);
  assert.deepEqual(received.headers.getSetCookie(), [], 'nothing is signed in by the response itself');
  assert.equal(received.headers.get('cache-control'), 'no-store');
  const next = new URL(received.headers.get('location')!, demo.providerUrl);
  assert.match(next.pathname, /^\/login\/[\w-]+\/callback$/);
  const { callback } = await browser.follow(next.href);
  assert.ok(callback?.searchParams.get('code'));
});

test('a response that another browser delivers signs no one in, there or here', async () => {
  const [victim, attacker] = [new Browser(demo), new Browser(demo)];
  const own = await respond(attacker, await begin(demo, attacker, rolf), rolf);
  const foreign = await deliver(victim, own);
  assert.deepEqual([foreign.callback, foreign.status], [undefined, 400]);
  assert.match(foreign.page!, /This sign-in has expired/);
});

test('a response that a victim was led to deliver does not sign the attacker in', async () => {
  const [victim, attacker] = [new Browser(demo), new Browser(demo)];
  const request = await begin(demo, attacker, rolf);
  const form = await respond(victim, request, ilze);
  const received = await post(form.action, { SAMLResponse: form.response, RelayState: form.relayState! });
  const { pathname } = new URL(received.headers.get('location')!, demo.providerUrl);
  for (const handle of ['', '?response=', '?response=x', `?response=${form.relayState}`]) {
    const again = await attacker.follow(`${demo.providerUrl}${pathname}${handle}`);
    assert.equal(again.callback, undefined, handle);
  }
});

test('a response is used once', async () => {
  const browser = new Browser(demo);
  const form = await respond(browser, await begin(demo, browser, rolf), rolf);
  assert.ok((await deliver(browser, form)).callback?.searchParams.get('code'));
  for (const one of [browser, new Browser(demo)]) {
    const replayed = await deliver(one, form);
    assert.deepEqual([replayed.callback, replayed.status], [undefined, 400]);
    assert.match(replayed.page!, /This sign-in has expired/);
  }
  const next = new Browser(demo);
  const { relayState } = await respond(next, await begin(demo, next, rolf), rolf);
  const mixed = await deliver(next, { ...form, relayState });
  assert.equal(mixed.callback, undefined, 'also not for another login');
  assert.match(mixed.page!, /Couldn’t sign you in/);
});

test('a handle is used once', async () => {
  const browser = new Browser(demo);
  const { action, response, relayState } = await respond(browser, await begin(demo, browser, rolf), rolf);
  const { headers } = await post(action, { SAMLResponse: response, RelayState: relayState! });
  const next = new URL(headers.get('location')!, demo.providerUrl).href;
  assert.equal((await new Browser(demo).follow(next)).status, 400, 'not in another browser');
  assert.ok((await browser.follow(next)).callback?.searchParams.get('code'));
  assert.equal((await browser.follow(next)).callback, undefined);
});

test('the response to an earlier request of the same login is refused', async () => {
  const browser = new Browser(demo);
  const { id } = await admin.connection();
  const first = await respond(browser, await begin(demo, browser, rolf), rolf);
  const { headers } = await post(first.action, { SAMLResponse: first.response, RelayState: first.relayState! });
  const next = new URL(headers.get('location')!, demo.providerUrl);
  const again = next.pathname.replace('/callback', `/with/${id}`);
  assert.equal((await browser.request(demo.providerUrl + again)).status, 303, 'a second request');
  const late = await browser.follow(next.href);
  assert.equal(late.callback, undefined);
  assert.match(late.page!, /Couldn’t sign you in/);
});

test('RelayState is never an address', async () => {
  for (const relayState of ['https://evil.example/', '//evil.example', '/dashboard', 'javascript:alert(1)']) {
    const { ending } = await signIn(demo, rolf, { change: (form) => ({ ...form, relayState }) });
    assert.equal(ending.callback?.origin, demo.url, relayState);
    assert.equal(ending.callback?.pathname, '/callback');
    const page = await post((await admin.connection()).setup.acsUrl!, { SAMLResponse: '', RelayState: relayState });
    assert.deepEqual([page.status, page.headers.get('location')], [400, null], relayState);
  }
  assert.ok((await signIn(demo, rolf, { change: (form) => ({ ...form, relayState: undefined }) })).ending.callback);
});

/** Signs in at the identity provider without a request. */
async function start(browser: Browser, email: string) {
  const { page } = await browser.follow(`${await admin.providerUrl()}/`);
  const isSignedIn = page!.includes('SAMLResponse');
  return responseForm(isSignedIn ? page : (await browser.submit({ email, password })).page);
}

test('a sign-in that begins at the identity provider is refused unless the connection allows it', async () => {
  const { id, idpInitiated } = await admin.connection();
  assert.equal(idpInitiated, false);
  const browser = new Browser(demo);
  const form = await start(browser, rolf);
  assert.doesNotMatch(decode(form.response), /InResponseTo/);
  const refused = await deliver(browser, form);
  assert.deepEqual([refused.status, refused.callback], [403, undefined]);
  assert.match(refused.page!, /doesn’t allow sign-in from the page of its identity provider/);
  await admin.change({ idpInitiated: true });
  try {
    // The application begins a login of this browser; the response itself signs no one in.
    const accepted = await deliver(browser, await start(browser, rolf));
    assert.equal(accepted.callback?.pathname, '/');
    const query = Object.fromEntries(accepted.callback!.searchParams);
    assert.deepEqual(query, { organization: 'org_baltic', connection: id });
    const page = await browser.authorize(query);
    const ending = await deliver(browser, responseForm(page.page));
    const claims = claimsOf((await browser.exchange(ending)).access_token);
    assert.deepEqual([claims['sub'], claims['org_id']], [`${id}|rolf`, 'org_baltic'], 'without a password again');
    await admin.change({ enabled: false });
    assert.equal((await deliver(browser, form)).status, 403, 'not while it is disabled');
  } finally {
    await admin.change({ enabled: true, idpInitiated: false });
  }
});

test('an unsolicited response is refused in a login too', async () => {
  const browser = new Browser(demo);
  const { relayState } = await respond(browser, await begin(demo, browser, rolf), rolf);
  const form = await start(new Browser(demo), ilze);
  const ending = await deliver(browser, { ...form, relayState });
  assert.equal(ending.callback, undefined);
  assert.match(ending.page!, /Couldn’t sign you in/);
});

test('a login that requires a new sign-in refuses an earlier one', async () => {
  const browser = new Browser(demo);
  const { id } = await admin.connection();
  await respond(browser, await begin(demo, browser, ilze), ilze);
  const login = async (parameters: Record<string, string>) =>
    browser.authorize({ ...baltic, connection: id, ...parameters });
  const silent = await deliver(browser, responseForm((await login({})).page));
  assert.ok(silent.callback?.searchParams.get('code'), 'the session at the identity provider is used');
  const asked = await login({ prompt: 'login' });
  assert.match(asked.page!, /<label for="password">/, 'ForceAuthn');
});

test('a disabled connection signs no one in', async () => {
  const browser = new Browser(demo);
  const form = await respond(browser, await begin(demo, browser, rolf), rolf);
  await admin.change({ enabled: false });
  try {
    const ending = await deliver(browser, form);
    assert.equal(ending.callback, undefined);
    assert.match(ending.page!, /This sign-in is turned off/);
    const other = new Browser(demo);
    await other.authorize();
    const { page, status } = await other.submit({ email: rolf });
    assert.deepEqual([status, /Enter your password\./.test(page!)], [422, true]);
  } finally {
    await admin.change({ enabled: true });
  }
});

test('a response for the connection of another organization is refused', async () => {
  const kestrelAdmin = new Browser(demo);
  const kestrel = { organization: 'org_kestrel' };
  const { access_token: token } = await kestrelAdmin.logInToManage('yuki.tanaka@kestrel-robotics.example', kestrel);
  const { saml } = await admin.connection();
  const created = await kestrelAdmin.api('/organizations/org_kestrel/connections', token, {
    method: 'POST',
    body: JSON.stringify({
      name: 'Same identity provider',
      strategy: 'saml',
      saml: { ...saml, certificates: saml!.certificates.map(({ pem }) => ({ pem })) },
      autoMembership: true,
    }),
  });
  assert.equal(created.status, 201, JSON.stringify(created.body));
  const other = created.body as Connection;
  const browser = new Browser(demo);
  const form = await respond(browser, await begin(demo, browser, rolf), rolf);
  const misdirected = await deliver(browser, { ...form, action: other.setup.acsUrl! });
  assert.deepEqual([misdirected.status, misdirected.callback], [400, undefined]);
  assert.ok((await deliver(browser, form)).callback, 'its own connection still gets it');
  // The response to the other connection's request, sent to this one: another audience and recipient.
  const started = await kestrelAdmin.api(`/organizations/org_kestrel/connections/${other.id}/tests`, token, {
    method: 'POST',
  });
  const tester = new Browser(demo);
  await tester.follow((started.body as { url: string }).url);
  const foreign = responseForm((await tester.submit({ email: ilze, password })).page);
  const result = await admin.runTest(ilze, {
    change: ({ relayState, action }) => ({ ...foreign, relayState, action }),
  });
  assert.deepEqual(problemOf(result), ['response', 'response_replayed']);
  const swapped = await new Browser(demo).follow(
    `${demo.providerUrl}/connections/${other.id}/test/x/callback?response=x`,
  );
  assert.equal(swapped.status, 410);
});

test('an address of another organization takes over nothing', async () => {
  const tomasz = 'tomasz.wojcik@kestrel-robotics.example';
  await withEmployee({ id: 'tomasz', name: 'Tomasz', email: tomasz, emailVerified: true }, async () => {
    assert.deepEqual(problemOf(await admin.runTest(tomasz)), ['domain', 'domain_not_verified']);
    const browser = new Browser(demo);
    await browser.authorize(baltic);
    const { page } = await browser.continueWith((await admin.connection()).id, tomasz);
    const ending = await deliver(browser, responseForm(page));
    assert.match(ending.page!, /belongs to a domain that this organization hasn’t verified/);
  });
  assert.equal(await admin.memberOf(tomasz), undefined);
});

test('another name ID with the address of a bound account takes over nothing', async () => {
  assert.ok((await signIn(demo, jonas, { parameters: baltic })).ending.callback);
  await withEmployee({ id: 'impostor', name: 'Jonas', email: jonas, emailVerified: true }, async () => {
    const { ending } = await signIn(demo, jonas, { parameters: baltic });
    assert.match(ending.page!, /Another account of your company is already connected to this email address/);
  });
});

test('a test that another browser began, or that has ended, reports nothing', async () => {
  const { id, url } = await admin.startTest();
  const mine = new Browser(demo);
  await mine.follow(url);
  const form = responseForm((await mine.submit({ email: rolf, password })).page);
  const foreign = await deliver(new Browser(demo), form);
  assert.deepEqual([foreign.status, /This test has ended/.test(foreign.page!)], [410, true]);
  assert.equal((await admin.readTest(id)).status, 'running');
  assert.equal((await admin.runTest(rolf)).status, 'passed');
  assert.equal((await deliver(mine, form)).status, 400, 'a response is received once');
});

test('the pages of the identity provider escape what requests contain', async () => {
  const { saml } = await admin.connection();
  const browser = new Browser(demo);
  const request = await begin(demo, browser, rolf);
  request.searchParams.set('RelayState', '"><script>alert(1)</script>');
  await browser.follow(request.href);
  const { page } = await browser.submit({ email: rolf, password });
  assert.doesNotMatch(page!, /<script>/);
  const unknown = await fetch(`${saml!.ssoUrl}?SAMLRequest=${encodeURIComponent('"><script>')}`);
  assert.deepEqual([unknown.status, /<script/.test(await unknown.text())], [400, false]);
});

test('what is too large is not read', async () => {
  const { ending } = await signIn(demo, rolf, {
    change: withXml((xml) => xml.replace('</samlp:Response>', `${' '.repeat(400 * 1024)}</samlp:Response>`)),
  }).catch(() => ({ ending: undefined }));
  assert.equal(ending?.callback, undefined);
  assert.ok((await signIn(demo, rolf)).ending.callback, 'the provider still works');
});
