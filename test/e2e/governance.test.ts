/*
 * The story of an administrator who governs an organization: a second factor for everyone, a role of their own, and both in
 * the audit log and in the activity. The other organization notices nothing.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, password, Person } from './users.js';

describe('the governance of an organization', () => {
  let demo: Demo;
  let browser: Browser;
  /** Administrator of Kestrel Robotics, one of its members, and a member of the other organization. */
  let yuki: Person;
  let tomasz: Person;
  let kaarel: Person;

  useDemoInBrowser(async (started) => {
    ({ demo, browser } = started);
    [yuki, tomasz, kaarel] = [
      await Person.arrive(demo, browser),
      await Person.arrive(demo, browser),
      await Person.arrive(demo, browser),
    ];
  });

  /** Opens a section of the organization. */
  const section = (name: string) => yuki.page.getByRole('link', { name, exact: true }).click();

  it('1. shows whom a required second factor locks out, and requires it', async () => {
    const { page } = yuki;
    await yuki.logIn('yuki.tanaka@kestrel-robotics.example');
    await section('Organization');
    await yuki.confirm();
    await page.getByRole('row', { name: /Tomasz Wójcik/ }).waitFor();
    assert.equal(await page.locator('.tabs a:not([hidden])').count(), await page.locator('.tabs a').count());
    await section('Security');
    await page.getByRole('heading', { name: 'Security policy' }).waitFor();
    await page.getByRole('radio', { name: /^Required/ }).check();
    await page.getByText(/\d+ of \d+ people would be locked out at their next sign-in/).waitFor();
    await page.getByRole('button', { name: /^Show all \d+$/ }).click();
    const people = page.getByRole('dialog');
    await people.getByText('Tomasz Wójcik').waitFor();
    assert.equal(await people.getByText('Yuki Tanaka').count(), 0, 'the administrator has a second factor');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Save and lock out \d+$/ }).click();
    await page.getByText('Security policy saved').waitFor({ state: 'attached' });
  });

  it('2. a member sets up a second factor at the next login; the other organization asks for none', async () => {
    const { page } = tomasz;
    await page.goto(`${demo.url}/?organization=kestrel`);
    await page.getByLabel('Email address').fill('tomasz.wojcik@kestrel-robotics.example');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    assert.equal(await tomasz.giveFactor(page), 'enrolment');
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    await kaarel.logIn('kaarel.tamm@baltic-freight.example');
    await kaarel.page.getByRole('heading', { name: 'Dashboard' }).waitFor();
  });

  it('3. a role is created and assigned, and its permission is in the token of the next request', async () => {
    const { page } = yuki;
    const permission = tomasz.page.getByRole('row', { name: /permissions .*invitations:read/ });
    await tomasz.page.getByRole('link', { name: 'Tokens' }).click();
    await tomasz.page.getByRole('row', { name: /org_id org_kestrel/ }).waitFor();
    assert.equal(await permission.count(), 0);

    await section('Roles');
    await page.getByRole('button', { name: 'Create role' }).click();
    const role = page.getByRole('dialog');
    await role.getByLabel('Name', { exact: true }).fill('Dispatcher');
    await role.getByLabel('Search permissions').fill('View invitations');
    await role.getByRole('checkbox', { name: /^View invitations/ }).check();
    await role.getByRole('button', { name: 'Create role' }).click();
    await page.getByRole('row', { name: /Dispatcher/ }).waitFor();

    await section('Members');
    await page.getByRole('button', { name: 'Actions for Tomasz Wójcik' }).click();
    await page.locator('[role=menuitem]:focus').waitFor();
    await page.getByRole('menuitem', { name: /roles/i }).press('Enter');
    const roles = page.getByRole('dialog');
    await roles.getByRole('checkbox', { name: /^Dispatcher/ }).check();
    await roles.getByRole('button', { name: /^Save/ }).click();
    await roles.waitFor({ state: 'hidden' });
    await tomasz.page.getByRole('button', { name: 'Refresh token' }).click();
    await permission.waitFor();
  });

  it('4. the audit log has all of it, with the difference', async () => {
    const { page } = yuki;
    await section('Audit log');
    const row = (name: RegExp) => page.getByRole('row', { name }).first();
    await row(/Yuki Tanaka changed the roles of Tomasz Wójcik/).waitFor();
    await row(/Yuki Tanaka created the role Dispatcher/).waitFor();
    await row(/Yuki Tanaka changed the security policy/).waitFor();
    await row(/Tomasz Wójcik signed in/).waitFor();
    await page.getByLabel('Event type').selectOption({ label: 'Security policy' });
    await page
      .getByText(/Two-factor authentication: .*→/)
      .first()
      .waitFor();
  });

  it('5. the activity counts the sign-ins that the audit log has', async () => {
    const { page } = yuki;
    await page.getByLabel('Event type').selectOption({ label: 'Sign-ins' });
    await page.getByRole('row', { name: /changed the security policy/ }).waitFor({ state: 'detached' });
    const logged = await page.getByRole('row', { name: /(Yuki Tanaka|Tomasz Wójcik) signed in/ }).count();
    assert.ok(logged >= 2, `${logged} sign-ins`);
    await section('Activity');
    await page.getByRole('group', { name: 'Show “Sign-ins” as' }).getByText('Table').click();
    const today = page.getByRole('row', { name: /so far/ }).last();
    await today.waitFor();
    const [, signIns, failed] = (await today.innerText()).trim().split(/\s*\t\s*/);
    assert.deepEqual([signIns, failed], [String(logged), '0']);
  });

  it('no content security policy is violated and no error is thrown', () => {
    assert.deepEqual(complaints, []);
  });
});
