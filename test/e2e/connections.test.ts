/*
 * An administrator connects the identity provider of the customer: tests fail, say what to mend, and pass, and an employee
 * signs in.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, password, Person } from './users.js';

const employee = 'elif.aydin@kestrel-robotics.example';

describe('a single sign-on connection', () => {
  let demo: Demo;
  let browser: Browser;
  let yuki: Person;
  let page: Page;
  /** Values that the identity provider shows on its settings page. */
  const values = { issuer: '', clientId: '', clientSecret: '' };

  useDemoInBrowser(async (started) => {
    ({ demo, browser } = started);
    yuki = await Person.arrive(demo, browser);
    page = yuki.page;
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
  const heading = (name: string) => page.getByRole('heading', { name }).waitFor();

  /** Presses a button that starts a test, and signs in at the identity provider. */
  async function test(button: string, signsIn = true): Promise<void> {
    const opened = page.waitForEvent('popup');
    await press(button);
    const popup = await opened;
    if (!signsIn) return;
    await popup.getByLabel('Email address').fill(employee);
    await popup.getByLabel('Password').fill(password);
    await popup.getByRole('button', { name: 'Sign in' }).click();
  }

  it('1. the present connection is disabled, and its identity provider shows its values', async () => {
    await yuki.logIn('yuki.tanaka@kestrel-robotics.example');
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await yuki.confirm();
    await page.getByRole('link', { name: 'Single sign-on', exact: true }).click();
    await press('Actions for Kestrel Robotics single sign-on');
    await page.getByRole('menuitem', { name: 'Edit' }).click();
    await press('Continue');
    await heading('Copy these values to Kestrel Robotics single sign-on');
    await press('Continue');
    values.issuer = await page.getByLabel('Issuer').inputValue();
    await press('Single sign-on');
    await press('Actions for Kestrel Robotics single sign-on');
    await page.getByRole('menuitem', { name: 'Disable' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await page.getByText('Kestrel Robotics single sign-on is disabled').first().waitFor();
    const provider = await yuki.context.newPage();
    await provider.goto(`${values.issuer}/settings`);
    const read = (name: string) => provider.locator(`dt:text-is("${name}") + dd`).innerText();
    values.clientId = await read('Client ID');
    values.clientSecret = await read('Client secret');
    await provider.close();
  });

  it('2. a connection is added, and an address that is no issuer is refused at its field', async () => {
    await press('Add connection');
    await heading('Which identity provider do you use?');
    await page.getByRole('radio', { name: /Other provider.*OpenID Connect/ }).check();
    await page.getByLabel('Name').fill('Kestrel ID');
    await press('Continue');
    await heading('Copy these values to Kestrel ID');
    await page.getByText(`${demo.providerUrl}/login/callback`).waitFor();
    await press('Continue');
    await heading('Enter the settings of Kestrel ID');
    await page.getByLabel('Issuer').fill(`${demo.url}/mailbox`);
    await page.getByLabel('Client ID').fill(values.clientId);
    await page.getByLabel('Client secret').fill('wrong');
    await press('Continue');
    await page.locator('#issuer[aria-invalid=true]').waitFor();
    assert.equal(await page.getByLabel('Client secret').inputValue(), 'wrong');
    await page.getByLabel('Issuer').fill(values.issuer);
    await press('Continue');
    await heading('Choose domains and roles');
    await page.getByLabel('kestrel-robotics.example').check();
    await page.getByLabel('Add people who sign in for the first time as members').check();
    await press('Add group');
    await page.getByLabel('Group', { exact: true }).fill('shift-leads');
    await page.getByLabel('Role', { exact: true }).selectOption('Shift lead');
    await press('Continue');
    await heading('Test the connection');
  });

  it('3. the test finds the wrong secret; it is mended', async () => {
    const next = page.getByRole('button', { name: 'Continue' });
    assert.equal(await next.getAttribute('aria-disabled'), 'true');
    await test('Run test');
    await page.getByText('The client secret is wrong or has expired.').waitFor();
    await press('Back');
    await press('Back');
    await heading('Enter the settings of Kestrel ID');
    await page.getByText('A secret is stored.').waitFor();
    await page.getByLabel('Client secret').fill(values.clientSecret);
    await press('Continue');
    await heading('Choose domains and roles');
    await press('Continue');
  });

  it('4. a window that is closed ends nothing, and the next test passes with a preview', async () => {
    const opened = page.waitForEvent('popup');
    await press('Run test again');
    const popup = await opened;
    await popup.getByLabel('Password').waitFor();
    await popup.close();
    await page.getByText('The window was closed before the test ended.').waitFor();
    await test('Run test');
    await page.getByText('The test passed.').waitFor();
    await page.getByText('Shift lead (from shift-leads)').waitFor();
    await press('Continue');
    await heading('Enable Kestrel ID');
    await press('Enable connection');
    await page.getByText('Kestrel ID is enabled').first().waitFor();
  });

  it('5. an employee signs in with the address alone', async () => {
    const elif = await Person.arrive(demo, browser);
    await elif.page.goto(`${demo.url}/?organization=kestrel`);
    await elif.page.getByLabel('Email address').fill(employee);
    await elif.page
      .getByRole('button', { name: /^(Continue|Sign in)/ })
      .first()
      .click();
    await elif.page.getByRole('heading', { name: 'Sign in with Kestrel Robotics single sign-on' }).waitFor();
    await elif.page.getByLabel('Password').fill(password);
    await elif.page.getByRole('button', { name: 'Sign in' }).click();
    // A new member accepts the terms of the application first.
    await elif.page.getByRole('dialog').getByText('Action required').waitFor();
    await elif.page.getByRole('link', { name: 'Continue' }).click();
    await elif.page.getByRole('button', { name: 'Accept terms' }).click();
    await elif.page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    assert.deepEqual(complaints, []);
  });
});
