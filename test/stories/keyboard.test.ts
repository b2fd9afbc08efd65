/*
 * The main action of each element with the keyboard alone, from the start of the page: the focus is visible at every step,
 * and is in a sensible place after it. Menus, removal and tabs have tests of their own in `test/elements`.
 */
import { after, before, describe, it } from 'node:test';
import { openStorybookPage, storyOf, type StorybookPage } from './storybook.js';
import { focusOn, goTo } from './keys.js';

describe('the keyboard alone', () => {
  let storybook: StorybookPage;

  before(async () => {
    storybook = await openStorybookPage({ viewport: { width: 1040, height: 900 }, reducedMotion: 'reduce' });
  });
  after(() => storybook?.close());

  const start = async (element: string, story = 'ready') => {
    await storybook.open(storyOf(element, story));
    return {
      page: storybook.page,
      press: (...keys: string[]) =>
        keys.reduce((before, key) => before.then(() => storybook.page.keyboard.press(key)), Promise.resolve()),
      write: (text: string) => storybook.page.keyboard.type(text),
    };
  };

  it('switches to one of ten thousand organizations, and returns the focus to the switcher', async () => {
    const { page, press, write } = await start('org-switcher', 'ten-thousand');
    await goTo(page, /^button “.*Acme Logistics/);
    await press('Enter');
    await focusOn(page, /^input “Find/);
    await write('globex energy');
    await page.getByText(/\d results?/).waitFor();
    await press('ArrowDown');
    await focusOn(page, /^button “.*Globex Energy/);
    await press('Enter');
    await focusOn(page, /^button “.*Globex Energy/);
  });

  it('sorts the members, and keeps the focus on the column', async () => {
    const { page, press } = await start('member-list');
    await goTo(page, /^button “Joined/);
    await press('Enter');
    await page.getByRole('columnheader', { name: 'Joined' }).and(page.locator('[aria-sort]')).waitFor();
    await focusOn(page, /^button “Joined/);
  });

  it('adds a role to a member, and returns the focus to the row', async () => {
    const { page, press } = await start('member-list');
    await goTo(page, /^button “Actions for Chiara Ferrari/);
    await press('Enter');
    await focusOn(page, /View details/);
    await press('ArrowDown');
    await focusOn(page, /Change roles/);
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await goTo(page, /^input “Auditor/);
    await press('Space');
    await goTo(page, /^button “Save roles/);
    await press('Enter');
    await page.getByRole('row', { name: /Chiara Ferrari.*Auditor/ }).waitFor();
    await focusOn(page, /^button “Actions for Chiara Ferrari/);
  });

  it('removes two members at once, and keeps a focused element', async () => {
    const { page, press } = await start('member-list');
    await goTo(page, /^input “Select Chiara Ferrari/);
    await press('Space');
    await goTo(page, /^input “Select Hiroshi/);
    await press('Space');
    await page.getByText('2 selected').waitFor();
    await goTo(page, /^button “Remove…/, 'Shift+Tab');
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await goTo(page, /^button “Remove 2 people/);
    await press('Enter');
    await page.getByRole('row', { name: /Chiara Ferrari/ }).waitFor({ state: 'detached' });
    await focusOn(page, /^(button|input|h2)/);
  });

  it('opens the history of a member, and returns the focus to the name', async () => {
    const { page, press } = await start('member-list');
    await goTo(page, /^button “Amara Jensen”/);
    await press('Enter');
    await page.getByRole('tab', { name: 'Roles' }).waitFor();
    await goTo(page, /^button “Roles”/);
    await goTo(page, /^button “History”/, 'ArrowRight');
    await press('Escape');
    await focusOn(page, /^button “Amara Jensen”/);
  });

  it('invites a user, and returns the focus to the button', async () => {
    const { page, press, write } = await start('invite-dialog', 'playground');
    await goTo(page, /^button “Invite people/);
    await press('Enter');
    await focusOn(page, /^(textarea|input) “Email addresses/);
    await write('nadia@example.net');
    await press('Enter');
    await page.getByText('1 ready').waitFor();
    await goTo(page, /^button “Send 1 invitation/);
    await press('Enter');
    await page
      .getByText(/1 person was emailed/)
      .first()
      .waitFor();
    await goTo(page, /^button “(Done|Close)/);
    await press('Enter');
    await focusOn(page, /^button “Invite people/);
  });

  it('revokes an invitation, and returns the focus to the row', async () => {
    const { page, press } = await start('invitation-list');
    await goTo(page, /^button “Actions for guest.1@/);
    await press('Enter');
    await focusOn(page, /^button “Resend/);
    await goTo(page, /^button “Revoke/, 'ArrowDown');
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await goTo(page, /^button “Revoke invitation/);
    await press('Enter');
    await page
      .getByRole('row', { name: /guest\.1/ })
      .getByText('Revoked')
      .waitFor();
    await focusOn(page, /^button “Actions for guest.1@/);
  });

  it('accepts an invitation, and announces it in place', async () => {
    const { page, press } = await start('invitation-accept');
    await goTo(page, /^button “Accept and continue/);
    await press('Enter');
    await focusOn(page, /^h2 “/);
  });

  it('creates an organization, which appears in the list', async () => {
    const { page, press, write } = await start('org-picker');
    await goTo(page, /^button “Create organization/);
    await press('Enter');
    await focusOn(page, /^input “Organization name/);
    await write('Blue Harbour');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Blue Harbour').first().waitFor();
    await focusOn(page, /^button “.*Blue Harbour.*Current/);
  });

  it('renames the organization and saves it with Enter', async () => {
    const { page, press, write } = await start('org-profile');
    await goTo(page, /^input “Organization name/);
    await press('ControlOrMeta+a');
    await write('Acme Freight');
    await page.getByText('1 unsaved change').waitFor();
    await press('Enter');
    await page.getByText('1 unsaved change').waitFor({ state: 'detached' });
    await focusOn(page, /^input “Organization name/);
  });

  it('signs a member out on one device, and stays in the section', async () => {
    const { page, press } = await start('member-details');
    await goTo(page, /^button “Roles/);
    await goTo(page, /^button “Sessions/, 'ArrowRight');
    await goTo(page, /^button “Sign out/);
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await goTo(page, /^button “Sign out”/);
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // The result is shown there too.
    await focusOn(page, /^(button “Sign out|div “Signed out of 1 device)/);
  });

  it('changes the color of the organization and saves it', async () => {
    const { page, press, write } = await start('branding-editor');
    await goTo(page, /^input “Primary/);
    await press('ControlOrMeta+a');
    await write('#b45309');
    await goTo(page, /^button “Save branding/);
    await press('Enter');
    await page.getByText('1 unsaved change').waitFor({ state: 'detached' });
    await focusOn(page, /^(button|input|h2)/);
  });
});
