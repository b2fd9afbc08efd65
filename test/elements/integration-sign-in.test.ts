import { expect } from '@open-wc/testing';
import { handOver } from '../../src/elements/integration-catalog/oauth-window.js';
import { parseReturn } from '../../src/elements/integration-catalog/oauth-return.js';
import type { IntegrationCatalog, IntegrationDetail } from '../../src/index.js';
import { useWindows } from './connection-setup.js';
import { mount, until, type Mounted } from './mount.js';

type Catalog = Mounted<IntegrationCatalog>;

async function open(): Promise<Catalog> {
  const driver = await mount('integration-catalog');
  await driver.ready();
  // Loads the actions, as the pointer does.
  driver.element.dispatchEvent(new PointerEvent('pointerenter'));
  return driver;
}

const groups = (driver: Catalog) =>
  driver.all('[part=group] h3').map((one) => one.textContent!.replace(/\s+/g, ' ').trim());

/** The page in the window after the browser has returned. Resolves to whether it closes the window. */
async function comeBack(url: string): Promise<boolean> {
  const { close } = window;
  let isClosed = false;
  window.close = () => (isClosed = true);
  try {
    expect(await handOver(parseReturn(new URL(url).hash)!)).to.equal(isClosed);
  } finally {
    window.close = close;
  }
  return isClosed;
}

describe('<integration-catalog> sign-in at another product', () => {
  const { opened, block } = useWindows();
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  /** The page of the other product that was opened last. */
  const authorizationUrl = () =>
    until(() => opened.at(-1)?.location.href.includes('/authorize?') && opened.at(-1)!.location.href, 'the window');

  it('connects in a window, and announces the result', async () => {
    const driver = await open();
    await driver.press('Connect Slate Calendar');
    const url = await authorizationUrl();
    expect(opened[0]!.opener).to.equal(null);
    await driver.says('Give access in the window that opened.');
    const connected = driver.event<IntegrationDetail>('integration-connected');
    expect(await comeBack(await driver.backend.giveAccess(url))).to.equal(true);
    expect((await connected).detail.integration.status).to.equal('connected');
    await driver.says('Slate Calendar is connected');
    await until(() => groups(driver)[0] === 'Connected 3', 'the card in its new group');
    await driver.noLongerSays('Give access in the window that opened.');
  });

  it('connects again from the card and from the settings', async () => {
    const driver = await open();
    await driver.press('Reconnect Tidewater Chat');
    await authorizationUrl();
    await driver.press('Cancel');
    await until(() => opened[0]!.closed, 'the window to close');
    await driver.press('Tidewater Chat');
    await driver.dialog();
    driver.all('dialog .notice button')[0]!.click();
    await driver.noDialog();
    await until(() => opened.length === 2, 'the second window');
    await comeBack(await driver.backend.giveAccess(await authorizationUrl()));
    await driver.says('Tidewater Chat is connected');
    const { status, settings } = await driver.backend.client.integrations.get('org_1', 'tidewater');
    expect(status).to.equal('connected');
    expect(settings).to.deep.equal({ channel: '#people', roles: true });
  });

  it('says that access was denied, or what the product reported', async () => {
    const driver = await open();
    await driver.press('Connect Slate Calendar');
    const url = await authorizationUrl();
    await comeBack(await driver.backend.giveAccess(url, 'access_denied'));
    await driver.says('Slate Calendar isn’t connected because access was denied.');
    await driver.press('Dismiss');
    await driver.noLongerSays('access was denied');
    await driver.press('Connect Slate Calendar');
    await until(() => opened.length === 2, 'the second window');
    await comeBack(await driver.backend.giveAccess(await authorizationUrl(), 'temporarily_unavailable'));
    await driver.says('Slate Calendar reported an error: temporarily_unavailable');
  });

  it('says that the window was closed', async () => {
    const driver = await open();
    await driver.press('Connect Slate Calendar');
    await authorizationUrl();
    await driver.says('Give access in the window that opened.');
    opened[0]!.closed = true;
    window.dispatchEvent(new Event('focus'));
    await driver.says('The window was closed before Slate Calendar was connected.');
  });

  it('connects in a window that the other product separates from this page', async () => {
    const driver = await open();
    await driver.press('Connect Slate Calendar');
    const url = await authorizationUrl();
    await driver.says('Give access in the window that opened.');
    // `Cross-Origin-Opener-Policy`: the window seems to be closed.
    opened[0]!.closed = true;
    window.dispatchEvent(new Event('focus'));
    await driver.says('The window was closed before');
    expect(await comeBack(await driver.backend.giveAccess(url))).to.equal(true);
    await driver.says('Slate Calendar is connected');
    await driver.noLongerSays('The window was closed before');
  });

  it('leaves the result to the page in the window after a cancellation', async () => {
    const driver = await open();
    await driver.press('Connect Slate Calendar');
    const url = await authorizationUrl();
    await driver.says('Give access in the window that opened.');
    await driver.press('Cancel');
    expect(await comeBack(await driver.backend.giveAccess(url))).to.equal(false);
  });

  it('closes the window when the request fails', async () => {
    const driver = await open();
    driver.backend.settings.failing = '/connect';
    driver.backend.settings.failure = 'limited';
    await driver.press('Connect Slate Calendar');
    await driver.says('Couldn’t connect Slate Calendar.');
    expect(opened[0]!.closed).to.equal(true);
  });

  it('opens no page when the host prevents the connection', async () => {
    const driver = await open();
    driver.element.addEventListener('before-integration-connect', (event) => event.preventDefault());
    await driver.press('Connect Slate Calendar');
    await until(() => opened[0]?.closed, 'the window to close');
    expect(driver.backend.requests.some((line) => line.endsWith('/connect'))).to.equal(false);
  });

  it('continues in this tab if the browser blocks the window', async () => {
    const driver = await open();
    block();
    const target = new Promise<string>((resolve) =>
      (window as unknown as { navigation: EventTarget }).navigation.addEventListener(
        'navigate',
        (event) => {
          event.preventDefault();
          resolve((event as Event & { destination: { url: string } }).destination.url);
        },
        { once: true },
      ),
    );
    await driver.press('Connect Slate Calendar');
    expect(new URL(await target).host).to.equal('accounts.slate.example');
  });

  it('completes the connection when the browser returns to the page', async () => {
    const first = await open();
    const { authorizationUrl: url } = await first.backend.client.integrations.connect('org_1', 'slate', {
      returnUrl: location.href.split('#')[0]!,
    });
    const { hash } = new URL(await first.backend.giveAccess(url!));
    history.replaceState(null, '', hash);
    const again = document.createElement('integration-catalog');
    first.provider.append(again);
    await until(() => again.shadowRoot!.textContent.includes('Slate Calendar is connected'), 'the announcement');
    expect(location.hash).to.equal('');
  });

  it('says that a ticket has expired', async () => {
    history.replaceState(null, '', '#integration=slate&ticket=used');
    const driver = await mount('integration-catalog');
    await driver.says('Couldn’t connect Slate Calendar. The connection has expired. Connect again.');
    expect(location.hash).to.equal('');
  });

  it('says that access was denied after the browser has returned', async () => {
    history.replaceState(null, '', '#integration=slate&error=access_denied');
    const driver = await mount('integration-catalog');
    await driver.says('Slate Calendar isn’t connected because access was denied.');
  });
});
