import { expect } from '@open-wc/testing';
import type { ConnectionDetail } from '../../src/index.js';
import type { BeforeEvent } from '../../src/core/events.js';
import { barriers } from './accessible.js';
import { changes, choose, errorAt, next, open, stored } from './connection-setup.js';
import { until } from './mount.js';

const provider = (driver: Awaited<ReturnType<typeof open>>, name: string) =>
  driver.all('.choice').find((one) => one.textContent!.includes(name))!;

describe('<connection-list> setup', () => {
  it('creates a connection at the first step, and shows the values to copy', async () => {
    const driver = await open({ connections: 0 });
    await driver.press('Add connection');
    await driver.says('Which identity provider do you use?');
    expect(driver.root.activeElement?.textContent).to.equal('Which identity provider do you use?');
    expect(await barriers(driver.element)).to.equal('');
    provider(driver, 'Microsoft Entra ID').click();
    await driver.settled();
    expect((await driver.field('Name')).value).to.equal('Microsoft Entra ID');
    const created = driver.event<ConnectionDetail>('connection-created');
    await next(driver);
    const { connection } = (await created).detail;
    expect([connection.strategy, connection.provider]).to.deep.equal(['oidc', 'entra']);
    await driver.says('Copy these values to Microsoft Entra ID');
    await driver.says('/callback');
    await driver.says('Under “Token configuration”');
    expect(await barriers(driver.element)).to.equal('');
    await driver.press(/^Single sign-on$/);
    await driver.says('Setup not finished');
    expect(driver.root.activeElement?.getAttribute('aria-label')).to.equal('Actions for Microsoft Entra ID');
  });

  it('has instructions for each provider, and only protocols of the backend', async () => {
    const driver = await open({ connections: 0 });
    await driver.press('Add connection');
    await until(() => driver.all('.choice').length === 6, 'the providers');
    provider(driver, 'Google Workspace').click();
    await next(driver);
    await driver.says('Add custom SAML app');
    await driver.says('Primary email');
    await next(driver);
    await driver.says('Google has no metadata URL.');
    expect(driver.findButton('File')?.ariaPressed).to.equal('true');
  });

  it('requires a name and a protocol, and cancels nothing that a host prevents', async () => {
    const driver = await open({ connections: 0 });
    await driver.press('Add connection');
    await driver.type('Name', ' ');
    await next(driver);
    expect(await errorAt(driver, 'Name')).to.deep.equal({
      text: 'Enter a name. Members see this name when they sign in.',
      isFocused: true,
    });
    await driver.type('Name', 'Ours');
    driver.element.addEventListener('before-connection-create', (event) => event.preventDefault(), { once: true });
    await next(driver);
    await driver.settled();
    expect(changes(driver)).to.deep.equal([]);
    expect((await driver.field('Name')).value).to.equal('Ours');
  });

  it('validates the configuration, and shows a refusal of the backend at its field', async () => {
    const driver = await open();
    await choose(driver, 'Microsoft Entra ID', 'Edit');
    await next(driver);
    await driver.says('Copy these values');
    await next(driver);
    await driver.type('Issuer', 'login.example');
    await next(driver);
    expect((await errorAt(driver, 'Issuer')).text).to.contain('Enter a URL that begins with https://.');
    await driver.type('Issuer', 'http://login.example');
    await driver.type('Client secret', 'typed');
    await next(driver);
    const { text, isFocused } = await errorAt(driver, 'Issuer');
    expect(text).to.contain('The URL must begin with https://.');
    expect(isFocused).to.equal(true);
    expect((await driver.field('Client secret')).value).to.equal('typed');
    expect((await stored(driver, 'con_2')).oidc!.issuer).to.equal('https://login.entra.example/kestrel/v2.0');
  });

  it('requires a group and a role for each row, and moves the focus when a row is removed', async () => {
    const driver = await open();
    await choose(driver, 'Microsoft Entra ID', 'Edit');
    for (const text of ['Copy these values', 'Enter the settings', 'Choose domains and roles']) {
      await next(driver);
      await driver.says(text);
    }
    await driver.press('Add group');
    await next(driver);
    expect(await errorAt(driver, 'Group')).to.deep.equal({ text: 'Enter the name of the group.', isFocused: true });
    expect((await errorAt(driver, 'Role')).text).to.equal('Required');
    await driver.type('Email address', 'e mail');
    await driver.press('Remove group 1');
    expect(driver.root.activeElement?.textContent?.trim()).to.equal('Add group');
    await next(driver);
    expect((await errorAt(driver, 'Email address')).text).to.equal('Enter a name without spaces.');
  });

  it('keeps what was typed when it is closed, when a request fails and while another step is shown', async () => {
    const driver = await open();
    await choose(driver, 'Microsoft Entra ID', 'Edit');
    await next(driver);
    await driver.says('Copy these values');
    await next(driver);
    await driver.type('Client ID', 'typed-id');
    driver.backend.settings.failing = 'PATCH';
    driver.backend.settings.failure = 'error';
    await next(driver);
    await until(() => driver.all('[role=alert]').length, 'the failure');
    expect((await driver.field('Client ID')).value).to.equal('typed-id');
    await driver.press('Back');
    await driver.press(/^Single sign-on$/);
    driver.backend.settings.failure = 'none';
    await choose(driver, 'Microsoft Entra ID', 'Edit');
    await next(driver);
    await driver.says('Copy these values');
    await next(driver);
    expect((await driver.field('Client ID')).value).to.equal('typed-id');
    await next(driver);
    await driver.says('Choose domains and roles');
    expect((await stored(driver, 'con_2')).oidc!.clientId).to.equal('typed-id');
  });

  it('asks before an organization is left with unsaved changes', async () => {
    const driver = await open();
    await choose(driver, 'Microsoft Entra ID', 'Edit');
    await driver.type('Name', 'Entra of Kestrel');
    await driver.press(/^Single sign-on$/);
    const event = new Event('before-organization-switch', { bubbles: true, cancelable: true });
    let answer: Promise<boolean> | undefined;
    Object.assign(event, { waitUntil: (leaving: Promise<boolean>) => (answer = leaving) });
    document.dispatchEvent(event);
    await driver.dialog();
    await driver.says('You have 1 unsaved change.');
    await driver.press('Keep editing');
    expect(await answer).to.equal(false);
  });

  it('applies the changes of the viewer to the version that someone else has stored', async () => {
    const driver = await open();
    await choose(driver, 'Microsoft Entra ID', 'Edit');
    await driver.says('Which identity provider');
    await driver.backend.store.transaction(async (tx) => {
      const record = (await tx.connection('con_2'))!;
      await tx.putConnection({ ...record, autoMembership: false, version: record.version + 1 });
    });
    await driver.type('Name', 'Entra of Kestrel');
    await next(driver);
    await driver.says('The connection was changed meanwhile.');
    expect((await driver.field('Name')).value).to.equal('Entra of Kestrel');
    await next(driver);
    await driver.says('Copy these values');
    const { name, autoMembership } = await stored(driver, 'con_2');
    expect([name, autoMembership]).to.deep.equal(['Entra of Kestrel', false]);
  });

  it('sends the step again after the second factor, and keeps it when that is canceled', async () => {
    let multifactorAt: number | undefined;
    let agrees = false;
    const driver = await open({
      backend: {
        authenticate: async () => ({ userId: 'user_1', via: 'cookie', multifactorAt }),
        policy: { ownerRoleIds: ['owner'], stepUp: { maxAge: 900 } },
      },
    });
    driver.provider.addEventListener('step-up-required', (event) => {
      if (agrees) multifactorAt = Math.floor(Date.now() / 1000);
      (event as unknown as BeforeEvent<unknown>).waitUntil(Promise.resolve(agrees));
    });
    await choose(driver, 'Microsoft Entra ID', 'Edit');
    await driver.type('Name', 'Entra of Kestrel');
    await next(driver);
    await until(() => driver.all('[role=alert]').length, 'the refusal');
    expect((await driver.field('Name')).value).to.equal('Entra of Kestrel');
    agrees = true;
    await next(driver);
    await driver.says('Copy these values');
    expect((await stored(driver, 'con_2')).name).to.equal('Entra of Kestrel');
  });
});
