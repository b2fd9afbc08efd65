import { expect } from '@open-wc/testing';
import type {
  WebhookCreateDetail,
  WebhookDeliveryDetail,
  WebhookDetail,
  WebhookList,
  WebhookUpdateDetail,
} from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<WebhookList> = {},
): Promise<Mounted<WebhookList>> {
  const driver = await mount('webhook-list', settings, undefined, attributes);
  await until(() => driver.element.matches(':state(ready), :state(empty)'), 'the list');
  return driver;
}

const rows = (driver: Mounted<WebhookList>) =>
  driver.all('[part=row]').map((one) => one.textContent!.replace(/\s+/g, ' ').trim());
const row = (driver: Mounted<WebhookList>, name: string) => rows(driver).find((one) => one.startsWith(name)) ?? '';
const webhooks = async (driver: Mounted<WebhookList>) => (await driver.backend.client.webhooks.list('org_1')).items;
const named = async (driver: Mounted<WebhookList>, name: string) =>
  (await webhooks(driver)).find((one) => one.name === name)!;
const submit = (driver: Mounted<WebhookList>) => driver.all('dialog .dialog-foot .primary').at(-1)!.click();
const changes = (driver: Mounted<WebhookList>) =>
  driver.backend.requests.filter((line) => /^(POST|PATCH|DELETE) .*webhooks/.test(line));
const log = (driver: Mounted<WebhookList>) =>
  driver.all('.log tbody tr').map((one) => one.textContent!.replace(/\s+/g, ' ').trim());

/** Opens the menu of a webhook and clicks an item. */
async function choose(driver: Mounted<WebhookList>, name: string, item: string): Promise<void> {
  await driver.press(`Actions for ${name}`);
  await until(() => driver.all('[role=menuitem]').length, 'the menu');
  driver
    .all('[role=menuitem]')
    .find((one) => one.textContent!.includes(item))!
    .click();
}

/** Shows the deliveries of a webhook. */
async function openDeliveries(driver: Mounted<WebhookList>, name: string): Promise<void> {
  await driver.press(name);
  await driver.says(`Deliveries to ${name}`);
  await until(() => log(driver).length, 'the deliveries');
}

const radio = (driver: Mounted<WebhookList>, label: string) =>
  driver
    .all('dialog label')
    .find((one) => one.querySelector('span')?.textContent!.trim() === label)!
    .querySelector('input')!;

describe('<webhook-list>', () => {
  it('lists endpoints with events, last delivery and status', async () => {
    const driver = await open();
    expect(rows(driver)).to.have.lengthOf(3);
    expect(row(driver, 'HR directory')).to.match(
      /https:\/\/hooks\.kestrel\.example\/org ?5 events ?Last delivery: 4 minutes ago ?Delivering$/,
    );
    expect(row(driver, 'Robot fleet sync')).to.match(
      /All events ?Last delivery: yesterday ?Disabled automatically ?37 events waiting$/,
    );
    expect(row(driver, 'Ops channel')).to.match(/2 events ?Last delivery: 12 minutes ago ?Retrying ?1 event waiting$/);
    await driver.says('Robot fleet sync was disabled yesterday. No delivery succeeded for several days.');
    expect(await barriers(driver.element)).to.equal('');
  });

  it('adds an endpoint, and shows its secret once', async () => {
    const driver = await open({ webhooks: 0 });
    await driver.says('Add an endpoint to receive events, such as a new member.');
    await driver.press('Add endpoint');
    await driver.dialog();
    await driver.type('Name', ' Payroll ');
    await driver.type('Endpoint URL', ' https://payroll.example.com/hooks ');
    const before = driver.event<WebhookCreateDetail>('before-webhook-create');
    const created = driver.event<WebhookDetail>('webhook-created');
    submit(driver);
    expect((await before).detail).to.deep.equal({ name: 'Payroll', url: 'https://payroll.example.com/hooks' });
    expect('secret' in (await created).detail.webhook).to.equal(false);
    await driver.says('Payroll added');
    const { value } = (await driver.field('Signing secret')) as HTMLInputElement;
    expect(value).to.match(/^whsec_/);
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Done');
    await driver.press('Close without copying');
    await driver.noDialog();
    expect(driver.element.shadowRoot!.innerHTML).not.to.include(value);
    await until(() => row(driver, 'Payroll').includes('All events'), 'the new endpoint');
  });

  it('selects events one by one, by group and by search', async () => {
    const driver = await open();
    await driver.press('Add endpoint');
    await driver.dialog();
    await driver.type('Name', 'Payroll');
    await driver.type('Endpoint URL', 'https://payroll.example.com/hooks');
    radio(driver, 'Selected events').click();
    await until(() => driver.all('.event-group').length > 5, 'the groups');
    expect(await barriers(driver.element)).to.equal('');
    submit(driver);
    await driver.says('Select at least one event.');
    radio(driver, 'member.added').click();
    await driver.says('1 event');
    expect(radio(driver, 'Members').indeterminate).to.equal(true);
    radio(driver, 'Members').click();
    await driver.says('6 events');
    radio(driver, 'Members').click();
    await driver.says('0 events');
    await driver.type('Search events', 'security');
    await until(() => driver.all('.event-group').length === 1, 'one group');
    radio(driver, 'security-policy.updated').click();
    await driver.type('Search events', 'nothing');
    await driver.says('No events match');
    const before = driver.event<WebhookCreateDetail>('before-webhook-create');
    submit(driver);
    expect((await before).detail.eventTypes).to.deep.equal(['security-policy.updated']);
    await driver.says('Payroll added');
  });

  it('names what is wrong at its field', async () => {
    const driver = await open();
    await driver.press('Add endpoint');
    await driver.dialog();
    submit(driver);
    await driver.says('Enter a name.');
    await driver.says('Enter a complete URL, such as https://example.com/webhooks.');
    expect(changes(driver)).to.deep.equal([]);
    await driver.type('Name', 'Payroll');
    for (const [url, message] of [
      ['http://payroll.example.com', 'The URL must start with https:// and must not contain a user name.'],
      ['https://ada@payroll.example.com', 'The URL must start with https:// and must not contain a user name.'],
      ['https://10.0.0.7/hooks', 'This address is in a private network. Enter a public one.'],
    ] as const) {
      await driver.type('Endpoint URL', url);
      submit(driver);
      await driver.says(message);
      const field = await driver.field('Endpoint URL');
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      await until(() => driver.root.activeElement === field, 'the focus at the field');
    }
    expect(await barriers(driver.element)).to.equal('');
  });

  it('changes name, URL and events', async () => {
    const driver = await open();
    await choose(driver, 'HR directory', 'Edit');
    await driver.dialog();
    expect((await driver.field('Endpoint URL')).value).to.equal('https://hooks.kestrel.example/org');
    await driver.type('Name', 'HR');
    radio(driver, 'All events').click();
    const before = driver.event<WebhookUpdateDetail>('before-webhook-update');
    submit(driver);
    expect((await before).detail.changes).to.deep.equal({ name: 'HR', eventTypes: null });
    await driver.noDialog();
    await driver.says('HR saved');
    await until(() => row(driver, 'HR').includes('All events'), 'the change');
  });

  it('shows the fresh version after a conflict', async () => {
    const driver = await open();
    await choose(driver, 'HR directory', 'Edit');
    await driver.dialog();
    const other = driver.backend.as('user_1');
    await other.webhooks.update('org_1', 'whk_1', { name: 'People directory' });
    await driver.type('Name', 'HR');
    submit(driver);
    await driver.says('This endpoint was changed in the meantime. Check your changes and try again.');
    expect((await driver.field('Name')).value).to.equal('HR');
    submit(driver);
    await driver.noDialog();
    expect((await named(driver, 'HR')).id).to.equal('whk_1');
  });

  it('rotates the secret with an overlap', async () => {
    const driver = await open();
    await choose(driver, 'HR directory', 'Rotate secret');
    await driver.dialog();
    await driver.says('For 24 hours, requests are signed with both secrets');
    await driver.says('The previous secret, which ends in a81Z, stops working immediately.');
    const rotated = driver.event<WebhookDetail>('webhook-rotated');
    submit(driver);
    expect('secret' in (await rotated).detail.webhook).to.equal(false);
    await driver.says('Secret of HR directory rotated');
    const { value } = (await driver.field('Signing secret')) as HTMLInputElement;
    const { secretSuffix, previousSecretSuffix } = await named(driver, 'HR directory');
    expect([value.slice(-4), '4f2K']).to.deep.equal([secretSuffix, previousSecretSuffix]);
    await driver.press('Done');
    await driver.press('Close without copying');
    await driver.noDialog();
  });

  it('disables an endpoint and enables it again, with what happens to its events', async () => {
    const driver = await open();
    await choose(driver, 'HR directory', 'Disable');
    await driver.dialog();
    await driver.says('They wait until you enable the endpoint again, for up to 30 days.');
    const updated = driver.event<WebhookDetail>('webhook-updated');
    submit(driver);
    expect((await updated).detail.webhook.status).to.equal('disabled');
    await driver.noDialog();
    await until(() => /Disabled$/.test(row(driver, 'HR directory')), 'the status');
    await driver.press('Enable again: Robot fleet sync');
    await driver.dialog();
    await driver.says('37 waiting events are sent first, the oldest first.');
    submit(driver);
    await driver.noDialog();
    await driver.says('Robot fleet sync is enabled');
    await driver.noLongerSays('Robot fleet sync was disabled');
    expect((await named(driver, 'Robot fleet sync')).enabled).to.equal(true);
  });

  it('deletes an endpoint, and says what stops', async () => {
    const driver = await open();
    await openDeliveries(driver, 'Ops channel');
    await choose(driver, 'Ops channel', 'Delete');
    await driver.dialog();
    await driver.says('No more events are sent to https://ops.kestrel.example/hook');
    await driver.says('1 waiting event will never be sent.');
    const deleted = driver.event<WebhookDetail>('webhook-deleted');
    submit(driver);
    expect((await deleted).detail.webhook.name).to.equal('Ops channel');
    await driver.noDialog();
    await until(() => rows(driver).length === 2, 'the row to go');
    await driver.noLongerSays('Deliveries to Ops channel');
  });

  it('sends a test event, and shows its result', async () => {
    const driver = await open();
    const tested = driver.event<WebhookDeliveryDetail>('webhook-tested');
    await choose(driver, 'HR directory', 'Send test event');
    expect((await tested).detail.delivery.state).to.equal('succeeded');
    await driver.says('Test event delivered to HR directory');
    await driver.says('Deliveries to HR directory');
    await driver.says('"type": "endpoint.test"');
    await driver.says('{"received":true}');
    await until(() => log(driver)[0]?.startsWith('endpoint.test'), 'the delivery in the list');
    await driver.press('Send test event: Robot fleet sync');
    await driver.says('Test event to Robot fleet sync failed: 503');
    await driver.says('Deliveries to Robot fleet sync');
  });

  it('reports a test event that could not be sent', async () => {
    const driver = await open();
    Object.assign(driver.backend.settings, { failing: '/test', failure: 'limited' });
    await choose(driver, 'HR directory', 'Send test event');
    await driver.says('Couldn’t send the test event.');
    await driver.press('Dismiss');
    await driver.noLongerSays('Couldn’t send the test event.');
  });

  it('lists deliveries, and filters those that failed', async () => {
    const driver = await open();
    await openDeliveries(driver, 'HR directory');
    expect(log(driver)).to.have.lengthOf(5);
    expect(log(driver)[0]).to.match(/^member\.added ?204 ?Attempts: 1 ?184 ms ?4 minutes ago$/);
    expect(await barriers(driver.element)).to.equal('');
    await driver.choose('Status', 'Failed');
    await until(() => log(driver).length === 1, 'the failed one');
    expect(log(driver)[0]).to.match(/^member\.roles\.updated ?503 ?Attempts: 3/);
    await driver.choose('Status', 'Pending');
    await driver.says('No deliveries have this status.');
  });

  it('loads more deliveries', async () => {
    const driver = await open();
    await openDeliveries(driver, 'Robot fleet sync');
    expect(log(driver)).to.have.lengthOf(20);
    await driver.press('Show more');
    await until(() => log(driver).length === 37, 'all');
    expect(driver.findButton('Show more')).to.equal(undefined);
  });

  it('shows request, response and attempts, and sends an event again', async () => {
    const driver = await open();
    await openDeliveries(driver, 'HR directory');
    await driver.press('member.roles.updated');
    await driver.says('503 after 3 attempts');
    await driver.says(/POST \/org\s+host: hooks\.kestrel\.example/);
    await driver.says('webhook-id: msg_13');
    await driver.says('"name": "Priya Raman"');
    await driver.says(/HTTP 503\s+Service Unavailable/);
    expect(driver.all('.attempts li')).to.have.lengthOf(3);
    expect(await barriers(driver.element)).to.equal('');
    const redelivered = driver.event<WebhookDeliveryDetail>('webhook-redelivered');
    await driver.press('Redeliver');
    expect((await redelivered).detail.delivery.eventId).to.equal('msg_13');
    await driver.says('member.roles.updated will be sent again');
    await driver.says('200 after 4 attempts');
  });

  it('names why an event cannot be sent again', async () => {
    const driver = await open();
    await openDeliveries(driver, 'Robot fleet sync');
    driver.all('.log button').at(0)!.click();
    await driver.says('Enable the endpoint to redeliver events.');
    await driver.press('Redeliver');
    expect(changes(driver)).to.deep.equal([]);
  });

  it('says why there was no response, and when the next attempt is', async () => {
    const driver = await open();
    await openDeliveries(driver, 'Ops channel');
    expect(log(driver)[0]).to.match(/^security-policy\.updated ?Timed out ?Attempts: 1 ?15 sec/);
    await driver.press('security-policy.updated');
    await driver.says('Timed out · Next attempt in 8 minutes');
  });

  it('offers to load the deliveries again', async () => {
    const driver = await open();
    Object.assign(driver.backend.settings, { failing: '/deliveries', failure: 'error' });
    await driver.press('HR directory');
    await driver.says('Couldn’t load the deliveries.');
    driver.backend.settings.failure = 'none';
    await driver.press('Try again');
    await until(() => log(driver).length === 5, 'the deliveries');
    await driver.noLongerSays('Couldn’t load the deliveries.');
  });

  it('moves the focus to the deliveries and back', async () => {
    const driver = await open();
    const name = await driver.button('HR directory');
    name.focus();
    name.click();
    await until(() => driver.root.activeElement?.id === 'deliveries-title', 'the heading');
    expect(name.getAttribute('aria-expanded')).to.equal('true');
    await driver.press('Close deliveries');
    await until(() => driver.root.activeElement === name, 'the name');
    expect(name.getAttribute('aria-expanded')).to.equal('false');
  });

  it('replaces the list by the details in a narrow container', async () => {
    const driver = await open();
    driver.element.style.inlineSize = '360px';
    await openDeliveries(driver, 'HR directory');
    const delivery = await driver.button('member.roles.updated');
    delivery.focus();
    delivery.click();
    await driver.says('503 after 3 attempts');
    await until(() => driver.root.activeElement?.id === 'delivery-title', 'the details');
    expect(driver.all('.log')).to.have.lengthOf(0);
    await driver.press('Back to deliveries');
    await until(() => driver.all('.log').length, 'the list');
    await until(() => driver.root.activeElement?.id === 'deliveries-title', 'the heading');
  });

  it('shows the signing secrets by their last characters', async () => {
    const driver = await open();
    await openDeliveries(driver, 'HR directory');
    expect(driver.text()).to.match(/whsec_•+ ?4f2K/);
    expect(driver.text()).to.match(/whsec_•+ ?a81Z Valid until/);
    driver.all('.secrets button')[0]!.click();
    await driver.dialog();
    await driver.says('Rotate the secret of HR directory');
  });

  it('shows changes of others as they happen', async () => {
    const driver = await open();
    await openDeliveries(driver, 'HR directory');
    await until(() => driver.backend.streams === 1, 'the stream');
    const other = driver.backend.as('user_1');
    await other.webhooks.test('org_1', 'whk_1');
    await until(() => log(driver).length === 6, 'the delivery');
    await other.webhooks.update('org_1', 'whk_1', { name: 'People directory' });
    await until(() => row(driver, 'People directory'), 'the new name');
  });

  it('lets viewers without the permission see webhooks only', async () => {
    const held = ['members:read', 'integrations:read'];
    const driver = await open({
      backend: { authenticate: async () => ({ userId: 'user_1', permissions: held, via: 'cookie' }) },
    });
    await driver.says('You need the “Manage integrations” permission.');
    expect(driver.findButton(/Enable again/)).to.equal(undefined);
    await openDeliveries(driver, 'HR directory');
    await driver.press('member.added');
    await driver.says('You need the “Manage integrations” permission.');
    expect(driver.all('.secrets button')).to.have.lengthOf(0);
    await driver.press('Actions for HR directory');
    await until(() => driver.all('[role=menuitem]').length, 'the menu');
    const items = driver.all('[role=menuitem]').map((one) => one.getAttribute('aria-disabled'));
    expect(items).to.deep.equal([null, 'true', 'true', 'true', 'true', 'true']);
  });

  it('sends nothing when the host prevents a change', async () => {
    const driver = await open();
    for (const type of ['before-webhook-delete', 'before-webhook-test'] as const)
      driver.element.addEventListener(type, (event) => event.preventDefault(), { once: true });
    await choose(driver, 'HR directory', 'Delete');
    await driver.dialog();
    submit(driver);
    await driver.noDialog();
    await choose(driver, 'HR directory', 'Send test event');
    await driver.settled();
    expect(changes(driver)).to.deep.equal([]);
  });

  it('does not add more endpoints than the organization can have', async () => {
    const driver = await open({ backend: { webhooks: { encryptionKey: new Uint8Array(32).fill(7), max: 3 } } });
    const button = await driver.button('Add endpoint');
    await driver.says('Your organization has reached its maximum number of webhooks.');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
  });

  it('is a note where the backend has no webhooks', async () => {
    const driver = await open({ webhooks: undefined });
    await driver.says('This application doesn’t offer webhooks.');
    expect(driver.all('button.primary')).to.have.lengthOf(0);
  });

  it('hides its actions when it is read-only, and still shows deliveries', async () => {
    const driver = await open({}, { readonly: true });
    await driver.says('Read-only');
    expect(driver.all('button.primary, .notice button')).to.have.lengthOf(0);
    await openDeliveries(driver, 'HR directory');
    await driver.press('member.added');
    expect(driver.findButton('Redeliver')).to.equal(undefined);
  });

  it('closes the deliveries when the organization is switched', async () => {
    const driver = await open();
    await openDeliveries(driver, 'HR directory');
    driver.element.organization = 'org_2';
    await driver.noLongerSays('Deliveries to HR directory');
  });
});
