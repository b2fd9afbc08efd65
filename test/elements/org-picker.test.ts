import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { OrgPicker } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function picker(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<OrgPicker> = {},
): Promise<Mounted<OrgPicker>> {
  const driver = await mount('org-picker', settings, undefined, attributes);
  await until(() => driver.element.matches(':is(:state(ready), :state(empty))'), `ready; it says “${driver.text()}”`);
  return driver;
}

const rows = (driver: Mounted<OrgPicker>) => driver.all('[part=row]');
const names = (driver: Mounted<OrgPicker>) =>
  rows(driver).map((row) => row.querySelector('.name')!.textContent!.trim());
const row = (driver: Mounted<OrgPicker>, name: string) =>
  until(() => rows(driver).find((one) => one.textContent!.includes(name)), name);
const isAt = (driver: Mounted<OrgPicker>, name: string) =>
  until(
    () =>
      rows(driver)
        .find((one) => one.textContent!.includes(name))
        ?.textContent!.includes('Current'),
    `${name} as the current one`,
  );
const go = async (driver: Mounted<OrgPicker>, name: string) =>
  (await row(driver, name)).querySelector('button')!.click();

describe('org-picker', () => {
  it('shows the viewer, the current organization and the others', async () => {
    const driver = await picker();
    await driver.says('Signed in as ada.okafor@example.com.');
    expect(names(driver)).to.include('Acme Logistics').and.to.have.lengthOf(3);
    expect((await row(driver, 'Acme Logistics')).textContent).to.match(/Current\s+·\s+Owner/);
  });

  it('lets a viewer with a verified address of a domain ask to join, and withdraw', async () => {
    const driver = await picker({ role: 'outsider', autoJoin: 'request' });
    await driver.says('You can join');
    await driver.says('For people with an @example.com address');
    await driver.press('Ask to join Acme Logistics');
    await driver.says('You asked to join Acme Logistics');
    await driver.says('Requested');
    const open = () => driver.backend.as('user_1').joinRequests.list('org_1');
    expect((await open()).items.map(({ userId }) => userId)).to.deep.equal(['user_outside']);
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Withdraw the request to join Acme Logistics');
    await driver.button('Ask to join Acme Logistics');
    expect((await open()).items).to.deep.equal([]);
  });

  it('announces the last action, whatever it is about', async () => {
    const driver = await picker({ role: 'outsider', autoJoin: 'request', received: 2 });
    const announced = (text: string) =>
      until(
        () => driver.element.shadowRoot!.querySelector('.visually-hidden[role=status]')!.textContent === text,
        text,
      );
    await driver.press('Decline the invitation to Tidewater Clinics');
    await announced('Invitation to Tidewater Clinics declined');
    await driver.press('Ask to join Acme Logistics');
    await announced('You asked to join Acme Logistics');
    await driver.press('Decline the invitation to Nordvik Marine');
    await announced('Invitation to Nordvik Marine declined');
  });

  it('says when a denied viewer can ask again', async () => {
    const driver = await picker({ role: 'outsider', autoJoin: 'request' });
    await driver.press('Ask to join Acme Logistics');
    await driver.says('You asked to join Acme Logistics');
    const manager = driver.backend.as('user_1');
    const { items } = await manager.joinRequests.list('org_1');
    await manager.joinRequests.deny('org_1', items[0]!.id);
    await driver.element.refresh();
    await driver.says('Request denied. You can ask again in 30 days.');
    expect(driver.findButton('Ask to join Acme Logistics')).to.equal(undefined);
  });

  it('does not look for organizations to join without the feature', async () => {
    const driver = await picker({ domains: undefined });
    expect(driver.backend.requests.filter((line) => line.includes('joinable'))).to.deep.equal([]);
  });

  it('switches to the selected organization, and fires an event for the page', async () => {
    const driver = await picker();
    const switched = new Promise<{ from: string | null; to: string }>((resolve) =>
      driver.provider.addEventListener('organization-switched', (event) => resolve(event.detail), { once: true }),
    );
    const chosen = driver.event<{ organization: { id: string } }>('organization-selected');
    await go(driver, 'Northwind Health');
    expect(await switched).to.deep.equal({ from: 'org_1', to: 'org_2' });
    expect((await chosen).detail.organization.id).to.equal('org_2');
    await isAt(driver, 'Northwind Health');
  });

  it('continues with the current organization, without a switch', async () => {
    const driver = await picker();
    let asked = 0;
    driver.element.addEventListener('before-organization-switch', () => asked++);
    const chosen = driver.event<{ organization: { id: string } }>('organization-selected');
    await go(driver, 'Acme Logistics');
    expect((await chosen).detail.organization.id).to.equal('org_1');
    expect(asked).to.equal(0);
  });

  it('does not switch when the host handles the event', async () => {
    const driver = await picker();
    let chosen = 0;
    driver.element.addEventListener('organization-selected', () => chosen++);
    const asked = driver.event<{ to: string }>('before-organization-switch');
    driver.element.addEventListener('before-organization-switch', (event) => event.preventDefault());
    await go(driver, 'Northwind Health');
    expect((await asked).detail.to).to.equal('org_2');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(driver.provider.organization).to.equal('org_1');
    expect(chosen).to.equal(0);
  });

  it('shows the error of a failed switch, and stays usable', async () => {
    const driver = await picker();
    driver.provider.auth = { switchOrganization: () => Promise.reject(new Error('login_required')) };
    await until(() => rows(driver).length === 3);
    await go(driver, 'Northwind Health');
    await driver.says('Can’t reach the server');
    expect(driver.provider.organization).to.equal('org_1');
    await driver.press('Dismiss');
    await driver.noLongerSays('Can’t reach the server');
  });

  it('accepts an invitation in place: the organization appears in the list and can be selected', async () => {
    const driver = await picker({ received: 2 });
    const accepted = driver.event<{ organization: { displayName: string } }>('invitation-accepted');
    await driver.press('Accept the invitation to Nordvik Marine');
    expect((await accepted).detail.organization.displayName).to.equal('Nordvik Marine');
    await driver.says('You joined Nordvik Marine');
    await row(driver, 'Nordvik Marine');
    await until(() => !driver.findButton('Accept the invitation to Nordvik Marine'));
    const chosen = driver.event<{ organization: { id: string } }>('organization-selected');
    await driver.press('Go to Nordvik Marine');
    expect((await chosen).detail.organization.id).to.equal('org_elsewhere_1');
  });

  it('declines an invitation without confirmation, and says how to undo it', async () => {
    const driver = await picker({ received: 2 });
    (await driver.button('Decline the invitation to Tidewater Clinics')).focus();
    const declined = driver.event('invitation-declined');
    await sendKeys({ press: 'Enter' });
    await declined;
    await driver.says('Declined by mistake? Ask Omar Haddad to invite you again.');
    await until(() => !driver.findButton('Decline the invitation to Tidewater Clinics'));
    expect(names(driver)).to.not.include('Tidewater Clinics');
    await until(() => driver.root.activeElement?.textContent?.includes('Dismiss'), 'the focus on what came of it');
    expect((await driver.backend.client.myInvitations.list()).items).to.have.lengthOf(1);
  });

  it('sends one response to an invitation, also after repeated clicks', async () => {
    const driver = await picker({ received: 1 });
    driver.backend.settings.latency = 120;
    const button = await driver.button('Accept the invitation to Nordvik Marine');
    button.click();
    await driver.settled();
    button.click();
    (await driver.button('Decline the invitation to Nordvik Marine')).click();
    await driver.says('You joined Nordvik Marine');
    expect(driver.backend.requests.filter((line) => line.startsWith('POST'))).to.have.lengthOf(1);
  });

  it('keeps an invitation when the response fails, and says why', async () => {
    const driver = await picker({ received: 1 });
    Object.assign(driver.backend.settings, { failure: 'error', failing: 'POST' });
    await driver.press('Accept the invitation to Nordvik Marine');
    await driver.says('Something went wrong on our side');
    driver.backend.settings.failure = 'none';
    await driver.press('Accept the invitation to Nordvik Marine');
    await driver.says('You joined Nordvik Marine');
  });

  it('shows open invitations to a viewer without organizations', async () => {
    const driver = await picker({ role: 'outsider', received: 1 });
    await driver.says('You’re not in an organization yet');
    await driver.says('ask an administrator to invite outside@example.com');
    await driver.press('Accept the invitation to Nordvik Marine');
    await row(driver, 'Nordvik Marine');
    await driver.noLongerSays('You’re not in an organization yet');
  });

  it('lets a viewer without organizations create one', async () => {
    const driver = await picker({ role: 'outsider' });
    await driver.press('Create organization');
    await driver.dialog();
    await driver.type('Organization name', 'Łódź & Sons');
    expect((await driver.field('URL name')).value).to.equal('lodz-sons');
    await driver.says('Available');
    const created = driver.event<{ organization: { name: string } }>('organization-created');
    const chosen = driver.event('organization-selected');
    driver.all('dialog .button.primary')[0]!.click();
    expect((await created).detail.organization.name).to.equal('lodz-sons');
    await chosen;
    await driver.noDialog();
    await row(driver, 'Łódź & Sons');
  });

  it('offers nothing to create where the backend or the host does not', async () => {
    const policy = { ownerRoleIds: ['owner'], createOrganization: false };
    const closed = await picker({ role: 'outsider', backend: { policy } });
    await closed.says('The invitation will show up here.');
    expect(closed.findButton('Create organization')).to.equal(undefined);
    const without = await picker({}, { withoutCreate: true });
    expect(without.findButton('Create organization')).to.equal(undefined);
  });

  it('works if the current organization cannot be loaded', async () => {
    const driver = await mount('org-picker');
    driver.provider.organization = 'org_of_nobody';
    await until(() => rows(driver).length === 3);
    await go(driver, 'Acme Logistics');
    await until(() => driver.provider.organization === 'org_1');
  });

  it('has a search field from eight organizations on', async () => {
    const few = await picker({ organizations: 3 });
    expect(few.all('input')).to.have.lengthOf(0);
    const many = await picker({ organizations: 40 });
    const field = await many.type('Find an organization', 'robotics');
    expect(field.placeholder).to.include('40');
    await until(() => names(many).length > 0 && names(many).every((name) => /robotics/i.test(name)));
    await many.type('Find an organization', 'zeppelin');
    await many.says('No organizations match “zeppelin”');
    many.all('.clear')[0]!.click();
    await until(() => names(many).length > 5 && field.value === '');
  });

  it('renders 40,000 organizations with as few nodes as ten, to the last one', async () => {
    const driver = await picker({ organizations: 40_000 });
    expect(driver.root.querySelectorAll('*').length).to.be.below(1200);
    expect((await driver.field('Find an organization')).placeholder).to.equal('Search 40,000 organizations');
    const before = names(driver).length;
    window.scrollTo(0, document.documentElement.scrollHeight);
    await until(
      () =>
        names(driver).at(-1) !== undefined &&
        driver.backend.requests.filter((line) => line === 'GET /me/organizations').length > 1,
      'the next page',
    );
    expect(names(driver).length).to.be.below(before + 60);
    window.scrollTo(0, 0);
  });

  it('pins an organization to the top', async () => {
    const driver = await picker({ organizations: 12 });
    const name = names(driver).at(-1)!;
    await driver.press(`Pin ${name}`);
    await until(() => names(driver)[0] === name, `${name} first`);
    await driver.button(`Unpin ${name}`);
  });

  it('works by keyboard alone', async () => {
    const driver = await picker({ organizations: 12 });
    (await driver.field('Find an organization')).focus();
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'ArrowDown' });
    const chosen = driver.root.activeElement!.querySelector('.name')!.textContent!.trim();
    expect(chosen).to.equal(names(driver)[1]);
    await sendKeys({ press: 'Enter' });
    await isAt(driver, chosen);
  });

  it('is accessible after a response to an invitation, and in the form for a new organization', async () => {
    const driver = await picker({ received: 2, organizations: 9 });
    await driver.press('Accept the invitation to Nordvik Marine');
    await driver.says('You joined Nordvik Marine');
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Decline the invitation to Tidewater Clinics');
    await driver.says('You declined the invitation to Tidewater Clinics.');
    await driver.type('Find an organization', 'zeppelin');
    await driver.says('No organizations match “zeppelin”');
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Create organization');
    await driver.dialog();
    expect(await barriers(driver.element)).to.equal('');
  });

  it('returns the focus when creation is canceled', async () => {
    const driver = await picker();
    (await driver.button('Create organization')).focus();
    await sendKeys({ press: 'Enter' });
    await driver.dialog();
    await sendKeys({ press: 'Escape' });
    await driver.noDialog();
    await until(
      () => driver.root.activeElement?.textContent?.includes('Create organization'),
      'the focus on the button',
    );
  });

  it('offers to switch accounts if the adapter supports it', async () => {
    const driver = await picker();
    expect(driver.findButton('Not you?')).to.equal(undefined);
    let out = 0;
    driver.provider.auth = { signOut: async () => void out++ };
    await driver.press('Not you?');
    expect(out).to.equal(1);
  });

  it('keeps the list and shows an error when invitations fail to load', async () => {
    const driver = await picker({ failure: 'error', failing: '/me/invitations', received: 1 });
    await driver.says('Couldn’t load your invitations');
    driver.backend.settings.failure = 'none';
    await driver.press('Try again');
    await driver.button('Accept the invitation to Nordvik Marine');
  });
});
