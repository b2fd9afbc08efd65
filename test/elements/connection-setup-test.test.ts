import { expect } from '@open-wc/testing';
import type { ConnectionDetail, ConnectionTestDetail } from '../../src/index.js';
import { barriers } from './accessible.js';
import { choose, next, open, stored, useWindows, type Setup } from './connection-setup.js';
import { until } from './mount.js';

const PASSED = ['discovery', 'authorization', 'response', 'token', 'time', 'audience', 'signature'].map((name) => ({
  name,
  ok: true,
}));
const claims = { email: 'ada@kestrel.example', email_verified: true, name: 'Ada', groups: ['eng-platform', 'vpn'] };

/** Opens the step that tests the connection of Microsoft Entra ID. */
async function openTest(settings: Parameters<typeof open>[0] = {}): Promise<Setup> {
  const driver = await open(settings);
  await choose(driver, 'Microsoft Entra ID', 'Test');
  await driver.says('Test the connection');
  return driver;
}

/** Gives the connection of Microsoft Entra ID a verified domain, so that a test can pass. */
async function verifyDomain(driver: Setup): Promise<string> {
  const { items } = await driver.backend.client.domains.list('org_1');
  const domain = items.find(({ status }) => status === 'verified')!;
  await driver.backend.store.transaction(async (tx) => {
    const entra = (await tx.connection('con_2'))!;
    await tx.putConnection({ ...entra, domainIds: [domain.id], version: entra.version + 1 });
    const okta = (await tx.connection('con_1'))!;
    await tx.putConnection({ ...okta, enabled: false, domainIds: [], version: okta.version + 1 });
  });
  await driver.element.refresh();
  return domain.domain;
}

describe('<connection-list> test of a connection', () => {
  const { opened, block } = useWindows();

  it('shows the last test with what to mend, and what was not run', async () => {
    const driver = await openTest();
    await driver.says('The client secret is wrong or has expired.');
    await driver.says('The audience matches Not run');
    const button = await driver.button('Continue');
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    expect(driver.root.getElementById(button.getAttribute('aria-describedby')!)?.textContent).to.contain(
      'Test the connection first.',
    );
    expect(await barriers(driver.element)).to.equal('');
  });

  it('signs in through a window, and shows each step, received and expected values', async () => {
    const driver = await openTest();
    const tested = driver.event<ConnectionTestDetail>('connection-tested');
    await driver.press('Run test again');
    await until(() => opened[0]?.location.href.includes('/test/'), 'the window');
    expect(opened[0]!.opener).to.equal(null);
    await driver.says('Waiting for the sign-in…');
    await driver.backend.recordTest({
      steps: [
        { name: 'discovery', ok: true, durationMs: 400 },
        { name: 'audience', ok: false, code: 'audience_mismatch', received: 'other', expected: '5f0c2d1e' },
      ],
    });
    await driver.says('The test failed.');
    await driver.says('The audience is another one.');
    await driver.says('0.4 sec');
    expect(driver.all('.values dd').map((one) => one.textContent!.trim())).to.deep.equal(['other', '5f0c2d1e']);
    expect(driver.findButton('Copy expected value')).to.be.instanceOf(HTMLButtonElement);
    expect(opened[0]!.closed).to.equal(true);
    expect((await tested).detail.test.status).to.equal('failed');
    expect(driver.all('[role=status]').some((one) => one.textContent!.includes('The test failed.'))).to.equal(true);
  });

  it('previews roles by group after a passed test, and enables the connection', async () => {
    const driver = await open();
    const domain = await verifyDomain(driver);
    await choose(driver, 'Microsoft Entra ID', 'Test');
    await driver.press(/^Run test/);
    await until(() => opened[0]?.location.href.includes('/test/'), 'the window');
    await driver.backend.recordTest({ steps: PASSED, claims: { ...claims, email: `ada@${domain}` } });
    await driver.says('The test passed.');
    await driver.says(`ada@${domain}`);
    await driver.says('Groups without a role eng-platform, vpn');
    await driver.says('Becomes a member');
    expect(await barriers(driver.element)).to.equal('');
    await next(driver);
    await driver.says(`sign in with Microsoft Entra ID from now on: ${domain}`.slice(0, 40));
    const enabled = driver.event<ConnectionDetail>('connection-enabled');
    await driver.press('Enable connection');
    expect((await enabled).detail.connection.enabled).to.equal(true);
    await driver.says('Microsoft Entra ID is enabled');
    expect((await stored(driver, 'con_2')).enabled).to.equal(true);
  });

  it('reads the preview again after the mapping has changed', async () => {
    const driver = await open();
    const domain = await verifyDomain(driver);
    await choose(driver, 'Microsoft Entra ID', 'Test');
    await driver.press(/^Run test/);
    await until(() => opened[0]?.location.href.includes('/test/'), 'the window');
    await driver.backend.recordTest({ steps: PASSED, claims: { ...claims, email: `ada@${domain}` } });
    await driver.says('The test passed.');
    await driver.press('Back');
    await driver.press('Add group');
    await next(driver);
    await driver.says('Enter the name of the group.');
    await driver.type('Group', 'eng-platform');
    await driver.choose('Role', 'Auditor');
    await next(driver);
    await driver.says('(from eng-platform)');
    expect((await stored(driver, 'con_2')).roleMapping[0]!.value).to.equal('eng-platform');
  });

  it('has a link when the browser blocks the window', async () => {
    const driver = await openTest();
    block();
    await driver.press('Run test again');
    await driver.says('Open the sign-in page to continue the test.');
    const link = driver.all('a').find((one) => one.textContent!.includes('Open the sign-in page')) as HTMLAnchorElement;
    expect([new URL(link.href).hostname, link.target, link.rel]).to.deep.equal([
      'login.fieldnote.example',
      '_blank',
      'noopener',
    ]);
  });

  it('says that the window was closed, and still shows a result that arrives later', async function () {
    this.timeout(20_000);
    const driver = await openTest();
    await driver.press('Run test again');
    await until(() => opened[0]?.location.href.includes('/test/'), 'the window');
    opened[0]!.closed = true;
    await driver.says('The window was closed before the test ended.');
    await driver.backend.recordTest({ steps: [{ name: 'discovery', ok: false, code: 'discovery_unreachable' }] });
    await driver.says('The test failed.');
  });

  it('closes the window when the test cannot start, and says why', async () => {
    const driver = await openTest();
    driver.backend.settings.failing = '/tests';
    driver.backend.settings.failure = 'error';
    await driver.press('Run test again');
    await until(() => opened[0]?.closed, 'the window to close');
    await until(() => driver.all('[role=status] .notice.danger').length, 'the failure');
  });

  it('ends the window with the wizard', async () => {
    const driver = await openTest();
    await driver.press('Run test again');
    await until(() => opened[0]?.location.href.includes('/test/'), 'the window');
    await driver.press(/^Single sign-on$/);
    expect(opened[0]!.closed).to.equal(true);
  });
});
