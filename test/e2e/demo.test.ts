/*
 * The demo in a real browser: login at the OpenID provider through the unmodified auth0-spa-js, real
 * mail, real database, strict policies. Two browser profiles represent two users.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, linkFor, Person } from './users.js';

const ines = 'ines@northlight.example';
const amara = 'amara.okafor@kestrel-robotics.example';

let demo: Demo;
let browser: Browser;

useDemoInBrowser((started) => {
  ({ demo, browser } = started);
});

describe('the demo', () => {
  it('lets an administrator invite a user, who joins by the link without administrator permissions', async () => {
    const admin = await Person.arrive(demo, browser);
    await admin.logIn(ines, { organization: 'Kestrel Robotics' });
    await admin.page.getByRole('link', { name: 'Organization', exact: true }).click();
    await admin.confirm();
    await admin.page.getByRole('row', { name: /Amara Okafor/ }).waitFor();
    await admin.page.getByRole('button', { name: 'Invite people' }).click();
    const dialog = admin.page.getByRole('dialog');
    await dialog.getByLabel('Email addresses').fill('nora.newcomer@kestrel-robotics.example');
    await dialog.getByRole('button', { name: /^Roles: / }).click();
    await dialog.getByLabel(/Dashboard user/).check();
    await admin.page.keyboard.press('Escape');
    await dialog
      .getByRole('button', { name: 'Send 1 invitation' })
      .or(dialog.getByRole('button', { name: 'Send invitations' }))
      .click();
    await dialog.getByText('1 invitation sent').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();

    const nora = await Person.arrive(demo, browser);
    await nora.page.goto(`${demo.url}/mailbox`);
    await nora.page.getByText('nora.newcomer@kestrel-robotics.example').first().waitFor();
    await nora.page.goto(await linkFor(demo, 'nora.newcomer@kestrel-robotics.example'));
    await nora.page.getByText('Ines Marchetti invited you to join.').waitFor();
    await nora.page.getByRole('button', { name: 'Sign in to accept' }).click();
    await nora.page.getByLabel('Your name').fill('Nora Newcomer');
    await nora.page.getByLabel(/password/i).fill('a-long-passphrase-of-nora');
    await nora.page.getByRole('button', { name: 'Create account and join' }).click();
    await nora.page.getByRole('link', { name: 'Continue' }).click();
    await nora.page.getByRole('button', { name: 'Accept terms' }).click();
    await nora.page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    assert.equal(await nora.page.getByRole('link', { name: 'Organization', exact: true }).count(), 0);

    await admin.page.reload();
    await admin.page.getByRole('row', { name: /Nora Newcomer.*Off/ }).waitFor();
    await admin.leave();
    await nora.leave();
  });

  it('shows a message to a user without permissions, and the API returns no data', async () => {
    const person = await Person.arrive(demo, browser);
    await person.logIn(amara);
    await person.page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    for (const path of [
      '/organizations/org_kestrel/members',
      '/organizations/org_kestrel/invitations',
      '/organizations/org_of_somebody_else',
    ]) {
      assert.equal((await person.ask(path)).status, 403, path);
    }
    await person.page.goto(`${demo.url}/organization`);
    await person.page.getByRole('heading', { name: 'Managed by your administrators' }).waitFor();
    assert.equal(await person.page.getByRole('table').count(), 0);
    await person.leave();
  });

  it('opens an organization from the page of all organizations, without a login form', async () => {
    const person = await Person.arrive(demo, browser);
    const { page } = person;
    await person.logIn(ines, { organization: 'Kestrel Robotics' });
    await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
    person.forms.length = 0;
    await page.locator('.person summary').click();
    await page.getByRole('link', { name: 'My organizations' }).click();
    await page
      .locator('org-picker')
      .getByRole('button', { name: /Baltic Freight Cooperative/ })
      .first()
      .click();
    await page.waitForURL(/\/dashboard$/);
    await page.getByText(/^Baltic Freight Cooperative · /).waitFor();
    assert.deepEqual(person.forms, []);
    assert.equal((await person.token()).org_id, 'org_baltic');
    await person.leave();
  });

  it('keeps tokens out of the page, the address and the storage', async () => {
    const person = await Person.arrive(demo, browser);
    const { page } = person;
    await person.logIn(amara);
    const request = page.waitForRequest((one) => Boolean(one.headers()['authorization']));
    await page.reload();
    const token = (await (await request).allHeaders())['authorization']!.slice('Bearer '.length);
    const everything = await page.evaluate(() => {
      const texts = [
        document.documentElement.outerHTML,
        location.href,
        JSON.stringify({ ...localStorage }),
        JSON.stringify({ ...sessionStorage }),
        document.cookie,
      ];
      const roots: ParentNode[] = [document];
      for (const root of roots)
        for (const { shadowRoot } of root.querySelectorAll('*'))
          if (shadowRoot) (texts.push(shadowRoot.innerHTML), roots.push(shadowRoot));
      return texts.join('\n');
    });
    assert.ok(token.length > 100);
    assert.ok(!everything.includes(token));
    await person.leave();
  });

  it('no content security policy is violated and no error is thrown', () => {
    assert.deepEqual(complaints, []);
  });
});
