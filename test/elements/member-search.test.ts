/*
 * Fields that suggest members: an error of the search is shown, the typed text stays, and suggestions of another organization
 * are never offered.
 */
import { expect } from '@open-wc/testing';
import { mount, until, type Driver } from './mount.js';

const searches = ['audit-log', 'security-policy'] as const;

async function open(tag: (typeof searches)[number]) {
  const driver = await mount(tag, { signedInNow: true });
  await driver.ready();
  if (tag === 'security-policy') await driver.check(/^Required/);
  return driver;
}

const search = (driver: Driver<HTMLElement>) =>
  until(() => driver.root.querySelector<HTMLInputElement>('input[list^=found]'), 'the search field');

async function type(driver: Driver<HTMLElement>, text: string): Promise<HTMLInputElement> {
  const input = await search(driver);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  return input;
}

const options = (driver: Driver<HTMLElement>) => driver.root.querySelectorAll('datalist option');

describe('a field that suggests members', () => {
  for (const tag of searches) {
    it(`shows in <${tag}> why a search failed, and keeps the text`, async () => {
      const driver = await open(tag);
      Object.assign(driver.backend.settings, { failure: 'error', failing: '/members' });
      const input = await type(driver, 'ada');
      await driver.says('went wrong');
      expect(input.value).to.equal('ada');
      driver.backend.settings.failure = 'none';
      await type(driver, 'ada o');
      await until(() => options(driver).length > 0, 'suggestions');
      await driver.noLongerSays('went wrong');
    });

    it(`drops in <${tag}> the suggestions of an earlier text and of another organization`, async () => {
      const driver = await open(tag);
      const before = driver.backend.requests.length;
      driver.backend.settings.latency = 600;
      await type(driver, 'ada');
      await until(() => driver.backend.requests.slice(before).some((line) => line.includes('/members')), 'the search');
      driver.backend.settings.latency = 0;
      await type(driver, 'no such person');
      await new Promise((done) => setTimeout(done, 900));
      expect(options(driver)).to.have.lengthOf(0);
      await type(driver, 'ada');
      await until(() => options(driver).length > 0, 'suggestions');
      driver.element.organization = 'org_2';
      await driver.settled();
      await until(() => options(driver).length === 0, 'no suggestions');
    });
  }
});
