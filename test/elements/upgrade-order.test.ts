/* Elements that are defined, inserted or moved before their provider find it later. */
import { expect } from '@open-wc/testing';
import { samplePeople } from '../../src/backend/testing/sample-data.js';
import { elements, OrgProvider } from '../../src/index.js';
import { openBackend } from '../../stories/backend.js';
import { Driver, until } from './mount.js';

const tags = (Object.keys(elements) as (keyof typeof elements)[]).filter((tag) => tag !== 'org-provider');
const outside = 'isn’t available';
let count = 0;

function open(tag: string, providerTag: string) {
  const backend = openBackend({});
  const stage = document.createElement('div');
  document.body.append(stage);
  const provider = Object.assign(document.createElement(providerTag), {
    client: backend.client,
    auth: backend.auth,
    organization: backend.organization,
  });
  const element = document.createElement(tag);
  if (tag === 'permission-gate') element.setAttribute('permission', 'members:read');
  if (tag === 'member-details') element.setAttribute('user-id', samplePeople.owner);
  return { driver: new Driver(element), element, provider, stage, backend };
}

/** It shows data of the provider's backend. */
async function reachesBackend(provider: Element, element: Element) {
  await until(() => (provider as OrgProvider).context, 'the session of the provider');
  await until(
    () => !element.matches(':state(loading)') && !element.matches(':state(error)'),
    `${element.localName} to leave its first state; it says “${new Driver(element as HTMLElement).text().slice(0, 200)}”`,
  );
  expect(new Driver(element as HTMLElement).text()).not.to.include(outside);
}

for (const tag of tags) {
  describe(`${tag}, before its provider,`, () => {
    let stage: HTMLElement;
    afterEach(() => stage.remove());

    it('finds a provider that is defined later', async () => {
      const name = `late-${count++}-org-provider`;
      const { driver, element, provider, ...more } = open(tag, name);
      ({ stage } = more);
      provider.append(element);
      stage.append(provider);
      await driver.settled();
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(driver.text()).not.to.include(outside);
      customElements.define(name, class extends OrgProvider {});
      await reachesBackend(provider, element);
    });

    it('finds a provider in the shadow root of a component that is defined later', async () => {
      const name = `late-${count++}-shell`;
      const { element, provider, ...more } = open(tag, 'org-provider');
      ({ stage } = more);
      const shell = document.createElement(name);
      shell.append(element);
      stage.append(shell);
      await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
      customElements.define(
        name,
        class extends HTMLElement {
          constructor() {
            super();
            provider.append(document.createElement('slot'));
            this.attachShadow({ mode: 'open' }).append(provider);
          }
        },
      );
      await reachesBackend(provider, element);
    });

    it('finds a provider that it is moved into, and no provider after it is moved out', async () => {
      const { element, driver, provider, ...more } = open(tag, 'org-provider');
      ({ stage } = more);
      stage.append(element, provider);
      await driver.settled();
      provider.append(element);
      await reachesBackend(provider, element);
      stage.append(element);
      if (!['permission-gate', 'invite-dialog', 'invitation-accept', 'org-switcher'].includes(tag))
        await driver.says(outside);
    });

    it('uses the client that its provider is given later', async () => {
      const { element, driver, provider, backend, ...more } = open(tag, 'org-provider');
      ({ stage } = more);
      Object.assign(provider, { client: undefined });
      provider.append(element);
      stage.append(provider);
      await driver.settled();
      Object.assign(provider, { client: backend.client });
      await reachesBackend(provider, element);
    });
  });
}
