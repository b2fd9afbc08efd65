/*
 * An administrator creates a token for the directory of the customer. The directory adds an employee, who signs in, and blocks
 * the employee while their page is open.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, password, Person } from './users.js';

const employee = 'elif.aydin@kestrel-robotics.example';

describe('provisioning by a directory', () => {
  let demo: Demo;
  let browser: Browser;
  let yuki: Person;
  let elif: Person;
  let page: Page;
  let url = '';
  let secret = '';
  let userId = '';

  useDemoInBrowser(async (started) => {
    ({ demo, browser } = started);
    yuki = await Person.arrive(demo, browser);
    page = yuki.page;
  });

  const press = (name: string | RegExp) => page.getByRole('button', { name }).click();

  /** Sends a request as the directory does. */
  async function scim(method: string, path: string, body?: object): Promise<{ status: number; body: any }> {
    const response = await fetch(url + path, {
      method,
      headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/scim+json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  }

  const figure = (label: string, value: string) =>
    page.locator('provisioning-token-list dl.figures > div', { hasText: label }).getByText(value, { exact: true });

  it('1. a token is created, and its secret is shown once', async () => {
    await yuki.logIn('yuki.tanaka@kestrel-robotics.example');
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await yuki.confirm();
    await page.getByRole('link', { name: 'Provisioning', exact: true }).click();
    await page.getByText('No tokens yet').waitFor();
    await press('Create token');
    await page.getByLabel('Name').fill('Okta');
    await page.getByRole('dialog').getByRole('button', { name: 'Create token' }).click();
    await page.getByText('Token “Okta” created', { exact: true }).waitFor();
    secret = await page.getByLabel('Secret', { exact: true }).inputValue();
    url = await page.locator('provisioning-token-list dl.values bdi').innerText();
    assert.match(secret, /^scim_/);
    assert.equal(url, `${demo.url}/scim/v2`);
    // The page listens for changes before the directory makes one.
    const listening = page.waitForResponse((response) => response.url().endsWith('/changes'));
    await page.reload();
    await listening;
    await page.getByText('Your directory hasn’t connected yet').waitFor();
    assert.equal((await page.content()).includes(secret), false);
  });

  it('2. the directory adds an employee, and the open page shows it', async () => {
    const created = await scim('POST', '/Users', {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      userName: employee,
      displayName: 'Elif Aydın',
      emails: [{ value: employee, type: 'work', primary: true }],
      active: true,
    });
    assert.equal(created.status, 201, JSON.stringify(created.body));
    userId = created.body.id;
    await figure('Managed members', '1').waitFor();
    await figure('Last request', 'Okta').waitFor();
    await page.getByRole('link', { name: 'Members', exact: true }).click();
    const row = page.getByRole('row', { name: /Elif Aydın/ });
    await row.getByRole('img', { name: /directory/ }).waitFor();
    await row.getByRole('button', { name: 'Actions for Elif Aydın' }).click();
    const remove = page.getByRole('menuitem', { name: /Remove/ });
    assert.equal(await remove.getAttribute('aria-disabled'), 'true');
    await page.keyboard.press('Escape');
  });

  it('3. the employee signs in, and is blocked while the page is open', async () => {
    elif = await Person.arrive(demo, browser);
    await elif.page.goto(`${demo.url}/?organization=kestrel`);
    await elif.page.getByLabel('Email address').fill(employee);
    await elif.page
      .getByRole('button', { name: /^(Continue|Sign in)/ })
      .first()
      .click();
    await elif.page.getByRole('heading', { name: 'Sign in with Kestrel Robotics single sign-on' }).waitFor();
    await elif.page.getByLabel('Password').fill(password);
    await elif.page.getByRole('button', { name: 'Sign in' }).click();
    await elif.page.getByRole('dialog').getByText('Action required').waitFor();
    await elif.page.getByRole('link', { name: 'Continue' }).click();
    await elif.page.getByRole('button', { name: 'Accept terms' }).click();
    await elif.page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    const blocked = await scim('PATCH', `/Users/${encodeURIComponent(userId)}`, {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
      Operations: [{ op: 'Replace', path: 'active', value: false }],
    });
    assert.equal(blocked.status, 200);
    await elif.page
      .getByText(/not a member of this organization|no longer/)
      .first()
      .waitFor();
    await elif.leave();
  });

  it('4. a rotated secret replaces the old one, and the last token gives the members back', async () => {
    const old = secret;
    await page.getByRole('link', { name: 'Provisioning', exact: true }).click();
    await press('Actions for Okta');
    await page.getByRole('menuitem', { name: 'Rotate secret' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Rotate secret' }).click();
    await page.getByText('New secret for “Okta”', { exact: true }).waitFor();
    secret = await page.getByLabel('Secret', { exact: true }).inputValue();
    assert.equal((await scim('GET', '/Users')).status, 200);
    [secret] = [old, secret];
    assert.equal((await scim('GET', '/Users')).status, 401);
    await press('Actions for Okta');
    await page.getByRole('menuitem', { name: 'Revoke token' }).click();
    await page.getByText('It’s the only token.').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke token' }).click();
    await page.getByText('No tokens yet').waitFor();
    await figure('Managed members', '0').waitFor();
    assert.deepEqual(complaints, []);
  });
});
