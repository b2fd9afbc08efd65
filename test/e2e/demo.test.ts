/*
 * The demo as people use it, in a real browser: login at the OpenID provider through the unmodified auth0-spa-js, real
 * mail, real database, strict policies. Two browser profiles stand for two people.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { startDemo, type Demo } from '../../demo/server.js';
import { findChromium } from '../browsers.js';

const password = 'fieldnote-demo';
const admin = 'ines@northlight.example';
const kestrelUser = 'amara.okafor@kestrel-robotics.example';

let demo: Demo;
let browser: Browser;
let folder: string;
/** Everything that a page complained about: errors, refused by policy. */
const complaints: string[] = [];

async function profile(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ viewport: { width: 1200, height: 860 } });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedHTML|TrustedScript/i.test(message.text())) complaints.push(message.text());
  });
  return { context, page };
}

async function logIn(page: Page, email: string, organization?: string): Promise<void> {
  await page.goto(demo.url);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Log in' }).click();
  if (organization) await page.getByRole('button', { name: organization }).click();
  await page.waitForURL(/\/dashboard/);
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
}

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'org-elements-demo-'));
  demo = await startDemo({ port: 0, dataFolder: folder, quiet: true });
  browser = await chromium.launch({ executablePath: findChromium(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
});
after(async () => {
  await browser?.close();
  await demo?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('the demo', () => {
  it('lets an administrator log in, invite somebody, and see them come', async () => {
    const first = await profile();
    await logIn(first.page, admin, 'Kestrel Robotics');
    await first.page.getByRole('link', { name: 'Organization', exact: true }).click();
    await first.page.getByRole('row', { name: /Amara Okafor/ }).waitFor();
    assert.equal(await first.page.getByRole('row', { name: /Nora Newcomer/ }).count(), 0);

    await first.page.getByRole('button', { name: 'Invite people' }).click();
    const dialog = first.page.getByRole('dialog');
    await dialog.getByLabel('E-mail addresses').fill('nora.newcomer@kestrel-robotics.example');
    await dialog.getByRole('button', { name: /^Roles: / }).click();
    await dialog.getByLabel(/Dashboard user/).check();
    await first.page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Send 1 invitation' }).or(dialog.getByRole('button', { name: 'Send invitations' })).click();
    await dialog.getByText('1 invitation sent').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();

    const second = await profile();
    await second.page.goto(`${demo.url}/mailbox`);
    await second.page.getByText('nora.newcomer@kestrel-robotics.example').first().waitFor();
    const [mail] = await demo.mails();
    assert.ok(JSON.stringify(mail).includes('nora.newcomer@kestrel-robotics.example'));
    const link = /https?:\/\/[^\s"'<>\\]*invitation=[^\s"'<>\\]+/.exec(JSON.stringify(mail))![0].replaceAll('&amp;', '&');
    await second.page.goto(link);
    await second.page.getByText('Kestrel Robotics').first().waitFor();
    await second.page.getByText('Ines Marchetti').first().waitFor();
    await second.page.getByText('Dashboard user').first().waitFor();
    await second.page.getByLabel(/name/i).first().fill('Nora Newcomer');
    await second.page.getByLabel(/password/i).first().fill('a-long-passphrase-of-nora');
    await second.page.locator('form button[type=submit], form button:not([type])').first().click();
    await second.page.waitForURL(/\/dashboard/);
    await second.page.getByText('Kestrel Robotics').first().waitFor();
    await second.page.getByRole('link', { name: 'Organization', exact: true }).click();
    assert.equal(await second.page.getByRole('button', { name: 'Invite people' }).count(), 0);

    await first.page.reload();
    await first.page.getByRole('row', { name: /Nora Newcomer/ }).waitFor();

    const again = await profile();
    await again.page.goto(link);
    await again.page.getByText(/already|used|accepted/i).first().waitFor();
    for (const { context } of [first, second, again]) await context.close();
  });

  it('shows a person without permissions a friendly page, and the API tells them nothing', async () => {
    const { context, page } = await profile();
    await logIn(page, kestrelUser);
    const answer = page.waitForRequest((request) => request.url().includes('/org-api/v1/organizations/'));
    await page.reload();
    const request = await answer;
    const headers = await request.allHeaders();
    const organization = /organizations\/([^/?]+)/.exec(request.url())![1]!;
    for (const path of [`organizations/${organization}/members`, `organizations/${organization}/invitations`, 'organizations/org_of_somebody_else']) {
      const refused = await page.request.get(`${demo.url}/org-api/v1/${path}`, { headers: { authorization: headers['authorization']! } });
      assert.equal(refused.status(), 403, path);
    }
    await page.goto(`${demo.url}/organization`);
    assert.equal(await page.getByRole('table').count(), 0);
    await context.close();
  });

  it('switches organizations without a login form, and shows nothing of the old one', async () => {
    const { context, page } = await profile();
    await logIn(page, admin, 'Kestrel Robotics');
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await page.getByRole('row', { name: /Amara Okafor/ }).waitFor();
    const forms: string[] = [];
    page.on('framenavigated', (frame) => { if (frame === page.mainFrame() && frame.url().includes('/login/')) forms.push(frame.url()); });
    await page.getByRole('button', { name: /Kestrel Robotics/ }).first().click();
    await page.getByRole('listitem').getByRole('button', { name: /Baltic Freight Cooperative/ }).first().click();
    await page.getByRole('button', { name: /Baltic Freight Cooperative/ }).first().waitFor();
    assert.deepEqual(forms, []);
    assert.equal(await page.getByText('Amara Okafor').count(), 0);
    await context.close();
  });

  it('keeps tokens out of the page, the address and the storage', async () => {
    const { context, page } = await profile();
    await logIn(page, admin, 'Kestrel Robotics');
    const request = page.waitForRequest((one) => Boolean(one.headers()['authorization']));
    await page.reload();
    const token = (await (await request).allHeaders())['authorization']!.slice('Bearer '.length);
    const everything = await page.evaluate(() => {
      const texts = [document.documentElement.outerHTML, location.href, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage }), document.cookie];
      const roots: ParentNode[] = [document];
      for (const root of roots) for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) texts.push(shadowRoot.innerHTML), roots.push(shadowRoot);
      return texts.join('\n');
    });
    assert.ok(token.length > 100);
    assert.ok(!everything.includes(token));
    await context.close();
  });

  it('works on a page of three lines with a cookie and no Auth0 at all', async () => {
    const { context, page } = await profile();
    await page.goto(`${demo.url}/cookies`);
    await page.getByRole('button', { name: 'Sign in' }).or(page.getByRole('link', { name: /log in|sign in/i })).first().click();
    await page.getByLabel('E-mail address').fill(admin);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: /log in/i }).click();
    await page.getByRole('row', { name: /Ines Marchetti/ }).waitFor();
    await page.getByRole('button', { name: /Kestrel Robotics|Baltic Freight/ }).first().waitFor();
    await context.close();
  });

  it('reports nothing refused by its strict policies', () => {
    assert.deepEqual(complaints, []);
  });
});
