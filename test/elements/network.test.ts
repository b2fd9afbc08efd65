/* Requests of elements: each resource once, aborted when it is no longer needed, and none while the page is hidden. */
import { expect } from '@open-wc/testing';
import { html, mount, until } from './mount.js';

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Pretends that the page is hidden, or visible again. */
function see(state: 'hidden' | 'visible') {
  Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => state });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Signals of requests whose path ends so, in their order. */
function watchSignals(client: { members: { list: (...values: never[]) => Promise<unknown> } }): AbortSignal[] {
  const signals: AbortSignal[] = [];
  const { list } = client.members as {
    list: (organization: string, query: object, options: { signal: AbortSignal }) => Promise<unknown>;
  };
  Object.assign(client.members, {
    list: (organization: string, query: object, options: { signal: AbortSignal }) => (
      signals.push(options.signal),
      list(organization, query, options)
    ),
  });
  return signals;
}

describe('requests of a page', () => {
  afterEach(() => {
    Reflect.deleteProperty(document, 'visibilityState');
  });

  it('are sent once per resource, however many elements show it', async () => {
    const page = html`
      <org-switcher></org-switcher><member-list></member-list><invitation-list></invitation-list
      ><org-profile></org-profile> <branding-preview></branding-preview
      ><permission-gate permission="members:read"><p>Shown</p></permission-gate><invite-dialog></invite-dialog>
    `;
    const members = await mount('member-list', { latency: 20, received: 1 }, page);
    await members.ready();
    await until(() =>
      ['org-switcher', 'invitation-list', 'org-profile'].every((tag) =>
        members.provider.querySelector(tag)!.matches(':state(ready)'),
      ),
    );
    await until(() => members.backend.streams === 1);
    await pause(200);
    const { requests } = members.backend;
    expect([...requests].sort()).to.deep.equal([...new Set(requests)].sort());
  });

  it('are repeated once after a change, however many elements show the resource', async () => {
    const page = html`<member-list></member-list><invitation-list></invitation-list><org-profile></org-profile
      ><permission-gate permission="members:read"></permission-gate>`;
    const members = await mount('member-list', {}, page);
    await members.ready();
    await until(() => members.provider.querySelector('org-profile')!.matches(':state(ready)'));
    await until(() => members.backend.streams === 1);
    const { requests } = members.backend;
    requests.length = 0;
    members.provider.context!.invalidate(['organization', 'members', 'roles', 'invitations', 'branding']);
    await until(
      () =>
        requests.includes('GET /organizations/org_1/members') &&
        requests.includes('GET /organizations/org_1/invitations'),
    );
    await pause(200);
    expect([...requests].sort()).to.deep.equal([...new Set(requests)].sort());
  });

  it('wait while the page is hidden: after a switch in another tab, nothing is read until the page is visible', async () => {
    const driver = await mount('org-picker');
    await until(() => driver.element.matches(':state(ready)') && driver.backend.streams === 1);
    const mine = () => driver.backend.requests.filter((line) => line === 'GET /me/organizations').length;
    const before = mine();
    see('hidden');
    const tab = new BroadcastChannel('org-elements');
    tab.postMessage('organizations');
    await pause(500);
    expect(mine()).to.equal(before);
    see('visible');
    await until(() => mine() > before, 'what was missed');
    tab.close();
  });

  it('are aborted when the element is removed from the page', async () => {
    const members = await mount('member-list', { latency: 30 });
    await members.ready();
    members.backend.settings.latency = 60_000;
    const signals = watchSignals(members.backend.client);
    void members.element.refresh();
    await until(() => signals.length === 1);
    members.element.remove();
    expect(signals[0]!.aborted).to.equal(true);
  });

  it('are aborted when another organization is shown', async () => {
    const members = await mount('member-list', { latency: 30 });
    await members.ready();
    members.backend.settings.latency = 60_000;
    const signals = watchSignals(members.backend.client);
    void members.element.refresh();
    await until(() => signals.length === 1);
    members.backend.settings.latency = 0;
    members.provider.organization = 'org_2';
    await until(() => signals[0]!.aborted, 'the old request to end');
    await members.ready();
    expect(signals.at(-1)!.aborted).to.equal(false);
  });

  it('are aborted when the viewer continues typing', async () => {
    const members = await mount('member-list', { members: 200 });
    await members.ready();
    members.backend.settings.latency = 60_000;
    const signals = watchSignals(members.backend.client);
    await members.type('Search members', 'a');
    await until(() => signals.length === 1);
    members.backend.settings.latency = 0;
    await members.type('Search members', 'ada');
    await until(() => signals.length === 2 && signals[0]!.aborted, 'the first search to end');
    await until(() => members.rows().length > 0 && members.rows().every((row) => /ada/i.test(row)));
  });
});
