import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { JoinableOrganization, JoinRequest, Member } from '../../src/contract/index.js';
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

const path = '/organizations/org_kestrel/join-requests';
const json = { 'content-type': 'application/json' };
const names = (items: JoinRequest[]) => items.map(({ name }) => name).sort();

let opened: ReturnType<typeof logInAdmin> | undefined;
/** An administrator sets up a second factor once. */
const openAdmin = () => (opened ??= logInAdmin());

async function logInAdmin() {
  const admin = new Browser(demo);
  const { access_token: token } = await admin.logInToManage('yuki.tanaka@kestrel-robotics.example', {
    organization: 'org_kestrel',
  });
  await admin.acceptTerms(token);
  const list = async () => (await admin.api(path, token)).body as { items: JoinRequest[]; total: number };
  const approve = (id: string, roleIds: string[]) =>
    admin.api(`${path}/${id}/approve`, token, { method: 'POST', body: JSON.stringify({ roleIds }), headers: json });
  return { list, approve };
}

test('the demo starts with two open requests and a denied one', async () => {
  const { list } = await openAdmin();
  const { items, total } = await list();
  assert.deepEqual([names(items), total], [['Olga Lindqvist', 'Ravi Menon'], 2]);
});

test('a denied person reads when they can ask again', async () => {
  const petra = new Browser(demo);
  const { access_token: token } = await petra.logIn('petra.vogel@kestrel-robotics.example');
  const { items } = (await petra.api('/me/joinable-organizations', token)).body as { items: JoinableOrganization[] };
  assert.deepEqual(
    items.map(({ organization, status }) => [organization.displayName, status]),
    [['Kestrel Robotics', 'denied']],
  );
  const again = await petra.api('/me/join-requests', token, {
    method: 'POST',
    body: JSON.stringify({ organizationId: 'org_kestrel' }),
    headers: json,
  });
  assert.deepEqual([again.status, (again.body as { code: string }).code], [409, 'recently_denied']);
});

test('a person withdraws and asks again, and is a member with the role of the approval', async () => {
  const olga = new Browser(demo);
  const { access_token: token } = await olga.logIn('olga.lindqvist@kestrel-robotics.example');
  const offers = async () =>
    ((await olga.api('/me/joinable-organizations', token)).body as { items: JoinableOrganization[] }).items;
  const [requested] = await offers();
  assert.equal(requested?.status, 'requested');
  await olga.api(`/me/join-requests/${requested!.requestId}`, token, { method: 'DELETE' });
  assert.equal((await offers())[0]?.status, 'available');
  const admin = await openAdmin();
  assert.deepEqual(names((await admin.list()).items), ['Ravi Menon']);
  const asked = await olga.api('/me/join-requests', token, {
    method: 'POST',
    body: JSON.stringify({ organizationId: 'org_kestrel' }),
    headers: json,
  });
  assert.equal(asked.status, 200);
  const { items } = await admin.list();
  const approved = await admin.approve(items.find(({ name }) => name === 'Olga Lindqvist')!.id, ['dashboard-admin']);
  assert.equal(approved.status, 200, JSON.stringify(approved.body));
  assert.deepEqual(
    (approved.body as Member).roles.map(({ id }) => id),
    ['dashboard-admin'],
  );
  const { items: organizations } = (await olga.api('/me/organizations', token)).body as {
    items: { organization: { id: string } }[];
  };
  assert.deepEqual(
    organizations.map(({ organization }) => organization.id),
    ['org_kestrel'],
  );
  assert.deepEqual(await offers(), []);
});
