import { expect } from '@open-wc/testing';
import type { MemberDetails, SessionsDetail } from '../../src/index.js';
import { parseUserAgent } from '../../src/features/sessions/device.js';
import type { BackendSettings } from '../../stories/backend.js';
import { barriers } from './accessible.js';
import { mount, until, type Mounted } from './mount.js';

/** The section, opened. */
async function sessions(
  settings: Partial<BackendSettings> = {},
  attributes: Partial<MemberDetails> = { userId: 'user_3' },
): Promise<Mounted<MemberDetails>> {
  const driver = await mount('member-details', settings, undefined, attributes);
  await driver.ready();
  (
    await until(() => driver.all('[role=tab]').find((one) => one.textContent!.trim() === 'Sessions'), 'Sessions')
  ).click();
  await driver.settled();
  return driver;
}

const rows = (driver: Mounted<MemberDetails>) =>
  driver
    .all('.sessions li')
    .filter((row) => !row.querySelector('.skeleton'))
    .map((row) => row.textContent!.replace(/\s+/g, ' ').trim());
const nameOf = async (driver: Mounted<MemberDetails>, user = 'user_3') =>
  (await driver.backend.as('user_1').members.get('org_1', user)).name;

describe('member-details, sessions', () => {
  it('shows sessions with device, location and start time, and loads them only when the section is selected', async () => {
    const driver = await mount('member-details', {}, undefined, { userId: 'user_3' });
    await driver.ready();
    await until(() => driver.all('[role=tab]').length === 4);
    expect(driver.backend.requests.some((line) => line.includes('sessions'))).to.equal(false);
    driver.all('[role=tab]')[2]!.click();
    await driver.says('Firefox on Windows');
    expect(rows(driver)).to.have.lengthOf(3);
    expect(rows(driver)[0]).to.match(/Firefox on Windows Last seen now · signed in .* 203\.0\.113\.9/);
    expect(rows(driver)[1]).to.match(/Safari on iPhone .* 2001:db8/);
  });

  it('signs the member out on one device after asking, and the others stay', async () => {
    const driver = await sessions();
    await driver.press('Sign out Safari on iPhone…');
    await driver.says('They’ll have to sign in again on this device (Safari on iPhone).');
    await driver.says('may keep working for a few minutes');
    const revoked = driver.event<SessionsDetail>('session-revoked');
    await driver.press('Sign out');
    expect((await revoked).detail.sessions.map(({ id }) => id)).to.deep.equal(['user_3_session_2']);
    await driver.says('Signed out of 1 device');
    await until(() => rows(driver).length === 2, 'two devices left');
    expect(rows(driver).some((row) => row.includes('iPhone'))).to.equal(false);
    expect(driver.root.activeElement?.id, 'the focus stays in the section').to.equal('panel');
  });

  it('signs the member out everywhere', async () => {
    const driver = await sessions();
    await driver.press('Sign out everywhere…');
    await driver.says('They’ll have to sign in again on 3 devices.');
    const revoked = driver.event<SessionsDetail>('session-revoked');
    await driver.press('Sign out');
    expect((await revoked).detail.sessions).to.have.lengthOf(3);
    await driver.says('No active sessions.');
    expect(driver.findButton('Sign out everywhere…')).to.equal(undefined);
  });

  it('changes nothing when the host or the viewer cancels', async () => {
    const driver = await sessions();
    driver.element.addEventListener('before-session-revoke', (event) => event.waitUntil(Promise.resolve(false)));
    await driver.press('Sign out everywhere…');
    await driver.press('Sign out');
    await driver.noDialog();
    await driver.press('Sign out everywhere…');
    await driver.press('Cancel');
    await driver.noDialog();
    expect(rows(driver)).to.have.lengthOf(3);
    expect(driver.backend.requests.some((line) => line.startsWith('DELETE'))).to.equal(false);
    expect(driver.root.activeElement?.textContent?.trim()).to.equal('Sign out everywhere…');
  });

  it('shows the error in the dialog, and a retry succeeds', async () => {
    const driver = await sessions();
    driver.backend.settings.failure = 'error';
    driver.backend.settings.failing = 'DELETE';
    await driver.press('Sign out Firefox on Windows…');
    const failed = driver.event<{ operation: string }>('org-error');
    await driver.press('Sign out');
    expect((await failed).detail.operation).to.equal('session.revoke');
    await driver.says('Something went wrong on our side');
    driver.backend.settings.failure = 'none';
    await driver.press('Sign out');
    await driver.says('Signed out of 1 device');
  });

  it('treats a session that has already ended as success', async () => {
    const driver = await sessions();
    await until(() => rows(driver).length === 3);
    await driver.backend.as('user_3').mySessions.revoke('user_3_session_2');
    await driver.press('Sign out Safari on iPhone…');
    await driver.press('Sign out');
    await until(() => rows(driver).length === 2);
  });

  it('resets the second factor after showing the consequences', async () => {
    const driver = await sessions();
    const name = await nameOf(driver);
    await driver.press('Reset two-factor authentication…');
    await driver.says(`Reset two-factor authentication for ${name}?`);
    await driver.says('Until then, their password alone is enough to set it up');
    const reset = driver.event<{ member: { userId: string } }>('mfa-reset');
    await driver.press('Reset two-factor authentication');
    expect((await reset).detail.member.userId).to.equal('user_3');
    await driver.says(`Two-factor authentication reset for ${name}`);
    await until(() => !driver.findButton('Reset two-factor authentication…'), 'nothing left to reset');
    expect((await driver.backend.as('user_1').members.get('org_1', 'user_3')).mfaEnrolled).to.equal(false);
  });

  it('does not reset the second factor when the host cancels', async () => {
    const driver = await sessions();
    driver.element.addEventListener('before-mfa-reset', (event) => event.preventDefault());
    await driver.press('Reset two-factor authentication…');
    await driver.press('Reset two-factor authentication');
    await driver.noDialog();
    expect(driver.backend.requests.some((line) => line.includes('reset-mfa'))).to.equal(false);
  });

  it('says why members of other organizations cannot be signed out, and hides their device data', async () => {
    const driver = await sessions({}, { userId: 'user_2' });
    await driver.says(
      `${await nameOf(driver, 'user_2')} is also signed in to other organizations, so only they can do this.`,
    );
    expect(driver.text()).not.to.include('203.0.113.9');
    expect(rows(driver)[0]).to.include('Device hidden');
    const button = await driver.button('Sign out everywhere…');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    button.click();
    await driver.settled();
    expect(driver.all('dialog[open]')).to.have.lengthOf(0);
  });

  it('marks the current session, and ends all others', async () => {
    const driver = await sessions({ role: 'reader' }, {});
    await driver.says('This device');
    expect(driver.findButton('Sign out Firefox on Windows…'), 'the one in use').to.equal(undefined);
    await driver.press('Sign out everywhere else…');
    await driver.says('You’ll have to sign in again on 2 other devices.');
    await driver.press('Sign out');
    await until(() => rows(driver).length === 1);
    expect(rows(driver)[0]).to.include('This device');
    expect(driver.findButton('Reset two-factor authentication…')).to.equal(undefined);
    expect(driver.backend.requests).to.include('DELETE /me/sessions');
  });

  it('hides the section without the permission or the feature', async () => {
    const reader = await mount('member-details', { role: 'reader' }, undefined, { userId: 'user_3' });
    await reader.ready();
    const without = await mount('member-details', { sessions: undefined }, undefined, { userId: 'user_3' });
    await without.ready();
    await until(() => without.all('[role=tab]').length === 3);
    for (const driver of [reader, without])
      expect(driver.all('[role=tab]').some((one) => one.textContent!.includes('Sessions'))).to.equal(false);
  });

  it('shows an empty state without sessions', async () => {
    const driver = await sessions({ sessions: 0 });
    await driver.says('No active sessions.');
  });

  it('shows an error when sessions fail to load, and offers a retry', async () => {
    const driver = await sessions({ failure: 'error', failing: '/sessions' });
    await driver.says('Something went wrong on our side');
    driver.backend.settings.failure = 'none';
    await driver.press('Try again');
    await driver.says('Firefox on Windows');
    await driver.noLongerSays('Something went wrong on our side');
  });

  it('shows sessions without actions when it is read-only', async () => {
    const driver = await sessions({}, { userId: 'user_3', readonly: true });
    await driver.says('Firefox on Windows');
    await driver.says('Read-only');
    expect(driver.all('.body button')).to.have.lengthOf(0);
  });

  it('is removed when the viewer loses the permission', async () => {
    const driver = await sessions({ role: 'admin' });
    await driver.says('Firefox on Windows');
    await driver.backend
      .as('user_2')
      .members.setRoles('org_1', 'user_3', ['owner'])
      .catch(() => {});
    await driver.backend.store.transaction(async (tx) =>
      tx.putMembership({ ...(await tx.membership('org_1', 'user_1'))!, roleIds: ['member'] }),
    );
    driver.provider.context!.invalidate(['organization', 'members']);
    await driver.noLongerSays('Firefox on Windows');
    expect(driver.all('[role=tab]').map((one) => one.textContent!.trim())).to.deep.equal(['Roles', 'Permissions']);
  });

  it('shows the actions in the history', async () => {
    const driver = await sessions();
    await driver.press('Sign out Safari on iPhone…');
    await driver.press('Sign out');
    await driver.says('Signed out of 1 device');
    driver.all('[role=tab]').at(-1)!.click();
    await driver.says(/signed Ama Kowalski out of devices/);
    await driver.says('Sessions: 3 → 2');
  });

  it('is accessible, also in each dialog and right-to-left at 320 px', async () => {
    const driver = await sessions({ long: true });
    await driver.says('Firefox on Windows');
    const stage = driver.provider.parentElement!;
    stage.style.cssText = 'inline-size:320px';
    stage.dir = 'rtl';
    for (const opener of ['Sign out Safari on iPhone…', 'Sign out everywhere…', 'Reset two-factor authentication…']) {
      await driver.press(opener);
      expect(await barriers(driver.element), opener).to.equal('');
      await driver.press('Cancel');
      await driver.noDialog();
    }
    expect(stage.scrollWidth).to.be.at.most(321);
  });
});

describe('browser and system of a user agent', () => {
  const agents: [string, string | undefined, string | undefined][] = [
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36 Edg/137.0.0.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/137.0.0.0 Safari/537.36',
      'Chrome',
      'ChromeOS',
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/139.0 Mobile/15E148 Safari/605.1.15',
      'Firefox',
      'iPad',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      'Samsung Internet',
      'Android',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox', 'Linux'],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/137.0.0.0 Safari/537.36',
      'Chrome',
      'Linux',
    ],
    ['curl/8.5.0', 'curl', undefined],
    ['Mozilla/5.0', undefined, undefined],
    ['', undefined, undefined],
  ];
  for (const [agent, browser, system] of agents) {
    it(`are parsed from “${agent.slice(-40)}”`, () => expect(parseUserAgent(agent)).to.deep.equal({ browser, system }));
  }
});
