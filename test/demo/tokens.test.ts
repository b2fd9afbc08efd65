import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Browser, claim, claimsOf, invitationFor, password, useDemo } from './driver.js';

const demo = useDemo(async () => {
  admin = new Browser(demo);
  adminToken = (await admin.logInToManage('kaarel.tamm@baltic-freight.example')).access_token;
});
let admin: Browser;
let adminToken: string;

const lena = 'lena@northlight.example';

test('the ID token names the organization, the roles in it and all the others', async () => {
  const browser = new Browser(demo);
  const { id_token: idToken, access_token: token } = await browser.logIn(lena, { organization: 'org_kestrel' });
  const id = claimsOf(idToken);
  assert.deepEqual(
    [id['org_id'], id['org_name'], id[claim('org_display_name')]],
    ['org_kestrel', 'kestrel', 'Kestrel Robotics'],
  );
  assert.deepEqual(id[claim('org_roles')], ['Dashboard administrator']);
  assert.deepEqual([...(id[claim('member_of_orgs')] as string[])].sort(), [
    'Baltic Freight Cooperative',
    'Kestrel Robotics',
  ]);
  assert.deepEqual([id['name'], id['email'], id['email_verified']], ['Lena Brandt', lena, true]);
  const access = claimsOf(token);
  assert.deepEqual([access[claim('client_id')], access[claim('connection_id')]], ['fieldnote', 'con_fieldnote']);
  assert.deepEqual([access['org_id'], access['org_name']], ['org_kestrel', 'kestrel']);
  assert.deepEqual([...(access['permissions'] as string[])].sort(), [
    'dashboard:manage',
    'dashboard:read',
    'members:read',
    'roles:read',
  ]);
  assert.equal(access[claim('member_of_orgs')], undefined, 'the API asks its own database');
});

test('a switch returns tokens of the other organization, without a new login', async () => {
  const browser = new Browser(demo);
  const first = await browser.logIn(lena, { organization: 'org_kestrel' });
  const second = await browser.exchange(await browser.authorize({ organization: 'org_baltic' }));
  assert.deepEqual(claimsOf(second.id_token)[claim('org_roles')], ['Dashboard user']);
  assert.equal(claimsOf(second.access_token)[claim('auth_time')], claimsOf(first.access_token)[claim('auth_time')]);
});

test('"last login" is the time of the login, not of a token renewal', async () => {
  const browser = new Browser(demo);
  const jonas = 'jonas.petrauskas@baltic-freight.example';
  const tokens = await browser.logIn(jonas);
  const lastLogin = async (own: string) => {
    await browser.api('/organizations/org_baltic', own);
    return (await admin.api('/organizations/org_baltic/members/demo%7Cjonas', adminToken)).body.lastLoginAt as string;
  };
  const at = new Date((claimsOf(tokens.access_token)[claim('auth_time')] as number) * 1000).toISOString();
  assert.equal(await lastLogin(tokens.access_token), at);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const silent = await browser.exchange(await browser.authorize({ prompt: 'none' }));
  assert.equal(await lastLogin(silent.access_token), at);
});

test('users without organizations get tokens without an organization', async () => {
  const { id_token: idToken, access_token: token } = await new Browser(demo).logIn('hilde.aas@northlight.example');
  assert.deepEqual(claimsOf(idToken)[claim('member_of_orgs')], []);
  for (const name of ['org_id', 'org_name', claim('org_roles'), claim('org_display_name')])
    assert.equal(claimsOf(idToken)[name], undefined, name);
  assert.equal(claimsOf(token)['permissions'], undefined);
});

test('each of twenty organizations with long names can be selected, and no other', async () => {
  const browser = new Browser(demo);
  const { access_token: token } = await browser.logIn('hilde.aas@northlight.example');
  const ids: string[] = [];
  for (let index = 1; index <= 20; index++) {
    const displayName =
      index === 20
        ? 'Gesellschaft für Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamte <b>'
        : `Works ${index}`;
    ids.push(
      (
        await browser.api('/organizations', token, {
          method: 'POST',
          body: JSON.stringify({ name: `works-${index}`, displayName }),
        })
      ).body.id,
    );
  }
  const { page } = await browser.authorize();
  for (const id of ids) assert.ok(page!.includes(`name="organization" value="${id}"`), id);
  assert.match(page!, /hauptbetriebswerkbauunterbeamte &lt;b&gt;/);
  assert.match(
    (await browser.submit({ organization: 'org_kestrel' })).page!,
    /Choose an organization/,
    'not one of theirs',
  );
  const chosen = await browser.exchange(await browser.submit({ organization: ids[19]! }));
  assert.equal(claimsOf(chosen.access_token)['org_id'], ids[19]);
  assert.equal((claimsOf(chosen.id_token)[claim('member_of_orgs')] as string[]).length, 20);
});

test('joining by an invitation while signed in is not a new login', async () => {
  const browser = new Browser(demo);
  const tomasz = 'tomasz.wojcik@kestrel-robotics.example';
  await admin.api('/organizations/org_baltic/invitations', adminToken, {
    method: 'POST',
    body: JSON.stringify({ email: tomasz, roleIds: ['dashboard-user'] }),
  });
  const before = claimsOf((await browser.logIn(tomasz)).access_token);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  const link = await invitationFor(demo, tomasz);
  assert.match(
    (await browser.authorize({ ...link, max_age: '0' })).page!,
    /type="password"/,
    'unless the application asks for one',
  );
  const offer = await browser.authorize(link);
  assert.doesNotMatch(offer.page!, /type="password"/);
  const after = claimsOf((await browser.exchange(await browser.submit({}))).access_token);
  assert.equal(after['org_id'], 'org_baltic');
  assert.equal(after[claim('auth_time')], before[claim('auth_time')]);
});

test('a rejected login to another organization shows the same message whether it exists or not, with a recovery action', async () => {
  const answers = [];
  for (const organization of ['org_baltic', 'org_made_up']) {
    const browser = new Browser(demo);
    await browser.authorize({ organization });
    const { callback } = await browser.submit({ email: 'amara.okafor@kestrel-robotics.example', password });
    answers.push([callback?.searchParams.get('error'), callback?.searchParams.get('error_description')]);
    assert.equal(claimsOf((await browser.exchange(await browser.authorize())).access_token)['org_id'], 'org_kestrel');
  }
  assert.deepEqual(answers[0], ['access_denied', 'user is not part of the organization']);
  assert.deepEqual(answers[1], answers[0]);
});

test('a completed page, in this or another tab, shows a message', async () => {
  const [browser, stranger] = [new Browser(demo), new Browser(demo)];
  await browser.authorize();
  const done = await browser.submit({ email: 'amara.okafor@kestrel-robotics.example', password });
  assert.ok(done.callback?.searchParams.has('code'));
  const back = await browser.open('');
  assert.equal(back.status, 400);
  assert.match(back.page!, /You’re already signed in/);
  assert.match(back.page!, /Go to Fieldnote/);
  assert.match(
    (await browser.submit({ email: 'amara.okafor@kestrel-robotics.example', password })).page!,
    /You’re already signed in/,
  );
  const unknown = await stranger.follow(`${demo.providerUrl}/login/neverthere`);
  assert.equal(unknown.status, 400);
  assert.match(unknown.page!, /This sign-in has expired/);
  assert.match((await stranger.follow(`${demo.providerUrl}/authorize/neverthere`)).page!, /This sign-in has expired/);
});

test('a login as another user in another tab applies to both tabs', async () => {
  const browser = new Browser(demo);
  await browser.authorize();
  const first = browser.remember();
  await browser.logIn('amara.okafor@kestrel-robotics.example');
  first();
  const ending = await browser.submit({ email: 'noor.haddad@kestrel-robotics.example', password });
  assert.ok(ending.callback?.searchParams.has('code'));
  const now = await browser.exchange(await browser.authorize());
  assert.equal(claimsOf(now.id_token)['email'], 'noor.haddad@kestrel-robotics.example');
});

test('an unknown redirect address is rejected', async () => {
  const { status, page, callback } = await new Browser(demo).authorize({
    redirect_uri: 'https://elsewhere.example/callback',
  });
  assert.equal(callback, undefined);
  assert.equal(status, 400);
  assert.match(page!, /Something’s wrong with this link/);
});
