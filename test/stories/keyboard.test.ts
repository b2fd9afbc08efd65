/*
 * The main deed of each element by keyboard alone, from the start of the page: the focus shows at every step, and is in a
 * sensible place afterwards. Menus, removal and tabs have tests of their own in `test/elements`.
 */
import { after, before, describe, it } from 'node:test';
import { openBook, storyOf, type Book } from './storybook.js';
import { focusOn, goTo } from './keys.js';

describe('by keyboard alone', () => {
  let book: Book;

  before(async () => {
    book = await openBook({ viewport: { width: 1040, height: 900 }, reducedMotion: 'reduce' });
  });
  after(() => book?.close());

  const start = async (element: string, story = 'ready') => {
    await book.open(storyOf(element, story));
    return {
      page: book.page,
      press: (...keys: string[]) =>
        keys.reduce((before, key) => before.then(() => book.page.keyboard.press(key)), Promise.resolve()),
      write: (text: string) => book.page.keyboard.type(text),
    };
  };

  it('one goes to another organization out of ten thousand, and stands at the switcher again', async () => {
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

  it('one sorts the members, and stays at the column', async () => {
    const { page, press } = await start('member-list');
    await goTo(page, /^button “Joined/);
    await press('Enter');
    await page.getByRole('columnheader', { name: 'Joined' }).and(page.locator('[aria-sort]')).waitFor();
    await focusOn(page, /^button “Joined/);
  });

  it('one gives somebody a role, and stands at their row again', async () => {
    const { page, press } = await start('member-list');
    await goTo(page, /^button “Actions for Chiara Ferrari/);
    await press('Enter');
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

  it('one removes two people at once, and is not left nowhere', async () => {
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

  it('one looks at somebody’s history, and stands at their name again', async () => {
    const { page, press } = await start('member-list');
    await goTo(page, /^button “Amara Jensen”/);
    await press('Enter');
    await page.getByRole('tab', { name: 'Roles' }).waitFor();
    await goTo(page, /^button “Roles”/);
    await goTo(page, /^button “History”/, 'ArrowRight');
    await press('Escape');
    await focusOn(page, /^button “Amara Jensen”/);
  });

  it('one invites somebody, and stands at the button again', async () => {
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

  it('one revokes an invitation, and stands at its row again', async () => {
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

  it('one accepts an invitation, and is told so where one stands', async () => {
    const { page, press } = await start('invitation-accept');
    await goTo(page, /^button “Accept and continue/);
    await press('Enter');
    await focusOn(page, /^h2 “/);
  });

  it('one creates an organization, and it stands in the list', async () => {
    const { page, press, write } = await start('org-picker');
    await goTo(page, /^button “Create organization/);
    await press('Enter');
    await focusOn(page, /^input “Name/);
    await write('Blue Harbour');
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Blue Harbour').first().waitFor();
    await focusOn(page, /^button “.*Blue Harbour.*Current/);
  });

  it('one renames the organization and saves it with Enter', async () => {
    const { page, press, write } = await start('org-profile');
    await goTo(page, /^input “Name/);
    await press('ControlOrMeta+a');
    await write('Acme Freight');
    await page.getByText('1 unsaved change').waitFor();
    await press('Enter');
    await page.getByText('1 unsaved change').waitFor({ state: 'detached' });
    await focusOn(page, /^input “Name/);
  });

  it('one signs a member out on one device, and stays in the section', async () => {
    const { page, press } = await start('member-details');
    await goTo(page, /^button “Roles/);
    await goTo(page, /^button “Sessions/, 'ArrowRight');
    await goTo(page, /^button “Sign out/);
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await goTo(page, /^button “Sign out”/);
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // What came of it stands there too.
    await focusOn(page, /^(button “Sign out|div “Signed out on 1 device)/);
  });

  it('one gives the organization another color and saves it', async () => {
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
