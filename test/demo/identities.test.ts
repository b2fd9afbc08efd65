/*
 * `<identity-list>` in the demo, in a real browser: a pop-up proves a second account, and a sign-in with either one reaches
 * the same user.
 */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { complaints, launchChromium, password, Person } from '../e2e/users.js';
import { useDemo } from './driver.js';

let browser: Browser;
const demo = useDemo(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

const amara = 'amara.okafor@kestrel-robotics.example';

async function signIn(page: Page, email: string): Promise<void> {
  page.setDefaultTimeout(15_000);
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

async function openAccounts({ page }: Person): Promise<void> {
  await page.locator('.person summary').click();
  await page.getByRole('link', { name: 'Accounts and sessions' }).click();
  await page.getByRole('row', { name: /Email and password/ }).waitFor();
}

/** Presses the button that opens the pop-up of the proof. */
async function prove({ page }: Person): Promise<Page> {
  const popup = page.waitForEvent('popup');
  await page.getByRole('dialog').getByRole('button', { name: 'Confirm the other account' }).click();
  return popup;
}

/** The accounts in the list. */
const accounts = ({ page }: Person) => page.locator('identity-list').getByRole('row').filter({ hasText: '@' });

/** Name, and organization of the current page. */
async function whoAmI({ page }: Person): Promise<string> {
  await page.getByRole('heading', { name: 'Dashboard' }).waitFor();
  await page.getByText(/^Kestrel Robotics · /).waitFor();
  return (await page.locator('.person-email').textContent()) ?? '';
}

test('a suggested account is linked, signs in to the same user, and is unlinked', async () => {
  const person = await Person.arrive(demo, browser);
  const { page } = person;
  await person.logIn(amara);
  await openAccounts(person);
  assert.equal(await accounts(person).count(), 1);
  await page.getByText('Your only way to sign in').waitFor();

  await page.getByText('signs in with Pinemail').waitFor();
  await page.getByRole('button', { name: 'Review' }).click();
  const dialog = page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: 'Link accounts' });
  assert.equal(await submit.getAttribute('aria-disabled'), 'true');
  const popup = await prove(person);
  // The suggestion names the identity provider, so its page is the first one.
  await popup.getByRole('heading', { name: 'Sign in with Pinemail' }).waitFor();
  assert.equal(await popup.getByLabel('Email address').inputValue(), amara);
  await signIn(popup, amara);
  await dialog.getByText('Confirmed just now').waitFor();
  await submit.click();
  assert.equal(await person.confirm(), 'enrolment');
  await page.getByRole('row', { name: /Pinemail/ }).waitFor();
  assert.equal(await accounts(person).count(), 2);

  // The first sign-in survives: the cookie at the provider after a reload, and the refresh token.
  await page.reload();
  await page.getByRole('row', { name: /Pinemail/ }).waitFor();
  assert.equal(await accounts(person).count(), 2);
  await page.goto(`${demo.url}/dashboard`);
  assert.equal(await whoAmI(person), amara);

  const other = await Person.arrive(demo, browser);
  await other.page.goto(demo.url);
  await other.page.getByRole('button', { name: 'Sign in' }).click();
  await other.page.getByRole('link', { name: 'Continue with Pinemail' }).click();
  await signIn(other.page, amara);
  assert.equal(await whoAmI(other), amara);

  await person.signOut();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Continue with Pinemail' }).click();
  await signIn(page, amara);
  assert.equal(await whoAmI(person), amara);

  await person.signOut();
  await person.logIn(amara);
  await openAccounts(person);
  await page
    .getByRole('row', { name: /Pinemail/ })
    .getByRole('button', { name: /Unlink/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Unlink Pinemail' }).click();
  await person.confirm();
  await page.getByRole('row', { name: /Pinemail/ }).waitFor({ state: 'detached' });
  assert.equal(await accounts(person).count(), 1);
  await page.getByText('Your only way to sign in').waitFor();

  await other.page.reload();
  await other.page.getByRole('heading', { name: /Sign in/ }).waitFor();
  await person.leave();
  await other.leave();
});

test('no content security policy is violated and no error is thrown', () => {
  assert.deepEqual(complaints, []);
});
