/*
 * An administrator adds a webhook in the page. The receiver of the demo, which verifies signatures, breaks and is mended;
 * the failed event is sent again, and the secret is rotated.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { Demo } from '../../demo/server.js';
import { useDemoInBrowser } from './demo-in-browser.js';
import { complaints, Person } from './users.js';

describe('a webhook', () => {
  let demo: Demo;
  let browser: Browser;
  let yuki: Person;
  let page: Page;
  /** The page of the receiver. */
  let receiver: Page;
  let secret: string;

  useDemoInBrowser(async (started) => {
    ({ demo, browser } = started);
    yuki = await Person.arrive(demo, browser);
    page = yuki.page;
  });

  const dialog = () => page.getByRole('dialog');
  const received = () => receiver.locator('p.prose', { has: receiver.locator('time') });
  const delivery = (event: string) => page.getByRole('row', { name: event }).first();

  async function chooseAction(name: string): Promise<void> {
    await page.getByRole('button', { name: 'Actions for Payroll' }).click();
    await page.getByRole('menuitem', { name }).click();
  }

  /** Reads the new secret in its dialog, and closes it. */
  async function takeSecret(): Promise<string> {
    const value = await dialog().getByLabel('Signing secret', { exact: true }).inputValue();
    await dialog().getByRole('button', { name: 'Done' }).click();
    await dialog().getByRole('button', { name: 'Close without copying' }).click();
    await dialog().waitFor({ state: 'detached' });
    return value;
  }

  async function configure(value: string): Promise<void> {
    await receiver.getByLabel('Signing secret').fill(value);
    await receiver.getByRole('button', { name: 'Save secret' }).click();
    await receiver.getByText(`A secret that ends in ${value.slice(-4)} is stored.`).waitFor();
  }

  async function setBroken(isBroken: boolean): Promise<void> {
    await receiver.getByLabel('Respond with 500 to every request').setChecked(isBroken);
    await receiver.getByRole('button', { name: 'Save', exact: true }).click();
    await receiver.waitForLoadState();
  }

  it('1. is added in the page, and its secret is shown once', async () => {
    await yuki.logIn('yuki.tanaka@kestrel-robotics.example');
    await page.getByRole('link', { name: 'Organization', exact: true }).click();
    await yuki.confirm();
    await page.getByRole('link', { name: 'Webhooks', exact: true }).click();
    await page.getByText('No webhooks yet').waitFor();
    await page.getByRole('button', { name: 'Add endpoint' }).first().click();
    await dialog().getByLabel('Name').fill('Payroll');
    await dialog().getByLabel('Endpoint URL').fill('ftp://localhost/hooks');
    await dialog().getByRole('button', { name: 'Add endpoint' }).click();
    await dialog().getByText('Enter a complete URL').waitFor();
    await dialog().getByLabel('Endpoint URL').fill(`${demo.receiverUrl}/hooks`);
    await dialog().getByRole('button', { name: 'Add endpoint' }).click();
    await page.getByRole('heading', { name: 'Payroll added' }).waitFor();
    secret = await takeSecret();
    assert.match(secret, /^whsec_/);
  });

  it('2. sends a test event, whose signature the receiver verifies', async () => {
    receiver = await yuki.context.newPage();
    await receiver.goto(demo.receiverUrl!);
    await receiver.getByText('No events yet.').waitFor();
    await chooseAction('Send test event');
    await page.getByText('Test event to Payroll failed: 401').first().waitFor();
    await receiver.reload();
    await received().getByText('Signature not valid').waitFor();
    await configure(secret);
    await chooseAction('Send test event');
    await page.getByText('Test event delivered to Payroll').first().waitFor();
    await receiver.reload();
    await received().first().getByText('Signature verified').waitFor();
  });

  it('3. shows a delivery that failed', async () => {
    await setBroken(true);
    await page.getByRole('link', { name: 'Roles', exact: true }).click();
    await page.getByRole('button', { name: 'Create role' }).first().click();
    await dialog().getByLabel('Name').fill('Payroll clerk');
    await dialog().getByRole('button', { name: 'Create role' }).click();
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Webhooks', exact: true }).click();
    await page.getByText('Retrying').waitFor();
    await page.getByRole('button', { name: 'Payroll', exact: true }).click();
    await delivery('role.created').getByText('500').waitFor();
    await page.getByRole('button', { name: 'role.created' }).click();
    await page.getByText('Responded with 500.').waitFor();
    await page.getByText('"Payroll clerk"').waitFor();
  });

  it('4. delivers the event again once the receiver is mended', async () => {
    await setBroken(false);
    await page.getByRole('button', { name: 'Redeliver' }).click();
    await delivery('role.created').getByText('204').waitFor();
    await page.getByText('Delivering').waitFor();
    await receiver.reload();
    const events = received().filter({ hasText: 'role.created' });
    const ids = await events.locator('.address').allTextContents();
    assert.ok(ids.length >= 2, `${ids.length} requests`);
    assert.equal(new Set(ids).size, 1);
    await events.first().getByText('Signature verified').waitFor();
  });

  it('5. signs with both secrets after a rotation, so that the receiver needs no change at once', async () => {
    await chooseAction('Rotate secret');
    await dialog().getByText('For 24 hours, requests are signed with both secrets').waitFor();
    await dialog().getByRole('button', { name: 'Rotate secret' }).click();
    await page.getByRole('heading', { name: 'Secret of Payroll rotated' }).waitFor();
    const rotated = await takeSecret();
    assert.notEqual(rotated, secret);
    await page.getByText(/Valid until/).waitFor();
    for (const current of [secret, rotated]) {
      await configure(current);
      const before = await received().filter({ hasText: 'endpoint.test' }).count();
      await chooseAction('Send test event');
      await page.getByText('Test event delivered to Payroll').first().waitFor();
      for (let count = before; count === before;) {
        await receiver.reload();
        count = await received().filter({ hasText: 'endpoint.test' }).count();
      }
      await received().first().getByText('Signature verified').waitFor();
    }
    assert.deepEqual(complaints, []);
    await yuki.leave();
  });
});
