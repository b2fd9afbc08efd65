import { expect } from '@open-wc/testing';
import { barriers } from './accessible.js';
import { choose, errorAt, next, open, stored, type Setup } from './connection-setup.js';
import { until } from './mount.js';

/** Opens the settings of a connection. */
async function openSettings(driver: Setup, name: string, label = 'Edit'): Promise<void> {
  await choose(driver, name, label);
  if (label === 'Edit') await next(driver);
  await driver.says('Copy these values');
  await next(driver);
  await driver.says(`Enter the settings of ${name}`);
}

async function upload(driver: Setup, file: File): Promise<void> {
  const input = await until(() => driver.root.querySelector<HTMLInputElement>('#file'), 'the file field');
  const transfer = new DataTransfer();
  transfer.items.add(file);
  input.files = transfer.files;
  input.dispatchEvent(new Event('change'));
}

describe('<connection-list> setup with SAML', () => {
  it('adds the next certificate beside the one in use, which can be removed later', async () => {
    const driver = await open();
    await openSettings(driver, 'Okta');
    const before = (await stored(driver, 'con_1')).saml!.certificates.map(({ fingerprint }) => fingerprint);
    expect(driver.all('.rows > li').length).to.equal(2);
    expect(driver.text()).not.to.contain('Next signing certificate');
    expect(await barriers(driver.element)).to.equal('');
    await driver.press(`Remove certificate ${before[0]}`);
    expect(driver.all('.rows > li').length).to.equal(1);
    await driver.field('Next signing certificate (PEM)');
    await next(driver);
    await driver.says('Choose domains and roles');
    const after = (await stored(driver, 'con_1')).saml!.certificates.map(({ fingerprint }) => fingerprint);
    expect(after).to.deep.equal(before.slice(1));
  });

  it('shows a refusal of the backend at its field', async () => {
    const driver = await open();
    await openSettings(driver, 'Okta');
    await driver.type('Sign-in URL', 'http://kestrel.okta.example/sso');
    await next(driver);
    const { text, isFocused } = await errorAt(driver, 'Sign-in URL');
    expect(text).to.contain('The URL must begin with https://.');
    expect(isFocused).to.equal(true);
  });

  it('requires the settings of each source, and reads a file', async () => {
    const driver = await open({ connections: 0 });
    await driver.press('Add connection');
    await next(driver);
    await driver.says('Copy these values to Okta');
    await next(driver);
    await next(driver);
    expect((await errorAt(driver, 'Metadata URL of the provider')).text).to.contain('Enter a URL');
    await driver.press('File');
    await next(driver);
    await driver.says('Choose the metadata file.');
    await upload(driver, new File(['x'.repeat(200_001)], 'large.xml'));
    await driver.says('The document is too large.');
    await upload(driver, new File(['<nothing/>'], 'metadata.xml'));
    await driver.says('metadata.xml');
    await driver.noLongerSays('The document is too large.');
    await driver.press('Manual');
    await next(driver);
    expect((await errorAt(driver, 'Entity ID of the provider')).isFocused).to.equal(true);
    expect((await errorAt(driver, 'Signing certificate (PEM)')).text).to.contain('Required');
    await driver.press('File');
    await driver.says('metadata.xml');
  });

  it('stores whether users can sign in from the dashboard of the provider', async () => {
    const driver = await open();
    await openSettings(driver, 'Okta');
    await driver.check('Allow sign-in from the dashboard of the provider');
    await next(driver);
    await driver.says('Choose domains and roles');
    expect((await stored(driver, 'con_1')).idpInitiated).to.equal(true);
  });
});
