/*
 * The elements on the stand-in for an Auth0 tenant, without a backend: `myOrganizationClient` in a browser, across origins.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startAuth0Site, type Auth0Site } from '../auth0/site/server.js';
import { northlight, roles, sampleTenant } from '../auth0/tenant.js';
import { findChromium } from '../browsers.js';

describe('myOrganizationClient in a browser', () => {
  let site: Auth0Site;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    site = await startAuth0Site();
    browser = await chromium.launch({
      executablePath: findChromium(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
  });
  after(async () => {
    await browser?.close();
    await site?.stop();
  });
  beforeEach(async () => {
    Object.assign(site.auth0.tenant, sampleTenant());
    site.auth0.requests.length = 0;
    await page?.context().close();
    // A menu that moves while it opens is no target for a click.
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/CORS|Content Security Policy/.test(message.text())) complaints.push(message.text());
    });
  });

  /** Opens the page, and waits until no element loads: what is below them no longer moves. */
  const open = async (query: string) => {
    await page.goto(`${site.url}/?${query}`);
    await page.waitForFunction(() =>
      [
        ...document.querySelectorAll('org-provider :is(org-profile, branding-editor, member-list, invitation-list)'),
      ].every((element) => element.matches(':defined:not(:state(loading))')),
    );
  };
  const members = () => site.auth0.tenant.members[northlight]!;

  it('shows the organization and saves its name', async () => {
    await open('user=ada');
    const name = page.getByLabel('Organization name');
    await name.fill('Northlight Optics');
    await page.locator('org-profile').getByRole('button', { name: 'Save' }).click();
    await page.waitForFunction(
      () => !document.querySelector('org-profile')!.shadowRoot!.textContent!.includes('unsaved'),
    );
    await assertEventually(() => site.auth0.tenant.organizations[0]!.display_name === 'Northlight Optics');
    await page.reload();
    await page.getByLabel('Organization name').waitFor();
    assert.equal(await page.getByLabel('Organization name').inputValue(), 'Northlight Optics');
  });

  it('shows a name that is taken at its field', async () => {
    await open('user=ada');
    await page.getByLabel('URL name').fill('kestrel');
    await page.locator('org-profile').getByRole('button', { name: 'Save' }).click();
    await page.locator('org-profile [aria-invalid=true]').waitFor();
    assert.equal(site.auth0.tenant.organizations[0]!.name, 'northlight');
  });

  it('lists members without search and sorting', async () => {
    await open('user=ada');
    const list = page.locator('member-list');
    await list.getByRole('row', { name: /Grace Hopper/ }).waitFor();
    assert.equal(await list.getByRole('row').count(), 7);
    assert.equal(await list.getByRole('searchbox').count(), 0);
    assert.equal(await list.getByRole('columnheader').getByRole('button').count(), 0);
  });

  it('loads more members while scrolling', async () => {
    for (let index = 0; index < 120; index++) {
      const user_id = `auth0|user${index}`;
      site.auth0.tenant.users.push({
        user_id,
        name: `User ${index}`,
        email: `${index}@a.example`,
        created_at: '2026-01-01T00:00:00Z',
      });
      members().push({ user_id, roles: [] });
    }
    await open('user=ada');
    const list = page.locator('member-list');
    await list.getByRole('row', { name: /Grace Hopper/ }).waitFor();
    await list.getByRole('row', { name: /User 119/ }).waitFor({ state: 'detached' });
    for (let tries = 0; tries < 60 && !(await list.getByRole('row', { name: /User 119/ }).count()); tries++) {
      await page.mouse.wheel(0, 2000);
      await page.waitForTimeout(100);
    }
    await list.getByRole('row', { name: /User 119/ }).waitFor();
    const pages = site.auth0.requests.filter(({ method, path }) => method === 'GET' && path === '/members');
    assert.ok(pages.length >= 3 && pages.length <= 5, `${pages.length} pages`);
  });

  it('changes roles', async () => {
    await open('user=ada');
    const list = page.locator('member-list');
    await list.getByRole('button', { name: 'Actions for Grace Hopper' }).click();
    await page.getByRole('menuitem', { name: 'Change roles' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: /Editor/ }).check();
    await dialog.getByRole('checkbox', { name: /Viewer/ }).uncheck();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await list.getByRole('row', { name: /Grace Hopper.*Editor/ }).waitFor();
    assert.deepEqual(members()[1]!.roles, [roles.editor]);
  });

  it('removes a member', async () => {
    await open('user=ada');
    const list = page.locator('member-list');
    await list.getByRole('button', { name: 'Actions for Alan Turing' }).click();
    await page.getByRole('menuitem', { name: /Remove/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Remove/ })
      .click();
    await list.getByRole('row', { name: /Alan Turing/ }).waitFor({ state: 'detached' });
    assert.equal(
      members().some(({ user_id }) => user_id === 'auth0|alan'),
      false,
    );
  });

  it('lets the viewer neither remove themselves nor change their own roles', async () => {
    await open('user=ada');
    await page.locator('member-list').getByRole('button', { name: 'Actions for Ada Byron' }).click();
    for (const name of [/Remove/, /Change roles/])
      assert.equal(await page.getByRole('menuitem', { name }).getAttribute('aria-disabled'), 'true');
  });

  it('invites, resends, copies the link and revokes', async () => {
    await open('user=ada');
    const list = page.locator('invitation-list');
    await list.getByRole('button', { name: 'Invite people' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Email addresses').fill('lena@example.org,joost@example.org,');
    await dialog.getByRole('button', { name: /^Roles: / }).click();
    await dialog.getByRole('checkbox', { name: /Editor/ }).check();
    assert.equal(await dialog.getByRole('button', { name: 'Message and language' }).count(), 0);
    await dialog.getByRole('button', { name: 'Send 2 invitations' }).click();
    await dialog.getByText('2 invitations sent').waitFor();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await list.getByRole('row', { name: /lena@example.org.*Editor/ }).waitFor();
    assert.deepEqual(site.auth0.tenant.mails, ['lena@example.org', 'joost@example.org']);
    assert.equal(
      site.auth0.requests.filter(({ method, path }) => method === 'POST' && path === '/member-invitations').length,
      1,
    );

    const first = site.auth0.tenant.invitations[northlight]!.find(
      ({ invitee }) => invitee.email === 'lena@example.org',
    )!;
    const row = list.getByRole('row', { name: /lena@example.org/ });
    const before = (await row.elementHandle())!;
    await row.getByRole('button', { name: 'Resend' }).click();
    await list.getByText('Invitation resent to lena@example.org').first().waitFor();
    // Auth0 has a new invitation then, and the list a new row: the menu of the former one would close.
    await page.waitForFunction((element) => !element.isConnected, before);
    assert.equal(site.auth0.tenant.mails.length, 3);
    const open2 = site.auth0.tenant.invitations[northlight]!;
    assert.equal(open2.length, 2);
    assert.equal(
      open2.some(({ id }) => id === first.id),
      false,
    );

    await list.getByRole('button', { name: 'Actions for lena@example.org' }).click();
    assert.equal(await page.getByRole('menuitem', { name: /Extend/ }).count(), 0);
    await page.getByRole('menuitem', { name: 'Revoke' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Revoke/ })
      .click();
    await list.getByRole('row', { name: /lena@example.org/ }).waitFor({ state: 'detached' });
    assert.equal(site.auth0.tenant.invitations[northlight]!.length, 1);
  });

  it('saves one color together with the other', async () => {
    await open('user=ada');
    const editor = page.locator('branding-editor');
    await editor
      .getByRole('textbox', { name: /Primary color/ })
      .last()
      .fill('#7a1fa2');
    await editor.getByRole('button', { name: 'Save' }).click();
    await assertEventually(() => site.auth0.tenant.organizations[0]!.branding?.colors?.primary === '#7a1fa2');
    assert.equal(site.auth0.tenant.organizations[0]!.branding?.colors?.page_background, '#ffffff');
  });

  it('is read-only with the scopes to read', async () => {
    await open('user=grace&scope=read');
    const list = page.locator('member-list');
    await list.getByRole('row', { name: /Ada Byron/ }).waitFor();
    assert.equal(await page.getByLabel('Organization name').getAttribute('readonly'), '');
    assert.equal(
      site.auth0.requests.some(({ method }) => method !== 'GET'),
      false,
    );
  });

  it('shows a missing scope as missing access', async () => {
    await open('user=grace&scope=none');
    await page.locator('member-list').getByText('You don’t have access to members').waitFor();
    await page.locator('invitation-list').getByText('You don’t have access to invitations').waitFor();
    await page.getByLabel('Organization name').waitFor();
    assert.equal(await page.locator('member-list, invitation-list').getByRole('row').count(), 0);
  });

  it('shows that the user is signed out', async () => {
    await open('');
    await page
      .locator('member-list')
      .getByText(/signed out|Sign in/)
      .first()
      .waitFor();
    assert.deepEqual(site.auth0.requests, []);
  });

  it('asks for a second factor when the token needs one, and continues', async () => {
    await page.goto(`${site.url}/?user=ada&scope=mfa`);
    await page.getByRole('dialog').getByRole('button', { name: 'Verify' }).click();
    await page
      .locator('member-list')
      .getByRole('row', { name: /Grace Hopper/ })
      .waitFor();
  });

  it('waits when there are too many requests', async () => {
    site.auth0.fail({ path: '/members', action: { status: 429, body: {}, headers: { 'retry-after': '1' } } });
    await open('user=ada');
    await page
      .locator('member-list')
      .getByRole('row', { name: /Grace Hopper/ })
      .waitFor();
  });

  it('no request is blocked and no error is thrown', () => {
    assert.deepEqual(complaints, []);
  });
});

async function assertEventually(check: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !check(); tries++) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.ok(check());
}
