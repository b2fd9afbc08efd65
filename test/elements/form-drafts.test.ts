/*
 * Forms with a draft: the input of one user is never shown to another user who signs in on the same page.
 */
import { expect } from '@open-wc/testing';
import { mount, until } from './mount.js';

const forms = [
  { tag: 'org-profile', field: 'Organization name' },
  { tag: 'branding-editor', field: /text/ },
  { tag: 'security-policy', field: 'Allowed email domains' },
] as const;

describe('the draft of a form', () => {
  for (const { tag, field } of forms) {
    it(`is discarded by <${tag}> when another user signs in`, async () => {
      const driver = await mount(tag, { signedInNow: true });
      await driver.ready();
      const input = await driver.type(field, 'draft.example');
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      await driver.says(/unsaved change/);
      driver.provider.client = driver.backend.as('user_2');
      await until(() => driver.provider.context!.client === driver.provider.client, 'the client of the other user');
      await driver.ready();
      await driver.settled();
      expect(driver.text()).not.to.match(/unsaved change|draft\.example/);
      expect(JSON.stringify({ ...sessionStorage })).not.to.include('draft.example');
    });
  }
});
