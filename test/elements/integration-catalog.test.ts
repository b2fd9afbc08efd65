import { expect } from '@open-wc/testing';
import type { IntegrationCatalog, IntegrationDetail, IntegrationUpdateDetail } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

type Catalog = Mounted<IntegrationCatalog>;

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<IntegrationCatalog> = {},
): Promise<Catalog> {
  const driver = await mount('integration-catalog', settings, undefined, attributes);
  await until(() => driver.element.matches(':state(ready), :state(empty)'), 'the catalog');
  return driver;
}

const textOf = (element: Element) => element.textContent!.replace(/\s+/g, ' ').trim();
const cards = (driver: Catalog) => driver.all('[part=card]').map(textOf);
const groups = (driver: Catalog) => driver.all('[part=group] h3').map(textOf);
const card = (driver: Catalog, name: string) => cards(driver).find((one) => one.includes(name)) ?? '';
const stored = (driver: Catalog, id: string) => driver.backend.client.integrations.get('org_1', id);
const submit = (driver: Catalog) => driver.all('dialog .dialog-foot .primary').at(-1)!.click();
const changes = (driver: Catalog) =>
  driver.backend.requests.filter((line) => /^(POST|PATCH|DELETE) .*integrations/.test(line));

/** Opens the settings of a connected integration. */
async function openSettings(driver: Catalog, name: string): Promise<void> {
  await driver.press(name);
  await driver.dialog();
}

/** Opens the form that connects Lumen Logs, and fills it in. */
async function fillIn(driver: Catalog, url = 'https://logs.kestrel.example/ingest'): Promise<void> {
  await driver.press('Connect Lumen Logs');
  await driver.dialog();
  await driver.type('Collector URL', url);
  await driver.type('Token', 'lumen-token');
  await driver.choose('Format', 'CEF');
}

describe('<integration-catalog>', () => {
  it('shows connected integrations first, then categories, each with its state and one action', async () => {
    const driver = await open();
    expect(groups(driver)).to.deep.equal(['Connected 2', 'Logging and monitoring 2', 'Productivity 3']);
    expect(card(driver, 'Fernhill CRM')).to.match(/Healthy, checked 2 minutes ago Settings$/);
    expect(card(driver, 'Tidewater Chat')).to.match(/Access revoked Reconnect$/);
    expect(card(driver, 'Lumen Logs')).to.match(/Streams audit events as JSON Lines or CEF\. Connect$/);
    expect(card(driver, 'Quarry Docs')).to.match(/Needs the Enterprise plan Connect$/);
    const button = await driver.button('Connect Quarry Docs');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(driver.root.getElementById(button.getAttribute('aria-describedby')!)?.textContent).to.contain('Enterprise');
    button.click();
    await driver.settled();
    expect(changes(driver)).to.deep.equal([]);
    expect(await barriers(driver.element)).to.equal('');
  });

  it('searches names and descriptions, and filters by category and status', async () => {
    const driver = await open();
    await driver.type('Search integrations', 'AUDIT events');
    await driver.says('2 integrations');
    expect(groups(driver)).to.deep.equal(['Logging and monitoring 2']);
    await driver.press('Clear search');
    expect(driver.root.activeElement?.matches('input[type=search]')).to.equal(true);
    await driver.choose('Status', 'Needs attention');
    expect(cards(driver)).to.have.lengthOf(1);
    await driver.choose('Status', 'Not connected');
    await driver.choose('Category', 'Productivity');
    expect(groups(driver)).to.deep.equal(['Productivity 3']);
    await driver.type('Search integrations', 'nothing like this');
    await driver.says('No integrations match');
    await driver.press('Clear filters');
    await until(() => cards(driver).length === 7, 'all integrations');
    expect(driver.backend.requests.filter((line) => line.endsWith('/integrations'))).to.have.lengthOf(1);
  });

  it('connects an integration with a form, and checks it', async () => {
    const driver = await open();
    await fillIn(driver);
    expect((await driver.field('Events in a request (optional)')).value).to.equal('100');
    expect(await barriers(driver.element)).to.equal('');
    const before = driver.event<IntegrationDetail>('before-integration-connect');
    const connected = driver.event<IntegrationDetail>('integration-connected');
    submit(driver);
    expect((await before).detail.integration.id).to.equal('lumen');
    expect(JSON.stringify((await connected).detail)).not.to.include('lumen-token');
    await driver.noDialog();
    await driver.says('Lumen Logs is connected');
    await until(() => groups(driver)[0] === 'Connected 3', 'the card in its new group');
    const { settings, storedSecrets, account } = await stored(driver, 'lumen');
    expect(settings).to.deep.equal({ url: 'https://logs.kestrel.example/ingest', format: 'CEF', batch: 100 });
    expect(storedSecrets).to.deep.equal(['token']);
    expect(account).to.equal('logs.kestrel.example');
    await until(
      () => driver.root.activeElement?.getAttribute('aria-label') === 'Settings of Lumen Logs',
      'the focus on the card that has moved',
    );
  });

  it('says that a connected integration does not work yet', async () => {
    const driver = await open();
    await fillIn(driver, 'https://down.kestrel.example');
    submit(driver);
    await driver.says('Lumen Logs is connected, but it doesn’t work yet: Unreachable');
    await openSettings(driver, 'Lumen Logs');
    await driver.says('The collector does not respond.');
  });

  it('shows what is wrong at the fields, and sends nothing before', async () => {
    const driver = await open();
    await driver.press('Connect Lumen Logs');
    await driver.dialog();
    submit(driver);
    await until(() => driver.all('.error-text').length === 3, 'three errors');
    expect((await driver.field('Collector URL')).getAttribute('aria-invalid')).to.equal('true');
    await driver.type('Collector URL', 'logs');
    await driver.type('Token', 'short');
    await driver.choose('Format', 'CEF');
    await driver.type('Contact (optional)', 'ada');
    await driver.type('Events in a request (optional)', '501');
    submit(driver);
    for (const message of [
      'Enter a complete URL, such as https://example.com.',
      'Enter at least 8 characters.',
      'Enter an email address, such as name@example.com.',
      'Enter 500 or less.',
    ])
      await driver.says(message);
    expect(changes(driver)).to.deep.equal([]);
  });

  it('shows errors of the backend at their fields, and keeps what was typed', async () => {
    const driver = await open();
    await fillIn(driver, 'http://logs.kestrel.example');
    submit(driver);
    await driver.says('This value wasn’t accepted. Check it and try again.');
    const url = await driver.field('Collector URL');
    expect(url.getAttribute('aria-invalid')).to.equal('true');
    await until(() => driver.root.activeElement === url, 'the focus in the field');
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Cancel');
    await driver.noDialog();
    await driver.press('Connect Lumen Logs');
    expect((await driver.field('Collector URL')).value).to.equal('http://logs.kestrel.example');
    expect((await driver.field('Token')).value).to.equal('lumen-token');
    driver.backend.settings.failing = 'POST';
    driver.backend.settings.failure = 'network';
    await driver.type('Collector URL', 'https://logs.kestrel.example');
    submit(driver);
    await driver.says('Couldn’t connect Lumen Logs.');
    driver.backend.settings.failure = 'none';
    submit(driver);
    await driver.says('Lumen Logs is connected');
  });

  it('changes settings, and leaves a stored secret as it is', async () => {
    const driver = await open();
    await fillIn(driver);
    submit(driver);
    await driver.says('Lumen Logs is connected');
    await openSettings(driver, 'Lumen Logs');
    await driver.says('Saved. Enter a new one to replace it.');
    expect((await driver.field('Token')).value).to.equal('');
    await driver.type('Events in a request (optional)', '20');
    await driver.check('Refused actions');
    const before = driver.event<IntegrationUpdateDetail>('before-integration-update');
    submit(driver);
    expect((await before).detail.changed).to.deep.equal(['batch', 'refused']);
    await driver.says('Settings of Lumen Logs saved');
    const { settings, storedSecrets } = await stored(driver, 'lumen');
    expect(settings).to.include({ batch: 20, refused: true, format: 'CEF' });
    expect(storedSecrets).to.deep.equal(['token']);
  });

  it('removes an optional value', async () => {
    const driver = await open();
    await fillIn(driver);
    submit(driver);
    await driver.says('Lumen Logs is connected');
    await openSettings(driver, 'Lumen Logs');
    await driver.type('Events in a request (optional)', '');
    submit(driver);
    await driver.says('Settings of Lumen Logs saved');
    expect((await stored(driver, 'lumen')).settings).not.to.have.property('batch');
  });

  it('keeps the input after a conflict, and saves it on top of the other change', async () => {
    const driver = await open();
    await openSettings(driver, 'Fernhill CRM');
    await driver.type('Contact owner', 'ada@kestrel.example');
    const change = async () => {
      const other = driver.backend.as('user_1').integrations;
      const { etag } = await other.get('org_1', 'fernhill');
      await other.update('org_1', 'fernhill', { settings: { archive: true } }, { etag });
    };
    driver.element.addEventListener('before-integration-update', (event) => event.waitUntil(change()), { once: true });
    submit(driver);
    await driver.says('The settings were changed in the meantime.');
    expect((await driver.field('Contact owner')).value).to.equal('ada@kestrel.example');
    expect((await driver.field('Archive contacts')).checked).to.equal(true);
    submit(driver);
    await driver.says('Settings of Fernhill CRM saved');
    expect((await stored(driver, 'fernhill')).settings).to.include({ archive: true, owner: 'ada@kestrel.example' });
  });

  it('shows when it stopped working, and why', async () => {
    const driver = await open();
    await openSettings(driver, 'Tidewater Chat');
    await driver.says('Stopped working 3 hours ago.');
    await driver.says('An administrator of Tidewater Chat revoked access.');
    await driver.says('Access revoked, 12 times since 3 hours ago');
    await driver.says('Connected by Chiyo Nakamura on');
    expect(await barriers(driver.element)).to.equal('');
  });

  it('checks an integration at once', async () => {
    const driver = await open();
    await openSettings(driver, 'Fernhill CRM');
    await driver.press('Check now');
    await driver.says('Fernhill CRM is healthy');
    expect(changes(driver)).to.deep.equal(['POST /organizations/org_1/integrations/fernhill/check']);
    await driver.says('Last check now');
  });

  it('disconnects an integration, and says what stops before', async () => {
    const driver = await open();
    await openSettings(driver, 'Fernhill CRM');
    await driver.press('Disconnect…');
    await driver.says('Disconnect Fernhill CRM?');
    await driver.says('New members are no longer added to Fernhill CRM');
    expect(await barriers(driver.element)).to.equal('');
    const disconnected = driver.event<IntegrationDetail>('integration-disconnected');
    submit(driver);
    expect((await disconnected).detail.integration.id).to.equal('fernhill');
    await driver.says('Fernhill CRM is disconnected');
    await until(() => groups(driver).includes('Sales 1'), 'the card in its category');
    expect((await stored(driver, 'fernhill')).status).to.equal('available');
  });

  it('shows settings to viewers without the permission, and says why they cannot change them', async () => {
    const held = ['integrations:read'];
    const driver = await open({
      backend: { authenticate: async () => ({ userId: 'user_1', permissions: held, via: 'cookie' }) },
    });
    await driver.says('You need the “Manage integrations” permission.');
    const connect = await driver.button('Connect Lumen Logs');
    expect(connect.getAttribute('aria-disabled')).to.equal('true');
    expect(driver.root.getElementById(connect.getAttribute('aria-describedby')!)?.textContent).to.contain('Manage');
    expect(card(driver, 'Tidewater Chat')).to.match(/Settings$/);
    await openSettings(driver, 'Fernhill CRM');
    const dialog = await driver.dialog();
    expect((await driver.field('Contact owner')).readOnly).to.equal(true);
    expect(driver.findButton('Check now')).to.equal(undefined);
    expect(dialog.querySelector('.dialog-foot .primary')?.getAttribute('aria-disabled')).to.equal('true');
    submit(driver);
    await driver.press('Disconnect…');
    expect(changes(driver)).to.deep.equal([]);
    expect(await barriers(driver.element)).to.equal('');
  });

  it('has no actions that change anything when it is read-only', async () => {
    const driver = await open({}, { readonly: true });
    await driver.says('Read-only');
    expect(driver.findButton(/^(Connect|Reconnect) /)).to.equal(undefined);
    await openSettings(driver, 'Tidewater Chat');
    await driver.says('kestrel.tidewater.example');
    for (const name of ['Check now', 'Disconnect…', 'Save settings', 'Reconnect Tidewater Chat'])
      expect(driver.findButton(name), name).to.equal(undefined);
    await driver.press('Close');
    await driver.noDialog();
  });

  it('is complete with the keyboard, and returns the focus', async () => {
    const driver = await open();
    const button = await driver.button('Settings of Fernhill CRM');
    button.focus();
    button.click();
    const dialog = await driver.dialog();
    dialog.dispatchEvent(new Event('cancel', { cancelable: true }));
    await driver.noDialog();
    await until(() => driver.root.activeElement === button, 'the focus on the button');
  });

  it('shows changes by others', async () => {
    const driver = await open();
    await until(() => driver.backend.streams === 1, 'the stream');
    const { etag } = await stored(driver, 'fernhill');
    await driver.backend.as('user_1').integrations.disconnect('org_1', 'fernhill', { etag });
    await until(() => groups(driver).includes('Sales 1'), 'the change');
  });

  it('keeps the integrations when a refresh fails', async () => {
    const driver = await open();
    driver.backend.settings.failure = 'error';
    await driver.element.refresh();
    await driver.says('Out of date.');
    expect(cards(driver)).to.have.lengthOf(7);
    driver.backend.settings.failure = 'none';
    await driver.press('Try again');
    await driver.noLongerSays('Out of date.');
  });

  it('says that the backend does not support integrations', async () => {
    const driver = await open({ integrations: undefined });
    await driver.says('This application doesn’t offer integrations.');
    expect(driver.backend.requests.some((line) => line.endsWith('/integrations'))).to.equal(false);
  });

  it('sends nothing when the host prevents a change', async () => {
    const driver = await open();
    for (const verb of ['connect', 'disconnect'] as const)
      driver.element.addEventListener(`before-integration-${verb}`, (event) => event.preventDefault());
    await fillIn(driver);
    submit(driver);
    await driver.noDialog();
    await openSettings(driver, 'Fernhill CRM');
    await driver.press('Disconnect…');
    await driver.says('Disconnect Fernhill CRM?');
    submit(driver);
    await driver.noDialog();
    expect(changes(driver)).to.deep.equal([]);
  });
});
