import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Accounts } from '../../demo/data/accounts.js';
import { getUser, login } from '../../demo/provider/legacy.js';
import { Browser, claim, claimsOf, invitationFor, password, useDemo } from './driver.js';

const demo = useDemo(async () => {
  admin = new Browser(demo);
  adminToken = (await admin.logInToManage('kaarel.tamm@baltic-freight.example')).access_token;
});
let admin: Browser;
let adminToken: string;

test('the old database finds a user by address and password, and none by a wrong password', async () => {
  const hilde = {
    id: 'demo|legacy-1042',
    email: 'hilde.aas@northlight.example',
    emailVerified: true,
    name: 'Hilde Aas',
    picture: null,
  };
  assert.deepEqual(await login(' Hilde.Aas@northlight.example', password), hilde);
  assert.equal(await login(hilde.email, 'something else'), undefined);
  assert.equal(await login('nobody@example.test', password), undefined);
  assert.equal(await login('', ''), undefined);
  assert.deepEqual(await getUser(hilde.email), hilde);
  assert.equal(await getUser('nobody@example.test'), undefined);
});

/** Accounts over a temporary table, with an old database that records its requests. */
function withNotes() {
  const rows = new Map<string, object>();
  const asked: string[] = [];
  const database = {
    query: async (text: string, values: unknown[] = []) => {
      if (!text.startsWith('insert')) return [...rows.values()].filter((row) => Object.values(row).includes(values[0]));
      const [id, email, email_key, email_verified, name, picture, password_hash] = values;
      if (rows.has(String(id))) return [];
      rows.set(String(id), { id, email, email_key, email_verified, name, picture, password_hash });
      return [rows.get(String(id))];
    },
  };
  const accounts = new Accounts(database as never, {
    login: (email, word) => (asked.push(email), login(email, word)),
    getUser,
  });
  return { accounts, asked, rows };
}

test('an imported user is stored with a current hash, and not looked up in the old database again', async () => {
  const { accounts, asked, rows } = withNotes();
  const email = 'bruno.keller@northlight.example';
  assert.equal(await accounts.check(email, 'a wrong one'), undefined);
  assert.equal(rows.size, 0);
  assert.equal((await accounts.check(email, password))?.id, 'demo|legacy-1187');
  assert.match((rows.get('demo|legacy-1187') as { password_hash: string }).password_hash, /^scrypt\$16384\$/);
  assert.equal((await accounts.check(email, password))?.id, 'demo|legacy-1187');
  assert.equal(await accounts.check(email, 'a wrong one'), undefined);
  // An empty password takes as long as an unknown address, and matches no user.
  assert.deepEqual(asked, [email, email, '']);
});

test('two concurrent first logins create one account', async () => {
  const { accounts, rows } = withNotes();
  const both = await Promise.all([1, 2].map(() => accounts.check('bruno.keller@northlight.example', password)));
  assert.deepEqual(
    both.map((account) => account?.id),
    ['demo|legacy-1187', 'demo|legacy-1187'],
  );
  assert.equal(rows.size, 1);
});

test('a user of the old database logs in with the normal form; a wrong password shows the same error as for other users', async () => {
  const browser = new Browser(demo);
  await browser.authorize();
  const answers = [];
  for (const email of [
    'hilde.aas@northlight.example',
    'nobody@example.test',
    'amara.okafor@kestrel-robotics.example',
  ]) {
    const { status, page } = await browser.submit({ email, password: 'a wrong one' });
    answers.push([status, page!.replaceAll(email, '').replace(/name="token" value="[^"]+"/, '')]);
  }
  assert.deepEqual(answers[1], answers[0]);
  assert.deepEqual(answers[2], answers[0]);
  for (let time = 0; time < 2; time++) {
    const tokens = await new Browser(demo).logIn('hilde.aas@northlight.example');
    assert.deepEqual(
      [claimsOf(tokens.id_token)['sub'], claimsOf(tokens.id_token)['name']],
      ['demo|legacy-1042', 'Hilde Aas'],
    );
  }
});

test('a user of the old database can be added before the first login, and is the same user after it', async () => {
  const add = (email: string) =>
    admin.api('/organizations/org_baltic/members', adminToken, {
      method: 'POST',
      body: JSON.stringify({ email, roleIds: ['dashboard-user'] }),
    });
  const added = await add('marit.saar@baltic-freight.example');
  assert.equal(added.status, 201);
  assert.deepEqual([added.body.userId, added.body.name], ['demo|legacy-1203', 'Marit Saar']);
  assert.equal((await add('nobody@example.test')).body.code, 'user_not_found');
  const { access_token: own, id_token: idToken } = await new Browser(demo).logIn('marit.saar@baltic-freight.example');
  assert.deepEqual([claimsOf(own)['sub'], claimsOf(own)['org_id']], ['demo|legacy-1203', 'org_baltic']);
  assert.deepEqual(claimsOf(idToken)[claim('org_roles')], ['Dashboard user']);
  const { body } = await admin.api('/organizations/org_baltic/activity', adminToken);
  assert.deepEqual(body.migration, { members: 1, total: 1 });
});

test('an invited user of the old database enters the old password and gets no second account', async () => {
  const email = 'bruno.keller@northlight.example';
  await admin.api('/organizations/org_baltic/invitations', adminToken, {
    method: 'POST',
    body: JSON.stringify({ email, roleIds: ['dashboard-user'] }),
  });
  const browser = new Browser(demo);
  const offer = await browser.authorize(await invitationFor(demo, email));
  assert.match(offer.page!, /You already have an account with this address/);
  assert.equal((await browser.submit({ password: 'a wrong one' })).status, 401);
  const joined = await browser.exchange(await browser.submit({ password }));
  assert.deepEqual(
    [claimsOf(joined.access_token)['sub'], claimsOf(joined.access_token)['org_id']],
    ['demo|legacy-1187', 'org_baltic'],
  );
});
