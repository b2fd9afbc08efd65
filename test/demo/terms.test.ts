import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, password, useDemo } from './driver.js';

const demo = useDemo();

const noor = 'noor.haddad@kestrel-robotics.example';
const mikko = 'mikko.lahtinen@baltic-freight.example';
const kestrel = '/cookies/terms?organization=org_kestrel&return_to=/cookies';

const send = (browser: Browser, path: string, fields: Record<string, string> = {}, origin = demo.url) =>
  browser.request(demo.url + path, {
    method: 'POST',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
  });
const read = async (browser: Browser, path: string) => {
  const response = await browser.request(`${demo.url}/org-api/v1${path}`);
  return {
    status: response.status,
    body: (await response.json()) as { code?: string; actionUrl?: string; displayName?: string },
  };
};

test('with a token no data of an organization can be read before its terms are accepted, including its dashboard', async () => {
  const browser = new Browser(demo);
  const { access_token: token } = await browser.logIn(noor);
  const { status, body } = await browser.api('/organizations/org_kestrel', token);
  assert.deepEqual([status, body.code, body.actionUrl], [403, 'action_required', `${demo.url}/terms`]);
  assert.equal(
    (await fetch(`${demo.url}/api/dashboard`, { headers: { authorization: `Bearer ${token}` } })).status,
    403,
  );
  assert.equal((await fetch(`${demo.url}/api/terms`, { method: 'POST' })).status, 401);
  assert.equal((await browser.acceptTerms(token)).status, 200);
  assert.equal((await browser.api('/organizations/org_kestrel', token)).status, 200);
});

test('with a cookie the terms are accepted on a page of the server, which redirects back', async () => {
  const browser = new Browser(demo);
  await send(browser, '/session', { email: mikko, password });
  const refused = await read(browser, '/organizations/org_baltic');
  assert.deepEqual(
    [refused.status, refused.body.code, refused.body.actionUrl],
    [403, 'action_required', `${demo.url}/cookies/terms?organization=org_baltic`],
  );

  const path = '/cookies/terms?organization=org_baltic&return_to=/cookies%23members';
  const page = await (await browser.request(demo.url + path)).text();
  assert.match(page, /continue to <strong>Baltic Freight Cooperative<\/strong>.*Accept terms/s);
  assert.equal((await read(browser, '/organizations/org_baltic')).status, 403, 'looking at them is not accepting them');
  assert.equal((await send(browser, path, {}, 'https://elsewhere.example')).status, 403);
  const accepted = await send(browser, path);
  assert.deepEqual([accepted.status, accepted.headers.get('location')], [303, `${demo.url}/cookies#members`]);
  assert.equal((await read(browser, '/organizations/org_baltic')).body.displayName, 'Baltic Freight Cooperative');
});

test('the terms of an organization of others cannot be accepted, and their page does not say whether it exists', async () => {
  const browser = new Browser(demo);
  await send(browser, '/session', { email: mikko, password });
  const [others, nobodys] = await Promise.all(
    [kestrel, '/cookies/terms?organization=org_nobody'].map(async (path) => {
      const response = await send(browser, path);
      return { status: response.status, page: await response.text() };
    }),
  );
  assert.equal(others!.status, 403);
  assert.deepEqual(others, nobodys);
  assert.doesNotMatch(others!.page, /Kestrel/);
});

test('a cookie is not accepted by the endpoint for pages with a token', async () => {
  const browser = new Browser(demo);
  await send(browser, '/session', { email: mikko, password });
  assert.equal((await send(browser, '/api/terms', { organization: 'org_baltic' })).status, 401);
});

test('visitors without a session log in first', async () => {
  const response = await new Browser(demo).request(demo.url + kestrel);
  assert.deepEqual(
    [response.status, response.headers.get('location')],
    [303, `/cookies/login?${new URLSearchParams({ return_to: kestrel })}`],
  );
});
