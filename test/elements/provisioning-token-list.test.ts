import { expect } from '@open-wc/testing';
import type { ProvisioningTokenCreateDetail, ProvisioningTokenDetail, ProvisioningTokenList } from '../../src/index.js';
import type { BeforeEvent } from '../../src/core/events.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function open(settings: Partial<BackendSettings> = {}, attributes: Partial<ProvisioningTokenList> = {}) {
  const driver = await mount('provisioning-token-list', { provisioningTokens: 3, ...settings }, undefined, attributes);
  await until(() => driver.element.matches(':state(ready), :state(empty)'), 'the list');
  return driver;
}

const text = (node: Element | null | undefined) => node?.textContent!.replace(/\s+/g, ' ').trim() ?? '';
const rows = (driver: Mounted<ProvisioningTokenList>) => driver.all('[part=row]').map(text);
const changes = (driver: Mounted<ProvisioningTokenList>) =>
  driver.backend.requests.filter((line) => /^(POST|DELETE) .*provisioning-tokens/.test(line));
const submit = (driver: Mounted<ProvisioningTokenList>) => driver.all('dialog .dialog-foot .primary').at(-1)!.click();
const secretOf = (driver: Mounted<ProvisioningTokenList>) =>
  driver.all('.secret input')[0] as HTMLInputElement | undefined;
const tokens = async (driver: Mounted<ProvisioningTokenList>) =>
  (await driver.backend.client.provisioningTokens.list('org_1')).items;

const announces = (driver: Mounted<ProvisioningTokenList>, words: string) =>
  until(
    () => driver.root.querySelector('.visually-hidden[role=status]')!.textContent === words,
    `the announcement “${words}”`,
  );
/** A backend that changes the page of tokens. */
const answering = (change: (page: any) => unknown): Partial<BackendSettings> => ({
  answer: (line, body) => (line.endsWith('GET /organizations/org_1/provisioning-tokens') ? change(body) : body),
});

/** Opens the menu of a token and clicks an item. */
async function choose(driver: Mounted<ProvisioningTokenList>, name: string, item: string): Promise<void> {
  await driver.press(`Actions for ${name}`);
  await until(() => driver.all('[role=menuitem]').length, 'the menu');
  driver
    .all('[role=menuitem]')
    .find((one) => one.textContent!.includes(item))!
    .click();
}

/** Creates a token by the form. */
async function create(driver: Mounted<ProvisioningTokenList>, name: string): Promise<void> {
  await driver.press('Create token');
  await driver.dialog();
  await driver.type('Name', name);
  submit(driver);
  await until(() => secretOf(driver), 'the secret');
}

describe('<provisioning-token-list>', () => {
  let copied: string[] = [];
  const { clipboard } = navigator;
  const setClipboard = (value: unknown) => Object.defineProperty(navigator, 'clipboard', { value, configurable: true });
  beforeEach(() => {
    copied = [];
    setClipboard({ writeText: async (written: string) => void copied.push(written) });
  });
  afterEach(() => setClipboard(clipboard));

  it('shows what the directory manages, the base URL, and the tokens', async () => {
    const driver = await open();
    const figures = driver.all('.figures > div').map(text);
    expect(figures).to.deep.equal([
      'Managed members 11 of 14',
      'Groups 2 assign roles',
      'Last request 4 minutes ago Okta',
    ]);
    expect(text(driver.all('.values')[0])).to.equal('SCIM base URL https://api.fieldnote.example/scim/v2');
    const [okta, entra, migration] = rows(driver);
    expect(okta).to.match(/^Okta ?scim_8Zk1….* by Amara Okafor.*Last used: 4 minutes ago ?Active until /);
    expect(entra).to.match(/^Microsoft Entra ID.*Last used: yesterday ?Expires in 9 days/);
    expect(migration).to.match(/^Migration test.*Last used: Never ?Expired /);
    expect(await barriers(driver.element)).to.equal('');
  });

  it('creates a token, and shows its secret until the viewer closes it', async () => {
    const driver = await open({ provisioningTokens: 0 });
    await driver.says('enter it with the base URL in your directory');
    const before = driver.event<ProvisioningTokenCreateDetail>('before-provisioning-token-create');
    const created = driver.event<ProvisioningTokenDetail>('provisioning-token-created');
    await create(driver, ' Okta ');
    expect((await before).detail).to.deep.include({ name: 'Okta', ttlSeconds: 31_536_000 });
    const { token } = (await created).detail;
    expect('secret' in token, 'no secret in the event').to.equal(false);
    const secret = secretOf(driver)!.value;
    expect(secret.startsWith(token.prefix)).to.equal(true);
    await until(() => driver.element.shadowRoot!.activeElement === secretOf(driver), 'the focus in the secret');
    await driver.says('Token “Okta” created');
    await announces(
      driver,
      'Token “Okta” created. Copy it now and enter it in your directory. It won’t be shown again.',
    );
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Copy secret');
    await until(() => copied.length, 'the copy');
    expect(copied).to.deep.equal([secret]);
    await driver.press('Dismiss');
    await until(() => !secretOf(driver), 'no secret');
    expect(driver.all('dialog')).to.deep.equal([]);
    expect(driver.element.shadowRoot!.innerHTML).not.to.include(secret);
    expect(rows(driver)[0]).to.match(/^Okta/);
  });

  it('asks before a secret that was not copied is closed', async () => {
    const driver = await open({ provisioningTokens: 0 });
    await create(driver, 'Okta');
    await driver.press('Dismiss');
    await driver.says('The secret won’t be shown again');
    await driver.press('Keep it open');
    expect(secretOf(driver) !== undefined).to.equal(true);
    await driver.press('Dismiss');
    await driver.dialog();
    submit(driver);
    await until(() => !secretOf(driver), 'no secret');
    await until(() => text(driver.element.shadowRoot!.activeElement) === 'Create token', 'the focus on the button');
  });

  it('selects the secret when the page cannot copy', async () => {
    const driver = await open({ provisioningTokens: 0 });
    setClipboard(undefined);
    await create(driver, 'Okta');
    await driver.press('Copy secret');
    await driver.says('Couldn’t copy. Select the text and copy it.');
    const input = secretOf(driver)!;
    expect([input.selectionStart, input.selectionEnd]).to.deep.equal([0, input.value.length]);
  });

  it('requires a name, keeps what was typed, and sends the lifetime that was chosen', async () => {
    const driver = await open({ provisioningTokens: 0 });
    await driver.press('Create token');
    await driver.dialog();
    submit(driver);
    await driver.says('Enter a name.');
    expect(changes(driver)).to.deep.equal([]);
    await driver.type('Name', 'Entra');
    await driver.press('Cancel');
    await driver.press('Create token');
    await driver.dialog();
    expect((await driver.field<HTMLInputElement>('Name')).value).to.equal('Entra');
    const expiry = await driver.field<HTMLSelectElement>('Expires');
    expiry.value = '';
    expiry.dispatchEvent(new Event('change'));
    submit(driver);
    await until(() => secretOf(driver), 'the secret');
    expect((await tokens(driver))[0]!.expiresAt).to.equal(undefined);
    expect(rows(driver)[0]).to.match(/Active$/);
  });

  it('rotates a secret after a warning', async () => {
    const driver = await open();
    const rotated = driver.event<ProvisioningTokenDetail>('provisioning-token-rotated');
    const before = (await tokens(driver))[0]!;
    await choose(driver, 'Okta', 'Rotate secret');
    await driver.says('The current secret stops working at once');
    await driver.says('Last used 4 minutes ago.');
    submit(driver);
    const { token } = (await rotated).detail;
    expect([token.id, 'secret' in token]).to.deep.equal([before.id, false]);
    expect(token.prefix).not.to.equal(before.prefix);
    await driver.says('New secret for “Okta”');
    expect(secretOf(driver)!.value.startsWith(token.prefix)).to.equal(true);
  });

  it('revokes a token, and says what the last one means', async () => {
    const driver = await open();
    await choose(driver, 'Migration test', 'Revoke token');
    await driver.says('It has never been used.');
    expect(text(driver.all('dialog')[0])).not.to.include('only token');
    const revoked = driver.event<ProvisioningTokenDetail>('provisioning-token-revoked');
    submit(driver);
    expect((await revoked).detail.token.name).to.equal('Migration test');
    await until(() => rows(driver).length === 2, 'two tokens');
    await announces(driver, 'Token “Migration test” revoked');

    await choose(driver, 'Microsoft Entra ID', 'Revoke token');
    await driver.dialog();
    submit(driver);
    await until(() => rows(driver).length === 1, 'one token');
    await choose(driver, 'Okta', 'Revoke token');
    await driver.says('It’s the only token.');
    submit(driver);
    await driver.says('No tokens yet');
    await until(() => text(driver.all('.figures > div')[0]) === 'Managed members 0 of 14', 'no managed members');
  });

  it('hides the secret of a token that is revoked', async () => {
    const driver = await open({ provisioningTokens: 0 });
    await create(driver, 'Okta');
    await choose(driver, 'Okta', 'Revoke token');
    await driver.dialog();
    submit(driver);
    await driver.says('No tokens yet');
    expect(secretOf(driver)).to.equal(undefined);
  });

  it('shows the secret also when the dialog was closed before the answer', async () => {
    const driver = await open({ provisioningTokens: 0 });
    await driver.press('Create token');
    await driver.dialog();
    await driver.type('Name', 'Okta');
    Object.assign(driver.backend.settings, { latency: 100 });
    submit(driver);
    await driver.press('Cancel');
    await until(() => secretOf(driver), 'the secret');
  });

  it('sends nothing that the host prevents', async () => {
    const driver = await open();
    driver.element.addEventListener('before-provisioning-token-revoke', (event) =>
      (event as BeforeEvent<ProvisioningTokenDetail>).preventDefault(),
    );
    await choose(driver, 'Okta', 'Revoke token');
    await driver.dialog();
    submit(driver);
    await until(() => !driver.all('dialog')[0], 'no dialog');
    expect(changes(driver)).to.deep.equal([]);
  });

  it('shows an error of the backend in the dialog', async () => {
    const driver = await open();
    await choose(driver, 'Okta', 'Revoke token');
    await driver.dialog();
    Object.assign(driver.backend.settings, { failure: 'error' });
    submit(driver);
    await until(() => driver.all('dialog [role=alert]')[0], 'the alert');
    expect(rows(driver)).to.have.lengthOf(3);
  });

  it('copies the base URL', async () => {
    const driver = await open();
    await driver.press('Copy SCIM base URL');
    await announces(driver, 'SCIM base URL copied');
    expect(copied).to.deep.equal(['https://api.fieldnote.example/scim/v2']);
  });

  it('explains why a token with more permissions than the viewer has cannot be rotated', async () => {
    const driver = await open(
      answering((page) => ({
        ...page,
        items: page.items.map((token: object) => ({ ...token, allowed: { rotate: false } })),
      })),
    );
    await driver.press('Actions for Okta');
    await until(() => driver.all('[role=menuitem]').length, 'the menu');
    const item = driver.all('[role=menuitem]')[0]!;
    expect(item.getAttribute('aria-disabled')).to.equal('true');
    await driver.says('The token has permissions that you don’t have.');
  });

  it('has no actions when it is read-only, and says when the backend does not support provisioning', async () => {
    const readonly = await open({}, { readonly: true });
    expect(readonly.all('.head .actions button, .col-menu button')).to.deep.equal([]);
    await readonly.says('Read-only');
    const without = await open({ provisioningTokens: undefined });
    await without.says('This application doesn’t support provisioning.');
    expect(without.all('.figures, .values, .head .actions button')).to.deep.equal([]);
  });

  it('shows no figures that the backend does not send', async () => {
    const driver = await open(answering(({ items, nextCursor }) => ({ items, nextCursor })));
    await until(() => !driver.all('.figures')[0], 'no figures');
    expect(driver.all('.values')).to.deep.equal([]);
    expect(rows(driver)).to.have.lengthOf(3);
  });
});
