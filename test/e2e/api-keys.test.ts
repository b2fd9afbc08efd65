/*
 * An administrator creates an API key in the page; a script lists the members with it, until the key is revoked.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, Person } from './users.js';

describe('an API key', () => {
  let demo: Demo;
  let browser: Browser;
  let yuki: Person;
  let page: Page;
  let secret: string;

  useDemoInBrowser(async (started) => {
    ({ demo, browser } = started);
    yuki = await Person.arrive(demo, browser);
    page = yuki.page;
  });

  const dialog = () => page.getByRole('dialog');
  /** What a script does: no browser, no cookies. */
  const call = async (key: string, path: string, method = 'GET') => {
    const response = await fetch(`${demo.url}/org-api/v1/organizations/${path}`, {
      method,
      headers: { authorization: `Bearer ${key}` },
    });
    const text = await response.text();
    return { status: response.status, body: text ? JSON.parse(text) : undefined };
  };

  it('1. is created in the page, and shown once', async () => {
    await yuki.logIn('yuki.tanaka@kestrel-robotics.example');
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await yuki.confirm();
    await page.getByRole('link', { name: 'API keys', exact: true }).click();
    await page.getByText('Nightly export').waitFor();
    await page.getByRole('button', { name: 'Create API key' }).click();
    await dialog().getByLabel('Name').fill('Onboarding script');
    await dialog().getByLabel('View members').check();
    await dialog().getByRole('button', { name: 'Create key' }).click();
    await page.getByRole('heading', { name: 'Onboarding script created' }).waitFor();
    secret = await dialog().getByLabel('API key', { exact: true }).inputValue();
    assert.match(secret, /^fn_live_[0-9A-Za-z]{49}$/);
    await dialog().getByText(`curl ${demo.url}/org-api/v1/organizations/org_kestrel/members`).waitFor();
    await dialog().getByRole('button', { name: 'Done' }).click();
    await dialog().getByText('You haven’t copied it yet.').waitFor();
    await dialog().getByRole('button', { name: 'Close without copying' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('2. lists the members, and does nothing else', async () => {
    const members = await call(secret, 'org_kestrel/members');
    assert.equal(members.status, 200);
    assert.ok(
      members.body.items.some(({ email }: { email: string }) => email === 'yuki.tanaka@kestrel-robotics.example'),
    );
    assert.equal((await call(secret, 'org_kestrel/audit-events')).status, 403);
    assert.equal((await call(secret, 'org_baltic/members')).status, 401);
    assert.equal((await call(secret.slice(0, -1), 'org_kestrel/members')).status, 401);
    await page.reload();
    await page
      .getByRole('row', { name: /Onboarding script/ })
      .getByText(/now|seconds? ago|minute/)
      .waitFor();
  });

  it('3. is refused from the moment it is revoked', async () => {
    await page.getByRole('button', { name: 'Actions for Onboarding script' }).click();
    await page.getByRole('menuitem', { name: 'Revoke' }).click();
    await dialog().getByRole('button', { name: 'Revoke key' }).click();
    await page.getByText('Onboarding script revoked').first().waitFor();
    const refused = await call(secret, 'org_kestrel/members');
    assert.deepEqual([refused.status, refused.body.code], [401, 'invalid_token']);
    assert.deepEqual(complaints, []);
    await yuki.leave();
  });
});
