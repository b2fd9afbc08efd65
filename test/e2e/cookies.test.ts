/*
 * The page with a cookie and no identity provider, in a real browser: the site's own login, its own second factor, its
 * own terms.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, password, Person } from './users.js';

describe('cookies alone', () => {
  let demo: Demo;
  let browser: Browser;

  useDemoInBrowser((started) => {
    ({ demo, browser } = started);
  });

  async function logIn({ page }: Person, email: string): Promise<void> {
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  const confirm = ({ page }: Person) => page.getByRole('dialog').getByRole('button', { name: 'Verify' }).click();

  it('asks an administrator for a second factor, sets it up on its own page, and shows the administration', async () => {
    const ines = await Person.arrive(demo, browser);
    const { page } = ines;
    await page.goto(`${demo.url}/cookies`);
    await page.getByText('This page has its own sign-in').waitFor();
    await page.getByRole('link', { name: 'Sign in' }).click();
    await logIn(ines, 'ines@northlight.example');
    await page.waitForURL(`${demo.url}/cookies`);
    await confirm(ines);
    await page.waitForURL(/\/cookies\/confirm\?/);
    assert.equal(await ines.giveFactor(page), 'enrolment');
    await page.waitForURL(`${demo.url}/cookies`);
    await page.getByRole('row', { name: /Ines Marchetti \(you\).*On/ }).waitFor();
    assert.equal(await page.getByRole('dialog').count(), 0);
    await page
      .getByRole('button', { name: /Kestrel Robotics|Baltic Freight/ })
      .first()
      .waitFor();

    // Each section of the administration has an address; its code loads when it is opened.
    const scripts = () =>
      page.evaluate(() => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.js')).length);
    const before = await scripts();
    const navigation = page.getByRole('navigation', { name: 'Organization settings' });
    await navigation.getByRole('link', { name: 'Branding' }).click();
    await page.getByRole('heading', { name: 'Branding' }).waitFor();
    assert.equal(page.url(), `${demo.url}/cookies?section=branding`);
    assert.ok((await scripts()) > before, 'all of it was there from the start');
    await page.reload();
    await page.getByRole('heading', { name: 'Branding' }).waitFor();
    await page.goBack();
    await page.getByRole('row', { name: /Ines Marchetti \(you\)/ }).waitFor();
    assert.equal(await navigation.locator('[aria-current=page]').textContent(), 'Members');

    await page.getByRole('button', { name: 'Sign out' }).click();
    await logIn(ines, 'ines@northlight.example');
    await confirm(ines);
    assert.equal(await ines.giveFactor(page), 'code', 'a new session has to prove it again');
    await page.getByRole('row', { name: /Ines Marchetti/ }).waitFor();
    await ines.leave();
  });

  it('returns after "Not now", shows no data, and offers the step again', async () => {
    const yuki = await Person.arrive(demo, browser);
    const { page } = yuki;
    await page.goto(`${demo.url}/cookies/login?return_to=/cookies%23here`);
    await logIn(yuki, 'yuki.tanaka@kestrel-robotics.example');
    await confirm(yuki);
    await page.getByRole('button', { name: 'Not now' }).click();
    await page.waitForURL(`${demo.url}/cookies#here`);
    assert.equal(await page.getByText('Amara Okafor').count(), 0);
    await confirm(yuki);
    await yuki.giveFactor(page);
    await page.getByRole('row', { name: /Amara Okafor/ }).waitFor();
    await yuki.leave();
  });

  it('lets a user accept the terms on a page of the server, and continues', async () => {
    const mikko = await Person.arrive(demo, browser);
    const { page } = mikko;
    await page.goto(`${demo.url}/cookies/login`);
    await logIn(mikko, 'mikko.lahtinen@baltic-freight.example');
    await page.getByRole('dialog').getByText('Action required').waitFor();
    await page.getByRole('link', { name: 'Continue' }).click();
    await page.getByText('To continue to Baltic Freight Cooperative, accept these terms.').waitFor();
    await page.getByRole('button', { name: 'Accept terms' }).click();
    await page.waitForURL(`${demo.url}/cookies`);
    await page
      .getByRole('button', { name: /Baltic Freight Cooperative/ })
      .first()
      .waitFor();
    assert.equal(await page.getByText('Action required').count(), 0);
    await mikko.leave();
  });

  it('no content security policy is violated and no error is thrown', () => {
    assert.deepEqual(complaints, []);
  });
});
