import { expect } from '@open-wc/testing';
import type { ConnectionDetail, ConnectionList } from '../../src/index.js';
import type { BeforeEvent } from '../../src/core/events.js';
import type { BackendSettings } from '../../stories/backend.js';
import { sampleConnections } from '../../stories/connections.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<ConnectionList> = {},
): Promise<Mounted<ConnectionList>> {
  const driver = await mount('connection-list', settings, undefined, attributes);
  await until(() => driver.element.matches(':state(ready), :state(empty)'), 'the list');
  return driver;
}

const row = (driver: Mounted<ConnectionList>, name: string) =>
  driver.all('[part=row]').find((one) => one.querySelector('.name')?.textContent === name);
const textOf = (driver: Mounted<ConnectionList>, name: string) =>
  row(driver, name)?.textContent!.replace(/\s+/g, ' ').trim() ?? '';
const stored = async (driver: Mounted<ConnectionList>, name: string) =>
  (await driver.backend.client.connections.list('org_1')).items.find((one) => one.name === name);
const changes = (driver: Mounted<ConnectionList>) =>
  driver.backend.requests.filter((line) => /^(POST|PATCH|DELETE) .*connections/.test(line));
const submit = (driver: Mounted<ConnectionList>) => driver.all('dialog .dialog-foot .primary').at(-1)!.click();
const item = (driver: Mounted<ConnectionList>, label: string) =>
  driver.all('[role=menuitem]').find((one) => one.textContent!.includes(label));

/** Replaces the certificates of Okta with those of another time. */
async function expireIn(driver: Mounted<ConnectionList>, days: number, change: 'both' | 'first' = 'both') {
  await driver.backend.store.transaction(async (tx) => {
    const record = (await tx.connection('con_1'))!;
    const { saml } = sampleConnections(1, false, days)[0]!;
    const certificates = change === 'both' ? saml!.certificates : saml!.certificates.slice(0, 1);
    await tx.putConnection({ ...record, saml: { ...saml!, certificates }, version: record.version + 1 });
  });
  await driver.element.refresh();
}

/** Opens the menu of a connection. */
async function openMenu(driver: Mounted<ConnectionList>, name: string): Promise<void> {
  await driver.press(`Actions for ${name}`);
  await until(() => driver.all('[role=menuitem]').length, 'the menu');
}

async function choose(driver: Mounted<ConnectionList>, name: string, label: string): Promise<void> {
  await openMenu(driver, name);
  item(driver, label)!.click();
}

/** Makes the sample connection of Microsoft Entra ID pass its test. */
async function passTest(driver: Mounted<ConnectionList>): Promise<void> {
  await driver.backend.store.transaction(async (tx) => {
    const record = (await tx.connection('con_2'))!;
    await tx.putConnection({ ...record, lastTest: { ...record.lastTest!, ok: true, steps: [] } });
  });
  await driver.element.refresh();
}

describe('<connection-list>', () => {
  it('lists connections with protocol, domains, status and last test', async () => {
    const driver = await open();
    expect(driver.all('[part=row]')).to.have.lengthOf(3);
    expect(textOf(driver, 'Okta')).to.match(
      /SAML 2.0 · Default role: Member ?kestrel.example ?Enabled.*Passed 3 hours ago/,
    );
    expect(textOf(driver, 'Microsoft Entra ID')).to.match(
      /OpenID Connect.*planning.kestrel.example ?Not tested.*Failed yesterday/,
    );
    expect(textOf(driver, 'Ping Identity')).to.match(/None ?Setup not finished.*Never/);
    await driver.says('Single sign-on 3');
  });

  it('warns before a certificate in use expires, and says whether the next one is ready', async () => {
    const driver = await open();
    await driver.says(/The signing certificate of Okta expires in 12 days, on/);
    await driver.says('The next certificate is ready here.');
    expect(driver.all('.notice.warning')).to.have.lengthOf(1);
    expect(textOf(driver, 'Okta')).to.match(/A4:9C:07.*In use.*Expires in 12 days.*3F:D0:88.*Ready, not used yet/);
    await expireIn(driver, 6, 'first');
    await driver.says(/expires in 6 days/);
    await driver.says('There is no next certificate yet.');
    expect(driver.all('.notice.danger')).to.have.lengthOf(1);
    await expireIn(driver, -2, 'first');
    await driver.says(/The signing certificate of Okta expired on/);
    expect(textOf(driver, 'Okta')).to.include('Expired');
    await expireIn(driver, 31);
    await until(() => driver.all('.notice').length === 0, 'no notice');
    expect(textOf(driver, 'Okta')).not.to.include('A4:9C:07');
  });

  it('shows and hides certificates from the menu', async () => {
    const driver = await open();
    await choose(driver, 'Okta', 'Hide certificates');
    await until(() => !textOf(driver, 'Okta').includes('A4:9C:07'), 'hidden certificates');
    await choose(driver, 'Okta', 'Show certificates');
    await until(() => textOf(driver, 'Okta').includes('A4:9C:07'), 'certificates');
    await openMenu(driver, 'Microsoft Entra ID');
    expect(item(driver, 'certificates')).to.equal(undefined);
  });

  it('refuses to enable a connection that has not passed its test, with the reason', async () => {
    const driver = await open();
    await openMenu(driver, 'Microsoft Entra ID');
    const enable = item(driver, 'Enable')!;
    expect(enable.getAttribute('aria-disabled')).to.equal('true');
    expect(enable.textContent).to.include('Test the connection first');
    enable.click();
    expect(driver.all('dialog[open]')).to.have.lengthOf(0);
  });

  it('enables a tested connection after it has named the domains', async () => {
    const driver = await open();
    await passTest(driver);
    await choose(driver, 'Microsoft Entra ID', 'Enable');
    const dialog = await driver.dialog();
    expect(dialog.textContent).to.include('planning.kestrel.example');
    const enabled = driver.event<ConnectionDetail>('connection-enabled');
    submit(driver);
    expect((await enabled).detail.connection.enabled).to.equal(true);
    await driver.noDialog();
    await driver.says('Microsoft Entra ID is enabled');
    await until(() => /Enabled/.test(textOf(driver, 'Microsoft Entra ID')), 'the status');
  });

  it('disables a connection, and keeps it when the page prevents that', async () => {
    const driver = await open();
    const prevent = (event: Event) => event.preventDefault();
    driver.element.addEventListener('before-connection-disable', prevent);
    await choose(driver, 'Okta', 'Disable');
    expect((await driver.dialog()).textContent).to.include('No one can sign in with Okta');
    expect((await driver.dialog()).textContent).to.include('kestrel.example');
    submit(driver);
    await driver.noDialog();
    expect(changes(driver)).to.deep.equal([]);
    driver.element.removeEventListener('before-connection-disable', prevent);
    await choose(driver, 'Okta', 'Disable');
    await driver.dialog();
    submit(driver);
    await driver.says('Okta is disabled');
    expect((await stored(driver, 'Okta'))!.enabled).to.equal(false);
  });

  it('deletes a connection only after its name was typed', async () => {
    const driver = await open();
    await choose(driver, 'Okta', 'Delete connection');
    const dialog = await driver.dialog();
    expect(dialog.textContent).to.include('These domains then have no single sign-on: kestrel.example.');
    expect(dialog.textContent).to.include('No members last signed in with this connection.');
    await driver.type(/Type “Okta”/, 'Okt');
    submit(driver);
    await driver.says('Type the name exactly as shown.');
    expect(changes(driver)).to.deep.equal([]);
    await driver.type(/Type “Okta”/, ' Okta ');
    const before = driver.event<ConnectionDetail>('before-connection-delete');
    const deleted = driver.event<ConnectionDetail>('connection-deleted');
    submit(driver);
    expect(((await before) as BeforeEvent<ConnectionDetail>).detail.connection.id).to.equal('con_1');
    expect((await deleted).detail.connection.name).to.equal('Okta');
    await driver.says('Okta deleted');
    expect(await stored(driver, 'Okta')).to.equal(undefined);
    await until(() => row(driver, 'Okta') === undefined, 'the row to go');
  });

  it('offers to disable a connection instead of deleting it', async () => {
    const driver = await open();
    await choose(driver, 'Okta', 'Delete connection');
    await driver.dialog();
    await driver.press('Disable instead');
    await until(() => driver.all('dialog[open]').at(-1)?.textContent?.includes('Disable Okta'), 'the other dialog');
    submit(driver);
    await driver.says('Okta is disabled');
    expect(changes(driver).map((line) => line.split(' ')[0])).to.deep.equal(['PATCH']);
  });

  it('shows the new version after a conflict', async () => {
    const driver = await open();
    await choose(driver, 'Okta', 'Disable');
    await driver.dialog();
    await driver.backend.store.transaction(async (tx) => {
      const record = (await tx.connection('con_1'))!;
      await tx.putConnection({ ...record, name: 'Okta 2', version: record.version + 1 });
    });
    submit(driver);
    await driver.says('The connection was changed meanwhile.');
    await driver.says('Disable Okta 2');
    submit(driver);
    await driver.says('Okta 2 is disabled');
  });

  it('has no actions for viewers without the permission, and none when read-only', async () => {
    const reader = await open({ role: 'reader' }).catch(() => undefined);
    expect(reader?.element.matches(':state(forbidden)') ?? true).to.equal(true);
    const driver = await open({}, { readonly: true });
    expect(driver.findButton('Actions for Okta')).to.equal(undefined);
    expect(textOf(driver, 'Okta')).to.include('Enabled');
  });

  it('says that the application does not support connections', async () => {
    const driver = await open({ connections: undefined });
    await driver.says('This application doesn’t support single sign-on connections.');
    expect(driver.backend.requests.some((line) => line.includes('/connections'))).to.equal(false);
  });

  it('has no accessibility barriers, with an open dialog as well', async () => {
    const driver = await open();
    await driver.says('expires in 12 days');
    expect(await barriers(driver.element)).to.equal('');
    await choose(driver, 'Okta', 'Delete connection');
    await driver.dialog();
    expect(await barriers(driver.element)).to.equal('');
  });
});
