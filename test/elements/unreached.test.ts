/* A backend or token service that is unreachable for a while: elements keep their content and recover by themselves. */
import { expect } from '@open-wc/testing';
import { samplePeople } from '../../src/backend/testing/sample-data.js';
import { RESOURCE_TOPICS } from '../../src/core/org-context.js';
import { html, mount, until } from './mount.js';
import { tagsWithStates } from './registered.js';

/** The elements that read something before they are opened. */
const tags = tagsWithStates.filter((tag) => tag !== 'invite-dialog');
const content = RESOURCE_TOPICS.filter((topic) => topic !== 'session');

describe('a lost connection', () => {
  for (const tag of tags) {
    it(`keeps the content of ${tag}, and recovers automatically`, async () => {
      const driver = await mount(
        tag,
        {},
        undefined,
        tag === 'member-details' ? ({ userId: samplePeople.owner } as never) : {},
      );
      await until(() => driver.element.matches(':state(ready)') || driver.element.matches(':state(error)'));
      await until(() => driver.backend.streams === 1);
      const state = ['ready', 'error'].find((one) => driver.element.matches(`:state(${one})`))!;
      const { backend, provider } = driver;
      const states = new Set<string>();
      const watched = setInterval(
        () =>
          states.add(
            ['no-session', 'forbidden', 'loading', 'error', 'empty', 'ready'].find((one) =>
              driver.element.matches(`:state(${one})`),
            )!,
          ),
        10,
      );
      backend.settings.failure = 'network';
      provider.context!.invalidate(content);
      await until(() => provider.context!.unreached);
      backend.settings.failure = 'none';
      backend.requests.length = 0;
      await until(() => backend.requests.some((line) => line.includes('organizations')), 'another read');
      await until(() => !provider.context!.unreached && driver.element.matches(`:state(${state})`));
      clearInterval(watched);
      expect([...states]).to.deep.equal([state]);
    });
  }

  it('recovers automatically before the first load', async () => {
    const page = html`${tags.map((tag) => document.createElement(tag))}`;
    const driver = await mount('org-profile', { failure: 'network' }, page);
    driver.provider.organization = undefined;
    await driver.says('Can’t reach the server');
    driver.backend.settings.failure = 'none';
    await driver.ready();
    for (const tag of ['org-switcher', 'org-picker', 'member-list'] as const)
      await until(() => driver.provider.querySelector(tag)!.matches(':state(ready)'), tag);
  });

  it('ends at once when the network is back', async () => {
    const driver = await mount('member-list', { failure: 'network' });
    await driver.says('Can’t reach the server');
    await until(() => driver.provider.context!.onUnreached);
    driver.backend.settings.failure = 'none';
    dispatchEvent(new Event('online'));
    expect(driver.provider.context!.unreached).to.equal(false);
    await driver.ready();
  });

  it('keeps an open dialog and its selection', async () => {
    const driver = await mount('org-profile');
    await driver.ready();
    await until(() => driver.backend.streams === 1);
    const name = await driver.type(/name/i, 'Kestrel North');
    driver.backend.settings.failure = 'network';
    driver.provider.context!.invalidate(content);
    await until(() => driver.provider.context!.unreached);
    expect(driver.provider.context!.signedOut).to.equal(false);
    driver.backend.settings.failure = 'none';
    await until(() => !driver.provider.context!.unreached);
    expect(name.isConnected).to.equal(true);
    expect(name.value).to.equal('Kestrel North');
  });

  it('does not sign the viewer out after recovery', async () => {
    const driver = await mount('member-list', { role: 'signed-out' });
    await driver.says('signed out');
    driver.backend.settings.role = 'admin';
    driver.provider.context!.invalidate(content);
    await driver.ready();
    expect(driver.provider.context!.signedOut).to.equal(false);
  });
});
