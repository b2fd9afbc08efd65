/*
 * The story that this library was made for, from the first login to the last removal, told once from end to end: the
 * application, its OpenID provider through the unmodified auth0-spa-js, real mail, a real database, strict policies.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, linkFor, Person } from './users.js';

const newcomer = {
  name: 'Nora Newcomer',
  email: 'nora.newcomer@kestrel-robotics.example',
  password: 'a-long-passphrase-of-nora',
};
const second = {
  name: 'Piet Vermeer',
  email: 'piet.vermeer@kestrel-robotics.example',
  password: 'a-long-passphrase-of-piet',
};

describe('the story', () => {
  let demo: Demo;
  let browser: Browser;
  /** Administrator of the first organization, the newcomer, and an administrator of the second one. */
  let yuki: Person;
  let nora: Person;
  let kaarel: Person;

  useDemoInBrowser(async (started) => {
    ({ demo, browser } = started);
    yuki = await Person.arrive(demo, browser);
    nora = await Person.arrive(demo, browser);
    kaarel = await Person.arrive(demo, browser);
  });

  /** Invites by the dialog, with these roles. */
  async function invite({ page }: Person, email: string, roles: RegExp[]): Promise<void> {
    await page.getByRole('button', { name: 'Invite people' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Email addresses').fill(email);
    await dialog.getByRole('button', { name: /^Roles: / }).click();
    for (const role of roles) await dialog.getByLabel(role).check();
    await page.keyboard.press('Escape');
    await dialog
      .getByRole('button', { name: 'Send 1 invitation' })
      .or(dialog.getByRole('button', { name: 'Send invitations' }))
      .click();
    await dialog.getByText('1 invitation sent').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
  }

  /** Accepts an invitation as a user without an account. */
  async function accept({ page }: Person, who: typeof newcomer, words: string[]): Promise<void> {
    await page.goto(await linkFor(demo, who.email));
    for (const said of words) await page.getByText(said).first().waitFor();
    await page.getByRole('button', { name: 'Sign in to accept' }).click();
    await page.getByLabel('Your name').fill(who.name);
    await page.getByLabel(/password/i).fill(who.password);
    await page.getByRole('button', { name: 'Create account and join' }).click();
  }

  /** Completes the steps that the application requires before the first login to an organization. */
  async function acceptTerms({ page }: Person): Promise<void> {
    await page.getByRole('dialog').getByText('Action required').waitFor();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'Accept terms' }).click();
  }

  it('1. an administrator signs in on a page in the organization’s colors, and lands in an application that wears them too', async () => {
    const { page } = yuki;
    await page.goto(`${demo.url}/?organization=kestrel`);
    await page.getByRole('heading', { name: 'Sign in to Kestrel Robotics' }).waitFor();
    assert.equal(await page.locator('main img').count(), 1);
    const color = (locator: string, property: string) =>
      page
        .locator(locator)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    assert.equal(await color('button.primary', 'background-color'), 'rgb(166, 60, 20)');
    await page.getByLabel('Email address').fill('yuki.tanaka@kestrel-robotics.example');
    await page.getByLabel('Password').fill('fieldnote-demo');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    await page.getByRole('button', { name: /Kestrel Robotics/ }).waitFor();
    assert.equal(
      (await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--org-brand'))).trim(),
      '#a63c14',
    );
  });

  it('4. organization management asks for a second factor, sets it up the first time, and carries on', async () => {
    const { page } = yuki;
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    assert.equal(await yuki.confirm(), 'enrolment');
    await page.getByRole('row', { name: /Amara Okafor/ }).waitFor();
    await page.getByRole('link', { name: 'Invitations' }).click();
    await page.getByText('priya.raman').first().waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0, 'not asked again within the allowed age');
    await page.reload();
    await page.getByText('priya.raman').first().waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0, 'nor after a reload');
  });

  it('2. they invite a newcomer with two roles, who accepts, sets a password, accepts the terms, and is in', async () => {
    await invite(yuki, newcomer.email, [/Organization administrator/, /Dashboard administrator/]);
    await yuki.page.getByRole('row', { name: /nora\.newcomer.*Expires in/ }).waitFor();

    await accept(nora, newcomer, [
      'Join Kestrel Robotics',
      'Yuki Tanaka invited you to join.',
      'Organization administrator',
      'Dashboard administrator',
      'nora.newcomer',
    ]);
    await acceptTerms(nora);
    await nora.page.waitForURL(/\/dashboard/);
    await nora.page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    await nora.page.getByRole('button', { name: /Kestrel Robotics/ }).waitFor();
    const again = await Person.arrive(demo, browser);
    await again.page.goto(await linkFor(demo, newcomer.email));
    await again.page.getByText('This invitation was already used').waitFor();
    await again.leave();
  });

  it('3. the tokens contain organization, roles, organizations, client, connection and permissions', async () => {
    const { page } = nora;
    await page.getByRole('link', { name: 'Tokens' }).click();
    const row = (name: RegExp) => page.getByRole('row', { name });
    await row(/org_id org_kestrel/).waitFor();
    await row(/connection_id con_fieldnote/).waitFor();
    await row(/example\/ client_id fieldnote/).waitFor();
    await row(/permissions .*members:remove/).waitFor();
    await page.getByText('Valid only for kestrel').waitFor();
    await page.getByText('Two-factor authentication not completed').waitFor();
    await page.getByRole('tab', { name: 'ID token' }).click();
    await row(/org_display_name Kestrel Robotics/).waitFor();
    await row(/org_roles .*Organization administrator/).waitFor();
    await row(/member_of_orgs Kestrel Robotics/).waitFor();
    await row(/name Nora Newcomer/)
      .first()
      .waitFor();
  });

  it('5. the invitation of the second user is pending, and is removed from the pending ones when it is accepted', async () => {
    const { page } = yuki;
    await page.getByRole('link', { name: 'Profile' }).click();
    await page.getByLabel('Organization name', { exact: true }).waitFor();
    assert.equal(await page.getByLabel('Organization name', { exact: true }).inputValue(), 'Kestrel Robotics');
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByRole('row', { name: /Nora Newcomer.*Organization administrator/ }).waitFor();
    await page.getByRole('link', { name: 'Invitations' }).click();
    await invite(yuki, second.email, [/Dashboard user/]);
    await page.getByLabel('Status').selectOption('Pending');
    await page.getByRole('row', { name: /piet\.vermeer.*Expires in/ }).waitFor();

    const piet = await Person.arrive(demo, browser);
    await accept(piet, second, ['Join Kestrel Robotics', 'Dashboard user']);
    await acceptTerms(piet);
    await piet.page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    await page.getByRole('row', { name: /piet\.vermeer/ }).waitFor({ state: 'detached' });
    await page.getByLabel('Status').selectOption('Accepted');
    await page.getByRole('row', { name: /piet\.vermeer.*Accepted/ }).waitFor();
    await piet.leave();
  });

  it('6. an existing user is added to the second organization directly', async () => {
    const { page } = kaarel;
    await kaarel.logIn('kaarel.tamm@baltic-freight.example');
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await kaarel.confirm();
    await page.getByRole('row', { name: /Jonas Petrauskas/ }).waitFor();
    await page.getByRole('button', { name: 'Add existing user' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Email address').fill(newcomer.email);
    await dialog.getByLabel(/Dashboard user/).check();
    await dialog.getByRole('button', { name: /^Add/ }).click();
    await page.getByRole('row', { name: /Nora Newcomer.*Dashboard user/ }).waitFor();
    await page.goto(`${demo.url}/crm`);
    await page.getByRole('row', { name: /Nora Newcomer.*Baltic Freight Cooperative.*Added directly/ }).waitFor();
    await page.getByRole('row', { name: /Nora Newcomer.*Kestrel Robotics.*Invitation/ }).waitFor();
  });

  it('7. with two memberships the user selects one at login; management is hidden in the second organization', async () => {
    const { page } = nora;
    await nora.signOut();
    await nora.logIn(newcomer.email, { secret: newcomer.password, organization: 'Baltic Freight Cooperative' });
    await acceptTerms(nora);
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    assert.equal(await page.getByRole('link', { name: 'Organization', exact: true }).count(), 0);
    await page.getByRole('link', { name: 'Tokens' }).click();
    await page.getByRole('row', { name: /org_id org_baltic/ }).waitFor();
    assert.equal(await page.getByRole('row', { name: /members:read/ }).count(), 0);
    assert.deepEqual(await nora.ask('/organizations/org_baltic/members'), { status: 403, code: 'permission_denied' });
    assert.deepEqual(await nora.ask('/organizations/org_kestrel/members'), { status: 403, code: 'org_mismatch' });
    await page.goto(`${demo.url}/organization`);
    await page.getByText('Managed by your administrators').waitFor();
  });

  it('8. a switch requires no login form, and management is available and asks for the second factor', async () => {
    const { page } = nora;
    nora.forms.length = 0;
    await page
      .getByRole('button', { name: /Baltic Freight Cooperative/ })
      .first()
      .click();
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /Kestrel Robotics/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /Kestrel Robotics/ })
      .first()
      .waitFor();
    assert.deepEqual(nora.forms, []);
    // They were on that page before, so they are there again.
    await nora.confirm();
    await page.getByRole('row', { name: /Amara Okafor/ }).waitFor();
    await page.getByRole('link', { name: 'Tokens' }).click();
    await page.getByText(/After (verification|switching)/).waitFor();
  });

  it('9. a role is revoked and a member removed, at once on their open page and for their requests', async () => {
    const { page } = nora;
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await page.getByRole('row', { name: /Amara Okafor/ }).waitFor();

    const admin = yuki.page;
    await admin.getByRole('link', { name: 'Members' }).click();
    await admin.getByRole('button', { name: 'Actions for Nora Newcomer' }).click();
    // Uses a key: before a click the driver scrolls the page, which moves the menu.
    await admin.locator('[role=menuitem]:focus').waitFor();
    await admin.getByRole('menuitem', { name: /roles/i }).press('Enter');
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel(/Organization administrator/).uncheck();
    await dialog.getByRole('button', { name: /^Save/ }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.locator('button[aria-disabled=true]', { hasText: 'Invite people' }).waitFor();
    assert.deepEqual(await nora.ask('/organizations/org_kestrel/invitations'), {
      status: 403,
      code: 'permission_denied',
    });

    await admin.getByRole('button', { name: 'Actions for Nora Newcomer' }).click();
    await admin.locator('[role=menuitem]:focus').waitFor();
    await admin.getByRole('menuitem', { name: /Remove/ }).press('Enter');
    await admin
      .getByRole('dialog')
      .getByRole('button', { name: /^Remove/ })
      .click();
    await page
      .getByText(/You’re (no longer|not) a member of this organization/)
      .first()
      .waitFor();
    assert.equal(await page.getByText('Amara Okafor').count(), 0);
    assert.equal((await nora.ask('/organizations/org_kestrel')).status, 404);
    await page.getByRole('button', { name: 'Go to my organizations' }).first().click();
    await page
      .getByRole('button', { name: /Baltic Freight Cooperative/ })
      .first()
      .waitFor();
  });

  it('no content security policy is violated and no error is thrown', () => {
    assert.deepEqual(complaints, []);
  });
});
