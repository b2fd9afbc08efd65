/*
 * Signed in, in a real browser, with the unmodified auth0-spa-js: what goes wrong elsewhere. Every test is a failure that
 * users of comparable libraries have reported.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, linkFor, Person } from './users.js';

const ines = 'ines@northlight.example';
const amara = 'amara.okafor@kestrel-robotics.example';

describe('sessions', () => {
  let demo: Demo;
  let browser: Browser;

  useDemoInBrowser((started) => {
    ({ demo, browser } = started);
  });

  const organizationLink = ({ page }: Person) => page.getByRole('link', { name: 'Organization', exact: true });

  it('asks by redirect where pop-ups are blocked, and comes back to the same place', async () => {
    const yuki = await Person.arrive(demo, browser, { blockPopups: true });
    await yuki.logIn('yuki.tanaka@kestrel-robotics.example');
    await organizationLink(yuki).click();
    await yuki.page.goto(`${demo.url}/organization/invitations`);
    await yuki.page.getByRole('dialog').getByRole('button', { name: 'Verify' }).click();
    assert.equal(await yuki.giveFactor(yuki.page), 'enrolment');
    await yuki.page.waitForURL(/\/organization\/invitations$/);
    await yuki.page.getByText('priya.raman').first().waitFor();
    const { mfa_at: proven } = await yuki.token();
    assert.ok(proven && Date.now() / 1000 - proven < 60);

    // Renewed by its refresh token, the proof is as old as it was.
    const renewed = yuki.page.waitForRequest(
      (request) => request.url().endsWith('/oauth/token') && (request.postData() ?? '').includes('refresh_token'),
    );
    await yuki.page.evaluate(() =>
      (
        document.querySelector('org-provider') as unknown as { auth: { getToken(options: object): Promise<unknown> } }
      ).auth.getToken({ refresh: true }),
    );
    await renewed;
    assert.deepEqual([(await yuki.token()).org_id, (await yuki.token()).mfa_at], ['org_kestrel', proven]);
    await yuki.leave();
  });

  it('keeps the input when a second factor is required while typing', async () => {
    const kaarel = await Person.arrive(demo, browser, { blockPopups: true });
    const { page } = kaarel;
    await kaarel.logIn('kaarel.tamm@baltic-freight.example');
    // The step-up is still recent when management opens, and expires before the addresses are sent.
    for (const resource of ['members', 'join-requests'])
      await page.route(`**/org-api/v1/organizations/*/${resource}?*`, (route) =>
        route.fulfill({ json: { items: [], nextCursor: null, total: 0 } }),
      );
    const role = {
      id: 'dashboard-user',
      name: 'Dashboard user',
      assignable: true,
      isAdmin: false,
      permissions: [],
      custom: false,
    };
    await page.route('**/org-api/v1/organizations/*/roles', (route) =>
      route.fulfill({ json: { items: [role], nextCursor: null } }),
    );
    await organizationLink(kaarel).click();
    await page.getByRole('button', { name: 'Invite people' }).click();
    await page.getByRole('dialog').getByLabel('Email addresses').fill('long.typed@baltic-freight.example');
    await page.getByRole('dialog').getByLabel('Email addresses').press('Enter');
    // Reading existing invitations requires a second factor.
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await kaarel.giveFactor(page);
    await page.waitForURL(/\/organization/);
    await page.getByRole('button', { name: 'Invite people' }).click();
    await page.getByText('long.typed').first().waitFor();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Roles: / })
      .click();
    await page
      .getByRole('dialog')
      .getByLabel(/Dashboard user/)
      .check();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').getByRole('button', { name: /^Send/ }).click();
    await page.getByText('1 invitation sent').waitFor();
    assert.equal((await demo.mails()).filter((mail) => JSON.stringify(mail.to).includes('long.typed')).length, 1);
    await kaarel.leave();
  });

  it('shows a notice when the pop-up is closed or "Not now" is chosen, and asks again on demand', async () => {
    const person = await Person.arrive(demo, browser);
    const { page } = person;
    await person.logIn(ines, { organization: 'Kestrel Robotics' });
    await organizationLink(person).click();
    const dialog = page.getByRole('dialog');
    for (const leave of ['close', 'decline']) {
      const opened = page.waitForEvent('popup');
      await dialog.getByRole('button', { name: 'Verify' }).click();
      const popup = await opened;
      await popup.getByLabel('Six-digit code').waitFor();
      if (leave === 'close') await popup.close();
      else await popup.getByRole('button', { name: 'Not now' }).click();
      await dialog.getByText('Not verified').waitFor();
    }
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Verify it’s you to see').first().waitFor();
    assert.equal(await page.getByText('Amara Okafor').count(), 0);
    await page.getByRole('button', { name: 'Verify it’s you' }).click();
    await person.confirm();
    await page.getByRole('row', { name: /Amara Okafor/ }).waitFor();
    await person.leave();
  });

  it('rejects a second factor of another user', async () => {
    const person = await Person.arrive(demo, browser);
    const { page } = person;
    await person.logIn('tomasz.wojcik@kestrel-robotics.example');
    await organizationLink(person).click();
    // In another tab of the same browser Lena signs in at the provider at the same time.
    const other = await person.context.newPage();
    await other.goto(`${demo.providerUrl}/v2/logout?returnTo=${encodeURIComponent(demo.url)}`);
    const popup = page.waitForEvent('popup');
    await page.getByRole('dialog').getByRole('button', { name: 'Verify' }).click();
    const login = await popup;
    await login.getByLabel('Email address').fill('lena@northlight.example');
    await login.getByLabel('Password').fill('fieldnote-demo');
    await login.getByRole('button', { name: 'Sign in' }).click();
    const lena = await Person.watch(demo, login);
    await lena.giveFactor(login);
    // The action of Tomasz does not run as Lena: the page reloads as hers.
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    await page.locator('.person summary').click();
    await page.getByText('lena@northlight.example').waitFor();
    await person.leave();
  });

  it('leaves each tab in its own organization, also when it is loaded again', async () => {
    const person = await Person.arrive(demo, browser);
    const first = person.page;
    await person.logIn(ines, { organization: 'Kestrel Robotics' });
    const second = await person.context.newPage();
    second.setDefaultTimeout(15_000);
    await second.goto(`${demo.url}/dashboard`);
    await second
      .getByRole('button', { name: /Kestrel Robotics/ })
      .first()
      .click();
    // The row has the same name as the button that is shown after it.
    const returned = second.waitForEvent('framenavigated', (frame) => frame.url().includes('/callback'));
    await second
      .getByRole('listitem')
      .getByRole('button', { name: /Baltic Freight Cooperative/ })
      .first()
      .click();
    await returned;
    await second.getByRole('heading', { name: 'Dashboard' }).waitFor();
    await second
      .getByRole('button', { name: /Baltic Freight Cooperative/ })
      .first()
      .waitFor();
    assert.equal((await person.token(second)).org_id, 'org_baltic');
    assert.equal((await person.token(first)).org_id, 'org_kestrel');
    await first.reload();
    await first
      .getByRole('button', { name: /Kestrel Robotics/ })
      .first()
      .waitFor();
    assert.equal((await person.token(first)).org_id, 'org_kestrel');
    await second.reload();
    await second
      .getByRole('button', { name: /Baltic Freight Cooperative/ })
      .first()
      .waitFor();
    await person.leave();
  });

  it('sends no token of the old organization after a switch', async () => {
    const person = await Person.arrive(demo, browser);
    const { page } = person;
    await person.logIn(ines, { organization: 'Kestrel Robotics' });
    await page
      .getByRole('button', { name: /Kestrel Robotics/ })
      .first()
      .click();
    const stale: string[] = [];
    let switched = false;
    page.on('request', (request) => {
      const token = request.headers()['authorization'];
      if (!switched || !token || !request.url().includes('/org-api/')) return;
      const { org_id: organization } = JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as {
        org_id: string;
      };
      if (organization !== 'org_baltic') stale.push(request.url());
    });
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame() && frame.url().includes('/callback')) switched = true;
    });
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /Baltic Freight Cooperative/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /Baltic Freight Cooperative/ })
      .first()
      .waitFor();
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    assert.ok(switched);
    assert.deepEqual(stale, []);
    await person.leave();
  });

  it('lets the next user sign in on the same computer, whatever organization the last one used', async () => {
    const person = await Person.arrive(demo, browser);
    const { page } = person;
    await person.logIn(ines, { organization: 'Baltic Freight Cooperative' });
    await person.signOut();
    assert.equal(
      await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('org-elements:')).length),
      0,
    );
    await person.logIn(amara);
    await page
      .getByRole('button', { name: /Kestrel Robotics/ })
      .first()
      .waitFor();
    assert.equal((await person.token()).org_id, 'org_kestrel');
    // Without logging out first, by the address that the last one used.
    await page.goto(`${demo.url}/?organization=baltic-freight`);
    await page.getByText('You’re not a member of that organization').waitFor();
    await page.getByRole('button', { name: 'Go to my organization' }).click();
    await page
      .getByRole('button', { name: /Kestrel Robotics/ })
      .first()
      .waitFor();
    await person.leave();
  });

  it('keeps an invitation valid when the wrong account opens it', async () => {
    const person = await Person.arrive(demo, browser);
    const { page } = person;
    await person.logIn(amara);
    const link = await linkFor(demo, 'priya.raman@kestrel-robotics.example');
    await page.goto(link);
    await page.getByText('This invitation is for another account').waitFor();
    for (const address of ['priya.raman', 'amara.okafor'])
      await page.locator('invitation-accept').getByText(address).waitFor();
    await page.getByRole('link', { name: 'Stay signed in with this account' }).click();
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    await page.goto(link);
    await page.getByRole('button', { name: 'Switch accounts' }).click();
    await page.getByLabel('Your name').fill('Priya Raman');
    await page.getByLabel(/password/i).fill('a-long-passphrase-of-priya');
    await page.getByRole('button', { name: 'Create account and join' }).click();
    await page.getByText('Action required').waitFor();
    await person.leave();
  });

  it('shows no controls while permissions are loading', async () => {
    const person = await Person.arrive(demo, browser);
    const { page } = person;
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/\/org-api\/v1\/organizations\/org_kestrel$/, async (route) => {
      await held;
      await route.continue();
    });
    await person.logIn(amara);
    await page.locator('.bar nav').waitFor();
    await page.waitForTimeout(700);
    assert.equal(await organizationLink(person).count(), 0);
    assert.equal(await page.getByRole('button', { name: 'Invite people' }).count(), 0);
    release();
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    assert.equal(await organizationLink(person).count(), 0);
    await person.leave();
  });

  it('detects that the user has left, and removes data of that organization', async () => {
    const person = await Person.arrive(demo, browser);
    const { page } = person;
    await person.logIn('lena@northlight.example', { organization: 'Kestrel Robotics' });
    await page.goto(`${demo.url}/organization/profile`);
    await page.getByRole('button', { name: 'Leave…' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Leave/ })
      .click();
    await page
      .getByRole('button', { name: /Baltic Freight Cooperative/ })
      .first()
      .waitFor();
    assert.equal(await page.getByText('Kestrel Robotics').count(), 0);
    assert.equal((await person.token()).org_id, 'org_baltic');
    await person.leave();
  });

  it('shows a page for every invalid link and address', async () => {
    const person = await Person.arrive(demo, browser);
    const { page } = person;
    await page.goto(`${demo.url}/invitation?invitation=forged-ticket-0123456789`);
    await page.getByText('We couldn’t find this invitation').waitFor();
    await page.goto(`${demo.url}/invitation`);
    await page.getByText('No invitation found').first().waitFor();
    await person.logIn(amara);
    await page.goto(`${demo.url}/?organization=org_nobody_knows`);
    await page.getByText('You’re not a member of that organization').waitFor();
    await page.goto(`${demo.url}/callback?code=forged&state=forged`);
    await page.getByRole('heading', { name: 'Couldn’t sign you in' }).waitFor();
    await person.leave();
  });

  it('imports a user from the old user database at the first login', async () => {
    const person = await Person.arrive(demo, browser);
    await person.page.goto(demo.url);
    const { trial } = (await (await fetch(`${demo.url}/config.json`)).json()) as {
      trial: { accounts: { email: string; note: string }[] };
    };
    const { email } = trial.accounts.find(({ note }) => /old user database/.test(note))!;
    await person.logIn(email);
    await person.page
      .getByText(/create/i)
      .first()
      .waitFor();
    assert.match(person.page.url(), /\/(dashboard|organizations)/);
    await person.leave();
  });

  it('no content security policy is violated and no error is thrown', () => {
    assert.deepEqual(complaints, []);
  });
});
