/*
 * The directory of a customer creates accounts with SCIM; their users sign in through the connection of the customer.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Member, ProvisioningToken } from '../../src/contract/index.js';
import { Browser, claimsOf, useDemo } from './driver.js';

const kestrel = { organization: 'org_kestrel' };
const elif = 'elif.aydin@kestrel-robotics.example';

let admin: Browser;
let token: string;
let secret: string;
const demo = useDemo(async () => {
  admin = new Browser(demo);
  token = (await admin.logInToManage('ines@northlight.example', kestrel)).access_token;
  const { status, body } = await admin.api('/organizations/org_kestrel/provisioning-tokens', token, {
    method: 'POST',
    body: JSON.stringify({ name: 'Kestrel directory' }),
  });
  assert.equal(status, 201, JSON.stringify(body));
  secret = (body as ProvisioningToken).secret!;
  assert.equal(body.scimUrl, `${demo.url}/scim/v2`);
});

async function scim(method: string, path: string, body?: object): Promise<{ status: number; body: any }> {
  const response = await fetch(`${demo.url}/scim/v2${path}`, {
    method,
    headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined };
}

const setActive = (id: string, active: boolean) =>
  scim('PATCH', `/Users/${encodeURIComponent(id)}`, {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'Replace', path: 'active', value: active }],
  });

async function signIn() {
  const browser = new Browser(demo);
  await browser.authorize();
  return { browser, ending: await browser.continueByAddress(elif) };
}

test('a user of the directory signs in through the connection, is blocked at once, and comes back', async () => {
  const created = await scim('POST', '/Users', {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    userName: elif,
    displayName: 'Elif Aydın',
    emails: [{ value: elif, type: 'work', primary: true }],
    active: true,
  });
  assert.equal(created.status, 201, JSON.stringify(created.body));
  const { id } = created.body;
  const { body: member } = await admin.api(`/organizations/org_kestrel/members/${encodeURIComponent(id)}`, token);
  assert.deepEqual(
    [(member as Member).name, (member as Member).managedBy, (member as Member).reasons?.remove],
    ['Elif Aydın', 'scim', 'managed_by_directory'],
  );
  const { browser, ending } = await signIn();
  const { access_token } = await browser.exchange(ending);
  assert.deepEqual([claimsOf(access_token)['sub'], claimsOf(access_token)['org_id']], [id, 'org_kestrel']);
  await browser.acceptTerms(access_token);
  assert.equal((await browser.api('/organizations/org_kestrel', access_token)).status, 200);

  assert.equal((await setActive(id, false)).body.active, false);
  assert.equal((await browser.api('/organizations/org_kestrel', access_token)).status, 404);
  assert.equal((await signIn()).ending.callback, undefined);
  assert.equal((await setActive(id, true)).body.active, true);
  assert.ok((await signIn()).ending.callback?.searchParams.get('code'));
});

test('addresses of other domains are refused', async () => {
  const { status, body } = await scim('POST', '/Users', { userName: 'eve@northlight.example' });
  assert.deepEqual([status, body.scimType], [400, 'invalidValue']);
});
