import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Domain } from '../../src/contract/index.js';
import type { Demo } from '../../demo/server.js';
import { Browser, start, temporaryFolder } from './driver.js';

let demo: Demo;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
before(async () => {
  folder = await temporaryFolder();
  demo = await start(folder.path);
});
after(async () => {
  await demo.stop();
  await folder.remove();
});

const yuki = 'yuki.tanaka@kestrel-robotics.example';
const path = '/organizations/org_kestrel/domains';

const send = (fields: Record<string, string>, origin = demo.url) =>
  fetch(`${demo.url}/dns`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin },
  });

test('an administrator adds a domain, publishes its record in the DNS of the demo, and verifies it', async () => {
  const admin = new Browser(demo);
  const { access_token: token } = await admin.logInToManage(yuki, { organization: 'org_kestrel' });
  await admin.acceptTerms(token);
  const call = async <Body = Domain>(rest: string, method = 'GET', body?: object) => {
    const reply = await admin.api(path + rest, token, {
      method,
      ...(body && {
        body: JSON.stringify(body),
        headers: { 'content-type': method === 'PATCH' ? 'application/merge-patch+json' : 'application/json' },
      }),
    });
    return { status: reply.status, body: reply.body as Body };
  };
  const { items } = (await call<{ items: Domain[] }>('')).body;
  assert.deepEqual(
    items.map(({ domain, status }) => [domain, status]),
    [
      ['kestrel-labs.example', 'pending'],
      ['kestrel-robotics.example', 'verified'],
    ],
  );
  // The record of the verified one is in the DNS of the demo.
  assert.equal((await call(`/${items[1]!.id}/verify`, 'POST')).body.lastCheck?.result, 'found');

  const added = await call('', 'POST', { domain: 'kestrel-cloud.example' });
  assert.equal(added.status, 201, JSON.stringify(added.body));
  const { id, verification } = added.body;
  const early = await call(`/${id}/verify`, 'POST');
  assert.deepEqual([early.status, early.body.status, early.body.lastCheck?.result], [200, 'pending', 'not_found']);

  assert.equal((await send({ name: verification.host, value: 'org-verification=old' })).status, 303);
  const wrong = await call(`/${id}/verify`, 'POST');
  assert.deepEqual(wrong.body.lastCheck?.values, [{ value: 'org-verification=old', kind: 'outdated' }]);

  assert.equal((await send({ name: verification.host, value: verification.value })).status, 303);
  assert.match(await (await fetch(`${demo.url}/dns`)).text(), new RegExp(verification.value));
  assert.equal((await call(`/${id}/verify`, 'POST')).body.status, 'verified');
  assert.equal((await call(`/${id}`, 'PATCH', { autoJoin: 'join' })).body.autoJoin, 'join');
});

test('only forms of the site publish records, and only records', async () => {
  assert.equal((await send({ name: 'a.example', value: 'b' }, 'https://evil.example')).status, 403);
  assert.equal((await send({ name: 'no name', value: 'b' })).status, 422);
  assert.equal((await send({ name: 'a.example', value: '' })).status, 422);
  assert.equal((await send({ name: 'A.example.', value: '<b>x</b>' })).status, 303);
  const page = await (await fetch(`${demo.url}/dns`)).text();
  assert.match(page, /<strong>a.example<\/strong>.*&lt;b&gt;x&lt;\/b&gt;/s);
  assert.equal((await send({ name: 'a.example', value: '<b>x</b>', action: 'remove' })).status, 303);
  assert.doesNotMatch(await (await fetch(`${demo.url}/dns`)).text(), /a.example/);
});
