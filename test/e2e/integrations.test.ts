/*
 * An administrator connects the CRM of the demo by OAuth 2.0, sees a new member arrive there, and connects it again after the CRM
 * has revoked access. The chat is connected by a form, and disconnected.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, Person } from './users.js';

describe('integrations', () => {
  let demo: Demo;
  let browser: Browser;
  let yuki: Person;
  let page: Page;
  /** A page of another product. */
  let partner: Page;

  useDemoInBrowser(async (started) => {
    ({ demo, browser } = started);
    yuki = await Person.arrive(demo, browser);
    page = yuki.page;
  });

  const dialog = () => page.getByRole('dialog');
  const card = (name: string) => page.locator('integration-catalog').getByRole('listitem').filter({ hasText: name });
  const openCatalog = () => page.getByRole('link', { name: 'Integrations', exact: true }).click();

  /** Presses a button that opens the page of the CRM, and answers there. */
  async function answer(button: string, choice: string): Promise<void> {
    const opened = page.waitForEvent('popup');
    await page.getByRole('button', { name: button }).click();
    const popup = await opened;
    await popup.getByText('Fieldnote asks for access').waitFor();
    const closed = popup.waitForEvent('close');
    await popup.getByRole('button', { name: choice }).click();
    await closed;
  }

  /** Reloads a page until it has a text. */
  async function waitForText(shown: Page, text: string): Promise<void> {
    for (let tries = 0; tries < 60 && !(await shown.getByText(text).count()); tries++) {
      await shown.waitForTimeout(250);
      await shown.reload();
    }
    await shown.getByText(text).first().waitFor();
  }

  it('1. the CRM is not connected if access is denied there', async () => {
    await yuki.logIn('yuki.tanaka@kestrel-robotics.example');
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await yuki.confirm();
    await openCatalog();
    await card('Quarry Docs').getByText('Needs the Enterprise plan').waitFor();
    await answer('Connect Fernhill CRM', 'Cancel');
    await page.getByText('Fernhill CRM isn’t connected because access was denied.').waitFor();
  });

  it('2. the CRM is connected once access is given', async () => {
    await answer('Connect Fernhill CRM', 'Allow access');
    await page.getByText('Fernhill CRM is connected').first().waitFor();
    await card('Fernhill CRM').getByText('Healthy').waitFor();
  });

  it('3. a new member arrives in the CRM', async () => {
    await page.getByRole('link', { name: 'Members', exact: true }).click();
    await page.getByRole('button', { name: 'Add existing user' }).click();
    await dialog().getByLabel('Email address').fill('marit.saar@baltic-freight.example');
    await dialog()
      .getByLabel(/Dashboard user/)
      .check();
    await dialog().getByRole('button', { name: /^Add/ }).click();
    await page.getByRole('row', { name: /Marit Saar/ }).waitFor();
    partner = await yuki.context.newPage();
    await partner.goto(`${demo.url}/fernhill`);
    await waitForText(partner, 'Marit Saar');
  });

  it('4. access that the CRM revokes is noticed by a check, and given again', async () => {
    await partner.getByRole('button', { name: 'Revoke access of Fieldnote' }).click();
    await partner.waitForLoadState();
    await openCatalog();
    await page.getByRole('button', { name: 'Settings of Fernhill CRM' }).click();
    await dialog().getByRole('button', { name: 'Check now' }).click();
    await dialog().getByText('Stopped working').waitFor();
    await dialog()
      .getByRole('button', { name: /^(Close|Cancel)$/ })
      .last()
      .click();
    await card('Fernhill CRM').getByText('Access revoked').waitFor();
    await answer('Reconnect Fernhill CRM', 'Allow access');
    await card('Fernhill CRM').getByText('Healthy').waitFor();
  });

  it('5. the chat is connected by a form, keeps its token, and is disconnected', async () => {
    await partner.goto(`${demo.url}/tidewater`);
    const token = await partner.locator('.address').innerText();
    await page.getByRole('button', { name: 'Connect Tidewater Chat' }).click();
    await dialog().getByLabel('Channel').fill('no channel');
    await dialog().getByRole('button', { name: 'Connect', exact: true }).click();
    await dialog().locator('[aria-invalid=true]').first().waitFor();
    await dialog().getByLabel('Channel').fill('#people');
    await dialog().getByLabel('Token').fill(token);
    await dialog().getByRole('button', { name: 'Connect', exact: true }).click();
    await card('Tidewater Chat').getByText('Healthy').waitFor();
    await page.getByRole('button', { name: 'Settings of Tidewater Chat' }).click();
    await dialog().getByText('Saved. Enter a new one to replace it.').waitFor();
    assert.equal((await dialog().innerHTML()).includes(token), false);
    await dialog().getByRole('button', { name: 'Disconnect…' }).click();
    await dialog().getByText('No more messages are sent').last().waitFor();
    await dialog().getByRole('button', { name: 'Disconnect', exact: true }).click();
    await page.getByRole('button', { name: 'Connect Tidewater Chat' }).waitFor();
    assert.deepEqual(complaints, []);
    await yuki.leave();
  });
});
