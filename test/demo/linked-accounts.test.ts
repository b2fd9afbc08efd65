/*
 * Linked accounts at the demo's provider: signing in with any of them, proof of a second one, linking and unlinking.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Identity, IdentityPage, IdentityPreview, Membership } from '../../src/contract/index.js';
import { proofRequest } from '../../demo/proof-request.js';
import { Browser, claim, claimsOf, password, useDemo, type Tokens } from './driver.js';

const demo = useDemo(async () => {
  here = new Browser(demo);
  first = await here.logInToManage(lena, kestrel);
});

const ines = 'ines@northlight.example';
const lena = 'lena@northlight.example';
const amara = 'amara.okafor@kestrel-robotics.example';
const kestrel = { organization: 'org_kestrel' };

/** Lena, who can link accounts: she has given a second factor. */
let here: Browser;
let first: Tokens;

/** A sign-in at another identity provider, in a new browser. */
async function enterWith(connection: string, email: string, parameters?: Record<string, string>) {
  const browser = new Browser(demo);
  await browser.authorize(parameters);
  const ending = await browser.continueWith(connection, email);
  return { browser, ending };
}

const enterWithPinemail = async (email: string, parameters?: Record<string, string>) => {
  const { browser, ending } = await enterWith('pinemail', email, parameters);
  return { browser, tokens: await browser.exchange(ending) };
};
const provePinemail = (browser: Browser, email: string) =>
  browser.prove((page) => page.continueWith('pinemail', email));
const provePassword = (browser: Browser, email: string) => browser.prove((page) => page.submit({ email, password }));

const read = async (browser: Browser, token: string) =>
  (await browser.api('/me/identities', token)).body as IdentityPage;
const post = (browser: Browser, token: string, idToken: string, path = '') =>
  browser.api(`/me/identities${path}`, token, { method: 'POST', body: JSON.stringify({ idToken }) });
const unlink = (browser: Browser, token: string, id: string) =>
  browser.api(`/me/identities/${encodeURIComponent(id)}`, token, { method: 'DELETE' });
const renew = async (browser: Browser, { refresh_token }: Tokens): Promise<Tokens> => {
  const response = await browser.token({ grant_type: 'refresh_token', refresh_token });
  assert.equal(response.status, 200);
  return (await response.json()) as Tokens;
};
const organizationsOf = async (browser: Browser, token: string) =>
  ((await browser.api('/me/organizations', token)).body.items as Membership[])
    .map(({ organization }) => organization.id)
    .sort();

test('a linked account signs in to the same user with the same organizations', async () => {
  const byPassword = new Browser(demo);
  const first = await byPassword.logIn(ines, kestrel);
  const { browser, tokens } = await enterWithPinemail('ines.marchetti@pinemail.example', kestrel);
  const [one, other] = [claimsOf(first.access_token), claimsOf(tokens.access_token)];
  assert.deepEqual([one['sub'], other['sub']], ['demo|ines', 'demo|ines']);
  assert.deepEqual([one[claim('email')], other[claim('email')]], [ines, ines]);
  assert.deepEqual([one[claim('connection_id')], other[claim('connection_id')]], ['con_fieldnote', 'con_pinemail']);
  assert.deepEqual(await organizationsOf(browser, tokens.access_token), ['org_baltic', 'org_kestrel']);
  const { items, suggestions } = await read(browser, tokens.access_token);
  assert.deepEqual(
    items.map(({ id, provider, connection, email, primary }) => [id, provider, connection, email, primary]),
    [
      ['demo|ines', 'password', undefined, ines, true],
      ['pinemail|ines', 'pinemail', 'Pinemail', 'ines.marchetti@pinemail.example', false],
    ],
  );
  for (const { lastUsedAt } of items) assert.ok(Math.abs(Date.now() - Date.parse(lastUsedAt!)) < 60_000);
  assert.equal(suggestions, undefined);
});

test('an unverified address takes over no account, and is not suggested', async () => {
  const email = 'tomasz.wojcik@kestrel-robotics.example';
  const { browser, tokens } = await enterWithPinemail(email);
  const { sub, [claim('email_verified')]: isVerified, org_id: organization } = claimsOf(tokens.access_token);
  assert.deepEqual([sub, isVerified, organization], ['pinemail|viktor', false, undefined]);
  assert.deepEqual(await organizationsOf(browser, tokens.access_token), []);
  assert.equal((await read(browser, tokens.access_token)).suggestions, undefined);
  const owner = new Browser(demo);
  const { access_token: token } = await owner.logIn(email);
  assert.equal(claimsOf(token)['sub'], 'demo|tomasz');
  assert.equal((await read(owner, token)).suggestions, undefined);
});

test('a second account with the same verified address is suggested to its owner, until dismissed', async () => {
  const browser = new Browser(demo);
  const { access_token: token } = await browser.logIn(amara);
  const [suggestion] = (await read(browser, token)).suggestions!;
  const { provider, connection, email } = suggestion!;
  assert.deepEqual([provider, connection, email], ['pinemail', 'Pinemail', amara]);
  const other = await enterWithPinemail(amara);
  assert.equal(claimsOf(other.tokens.access_token)['sub'], 'pinemail|amara', 'nothing is merged silently');
  const path = `/me/identity-suggestions/${suggestion!.id}`;
  assert.equal((await browser.api(path, token, { method: 'DELETE' })).status, 204);
  assert.equal((await read(browser, token)).suggestions, undefined);
});

test('linking keeps the first sign-in; unlinking ends the sessions of that account only', async () => {
  const token = first.access_token;
  const proof = await provePinemail(here, 'lena.brandt@pinemail.example');
  assert.equal(claimsOf(proof)['sub'], 'pinemail|lena');

  // The session cookie and the refresh token of the first account.
  const silent = await here.exchange(await here.authorize({ prompt: 'none', ...kestrel }));
  assert.equal(claimsOf(silent.id_token)['sub'], 'demo|lena');
  assert.equal(claimsOf(silent.access_token)['sub'], 'demo|lena');
  first = await renew(here, first);

  const { body: preview } = await post(here, token, proof, '/preview');
  assert.deepEqual(preview, {
    provider: 'pinemail',
    connection: 'Pinemail',
    email: 'lena.brandt@pinemail.example',
    organizations: [],
    invitations: 0,
    allowed: { link: true },
  } satisfies IdentityPreview);
  const linked = await post(here, token, proof);
  assert.deepEqual([linked.status, (linked.body as Identity).id], [201, 'pinemail|lena']);

  const there = await enterWithPinemail('lena.brandt@pinemail.example', kestrel);
  assert.equal(claimsOf(there.tokens.access_token)['sub'], 'demo|lena');
  assert.deepEqual(await organizationsOf(there.browser, there.tokens.access_token), ['org_baltic', 'org_kestrel']);
  assert.equal((await post(here, token, silent.id_token)).body.code, 'identity_linked');

  assert.equal((await unlink(here, token, 'demo|lena')).body.code, 'primary_identity');
  assert.equal((await unlink(here, token, 'pinemail|lena')).status, 204);
  await assert.rejects(renew(there.browser, there.tokens));
  assert.equal(
    (await there.browser.authorize({ prompt: 'none' })).callback?.searchParams.get('error'),
    'login_required',
  );
  first = await renew(here, first);
  assert.equal((await unlink(here, token, 'pinemail|lena')).status, 404);
  assert.equal((await unlink(here, token, 'demo|lena')).body.code, 'last_identity');

  const again = await enterWithPinemail('lena.brandt@pinemail.example');
  assert.equal(claimsOf(again.tokens.access_token)['sub'], 'pinemail|lena', 'a user of its own again');
  const reused = await post(here, token, proof);
  assert.deepEqual([reused.status, reused.body.code], [422, 'identity_proof_invalid']);
  assert.deepEqual(
    (await read(here, token)).items.map(({ id }) => id),
    ['demo|lena'],
  );
});

test('only an ID token for the application proves an account', async () => {
  const token = first.access_token;
  const proof = await provePinemail(here, 'robin.vance@pinemail.example');
  const [head, payload, signature] = proof.split('.') as [string, string, string];
  const forged = Buffer.from(JSON.stringify({ ...claimsOf(proof), sub: 'demo|yuki' })).toString('base64url');
  for (const wrong of ['x', token, `${head}.${forged}.${signature}`, `${head}.${payload}.`]) {
    const { status, body } = await post(here, token, wrong);
    assert.deepEqual([status, body.code], [422, 'identity_proof_invalid'], wrong);
  }
  const { access_token: weak } = await new Browser(demo).logIn(lena, kestrel);
  assert.equal((await post(here, weak, proof)).body.code, 'step_up_required');
});

test('an account with memberships is refused as its preview says, and keeps them', async () => {
  const token = first.access_token;
  const jonas = 'jonas.petrauskas@baltic-freight.example';
  const proof = await provePassword(here, jonas);
  const { body: preview } = (await post(here, token, proof, '/preview')) as { body: IdentityPreview };
  assert.deepEqual(
    [preview.organizations, preview.allowed, preview.reasons],
    [['Baltic Freight Cooperative'], { link: false }, { link: 'identity_in_use' }],
  );
  assert.equal((await post(here, token, proof)).body.code, 'identity_in_use');
  const { access_token: own } = await new Browser(demo).logIn(jonas);
  assert.equal(claimsOf(own)['sub'], 'demo|jonas');
  assert.deepEqual(await organizationsOf(here, own), ['org_baltic']);
});

test('of two users who link the same account at once, one gets it', async () => {
  const people = [new Browser(demo), new Browser(demo)];
  const emails = ['kaarel.tamm@baltic-freight.example', 'minhanh.dang@baltic-freight.example'];
  const tokens = await Promise.all(people.map((browser, index) => browser.logInToManage(emails[index]!)));
  const proofs = await Promise.all(people.map((browser) => provePinemail(browser, 'robin.vance@pinemail.example')));
  const results = await Promise.all(
    people.map((browser, index) => post(browser, tokens[index]!.access_token, proofs[index]!)),
  );
  assert.deepEqual(results.map(({ body }) => (body as { code?: string }).code).sort(), ['identity_linked', undefined]);
  const counts = await Promise.all(
    people.map(async (browser, index) => (await read(browser, tokens[index]!.access_token)).items.length),
  );
  assert.deepEqual(counts.sort(), [1, 2]);
});

test('the proof of an account with a second factor needs that factor', async () => {
  const browser = new Browser(demo);
  await browser.authorize({ ...proofRequest, prompt: 'login', max_age: '0' });
  const { page } = await browser.submit({ email: 'mateus.figueiredo@kestrel-robotics.example', password });
  assert.match(page!, /Six-digit code/);
});

test('the identity provider of a customer is offered only to its organization', async () => {
  const offers = async (parameters: Record<string, string>) =>
    [...(await new Browser(demo).authorize(parameters)).page!.matchAll(/Continue with ([^<]+)</g)].map(
      ([, name]) => name,
    );
  assert.deepEqual(await offers({}), ['Pinemail']);
  assert.deepEqual(await offers({ organization: 'org_baltic' }), ['Pinemail', 'Baltic Freight single sign-on']);
  assert.deepEqual(await offers(kestrel), ['Pinemail', 'Kestrel Robotics single sign-on']);
  assert.deepEqual(await offers(proofRequest), ['Pinemail']);
});

test('a member signs in with the identity provider of their organization after linking it', async () => {
  const yuki = 'yuki.tanaka@kestrel-robotics.example';
  const browser = new Browser(demo);
  const { access_token: token } = await browser.logInToManage(yuki, kestrel);
  const proof = await browser.prove((page) => page.continueByAddress(yuki));
  const linked = await post(browser, token, proof);
  assert.equal(linked.status, 201, JSON.stringify(linked.body));
  const identity = linked.body as Identity;
  assert.equal(identity.connection, 'Kestrel Robotics single sign-on');
  const after = await enterWith(identity.provider, yuki, kestrel);
  const { sub, [claim('connection_id')]: connection } = claimsOf(
    (await after.browser.exchange(after.ending)).access_token,
  );
  assert.deepEqual([sub, connection], ['demo|yuki', identity.provider]);
});

test('a response that does not belong to the login is refused', async () => {
  const [mine, theirs] = [new Browser(demo), new Browser(demo)];
  const { page } = await mine.authorize();
  const start = /href="(\/login\/[\w-]+\/with\/pinemail)"/.exec(page!)![1]!;
  const { headers } = await mine.request(demo.providerUrl + start);
  const { searchParams, origin: issuer } = new URL(headers.get('location')!);
  assert.equal(searchParams.get('code_challenge_method'), 'S256');
  assert.ok(searchParams.get('nonce')!.length >= 32);
  const back = (state: string) =>
    `${demo.providerUrl}/login/callback?${new URLSearchParams({ code: 'x', state, iss: issuer })}`;
  const [uid] = searchParams.get('state')!.split('.') as [string];
  assert.match((await theirs.follow(back(searchParams.get('state')!))).page!, /This sign-in has expired/);
  assert.match((await mine.follow(back(`${uid}.other`))).page!, /Couldn’t sign you in with Pinemail/);
  assert.equal((await mine.follow(back(''))).status, 400);
});

test('canceling at the other identity provider leads back to the login page', async () => {
  const browser = new Browser(demo);
  await browser.authorize({ connection: 'pinemail' });
  const { page } = await browser.submit({ cancel: '1' });
  assert.match(page!, /Sign-in with Pinemail was canceled\./);
  const tokens = await browser.exchange(await browser.submit({ email: amara, password }));
  assert.equal(claimsOf(tokens.access_token)['sub'], 'demo|amara');
});
