/* Views of elements: each Ready story, and the menus and dialogs that open from it. */
import type { Page } from 'playwright-core';
import { elements, storyOf, type StorybookPage } from './storybook.js';

export interface Place {
  /** `member-list: a row’s menu` */
  name: string;
  element: string;
  open(storybook: StorybookPage): Promise<void>;
}

type Way = (page: Page) => Promise<unknown>;

const press =
  (name: string | RegExp, at = 0): Way =>
  (page) =>
    page.getByRole('button', { name }).nth(at).click();
/** Presses a key instead of the pointer, because a menu can move while it is positioned. Waits until it has the focus. */
export const item =
  (name: string | RegExp): Way =>
  async (page) => {
    await page.locator('[role=menuitem]:focus').waitFor();
    await page.getByRole('menuitem', { name }).press('Enter');
  };
const rowMenu = press(/^Actions for/, 3);
/** Opens the navigation of the administration, which is a popover in narrow windows. */
const openNavigation: Way = async (page) => {
  const button = page.getByRole('button', { name: /^Organization settings:/ });
  if (await button.isVisible()) await button.click();
};
const dialog: Way = (page) => page.getByRole('dialog').first().waitFor();

const ways: Record<string, Record<string, Way[]>> = {
  'member-list': {
    'a row’s menu': [rowMenu, (page) => page.getByRole('menuitem').first().waitFor()],
    'the dialog of roles': [rowMenu, item(/^Change roles/), dialog],
    'the dialog before a removal': [rowMenu, item(/^Remove/), dialog],
    'the dialog to add a user': [press('Add existing user'), dialog],
    'the bar of those that are selected': [
      (page) =>
        page
          .getByRole('checkbox', { name: /^Select / })
          .nth(3)
          .check(),
      (page) => page.getByText('1 selected').waitFor(),
    ],
    'the drawer of a member': [
      (page) => page.getByRole('table').getByRole('button', { name: 'Amara Jensen', exact: true }).click(),
      dialog,
      (page) => page.getByRole('tab').first().waitFor(),
    ],
  },
  'invitation-list': {
    'a row’s menu': [rowMenu, (page) => page.getByRole('menuitem').first().waitFor()],
    'the dialog of roles': [press(/^Actions for/, 0), item(/^Change roles/), dialog],
    'the dialog before revoking': [press(/^Actions for/, 0), item(/^Revoke/), dialog],
    'the dialog to invite': [press('Invite people'), dialog],
  },
  'org-switcher': {
    'the list': [press(/^Acme Logistics/), (page) => page.getByRole('button', { name: /^Globex Energy/ }).waitFor()],
    'the form for a new organization': [press(/^Acme Logistics/), press(/Create organization/), dialog],
  },
  'org-picker': { 'the form for a new organization': [press('Create organization'), dialog] },
  'org-admin': {
    'the navigation': [openNavigation],
    'the members': [openNavigation, press('Members'), (page) => page.getByRole('table').waitFor()],
    'the branding': [
      openNavigation,
      press('Branding'),
      (page) => page.getByRole('textbox', { name: 'Primary color', exact: true }).waitFor(),
    ],
  },
  'org-profile': {
    'the dialog to leave': [press('Leave…'), dialog],
    'the dialog to hand over': [press('Transfer…'), dialog],
    'the dialog to delete': [press('Delete…'), dialog],
  },
  'member-details': {
    'the dialog of roles': [press('Change roles…'), dialog],
    'the permissions': [(page) => page.getByRole('tab', { name: 'Permissions' }).click()],
    'the sessions': [
      (page) => page.getByRole('tab', { name: 'Sessions' }).click(),
      (page) =>
        page
          .getByRole('button', { name: /^Sign out/ })
          .first()
          .waitFor(),
    ],
    'the dialog before signing a member out': [
      (page) => page.getByRole('tab', { name: 'Sessions' }).click(),
      press(/^Sign out/),
      dialog,
    ],
    'the history': [(page) => page.getByRole('tab', { name: 'History' }).click()],
  },
  'invite-dialog': {
    'message and language': [
      press('Message and language'),
      (page) => page.getByRole('textbox', { name: /Message/ }).waitFor(),
    ],
  },
  'branding-editor': {
    'what is not saved': [
      (page) => page.getByRole('textbox', { name: 'Primary color', exact: true }).fill('#b45309'),
      (page) => page.getByRole('button', { name: 'Discard' }).waitFor(),
    ],
  },
};

/** All views of all elements. */
export const places: Place[] = elements.flatMap((element) => [
  { name: element, element, open: (storybook: StorybookPage) => storybook.open(storyOf(element, 'ready')) },
  ...Object.entries(ways[element] ?? {}).map(([what, steps]) => ({
    name: `${element}: ${what}`,
    element,
    async open(storybook: StorybookPage) {
      await storybook.open(storyOf(element, 'ready'));
      for (const step of steps) await step(storybook.page);
      await storybook.settle();
    },
  })),
]);
