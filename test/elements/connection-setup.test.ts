import { expect } from '@open-wc/testing';
import type { ConnectionDetail, ConnectionList } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function open(settings: Partial<BackendSettings> = {}): Promise<Mounted<ConnectionList>> {
  const driver = await mount('connection-list', settings);
  await until(() => driver.element.matches(':state(ready), :state(empty)'), 'the list');
  return driver;
}

const next = async (driver: Mounted<ConnectionList>) => driver.press('Continue');

describe('<connection-list> setup', () => {
  it('creates a connection at the first step, and shows the values to copy', async () => {
    const driver = await open({ connections: 0 });
    await driver.press('Add connection');
    await driver.says('Which identity provider do you use?');
    expect(await barriers(driver.element)).to.equal('');
    driver
      .all('.choice')
      .find((one) => one.textContent!.includes('Microsoft Entra ID'))!
      .click();
    await driver.settled();
    expect((await driver.field('Name')).value).to.equal('Microsoft Entra ID');
    const created = driver.event<ConnectionDetail>('connection-created');
    await next(driver);
    expect((await created).detail.connection.strategy).to.equal('oidc');
    await driver.says('Copy these values to Microsoft Entra ID');
    await driver.says('/callback');
    await next(driver);
    await driver.says('Enter the settings of Microsoft Entra ID');
    await next(driver);
    await driver.says('Enter a URL that begins with https://.');
    await driver.press(/Single sign-on/);
    await driver.says('Setup not finished');
  });

  it('stores domains and roles, and continues a stored connection', async () => {
    const driver = await open();
    await driver.press('Actions for Microsoft Entra ID');
    await driver.press('Edit');
    await driver.says('Which identity provider do you use?');
    await next(driver);
    await driver.says('Copy these values');
    await next(driver);
    expect((await driver.field('Client ID')).value).to.equal('5f0c2d1e');
    await next(driver);
    await driver.says('Choose domains and roles');
    await driver.press('Add group');
    await next(driver);
    await driver.says('Enter the name of the group.');
    await driver.type('Group', 'eng-platform');
    await next(driver);
    await driver.says('Test the connection');
    const { items } = await driver.backend.client.connections.list('org_1');
    expect(items.find(({ id }) => id === 'con_2')!.roleMapping[0]!.value).to.equal('eng-platform');
    expect(await barriers(driver.element)).to.equal('');
  });

  it('shows the steps of the last test with advice', async () => {
    const driver = await open();
    await driver.press('Actions for Microsoft Entra ID');
    await driver.press('Test');
    await driver.says('The client secret is wrong or has expired.');
  });
});
