import { expect } from '@open-wc/testing';
import type { ApiKeyCreateDetail, ApiKeyDetail, ApiKeyList, ApiKeyRotateDetail } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<ApiKeyList> = {},
): Promise<Mounted<ApiKeyList>> {
  const driver = await mount('api-key-list', settings, undefined, attributes);
  await until(() => driver.element.matches(':state(ready), :state(empty)'), 'the list');
  return driver;
}

const rows = (driver: Mounted<ApiKeyList>) =>
  driver.all('[part=row]').map((one) => one.textContent!.replace(/\s+/g, ' ').trim());
const row = (driver: Mounted<ApiKeyList>, name: string) => rows(driver).find((one) => one.startsWith(name)) ?? '';
const keys = async (driver: Mounted<ApiKeyList>) => (await driver.backend.client.apiKeys.list('org_1')).items;
const submit = (driver: Mounted<ApiKeyList>) => driver.all('dialog .dialog-foot .primary').at(-1)!.click();
const secretField = (driver: Mounted<ApiKeyList>) => driver.all('dialog #secret')[0] as HTMLInputElement | undefined;
const changes = (driver: Mounted<ApiKeyList>) =>
  driver.backend.requests.filter((line) => /^(POST|PATCH|DELETE) .*api-keys/.test(line));

/** Opens the menu of a key and clicks an item. */
async function choose(driver: Mounted<ApiKeyList>, name: string, item: string): Promise<void> {
  await driver.press(`Actions for ${name}`);
  await until(() => driver.all('[role=menuitem]').length, 'the menu');
  driver
    .all('[role=menuitem]')
    .find((one) => one.textContent!.includes(item))!
    .click();
}

const box = (driver: Mounted<ApiKeyList>, label: string) =>
  driver
    .all('.permissions label')
    .find((one) => one.querySelector('span')!.textContent === label)!
    .querySelector('input')!;

/** Replaces the clipboard of the page until the test has ended. */
function clipboard(writeText: (text: string) => Promise<void>): () => void {
  const before = navigator.clipboard;
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
  return () => Object.defineProperty(navigator, 'clipboard', { configurable: true, value: before });
}

describe('<api-key-list>', () => {
  it('lists keys with permissions, creator, last use and status', async () => {
    const driver = await open();
    expect(rows(driver)).to.have.lengthOf(4);
    expect(row(driver, 'Nightly export')).to.match(
      /^Nightly export ?orgk_8Zk2… ?2 permissions ?Ada Lovelace ?Last used: 14 hours ago ?Active until /,
    );
    expect(row(driver, 'CI deploy')).to.match(/1 permission ?.*Expires in 6 days/);
    expect(row(driver, 'ERP sync')).to.match(/6 permissions ?.*Rotated, old key ends in 2 days/);
    expect(row(driver, 'Reporting test')).to.match(/Revoked /);
    expect(await barriers(driver.element)).to.equal('');
  });

  it('searches by name and prefix, and filters by status', async () => {
    const driver = await open();
    await driver.type('Search API keys', '3Hq7');
    await until(() => rows(driver).length === 1, 'one key');
    expect(rows(driver)[0]).to.match(/^CI deploy/);
    await driver.type('Search API keys', '');
    await until(() => rows(driver).length === 4, 'all keys');
    await driver.choose('Status', 'Revoked');
    await until(() => rows(driver).length === 1 && row(driver, 'Reporting test'), 'the revoked key');
    await driver.type('Search API keys', 'nothing');
    await driver.says('No API keys match “nothing”');
  });

  it('creates a key, and shows its secret once', async () => {
    const driver = await open({ apiKeys: 0 }, { apiUrl: 'https://api.example.com/v1' });
    await driver.says('Create a key to let a script or service use the API.');
    await driver.press('Create API key');
    await driver.dialog();
    await driver.type('Name', ' Payroll sync ');
    await until(() => driver.all('.permissions label').length > 10, 'the permissions');
    box(driver, 'View members').click();
    box(driver, 'View audit log').click();
    await driver.says('2 selected');
    const before = driver.event<ApiKeyCreateDetail>('before-api-key-create');
    const created = driver.event<ApiKeyDetail>('api-key-created');
    submit(driver);
    expect((await before).detail).to.deep.equal({
      name: 'Payroll sync',
      permissions: ['members:read', 'audit:read'],
      ttlSeconds: 90 * 86_400,
    });
    expect('secret' in (await created).detail.key).to.equal(false);
    await driver.says('Payroll sync created');
    const { value } = secretField(driver)!;
    expect(value).to.match(/^orgk_[0-9A-Za-z]{49}$/);
    expect(driver.text()).to.include('curl https://api.example.com/v1/organizations/org_1/members');
    expect(driver.text()).to.include('View members, View audit log');
    expect(driver.text()).to.include('600 requests per minute');
    expect(await barriers(driver.element)).to.equal('');
    const copied: string[] = [];
    const restore = clipboard(async (text) => void copied.push(text));
    try {
      submit(driver);
      await driver.says('Copied');
      expect(copied).to.deep.equal([value]);
    } finally {
      restore();
    }
    await driver.press('Done');
    await driver.noDialog();
    expect(driver.element.shadowRoot!.innerHTML).not.to.include(value);
    await until(() => row(driver, 'Payroll sync'), 'the new key');
  });

  it('asks once before the secret is closed without copying it', async () => {
    const driver = await open();
    await choose(driver, 'CI deploy', 'Rotate');
    await driver.dialog();
    submit(driver);
    await driver.says('CI deploy rotated');
    await driver.press('Close');
    await driver.says('You haven’t copied it yet. It won’t be shown again.');
    expect(secretField(driver)?.value).to.match(/^orgk_/);
    await driver.press('Close without copying');
    await driver.noDialog();
  });

  it('counts a copy by hand, of the whole secret only', async () => {
    const driver = await open();
    await choose(driver, 'CI deploy', 'Rotate');
    await driver.dialog();
    submit(driver);
    await driver.says('CI deploy rotated');
    const field = secretField(driver)!;
    field.setSelectionRange(0, 5);
    field.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    await driver.press('Done');
    await driver.says('You haven’t copied it yet.');
    field.select();
    field.dispatchEvent(new ClipboardEvent('copy', { bubbles: true }));
    await driver.says('Copied');
    await driver.press('Done');
    await driver.noDialog();
  });

  it('says so when the browser refuses to copy, and selects the secret', async () => {
    const driver = await open();
    await choose(driver, 'CI deploy', 'Rotate');
    await driver.dialog();
    submit(driver);
    await driver.says('CI deploy rotated');
    const restore = clipboard(async () => {
      throw new Error('refused');
    });
    try {
      submit(driver);
      await driver.says('Couldn’t copy it. Select the text and copy it yourself.');
      const field = secretField(driver)!;
      expect([field.selectionStart, field.selectionEnd]).to.deep.equal([0, field.value.length]);
    } finally {
      restore();
    }
  });

  it('shows the secret also when the dialog was closed while the key was created', async () => {
    const driver = await open();
    await driver.press('Create API key');
    await driver.dialog();
    await driver.type('Name', 'Payroll sync');
    await until(() => driver.all('.permissions label').length > 10, 'the permissions');
    box(driver, 'View members').click();
    driver.backend.settings.latency = 300;
    submit(driver);
    await until(() => driver.all('dialog [aria-busy=true]').length, 'the request');
    await driver.press('Cancel');
    await driver.says('Payroll sync created');
    expect(secretField(driver)?.value).to.match(/^orgk_/);
  });

  it('closes the secret when the organization is switched', async () => {
    const driver = await open();
    await choose(driver, 'CI deploy', 'Rotate');
    await driver.dialog();
    submit(driver);
    await driver.says('CI deploy rotated');
    driver.element.organization = 'org_2';
    await driver.noDialog();
  });

  it('keeps locked permissions in the list with the reason', async () => {
    const held = ['api-keys:read', 'api-keys:manage', 'members:read', 'audit:read'];
    const driver = await open({
      backend: { authenticate: async () => ({ userId: 'user_1', permissions: held, via: 'cookie' }) },
    });
    await driver.press('Create API key');
    await driver.dialog();
    await until(() => driver.all('.permissions label').length > 10, 'the permissions');
    const reasonOf = (label: string) => box(driver, label).closest('label')!.querySelector('.reason')?.textContent;
    expect(reasonOf('Manage API keys')).to.equal('Keys can’t manage keys.');
    expect(reasonOf('Delete organization')).to.equal('You can only grant permissions you have.');
    expect(reasonOf('View members')).to.equal(undefined);
    const locked = box(driver, 'Delete organization');
    expect(locked.getAttribute('aria-disabled')).to.equal('true');
    locked.click();
    expect(locked.checked).to.equal(false);
    await driver.type('Search permissions', 'audit');
    await until(() => driver.all('.permissions label').length === 1, 'the permission');
    await driver.type('Search permissions', 'nothing');
    await driver.says('No permissions match');
  });

  it('names what is missing at its field', async () => {
    const driver = await open();
    await driver.press('Create API key');
    await driver.dialog();
    await until(() => driver.all('.permissions label').length > 10, 'the permissions');
    submit(driver);
    await driver.says('Enter a name.');
    await driver.says('Select at least one permission.');
    expect(changes(driver)).to.deep.equal([]);
  });

  it('offers to load the permissions again', async () => {
    const driver = await open();
    driver.backend.settings.failing = '/permissions';
    driver.backend.settings.failure = 'error';
    await driver.press('Create API key');
    await driver.dialog();
    await driver.says('Couldn’t load the permissions.');
    driver.backend.settings.failure = 'none';
    await driver.press('Try again');
    await until(() => driver.all('.permissions label').length > 10, 'the permissions');
  });

  it('changes name and permissions', async () => {
    const driver = await open();
    await choose(driver, 'ERP sync', 'Edit');
    await driver.dialog();
    expect((await driver.field('Name')).value).to.equal('ERP sync');
    await until(() => driver.all('.permissions label').length > 10, 'the permissions');
    expect(driver.all('.permissions input').filter((one) => (one as HTMLInputElement).checked)).to.have.lengthOf(6);
    await driver.type('Name', 'ERP');
    box(driver, 'Add members').click();
    const updated = driver.event<ApiKeyDetail>('api-key-updated');
    submit(driver);
    expect((await updated).detail.key.permissions).not.to.include('members:add');
    await driver.noDialog();
    await driver.says('ERP saved');
  });

  it('rotates with an overlap, or ends the old key at once', async () => {
    const driver = await open();
    await choose(driver, 'Nightly export', 'Rotate');
    await driver.dialog();
    await driver.says('Last request 14 hours ago.');
    expect(await barriers(driver.element)).to.equal('');
    await driver.choose('Old key works for', '7 days');
    const before = driver.event<ApiKeyRotateDetail>('before-api-key-rotate');
    submit(driver);
    expect((await before).detail.overlapSeconds).to.equal(7 * 86_400);
    await driver.says('Nightly export rotated');
    await driver.press('Done');
    await driver.press('Close without copying');
    await driver.noDialog();
    await until(() => row(driver, 'Nightly export').includes('Rotated, old key ends in 7 days'), 'the status');
    await choose(driver, 'CI deploy', 'Rotate');
    await driver.dialog();
    driver.all('dialog [type=radio]')[1]!.click();
    const other = driver.event<ApiKeyRotateDetail>('before-api-key-rotate');
    submit(driver);
    expect((await other).detail.overlapSeconds).to.equal(0);
    await driver.says('CI deploy rotated');
    const [rotated] = (await keys(driver)).filter(({ name }) => name === 'CI deploy');
    expect(rotated!.previousExpiresAt).to.equal(undefined);
  });

  it('revokes a key, and says when it was last used', async () => {
    const driver = await open();
    await choose(driver, 'CI deploy', 'Revoke');
    await driver.dialog();
    await driver.says('Last request 2 minutes ago.');
    const revoked = driver.event<ApiKeyDetail>('api-key-revoked');
    submit(driver);
    expect((await revoked).detail.key.name).to.equal('CI deploy');
    await driver.noDialog();
    await driver.says('CI deploy revoked');
    await until(() => row(driver, 'CI deploy').includes('Revoked'), 'the status');
  });

  it('shows what is known of a key, and what cannot be done with a revoked one', async () => {
    const driver = await open();
    await choose(driver, 'Reporting test', 'View details');
    await driver.dialog();
    await driver.says('View members, View roles, View audit log');
    expect(driver.text()).to.match(/Revoked.*by Ada Lovelace/);
    expect(await barriers(driver.element)).to.equal('');
    submit(driver);
    await driver.noDialog();
    await driver.press('Actions for Reporting test');
    await until(() => driver.all('[role=menuitem]').length, 'the menu');
    const items = driver.all('[role=menuitem]').map((one) => one.getAttribute('aria-disabled'));
    expect(items).to.deep.equal([null, 'true', 'true', 'true']);
    await driver.says('This API key was revoked.');
  });

  it('sends nothing when the host prevents a change', async () => {
    const driver = await open();
    driver.element.addEventListener('before-api-key-revoke', (event) => event.preventDefault(), { once: true });
    await choose(driver, 'CI deploy', 'Revoke');
    await driver.dialog();
    submit(driver);
    await driver.noDialog();
    expect(changes(driver)).to.deep.equal([]);
  });

  it('is a note where the backend has no API keys', async () => {
    const driver = await open({ apiKeys: undefined });
    await driver.says('This application doesn’t offer API keys.');
    expect(driver.all('button.primary')).to.have.lengthOf(0);
  });

  it('hides its actions when it is read-only', async () => {
    const driver = await open({}, { readonly: true });
    await driver.says('Read-only');
    expect(driver.all('button.primary')).to.have.lengthOf(0);
  });
});
