import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Integration, IntegrationConnectResult } from '../../src/contract/index.js';
import { Browser, useDemo } from './driver.js';

const demo = useDemo();
const yuki = 'yuki.tanaka@kestrel-robotics.example';
const path = '/organizations/org_kestrel/integrations';

/** One sign-in for all tests: the second factor is set up in the first. */
let signedIn: ReturnType<typeof signIn> | undefined;
const administrator = () => (signedIn ??= signIn());

async function signIn() {
  const browser = new Browser(demo);
  const { access_token: token } = await browser.logInToManage(yuki, { organization: 'org_kestrel' });
  await browser.acceptTerms(token);
  const call = async <Body = Integration>(rest: string, method = 'GET', body?: object) => {
    const reply = await browser.api(path + rest, token, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return { status: reply.status, body: reply.body as Body };
  };
  const removeMember = async () => {
    const { body } = await browser.api('/organizations/org_kestrel/members?limit=1&sort=name', token);
    const [member] = (body as { items: { userId: string; name: string }[] }).items;
    const at = `/organizations/org_kestrel/members/${encodeURIComponent(member!.userId)}`;
    assert.equal((await browser.api(at, token, { method: 'DELETE' })).status, 204);
    return member!.name;
  };
  return { call, removeMember };
}

const pageOf = async (name: string) => (await fetch(`${demo.url}/${name}`)).text();

/** Sends a form of the page as the browser of the user does. */
const submit = (place: string, fields: Record<string, string> = {}) =>
  fetch(`${demo.url}${place}`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: demo.url },
  });

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await condition()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The condition was not met in ten seconds');
}

test('the chat is connected with the token of its page, and receives messages', async () => {
  const { call, removeMember } = await administrator();
  const { body: catalog } = await call<{ items: Integration[] }>('');
  assert.deepEqual(
    catalog.items.map(({ id, unavailableReason }) => [id, unavailableReason]),
    [
      ['fernhill', undefined],
      ['tidewater', undefined],
      ['log-streaming', undefined],
      ['quarry', 'Needs the Enterprise plan'],
    ],
  );
  const [, token] = /class="address">([\w.-]+)</.exec(await pageOf('tidewater'))!;
  const wrong = await call<IntegrationConnectResult>('/tidewater/connect', 'POST', {
    settings: { channel: '#people', token: 'wrong' },
  });
  assert.equal(wrong.body.integration.lastError?.code, 'access_revoked');
  const right = await call<IntegrationConnectResult>('/tidewater/connect', 'POST', {
    settings: { channel: '#people', token },
  });
  assert.deepEqual([right.body.integration.status, right.body.integration.storedSecrets], ['connected', ['token']]);
  const name = await removeMember();
  await until(async () => (await pageOf('tidewater')).includes(`${name} left Kestrel Robotics`));
});

test('the CRM is connected with OAuth, and shows that it revoked access', async () => {
  const { call } = await administrator();
  const returnUrl = `${demo.url}/organization`;
  const begin = async () => {
    const { body } = await call<IntegrationConnectResult>('/fernhill/connect', 'POST', { returnUrl });
    const page = await (await fetch(body.authorizationUrl!)).text();
    return /name="request" value="([^"]+)"/.exec(page)![1]!;
  };
  const decide = async (action: string) => {
    const decided = await submit('/fernhill/authorize', { request: await begin(), action });
    const callback = await fetch(decided.headers.get('location')!, { redirect: 'manual' });
    const location = new URL(callback.headers.get('location')!);
    assert.equal(location.href.split('#')[0], returnUrl);
    return new URLSearchParams(location.hash.slice(1));
  };
  assert.equal((await decide('deny')).get('error'), 'access_denied');
  const ticket = (await decide('allow')).get('ticket')!;
  const { body } = await call('/fernhill/complete', 'POST', { ticket });
  assert.deepEqual([body.status, body.account], ['connected', 'kestrel.fernhill.example']);
  assert.equal((await submit('/fernhill')).status, 303);
  const checked = await call('/fernhill/check', 'POST');
  assert.deepEqual([checked.body.status, checked.body.lastError?.code], ['error', 'access_revoked']);
  const again = await call('/fernhill/complete', 'POST', { ticket: (await decide('allow')).get('ticket')! });
  assert.equal(again.body.status, 'connected');
  assert.equal((await call('/fernhill', 'DELETE')).status, 204);
});
