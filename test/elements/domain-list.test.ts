import { expect } from '@open-wc/testing';
import type { DomainCreateDetail, DomainDetail, DomainList, DomainUpdateDetail } from '../../src/index.js';
import type { Domain } from '../../src/contract/index.js';
import type { BeforeEvent } from '../../src/core/events.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

/** The name servers of the test: TXT records by name. */
const zone = new Map<string, string[][]>();
const domains = { resolveTxt: async (name: string) => zone.get(name) ?? [], joinRoleIds: ['member'] };

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<DomainList> = {},
): Promise<Mounted<DomainList>> {
  zone.clear();
  const driver = await mount('domain-list', { backend: { domains }, ...settings }, undefined, attributes);
  await until(() => driver.element.matches(':state(ready), :state(empty)'), 'the list');
  return driver;
}

const row = (driver: Mounted<DomainList>, name: string) =>
  driver.all('[part=row]').find((one) => one.querySelector('.name')?.textContent === name);
const textOf = (driver: Mounted<DomainList>, name: string) =>
  row(driver, name)?.textContent!.replace(/\s+/g, ' ').trim() ?? '';
const find = async (driver: Mounted<DomainList>, name: string): Promise<Domain | undefined> =>
  (await driver.backend.client.domains.list('org_1')).items.find(({ domain }) => domain === name);
const publish = async (driver: Mounted<DomainList>, name: string) => {
  const { host, value } = (await find(driver, name))!.verification;
  zone.set(host, [[value]]);
};
const changes = (driver: Mounted<DomainList>) =>
  driver.backend.requests.filter((line) => /^(POST|PATCH|DELETE) .*domains/.test(line));
const submit = (driver: Mounted<DomainList>) => driver.all('dialog .dialog-foot .primary').at(-1)!.click();

/** Opens the menu of a domain and clicks an item. */
async function choose(driver: Mounted<DomainList>, name: string, item: string): Promise<void> {
  await driver.press(`Actions for ${name}`);
  await until(() => driver.all('[role=menuitem]').length, 'the menu');
  driver
    .all('[role=menuitem]')
    .find((one) => one.textContent!.includes(item))!
    .click();
}

describe('<domain-list>', () => {
  it('lists domains with status, automatic joining and the last check', async () => {
    const driver = await open();
    expect(driver.all('[part=row]')).to.have.lengthOf(4);
    expect(textOf(driver, 'kestrel.example')).to.match(/^kestrel.example ?Verified.*2 hours ago/);
    expect((await driver.field<HTMLSelectElement>('Auto-join for kestrel.example')).value).to.equal('join');
    expect((await driver.field<HTMLSelectElement>('Auto-join for planning.kestrel.example')).value).to.equal('off');
    expect(textOf(driver, 'kestrel-labs.example')).to.match(
      /Pending ?Auto-join: Available after verification ?Last checked: 6 minutes ago/,
    );
    await driver.says('Domains 4');
  });

  it('shows the record of a domain that is not verified, and what was found instead', async () => {
    const driver = await open();
    const pending = textOf(driver, 'kestrel-labs.example');
    expect(pending).to.include('Name_org-verification.kestrel-labs.example'.replace('Name', 'Name '));
    expect(pending).to.include('No record found 6 minutes ago. Next check in 24 minutes.');
    const failed = textOf(driver, 'nordlys.example');
    expect(failed).to.include('Found 2 TXT records for _org-verification.nordlys.example');
    expect(failed).to.match(/org-verification=7hQxLm0aPz55Ve2KrT1bNc8w Old value/);
    expect(failed).to.match(/v=spf1 include:mail.nordlys.example -all Unrelated/);
    expect(textOf(driver, 'kestrel.example')).not.to.include('TXT');
  });

  it('adds a domain from what was pasted, and shows its record', async () => {
    const driver = await open({ domains: 0 });
    await driver.says('Add the domain of your email addresses');
    await driver.press('Add domain');
    await driver.dialog();
    await driver.type('Domain', ' https://München.example/about ');
    const before = driver.event<DomainCreateDetail>('before-domain-create');
    const created = driver.event<DomainDetail>('domain-created');
    submit(driver);
    expect((await before).detail.name).to.equal('xn--mnchen-3ya.example');
    expect((await created).detail.domain.status).to.equal('pending');
    await driver.noDialog();
    await driver.says('xn--mnchen-3ya.example added');
    await until(() => textOf(driver, 'xn--mnchen-3ya.example').includes('Not checked yet.'), 'the record');
  });

  it('keeps what was typed when a domain is refused, and names the reason at the field', async () => {
    const driver = await open();
    await driver.press('Add domain');
    const dialog = await driver.dialog();
    const refused: [string, string][] = [
      ['localhost', 'Enter a domain, such as example.com.'],
      ['jane@gmail.com', 'gmail.com is a public email domain. Enter a domain that your company owns.'],
      ['kestrel.example', 'Your organization has this domain already.'],
    ];
    for (const [typed, reason] of refused) {
      await driver.type('Domain', typed);
      submit(driver);
      await driver.says(reason);
      const field = await driver.field('Domain');
      expect(field.value).to.equal(typed);
      expect(field.getAttribute('aria-invalid')).to.equal('true');
      expect(dialog.open).to.equal(true);
    }
    await driver.press('Cancel');
    await driver.noDialog();
    await driver.press('Add domain');
    expect((await driver.field('Domain')).value).to.equal('kestrel.example');
  });

  it('says that another organization has verified a domain', async () => {
    const driver = await open();
    await driver.backend.store.transaction(async (tx) => {
      const [record] = await tx.domains('org_1');
      await tx.putDomain({
        ...record!,
        id: 'theirs',
        organizationId: 'org_2',
        domain: 'theirs.example',
        status: 'verified',
        verifiedAt: new Date().toISOString(),
      });
    });
    await driver.press('Add domain');
    await driver.dialog();
    await driver.type('Domain', 'theirs.example');
    submit(driver);
    await driver.says('This domain belongs to another organization.');
  });

  it('checks a domain now, and verifies it once the record is there', async () => {
    const driver = await open();
    await driver.press('Check now: kestrel-labs.example');
    await driver.says('No record found for kestrel-labs.example yet');
    await publish(driver, 'kestrel-labs.example');
    const verified = driver.event<DomainDetail>('domain-verified');
    await driver.press('Check now: kestrel-labs.example');
    expect((await verified).detail.domain.status).to.equal('verified');
    await driver.says('kestrel-labs.example is verified');
    await driver.field('Auto-join for kestrel-labs.example');
    expect(textOf(driver, 'kestrel-labs.example')).not.to.include('TXT');
  });

  it('shows the record again when a verified domain has lost it', async () => {
    const driver = await open();
    await choose(driver, 'kestrel.example', 'Check now');
    await driver.says('The record is missing. Add it again, or the domain will no longer be verified.');
    expect(textOf(driver, 'kestrel.example')).to.include('Verified');
  });

  it('shows an error of a check in the row, and tries again', async () => {
    const driver = await open();
    driver.backend.settings.failing = 'verify';
    driver.backend.settings.failure = 'limited';
    await driver.press('Check now: nordlys.example');
    await until(() => textOf(driver, 'nordlys.example').includes('Too many requests'), 'the error');
    driver.backend.settings.failure = 'none';
    await driver.press('Check now: nordlys.example');
    await until(() => !textOf(driver, 'nordlys.example').includes('Too many requests'), 'no error');
  });

  it('turns automatic joining on and off', async () => {
    const driver = await open();
    const updated = driver.event<DomainDetail>('domain-updated');
    const before = driver.event<DomainUpdateDetail>('before-domain-update');
    await driver.choose('Auto-join for planning.kestrel.example', 'Automatic, as Member');
    expect((await before).detail.changes).to.deep.equal({ autoJoin: 'join' });
    expect((await updated).detail.domain.autoJoin).to.equal('join');
    await driver.says('People with a verified @planning.kestrel.example address now join automatically');
    expect((await find(driver, 'planning.kestrel.example'))?.autoJoin).to.equal('join');
    await driver.choose('Auto-join for planning.kestrel.example', 'On request, as Member');
    await driver.says('People with a verified @planning.kestrel.example address can now ask to join');
    expect((await find(driver, 'planning.kestrel.example'))?.autoJoin).to.equal('request');
    await driver.choose('Auto-join for planning.kestrel.example', 'Off');
    await driver.says('Auto-join is off for planning.kestrel.example');
    expect((await find(driver, 'planning.kestrel.example'))?.autoJoin).to.equal('off');
  });

  it('shows the stored setting again when the host prevents a change, or when it fails', async () => {
    const driver = await open();
    const label = 'Auto-join for planning.kestrel.example';
    driver.element.addEventListener('before-domain-update', (event) => event.preventDefault(), { once: true });
    await driver.choose(label, 'Automatic, as Member');
    const select = await driver.field<HTMLSelectElement>(label);
    await until(() => select.value === 'off', 'the stored setting');
    expect(changes(driver)).to.deep.equal([]);
    driver.backend.settings.failing = 'PATCH';
    driver.backend.settings.failure = 'error';
    await driver.choose(label, 'Automatic, as Member');
    await until(() => driver.all('[role=alert]').length, 'the error');
    await until(() => select.value === 'off', 'the stored setting');
  });

  it('offers no automatic joining where the backend does not support it', async () => {
    const driver = await open({ backend: { domains: { resolveTxt: async () => [] } } });
    expect(driver.all('select')).to.have.lengthOf(0);
    expect(textOf(driver, 'planning.kestrel.example')).to.include('Off');
    expect(driver.text()).not.to.include('Available after verification');
  });

  it('copies name, value and instructions', async () => {
    const driver = await open();
    const copied: string[] = [];
    const { clipboard } = navigator;
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: async (text: string) => void copied.push(text) },
    });
    try {
      const { host, value } = (await find(driver, 'kestrel-labs.example'))!.verification;
      const inRow = (label: string) =>
        driver
          .all('button', row(driver, 'kestrel-labs.example')!)
          .find((one) => (one.getAttribute('aria-label') ?? one.textContent!.trim()) === label)!;
      for (const label of ['Copy name', 'Copy value', 'Copy instructions']) {
        const count = copied.length;
        inRow(label).click();
        await until(() => copied.length > count, label);
      }
      expect(copied.slice(0, 2)).to.deep.equal([host, value]);
      for (const part of ['kestrel-labs.example', 'TXT', host, value]) expect(copied[2]).to.include(part);
    } finally {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: clipboard });
    }
  });

  it('removes a domain, and says what stops working', async () => {
    const driver = await open();
    await choose(driver, 'kestrel.example', 'Remove domain');
    const dialog = await driver.dialog();
    expect(dialog.textContent).to.include('no longer join automatically. Members stay.');
    expect(dialog.textContent).to.include('Other organizations can verify the domain.');
    const deleted = driver.event<DomainDetail>('domain-deleted');
    submit(driver);
    expect((await deleted).detail.domain.domain).to.equal('kestrel.example');
    await driver.noDialog();
    await until(() => !row(driver, 'kestrel.example'), 'the row to go');
    await driver.says('kestrel.example removed');
  });

  it('stays open when a domain cannot be removed, and when the host prevents it nothing is sent', async () => {
    const driver = await open();
    driver.element.addEventListener(
      'before-domain-delete',
      (event) => (event as BeforeEvent<DomainDetail>).preventDefault(),
      { once: true },
    );
    await choose(driver, 'nordlys.example', 'Remove domain');
    await driver.dialog();
    submit(driver);
    await driver.noDialog();
    expect(changes(driver)).to.deep.equal([]);
    driver.backend.settings.failing = 'DELETE';
    driver.backend.settings.failure = 'error';
    await choose(driver, 'nordlys.example', 'Remove domain');
    const dialog = await driver.dialog();
    submit(driver);
    await until(() => dialog.querySelector('[role=alert]'), 'the error');
    expect(dialog.open).to.equal(true);
  });

  it('names the limit when an organization has all the domains it can have', async () => {
    const driver = await open({ backend: { domains: { ...domains, max: 4 } } });
    const button = await driver.button('Add domain');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await driver.says('Your organization has the maximum number of domains.');
  });

  it('changes nothing while it is read-only, or without the permission', async () => {
    const readonly = await open({}, { readonly: true });
    expect(readonly.all('select')).to.have.lengthOf(0);
    expect(readonly.findButton(/^Check|^Actions for|^Add/)).to.equal(undefined);
    expect(readonly.findButton('Copy instructions')).not.to.equal(undefined);
    const auditor = await open({ backend: { domains } });
    await auditor.backend.store.transaction(async (tx) => {
      const membership = (await tx.membership('org_1', 'user_1'))!;
      await tx.putMembership({ ...membership, roleIds: ['auditor'] });
    });
    auditor.provider.context?.invalidate(['session', 'organization']);
    await until(() => auditor.all('select').length === 0, 'no controls');
    expect(auditor.findButton(/^Check /)).to.equal(undefined);
  });

  it('shows changes of others at once', async () => {
    const driver = await open();
    await until(() => driver.backend.streams === 1, 'the stream');
    await publish(driver, 'kestrel-labs.example');
    const { id } = (await find(driver, 'kestrel-labs.example'))!;
    await driver.backend.as('user_1').domains.verify('org_1', id);
    await driver.field('Auto-join for kestrel-labs.example');
  });

  it('says that the backend does not verify domains', async () => {
    const driver = await open({ domains: undefined, backend: {} });
    await driver.says('This application doesn’t verify domains.');
    expect(driver.findButton('Add domain')).to.equal(undefined);
  });

  it('has no barriers, also with its dialogs', async () => {
    const driver = await open();
    expect(await barriers(driver.element)).to.equal('');
    await driver.press('Add domain');
    await driver.dialog();
    expect(await barriers(driver.element)).to.equal('');
  });
});
