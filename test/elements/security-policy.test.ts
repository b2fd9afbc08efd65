import { expect } from '@open-wc/testing';
import type { SecurityPolicy, SecurityPolicyResource, SecurityPolicyUpdate } from '../../src/index.js';
import type { BeforeEvent } from '../../src/core/events.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

type Policy = Mounted<SecurityPolicy>;

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<SecurityPolicy> = {},
): Promise<Policy> {
  const driver = await mount('security-policy', { signedInNow: true, ...settings }, undefined, attributes);
  await driver.ready();
  return driver;
}

const saved = (driver: Policy) => driver.backend.as('user_1').securityPolicy.get('org_1');
const sent = (driver: Policy, line: string) => driver.backend.requests.filter((one) => one.startsWith(line));
const domain = async (driver: Policy, text: string) => {
  const input = await driver.type('Allowed email domains', text);
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
  await driver.settled();
};

async function exemptFromSso(driver: Policy, userId: string): Promise<void> {
  const { name, email } = await driver.backend.client.members.get('org_1', userId);
  await driver.type('Exempt from single sign-on', name);
  const option = `${name} (${email})`;
  await until(() => driver.root.querySelector(`#found-sso-exempt option[value="${option}"]`), 'the member');
  await driver.type('Exempt from single sign-on', option);
}

describe('<security-policy>', () => {
  it('shows the policy, and only the parts that the backend enforces', async () => {
    const driver = await open();
    await driver.says('For everyone who signs in to Acme Logistics.');
    expect((await driver.field(/^Off/)).checked).to.equal(true);
    expect((await driver.field('Require single sign-on')).checked).to.equal(false);
    expect(driver.findButton('Save changes')).to.equal(undefined);
    expect(await barriers(driver.element)).to.equal('');
    const limited = await open({ backend: { policy: { securityPolicy: { sessionMaxAge: false } } } });
    expect(limited.text()).not.to.include('single sign-on');
    await limited.check(/^Required/);
    expect(limited.text()).not.to.include('Allowed factors');
    expect(limited.text()).not.to.include('Sign in again after');
  });

  it('says that the backend does not enforce policies', async () => {
    const driver = await mount('security-policy', { securityPolicy: false });
    await driver.says('This application doesn’t enforce security policies.');
    expect(driver.element.matches(':state(empty)')).to.equal(true);
  });

  it('shows who would be locked out, and exempts them', async () => {
    const driver = await open();
    await driver.backend.store.transaction(async (tx) => {
      for (const id of ['user_3', 'user_4']) await tx.putUser({ ...(await tx.user(id))!, mfaEnrolled: false });
    });
    await driver.check(/^Required/);
    await driver.says(/\d+ of \d+ people would be locked out at their next sign-in/);
    const before = Number(/(\d+) of \d+ people/.exec(driver.text())![1]);
    await driver.button(`Save and lock out ${before}`);
    await driver.press(/^Exempt .+/);
    await driver.says(`${before - 1} of `);
    expect(driver.all('[part=exempt] .chip')).to.have.lengthOf(1);
    expect(sent(driver, 'PATCH')).to.deep.equal([]);
    await driver.press('Undo');
    await driver.says(`${before} of `);
    expect(await barriers(driver.element)).to.equal('');
  });

  it('saves what changed, and nothing else', async () => {
    const driver = await open();
    await driver.check(/^Optional/);
    await driver.check(/^Authenticator app/);
    await driver.choose('Sign in again after', '12 hours');
    await driver.says('3 unsaved changes');
    const asked = driver.event<{ changes: SecurityPolicyUpdate }>('before-security-policy-update');
    const updated = driver.event<{ policy: SecurityPolicyResource }>('security-policy-updated');
    await driver.press('Save changes');
    expect((await asked).detail.changes).to.deep.equal({
      mfa: { mode: 'optional', factors: ['otp'] },
      sessionMaxAgeSeconds: 43_200,
    });
    expect((await updated).detail.policy.mfa.mode).to.equal('optional');
    await driver.says('Security policy saved');
    await until(() => !driver.findButton('Save changes'), 'no unsaved changes');
    expect((await saved(driver)).mfa.factors).to.deep.equal(['otp']);
  });

  it('saves nothing when the host prevents it', async () => {
    const driver = await open();
    driver.element.addEventListener('before-security-policy-update', (event: BeforeEvent<unknown>) =>
      event.preventDefault(),
    );
    await driver.check(/^Optional/);
    await driver.press('Save changes');
    expect(sent(driver, 'PATCH')).to.deep.equal([]);
    await driver.says('1 unsaved change');
  });

  it('takes domains as chips, and refuses what is none', async () => {
    const driver = await open();
    await domain(driver, '@Example.COM');
    await driver.button('Remove example.com');
    await domain(driver, 'not a domain');
    await driver.says('“not a domain” isn’t a domain.');
    await driver.press('Save changes');
    expect(sent(driver, 'PATCH')).to.deep.equal([]);
    await driver.type('Allowed email domains', 'acme.example');
    await driver.press('Save changes');
    await driver.says('Security policy saved');
    expect((await saved(driver)).allowedEmailDomains).to.deep.equal(['example.com', 'acme.example']);
    await driver.press('Remove acme.example');
    await driver.press('Save changes');
    await until(() => sent(driver, 'PATCH').length === 2, 'the second change');
  });

  it('requires single sign-on, and needs an administrator who is exempt', async () => {
    const driver = await open();
    await driver.check('Require single sign-on');
    await driver.says('No single sign-on for this address');
    await driver.press(/^Save and lock out/);
    const input = await driver.field('Exempt from single sign-on');
    await until(() => input.getAttribute('aria-invalid') === 'true', 'the error at the field');
    expect(driver.root.activeElement).to.equal(input);
    await driver.says('Add an administrator who can sign in without single sign-on.');
    expect(await barriers(driver.element)).to.equal('');
    await exemptFromSso(driver, 'user_1');
    expect(driver.all('[part=sso-exempt] .chip')).to.have.lengthOf(1);
    expect(input.hasAttribute('aria-invalid')).to.equal(false);
    await until(() => driver.findButton(/^Save/), 'the effects');
    await driver.press(/^Save/);
    await driver.says('Security policy saved');
    const { ssoRequired, ssoExempt } = await saved(driver);
    expect({ ssoRequired, ssoExempt }).to.deep.equal({ ssoRequired: true, ssoExempt: ['user_1'] });
  });

  it('exempts a member from single sign-on where that helps', async () => {
    const driver = await open();
    await driver.check('Require single sign-on');
    await driver.press(/^Exempt .+/);
    expect(driver.all('[part=sso-exempt] .chip')).to.have.lengthOf(1);
    expect(driver.all('[part=exempt]')).to.have.lengthOf(0);
  });

  it('says that single sign-on needs a connection', async () => {
    const driver = await open({ connections: 0 });
    await driver.check('Require single sign-on');
    await exemptFromSso(driver, 'user_1');
    await driver.press(/^Save/);
    await driver.says('Members must use single sign-on, so one connection has to be enabled.');
  });

  it('asks before the viewer locks themselves out', async () => {
    const driver = await open();
    await driver.check(/^Required/);
    const { store } = driver.backend;
    await store.transaction(async (tx) => {
      const user = (await tx.user('user_1'))!;
      await tx.putUser({ ...user, mfaEnrolled: false });
      await tx.putUser({ ...(await tx.user('user_2'))!, mfaEnrolled: true });
    });
    await driver.check(/^Optional/);
    await driver.check(/^Required/);
    await driver.says('You’re one of them.');
    await driver.press(/^Save and lock out/);
    await driver.says('Lock yourself out?');
    expect(sent(driver, 'PATCH')).to.deep.equal([]);
    await driver.press('Cancel');
    await driver.noDialog();
    await driver.press(/^Save and lock out/);
    await driver.press('Save and lock me out');
    await until(() => sent(driver, 'PATCH').length === 1, 'the change');
    await until(async () => (await store.transaction((tx) => tx.organization('org_1')))!.securityPolicy !== undefined);
  });

  it('shows all of them in a dialog, page by page, and exports them', async () => {
    const driver = await open({ members: 400 });
    await driver.check(/^Required/);
    await driver.press(/^Show all \d+/);
    await driver.says('Locked out by this change');
    const rows = () => driver.all('dialog .people li').length;
    await until(() => rows() === 50, 'a page');
    await driver.press('Show more');
    await until(() => rows() === 100, 'two pages');
    expect(await barriers(driver.element)).to.equal('');
    const file = new Promise<string>((resolve) => {
      const create = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        URL.createObjectURL = create;
        void blob.text().then(resolve);
        return create(blob);
      };
    });
    await driver.press('Export CSV');
    const lines = (await file).trim().split('\r\n');
    expect(lines[0]).to.include('"Name"');
    const total = Number(/Save and lock out (\d+)/.exec(driver.text())?.[1]);
    expect(lines).to.have.lengthOf(total + 1);
    await driver.press('Close');
    await driver.noDialog();
  });

  it('keeps the input after a conflict, and shows what is saved now', async () => {
    const driver = await open();
    await driver.check(/^Optional/);
    const other = driver.backend.as('user_2');
    await other.securityPolicy.get('org_1');
    await other.securityPolicy.update('org_1', { mfa: { factors: ['otp'] }, allowedEmailDomains: ['example.com'] });
    await driver.press('Save changes');
    await driver.says('Someone else changed the policy');
    await driver.says('Allowed email domains is now: example.com');
    expect((await driver.field(/^Optional/)).checked).to.equal(true);
    await driver.press('Save changes');
    await driver.says('Security policy saved');
    const { mfa, allowedEmailDomains } = await saved(driver);
    expect([mfa.mode, mfa.factors, allowedEmailDomains]).to.deep.equal(['optional', ['otp'], ['example.com']]);
  });

  it('restores unsaved input after the element was removed', async () => {
    const driver = await open();
    await domain(driver, 'example.com');
    driver.element.remove();
    const again = document.createElement('security-policy');
    driver.provider.append(again);
    await until(() => again.shadowRoot?.textContent?.includes('1 unsaved change'), 'the restored change');
    expect(again.shadowRoot!.textContent).to.include('example.com');
  });

  it('shows why the last way in cannot be closed', async () => {
    const driver = await open();
    await domain(driver, 'elsewhere.example');
    await driver.press(/^Save and lock out/);
    await driver.press('Save and lock me out');
    await driver.says('Your changes weren’t saved.');
    await driver.says('1 unsaved change');
  });

  it('is read-only without the permission, with the reason', async () => {
    const driver = await open({
      answer: (_, body) => {
        const { viewer } = body as { viewer?: { permissions: string[] } };
        if (viewer) viewer.permissions = viewer.permissions.filter((name) => name !== 'security:update');
        return body;
      },
    });
    await driver.says(/You need the “.+” permission to change this\./);
    expect(driver.all('input, select').every((one) => one.matches(':disabled'))).to.equal(true);
    expect(await barriers(driver.element)).to.equal('');
  });
});
