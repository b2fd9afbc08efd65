/*
 * Sign-in by SAML through the identity provider of a customer, and the tests of its connection.
 */
import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { allSamlFaults, type SamlFaultName } from '../../demo/connections/saml/faults.js';
import type { ConnectionMetadata } from '../../src/contract/index.js';
import { Browser, claim, claimsOf, password, useDemo } from './driver.js';
import {
  Administrator,
  baltic,
  begin,
  deliver,
  greta,
  ilze,
  jonas,
  path,
  problemOf,
  responseForm,
  rolf,
  signIn,
} from './saml-driver.js';

let admin: Administrator;
const demo = useDemo(async () => {
  admin = new Administrator(demo);
  await admin.logIn();
});

const requestOf = (url: URL) => inflateRawSync(Buffer.from(url.searchParams.get('SAMLRequest')!, 'base64')).toString();

test('the connection is enabled, with values to copy of its own', async () => {
  const { id, enabled, tested, setup, saml, certificateExpiresAt } = await admin.connection();
  assert.deepEqual([enabled, tested, saml?.certificates.length], [true, true, 1]);
  assert.ok(Date.parse(certificateExpiresAt!) > Date.now());
  const entityId = `${demo.providerUrl}/saml/${id}`;
  assert.deepEqual(setup, { entityId, acsUrl: `${entityId}/acs`, metadataUrl: `${entityId}/metadata` });
  const response = await fetch(setup.metadataUrl!);
  assert.equal(response.headers.get('content-type'), 'application/samlmetadata+xml');
  const metadata = await response.text();
  assert.match(metadata, new RegExp(`entityID="${entityId}"`));
  assert.match(metadata, /WantAssertionsSigned="true"/);
  assert.match(metadata, new RegExp(`HTTP-POST" Location="${entityId}/acs"`));
  assert.equal((await fetch(`${demo.providerUrl}/saml/con_unknown/metadata`)).status, 404);
});

test('the server kit reads the metadata of the identity provider, with both certificates', async () => {
  const { status, body } = await admin.api(`${path}/metadata`, {
    method: 'POST',
    body: JSON.stringify({ url: `${await admin.providerUrl()}/metadata` }),
  });
  const found = body as ConnectionMetadata;
  const { saml } = await admin.connection();
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual([found.saml?.entityId, found.saml?.ssoUrl], [saml?.entityId, saml?.ssoUrl]);
  assert.equal(found.saml?.certificates.length, 2);
});

test('a user signs in with the address alone, and becomes a member with the role of their group', async () => {
  const { id } = await admin.connection();
  const { browser, ending } = await signIn(demo, ilze);
  const claims = claimsOf((await browser.exchange(ending)).access_token);
  assert.deepEqual(
    [claims['sub'], claims['org_id'], claims[claim('email')], claims[claim('connection_id')]],
    [`${id}|ilze`, 'org_baltic', ilze, id],
  );
  const member = await admin.memberOf(ilze);
  assert.deepEqual(
    [member?.name, member?.managedBy, member?.roles.map((role) => role.id)],
    ['Ilze Ozola', 'sso', ['dashboard-admin']],
  );
  assert.ok((await signIn(demo, rolf)).ending.callback?.searchParams.get('code'));
  assert.deepEqual(
    (await admin.memberOf(rolf))?.roles.map((role) => role.id),
    ['dashboard-user'],
  );
  const [certificate] = (await admin.connection()).saml!.certificates;
  assert.ok(Date.parse(certificate!.lastUsedAt!) > Date.now() - 60 * 60 * 1000);
});

test('the account of a member with the same address is used', async () => {
  for (const round of ['first', 'second']) {
    const { browser, ending } = await signIn(demo, jonas, { parameters: baltic });
    assert.equal(claimsOf((await browser.exchange(ending)).access_token)['sub'], 'demo|jonas', round);
  }
});

test('the request is compressed, names its address, and asks for a new sign-in', async () => {
  const { id, saml, setup } = await admin.connection();
  const url = await begin(demo, new Browser(demo), rolf);
  assert.equal(url.origin + url.pathname, saml?.ssoUrl);
  const request = requestOf(url);
  assert.match(request, new RegExp(`AssertionConsumerServiceURL="${setup.acsUrl}"`));
  assert.match(request, new RegExp(`Destination="${saml?.ssoUrl}"`));
  assert.match(request, /ForceAuthn="true"/);
  assert.match(request, new RegExp(`>${demo.providerUrl}/saml/${id}<`));
  assert.equal(/ ID="([^"]+)"/.exec(request)![1], url.searchParams.get('RelayState'));
});

test('an address of another domain is refused, and does not join', async () => {
  const browser = new Browser(demo);
  await browser.authorize(baltic);
  const { page } = await browser.continueWith((await admin.connection()).id, greta);
  const ending = await deliver(browser, responseForm(page));
  assert.match(ending.page!, /belongs to a domain that this organization hasn’t verified/);
  assert.equal(await admin.memberOf(greta), undefined);
});

test('canceling leads back to the login page', async () => {
  const browser = new Browser(demo);
  await browser.follow((await begin(demo, browser, rolf)).href);
  const { page } = await browser.submit({ cancel: '1' });
  const ending = await deliver(browser, responseForm(page));
  assert.match(ending.page!, /Sign-in with Baltic Freight single sign-on was canceled/);
});

test('a test reports its steps and what the user would get', async () => {
  const { status, steps, preview, claims } = await admin.runTest(ilze);
  assert.equal(status, 'passed', JSON.stringify(steps));
  assert.deepEqual(
    steps.map(({ name }) => name),
    ['authorization', 'response', 'signature', 'time', 'audience', 'recipient', 'email', 'domain', 'roles'],
  );
  assert.deepEqual(
    [preview?.email, preview?.name, preview?.roles.map((role) => [role.id, role.value]), claims?.['NameID']],
    [ilze, 'Ilze Ozola', [['dashboard-admin', 'dispatch-leads']], ['ilze']],
  );
  assert.deepEqual(problemOf(await admin.runTest(greta)), ['domain', 'domain_not_verified']);
  assert.deepEqual(problemOf(await admin.runTest(rolf, { fields: { cancel: '1' } })), [
    'authorization',
    'sign_in_canceled',
  ]);
});

const expected: Record<SamlFaultName, [step: string, code: string | undefined]> = {
  client_unknown: ['authorization', 'client_unknown'],
  acs_url_missing: ['authorization', 'redirect_uri_mismatch'],
  issuer_wrong: ['response', 'issuer_mismatch'],
  unsigned: ['signature', 'signature_missing'],
  key_wrong: ['signature', 'signature_invalid'],
  certificate_changed: ['signature', 'signature_invalid'],
  certificate_expired: ['signature', 'certificate_expired'],
  audience_wrong: ['audience', 'audience_mismatch'],
  recipient_wrong: ['recipient', 'recipient_mismatch'],
  clock_behind: ['time', 'clock_skew'],
  validity_short: ['time', 'response_expired'],
  replayed: ['response', 'response_replayed'],
  unsolicited: ['response', 'response_replayed'],
  name_id_transient: ['response', 'name_id_invalid'],
  name_id_comment: ['response', 'name_id_invalid'],
  email_missing: ['email', 'email_missing'],
  email_not_verified: ['email', 'email_not_verified'],
  groups_missing: ['roles', undefined],
};

for (const fault of allSamlFaults)
  test(`a test finds what is wrong, and no one signs in: ${fault}`, async () => {
    await admin.breakProvider(fault);
    try {
      const result = await admin.runTest(ilze);
      assert.deepEqual(problemOf(result), expected[fault], JSON.stringify(result.steps));
      // Without groups nothing fails: the preview has the default roles.
      if (fault === 'groups_missing')
        return assert.deepEqual(
          result.preview?.roles.map((role) => role.id),
          ['dashboard-user'],
        );
      assert.equal(result.status, 'failed');
      const browser = new Browser(demo);
      const request = await begin(demo, browser, ilze);
      const page = await browser.follow(request.href);
      if (expected[fault][0] === 'authorization') return assert.equal(page.status, 400);
      const form = responseForm((await browser.submit({ email: ilze, password })).page);
      const ending = await deliver(browser, form);
      assert.equal(ending.callback, undefined);
      assert.match(ending.page!, /couldn’t sign you in/i);
    } finally {
      await admin.breakProvider();
    }
  });

test('a fault shows the value that was wrong', async () => {
  await admin.breakProvider('certificate_changed');
  try {
    const { saml, setup } = await admin.connection();
    const changed = (await admin.runTest(ilze)).steps.at(-1)!;
    assert.equal(changed.expected, saml?.certificates[0]?.fingerprint);
    assert.match(changed.received!, /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
    await admin.breakProvider('audience_wrong');
    const audience = (await admin.runTest(ilze)).steps.at(-1)!;
    assert.deepEqual([audience.received, audience.expected], ['https://other.example', setup.entityId]);
    await admin.breakProvider('recipient_wrong');
    const recipient = (await admin.runTest(ilze)).steps.at(-1)!;
    assert.deepEqual([recipient.received, recipient.expected], ['https://other.example/acs', setup.acsUrl]);
  } finally {
    await admin.breakProvider();
  }
});

test('the next certificate is accepted once the connection lists it, beside the present one', async () => {
  const metadata = await (await fetch(`${await admin.providerUrl()}/metadata`)).text();
  const found = [...metadata.matchAll(/X509Certificate>([^<]+)</g)].map(([, content]) => content!.replace(/\s/g, ''));
  const next = new X509Certificate(Buffer.from(found[1]!, 'base64'));
  const [current] = (await admin.connection()).saml!.certificates;
  await admin.change({ saml: { certificates: [{ fingerprint: current!.fingerprint }, { pem: next.toString() }] } });
  try {
    assert.equal((await admin.runTest(ilze)).status, 'passed', 'the present one');
    await admin.breakProvider('certificate_changed');
    assert.equal((await admin.runTest(ilze)).status, 'passed', 'the next one');
    assert.ok((await signIn(demo, ilze)).ending.callback?.searchParams.get('code'));
    const used = (await admin.connection()).saml!.certificates.find(
      ({ fingerprint }) => fingerprint === next.fingerprint256,
    );
    assert.ok(used?.lastUsedAt, 'the certificate that was used is recorded');
  } finally {
    await admin.breakProvider();
    await admin.change({ saml: { certificates: [{ fingerprint: current!.fingerprint }] } });
  }
});

test('the identity provider sends responses only to its applications', async () => {
  const { saml } = await admin.connection();
  const ask = async (change: (xml: string) => string) => {
    const { deflateRawSync } = await import('node:zlib');
    const request = requestOf(await begin(demo, new Browser(demo), rolf));
    const query = new URLSearchParams({ SAMLRequest: deflateRawSync(change(request)).toString('base64') });
    return (await fetch(`${saml!.ssoUrl}?${query}`)).status;
  };
  assert.equal(await ask((xml) => xml.replace(' Version', '  Version')), 200);
  assert.equal(await ask((xml) => xml.replace(/URL="[^"]+"/, 'URL="https://evil.example/acs"')), 400);
  assert.equal(await ask((xml) => xml.replace(/>http:[^<]+</, '>https://evil.example<')), 400);
  assert.equal(await ask((xml) => `<!DOCTYPE x>${xml.replace(/<\?xml[^>]+\?>/, '')}`), 400);
  const page = await fetch(`${await admin.providerUrl()}/settings`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example' },
    body: 'fault=unsigned',
  });
  assert.equal(page.status, 403, 'only its own page breaks it');
});
