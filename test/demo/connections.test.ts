/*
 * Sign-in through the identity provider of a customer, which its organization has connected.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kestrelProvider, type ConnectionUser } from '../../demo/connections/connections.js';
import { allFaults, type Fault } from '../../demo/connections/faults.js';
import type { Connection, ConnectionTest, Member, Membership } from '../../src/contract/index.js';
import { Browser, claim, claimsOf, password, useDemo, type Ending } from './driver.js';

let admin: Browser;
let token: string;
const demo = useDemo(async () => {
  admin = new Browser(demo);
  token = (await admin.logInToManage('ines@northlight.example', kestrel)).access_token;
});

const kestrel = { organization: 'org_kestrel' };
const path = '/organizations/org_kestrel/connections';
const elif = 'elif.aydin@kestrel-robotics.example';
const marek = 'marek.dvorak@kestrel-robotics.example';
const tomasz = 'tomasz.wojcik@kestrel-robotics.example';

const readConnection = async () => ((await admin.api(path, token)).body as { items: Connection[] }).items[0]!;

async function change(body: object): Promise<void> {
  const { id } = await readConnection();
  const { status, body: answer } = await admin.api(`${path}/${id}`, token, {
    method: 'PATCH',
    headers: { 'content-type': 'application/merge-patch+json' },
    body: JSON.stringify(body),
  });
  assert.equal(status, 200, JSON.stringify(answer));
}

async function memberOf(email: string): Promise<Member | undefined> {
  const { body } = await admin.api(`/organizations/org_kestrel/members?q=${encodeURIComponent(email)}`, token);
  return (body.items as Member[]).find((member) => member.email === email);
}

/** Signs in with the address alone, in a new browser. */
async function signIn(email: string, parameters: Record<string, string> = {}) {
  const browser = new Browser(demo);
  await browser.authorize(parameters);
  return { browser, ending: await browser.continueByAddress(email) };
}

/** Begins a sign-in with the address alone, up to the request to the identity provider. */
async function begin(browser: Browser, email: string): Promise<URL> {
  await browser.authorize();
  const { page } = await browser.submit({ email });
  const link = /url=([^"]+)"/.exec(page!)![1]!;
  const { headers } = await browser.request(demo.providerUrl + link);
  return new URL(headers.get('location')!);
}

test('the connection of the customer is enabled after a passed test', async () => {
  const { name, enabled, tested, domains, defaultRoles, roleMapping, oidc, setup } = await readConnection();
  assert.deepEqual([name, enabled, tested], ['Kestrel Robotics single sign-on', true, true]);
  assert.deepEqual(
    domains.map(({ domain }) => domain),
    ['kestrel-robotics.example'],
  );
  assert.deepEqual(
    defaultRoles.map(({ id }) => id),
    ['dashboard-user'],
  );
  assert.deepEqual(
    roleMapping.map(({ value, role }) => [value, role.id]),
    [['shift-leads', 'kestrel-shift-lead']],
  );
  assert.equal(oidc?.hasClientSecret, true);
  assert.equal(setup.redirectUri, `${demo.providerUrl}/login/callback`);
});

test('a user signs in with the address alone, and becomes a member with the role of their group', async () => {
  const { id } = await readConnection();
  const { browser, ending } = await signIn(elif);
  const claims = claimsOf((await browser.exchange(ending)).access_token);
  assert.deepEqual(
    [claims['sub'], claims['org_id'], claims[claim('email')], claims[claim('connection_id')]],
    [`${id}|elif`, 'org_kestrel', elif, id],
  );
  assert.ok((claims['permissions'] as string[]).includes('invitations:create'), 'the permissions of a shift lead');
  const member = await memberOf(elif);
  assert.deepEqual([member?.managedBy, member?.roles.map((role) => role.id)], ['sso', ['kestrel-shift-lead']]);
  const other = await signIn(marek);
  assert.ok(other.ending.callback?.searchParams.get('code'));
  assert.deepEqual(
    (await memberOf(marek))?.roles.map((role) => role.id),
    ['dashboard-user'],
  );
});

test('the account of a member with the same address is used, and stays bound to the subject', async () => {
  for (const round of ['first', 'second']) {
    const { browser, ending } = await signIn(tomasz, kestrel);
    assert.equal(claimsOf((await browser.exchange(ending)).access_token)['sub'], 'demo|tomasz', round);
  }
  const byPassword = await new Browser(demo).logIn(tomasz, kestrel);
  const { body } = await admin.api('/me/identities', byPassword.access_token);
  assert.deepEqual(
    (body.items as { connection?: string }[]).map(({ connection }) => connection),
    [undefined, 'Kestrel Robotics single sign-on'],
  );
});

/** Adds an account at the identity provider of the customer, in place of another one with the same address. */
async function withEmployee(employee: ConnectionUser, run: () => Promise<void>): Promise<void> {
  kestrelProvider.users.unshift(employee);
  try {
    await run();
  } finally {
    kestrelProvider.users.shift();
  }
}

test('another subject with the address of a bound account takes over nothing', async () => {
  const impostor = { id: 'impostor', name: 'Tomasz', email: tomasz, emailVerified: true };
  await withEmployee(impostor, async () => {
    const { ending } = await signIn(tomasz, kestrel);
    assert.match(ending.page!, /Another account of your company is already connected to this email address/);
  });
});

test('the account of a user with other organizations is not used', async () => {
  const amara = 'amara.okafor@kestrel-robotics.example';
  const { access_token: baltic } = await admin.exchange(await admin.authorize({ organization: 'org_baltic' }));
  const added = await admin.api('/organizations/org_baltic/members', baltic, {
    method: 'POST',
    body: JSON.stringify({ email: amara, roleIds: ['dashboard-user'] }),
  });
  assert.ok(added.status < 300, JSON.stringify(added.body));
  await withEmployee({ id: 'amara', name: 'Amara Okafor', email: amara, emailVerified: true }, async () => {
    const { browser, ending } = await signIn(amara, kestrel);
    const claims = claimsOf((await browser.exchange(ending)).access_token);
    assert.deepEqual([claims['sub'], claims['org_id']], [`${(await readConnection()).id}|amara`, 'org_kestrel']);
    const { body } = await browser.api(
      '/me/organizations',
      (await browser.exchange(await browser.authorize(kestrel))).access_token,
    );
    assert.deepEqual(
      (body.items as Membership[]).map(({ organization }) => organization.id),
      ['org_kestrel'],
    );
  });
});

test('an address of another domain is refused, and does not join', async () => {
  const browser = new Browser(demo);
  await browser.authorize(kestrel);
  const { page } = await browser.continueWith((await readConnection()).id, 'pia.lindgren@weldwerk.example');
  assert.match(page!, /belongs to a domain that this organization hasn’t verified/);
  assert.match(page!, /<label for="email">/, 'with the login page as the way back');
  assert.equal(await memberOf('pia.lindgren@weldwerk.example'), undefined);
});

test('canceling leads back to the login page', async () => {
  const browser = new Browser(demo);
  await browser.authorize();
  const { page } = await browser.submit({ email: marek });
  await browser.open(/url=([^"]+)"/.exec(page!)![1]!);
  assert.match(
    (await browser.submit({ cancel: '1' })).page!,
    /Sign-in with Kestrel Robotics single sign-on was canceled/,
  );
});

test('without an enabled connection for the domain, the page needs a password', async () => {
  const browser = new Browser(demo);
  await browser.authorize();
  const unknown = await browser.submit({ email: 'someone@elsewhere.example' });
  assert.deepEqual([unknown.status, /Enter your password\./.test(unknown.page!)], [422, true]);
  const begun = new Browser(demo);
  const address = await begin(begun, marek);
  await change({ enabled: false });
  try {
    await browser.authorize(kestrel);
    const { page, status } = await browser.submit({ email: tomasz });
    assert.deepEqual([status, /Enter your password\./.test(page!)], [422, true]);
    assert.doesNotMatch(page!, /Kestrel Robotics single sign-on/);
    await begun.follow(address.href);
    assert.match((await begun.submit({ email: marek, password })).page!, /This sign-in is turned off/);
    const { callback } = await browser.submit({ email: tomasz, password });
    assert.ok(callback?.searchParams.get('code'), 'the password is accepted');
  } finally {
    await change({ enabled: true });
  }
});

test('a response of another browser, of another login or of an earlier one signs no one in', async () => {
  const [mine, theirs] = [new Browser(demo), new Browser(demo)];
  const address = await begin(mine, marek);
  assert.equal(address.searchParams.get('code_challenge_method'), 'S256');
  assert.equal(address.searchParams.get('login_hint'), marek);
  assert.ok(address.searchParams.get('nonce')!.length >= 32);
  const state = address.searchParams.get('state')!;
  const back = (given: string) =>
    `${demo.providerUrl}/login/callback?${new URLSearchParams({ code: 'x', state: given, iss: address.origin })}`;
  assert.match((await theirs.follow(back(state))).page!, /This sign-in has expired/);
  const [uid] = state.split('.');
  assert.match((await mine.follow(back(`${uid}.other`))).page!, /Couldn’t sign you in/);
  const failed = await mine.follow(back(state));
  assert.equal(failed.callback, undefined, 'a state is used once');
  const done = await begin(mine, marek);
  await mine.follow(done.href);
  assert.ok((await mine.submit({ email: marek, password })).callback?.searchParams.get('code'));
  const replayed = await mine.follow(back(done.searchParams.get('state')!));
  assert.deepEqual([replayed.callback, replayed.status], [undefined, 400]);
  assert.equal((await mine.follow(back(''))).status, 400);
  assert.equal((await mine.follow(back('//evil.example/.x'))).status, 400);
});

test('the login continues only to connections, with any address', async () => {
  const browser = new Browser(demo);
  await browser.authorize();
  const uid = /\/with\/|\/login\/([\w-]+)/.exec((await browser.submit({ email: marek })).page!)![1]!;
  for (const wanted of [encodeURIComponent('https://evil.example'), encodeURIComponent('//evil.example'), 'unknown']) {
    const response = await browser.request(`${demo.providerUrl}/login/${uid}/with/${wanted}?email=x`);
    assert.equal(response.headers.get('location'), null, wanted);
  }
  const { page } = await browser.submit({ email: '"><script>alert(1)</script>@kestrel-robotics.example' });
  assert.doesNotMatch(page!, /<script/);
});

/** Runs a test of the connection in the browser of an employee, and resolves to what the administrator sees. */
async function runTest(email = marek, finish?: (browser: Browser) => Promise<unknown>): Promise<ConnectionTest> {
  const { id } = await readConnection();
  const started = await admin.api(`${path}/${id}/tests`, token, { method: 'POST' });
  assert.equal(started.status, 201, JSON.stringify(started.body));
  const browser = new Browser(demo);
  const { page } = await browser.follow((started.body as { url: string }).url);
  const last =
    page && /name="password"/.test(page)
      ? await (finish ? (finish(browser) as Promise<Ending>) : browser.submit({ email, password }))
      : { page };
  assert.match(last.page!, /You can close this window/);
  assert.match(last.page!, /src="\/connections\/close\.js"/);
  const silent = await browser.authorize({ prompt: 'none' });
  assert.equal(silent.callback?.searchParams.get('error'), 'login_required', 'a test signs no one in');
  return (await admin.api(`${path}/${id}/tests/${started.body.id}`, token)).body as ConnectionTest;
}

const problemOf = ({ steps }: ConnectionTest) => {
  const { name, code } = steps.at(-1)!;
  return [name, code];
};

/** Sets the switches of the identity provider of the customer. */
async function breakProvider(...faults: Fault[]): Promise<void> {
  const issuer = (await readConnection()).oidc!.issuer;
  const page = await (await fetch(`${issuer}/settings`)).text();
  const form = new URLSearchParams({ token: /name="token" value="([^"]+)"/.exec(page)![1]! });
  for (const fault of faults) form.append('fault', fault);
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: issuer };
  const response = await fetch(`${issuer}/settings`, {
    method: 'POST',
    redirect: 'manual',
    headers,
    body: form.toString(),
  });
  assert.equal(response.status, 303);
}

test('a test of the connection reports its steps and what the user would get', async () => {
  const { status, steps, preview } = await runTest(elif);
  assert.equal(status, 'passed', JSON.stringify(steps));
  assert.deepEqual(
    [preview?.email, preview?.roles.map((role) => [role.id, role.value])],
    [elif, [['kestrel-shift-lead', 'shift-leads']]],
  );
  assert.deepEqual(problemOf(await runTest('pia.lindgren@weldwerk.example')), ['domain', 'domain_not_verified']);
  const canceled = await runTest(marek, (browser) => browser.submit({ cancel: '1' }));
  assert.deepEqual(problemOf(canceled), ['authorization', 'sign_in_canceled']);
});

test('a test that another browser began, or that has ended, reports nothing', async () => {
  const { id } = await readConnection();
  const { body } = await admin.api(`${path}/${id}/tests`, token, { method: 'POST' });
  const { url } = body as { url: string };
  const mine = new Browser(demo);
  const { headers } = await mine.request(url);
  const state = new URL(headers.get('location')!).searchParams.get('state')!;
  const back = `${demo.providerUrl}/login/callback?${new URLSearchParams({ code: 'x', state })}`;
  const foreign = await new Browser(demo).follow(back);
  assert.deepEqual([foreign.status, /This test has ended/.test(foreign.page!)], [410, true]);
  const read = async () => (await admin.api(`${path}/${id}/tests/${body.id}`, token)).body as ConnectionTest;
  assert.equal((await read()).status, 'running');
});

const expected: Record<Fault, [step: string, code: string | undefined]> = {
  issuer_wrong: ['discovery', 'issuer_mismatch'],
  client_unknown: ['authorization', 'client_unknown'],
  secret_changed: ['token', 'client_secret_invalid'],
  redirect_uri_missing: ['authorization', 'redirect_uri_mismatch'],
  key_wrong: ['signature', 'signature_invalid'],
  audience_wrong: ['audience', 'audience_mismatch'],
  clock_behind: ['time', 'clock_skew'],
  email_missing: ['email', 'email_missing'],
  email_not_verified: ['email', 'email_not_verified'],
  groups_missing: ['roles', undefined],
};

for (const fault of allFaults)
  test(`a test finds what is wrong: ${fault}`, async () => {
    await breakProvider(fault);
    try {
      const result = await runTest(elif);
      assert.deepEqual(problemOf(result), expected[fault], JSON.stringify(result.steps));
      // Without groups nothing fails: the preview has the default roles.
      if (fault === 'groups_missing')
        assert.deepEqual(
          result.preview?.roles.map((role) => role.id),
          ['dashboard-user'],
        );
      else assert.equal(result.status, 'failed');
    } finally {
      await breakProvider();
    }
  });

test('only its own page breaks the identity provider', async () => {
  const issuer = (await readConnection()).oidc!.issuer;
  const response = await fetch(`${issuer}/settings`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
    body: 'fault=issuer_wrong',
  });
  assert.equal(response.status, 403);
  assert.equal((await runTest(elif)).status, 'passed');
});
