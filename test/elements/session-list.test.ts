import { expect } from '@open-wc/testing';
import type { SessionList, SessionsDetail } from '../../src/index.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

async function open(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<SessionList> = {},
): Promise<Mounted<SessionList>> {
  const driver = await mount('session-list', settings, undefined, attributes);
  await driver.ready();
  return driver;
}

const rows = (driver: Mounted<SessionList>) =>
  driver.all('[part=row]').map((row) => row.textContent!.replace(/\s+/g, ' ').trim());

describe('<session-list>', () => {
  it('lists the devices of the viewer, the current one first and without a button', async () => {
    const driver = await open({ sessions: 4 });
    await driver.says('Your sessions 4');
    expect(rows(driver)).to.have.lengthOf(4);
    expect(rows(driver)[0]).to.match(/Firefox on Windows ?This device.*203\.0\.113\.9.*Current session$/);
    expect(rows(driver)[1]).to.match(/Safari on iPhone.*2001:db8.*Sign out…$/);
    expect(driver.backend.requests.filter((line) => line.includes('sessions'))).to.deep.equal(['GET /me/sessions']);
  });

  it('ends one session after asking', async () => {
    const driver = await open();
    (await driver.button('Sign out Safari on iPhone…')).focus();
    await driver.press('Sign out Safari on iPhone…');
    await driver.says('You’ll have to sign in again on this device (Safari on iPhone).');
    const revoked = driver.event<SessionsDetail>('session-revoked');
    await driver.press('Sign out');
    const { detail } = await revoked;
    expect(detail.sessions.map(({ userAgent }) => userAgent?.includes('iPhone'))).to.deep.equal([true]);
    expect(detail.member).to.equal(undefined);
    await until(() => rows(driver).length === 2, 'two devices');
    await driver.says('Signed out of 1 device');
    expect(rows(driver).join()).not.to.include('iPhone');
    await until(() => driver.root.activeElement, 'the focus stays in the list');
  });

  it('ends all other sessions, but not the current one', async () => {
    const driver = await open();
    await driver.press('Sign out everywhere else…');
    await driver.says('You’ll have to sign in again on 2 other devices.');
    const revoked = driver.event<SessionsDetail>('session-revoked');
    await driver.press('Sign out');
    expect((await revoked).detail.sessions).to.have.lengthOf(2);
    await until(() => rows(driver).length === 1, 'the current device');
    await driver.says('This device');
    expect(driver.findButton('Sign out everywhere else…')).to.equal(undefined);
  });

  it('keeps its buttons while it reloads', async () => {
    const driver = await open();
    driver.backend.settings.latency = 150;
    const reloaded = driver.element.refresh();
    await new Promise((resolve) => setTimeout(resolve, 60));
    driver.element.requestUpdate();
    await driver.element.updateComplete;
    expect(driver.findButton('Sign out everywhere else…')).not.to.equal(undefined);
    await reloaded;
  });

  it('lists the devices of a member, and names the member', async () => {
    const driver = await open({}, { userId: 'user_3' });
    const { name } = await driver.backend.as('user_1').members.get('org_1', 'user_3');
    await driver.says(`Sessions of ${name}`);
    expect(driver.text()).not.to.include('This device');
    const revoked = driver.event<SessionsDetail>('session-revoked');
    await driver.press('Sign out everywhere…');
    await driver.says(`Sign ${name} out everywhere?`);
    await driver.press('Sign out');
    const { detail } = await revoked;
    expect([detail.userId, detail.member?.name, detail.sessions.length]).to.deep.equal(['user_3', name, 3]);
    await driver.says('No active sessions');
  });

  it('shows the viewer’s own sessions when the member is the viewer', async () => {
    const driver = await open({}, { userId: 'user_1' });
    await driver.says('This device');
    await driver.button('Sign out everywhere else…');
  });

  it('is forbidden for a member that the viewer may not manage', async () => {
    const driver = await mount('session-list', { role: 'member' }, undefined, { userId: 'user_3' });
    await driver.says('You don’t have access to sessions');
  });

  it('works without an organization', async () => {
    const driver = await open({ role: 'outsider' });
    await driver.says('Your sessions');
    expect(rows(driver)).to.have.lengthOf(3);
  });

  it('sends no request if the backend lacks sessions, and shows a notice', async () => {
    const driver = await mount('session-list', { sessions: undefined });
    await driver.says('This application doesn’t list where people are signed in.');
    expect(driver.backend.requests.filter((line) => line.includes('sessions'))).to.deep.equal([]);
  });

  it('has no actions when it is read-only', async () => {
    const driver = await open({}, { readonly: true });
    expect(driver.all('button').map((button) => button.textContent!.trim())).to.deep.equal([]);
    await driver.says('Read-only');
  });

  it('shows a failed change in the dialog, and a retry succeeds', async () => {
    const driver = await open();
    await driver.press('Sign out Safari on iPhone…');
    driver.backend.settings.failure = 'error';
    await driver.press('Sign out');
    await driver.says('Something went wrong on our side');
    driver.backend.settings.failure = 'none';
    await driver.press('Sign out');
    await driver.says('Signed out of 1 device');
  });

  it('closes the dialog and forgets the rows when another member is shown', async () => {
    const driver = await open({}, { userId: 'user_3' });
    await driver.press('Sign out Safari on iPhone…');
    driver.element.userId = 'user_4';
    await driver.noDialog();
    const { name } = await driver.backend.as('user_1').members.get('org_1', 'user_4');
    await driver.says(`Sessions of ${name}`);
  });

  it('is prevented by the host', async () => {
    const driver = await open();
    driver.element.addEventListener('before-session-revoke', (event) => event.preventDefault());
    await driver.press('Sign out everywhere else…');
    await driver.press('Sign out');
    await driver.noDialog();
    expect(rows(driver)).to.have.lengthOf(3);
  });

  it('is accessible with its dialog, also right-to-left at 320 px', async () => {
    const driver = await open();
    const stage = driver.provider.parentElement!;
    stage.style.inlineSize = '320px';
    stage.dir = 'rtl';
    await driver.press('Sign out Safari on iPhone…');
    expect(await barriers(driver.element)).to.equal('');
  });
});
