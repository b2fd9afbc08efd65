import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, invitationFor, useDemo } from './driver.js';

const demo = useDemo();

interface Contact {
  name: string;
  email: string;
  organization: string;
  via: string;
  since: string;
}

const contacts = async () => ((await (await fetch(`${demo.url}/crm/contacts`)).json()) as { items: Contact[] }).items;

/** Hooks after a change run a moment later. */
async function contactsOf(email: string): Promise<Contact[]> {
  for (let tries = 0; tries < 100; tries++) {
    const found = (await contacts()).filter((one) => one.email === email);
    if (found.length) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return [];
}

test('the CRM is empty when the demo starts', async () => {
  assert.deepEqual(await contacts(), []);
});

test('a user who accepts an invitation is recorded once, without a second factor', async () => {
  const priya = 'priya.raman@kestrel-robotics.example';
  const before = Date.now();
  const browser = new Browser(demo);
  await browser.authorize({ ...(await invitationFor(demo, priya)) });
  await browser.exchange(await browser.submit({ name: 'Priya Raman', password: 'a-long-passphrase-of-priya' }));
  const [contact, ...others] = await contactsOf(priya);
  assert.deepEqual(
    [contact?.name, contact?.organization, contact?.via, others],
    ['Priya Raman', 'Kestrel Robotics', 'invitation', []],
  );
  assert.ok(Date.parse(contact!.since) >= before - 1000 && Date.parse(contact!.since) <= Date.now());

  const admin = new Browser(demo);
  const { access_token: token } = await admin.logInToManage('yuki.tanaka@kestrel-robotics.example');
  const { body } = await admin.api('/organizations/org_kestrel/members', token);
  const enrolled = (email: string) => body.items.find((one: any) => one.email === email).mfaEnrolled;
  assert.equal(enrolled(priya), false);
  assert.equal(enrolled('yuki.tanaka@kestrel-robotics.example'), true);
});

test('a user who is added directly is recorded as added, also from the old user database', async () => {
  const hilde = 'hilde.aas@northlight.example';
  const admin = new Browser(demo);
  const { access_token: token } = await admin.logInToManage('kaarel.tamm@baltic-freight.example');
  const added = await admin.api('/organizations/org_baltic/members', token, {
    method: 'POST',
    body: JSON.stringify({ email: hilde, roleIds: ['dashboard-user'] }),
  });
  assert.equal(added.status, 201);
  assert.equal(added.body.mfaEnrolled, false);
  const [contact] = await contactsOf(hilde);
  assert.deepEqual(
    [contact?.name, contact?.organization, contact?.via],
    ['Hilde Aas', 'Baltic Freight Cooperative', 'added'],
  );
});
