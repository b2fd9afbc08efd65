/* Announcements during actions: the text of live regions, in order, unless a modal dialog hides them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openStorybookPage, storyOf, type StorybookPage } from './storybook.js';
import { item } from './viewports.js';

describe('announcements', () => {
  let storybook: StorybookPage;

  before(async () => {
    storybook = await openStorybookPage({ viewport: { width: 1040, height: 900 }, reducedMotion: 'reduce' });
  });
  after(() => storybook?.close());

  const start = async (element: string, story = 'ready'): Promise<Page> => {
    await storybook.open(storyOf(element, story));
    storybook.page.setDefaultTimeout(5000);
    await storybook.page.evaluate(() => void (window.heard.length = 0));
    return storybook.page;
  };
  const hears = async (words: RegExp) => {
    for (let tries = 0; tries < 60; tries++) {
      if (
        (await storybook.page.evaluate(() => window.heard)).some(
          (text) => words.test(text) && !text.endsWith('(not heard)'),
        )
      )
        return;
      await storybook.page.waitForTimeout(50);
    }
    assert.fail(
      `${words} was not announced; these were: ${JSON.stringify(await storybook.page.evaluate(() => window.heard))}`,
    );
  };

  it('how many members a search finds', async () => {
    const page = await start('member-list');
    await page.getByRole('searchbox', { name: 'Search members' }).fill('chiara');
    await hears(/^1 /);
  });

  it('that no members match', async () => {
    const page = await start('member-list');
    await page.getByRole('searchbox', { name: 'Search members' }).fill('zeppelin');
    await hears(/No members|^0 /);
  });

  it('how many members are selected, and what the removal of them came to', async () => {
    const page = await start('member-list');
    await page.getByRole('checkbox', { name: 'Select Chiara Ferrari' }).check();
    await hears(/^1 selected/);
    await page.getByRole('button', { name: 'Remove…' }).click();
    await page.getByRole('button', { name: /^Remove Chiara/ }).click();
    await hears(/Chiara Ferrari.*removed|[Rr]emoved.*Chiara Ferrari/);
  });

  it('contain the effect of a change of roles, and that it was saved', async () => {
    const page = await start('member-list');
    await page.getByRole('button', { name: 'Actions for Chiara Ferrari' }).click();
    await item(/^Change roles/)(page);
    await page.getByRole('checkbox', { name: 'Auditor' }).check();
    await hears(/Gains/);
    await page.getByRole('button', { name: 'Save roles' }).click();
    await hears(/[Rr]oles/);
  });

  it('how many organizations a search finds', async () => {
    const page = await start('org-switcher', 'ten-thousand');
    await page.getByRole('button', { name: /^Acme/ }).click();
    await page.getByRole('searchbox').fill('globex');
    await hears(/\d/);
  });

  it('how many addresses are ready, and what became of them', async () => {
    const page = await start('invite-dialog');
    await page.getByRole('button', { name: 'Send 1 invitation' }).click();
    await hears(/was emailed by/);
  });

  it('that an invitation was revoked', async () => {
    const page = await start('invitation-list');
    await page.getByRole('button', { name: 'Actions for guest.1@example.org' }).click();
    await item(/^Revoke/)(page);
    await page.getByRole('button', { name: 'Revoke invitation' }).click();
    await hears(/[Rr]evoked/);
  });

  it('contain the availability of a short name, unsaved changes, and that they were saved', async () => {
    const page = await start('org-profile');
    await page.getByRole('textbox', { name: 'URL name' }).fill('acme-freight');
    await hears(/free|available/i);
    await hears(/unsaved/);
    await page.getByRole('button', { name: /^Save/ }).click();
    await hears(/[Ss]aved/);
  });

  it('that the branding was saved', async () => {
    const page = await start('branding-editor');
    await page.getByRole('textbox', { name: 'Primary color', exact: true }).fill('#b45309');
    await hears(/unsaved/);
    await page.getByRole('button', { name: 'Save branding' }).click();
    await hears(/[Ss]aved/);
  });

  it('that a member was signed out', async () => {
    const page = await start('member-details');
    await page.getByRole('tab', { name: 'Sessions' }).click();
    await page
      .getByRole('button', { name: /^Sign out/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out', exact: true }).click();
    await hears(/[Ss]igned out/);
  });

  it('that an invitation was declined', async () => {
    const page = await start('org-picker', 'invited');
    await page
      .getByRole('button', { name: /^Decline/ })
      .first()
      .click();
    await hears(/declined/);
  });

  it('that something could not be loaded', async () => {
    await storybook.open(storyOf('member-list', 'error'));
    await hears(/Couldn’t load/);
  });
});
