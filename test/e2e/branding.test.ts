/* One value on its whole way: a brand from the editor into the database, onto the login page and into an e-mail. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { brandColors } from '../../src/index.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, Person } from './users.js';

const colors = { primary: '#7a1fa2', pageBackground: '#f7efe0' };
const rgb = (hex: string) => `rgb(${[1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
const painted = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((element) => {
      const { backgroundColor, color } = getComputedStyle(element);
      return { backgroundColor, color };
    });

describe('a brand', () => {
  let demo: Demo;
  let browser: Browser;

  useDemoInBrowser((started) => {
    ({ demo, browser } = started);
  });

  it('appears on the login page and in emails as in the preview', async () => {
    const admin = await Person.arrive(demo, browser);
    const { page } = admin;
    await admin.logIn('kaarel.tamm@baltic-freight.example');
    await page.goto(`${demo.url}/organization`);
    await admin.confirm();
    await page.getByRole('row', { name: /Kaarel Tamm/ }).waitFor();
    await page.getByRole('link', { name: 'Branding' }).click();
    for (const [label, color] of [
      ['Primary color', colors.primary],
      ['Page background', colors.pageBackground],
    ] as const) {
      await page.getByRole('textbox', { name: label, exact: true }).fill(color);
      await page.keyboard.press('Tab');
    }
    const preview = await painted(page, 'branding-preview .preview.login.light .primary-button');
    assert.equal(preview.backgroundColor, rgb(colors.primary));
    await page.getByRole('button', { name: 'Save branding' }).click();
    await page.getByText(/saved/i).first().waitFor();
    await page.goto(`${demo.url}/organization/members`);
    await page.getByRole('button', { name: 'Invite people' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Email addresses').fill('liis.saar@baltic-freight.example');
    await dialog.getByRole('button', { name: /^Roles: / }).click();
    await dialog.getByLabel(/Dashboard user/).check();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: /^Send/ }).click();
    await dialog.getByText('1 invitation sent').waitFor();
    await admin.leave();

    for (const scheme of ['light', 'dark'] as const) {
      const expected = brandColors(colors, scheme);
      const context = await browser.newContext({ colorScheme: scheme, reducedMotion: 'reduce' });
      const visitor = await context.newPage();
      await visitor.goto(`${demo.url}/?organization=baltic-freight`);
      await visitor.getByRole('heading', { name: 'Sign in to Baltic Freight Cooperative' }).waitFor();
      assert.deepEqual(await painted(visitor, 'button.primary'), {
        backgroundColor: rgb(expected.primary),
        color: rgb(expected.onPrimary),
      });
      assert.equal((await painted(visitor, 'body')).backgroundColor, rgb(expected.page));
      assert.deepEqual(await painted(visitor, 'main.card'), {
        backgroundColor: rgb(expected.card),
        color: rgb(expected.text),
      });

      await visitor.goto(`${demo.url}/mailbox`);
      const { items } = (await visitor.evaluate(async () => (await fetch('/mailbox/messages')).json())) as {
        items: { id: string; to: string }[];
      };
      await visitor.goto(
        `${demo.url}/mailbox/messages/${items.find(({ to }) => to === 'liis.saar@baltic-freight.example')!.id}/html`,
      );
      assert.deepEqual(await painted(visitor, 'a:has-text("Join")'), {
        backgroundColor: rgb(expected.primary),
        color: rgb(expected.onPrimary),
      });
      assert.equal((await painted(visitor, 'body')).backgroundColor, rgb(expected.page));
      assert.equal((await painted(visitor, 'table.card')).backgroundColor, rgb(expected.card));
      await context.close();
    }
    assert.deepEqual(complaints, []);
  });
});
