/*
 * Every page of the demo as people see it: nothing for axe to find, in light and in dark, and nothing that runs out of a
 * narrow window.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, linkFor, password, Person } from './users.js';

describe('the pages', () => {
  let demo: Demo;
  let browser: Browser;
  let axe: string;

  useDemoInBrowser(async (started) => {
    ({ demo, browser } = started);
    axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });

  async function askAxe(page: Page): Promise<string[]> {
    const { violations } = await page.evaluate<AxeResults>('axe.run()');
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} ${node.failureSummary}`));
  }

  /** Violations on the current page, as text. */
  async function faultsOf(page: Page): Promise<string[]> {
    const faults: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Colors change with a transition, so violations are checked again.
      let found = await askAxe(page);
      for (let tries = 0; found.length && tries < 5; tries++) {
        await page.waitForTimeout(200);
        found = await askAxe(page);
      }
      faults.push(...found.map((fault) => `${colorScheme} ${fault}`));
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 780 });
    const { overflow, headings } = await page.evaluate(() => ({
      overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      headings: [...document.querySelectorAll('h1')].filter((heading) => heading.checkVisibility()).length,
    }));
    if (overflow > 0) faults.push(`runs out of a narrow window by ${overflow}`);
    if (headings > 1) faults.push(`${headings} headings of the first level`);
    await page.setViewportSize({ width: 1200, height: 860 });
    return faults;
  }

  /** Opens pages in sequence, and checks each once it is complete. */
  async function look(page: Page, pages: [path: string, text: string | RegExp][]): Promise<void> {
    for (const [path, text] of pages) {
      if (path) await page.goto(new URL(path, demo.url).href);
      await page.getByText(text).locator('visible=true').first().waitFor();
      assert.deepEqual(await faultsOf(page), [], path || String(text));
    }
  }

  async function arrive(): Promise<Person> {
    const person = await Person.arrive(demo, browser);
    // Through the debugging protocol: the policy lets no script in.
    await person.context.addInitScript(axe);
    return person;
  }

  it('work for visitors', async () => {
    const visitor = await arrive();
    await look(visitor.page, [
      ['/', 'Try the demo as'],
      ['/crm', 'No contacts yet'],
      ['/mailbox', 'priya.raman@'],
      ['/cookies', 'This page has its own sign-in'],
      ['/cookies/login', 'Sign in with a cookie'],
      [await linkFor(demo, 'priya.raman@kestrel-robotics.example'), 'Join Kestrel Robotics'],
      ['/invitation?invitation=forged-ticket-0123456789', 'We couldn’t find this invitation'],
    ]);
    await visitor.page.goto(`${demo.url}/mailbox`);
    await visitor.page.getByRole('link', { name: /priya\.raman/ }).click();
    await look(visitor.page, [['', 'Plain text']]);
    await visitor.page.setViewportSize({ width: 360, height: 780 });
    assert.equal(
      await visitor.page.getByRole('heading', { level: 1, name: 'Mailbox' }).count(),
      1,
      'also while a mail is open in a narrow window',
    );
    await visitor.leave();
  });

  it('work for an administrator', async () => {
    const yuki = await arrive();
    const { page } = yuki;
    await yuki.logIn('yuki.tanaka@kestrel-robotics.example');
    await look(page, [
      ['/dashboard', 'Replace wrist seal'],
      ['/organizations', 'Your organizations'],
      ['/tokens', 'What this token allows'],
    ]);
    await page.locator('.person summary').click();
    await look(page, [['', 'My organizations']]);
    await page.goto(`${demo.url}/organization`);
    await yuki.confirm();
    await look(page, [
      ['', 'amara.okafor'],
      ['/organization/invitations', 'priya.raman'],
      ['/organization/profile', 'Danger zone'],
      ['/organization/branding', 'Sign-in page'],
      [await linkFor(demo, 'priya.raman@kestrel-robotics.example'), 'This invitation is for another account'],
      ['/?organization=baltic-freight', 'You’re not a member of that organization'],
    ]);
    await yuki.leave();
  });

  it('work for a user without organizations, and for a user who has not accepted the terms', async () => {
    const hilde = await arrive();
    await hilde.logIn('hilde.aas@northlight.example');
    await look(hilde.page, [['', 'You’re not in an organization yet']]);
    assert.equal(await hilde.page.locator('.bar nav [aria-current]').count(), 0, 'they are not on the dashboard');
    await hilde.leave();

    const noor = await arrive();
    await noor.logIn('noor.haddad@kestrel-robotics.example');
    await noor.page.getByRole('link', { name: 'Continue' }).click();
    await look(noor.page, [['', 'Accept the terms']]);
    await noor.page.getByRole('button', { name: 'Accept terms' }).click();
    await look(noor.page, [
      ['', 'You don’t have access to the dashboard'],
      ['/organization', 'Managed by your administrators'],
    ]);
    await noor.leave();
  });

  it('work in a cookie session', async () => {
    const tomasz = await arrive();
    const { page } = tomasz;
    await page.goto(`${demo.url}/cookies/login?return_to=/cookies/confirm`);
    await page.getByLabel('Email address').fill('tomasz.wojcik@kestrel-robotics.example');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await look(page, [['', 'Set up two-factor authentication']]);
    await tomasz.giveFactor(page);
    await look(page, [
      ['', 'amara.okafor'],
      ['/cookies/confirm', 'Verify it’s you'],
      ['/cookies/confirm?recovery=1', 'Use a recovery code'],
      ['/cookies/terms?organization=org_kestrel', 'Accept the terms'],
      ['/cookies/terms?organization=org_baltic', 'You’re not a member of this organization'],
    ]);
    await tomasz.leave();
  });

  it('no content security policy is violated and no error is thrown', () => {
    assert.deepEqual(complaints, []);
  });
});
