import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, claim, claimsOf, invitationFor, useDemo, type Tokens } from './driver.js';

const demo = useDemo(async () => {
  admin = new Browser(demo);
  tokens = await admin.logInToManage('kaarel.tamm@baltic-freight.example');
});
let admin: Browser;
let tokens: Tokens;

const invite = async (email: string, more: object = {}) =>
  (
    await admin.api('/organizations/org_baltic/invitations', tokens.access_token, {
      method: 'POST',
      body: JSON.stringify({ email, roleIds: ['dashboard-user'], ...more }),
    })
  ).body;

test('an invitation is sent as an email, and its text is escaped in markup and headers', async () => {
  await invite('nora@example.test', { message: '<b>Hello</b>\nBcc: everybody@example.test' });
  const [mail] = await demo.mails();
  assert.equal(mail!.to, 'nora@example.test');
  assert.equal(mail!.subject, 'Kaarel Tamm invited you to Baltic Freight Cooperative');
  assert.match(mail!.text, /^> <b>Hello<\/b>$/m);
  assert.match(mail!.html!, /&lt;b&gt;Hello&lt;\/b&gt;/);
  assert.match(mail!.html!, /#0b5f7a/);
  assert.match(mail!.html!, /\/org-api\/v1\/logos\//);
  const page = await fetch(`${demo.url}/mailbox/messages/${mail!.id}/html`);
  assert.match(page.headers.get('content-security-policy')!, /^sandbox /);
});

test('a new user sees the inviter and the organization, creates an account and becomes a member', async () => {
  await invite('oda@example.test', { message: 'See you on Monday' });
  const browser = new Browser(demo);
  const offer = await browser.authorize(await invitationFor(demo, 'oda@example.test'));
  for (const text of ['Join Baltic Freight Cooperative', 'Kaarel Tamm', 'Dashboard user', 'See you on Monday', 'oda@'])
    assert.ok(offer.page!.includes(text), text);
  const short = await browser.submit({ name: 'Oda Berg', password: 'short' });
  assert.equal(short.status, 422);
  assert.match(short.page!, /value="Oda Berg"/, 'what was typed is still there');
  const made = await browser.exchange(await browser.submit({ name: 'Oda Berg', password: 'four words in a row' }));
  assert.equal(claimsOf(made.access_token)['org_id'], 'org_baltic');
  assert.equal(
    (await browser.api('/organizations/org_baltic', made.access_token)).body.code,
    'action_required',
    'the terms come first',
  );
  await browser.acceptTerms(made.access_token);
  assert.equal((await browser.api('/organizations/org_baltic', made.access_token)).body.viewer.name, 'Oda Berg');
});

/** Opens the link that the inviter copied, not the one in the email. */
const copied = async (email: string) => {
  const { searchParams } = new URL((await invite(email)).acceptUrl);
  return { invitation: searchParams.get('invitation')!, organization: searchParams.get('organization')! };
};
const codeFor = async (email: string) =>
  /\b\d{6}\b/.exec((await demo.mails()).find(({ to, subject }) => to === email && /code/.test(subject))!.text)![0];
const chosen = 'four words in a row';

test('an account from a copied link is verified by a code before it can do anything', async () => {
  const browser = new Browser(demo);
  await browser.authorize(await copied('rune@example.test'));
  const asked = await browser.submit({ name: 'Rune Dahl', password: chosen });
  assert.match(asked.page!, /Confirm your email address/);
  const wrong = await browser.submit({ code: (await codeFor('rune@example.test')) === '000000' ? '000001' : '000000' });
  assert.equal(wrong.status, 401);

  const elsewhere = new Browser(demo);
  await elsewhere.authorize();
  assert.match(
    (await elsewhere.submit({ email: 'rune@example.test', password: chosen })).page!,
    /Confirm your email address/,
  );
  const cookie = await elsewhere.request(`${demo.url}/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: demo.url },
    body: new URLSearchParams({ email: 'rune@example.test', password: chosen }).toString(),
  });
  assert.deepEqual([cookie.status, cookie.headers.get('set-cookie')], [403, null]);
  const added = await admin.api('/organizations/org_baltic/members', tokens.access_token, {
    method: 'POST',
    body: JSON.stringify({ email: 'rune@example.test', roleIds: [] }),
  });
  assert.equal(added.body.code, 'user_not_found');

  await browser.submit({ again: '1' });
  const joined = await browser.exchange(await browser.submit({ code: await codeFor('rune@example.test') }));
  assert.deepEqual(
    [claimsOf(joined.id_token)['email_verified'], claimsOf(joined.access_token)[claim('email_verified')]],
    [true, true],
  );
  assert.equal(claimsOf(joined.access_token)['org_id'], 'org_baltic');
});

test('the holder of a copied link neither gets nor blocks the account of the address', async () => {
  const link = await copied('vera@example.test');
  const stranger = new Browser(demo);
  await stranger.authorize(link);
  await stranger.submit({ name: 'Not Vera', password: 'another four words' });
  const code = await codeFor('vera@example.test');

  const vera = new Browser(demo);
  const offer = await vera.authorize(await invitationFor(demo, 'vera@example.test'));
  assert.match(offer.page!, /Create account and join/);
  const joined = await vera.exchange(await vera.submit({ name: 'Vera Holm', password: chosen }));
  assert.equal(claimsOf(joined.id_token)['email_verified'], true);

  assert.doesNotMatch((await stranger.submit({ code })).callback?.href ?? '', /code=/);
  const again = new Browser(demo);
  await again.authorize();
  assert.equal((await again.submit({ email: 'vera@example.test', password: 'another four words' })).status, 401);
});

test('a code cannot be guessed', async () => {
  const browser = new Browser(demo);
  await browser.authorize(await copied('tove@example.test'));
  await browser.submit({ name: 'Tove Lie', password: chosen });
  const code = await codeFor('tove@example.test');
  for (let guess = 0; guess < 5; guess++) await browser.submit({ code: code === '000000' ? '000001' : '000000' });
  assert.equal((await browser.submit({ code })).status, 401);
  for (let more = 0; more < 4; more++) assert.equal((await browser.submit({ again: '1' })).status, 200);
  assert.equal((await browser.submit({ again: '1' })).status, 429);
});

test('a user with an account enters the password', async () => {
  const browser = new Browser(demo);
  const offer = await browser.authorize(await invitationFor(demo, 'kaarel.tamm@baltic-freight.example'));
  assert.match(offer.page!, /You already have an account with this address/);
  const joined = await browser.exchange(await browser.submit({ password: 'fieldnote-demo' }));
  assert.equal(claimsOf(joined.access_token)['org_id'], 'org_kestrel');
  const again = await new Browser(demo).authorize(await invitationFor(demo, 'kaarel.tamm@baltic-freight.example'));
  assert.equal(again.status, 410);
  assert.match(again.page!, /This invitation was already used/);
});

test('the wrong account sees both addresses, keeps the ticket valid and can be switched', async () => {
  await invite('pia@example.test');
  const browser = new Browser(demo);
  await browser.logIn('amara.okafor@kestrel-robotics.example');
  const link = await invitationFor(demo, 'pia@example.test');
  const mismatch = await browser.authorize(link);
  for (const text of ['pia@', 'amara.okafor@', 'The link stays valid']) assert.ok(mismatch.page!.includes(text), text);
  const form = await browser.open('?switch=1');
  assert.match(form.page!, /Create account and join/);
  const joined = await browser.exchange(await browser.submit({ name: 'Pia Lund', password: 'four words in a row' }));
  assert.equal(claimsOf(joined.id_token)['email'], 'pia@example.test');
});

test('replaced, revoked and unknown tickets have their own pages', async () => {
  const { id } = await invite('quinn@example.test');
  const first = await invitationFor(demo, 'quinn@example.test');
  await admin.api(`/organizations/org_baltic/invitations/${id}/resend`, tokens.access_token, { method: 'POST' });
  assert.match((await new Browser(demo).authorize(first)).page!, /We couldn’t find this invitation/);
  const second = await invitationFor(demo, 'quinn@example.test');
  assert.match((await new Browser(demo).authorize(second)).page!, /Join Baltic Freight Cooperative/);
  await admin.api(`/organizations/org_baltic/invitations/${id}`, tokens.access_token, { method: 'DELETE' });
  assert.match((await new Browser(demo).authorize(second)).page!, /This invitation was revoked/);
  assert.match(
    (await new Browser(demo).authorize({ ...first, invitation: 'made-up' })).page!,
    /We couldn’t find this invitation/,
  );
});
